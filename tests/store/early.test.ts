import { describe, expect, test } from 'vitest';
import { Session, type Intent } from '../../src/session';
import { Early } from '../../src/store/early';

const goto = (entry: number): Intent => ({ type: 'goto', entry });
const session = Session.begin('one');

describe('P9 what is done before other windows are met', () => {
	test('P9 of what was stored nothing is done again; what came while it was being stored is', async () => {
		const early = new Early();
		let complete = () => {};
		const saves = early.by({ save: () => new Promise<void>((done) => (complete = done)) });
		early.add(goto(1));
		const saving = saves.save(session);
		early.add(goto(2));
		complete();
		await saving;
		expect(early.take()).toEqual([goto(2)]);
		expect(early.take()).toEqual([]);
	});

	test('P9 RA17 what the storage refused is not lost', async () => {
		const early = new Early();
		const saves = early.by({ save: () => Promise.reject(new Error('Superseded')) });
		early.add(goto(1));
		await expect(saves.save(session)).rejects.toThrow();
		expect(early.take()).toEqual([goto(1)]);
	});

	test('P12 what was done in the session before is not done in the next', async () => {
		const early = new Early();
		let complete = () => {};
		const saves = early.by({ save: () => new Promise<void>((done) => (complete = done)) });
		early.add(goto(1));
		const saving = saves.save(session);
		early.clear();
		early.add(goto(3));
		complete();
		await saving;
		expect(early.take()).toEqual([goto(3)]);
	});
});
