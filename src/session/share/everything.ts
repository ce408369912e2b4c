import { readAbout, type About } from '../shelf/about';
import { documentFrom, entryKeysOf, headKey, ownerOf, startKey } from '../stored';
import { filesNamedIn, takeCarried } from './carried';
import type { Layout } from './json';
import type { Pause } from '../slices';
import { receiveDocument, type NotReceived, type Received } from './receive';

/*
 * What the recovery screen downloads, `hutong.everything`: every record of every database, as it lies there. What can be
 * made of it is sessions; each is checked like any other that comes from outside, and what cannot be opened is told
 * and handed on as it is.
 */

/** A session that was found in it. */
export interface Restorable {
	readonly about: About;
	readonly received: Extract<Received, { ok: true }>;
	/** Where it stood. */
	readonly head: number;
}

/** Something in it that cannot be opened. */
export interface Unreadable {
	readonly name: string;
	readonly about: About;
	/** Not there where it was set aside before already. */
	readonly refused: NotReceived | undefined;
	/** Its records, as they are in the file. */
	readonly raw: unknown;
}

export interface ReceivedEverything {
	readonly ok: true;
	readonly other: 'hutong.everything';
	/** When it was taken, in real ms; `undefined` where it does not say. */
	readonly taken: number | undefined;
	readonly sessions: readonly Restorable[];
	readonly unreadable: readonly Unreadable[];
	/** What could not be written into the file when it was made. */
	readonly faults: number;
}

/** The records of each store, and the entries of the session that was open. */
export const everythingLayout: Layout = { long: new Set(['{[{[', '{{[']), deeper: 4 };

/** Whether a text begins like such a file; told before it is read, since its long lists lie elsewhere. */
export function isEverything(text: string): boolean {
	return /^\s*\{\s*"format"\s*:\s*"hutong\.everything"/.test(text.slice(0, 200));
}

const unknownType = 'application/octet-stream';

type Records = ReadonlyMap<string, unknown>;

export async function receiveEverything(
	input: Record<string, unknown>,
	key: string,
	pause: Pause
): Promise<ReceivedEverything | NotReceived> {
	const { version, stores, taken, faults, open } = input;
	if (typeof version === 'number' && version > 1)
		return { ok: false, reason: 'newer', faults: [`version: ${version}`] };
	if (version !== 1 || !Array.isArray(stores))
		return { ok: false, reason: 'notOurs', faults: ['stores: expected a list'] };
	const records = recordsOf(stores, 'hutong', 'sessions');
	const files = filesIn(recordsOf(stores, 'hutong-files', 'files'));
	const sessions: Restorable[] = [];
	const unreadable: Unreadable[] = [];
	for (const own of keysOf(records)) {
		const about = readAbout(records.get(`about/${own}`));
		const found = await receiveOne(documentOf(records, own), files, key, pause);
		if ('received' in found) sessions.push({ ...found, about });
		else {
			const raw = [...records].filter(([name]) => name.split('/')[1] === own);
			unreadable.push({ name: own, about, refused: found, raw: Object.fromEntries(raw) });
		}
	}
	for (const [name, raw] of records)
		if (name.startsWith('aside/')) unreadable.push({ name, about: {}, refused: undefined, raw });
	const isSession = asRecord(open).format === 'hutong.session';
	const last = isSession ? await receiveOne(asRecord(open), files, key, pause) : undefined;
	// What was open then may hold steps that were not stored any more.
	if (last && 'received' in last && !sessions.some((each) => holds(each, last)))
		sessions.unshift({ ...last, about: {} });
	return {
		ok: true,
		other: 'hutong.everything',
		taken: Date.parse(String(taken)) || undefined,
		sessions,
		unreadable,
		faults: Array.isArray(faults) ? faults.length : 0
	};
}

function recordsOf(stores: readonly unknown[], database: string, store: string): Records {
	const records = new Map<string, unknown>();
	for (const each of stores) {
		const found = asRecord(each);
		if (found.database !== database || found.store !== store || !Array.isArray(found.records)) continue;
		for (const record of found.records) {
			const { key, value } = asRecord(record);
			if (typeof key === 'string') records.set(key, revived(value));
		}
	}
	return records;
}

/** The keys of the sessions of which anything is there. */
function keysOf(records: Records): string[] {
	const keys = [...records.keys()].flatMap((name) => ownerOf(name) ?? []);
	return [...new Set(keys)];
}

function documentOf(records: Records, key: string): Record<string, unknown> {
	const head = records.get(headKey(key));
	// A head may promise more than there can be.
	const { packs, chunks } = entryKeysOf(key, head, records.size);
	const entries = [...packs, ...chunks].slice(0, records.size).map((name) => records.get(name));
	const reading = [...records].flatMap(([name, value]) =>
		name.startsWith(`reading/${key}/`) ? [value] : []
	);
	return documentFrom(head, records.get(startKey(key)), entries, reading);
}

/** Pictures and files in the form in which a session's file carries them. */
function filesIn(records: Records): ReadonlyMap<string, unknown> {
	const files = [...records].flatMap(([hash, value]) => {
		const { $, type, base64 } = asRecord(value);
		if ($ !== 'blob' || typeof base64 !== 'string' || !hash.startsWith('sha256-')) return [];
		const size = (base64.length * 3) / 4 - (/={0,2}$/.exec(base64)?.[0].length ?? 0);
		return [[hash, { hash, type: type === '' ? unknownType : type, size, base64 }] as const];
	});
	return new Map(files);
}

async function receiveOne(
	document: Record<string, unknown>,
	files: ReadonlyMap<string, unknown>,
	key: string,
	pause: Pause
): Promise<Omit<Restorable, 'about'> | NotReceived> {
	const received = await receiveDocument(document, key, pause);
	await pause();
	if (!received.ok) return received;
	const parts = { start: received.session.start, entries: received.session.entriesFrom(1) };
	const named = filesNamedIn(parts).flatMap(({ hash }) => files.get(hash) ?? []);
	const head = asHead(document);
	return { received: { ...received, ...(await takeCarried(named, parts, pause)) }, head };
}

/** Whether a session has all steps of another. */
function holds(one: Pick<Restorable, 'received'>, other: Pick<Restorable, 'received'>): boolean {
	const { size } = other.received.session;
	const last = ({ received: { session } }: Pick<Restorable, 'received'>) =>
		JSON.stringify([session.start, session.entriesFrom(size)[0]?.command]);
	return size === 0 || (one.received.session.size >= size && last(one) === last(other));
}

function asHead({ head }: Record<string, unknown>): number {
	return typeof head === 'number' ? head : 0;
}

/** Values that JSON has no form for; those that sessions are not made of stay as they are written. */
function revived(value: unknown): unknown {
	if (typeof value !== 'object' || value === null) return value;
	if (Array.isArray(value)) return value.map(revived);
	const { $, text } = value as { $?: unknown; text?: unknown };
	if ($ === 'undefined') return undefined;
	if ($ === 'number') return Number(text);
	if ($ !== undefined) return value;
	const items = Object.entries(value).map(([key, item]) => [key, revived(item)] as const);
	return Object.fromEntries(items.filter(([, item]) => item !== undefined));
}

function asRecord(value: unknown): Record<string, unknown> {
	return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
