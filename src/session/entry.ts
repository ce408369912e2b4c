import type { Command, DomainEvent, Instant, Refusal } from '../world';

/**
 * One step of a session: what someone did and what followed. The events are the truth: a rule corrected later
 * never alters what was recorded. Entry 0 is the start and has no parent.
 */
export interface Entry {
	/** Dense within the session, in the order of doing; a branch shares the numbering. */
	readonly id: number;
	readonly parent: number;
	/** The simulated instant at which it ended. */
	readonly at: Instant;
	readonly command: Command;
	readonly events: readonly DomainEvent[];
	/** Why nothing followed; such an entry changes nothing and is no undo step. */
	readonly refusal: Refusal | null;
}

/** A world is kept at every depth that this divides: no jump folds more. */
export const rootEvery = 256;

/** The events of entries, in their order. */
export function eventsOf(entries: readonly Entry[]): DomainEvent[] {
	const all: DomainEvent[] = [];
	for (const { events } of entries) for (const event of events) all.push(event);
	return all;
}
