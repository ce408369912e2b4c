import { describe, expect, test } from 'vitest';
import { Keeper, Session, type KeepingStatus, type Saves } from '../../src/session';
import { NewerRelease, Superseded } from '../../src/session/connection';
import { hello } from './stores';

describe('keeping', () => {
	function watched(storage: Saves, session: Session) {
		const told: KeepingStatus[] = [];
		return { told, keeper: new Keeper(storage, session, (status) => told.push(status)) };
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
