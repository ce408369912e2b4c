import 'fake-indexeddb/auto';
import { createStore, entries, get, keys, set } from 'idb-keyval';
import { describe, expect, test } from 'vitest';
import { Session } from '../../src/session';
import { Files, Storage } from '../../src/session/storage';
import { asJson, FileShelf, graceForNew, restorableFor, Shelf } from '../../src/session/shelf';
import { cast, hash, type Command } from '../../src/world';

const hello: Command = {
	type: 'message.send',
	by: cast.wang,
	to: cast.groupChat,
	content: { kind: 'text', text: '好' }
};
const monday = Date.UTC(2026, 10, 23, 1);
const day = 86_400_000;
let count = 0;

function freshName(): string {
	count += 1;
	return `shelf-${count}`;
}

/** Two sessions, the second of which is the present one. */
async function twoStored() {
	const name = freshName();
	const storage = new Storage(name);
	const one = Session.begin('one');
	for (let step = 0; step < 300; step += 1) one.act(hello);
	await storage.save(one);
	const two = Session.begin('two');
	two.act(hello);
	await storage.save(two);
	return { name, storage, one, two, shelf: new Shelf(name), raw: createStore(name, 'sessions') };
}

const use = (used: number) => ({ used, slot: '', edition: 'beta', steps: 300 });

describe('the list', () => {
	test('has every stored session once, says which is the present one, and what is known of it', async () => {
		const { shelf } = await twoStored();
		await shelf.noteUse('one', use(monday));
		await shelf.rename('one', '  周一的班  ');
		const { sessions } = await shelf.list();
		expect(sessions).toEqual([
			{
				key: 'one',
				about: { name: '周一的班', made: monday, used: monday, slot: '', edition: 'beta', steps: 300 },
				present: []
			},
			{ key: 'two', about: {}, present: [''] }
		]);
	});

	test('knows the present session of each lesson', async () => {
		const { shelf, name, one } = await twoStored();
		const lesson = new Storage(name, 'lesson/first');
		await lesson.sessionOf('one');
		await lesson.save(one);
		expect((await shelf.list()).sessions.map(({ present }) => present)).toEqual([['lesson/first'], ['']]);
	});

	test('P2 a record about a session that cannot be read hides nothing', async () => {
		const { shelf, raw } = await twoStored();
		await set('about/one', { name: 7, used: 'x', steps: 3 }, raw);
		await set('about/two', 'garbage', raw);
		expect((await shelf.list()).sessions.map(({ key, about }) => [key, about.steps])).toEqual([
			['one', 3],
			['two', undefined]
		]);
	});

	test('P2 one whose head is gone is still listed', async () => {
		const { shelf, raw } = await twoStored();
		await set('entries/three/0', [{ id: 1 }], raw);
		expect((await shelf.list()).sessions.map(({ key }) => key)).toContain('three');
	});

	test('P2 what was set aside is listed and comes out whole', async () => {
		const { shelf, name, raw } = await twoStored();
		const head = { odd: undefined, bytes: new Uint8Array([0, 255, 7]), at: new Date(5) };
		await set('head/two', head, raw);
		const loaded = await new Storage(name).load(() => 'put');
		expect(loaded.kind).toBe('setAside');
		const { aside } = await shelf.list();
		expect(aside).toEqual(['aside/put']);
		const text = await asJson(await shelf.readAside('aside/put'));
		expect(JSON.parse(text)).toMatchObject({
			head: {
				odd: { $kind: 'undefined' },
				bytes: { $kind: 'bytes', base64: 'AP8H' },
				at: { $kind: 'date', ms: 5 }
			},
			chunks: [[{ id: 1, command: hello }]]
		});
		expect(await shelf.readAside('head/two')).toBeUndefined();
	});

	test('a session weighs what it holds', async () => {
		const { shelf } = await twoStored();
		const [one, two] = [await shelf.measure('one'), await shelf.measure('two')];
		expect(one?.bytes).toBeGreaterThan(2 * (two?.bytes ?? Infinity));
		expect(await shelf.measure('none')).toBeUndefined();
	});
});

describe('acts', () => {
	test('P12 a copy is the whole session under its own key, and goes its own way', async () => {
		const { shelf, storage, one } = await twoStored();
		await shelf.duplicate('one', 'copy', '副本', monday);
		const copied = await storage.sessionOf('copy');
		if (!copied?.ok) throw new Error('not there');
		expect(copied.session.key).toBe('copy');
		expect([copied.session.size, hash(copied.session.world)]).toEqual([300, hash(one.world)]);
		copied.session.act(hello);
		await storage.save(copied.session);
		const original = await storage.sessionOf('one');
		expect(original?.ok && original.session.size).toBe(300);
	});

	test('P1 a copy is there whole or not at all', async () => {
		const { shelf, raw } = await twoStored();
		const before = await keys(raw);
		const put = IDBObjectStore.prototype.put;
		let left = 2;
		IDBObjectStore.prototype.put = function (...given) {
			left -= 1;
			if (left < 0) throw new DOMException('full', 'QuotaExceededError');
			return put.apply(this, given);
		};
		try {
			await expect(shelf.duplicate('one', 'copy', '副本', monday)).rejects.toThrow('full');
		} finally {
			IDBObjectStore.prototype.put = put;
		}
		expect(await keys(raw)).toEqual(before);
	});

	test('P2 RA24 what is thrown away keeps every byte, is present nowhere, and can be brought back for 7 days', async () => {
		const { shelf, name, raw } = await twoStored();
		const before = new Map(await entries(raw));
		await shelf.remove('two', monday);
		expect(await new Storage(name).load(() => 'new')).toEqual({ kind: 'none' });
		for (const [key, value] of before) if (key !== 'current') expect(await get(key, raw)).toEqual(value);
		expect(await shelf.eraseDue(monday + restorableFor)).toEqual([]);
		await shelf.restore('two');
		expect(await shelf.eraseDue(monday + 30 * day)).toEqual([]);
		expect((await shelf.list()).sessions.map(({ about }) => about.deleted)).toEqual([undefined, undefined]);
	});

	test('P2 after 7 days it goes for good, alone', async () => {
		const { shelf, raw } = await twoStored();
		await shelf.noteUse('one', use(monday));
		const before = new Map(await entries(raw));
		await shelf.remove('one', monday);
		expect(await shelf.eraseDue(monday + restorableFor + 1)).toEqual(['one']);
		for (const key of before.keys()) if (String(key).split('/')[1] === 'one') before.delete(key);
		expect(new Map(await entries(raw))).toEqual(before);
	});

	test('P2 nothing is removed for good that was not thrown away, or that is open again', async () => {
		const { shelf, storage, two } = await twoStored();
		expect(await shelf.erase('one')).toBe(false);
		await shelf.remove('two', monday);
		// A window that had it open goes on.
		two.act(hello);
		await storage.save(two);
		expect(await shelf.eraseDue(monday + 30 * day)).toEqual([]);
		expect(await shelf.erase('two')).toBe(false);
		await shelf.noteUse('two', use(monday + 1));
		expect((await shelf.list()).sessions[1]?.about.deleted).toBeUndefined();
	});

	test('P2 a late note of what was done before does not bring it back', async () => {
		const { shelf } = await twoStored();
		await shelf.remove('one', monday);
		await shelf.noteUse('one', use(monday - 1));
		expect((await shelf.list()).sessions[0]?.about.deleted).toBe(monday);
	});

	test('opening makes it the present one of its slot, and wanted again', async () => {
		const { shelf, name } = await twoStored();
		await shelf.remove('one', monday);
		await shelf.makePresent('one', '');
		const loaded = await new Storage(name).load(() => 'unused');
		expect(loaded.kind === 'session' && loaded.session.key).toBe('one');
		expect((await shelf.list()).sessions[0]).toMatchObject({ present: [''], about: { slot: '' } });
		await expect(shelf.makePresent('none', '')).rejects.toThrow(RangeError);
	});

	test('notes about nothing are not kept', async () => {
		const { shelf, raw } = await twoStored();
		await shelf.noteUse('gone', use(monday));
		await shelf.rename('gone', 'x');
		expect(await get('about/gone', raw)).toBeUndefined();
	});

	test('a name is tidied and kept within its limit', async () => {
		const { shelf } = await twoStored();
		await shelf.rename('one', ` ${'好'.repeat(100)} `);
		expect((await shelf.list()).sessions[0]?.about.name).toBe('好'.repeat(60));
		await shelf.rename('one', '  ');
		expect((await shelf.list()).sessions[0]?.about.name).toBeUndefined();
	});
});

describe('pictures and files', () => {
	const hashOf = (letter: string) => `sha256-${letter.repeat(64)}`;
	const picture = (letter: string): Command => ({
		...hello,
		content: {
			kind: 'image',
			file: { name: `${letter}.png`, size: 3, type: 'image/png', hash: hashOf(letter) }
		}
	});

	async function withPictures() {
		const stored = await twoStored();
		stored.one.act(picture('a'));
		await stored.storage.save(stored.one);
		const name = freshName();
		const files = new Files(name);
		for (const letter of ['a', 'b']) await files.keep(hashOf(letter), new Blob([letter.repeat(3)]), monday);
		return { ...stored, files, fileShelf: new FileShelf(name) };
	}

	test('P2 only what no session names goes, and not what was just stored', async () => {
		const { shelf, files, fileShelf } = await withPictures();
		expect(await fileShelf.stored()).toEqual({ count: 2, bytes: 6 });
		expect(await fileShelf.clean(shelf, monday + graceForNew - 1)).toEqual({ count: 0, bytes: 0 });
		expect(await fileShelf.clean(shelf, monday + graceForNew)).toEqual({ count: 1, bytes: 3 });
		expect(await files.get(hashOf('a'))).toBeDefined();
		expect(await files.get(hashOf('b'))).toBeUndefined();
		expect(await fileShelf.stored()).toEqual({ count: 1, bytes: 3 });
	});

	test('P2 a picture of a session that was thrown away stays until that goes for good', async () => {
		const { shelf, files, fileShelf } = await withPictures();
		await shelf.remove('one', monday);
		await fileShelf.clean(shelf, monday + day);
		expect(await files.get(hashOf('a'))).toBeDefined();
		await shelf.erase('one');
		await fileShelf.clean(shelf, monday + day);
		expect(await files.get(hashOf('a'))).toBeUndefined();
	});

	test('P2 a picture that is named only by what was set aside stays', async () => {
		const { shelf, files, fileShelf, raw } = await withPictures();
		await set('aside/x', { head: 'garbage', chunks: [JSON.stringify(picture('b'))] }, raw);
		await fileShelf.clean(shelf, monday + day);
		expect(await files.get(hashOf('b'))).toBeDefined();
	});

	test('P2 where something stored cannot be looked into, every picture stays', async () => {
		const { shelf, files, fileShelf, raw } = await withPictures();
		await set('aside/x', new Uint8Array(9), raw);
		expect(await fileShelf.clean(shelf, monday + day)).toEqual({ count: 0, bytes: 0 });
		expect(await files.get(hashOf('b'))).toBeDefined();
	});

	test('P2 one that is stored again while the sessions are looked through stays', async () => {
		const { shelf, files, fileShelf } = await withPictures();
		const meanwhile = {
			async measureAll() {
				const found = await shelf.measureAll();
				await files.keep(hashOf('b'), new Blob(['bbb']), monday + day);
				return found;
			}
		};
		expect(await fileShelf.clean(meanwhile, monday + day)).toEqual({ count: 0, bytes: 0 });
		expect(await files.get(hashOf('b'))).toBeDefined();
	});
});
