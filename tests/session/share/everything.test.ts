import 'fake-indexeddb/auto';
import { createHash } from 'node:crypto';
import { createStore, entries, get, set } from 'idb-keyval';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { readEverything } from '../../../src/recovery/everything';
import { documentOf, Session, shelving } from '../../../src/session';
import { Files, Storage } from '../../../src/session/storage';
import { receiveFile, type ReceivedEverything } from '../../../src/session/share';
import { restore } from '../../../src/store/restoring';
import { cast, hash, type Command } from '../../../src/world';
import { story } from '../../e2e/story';

const now = () => undefined;
const bytes = Buffer.from('what a picture is made of');
const picture = `sha256-${createHash('sha256').update(bytes).digest('hex')}`;
const send: Command = {
	type: 'message.send',
	by: cast.wang,
	to: cast.groupChat,
	content: {
		kind: 'image',
		file: { name: '合影.png', size: bytes.length, type: 'image/png', hash: picture }
	}
};

function played(key: string, commands: readonly Command[], head = commands.length): Session {
	const session = Session.begin(key);
	for (const command of commands) session.act(command);
	session.goto(head);
	return session;
}

/** Three sessions, a picture, one that cannot be read, one that was set aside; as a browser keeps them. */
async function fill(): Promise<Map<string, string>> {
	const sessions = [
		played('one', [...story, send], 5),
		played('two', story.slice(0, 10)),
		played('bad', story)
	];
	for (const session of sessions) await new Storage('hutong').save(session);
	const raw = createStore('hutong', 'sessions');
	const { Shelf } = await shelving();
	await new Shelf('hutong').rename('one', '周一的班');
	await new Shelf('hutong').remove('two', Date.now());
	await set('entries/bad/0', 'rubbish', raw);
	await set('aside/old', { head: { odd: undefined } }, raw);
	await new Files('hutong-files').keep(picture, new Blob([bytes], { type: 'image/png' }), 1);
	return new Map(sessions.map((session) => [session.key, hash(session.worldAt(session.tip))]));
}

async function received(about: object = {}): Promise<ReceivedEverything> {
	const { file } = await readEverything({ build: 'test', taken: '2026-11-24T12:00:00.000Z', ...about });
	const answer = await receiveFile(file, 'arriving', now);
	if (!('sessions' in answer)) throw new Error(JSON.stringify(answer));
	return answer;
}

beforeEach(() => {
	vi.stubGlobal('indexedDB', new IDBFactory());
});

describe('P2 P3 what the recovery screen downloads comes back', () => {
	test('each session with its name, its place, its pictures and its fingerprint', async () => {
		const hashes = await fill();
		const { sessions, taken } = await received();
		expect(taken).toBe(Date.UTC(2026, 10, 24, 12));
		const found = sessions.map(({ about, head, received: { session, carried, lost, world } }) => ({
			name: about.name,
			deleted: about.deleted !== undefined,
			head,
			size: session.size,
			carried: carried.length,
			lost: lost.length,
			hash: hash(world)
		}));
		const one = { name: '周一的班', deleted: false, head: 5, size: story.length + 1, carried: 1, lost: 0 };
		expect(found).toEqual([
			{ ...one, hash: hashes.get('one') },
			{ name: undefined, deleted: true, head: 10, size: 10, carried: 0, lost: 0, hash: hashes.get('two') }
		]);
	});

	test('what cannot be opened is told, and handed on as it is', async () => {
		await fill();
		const { unreadable } = await received();
		expect(unreadable.map(({ name, refused }) => [name, refused?.reason])).toEqual([
			['bad', 'notASession'],
			['aside/old', undefined]
		]);
		expect(unreadable[0]?.raw).toMatchObject({ 'entries/bad/0': 'rubbish' });
	});

	test('what was open and not stored is there too, once', async () => {
		await fill();
		const stored = documentOf(played('x', [...story, send]));
		const further = documentOf(played('x', [...story, send, send]));
		expect((await received({ open: stored })).sessions).toHaveLength(2);
		const { sessions } = await received({ open: further });
		expect(sessions.map(({ received: { session } }) => session.size)).toEqual([
			story.length + 2,
			story.length + 1,
			10
		]);
	});

	test('restored, it stands in another browser as new sessions, the present one nowhere', async () => {
		const hashes = await fill();
		const { sessions, unreadable } = await received();
		await set('aside/old', 'mine', createStore('other', 'sessions'));
		expect(await restore(sessions.slice(0, 1), unreadable, 'other')).toEqual({ stored: 1, failed: false });
		const { Shelf } = await shelving();
		const { sessions: listed, aside } = await new Shelf('other').list();
		expect(listed).toMatchObject([{ present: [], about: { name: '周一的班', steps: story.length + 1 } }]);
		const key = listed[0]?.key ?? '';
		expect(['one', 'arriving']).not.toContain(key);
		const again = await new Storage('other').sessionOf(key);
		if (!again?.ok) throw new Error('cannot be opened');
		expect([again.session.head, hash(again.session.worldAt(again.session.tip))]).toEqual([
			5,
			hashes.get('one')
		]);
		expect(await (await new Files('other-files').get(picture))?.text()).toBe(bytes.toString());
		// What lay there under the same name is not written over.
		expect([...aside].sort()).toEqual(['aside/bad', 'aside/old']);
		expect(await get('aside/old', createStore('other', 'sessions'))).toBe('mine');
	});

	test('P4 nothing is written before somebody says so', async () => {
		await fill();
		const before = await entries(createStore('hutong', 'sessions'));
		await received();
		expect(await entries(createStore('hutong', 'sessions'))).toEqual(before);
	});
});

describe('P4 a file of everything that is hostile', () => {
	const whole = (more: string) => `{"format":"hutong.everything","version":1,${more}}`;
	const records = (list: string) =>
		whole(`"stores":[{"database":"hutong","store":"sessions","records":[${list}]}]`);
	const reason = async (text: string) => {
		const answer = await receiveFile(new Blob([text]), 'x', now);
		return 'reason' in answer ? answer.reason : answer;
	};

	test.each([
		['stops', records('{"key":"head/a"').slice(0, -3), 'notJson'],
		['has no stores', whole('"stores":7'), 'notOurs'],
		['is a newer one', '{"format":"hutong.everything","version":2,"stores":[]}', 'newer'],
		['is too deep', records(`${'['.repeat(40)}${']'.repeat(40)}`), 'tooDeep'],
		['has a reserved key', records('{"key":"head/a","value":{"__proto__":{"polluted":1}}}'), 'reserved'],
		[
			'has a record of half a million lists',
			records(`[${`[${'[],'.repeat(99)}[]],`.repeat(5_100)}[]]`),
			'tooMany'
		]
	] as const)('one that %s', async (_, text, expected) => {
		expect(await reason(text)).toBe(expected);
		expect('polluted' in {}).toBe(false);
	});

	test.each([
		['nothing in it', ''],
		['records that are none', '7,null,"x",[],{},{"key":7},{"key":"head/","value":1}']
	])('%s: no sessions, and no fault of ours', async (_, list) => {
		expect(await reason(records(list))).toMatchObject({ sessions: [], unreadable: [] });
	});

	test('a head that promises ten million steps costs nothing', async () => {
		const answer = await receiveFile(
			new Blob([records('{"key":"head/a","value":{"size":9999999,"chunk":1}}')]),
			'x',
			now
		);
		expect(answer).toMatchObject({ sessions: [], unreadable: [{ name: 'a', refused: { ok: false } }] });
	});
});
