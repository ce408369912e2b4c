import 'fake-indexeddb/auto';
import { createStore, get, set } from 'idb-keyval';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { catalogue, loadLesson } from '../../src/lessons';
import { Session } from '../../src/session';
import { Storage } from '../../src/session/storage';
import { sessionsKept } from '../../src/store';
import { cast, type Command } from '../../src/world';

const hello: Command = {
	type: 'message.send',
	by: cast.wang,
	to: cast.groupChat,
	content: { kind: 'text', text: '好' }
};
const day = 86_400_000;
let count = 0;

async function kept(...sessions: Session[]) {
	const name = `sessions-${(count += 1)}`;
	const storage = new Storage(name);
	for (const session of sessions) await storage.save(session);
	const { Sessions } = await sessionsKept();
	return { list: new Sessions(name), name, raw: createStore(name, 'sessions') };
}

function begun(key: string): Session {
	const session = Session.begin(key);
	session.act(hello);
	return session;
}

afterEach(() => vi.unstubAllGlobals());

describe('the list of sessions', () => {
	test('has what an older release stored, and finds out how far it went', async () => {
		const { list } = await kept(begun('one'));
		await list.read();
		expect(list.kept).toMatchObject([
			{ key: 'one', present: [''], about: { slot: '', edition: 'beta', steps: 1 } }
		]);
		expect(list.kept[0]?.bytes).toBeGreaterThan(100);
	});

	test('RA15 asks for a file of what is older than 5 days and was never exported', async () => {
		const { list, raw } = await kept(begun('one'), begun('two'));
		await set('about/one', { made: Date.now() - 5 * day, used: Date.now(), steps: 1 }, raw);
		await set('about/two', { made: Date.now() - 4 * day, used: Date.now() - 1_000, steps: 1 }, raw);
		await list.read();
		expect(list.kept.map((row) => [row.key, list.wantsExport(row)])).toEqual([
			['one', true],
			['two', false]
		]);
		expect(await list.contentsOf('one')).toMatchObject({ session: { key: 'one', size: 1 } });
		await list.noteExport('one');
		expect(list.kept.some((row) => list.wantsExport(row))).toBe(false);
	});

	test('RA14 a small place that is not promised is one that forgets', async () => {
		const place = (quota: number, persisted: boolean) =>
			vi.stubGlobal('navigator', {
				vendor: '',
				storage: {
					estimate: () => Promise.resolve({ usage: 1, quota }),
					persisted: () => Promise.resolve(persisted)
				}
			});
		const { list } = await kept(begun('one'));
		for (const [quota, persisted, forgets] of [
			[1e8, false, true],
			[1e8, true, false],
			[1e10, false, false]
		] as const) {
			place(quota, persisted);
			await list.read();
			expect(list.forgets).toBe(forgets);
		}
	});

	test('P2 one that cannot be opened changes nothing, and comes out raw', async () => {
		const { list, raw } = await kept(begun('one'), begun('two'));
		await set('head/one', 'rubbish', raw);
		await list.read();
		expect(await list.open('one')).toMatchObject({ kind: 'unreadable' });
		expect(await list.open('none')).toEqual({ kind: 'gone' });
		expect(await get('current', raw)).toBe('two');
		const contents = await list.contentsOf('one');
		expect(JSON.parse('raw' in contents ? contents.raw : '{}')).toMatchObject({ 'head/one': 'rubbish' });
	});

	test('a lesson goes on in its lesson while that begins as it did, else in the free sandbox', async () => {
		const [{ id }] = catalogue;
		const lesson = await loadLesson(id);
		const { list, name, raw } = await kept();
		const slot = new Storage(name, `lesson/${id}`);
		await slot.save(Session.begin('same', lesson?.start));
		await slot.save(begun('other'));
		await set('about/same', { slot: `lesson/${id}` }, raw);
		await list.read();
		expect(await list.open('same')).toEqual({ kind: 'lesson', lesson: id });
		expect(await get(`current/lesson/${id}`, raw)).toBe('same');
		await set('about/other', { slot: `lesson/${id}`, steps: 1 }, raw);
		await list.read();
		expect((await list.open('other')).kind).toBe('free');
	});

	test('P12 P2 throwing away, bringing back and removing for good', async () => {
		const { list, raw } = await kept(begun('one'), begun('two'));
		await list.remove('one');
		expect([list.kept.map(({ key }) => key), list.thrownAway.map(({ key }) => key)]).toEqual([
			['two'],
			['one']
		]);
		await list.restore('one');
		expect(list.thrownAway).toEqual([]);
		await list.remove('one');
		await list.erase('one');
		expect([list.thrownAway, await get('head/one', raw)]).toEqual([[], undefined]);
		await list.erase('two');
		expect(list.kept).toHaveLength(1);
	});
});
