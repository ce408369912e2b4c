import * as v from 'valibot';
import { checkName, commandSchema, emptyWorld, eventSchema, evolve, refusalSchema } from '../world';
import type { SessionDocument } from './document';
import type { Entry } from './entry';
import { fitting } from './fitting';
import { longestBranchName, type Mark } from './mark';
import { foldAll, hashInSlices } from './folding';
import { currentVersion, migrate } from './migrations';
import { isPlain } from './plain';
import { emptyReading, longestDraft, withAside } from './reading';
import { Session, type Place } from './session';
import { inSlices, pause } from './slices';

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

/** Entries. */
const longestSession = 200_000;

export const documentSchema = v.strictObject({
	format: v.literal('hutong.session'),
	version: v.literal(2),
	start: v.pipe(v.array(commandSchema), v.maxLength(10_000)),
	startEvents: v.pipe(v.array(eventSchema), v.maxLength(200_000)),
	entries: v.pipe(v.array(entrySchema), v.maxLength(longestSession)),
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

/** Whose the data is: what is given away is taken as it is, where it fits; of anything else a copy is made. */
export type Whose = 'givenAway' | 'theirs';

/** A session from data that comes from outside: all or nothing (P4). It gets `key`, so it is a new one. */
export function reopen(input: unknown, key: string, whose: Whose = 'theirs'): Reopened {
	const steps = reopening(input, key, whose);
	for (;;) {
		const step = steps.next();
		if (step.done) return step.value;
	}
}

/** After how much work the page goes on: about as much as so many entries are, a few dozen ms. */
const slice = 2_000;

/** The same, with the page going on in between. */
export function reopenInSlices(input: unknown, key: string, whose: Whose = 'theirs'): Promise<Reopened> {
	return inSlices(reopening(input, key, whose), pause, slice);
}

/** Gives way after each piece of work, with how much it was. */
function* reopening(input: unknown, key: string, whose: Whose): Generator<number, Reopened> {
	const given = entriesOf(input);
	const asTheyAre: Taken = new Set();
	if (!(yield* isPlainThroughout(input, given, whose === 'givenAway' ? asTheyAre : undefined)))
		return { ok: false, reason: 'notASession', faults: ['.: nested too deep, or a reserved key'] };
	const version = (input as { version?: unknown } | null)?.version;
	if (typeof version === 'number' && version > currentVersion)
		return { ok: false, reason: 'newer', faults: [`version: ${version}`] };
	const { document: present, migrated } = migrate(
		(input ?? {}) as Record<string, unknown>,
		asVersion(version)
	);
	const parsed = yield* parse(present, asTheyAre);
	if ('faults' in parsed) return { ok: false, reason: 'notASession', faults: parsed.faults };
	const { document } = parsed;
	const fault = faultIn(document);
	if (fault) return { ok: false, reason: 'inconsistent', faults: [fault] };
	try {
		const root = evolve(emptyWorld, document.startEvents);
		const { aside = 0 } = document.reading;
		const reading =
			aside > document.entries.length ? withAside(document.reading, undefined) : document.reading;
		const roots = yield* foldAll(document.entries, root);
		const session = new Session({ ...document, reading, key }, root, roots);
		const result = yield* hashInSlices(session.world);
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

/** As many entries are looked at before the page may go on. */
const atOnce = 250;

function entriesOf(input: unknown): readonly unknown[] | undefined {
	const entries = (input as { entries?: unknown } | null | undefined)?.entries;
	return Array.isArray(entries) ? (entries as readonly unknown[]) : undefined;
}

/** Entries that fit the schema just as they are. */
type Taken = Set<unknown>;

const fits = fitting(entrySchema);

/** `taken` gets the entries that fit, where they may be taken as they are. Such an entry has no room for depth or reserved keys. */
function* isPlainThroughout(
	input: unknown,
	entries: readonly unknown[] | undefined,
	taken: Taken | undefined
): Generator<number, boolean> {
	if (!entries) return isPlain(input);
	if (!isPlain({ ...(input as object), entries: [] })) return false;
	let cost = 0;
	for (const entry of entries) {
		if (taken && fits(entry)) taken.add(entry);
		else if (!isPlain(entry, 2)) return false;
		else cost += 1;
		cost += 0.1;
		if (cost < atOnce) continue;
		yield cost;
		cost = 0;
	}
	return true;
}

/** By the schema of the whole, but each entry for itself; those that are taken as they are have passed it. */
function* parse(
	input: Record<string, unknown>,
	taken: Taken
): Generator<number, { document: SessionDocument } | { faults: string[] }> {
	const given = entriesOf(input);
	// The whole at once where it is not even a list, or longer than any may be: the schema says so.
	const split = given && given.length <= longestSession;
	const outer = v.safeParse(documentSchema, split ? { ...input, entries: [] } : input);
	const faults = outer.success ? [] : outer.issues.map((issue) => faultOf(issue));
	const entries: Entry[] = [];
	for (const [place, each] of (split ? given : []).entries()) {
		if (taken.has(each)) {
			entries.push(each as Entry);
			continue;
		}
		const parsed = v.safeParse(entrySchema, each);
		if (parsed.success) entries.push(parsed.output);
		else faults.push(...parsed.issues.map((issue) => faultOf(issue, `entries.${place}`)));
		if (faults.length >= 20) break;
		if (place % atOnce === 0) yield atOnce;
	}
	if (!outer.success || faults.length > 0) return { faults: faults.slice(0, 20) };
	return { document: split ? { ...outer.output, entries } : outer.output };
}

function faultOf(issue: v.BaseIssue<unknown>, within = ''): string {
	const path = [within, v.getDotPath(issue) ?? ''].filter(Boolean).join('.') || '.';
	return `${path}: ${issue.message}`.slice(0, 200);
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
