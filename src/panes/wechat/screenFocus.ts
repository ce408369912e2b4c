import { focusFirst, tabStops } from '../../ui';

/** Where focus was on a screen before another came over it. */
interface Left {
	/** What the control opens, where it says so: rows move while one is away. */
	readonly opens: string | undefined;
	readonly place: number;
}

/**
 * Keeps the keyboard on the screen in view: forward to a new screen's first sensible control or its heading, back
 * to what opened it. Focus that is elsewhere on the page is left alone.
 */
export class ScreenFocus {
	#left: (Left | undefined)[] = [];
	#depth = 1;
	#take = false;

	/** Before the page changes: where focus is, in `root`, while the screen in view is the `depth`th. */
	leave(root: HTMLElement | undefined, depth: number): void {
		const active = document.activeElement;
		this.#take = root !== undefined && active !== null && root.contains(active);
		if (this.#take && root && depth > this.#depth) {
			const opener = active?.closest<HTMLElement>('[data-opens]');
			const place = active instanceof HTMLElement ? tabStops(root).indexOf(active) : -1;
			this.#left[this.#depth] = { opens: opener?.dataset.opens, place };
		}
	}

	/** After it: gives focus to the screen that came. */
	arrive(screen: HTMLElement, root: HTMLElement | undefined, depth: number): void {
		const back = depth < this.#depth ? this.#left[depth] : undefined;
		this.#left.length = depth;
		this.#depth = depth;
		if (!this.#take) return;
		const opener = back && root && openerOf(root, back);
		if (opener) opener.focus();
		else focusFirst(touches() ? document.createElement('i') : screen, headingOf(screen));
	}
}

function openerOf(root: HTMLElement, { opens, place }: Left): HTMLElement | undefined {
	const named = opens && root.querySelector<HTMLElement>(`[data-opens="${CSS.escape(opens)}"]`);
	return named || tabStops(root)[place];
}

function headingOf(screen: HTMLElement): HTMLElement {
	return screen.querySelector<HTMLElement>('h2[tabindex]') ?? screen;
}

/** Where fingers point, a focused field would raise the keyboard over the screen that was just opened. */
function touches(): boolean {
	return window.matchMedia('(pointer: coarse)').matches;
}
