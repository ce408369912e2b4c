import { promisifyRequest } from 'idb-keyval';
import { asRecord, readAbout, tidyName, type About } from './about';
import { emptyMeasure, measure, type Measure } from './measure';
import { connect, timeLimit, write, type Store } from '../connection';
import type { Session } from '../session';
import { recordsOf } from './whole';

/*
 * All sessions that are stored, as a list, and what can be done to one without opening it. A session's data is
 * whatever lies under keys whose second part is the session's own; how it is laid out there is the storage's matter.
 * What is known about it lies under `about/<key>`. Every act is one transaction.
 */

/** One stored session. */
export interface Shelved {
	readonly key: string;
	readonly about: About;
	/** The places where it is the present one: '' is the free sandbox, `lesson/<id>` a lesson. */
	readonly present: readonly string[];
}

export interface Listing {
	/** Those that can be opened, and those that were thrown away and can still be brought back. */
	readonly sessions: readonly Shelved[];
	/** Names of data that could not be read and was set aside. */
	readonly aside: readonly string[];
}

/** What is noted of a session each time it was saved. */
export type Use = { readonly [field in 'used' | 'steps']: number } & {
	readonly [field in 'slot' | 'edition']: string;
};

/** How long what was thrown away can be brought back, in ms. */
export const restorableFor = 7 * 86_400_000;

/** First parts of keys that are not a session's data. */
const others = new Set(['current', 'writer', 'aside', 'about']);

export class Shelf {
	readonly #store: Store;

	constructor(name = 'hutong') {
		this.#store = connect(name, 'sessions');
	}

	/** Everything that is stored; rejects where the storage does not answer or does not work. */
	list(): Promise<Listing> {
		return this.#store('readonly', async (records) => {
			const keys = await keysIn(records);
			const present = await presentIn(records, keys);
			const sessions = await Promise.all(
				sessionsAmong(keys).map(async (key) => ({
					key,
					about: await aboutIn(records, key),
					present: [...present].filter(([, each]) => each === key).map(([slot]) => slot)
				}))
			);
			return { sessions, aside: keys.filter((key) => key.startsWith('aside/')) };
		});
	}

	/** Notes that a session was worked on. One that was thrown away before that is wanted after all. */
	noteUse(key: string, use: Use): Promise<void> {
		return this.#change(key, (about) => ({
			...about,
			made: about.made ?? use.used,
			...use,
			deleted: about.deleted !== undefined && about.deleted >= use.used ? about.deleted : undefined
		}));
	}

	/** Fills in what an older release did not note; nothing that is there changes. */
	fillIn(key: string, found: Pick<About, 'slot' | 'edition' | 'steps'>): Promise<void> {
		return this.#change(key, (about) => ({ ...found, ...about }));
	}

	noteExport(key: string, at: number): Promise<void> {
		return this.#change(key, (about) => ({ ...about, exported: at }));
	}

	/** An empty name takes the given one away. */
	rename(key: string, name: string): Promise<void> {
		return this.#change(key, (about) => ({ ...about, name: tidyName(name) }));
	}

	/** The whole of a session once more, under the key `copy`. */
	duplicate(key: string, copy: string, name: string, at: number): Promise<void> {
		return write(this.#store, async (records) => {
			const keys = await keysIn(records);
			if (!sessionsAmong(keys).includes(key)) throw new RangeError(`There is no session ${key}`);
			for (const own of keys.filter((each) => belongs(each, key))) {
				const value = await promisifyRequest<unknown>(records.get(own));
				const [kind, , ...rest] = own.split('/');
				records.put(underKey(value, key, copy), [kind, copy, ...rest].join('/'));
			}
			const { slot, edition, steps } = await aboutIn(records, key);
			const about = { name: tidyName(name), made: at, used: at, slot: slot ?? '', edition, steps };
			records.put(asRecord(about), `about/${copy}`);
		});
	}

	/** Stores a session that came from elsewhere; it is the present one nowhere. */
	add(session: Session, about: About): Promise<void> {
		return write(
			this.#store,
			(records) => {
				for (const [name, value] of recordsOf(session)) records.put(value, name);
				records.put(asRecord(about), `about/${session.key}`);
				return Promise.resolve();
			},
			timeLimit + session.size
		);
	}

	/** Keeps data that cannot be read under a name of its own; what lies there already stays as it is. */
	setAside(name: string, raw: unknown): Promise<void> {
		return write(this.#store, async (records) => {
			if ((await promisifyRequest(records.getKey(`aside/${name}`))) === undefined)
				records.put(raw, `aside/${name}`);
		});
	}

	/** Throws a session away, for now: it is the present one nowhere, and can be brought back. */
	remove(key: string, at: number): Promise<void> {
		return write(this.#store, async (records) => {
			const keys = await keysIn(records);
			if (!sessionsAmong(keys).includes(key)) return;
			for (const [slot, present] of await presentIn(records, keys)) {
				if (present === key) records.put(null, currentKey(slot));
			}
			records.put(asRecord({ ...(await aboutIn(records, key)), deleted: at }), `about/${key}`);
		});
	}

	restore(key: string): Promise<void> {
		return this.#change(key, (about) => ({ ...about, deleted: undefined }));
	}

	/** Removes a session for good, whose name its user has just read. One that is not thrown away stays. */
	erase(key: string): Promise<boolean> {
		return this.#eraseWhere((about, each) => each === key && about.deleted !== undefined).then(
			(erased) => erased.length > 0
		);
	}

	/** Removes for good what was thrown away long enough ago; gives the keys. */
	eraseDue(now: number): Promise<string[]> {
		return this.#eraseWhere(({ deleted }) => deleted !== undefined && now - deleted > restorableFor);
	}

	/** Makes a session the present one of a slot: what is opened there next. */
	makePresent(key: string, slot: string): Promise<void> {
		return write(this.#store, async (records) => {
			if (!sessionsAmong(await keysIn(records)).includes(key)) {
				throw new RangeError(`There is no session ${key}`);
			}
			records.put(key, currentKey(slot));
			const about = await aboutIn(records, key);
			records.put(asRecord({ ...about, slot, deleted: undefined }), `about/${key}`);
		});
	}

	/** What a session weighs and which files it names; `undefined` where there is none. */
	async measure(key: string): Promise<Measure | undefined> {
		const keys = (await this.#store('readonly', keysIn)).filter((each) => belongs(each, key));
		return keys.length === 0 ? undefined : this.#measure(keys);
	}

	/** The same of everything that could name a file: all sessions, also thrown away ones, and what was set aside. */
	async measureAll(): Promise<Measure> {
		return this.#measure(await this.#store('readonly', keysIn));
	}

	/** Everything that lies under a session's keys, as it lies there. */
	raw(key: string): Promise<Record<string, unknown>> {
		return this.#store('readonly', async (records) => {
			const own = (await keysIn(records)).filter((each) => belongs(each, key));
			const values = await Promise.all(own.map((each) => promisifyRequest<unknown>(records.get(each))));
			return Object.fromEntries(own.map((each, place) => [each, values[place]]));
		});
	}

	/** What was set aside, as it was found; `undefined` where it is not there. */
	readAside(name: string): Promise<unknown> {
		if (!name.startsWith('aside/')) return Promise.resolve(undefined);
		return this.#store('readonly', (records) => promisifyRequest<unknown>(records.get(name)));
	}

	/** Record by record, so that a large session blocks nobody. */
	async #measure(keys: readonly string[]): Promise<Measure> {
		const sum = emptyMeasure();
		for (const key of keys) {
			const value = await this.#store('readonly', (records) => promisifyRequest<unknown>(records.get(key)));
			measure(value, sum);
		}
		return sum;
	}

	#change(key: string, how: (about: About) => About): Promise<void> {
		return write(this.#store, async (records) => {
			// A record about nothing would never go.
			if (!sessionsAmong(await keysIn(records)).includes(key)) return;
			records.put(asRecord(how(await aboutIn(records, key))), `about/${key}`);
		});
	}

	#eraseWhere(isMeant: (about: About, key: string) => boolean): Promise<string[]> {
		return write(this.#store, async (records) => {
			const keys = await keysIn(records);
			const present = new Set((await presentIn(records, keys)).values());
			const erased: string[] = [];
			for (const key of sessionsAmong(keys)) {
				// What somebody has open again is no rubbish, whatever was said before.
				if (present.has(key) || !isMeant(await aboutIn(records, key), key)) continue;
				for (const own of keys.filter((each) => belongs(each, key))) records.delete(own);
				for (const kind of ['about', 'writer']) records.delete(`${kind}/${key}`);
				erased.push(key);
			}
			return erased;
		});
	}
}

async function keysIn(records: IDBObjectStore): Promise<string[]> {
	return (await promisifyRequest(records.getAllKeys())).map(String);
}

async function aboutIn(records: IDBObjectStore, key: string): Promise<About> {
	return readAbout(await promisifyRequest<unknown>(records.get(`about/${key}`)));
}

/** The present session of each slot that has one. */
async function presentIn(records: IDBObjectStore, keys: readonly string[]): Promise<Map<string, string>> {
	const present = new Map<string, string>();
	for (const key of keys) {
		if (key !== 'current' && !key.startsWith('current/')) continue;
		const value = await promisifyRequest<unknown>(records.get(key));
		if (typeof value === 'string') present.set(key.slice('current/'.length), value);
	}
	return present;
}

function currentKey(slot: string): string {
	return slot === '' ? 'current' : `current/${slot}`;
}

function belongs(key: string, session: string): boolean {
	const [kind = '', second] = key.split('/');
	return second === session && (kind === 'writer' || !others.has(kind));
}

/** Keys of the sessions of which anything is stored. */
function sessionsAmong(keys: readonly string[]): string[] {
	const found = keys.flatMap((key) => {
		const [kind = '', second = ''] = key.split('/');
		return second === '' || others.has(kind) ? [] : [second];
	});
	return [...new Set(found)];
}

/** A record that bears its session's key bears that of the copy. */
function underKey(value: unknown, key: string, copy: string): unknown {
	const isNamed = typeof value === 'object' && value !== null && (value as { key?: unknown }).key === key;
	return isNamed ? { ...value, key: copy } : value;
}
