import * as v from 'valibot';
import {
	checkName,
	commandSchema,
	emptyWorld,
	eventSchema,
	evolve,
	hash,
	refusalSchema,
	type World
} from '../world';
import type { SessionDocument } from './document';
import type { Entry } from './entry';
import { longestBranchName, type Mark } from './mark';
import { currentVersion, migrate } from './migrations';
import { isPlain } from './plain';
import { emptyReading, longestDraft, withAside } from './reading';
import { Session, type Place } from './session';

/* The way in from outside, for files and for what was stored. Loaded when something is to be opened. */

export const entrySchema = v.strictObject({
	id: v.pipe(v.number(), v.integer(), v.minValue(1)),
	parent: v.pipe(v.number(), v.integer(), v.minValue(0)),
	at: v.pipe(v.number(), v.integer()),
	command: commandSchema,
	events: v.pipe(v.array(eventSchema), v.maxLength(200_000)),
	refusal: v.nullable(refusalSchema)
}) satisfies v.GenericSchema<Entry>;

const marks = v.record(v.pipe(v.string(), v.maxLength(60)), v.pipe(v.number(), v.integer(), v.minValue(0)));
const aside = v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)));
const drafts = v.record(v.pipe(v.string(), v.maxLength(60)), v.pipe(v.string(), v.maxLength(longestDraft)));

const place = v.pipe(v.number(), v.integer(), v.minValue(0));
export const branchName = v.pipe(
	v.string(),
	v.maxLength(8 * longestBranchName),
	v.check((text) => text === '' || 'text' in checkName(text, longestBranchName), 'a name of one line')
);
export const markSchema = v.strictObject({
	at: place,
	branch: v.pipe(place, v.minValue(1)),
	name: v.optional(branchName),
	removed: v.optional(v.boolean())
}) satisfies v.GenericSchema<Mark>;

export const documentSchema = v.strictObject({
	format: v.literal('hutong.session'),
	version: v.literal(2),
	start: v.pipe(v.array(commandSchema), v.maxLength(10_000)),
	startEvents: v.pipe(v.array(eventSchema), v.maxLength(200_000)),
	entries: v.pipe(v.array(entrySchema), v.maxLength(200_000)),
	head: v.pipe(v.number(), v.integer(), v.minValue(0)),
	tip: v.pipe(v.number(), v.integer(), v.minValue(0)),
	// Session scope: where it cannot be read, the session still opens.
	reading: v.fallback(v.strictObject({ read: marks, drafts, aside }), emptyReading),
	marks: v.optional(v.pipe(v.array(markSchema), v.maxLength(20_000))),
	marked: v.optional(place),
	hash: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/))
}) satisfies v.GenericSchema<SessionDocument>;

/** What changes of a session besides its entries. */
export const placeSchema = v.omit(documentSchema, [
	'format',
	'version',
	'start',
	'startEvents',
	'entries',
	'hash'
]) satisfies v.GenericSchema<Place>;

export type Reopened =
	/** `migrated`: it came from an older release, and everything of it is to be stored anew. */
	| { readonly ok: true; readonly session: Session; readonly migrated: boolean }
	/** Why it cannot be opened, with where (at most 20 faults); nothing was changed. */
	| {
			readonly ok: false;
			readonly reason: 'notASession' | 'newer' | 'inconsistent';
			readonly faults: readonly string[];
	  };

/** A session from data that comes from outside: all or nothing (P4). It gets `key`, so it is a new one. */
export function reopen(input: unknown, key: string): Reopened {
	if (!isPlain(input))
		return { ok: false, reason: 'notASession', faults: ['.: nested too deep, or a reserved key'] };
	const version = (input as { version?: unknown } | null)?.version;
	if (typeof version === 'number' && version > currentVersion)
		return { ok: false, reason: 'newer', faults: [`version: ${version}`] };
	const { document: present, migrated } = migrate(
		(input ?? {}) as Record<string, unknown>,
		asVersion(version)
	);
	const parsed = v.safeParse(documentSchema, present);
	if (!parsed.success) {
		const faults = parsed.issues
			.slice(0, 20)
			.map((issue) => `${v.getDotPath(issue) ?? '.'}: ${issue.message}`);
		return { ok: false, reason: 'notASession', faults: faults.map((fault) => fault.slice(0, 200)) };
	}
	const document = parsed.output;
	const fault = faultIn(document);
	if (fault) return { ok: false, reason: 'inconsistent', faults: [fault] };
	try {
		const root = evolve(emptyWorld, document.startEvents);
		const { aside = 0 } = document.reading;
		const reading =
			aside > document.entries.length ? withAside(document.reading, undefined) : document.reading;
		const session = new Session({ ...document, reading, key }, root);
		foldAll(document.entries, root);
		const result = hash(session.world);
		if (result !== document.hash && !migrated)
			return { ok: false, reason: 'inconsistent', faults: [`hash: ${result}`] };
		return { ok: true, session, migrated };
	} catch (error) {
		return {
			ok: false,
			reason: 'inconsistent',
			faults: [error instanceof Error ? error.message : String(error)]
		};
	}
}

/** What is no version at all is read as of the present one, and fails there with its place. */
function asVersion(version: unknown): number {
	return typeof version === 'number' && version >= 1 ? version : currentVersion;
}

/** Where the numbers of a document lead nowhere. */
export function faultIn({ entries, head, tip, marks = [], marked = 0 }: SessionDocument): string | undefined {
	for (const [place, entry] of entries.entries()) {
		if (entry.id !== place + 1) return `entries.${place}.id: expected ${place + 1}`;
		if (entry.parent >= entry.id) return `entries.${place}.parent: lies in the future`;
	}
	if (head > entries.length) return 'head: no such entry';
	if (tip > entries.length) return 'tip: no such entry';
	const lost = marks.findIndex(({ at, branch }) => Math.max(at, branch) > entries.length);
	if (lost !== -1) return `marks.${lost}: no such entry`;
	if (marked > marks.length) return 'marked: more than there are';
	return undefined;
}

/** Every branch must fold, not only the one in view. Throws on the first event that does not fit. */
function foldAll(entries: readonly Entry[], root: World): void {
	const worlds = new Map<number, World>([[0, root]]);
	const children = new Map<number, number>();
	for (const entry of entries) children.set(entry.parent, (children.get(entry.parent) ?? 0) + 1);
	for (const entry of entries) {
		const before = worlds.get(entry.parent);
		if (!before) throw new Error(`entries.${entry.id - 1}: its parent is not there`);
		worlds.set(entry.id, evolve(before, entry.events));
		const left = (children.get(entry.parent) ?? 1) - 1;
		children.set(entry.parent, left);
		if (left === 0) worlds.delete(entry.parent);
	}
}
