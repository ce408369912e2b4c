import 'fake-indexeddb/auto';
import { createStore, entries, get, keys, set } from 'idb-keyval';
import { describe, expect, test } from 'vitest';
import { Keeper, Session, Storage, type KeepingStatus } from '../../src/session';
import { NewerRelease, Superseded } from '../../src/session/connection';
import { cast, hash, type Command } from '../../src/world';
import { freshName, open, stored } from './stores';

const hello: Command = {
	type: 'message.send',
	by: cast.wang,
	to: cast.groupChat,
	content: { kind: 'text', text: '好' }
};
const newKey = () => 'fresh';

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
		).toHaveLength(3);
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
		['a chunk with something else in it', 'entries/one/0', [{ id: 1 }]],
		['a newer version', 'head/one', { version: 7, size: 1 }]
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
		const first = await old.claim();
		session.act(hello);
		await old.save(session);
		expect(await next.claim()).toBe(first + 1);
		const before = await stored(name);
		session.act(hello);
		await expect(old.save(session)).rejects.toThrow(Superseded);
		await expect(old.save(Session.begin('two'))).rejects.toThrow(Superseded);
		expect(await stored(name)).toEqual(before);
		await next.save(session);
		expect((await new Storage(name).load(newKey)).kind).toBe('session');
		expect(await old.claim()).toBe(first + 2);
		await old.save(session);
		await expect(next.save(session)).rejects.toThrow(Superseded);
	});

	test('P9 RA18 is checked within the write: once a claim is through, nothing of the one before comes after it', async () => {
		const name = freshName();
		const storage = new Storage(name);
		const session = Session.begin('one');
		let epoch = await storage.claim();
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
			claim.objectStore('sessions').put(epoch + 1, 'writer');
			claim.oncomplete = () => (claimed = true);
			expect(await saving).toBe(true);
			epoch = await storage.claim();
		}
		other.close();
	});

	test('P9 is whoever saves, where nobody has claimed', async () => {
		const name = freshName();
		const [one, other] = [new Storage(name), new Storage(name)];
		const session = Session.begin('one');
		await one.save(session);
		await other.save(session);
		await expect(one.save(session)).rejects.toThrow(Superseded);
	});

	test('P9 of a lesson is another one than that of the free sandbox', async () => {
		const name = freshName();
		const [free, lesson] = [new Storage(name), new Storage(name, 'lesson/one')];
		await free.claim();
		await lesson.claim();
		await free.save(Session.begin('one'));
		await lesson.save(Session.begin('two'));
	});
});

describe('keeping', () => {
	function watched(storage: Pick<Storage, 'save'>, session: Session) {
		const told: KeepingStatus[] = [];
		return { told, keeper: new Keeper(storage as Storage, session, (status) => told.push(status)) };
	}

	test('P1 «saved» is said only when the transaction has completed', async () => {
		let finish = () => {};
		const storage = { save: () => new Promise<void>((resolve) => (finish = resolve)) };
		const { told, keeper } = watched(storage, Session.begin('one'));
		keeper.note();
		const flushed = keeper.flush();
		await Promise.resolve();
		expect(told).toEqual(['saving']);
		await Promise.resolve();
		finish();
		await flushed;
		expect(told).toEqual(['saving', 'saved']);
	});

	test.each([
		['RA12 a save that fails is lastingly said', new Error('quota'), 'memoryOnly'],
		['P9 another writer is named as the reason', new Superseded('test'), 'superseded'],
		['RA8 a newer release is named as the reason', new NewerRelease('test'), 'newerRelease']
	])('%s, and not tried over and over', async (_, error, status) => {
		let tries = 0;
		const storage = {
			save: () => {
				tries += 1;
				return Promise.reject(error);
			}
		};
		const { told, keeper } = watched(storage, Session.begin('one'));
		keeper.note();
		await keeper.flush();
		expect(tries).toBe(1);
		expect(told).toEqual(['saving', status]);
	});

	test('RA12 once the storage works again, what was owed is written', async () => {
		let works = false;
		const saved: number[] = [];
		const session = Session.begin('one');
		const storage = {
			save: (each: Session) => {
				if (!works) return Promise.reject(new Error('quota'));
				saved.push(each.size);
				return Promise.resolve();
			}
		};
		const { told, keeper } = watched(storage, session);
		session.act(hello);
		keeper.note();
		await keeper.flush();
		works = true;
		session.act(hello);
		keeper.note();
		await keeper.flush();
		expect(saved).toEqual([2]);
		expect(told.at(-1)).toBe('saved');
	});

	test('without a storage nothing is promised', async () => {
		const told: KeepingStatus[] = [];
		const keeper = new Keeper(undefined, Session.begin('one'), (status) => told.push(status));
		keeper.note();
		await keeper.flush();
		expect(told).toEqual([]);
	});
});
