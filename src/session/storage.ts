import { get, getMany, keys, promisifyRequest, setMany, type UseStore } from 'idb-keyval';
import { connect, Superseded, timeLimit, write, type Store } from './connection';
import { documentOf } from './document';
import { currentVersion } from './migrations';
import type { Reading } from './reading';
import type { Reopened } from './reopen';
import type { Session } from './session';
import {
	changedReading,
	chunkKey,
	documentFrom,
	entryKeysOf,
	entryRecords,
	headKey,
	headOf,
	ownerOf,
	readingKey,
	sizesOf,
	startKey,
	writerKey
} from './stored';

/*
 * Where sessions are kept: IndexedDB, laid out as `stored.ts` tells. One transaction carries whole steps, and «saved»
 * is said only when it has completed. What cannot be read is set aside byte for byte, named, and never overwritten
 * (P1, P2).
 */

export type Loaded =
	| { readonly kind: 'none' }
	| { readonly kind: 'session'; readonly session: Session }
	/** Stored data that cannot be opened; it was copied to `asideKey` and can be downloaded. */
	| {
			readonly kind: 'setAside';
			readonly asideKey: string;
			readonly faults: readonly string[];
			readonly raw: unknown;
	  }
	/** What a newer release has stored: this one leaves all of it as it is, and writes nothing (RA6). */
	| {
			readonly kind: 'newer';
			readonly key: string;
			readonly versions: Versions;
			readonly faults: readonly string[];
			readonly raw: unknown;
	  };

/** Of the format: what the data was written in, and what this release reads. */
export interface Versions {
	readonly stored: number;
	readonly own: number;
}

/** All that is stored of a session. */
interface Found {
	readonly key: string;
	readonly head: unknown;
	readonly start: unknown;
	readonly chunks: readonly unknown[];
	readonly reading: readonly unknown[];
}

export class Storage {
	readonly #store: Store;
	/** Which session is the present one, by slot. */
	readonly #currentKey: string;
	/** The number that this window got when it claimed a session. */
	readonly #epochs = new Map<string, number>();
	/** The number of who wrote last when a session was read: one who has claimed since is not written over. */
	readonly #seen = new Map<string, number>();
	/** What is stored of the session that was loaded or saved last; the next save adds to it. */
	#stored: { readonly key: string; readonly size: number; readonly reading: Reading } | undefined;

	/** `slot`: which present session is meant; each lesson has one of its own, the free sandbox is `''`. */
	constructor(name = 'hutong', slot = '') {
		this.#store = connect(name, 'sessions');
		this.#currentKey = slot === '' ? 'current' : `current/${slot}`;
	}

	/** The key of the session that was open last. */
	async current(): Promise<string | undefined> {
		const key = await get<unknown>(this.#currentKey, this.#store);
		return key === undefined || key === null ? undefined : String(key);
	}

	/** The session that was open last. Rejects where the storage does not answer or does not work. */
	async load(newKey: () => string): Promise<Loaded> {
		const found = await this.#find();
		if (!found) return { kind: 'none' };
		const reopened = await this.#open(found);
		if (reopened.ok) return { kind: 'session', session: reopened.session };
		const { key } = found;
		const { faults } = reopened;
		const raw = await this.#rawOf(found);
		if (reopened.reason === 'newer') {
			const { version } = found.head as { readonly version: number };
			return { kind: 'newer', key, versions: { stored: version, own: currentVersion }, faults, raw };
		}
		const asideKey = `aside/${newKey()}`;
		// In one transaction: or every start would copy it again.
		const pairs: [string, unknown][] = [
			[asideKey, raw],
			[this.#currentKey, null]
		];
		await setMany(pairs, this.#store);
		return { kind: 'setAside', asideKey, faults, raw };
	}

	/** The same by its key, to be saved from here; `undefined` where it is not there or cannot be opened. */
	async take(key: string): Promise<Session | undefined> {
		const found = await this.#find(key);
		const reopened = found && (await this.#open(found));
		return reopened?.ok ? reopened.session : undefined;
	}

	/**
	 * Reads any stored session, whether or not it is the present one; `undefined` where there is none. Nothing is
	 * written by it, also where it cannot be opened.
	 */
	async sessionOf(key: string): Promise<Reopened | undefined> {
		const found = await this.#find(key);
		return found && open(found);
	}

	/** Opens what is to be saved from here. */
	async #open(found: Found): Promise<Reopened> {
		const { key, head } = found;
		const reopened = await open(found);
		if (!reopened.ok) return reopened;
		const { size, isPresent } = sizesOf(head);
		// What an older release wrote is written anew as a whole.
		const { session, migrated } = reopened;
		this.#stored = migrated || !isPresent ? undefined : { key, size, reading: session.reading };
		return reopened;
	}

	/** All of a session, the present one where none is named, as it is at one moment. */
	#find(wanted?: string): Promise<Found | undefined> {
		return this.#store('readonly', async (records, answered) => {
			const one = (key: string) => promisifyRequest<unknown>(records.get(key));
			const given = wanted ?? (await one(this.#currentKey));
			if (given === undefined || given === null) return undefined;
			const key = String(given);
			const [head, start, last] = await Promise.all([headKey, startKey, writerKey].map((of) => one(of(key))));
			this.#seen.set(key, epochFrom(last));
			const wantedKeys = entryKeysOf(key, head);
			// All are asked for before one has come: the storage reads on while the page takes in.
			const [packs, loose, marks] = await Promise.all([
				Promise.all(
					wantedKeys.packs.map(async (name) => {
						const pack = await one(name);
						answered();
						return pack;
					})
				),
				under(records, chunkKey(key, ''), answered),
				under(records, readingKey(key, ''), answered)
			]);
			const chunks = [...packs, ...wantedKeys.chunks.map((name) => loose.get(name))];
			const reading = [...marks.values()];
			if (head === undefined && start === undefined) {
				const keys = await promisifyRequest(records.getAllKeys());
				if (!keys.some((name) => ownerOf(String(name)) === key)) return undefined;
			}
			return { key, head, start, chunks, reading };
		});
	}

	/** As it lies there, for whoever can make sense of it: a head that cannot be read does not say what belongs to it. */
	async #rawOf({ key, head, start }: Found): Promise<unknown> {
		const own = (await keys<string>(this.#store)).map(String).filter((name) => ownerOf(name) === key);
		const under = (kind: string) =>
			getMany<unknown>(
				own.filter((name) => name.startsWith(kind)),
				this.#store
			);
		const [packs, chunks, reading] = await Promise.all([
			under('packed/'),
			under('entries/'),
			under('reading/')
		]);
		return { head, ...(start !== undefined && { start, reading }), chunks: [...packs, ...chunks] };
	}

	/**
	 * Stores what is new, whole steps in one transaction, and what belongs `beside` it; resolves when that has completed,
	 * with this window's epoch.
	 */
	async save(session: Session, beside: readonly (readonly [string, unknown])[] = []): Promise<number> {
		// As it is now: more may be done before the transaction completes.
		const document = documentOf(session);
		const { entries, start, startEvents, reading } = document;
		const { key, size } = session;
		const head = headOf(key, document);
		const epoch = await this.#write(
			key,
			false,
			async (records) => {
				// Cleared or removed meanwhile: then the last steps alone would be a session that cannot be opened (RA11).
				const isThere = (await promisifyRequest(records.getKey(headKey(key)))) !== undefined;
				const stored = isThere && this.#stored?.key === key ? this.#stored : undefined;
				if (!stored) {
					records.put({ start, startEvents }, startKey(key));
					// What an older release wrote may lie in more of them.
					records.delete(within(chunkKey(key, '')));
				}
				const from = (id: number) => entries.slice(id - 1);
				const { put, gone } = entryRecords(key, from, size, stored?.size ?? 0);
				for (const [name, chunk] of put) records.put(chunk, name);
				for (const name of gone) records.delete(name);
				for (const [index, marks] of changedReading(stored?.reading, reading))
					records.put(marks, readingKey(key, index));
				for (const [name, value] of beside) records.put(value, name);
				records.put(head, headKey(key));
				records.put(key, this.#currentKey);
			},
			size - (this.#stored?.key === key ? this.#stored.size : 0)
		);
		this.#stored = { key, size, reading };
		return epoch;
	}

	/**
	 * This window is the one that writes a session from now on; gives its epoch, which is higher than any before. Whoever
	 * wrote it until now is refused by the storage itself, however late it wakes up. A window that saves without having
	 * claimed claims with its first save, if nobody has claimed since it read the session.
	 */
	claim(key: string): Promise<number> {
		return this.#write(key, true, () => Promise.resolve());
	}

	/** The epoch under which this window saves a session, or that was there when it read it. */
	epochOf(key: string): number {
		return this.#epochs.get(key) ?? this.#seen.get(key) ?? 0;
	}

	/**
	 * `entries`: how many are to be written. Rejects with {@link Superseded}, and writes nothing, where another window has
	 * claimed since this one did.
	 */
	async #write(
		key: string,
		anew: boolean,
		put: (records: IDBObjectStore) => Promise<void>,
		entries = 0
	): Promise<number> {
		const epoch = await write(
			this.#store,
			async (records) => {
				const found = epochFrom(await promisifyRequest<unknown>(records.get(writerKey(key))));
				const own = this.#epochs.get(key);
				if (!anew && found > (own ?? this.#seen.get(key) ?? 0))
					throw new Superseded('Another window is the writer now');
				const epoch = anew || own === undefined ? found + 1 : own;
				if (found < epoch) records.put(epoch, writerKey(key));
				await put(records);
				return epoch;
			},
			timeLimit + entries
		);
		this.#epochs.set(key, epoch);
		return epoch;
	}

	/** Keys of what was set aside because it could not be read. */
	async setAside(): Promise<string[]> {
		const all = await keys<string>(this.#store);
		return all.filter((key) => key.startsWith('aside/'));
	}

	/** What was set aside, as it was found. */
	read(asideKey: string): Promise<unknown> {
		return get(asideKey, this.#store);
	}
}

/** Pictures and files, by what they are; outside the entries, so that a session stays small. */
export class Files {
	readonly #store: UseStore;

	constructor(name = 'hutong-files') {
		this.#store = connect(name, 'files');
	}

	/** Resolves when the bytes are stored; with when that was, in real ms: what is new is not cleaned away. */
	async keep(hash: string, file: Blob, at: number): Promise<void> {
		const pairs: [string, unknown][] = [
			[hash, file],
			[`kept/${hash}`, at]
		];
		await setMany(pairs, this.#store);
	}

	get(hash: string): Promise<Blob | undefined> {
		return get<Blob>(hash, this.#store);
	}
}

/** Every key that begins so. */
const within = (prefix: string) => IDBKeyRange.bound(prefix, `${prefix}~`);

/** So many records come at once: all in one answer would hold up the page, each for itself takes ten times as long. */
const atOnce = 128;

/** Every record whose key begins so, by its key. */
async function under(
	records: IDBObjectStore,
	prefix: string,
	answered: () => void
): Promise<Map<string, unknown>> {
	const found = new Map<string, unknown>();
	const whole = within(prefix);
	let range = whole;
	for (;;) {
		const [names, values] = await Promise.all([
			promisifyRequest(records.getAllKeys(range, atOnce)),
			promisifyRequest<unknown[]>(records.getAll(range, atOnce))
		]);
		answered();
		names.forEach((name, place) => found.set(String(name), values[place]));
		if (names.length < atOnce) return found;
		range = IDBKeyRange.bound(names.at(-1), whole.upper, true);
	}
}

function epochFrom(stored: unknown): number {
	return Number.isSafeInteger(stored) ? Number(stored) : 0;
}

async function open({ key, head, start, chunks, reading }: Found): Promise<Reopened> {
	const { reopenInSlices } = await import('./reopen');
	return reopenInSlices(documentFrom(head, start, chunks, reading), key, 'givenAway');
}
