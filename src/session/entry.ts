import * as v from 'valibot';
import { commandSchema, limits, type Command, type DomainEvent, type Instant, type Refusal } from '../world';

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

/** An entry as it was stored: shape and sizes; whether its events fit the world shows when they are folded. */
export const entrySchema = v.strictObject({
	id: v.pipe(v.number(), v.integer(), v.minValue(1)),
	parent: v.pipe(v.number(), v.integer(), v.minValue(0)),
	at: v.pipe(v.number(), v.integer()),
	command: commandSchema,
	events: v.pipe(
		v.array(v.looseObject({ type: v.string(), from: v.string(), to: v.array(v.string()) })),
		v.maxLength(200_000)
	),
	refusal: v.nullable(v.looseObject({ command: v.string(), code: v.string() }))
});

const reserved = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Whether plain data from outside keeps within the limits of depth and has no key that could reach a
 * prototype. Walks without recursion, so that depth cannot exhaust the stack (RB4, RB5).
 */
export function isPlain(input: unknown): boolean {
	const waiting: { value: unknown; depth: number }[] = [{ value: input, depth: 0 }];
	for (let next = waiting.pop(); next; next = waiting.pop()) {
		const { value, depth } = next;
		if (value === null || typeof value !== 'object') continue;
		if (depth > limits.depth) return false;
		for (const key of Object.keys(value)) {
			if (reserved.has(key)) return false;
			waiting.push({ value: (value as Record<string, unknown>)[key], depth: depth + 1 });
		}
	}
	return true;
}
