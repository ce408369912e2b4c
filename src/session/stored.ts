import type { Entry } from './entry';
import type { SessionDocument } from './document';
import { currentVersion } from './migrations';
import { emptyReading, type Reading } from './reading';

/*
 * How a session lies in the storage, under keys whose second part is the session's own:
 *
 *     head/<key>             where it stands, and all else that is small
 *     start/<key>            how it began; written once
 *     packed/<key>/<index>   1 024 entries each, as soon as there are so many; written once
 *     entries/<key>/<index>  32 each of the entries after those; a step rewrites the last of them
 *     reading/<key>/<index>  read marks and drafts of 32 threads each; written when they change
 *
 * So what a step writes does not grow with the session, and few records are read, which is several times as fast as
 * many. Until 0.1 the head bore the start and what was read as well, and there were 256 entries to a key; then nothing
 * was packed. Both are read, and written anew with the next step.
 */

export interface Head extends Omit<
	SessionDocument,
	'version' | 'entries' | 'start' | 'startEvents' | 'reading'
> {
	readonly version: number;
	readonly key: string;
	readonly size: number;
	/** Entries to a key; where it is not given, all is laid out as until 0.1. */
	readonly chunk?: number;
	/** Entries to a pack; where it is not given, there are none. */
	readonly pack?: number;
	readonly aside?: number | undefined;
}

/** What is written at `head/<key>`. */
export function headOf(key: string, document: SessionDocument): Head {
	const { entries, start: _, startEvents: __, reading, ...rest } = document;
	const { aside } = reading;
	const size = entries.length;
	return {
		...rest,
		...(aside !== undefined && { aside }),
		key,
		size,
		chunk: chunkSize,
		...(size >= packSize && { version: packedVersion, pack: packSize })
	};
}

export const chunkSize = 32;
/** A multiple of the size of a chunk. */
export const packSize = 1_024;
/** What the head of a packed session says, so that releases that know of no packs leave it alone (RA6). Such documents are of {@link currentVersion}. */
const packedVersion = 3;
const chunkSizeBefore = 256;
const threads = 32;

export const headKey = (session: string) => `head/${session}`;
export const startKey = (session: string) => `start/${session}`;
/** Where the epoch of who wrote a session last is kept. */
export const writerKey = (session: string) => `writer/${session}`;
export const packKey = (session: string, index: number) => `packed/${session}/${index}`;
export const chunkKey = (session: string, index: number | '') => `entries/${session}/${index}`;
export const readingKey = (session: string, index: number | '') => `reading/${session}/${index}`;

const kinds = new Set(['head', 'start', 'packed', 'entries', 'reading']);

/** Whose record lies at a key, if it is one of a session. */
export function ownerOf(key: string): string | undefined {
	const [kind = '', session = ''] = key.split('/');
	return kinds.has(kind) && session !== '' ? session : undefined;
}

/** The keys of all entries that a head speaks of, whatever it is, in their order: of packs and of chunks `most` each. */
export function entryKeysOf(
	session: string,
	head: unknown,
	most = Infinity
): { packs: string[]; chunks: string[] } {
	const { size, chunk, pack } = sizesOf(head);
	const packs = pack > 0 ? Math.floor(size / pack) : 0;
	const first = Math.floor((packs * pack) / chunk);
	const chunks = Math.ceil(size / chunk) - first;
	return {
		packs: Array.from({ length: Math.min(packs, most) }, (_, index) => packKey(session, index)),
		chunks: Array.from({ length: Math.min(chunks, most) }, (_, place) => chunkKey(session, first + place))
	};
}

/** `isPresent`: laid out as this release does it, so that the next save may add to it. */
export function sizesOf(head: unknown) {
	const { size: given, chunk, pack } = asRecord(head);
	const size = isCount(given, 1e7) ? given : 0;
	return {
		size,
		chunk: isCount(chunk, 1e4) && chunk > 0 ? chunk : chunkSizeBefore,
		pack: isCount(pack, 1e5) && pack >= 256 ? pack : 0,
		isPresent: chunk === chunkSize && (size < packSize || pack === packSize)
	};
}

/** The document that was stored, as it is: nothing of it is checked yet. */
export function documentFrom(
	head: unknown,
	start: unknown,
	chunks: readonly unknown[],
	reading: readonly unknown[]
): Record<string, unknown> {
	const { key: _, size: __, chunk, pack, aside, ...rest } = asRecord(head);
	const { size } = sizesOf(head);
	const entries = chunks.flatMap((chunk) => (Array.isArray(chunk) ? (chunk as unknown[]) : [chunk]));
	const isPacked = pack !== undefined && rest.version === packedVersion;
	const document = { ...rest, ...(isPacked && { version: currentVersion }), entries: entries.slice(0, size) };
	if (chunk === undefined) return document;
	const merged = (part: string) =>
		Object.fromEntries(reading.flatMap((each) => Object.entries(asRecord(asRecord(each)[part]))));
	const read = { read: merged('read'), drafts: merged('drafts'), ...(aside !== undefined && { aside }) };
	return { ...document, ...asRecord(start), reading: read };
}

/** What is to be written, and which keys go, so that all `size` entries are there after `stored` of them were. */
export function entryRecords(
	session: string,
	entriesFrom: (id: number) => readonly Entry[],
	size: number,
	stored: number
): { put: (readonly [key: string, entries: readonly Entry[]])[]; gone: string[] } {
	const packsStored = Math.floor(stored / packSize);
	const packs = Math.floor(size / packSize);
	const isPacking = packs > packsStored;
	const first = isPacking ? packsStored * packSize : Math.floor(stored / chunkSize) * chunkSize;
	const fresh = entriesFrom(first + 1);
	const parts = (from: number, to: number, each: number, keyOf: (session: string, index: number) => string) =>
		Array.from({ length: Math.ceil((to - from) / each) }, (_, place) => {
			const start = from - first + place * each;
			return [keyOf(session, from / each + place), fresh.slice(start, start + each)] as const;
		});
	const loose = Math.max(first, packs * packSize);
	return {
		put: [
			...(isPacking ? parts(first, packs * packSize, packSize, packKey) : []),
			...parts(loose, size, chunkSize, chunkKey)
		],
		gone: isPacking ? parts(first, stored, chunkSize, chunkKey).map(([key]) => key) : []
	};
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
