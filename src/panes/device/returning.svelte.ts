import { untrack } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import { keepsFocus, tabStops } from '../../ui';
import type { DeviceView } from './view.svelte';

/** Where somebody was on a screen: at which control, and how far down. */
interface Place {
	/** What the control opens, where it says so (`data-opens`): rows move while one is away. */
	readonly opens: string | undefined;
	readonly words: string;
	readonly index: number;
	readonly scroll: number;
}

const nowhere: Place = { opens: undefined, words: '', index: -1, scroll: 0 };

/**
 * Attached to a device's glass: keeps the focus where a reader expects it. Forward, at a new screen's first sensible
 * control (`data-autofocus`) or its title; on the way back, at the control that led away, with the list where it was;
 * within a screen, beside what went. A focus that is elsewhere is left alone.
 */
export function returning<Screen extends { readonly at: string }>(
	view: DeviceView<Screen>
): Attachment<HTMLElement> {
	return (glass) => {
		const places = new WeakMap<Screen, Place>();
		// An attachment is an effect: only the one inside shall run again.
		let [shown, depth] = untrack(() => [view.top, view.stack.length]);
		let last: HTMLElement | undefined;

		const place = () => places.get(shown) ?? nowhere;
		const focused = (event: FocusEvent) => {
			last = event.target as HTMLElement;
			places.set(shown, {
				...place(),
				opens: last.closest<HTMLElement>('[data-opens]')?.dataset.opens,
				words: wordsOf(last),
				index: tabStops(glass).indexOf(last)
			});
		};
		const scrolled = (event: Event) => {
			const list = event.target as HTMLElement;
			if (list.matches('.list')) places.set(shown, { ...place(), scroll: list.scrollTop });
		};
		const letGo = keepsFocus(glass);
		glass.addEventListener('focusin', focused);
		glass.addEventListener('scroll', scrolled, true);

		$effect(() => {
			const [top, now] = [view.top, view.stack.length];
			if (top === shown) return;
			const back = now < depth ? places.get(top) : undefined;
			shown = top;
			depth = now;
			const list = glass.querySelector('.list');
			if (list && back) list.scrollTop = back.scroll;
			if (!last || last.isConnected || !isNowhere(document.activeElement)) return;
			const there = (back && controlAt(glass, back)) ?? firstOf(glass);
			there.focus({ preventScroll: true });
		});
		return () => {
			letGo();
			glass.removeEventListener('focusin', focused);
			glass.removeEventListener('scroll', scrolled, true);
		};
	};
}

function isNowhere(active: Element | null): boolean {
	return active === null || active === document.body;
}

/** The same control again: by what it opens, else, of those that say the same, the nearest to where it was. */
function controlAt(glass: HTMLElement, { opens, words, index }: Place): HTMLElement | undefined {
	const stops = tabStops(glass);
	const far = (stop: HTMLElement) => Math.abs(stops.indexOf(stop) - index);
	const opener = opens && stops.find((stop) => stop.dataset.opens === opens);
	const same = stops.filter((stop) => wordsOf(stop) === words).sort((one, other) => far(one) - far(other));
	return opener || (same[0] ?? stops[index]);
}

/** Where a new screen begins. Where fingers point, a focused field would raise the keyboard over the screen. */
function firstOf(glass: HTMLElement): HTMLElement {
	const touched = window.matchMedia('(pointer: coarse)').matches;
	const wanted = touched ? null : glass.querySelector<HTMLElement>('[data-autofocus]');
	return wanted ?? glass.querySelector<HTMLElement>('h2[tabindex]') ?? glass;
}

function wordsOf(element: HTMLElement): string {
	return (element.getAttribute('aria-label') ?? element.textContent ?? '').slice(0, 40);
}
