import { untrack } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import { tabStops } from '../../ui';
import type { DeviceView } from '../device/view.svelte';

/** Where somebody was on a screen: which control, and how far down. */
interface Place {
	index: number;
	words: string;
	scroll: number;
}

/**
 * Keeps the focus where a reader expects it when what has it goes away: at the title of a new screen; on the way
 * back, on the control that led away, with the list where it was; within a screen, beside where it stood. A focus
 * that is elsewhere is left alone.
 */
export function returning<Screen extends { readonly at: string }>(
	view: DeviceView<Screen>
): Attachment<HTMLElement> {
	return (glass) => {
		const places = new WeakMap<Screen, Place>();
		// An attachment is an effect: only the one inside shall run again.
		let [shown, depth] = untrack(() => [view.top, view.stack.length]);
		let last: HTMLElement | undefined;
		let around: readonly HTMLElement[] = [];

		const place = () => places.get(shown) ?? { index: -1, words: '', scroll: 0 };
		const focused = (event: FocusEvent) => {
			last = event.target as HTMLElement;
			around = ancestors(last, glass);
			places.set(shown, { ...place(), index: tabStops(glass).indexOf(last), words: wordsOf(last) });
		};
		const scrolled = (event: Event) => {
			const list = event.target as HTMLElement;
			if (list.matches('.list')) places.set(shown, { ...place(), scroll: list.scrollTop });
		};
		const find = (to: HTMLElement | undefined) => {
			(to ?? glass.querySelector<HTMLElement>('h2[tabindex]') ?? glass).focus({ preventScroll: true });
		};
		// Gone with what it stood on, and nobody has put it elsewhere meanwhile.
		const isLost = () => last !== undefined && !last.isConnected && inNoControl();
		const changed = new MutationObserver(() => {
			if (view.top !== shown || !isLost()) return;
			const stops = around.filter((element) => element.isConnected).map((element) => tabStops(element)[0]);
			find(stops.find((stop) => stop !== undefined));
		});
		changed.observe(glass, { childList: true, subtree: true });
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
			if (isLost()) find(back && controlAt(glass, back));
		});
		return () => {
			changed.disconnect();
			glass.removeEventListener('focusin', focused);
			glass.removeEventListener('scroll', scrolled, true);
		};
	};
}

function inNoControl(): boolean {
	return document.activeElement === null || document.activeElement === document.body;
}

function ancestors(element: HTMLElement, glass: HTMLElement): HTMLElement[] {
	const found: HTMLElement[] = [];
	for (let up = element.parentElement; up && up !== glass; up = up.parentElement) found.push(up);
	return found;
}

/** The same control again: of those that say the same, the nearest to where it was. */
function controlAt(glass: HTMLElement, { index, words }: Place): HTMLElement | undefined {
	const stops = tabStops(glass);
	const far = (stop: HTMLElement) => Math.abs(stops.indexOf(stop) - index);
	const same = stops.filter((stop) => wordsOf(stop) === words).sort((one, other) => far(one) - far(other));
	return same[0] ?? stops[index];
}

function wordsOf(element: HTMLElement): string {
	return (element.getAttribute('aria-label') ?? element.textContent ?? '').slice(0, 40);
}
