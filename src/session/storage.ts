import { get, getMany, keys, promisifyRequest, setMany, type UseStore } from 'idb-keyval';
import { connect, Superseded, write } from './connection';
import type { Entry } from './entry';
import { documentOf, type SessionDocument } from './document';
import type { Reopened } from './reopen';
import type { Session } from './session';

/*
 * Where sessions are kept: IndexedDB, entries in chunks of 256 to a key, the head beside them. One transaction
 * carries a whole step, and «saved» is said only when it has completed. What cannot be read is set aside byte
 * for byte, named, and never overwritten (P1, P2).
 */

/** The head of a stored session: all but its entries. */
type Head = Omit<SessionDocument, 'entries'> & { readonly key: string; readonly size: number };

const chunkSize = 256;

export type Loaded =
	| { readonly kind: 'none' }
	| { readonly kind: 'session'; readonly session: Session }
	/** Stored data that cannot be opened; it was copied to `asideKey` and can be downloaded. */
	| {
			readonly kind: 'setAside';
			readonly asideKey: string;
			readonly faults: readonly string[];
			readonly raw: unknown;
	  };

export class Storage {
	readonly #store: UseStore;
	/** Which session is the present one, by slot. */
	readonly #currentKey: string;
	/** The number that the window which last claimed these sessions got, kept beside them. */
	readonly #writerKey: string;
	/** The number that this window got. */
	#epoch: number | undefined;
	/** How many entries of which session are stored; the next save begins in the chunk that holds the next one. */
	#stored = { key: '', size: 0 };

	/** `slot`: which present session is meant; each lesson has one of its own, the free sandbox is `''`. */
	constructor(name = 'hutong', slot = '') {
		this.#store = connect(name, 'sessions');
		const tail = slot === '' ? '' : `/${slot}`;
		this.#currentKey = `current${tail}`;
		this.#writerKey = `writer${tail}`;
	}

	/** The session that was open last. Rejects where the storage does not answer or does not work. */
	async load(newKey: () => string): Promise<Loaded> {
		const key = await get<unknown>(this.#currentKey, this.#store);
		if (key === undefined || key === null) return { kind: 'none' };
		const found = await this.#open(String(key));
		if (!found) return { kind: 'none' };
		const { head, size, reopened } = found;
		if (reopened.ok) {
			// What an older release wrote is written anew as a whole.
			this.#stored = reopened.migrated ? { key: '', size: 0 } : { key: String(key), size };
			return { kind: 'session', session: reopened.session };
		}
		const asideKey = `aside/${newKey()}`;
		// A head that cannot be read does not say how many chunks there are: what is kept is all that is there.
		const own = await this.#chunksOf(String(key));
		const raw = { head, chunks: await getMany<unknown>(own, this.#store) };
		// In one transaction: or every start would copy it again.
		const pairs: [string, unknown][] = [
			[asideKey, raw],
			[this.#currentKey, null]
		];
		await setMany(pairs, this.#store);
		return { kind: 'setAside', asideKey, faults: reopened.faults, raw };
	}

	/**
	 * Reads any stored session, whether or not it is the present one; `undefined` where there is none. Nothing is
	 * written by it, also where it cannot be opened.
	 */
	async sessionOf(key: string): Promise<Reopened | undefined> {
		return (await this.#open(key))?.reopened;
	}

	async #open(key: string): Promise<{ head: unknown; size: number; reopened: Reopened } | undefined> {
		const head = await get<Head>(`head/${key}`, this.#store);
		if (head === undefined && (await this.#chunksOf(key)).length === 0) return undefined;
		const size = typeof head?.size === 'number' && head.size >= 0 && head.size < 1e7 ? head.size : 0;
		const chunkKeys = Array.from({ length: Math.ceil(size / chunkSize) }, (_, index) => chunkKey(key, index));
		const chunks = await getMany<unknown>(chunkKeys, this.#store);
		const { key: _, size: __, ...rest } = (typeof head === 'object' && head !== null ? head : {}) as Head;
		const entries = chunks.flatMap((chunk) => (Array.isArray(chunk) ? (chunk as Entry[]) : [chunk]));
		const { reopenInSlices } = await import('./reopen');
		return { head, size, reopened: await reopenInSlices({ ...rest, entries: entries.slice(0, size) }, key) };
	}

	/** Stores what is new, whole steps in one transaction; resolves when that has completed. */
	async save(session: Session): Promise<void> {
		const { entries: _, ...rest } = documentOf(session);
		// As it is now: more may be done before the transaction completes.
		const { key, size } = session;
		const head: Head = { ...rest, key, size };
		const stored = this.#stored.key === key ? this.#stored.size : 0;
		const first = Math.floor(stored / chunkSize);
		const fresh = session.entriesFrom(first * chunkSize + 1);
		const pairs: [string, unknown][] = [
			[`head/${key}`, head],
			[this.#currentKey, key]
		];
		for (let place = 0; place < fresh.length; place += chunkSize) {
			pairs.push([chunkKey(key, first + place / chunkSize), fresh.slice(place, place + chunkSize)]);
		}
		await this.#write(false, (records) => {
			for (const [name, value] of pairs) records.put(value, name);
		});
		this.#stored = { key, size };
	}

	/**
	 * This window is the one that writes from now on; gives its epoch, which is higher than any before. Whoever wrote
	 * until now is refused by the storage itself, however late it wakes up. A window that saves without having
	 * claimed claims with its first save.
	 */
	claim(): Promise<number> {
		return this.#write(true, () => undefined);
	}

	/** Rejects with {@link Superseded}, and writes nothing, where another window has claimed since this one did. */
	async #write(anew: boolean, put: (records: IDBObjectStore) => void): Promise<number> {
		this.#epoch = await write(this.#store, async (records) => {
			const last = await promisifyRequest<unknown>(records.get(this.#writerKey));
			const found = Number.isSafeInteger(last) ? Number(last) : 0;
			const epoch = anew || this.#epoch === undefined ? found + 1 : this.#epoch;
			if (found > epoch) throw new Superseded('Another window is the writer now');
			if (found < epoch) records.put(epoch, this.#writerKey);
			put(records);
			return epoch;
		});
		return this.#epoch;
	}

	/** The keys under which entries of a session lie, whatever its head says. */
	async #chunksOf(session: string): Promise<string[]> {
		const all = await keys(this.#store);
		return all.map(String).filter((name) => name.startsWith(`entries/${session}/`));
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

function chunkKey(session: string, index: number): string {
	return `entries/${session}/${index}`;
}
