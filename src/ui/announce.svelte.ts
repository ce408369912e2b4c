import { untrack } from 'svelte';

interface Line {
	id: number;
	text: string;
}

/** How long a line stays for a screen reader that is busy, in ms. */
const stay = 10_000;
/** Most lines kept; what comes faster than it can be read out is not all worth hearing. */
const most = 20;

let last = 0;
const spoken = $state<{ lines: Line[] }>({ lines: [] });

/** Has a screen reader say this when it has finished what it is saying. Needs one `Announcer` in the window. */
export function announce(text: string): void {
	const id = ++last;
	// Often called from an effect, which must not run again for what it says.
	spoken.lines = [...untrack(() => spoken.lines), { id, text }].slice(-most);
	setTimeout(() => {
		spoken.lines = spoken.lines.filter((line) => line.id !== id);
	}, stay);
}

/** What is being said, oldest first; for `Announcer` alone. */
export function announced(): readonly Line[] {
	return spoken.lines;
}
