import { createStore, del, entries, get, keys, set, setMany } from 'idb-keyval';
import { describe, expect, test, vi } from 'vitest';
import { Keeper, Session } from '../../src/session';
import { Superseded } from '../../src/session/connection';
import { currentVersion } from '../../src/session/migrations';
import { Storage } from '../../src/session/storage';
import { hash } from '../../src/world';
import { freshName, hello, newKey, open, stored } from './stores';

describe('storage', () => {
	test('P1 what was saved is there again: same tree, same head, same future', async () => {
		const name = freshName();
		const session = Session.begin('one');
		const storage = new Storage(name);
		for (let step = 0; step < 600; step += 1) session.act(hello);
		await storage.save(session);
		session.act(hello);
		session.undo();
		session.reading = { read: { x: 3 }, drafts: { y: '草稿' } };
		await storage.save(session);
		const loaded = await new Storage(name).load(newKey);
		expect(loaded.kind).toBe('session');
		if (loaded.kind !== 'session') return;
		expect([loaded.session.size, loaded.session.head, loaded.session.tip]).toEqual([601, 600, 601]);
		expect(hash(loaded.session.world)).toBe(hash(session.world));
		expect(loaded.session.reading).toEqual(session.reading);
		expect(loaded.session.redoable?.id).toBe(601);
	});

	test('P1 saving goes on in the chunk where it ended, after a reload too', async () => {
		const name = freshName();
		const first = new Storage(name);
		const session = Session.begin('one');
		for (let step = 0; step < 300; step += 1) session.act(hello);
		await first.save(session);
		const second = new Storage(name);
		const loaded = await second.load(newKey);
		if (loaded.kind !== 'session') throw new Error(loaded.kind);
		for (let step = 0; step < 300; step += 1) loaded.session.act(hello);
		await second.save(loaded.session);
		const third = await new Storage(name).load(newKey);
		expect(third.kind === 'session' && third.session.size).toBe(600);
		expect(
			(await keys(createStore(name, 'sessions'))).filter((key) => String(key).startsWith('entries/'))
		).toHaveLength(Math.ceil(600 / 32));
	});

	test('P1 is packed as soon as there are 1 024 steps, and read in few answers, in their order', async () => {
		const name = freshName();
		const raw = createStore(name, 'sessions');
		const keysOf = async (kind: string) =>
			(await keys<string>(raw)).filter((key) => key.startsWith(`${kind}/`));
		const session = Session.begin('one');
		const storage = new Storage(name);
		const grow = async (steps: number) => {
			for (let step = 0; step < steps; step += 1) session.act({ type: 'clock.advance', ms: 1 });
			await storage.save(session);
			const loaded = await new Storage(name).load(newKey);
			expect(loaded.kind === 'session' && loaded.session.entriesFrom(1)).toEqual(session.entriesFrom(1));
		};
		await grow(1_000);
		expect([await keysOf('packed'), (await keysOf('entries')).length]).toEqual([[], 32]);
		expect(await get('head/one', raw)).toMatchObject({ version: 2 });
		await grow(23);
		expect([await keysOf('packed'), (await keysOf('entries')).length]).toEqual([[], 32]);
		await grow(1);
		expect([await keysOf('packed'), await keysOf('entries')]).toEqual([['packed/one/0'], []]);
		await grow(40);
		expect([await keysOf('packed'), await keysOf('entries')]).toEqual([
			['packed/one/0'],
			['entries/one/32', 'entries/one/33']
		]);
		// Over two packs at once, from the middle of a chunk.
		await grow(2_100);
		expect([(await keysOf('packed')).length, (await keysOf('entries')).length]).toEqual([3, 3]);
		const many = vi.spyOn(IDBObjectStore.prototype, 'getAll');
		await new Storage(name).load(newKey);
		expect(many.mock.calls.length).toBeLessThan(4);
		vi.restoreAllMocks();
	});

	test('P1 RA6 a release that knows of no packs takes a packed session for one of a newer release', async () => {
		const name = freshName();
		const session = Session.begin('one');
		for (let step = 0; step < 1_024; step += 1) session.act({ type: 'clock.advance', ms: 1 });
		await new Storage(name).save(session);
		expect(await get('head/one', createStore(name, 'sessions'))).toMatchObject({ version: 3 });
		expect(currentVersion).toBe(2); // with a third version of documents, heads of packed sessions must say 4
	});

	test('P3 with its entries in chunks alone opens, and is packed with the next step', async () => {
		const name = freshName();
		const raw = createStore(name, 'sessions');
		const session = Session.begin('one');
		for (let step = 0; step < 1_500; step += 1) session.act({ type: 'clock.advance', ms: 1 });
		await new Storage(name).save(session);
		const { pack: _, ...head } = (await get<Record<string, unknown>>('head/one', raw)) ?? {};
		await del('packed/one/0', raw);
		const entries = session.entriesFrom(1);
		const chunk = (index: number) => entries.slice(index * 32, index * 32 + 32);
		await setMany(
			Array.from({ length: 47 }, (__, index) => [`entries/one/${index}`, chunk(index)]),
			raw
		);
		await set('head/one', { ...head, version: 2 }, raw);
		const storage = new Storage(name);
		const loaded = await storage.load(newKey);
		if (loaded.kind !== 'session') throw new Error(loaded.kind);
		expect(loaded.session.entriesFrom(1)).toEqual(entries);
		loaded.session.act({ type: 'clock.advance', ms: 1 });
		await storage.save(loaded.session);
		expect((await keys<string>(raw)).filter((key) => key.startsWith('entries/'))).toHaveLength(15);
		const again = await new Storage(name).load(newKey);
		expect(again.kind === 'session' && again.session.size).toBe(1_501);
	});

	test('P1 an entry made while a save runs is written by the next one, across a chunk too', async () => {
		const name = freshName();
		const storage = new Storage(name);
		const session = Session.begin('one');
		for (let step = 0; step < 255; step += 1) session.act(hello);
		const saving = storage.save(session);
		for (let step = 0; step < 2; step += 1) session.act(hello);
		await saving;
		await storage.save(session);
		const loaded = await new Storage(name).load(newKey);
		expect(loaded.kind === 'session' && loaded.session.size).toBe(257);
	});

	test('P1 another session begun while the one before is being written is stored whole', async () => {
		const name = freshName();
		const one = Session.begin('one');
		for (let step = 0; step < 300; step += 1) one.act(hello);
		const keeper = new Keeper(new Storage(name), one, () => undefined);
		keeper.note();
		void keeper.flush();
		one.act(hello);
		keeper.note();
		const two = Session.begin('two');
		const kept = keeper.keep(two);
		two.act(hello);
		keeper.note();
		await kept;
		await keeper.flush();
		const loaded = await new Storage(name).load(newKey);
		expect(loaded.kind === 'session' && [loaded.session.key, loaded.session.size]).toEqual(['two', 1]);
		const raw = createStore(name, 'sessions');
		expect(await get('head/one', raw)).toMatchObject({ size: 301 });
	});

	test('P2 what was set aside is set aside once, not at every start', async () => {
		const name = freshName();
		const raw = createStore(name, 'sessions');
		await set('current', 'one', raw);
		await set('head/one', 'garbage', raw);
		expect((await new Storage(name).load(newKey)).kind).toBe('setAside');
		expect(await new Storage(name).load(() => 'again')).toEqual({ kind: 'none' });
		expect(await get('head/one', raw)).toBe('garbage');
	});

	test('P2 any stored session can be read by its key; nothing is written by it', async () => {
		const name = freshName();
		const storage = new Storage(name);
		const one = Session.begin('one');
		one.act(hello);
		await storage.save(one);
		await storage.save(Session.begin('two'));
		const raw = createStore(name, 'sessions');
		await set('head/three', 'garbage', raw);
		const before = await entries(raw);
		const reader = new Storage(name);
		const opened = await reader.sessionOf('one');
		expect(opened?.ok && [opened.session.key, opened.session.size]).toEqual(['one', 1]);
		expect((await reader.sessionOf('three'))?.ok).toBe(false);
		expect(await reader.sessionOf('four')).toBeUndefined();
		expect(await entries(raw)).toEqual(before);
	});

	test('an empty storage has no session', async () => {
		expect(await new Storage(freshName()).load(newKey)).toEqual({ kind: 'none' });
	});

	test.each([
		['a head that is no head', 'head/one', 'garbage'],
		['a head that is gone', 'head/one', undefined],
		['a chunk that is gone', 'entries/one/0', undefined],
		['a chunk with something else in it', 'entries/one/0', [{ id: 1 }]]
	])('P2 %s is set aside as it was found, and the app starts', async (_, key, value) => {
		const name = freshName();
		const storage = new Storage(name);
		const session = Session.begin('one');
		session.act(hello);
		await storage.save(session);
		const raw = createStore(name, 'sessions');
		await set(key, value, raw);
		const found = await get('head/one', raw);
		const again = new Storage(name);
		const loaded = await again.load(newKey);
		expect(loaded.kind).toBe('setAside');
		if (loaded.kind !== 'setAside') return;
		expect(loaded.faults.length).toBeGreaterThan(0);
		expect(await again.setAside()).toEqual([loaded.asideKey]);
		expect(await again.read(loaded.asideKey)).toEqual(loaded.raw);
		expect((loaded.raw as { head: unknown }).head).toEqual(found);
		// The original stays where it was until the new session has a key of its own.
		expect(await get('head/one', raw)).toEqual(found);
	});
});

describe('the writer', () => {
	test('P9 RA18 is who claimed last: what an older one still wants to save is refused, and nothing changes', async () => {
		const name = freshName();
		const [old, next] = [new Storage(name), new Storage(name)];
		const session = Session.begin('one');
		const first = await old.claim('one');
		session.act(hello);
		await old.save(session);
		expect(await next.claim('one')).toBe(first + 1);
		const before = await stored(name);
		session.act(hello);
		await expect(old.save(session)).rejects.toThrow(Superseded);
		expect(await stored(name)).toEqual(before);
		await next.save(session);
		expect((await new Storage(name).load(newKey)).kind).toBe('session');
		expect(await old.claim('one')).toBe(first + 2);
		await old.save(session);
		await expect(next.save(session)).rejects.toThrow(Superseded);
	});

	test('P9 RA18 is checked within the write: once a claim is through, nothing of the one before comes after it', async () => {
		const name = freshName();
		const storage = new Storage(name);
		const session = Session.begin('one');
		let epoch = await storage.claim('one');
		const other = await open(name, 1);
		for (let waited = 0; waited < 100; waited += 1) {
			let claimed = false;
			const saving = storage.save(session).then(
				() => !claimed,
				(error: unknown) => error instanceof Superseded
			);
			// Between any two steps of the save: turns of the event loop, and what is queued within one.
			for (let turn = 0; turn < waited % 5; turn += 1) await new Promise((resolve) => setImmediate(resolve));
			for (let step = 0; step < waited / 5; step += 1) await Promise.resolve();
			const claim = other.transaction('sessions', 'readwrite');
			claim.objectStore('sessions').put(epoch + 1, 'writer/one');
			claim.oncomplete = () => (claimed = true);
			expect(await saving).toBe(true);
			epoch = await storage.claim('one');
		}
		other.close();
	});

	test('P9 RA17 is who saves first, where nobody has claimed: what another has read before that is not written over it', async () => {
		const name = freshName();
		const session = Session.begin('one');
		await new Storage(name).save(session);
		const [one, other] = [new Storage(name), new Storage(name)];
		await one.load(newKey);
		await other.load(newKey);
		await one.save(session);
		await expect(other.save(session)).rejects.toThrow(Superseded);
		await one.save(session);
	});

	test('P9 of one session is another one than that of the next', async () => {
		const name = freshName();
		const [one, other] = [new Storage(name), new Storage(name)];
		await one.claim('one');
		await other.claim('two');
		await one.save(Session.begin('one'));
		await other.save(Session.begin('two'));
		await one.save(Session.begin('one'));
	});

	test('P9 of a lesson is another one than that of the free sandbox', async () => {
		const name = freshName();
		const [free, lesson] = [new Storage(name), new Storage(name, 'lesson/one')];
		await free.claim('one');
		await lesson.claim('two');
		await free.save(Session.begin('one'));
		await lesson.save(Session.begin('two'));
	});
});
