import 'fake-indexeddb/auto';
import { get, set } from 'idb-keyval';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { connect, NewerRelease, write } from '../../src/session/connection';
import { open, freshName } from './stores';

afterEach(() => {
	vi.restoreAllMocks();
	vi.useRealTimers();
});

function dead(): never {
	throw new DOMException('The database connection is closing.', 'InvalidStateError');
}

describe('a connection', () => {
	test('RA9 that died is made anew once, and the call goes through', async () => {
		const use = connect(freshName(), 'records');
		await set('one', 1, use);
		const opened = vi.spyOn(indexedDB, 'open');
		vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementationOnce(dead);
		await set('two', 2, use);
		expect(opened).toHaveBeenCalledTimes(1);
		expect(await get('two', use)).toBe(2);
	});

	test('RA9 that was closed behind our back is made anew', async () => {
		const use = connect(freshName(), 'records');
		await use('readonly', ({ transaction }) => transaction.db.close());
		await set('one', 1, use);
		expect(await get('one', use)).toBe(1);
	});

	test('RA9 that stays dead is said so, after two tries', async () => {
		const use = connect(freshName(), 'records');
		await set('none', 0, use);
		const tried = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(dead);
		await expect(set('one', 1, use)).rejects.toThrow('closing');
		expect(tried).toHaveBeenCalledTimes(2);
	});

	test('RA10 that never answers counts as failed after 5 s, and is not waited for again', async () => {
		vi.useFakeTimers();
		const opened = vi.spyOn(indexedDB, 'open').mockImplementation(() => ({}) as IDBOpenDBRequest);
		const failed = expect(get('one', connect(freshName(), 'records'))).rejects.toThrow('does not answer');
		await vi.advanceTimersByTimeAsync(5_000);
		await failed;
		expect(opened).toHaveBeenCalledTimes(1);
	});

	test('RA10 has longer where much is to be written', async () => {
		const use = connect(freshName(), 'records');
		await set('none', 0, use);
		vi.useFakeTimers();
		let failed = false;
		const never = new Promise<void>(() => undefined);
		const writing = write(use, () => never, 9_000).catch(() => (failed = true));
		await vi.advanceTimersByTimeAsync(8_999);
		expect(failed).toBe(false);
		await vi.advanceTimersByTimeAsync(1);
		await writing;
		expect(failed).toBe(true);
	});

	test('RA10 has the time anew with every answer of many', async () => {
		const use = connect(freshName(), 'records');
		await set('none', 0, use);
		vi.useFakeTimers();
		let tell = () => undefined as void;
		let failed = false;
		const never = new Promise<void>(() => undefined);
		const reading = use('readonly', (_, answered) => ((tell = answered), never)).catch(() => (failed = true));
		await vi.advanceTimersByTimeAsync(4_999);
		tell();
		await vi.advanceTimersByTimeAsync(4_999);
		expect(failed).toBe(false);
		await vi.advanceTimersByTimeAsync(1);
		await reading;
		expect(failed).toBe(true);
	});

	test('RA8 makes way for a newer release at once, and writes nothing any more', async () => {
		const name = freshName();
		const use = connect(name, 'records');
		await set('one', 1, use);
		const newer = await open(name, 2); // does not come back while the old connection is there
		await expect(set('one', 2, use)).rejects.toThrow(NewerRelease);
		expect(await get('one', use)).toBe(1);
		newer.close();
	});

	test('RA7 to a database of a newer release reads and does not write', async () => {
		const name = freshName();
		await set('one', 1, connect(name, 'records'));
		(await open(name, 2)).close();
		const use = connect(name, 'records');
		await expect(set('one', 2, use)).rejects.toThrow(NewerRelease);
		expect(await get('one', use)).toBe(1);
	});

	test('RA7 to a database that is laid out otherwise is refused', async () => {
		const name = freshName();
		(await open(name, 3)).close();
		await expect(get('one', connect(name, 'records'))).rejects.toThrow(NewerRelease);
	});

	test('RA11 goes on after everything was deleted meanwhile', async () => {
		const name = freshName();
		const use = connect(name, 'records');
		await set('one', 1, use);
		await new Promise((resolve) => (indexedDB.deleteDatabase(name).onsuccess = resolve));
		await set('two', 2, use);
		expect([await get('one', use), await get('two', use)]).toEqual([undefined, 2]);
	});
});

describe('a write', () => {
	test('P1 has happened when its transaction has completed, not when its requests have', async () => {
		const use = connect(freshName(), 'records');
		let put = false;
		const writing = write(use, (records) => {
			const request = records.put(1, 'one');
			request.onsuccess = () => {
				put = true;
				records.transaction.abort();
			};
			return Promise.resolve();
		});
		await expect(writing).rejects.toThrow();
		expect(put).toBe(true);
		expect(await get('one', use)).toBeUndefined();
	});

	test('P1 that fails half-way leaves nothing', async () => {
		const use = connect(freshName(), 'records');
		const writing = write(use, async (records) => {
			records.put(1, 'one');
			await Promise.resolve();
			throw new RangeError('half-way');
		});
		await expect(writing).rejects.toThrow('half-way');
		expect(await get('one', use)).toBeUndefined();
	});
});
