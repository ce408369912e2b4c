import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { openDatabase, readEverything } from '../../src/recovery/everything';
import { addressOf, lastGoodStep, parkPresent, slotOf } from '../../src/recovery/steps';

/** A database as the app makes it, with these records. */
function fill(name: string, store: string, records: Record<string, unknown>): Promise<void> {
	return new Promise((resolve, reject) => {
		const opening = indexedDB.open(name);
		opening.onupgradeneeded = () => opening.result.createObjectStore(store);
		opening.onsuccess = () => {
			const work = opening.result.transaction(store, 'readwrite');
			for (const [key, value] of Object.entries(records)) work.objectStore(store).put(value, key);
			work.oncomplete = () => (opening.result.close(), resolve());
			work.onabort = () => reject(work.error ?? new Error('refused'));
		};
	});
}

function read(key: string): Promise<unknown> {
	return new Promise((resolve, reject) => {
		openDatabase('hutong').then((database) => {
			const request = database.transaction('sessions').objectStore('sessions').get(key);
			request.onsuccess = () => (database.close(), resolve(request.result));
		}, reject);
	});
}

interface Everything {
	readonly faults: string[];
	readonly stores: { database: string; records: { key: string; value: unknown }[] }[];
}

async function everything() {
	const { file, ...counts } = await readEverything({ build: 'test' });
	return { ...counts, ...(JSON.parse(await file.text()) as Everything) };
}

beforeEach(async () => {
	for (const { name } of await indexedDB.databases())
		await new Promise((resolve) => (indexedDB.deleteDatabase(name ?? '').onsuccess = resolve));
});

test('P2 RA23 every kind of value that a browser can store comes out as it was', async () => {
	const odd = {
		text: 'a\ud800b\u0000“”',
		numbers: [0, -0, NaN, -Infinity, 1.5],
		nothing: [undefined, null],
		big: 12345678901234567890n,
		date: new Date(0),
		map: new Map([['a', new Set([1])]]),
		bytes: new Uint8Array([0, 255, 7]),
		own: { $: 'blob', base64: 'not one' }
	};
	await fill('hutong', 'sessions', { odd });
	const { stores, records, faults } = await everything();
	expect([records, faults]).toEqual([1, []]);
	expect(stores[0]?.records[0]).toEqual({
		key: 'odd',
		value: {
			text: odd.text,
			numbers: [
				0,
				{ $: 'number', text: '-0' },
				{ $: 'number', text: 'NaN' },
				{ $: 'number', text: '-Infinity' },
				1.5
			],
			nothing: [{ $: 'undefined' }, null],
			big: { $: 'bigint', text: '12345678901234567890' },
			date: { $: 'date', ms: 0 },
			map: { $: 'map', entries: [['a', { $: 'set', entries: [1] }]] },
			bytes: { $: 'bytes', base64: 'AP8H' },
			own: {
				$: 'object',
				entries: [
					['$', 'blob'],
					['base64', 'not one']
				]
			}
		}
	});
});

test('P2 RA23 a record that cannot be written down is named and costs no other one', async () => {
	await fill('hutong', 'sessions', { good: { a: 1 }, odd: { at: /x/ }, other: 'b' });
	const { stores, faults, records } = await everything();
	expect(records).toBe(2);
	expect(faults).toEqual(['hutong/sessions/odd: TypeError: A RegExp has no form here']);
	expect(stores[0]?.records.map(({ key }) => key)).toEqual(['good', 'other']);
});

test('P2 RA23 looking makes no database, and another site’s is not taken', async () => {
	await fill('elsewhere', 'things', { secret: 1 });
	expect((await everything()).stores).toEqual([]);
	await expect(openDatabase('hutong')).rejects.toThrow();
	expect((await indexedDB.databases()).map(({ name }) => name)).toEqual(['elsewhere']);
});

test('RA23 the last good step is the one before where the session stands, on its own branch', async () => {
	const entries = Array.from({ length: 300 }, (_, index) => ({ id: index + 1, parent: index }));
	entries[299] = { id: 300, parent: 12 };
	await fill('hutong', 'sessions', {
		current: 'abc',
		'current/lesson/leaving': 'xyz',
		'head/abc': { head: 300 },
		'head/xyz': { head: 0 },
		'entries/abc/0': entries.slice(0, 256),
		'entries/abc/1': entries.slice(256)
	});
	expect(await lastGoodStep('')).toBe(12);
	expect(await lastGoodStep('lesson/leaving')).toBeUndefined();
	expect(await lastGoodStep('lesson/other')).toBeUndefined();
	await fill('hutong', 'sessions', {
		'head/abc': { head: 300, size: 300, chunk: 32, pack: 256 },
		'packed/abc/0': entries.slice(0, 256),
		'entries/abc/8': entries.slice(256, 288),
		'entries/abc/9': entries.slice(288)
	});
	expect(await lastGoodStep('')).toBe(12);
	await fill('hutong', 'sessions', { 'head/abc': { head: 256, size: 300, chunk: 32, pack: 256 } });
	expect(await lastGoodStep('')).toBe(255);
	await fill('hutong', 'sessions', { 'head/abc': 'nonsense' });
	expect(await lastGoodStep('')).toBeUndefined();
});

test('P2 RA23 an empty start writes down what was open and takes nothing away', async () => {
	await fill('hutong', 'sessions', {
		current: 'abc',
		'current/lesson/a': 'def',
		'head/abc': 1,
		currently: 2
	});
	await parkPresent('2026-01-02');
	const [free, lesson, head, other, parked] = await Promise.all(
		['current', 'current/lesson/a', 'head/abc', 'currently', 'parked/2026-01-02'].map(read)
	);
	expect([free, lesson, head, other]).toEqual([null, null, 1, 2]);
	expect(parked).toEqual({ current: 'abc', 'current/lesson/a': 'def' });
});

test('an address says whose session it shows, and a slot says its address', () => {
	expect(slotOf('#/sandbox?edition=before')).toBe('');
	expect(slotOf('#/lesson/leaving/3?x')).toBe('lesson/leaving');
	expect(slotOf('#/lesson/open')).toBe('');
	expect(addressOf('', 4)).toBe('#/sandbox?at=4');
	expect(addressOf('lesson/leaving')).toBe('#/lesson/leaving');
});
