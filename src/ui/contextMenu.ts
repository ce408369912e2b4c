import type { Attachment } from 'svelte/attachments';
import type { Spot } from './placing';

/** How long a finger rests before it means «more», in ms. */
const longPress = 500;
/** How far it may drift meanwhile, in px. */
const drift = 10;

/**
 * Calls `open` for a right click, the Menu key, Shift+F10 and a long press on the element. From the
 * keyboard there is no pointer: then the spot is the middle of what has focus.
 */
export function contextMenu(open: (at: Spot) => void): Attachment<HTMLElement> {
	return (element) => {
		let timer: ReturnType<typeof setTimeout> | undefined;
		let from: Spot | undefined;
		let opened = false;

		const forget = () => {
			clearTimeout(timer);
			timer = undefined;
		};
		const down = (event: PointerEvent) => {
			opened = false;
			// Only where a browser sends no contextmenu event for a resting finger is the timer the first to speak.
			if (event.pointerType !== 'touch' || !event.isPrimary) return;
			from = { x: event.clientX, y: event.clientY };
			timer = setTimeout(() => {
				opened = true;
				if (from) open(from);
			}, longPress);
		};
		const move = (event: PointerEvent) => {
			if (from && Math.hypot(event.clientX - from.x, event.clientY - from.y) > drift) forget();
		};
		const menu = (event: MouseEvent) => {
			event.preventDefault();
			forget();
			if (opened) return;
			const pointed = event.button === 2 || (event instanceof PointerEvent && event.pointerType !== '');
			open(pointed ? { x: event.clientX, y: event.clientY } : middle(element));
		};
		// The click that ends a long press would press what lies under the finger.
		const click = (event: MouseEvent) => {
			if (!opened) return;
			opened = false;
			event.preventDefault();
			event.stopPropagation();
		};

		element.addEventListener('pointerdown', down);
		element.addEventListener('pointermove', move);
		element.addEventListener('pointerup', forget);
		element.addEventListener('pointercancel', forget);
		element.addEventListener('contextmenu', menu);
		element.addEventListener('click', click, true);
		return () => {
			forget();
			element.removeEventListener('pointerdown', down);
			element.removeEventListener('pointermove', move);
			element.removeEventListener('pointerup', forget);
			element.removeEventListener('pointercancel', forget);
			element.removeEventListener('contextmenu', menu);
			element.removeEventListener('click', click, true);
		};
	};
}

function middle(element: HTMLElement): Spot {
	const active = document.activeElement;
	const box = (active && element.contains(active) ? active : element).getBoundingClientRect();
	return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
}
