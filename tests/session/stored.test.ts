import fc from 'fast-check';
import { clear, createStore, get, set } from 'idb-keyval';
import { describe, expect, test, vi } from 'vitest';
import { documentOf, Session } from '../../src/session';
import { Storage } from '../../src/session/storage';
import { freshName, hello, newKey, stored } from './stores';

/** As releases until 0.1 stored a session. */
async function storeAsBefore(name: string, session: Session): Promise<void> {
	const raw = createStore(name, 'sessions');
	const { entries, ...head } = documentOf(session);
	await set('current', session.key, raw);
	await set(`head/${session.key}`, { ...head, key: session.key, size: entries.length }, raw);
	for (let place = 0; place < entries.length; place += 256)
		await set(`entries/${session.key}/${place / 256}`, entries.slice(place, place + 256), raw);
}

function talked(steps: number): Session {
	const session = Session.begin('one');
	for (let step = 0; step < steps; step += 1) session.act(hello);
	return session;
}

/** Everything that is put while something is done, by key. */
async function putBy(work: () => Promise<unknown>): Promise<Map<string, unknown>> {
	const put = vi.spyOn(IDBObjectStore.prototype, 'put');
	await work();
	const all = new Map(put.mock.calls.map(([value, key]) => [String(key), value]));
	put.mockRestore();
	return all;
}

const bytesOf = (put: Map<string, unknown>) => JSON.stringify([...put]).length;

describe('what is stored', () => {
	test('P3 of a session until 0.1 opens, and is laid out anew with the next step', async () => {
		const name = freshName();
		const session = talked(600);
		session.undo();
		session.reading = { read: { 'account:0/conversation:3': 2 }, drafts: { y: '草稿' }, aside: 7 };
		await storeAsBefore(name, session);
		const before = await stored(name);
		const storage = new Storage(name);
		const loaded = await storage.load(newKey);
		if (loaded.kind !== 'session') throw new Error(loaded.kind);
		expect(documentOf(loaded.session)).toEqual(documentOf(session));
		expect(await stored(name)).toEqual(before);
		loaded.session.act(hello);
		await storage.save(loaded.session);
		const again = await new Storage(name).load(newKey);
		expect(again.kind === 'session' && documentOf(again.session)).toEqual(documentOf(loaded.session));
	});

	test('P1 by a step does not grow with the session, nor with what was read', async () => {
		const figures: number[] = [];
		for (const steps of [31, 991]) {
			const session = talked(steps);
			const storage = new Storage(freshName());
			const read = Array.from({ length: 10 * steps }, (_, thread) => [`account:0/conversation:${thread}`, 1]);
			session.reading = { read: Object.fromEntries(read) as Record<string, number>, drafts: {} };
			await storage.save(session);
			session.act(hello);
			const put = await putBy(() => storage.save(session));
			expect([...put.keys()].map((key) => key.split('/')[0]).sort()).toEqual(['current', 'entries', 'head']);
			figures.push(bytesOf(put));
			session.reading = {
				...session.reading,
				read: { ...session.reading.read, 'account:0/conversation:5': 2 }
			};
			const marked = await putBy(() => storage.save(session));
			expect([...marked.keys()].filter((key) => key.startsWith('reading/'))).toEqual(['reading/one/0']);
			expect(JSON.stringify(marked.get('reading/one/0')).length).toBeLessThan(1_500);
		}
		const [few = 0, many = 0] = figures;
		expect(many / few).toBeLessThan(1.1);
	});

	test('P1 of marks and drafts comes back as it was, also where it went away', async () => {
		const name = freshName();
		const storage = new Storage(name);
		const session = talked(3);
		const marks = Object.fromEntries(
			Array.from({ length: 200 }, (_, thread) => [`account:0/conversation:${thread}`, thread])
		);
		for (const reading of [
			{ read: marks, drafts: { 'account:0/conversation:1': '一', 'account:0/conversation:99': '二' } },
			{ read: { ...marks, 'account:0/conversation:70': 9 }, drafts: { 'account:0/conversation:99': '二' } },
			{ read: {}, drafts: {}, aside: 2 },
			{ read: {}, drafts: {} }
		]) {
			session.reading = reading;
			await storage.save(session);
			const loaded = await new Storage(name).load(newKey);
			expect(loaded.kind === 'session' && loaded.session.reading).toEqual(reading);
		}
	});

	test('RA11 and was cleared meanwhile is written anew as a whole', async () => {
		const name = freshName();
		const storage = new Storage(name);
		const session = talked(100);
		await storage.save(session);
		await clear(createStore(name, 'sessions'));
		session.act(hello);
		await storage.save(session);
		const loaded = await new Storage(name).load(newKey);
		expect(loaded.kind === 'session' && loaded.session.size).toBe(101);
	});

	test('RA6 by a newer release is left as it is: nothing is written, and it can be downloaded', async () => {
		const name = freshName();
		await new Storage(name).save(talked(2));
		const raw = createStore(name, 'sessions');
		await set('head/one', { ...(await get<object>('head/one', raw)), version: 99 }, raw);
		const before = await stored(name);
		const loaded = await new Storage(name).load(newKey);
		expect(loaded).toMatchObject({ kind: 'newer', key: 'one', faults: ['version: 99'] });
		expect(loaded).toMatchObject({ raw: { head: before['head/one'], chunks: [before['entries/one/0']] } });
		expect(await stored(name)).toEqual(before);
	});

	test('P2 RA4 and altered at any place opens, or is set aside byte for byte; it never throws', async () => {
		const session = talked(40);
		session.reading = { read: { 'account:0/conversation:3': 2 }, drafts: {} };
		await fc.assert(
			fc.asyncProperty(
				fc.nat(),
				fc.array(fc.nat(), { maxLength: 4 }),
				fc.oneof(fc.constant(undefined), fc.constantFrom(NaN, 1e300, -1, ''), fc.jsonValue()),
				async (which, steps, value) => {
					const name = freshName();
					await new Storage(name).save(session);
					const raw = createStore(name, 'sessions');
					const own = Object.keys(await stored(name)).filter((key) => key.includes('/one'));
					const key = own[which % own.length] ?? '';
					await set(key, altered(await get(key, raw), steps, value), raw);
					const before = await stored(name);
					const loaded = await new Storage(name).load(newKey);
					const after = await stored(name);
					if (loaded.kind === 'setAside') {
						expect(after[loaded.asideKey]).toEqual(loaded.raw);
						const chunks = Object.keys(before).filter((each) => each.startsWith('entries/'));
						expect(loaded.raw).toMatchObject({ chunks: chunks.map((each) => before[each]) });
						expect((loaded.raw as { head: unknown }).head).toEqual(before['head/one']);
					}
					for (const each of own) expect(after[each]).toEqual(before[each]);
				}
			),
			{ numRuns: 60 }
		);
	}, 60_000);

	test('P1 RA1 after a crash at any operation is what was there before, or all of the new', async () => {
		for (let survives = 0; survives < 6; survives += 1) {
			const name = freshName();
			const storage = new Storage(name);
			const session = talked(30);
			await storage.save(session);
			const before = await stored(name);
			for (let step = 0; step < 5; step += 1) session.act(hello);
			session.reading = { read: { 'account:0/conversation:3': 2 }, drafts: {} };
			let left = survives;
			const { put } = IDBObjectStore.prototype;
			const crashing = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
				this: IDBObjectStore,
				value: unknown,
				key?: IDBValidKey
			) {
				const request = put.call(this, value, key);
				if ((left -= 1) < 0 && survives < 5) this.transaction.abort();
				return request;
			});
			const saved = await storage.save(session).then(
				() => true,
				() => false
			);
			crashing.mockRestore();
			expect(saved).toBe(survives === 5);
			if (!saved) expect(await stored(name)).toEqual(before);
			const loaded = await new Storage(name).load(newKey);
			expect(loaded.kind === 'session' && loaded.session.size).toBe(saved ? 35 : 30);
		}
	});
});

/** A value with something else at the end of a way into it. */
function altered(value: unknown, [step = 0, ...steps]: readonly number[], by: unknown): unknown {
	if (typeof value !== 'object' || value === null) return by;
	const keys = Object.keys(value);
	const key = keys[step % Math.max(1, keys.length)];
	if (key === undefined) return by;
	const part = (value as Record<string, unknown>)[key];
	const next = steps.length === 0 ? by : altered(part, steps, by);
	if (Array.isArray(value)) return value.map((item: unknown, place) => (String(place) === key ? next : item));
	return { ...value, [key]: next };
}
