import type { Entry } from './entry';
import type { SessionDocument } from './document';
import { emptyReading, type Reading } from './reading';

/*
 * How a session lies in the storage, under keys whose second part is the session's own:
 *
 *     head/<key>             where it stands, and all else that is small
 *     start/<key>            how it began; written once
 *     entries/<key>/<index>  32 entries each; a step rewrites the last of them
 *     reading/<key>/<index>  read marks and drafts of 32 threads each; written when they change
 *
 * So what a step writes does not grow with the session. Until 0.1 the head bore the start and what was read as well,
 * and there were 256 entries to a key; that is read, and written anew with the next step.
 */

export interface Head extends Omit<SessionDocument, 'entries' | 'start' | 'startEvents' | 'reading'> {
	readonly key: string;
	readonly size: number;
	/** Entries to a key; where it is not given, all is laid out as until 0.1. */
	readonly chunk?: number;
	readonly aside?: number | undefined;
}

/** What is written at `head/<key>`. */
export function headOf(key: string, document: SessionDocument): Head {
	const { entries, start: _, startEvents: __, reading, ...rest } = document;
	const { aside } = reading;
	return { ...rest, ...(aside !== undefined && { aside }), key, size: entries.length, chunk: chunkSize };
}

export const chunkSize = 32;
const chunkSizeBefore = 256;
const threads = 32;

export const headKey = (session: string) => `head/${session}`;
export const startKey = (session: string) => `start/${session}`;
/** Where the epoch of who wrote a session last is kept. */
export const writerKey = (session: string) => `writer/${session}`;
export const chunkKey = (session: string, index: number | '') => `entries/${session}/${index}`;
export const readingKey = (session: string, index: number | '') => `reading/${session}/${index}`;

/** Whether a key is one of a session's. */
export function belongsTo(session: string, key: string): boolean {
	const [kind = '', whose] = key.split('/');
	return whose === session && ['head', 'start', 'entries', 'reading'].includes(kind);
}

/** How many keys of entries a head speaks of, whatever it is. */
export function chunksOf(head: unknown): number {
	const { size, chunk } = sizesOf(head);
	return Math.ceil(size / chunk);
}

export function sizesOf(head: unknown): { size: number; chunk: number; isOld: boolean } {
	const { size, chunk } = asRecord(head);
	const isOld = chunk === undefined;
	return {
		size: isCount(size, 1e7) ? size : 0,
		chunk: isCount(chunk, 1e4) && chunk > 0 ? chunk : chunkSizeBefore,
		isOld
	};
}

/** The document that was stored, as it is: nothing of it is checked yet. */
export function documentFrom(
	head: unknown,
	start: unknown,
	chunks: readonly unknown[],
	reading: readonly unknown[]
): Record<string, unknown> {
	const { key: _, size: __, chunk: ___, aside, ...rest } = asRecord(head);
	const { size, isOld } = sizesOf(head);
	const entries = chunks.flatMap((chunk) => (Array.isArray(chunk) ? (chunk as unknown[]) : [chunk]));
	const document = { ...rest, entries: entries.slice(0, size) };
	if (isOld) return document;
	const merged = (part: string) =>
		Object.fromEntries(reading.flatMap((each) => Object.entries(asRecord(asRecord(each)[part]))));
	const read = { read: merged('read'), drafts: merged('drafts'), ...(aside !== undefined && { aside }) };
	return { ...document, ...asRecord(start), reading: read };
}

/** Entries in the chunks that are to be written, by index: from the one on that holds the next after `stored`. */
export function chunksFrom(
	entriesFrom: (id: number) => readonly Entry[],
	stored: number
): (readonly [number, readonly Entry[]])[] {
	const first = Math.floor(stored / chunkSize);
	const fresh = entriesFrom(first * chunkSize + 1);
	return Array.from({ length: Math.ceil(fresh.length / chunkSize) }, (_, place) => [
		first + place,
		fresh.slice(place * chunkSize, (place + 1) * chunkSize)
	]);
}

type Marks = Pick<Reading, 'read' | 'drafts'>;

/** Marks and drafts by index, where they are not what they were. */
export function changedReading(before: Reading = emptyReading, now: Reading): Map<number, Marks> {
	const changed = new Map<number, { read: Record<string, number>; drafts: Record<string, string> }>();
	for (const part of ['read', 'drafts'] as const) {
		if (before[part] === now[part]) continue;
		for (const key of new Set([...Object.keys(before[part]), ...Object.keys(now[part])])) {
			if (before[part][key] !== now[part][key]) changed.set(indexOf(key), { read: {}, drafts: {} });
		}
	}
	if (changed.size === 0) return changed;
	for (const [key, count] of Object.entries(now.read)) {
		const marks = changed.get(indexOf(key));
		if (marks) marks.read[key] = count;
	}
	for (const [key, text] of Object.entries(now.drafts)) {
		const marks = changed.get(indexOf(key));
		if (marks) marks.drafts[key] = text;
	}
	return changed;
}

/** Which record a mark `<end>/conversation:<number>` lies in. */
function indexOf(key: string): number {
	const number = Number(key.slice(key.lastIndexOf(':') + 1));
	return Number.isSafeInteger(number) ? Math.floor(number / threads) : 0;
}

function isCount(value: unknown, most: number): value is number {
	return Number.isSafeInteger(value) && Number(value) >= 0 && Number(value) < most;
}

function asRecord(value: unknown): Record<string, unknown> {
	return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
