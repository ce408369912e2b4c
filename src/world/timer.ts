import type { EnterpriseId, LinkId } from './id';
import type { Instant } from './time';
import { at, pop, push, put, type Vector } from './vector';

/**
 * What fires when the simulated clock passes it. Timers are never cancelled: one that no longer means anything
 * finds its machine in another state and does nothing.
 */
export interface Timer {
	readonly due: Instant;
	readonly what:
		| { readonly is: 'requestLapses'; readonly link: LinkId; readonly asked: Instant }
		/** A week after it was submitted (A31). */
		| { readonly is: 'applicationIsDue'; readonly enterprise: EnterpriseId; readonly submitted: Instant };
}

/** The timer that fires next, or `undefined`. The vector is kept as a binary heap by due time. */
export function nextTimer(timers: Vector<Timer>): Timer | undefined {
	return at(timers, 0);
}

/** Adds a timer to a draft of the heap. Cost grows with the logarithm of how many wait. */
export function addTimer(draft: Vector<Timer>, timer: Timer): void {
	let index = push(draft, timer);
	while (index > 0) {
		const parent = (index - 1) >> 1;
		const above = at(draft, parent);
		if (!above || above.due <= timer.due) return;
		put(draft, index, { ...above });
		put(draft, parent, timer);
		index = parent;
	}
}

/** Takes the next timer off a draft of the heap. */
export function takeTimer(draft: Vector<Timer>): void {
	const last = pop(draft);
	if (!last || draft.size === 0) return;
	const moving = { ...last };
	let index = 0;
	for (;;) {
		const left = 2 * index + 1;
		const right = left + 1;
		let least = left;
		const leftTimer = at(draft, left);
		if (!leftTimer) break;
		const rightTimer = at(draft, right);
		if (rightTimer && rightTimer.due < leftTimer.due) least = right;
		const child = at(draft, least);
		if (!child || child.due >= moving.due) break;
		put(draft, index, { ...child });
		index = least;
	}
	put(draft, index, moving);
}
