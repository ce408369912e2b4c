import * as v from 'valibot';

/** The most characters that a session's name has; a longer one is cut. */
export const longestSessionName = 60;

const instant = v.pipe(v.number(), v.minValue(0));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/**
 * What is known of a stored session beside what it holds: real times in ms, and what a list shows without opening it.
 * A field that cannot be read counts as absent: the session is listed all the same.
 */
const aboutSchema = v.object({
	/** Given by its user. */
	name: v.fallback(v.optional(v.pipe(v.string(), v.maxLength(longestSessionName))), undefined),
	/** When it was first seen here, and last worked on. */
	made: v.fallback(v.optional(instant), undefined),
	used: v.fallback(v.optional(instant), undefined),
	/** Where it belongs: '' is the free sandbox, `lesson/<id>` a lesson. */
	slot: v.fallback(v.optional(v.pipe(v.string(), v.maxLength(120))), undefined),
	edition: v.fallback(v.optional(v.pipe(v.string(), v.maxLength(60))), undefined),
	steps: v.fallback(v.optional(count), undefined),
	/** When a file was last made of it. */
	exported: v.fallback(v.optional(instant), undefined),
	/** When it was thrown away: it can be brought back for a while. */
	deleted: v.fallback(v.optional(instant), undefined)
});

export type About = v.InferOutput<typeof aboutSchema>;

export function readAbout(stored: unknown): About {
	const read = v.safeParse(aboutSchema, stored);
	return read.success ? read.output : {};
}

/** What the storage keeps of it: only what is there. */
export function asRecord(about: About): Record<string, unknown> {
	return Object.fromEntries(Object.entries(about).filter(([, value]) => value !== undefined));
}

/** A name as it is kept: without space around it, no longer than it may be; `undefined` for none. */
export function tidyName(name: string): string | undefined {
	const tidy = [...name.trim()].slice(0, longestSessionName).join('').slice(0, longestSessionName).trim();
	return tidy === '' ? undefined : tidy;
}
