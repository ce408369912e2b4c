import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readMark, Session, withRead } from '../../src/session';
import { cast, evolve, find, hash, type Command } from '../../src/world';
import { runs } from '../runs';

const allow: Command = {
	type: 'grant.give',
	by: cast.zhaoAtWork,
	to: { kind: 'member', identity: cast.zhiAtWork }
};
const disallow: Command = { ...allow, type: 'grant.withdraw' };
const refused: Command = {
	type: 'grant.give',
	by: cast.zhiAtWork,
	to: { kind: 'member', identity: cast.zhiAtWork }
};
const hello: Command = {
	type: 'message.send',
	by: cast.wang,
	to: cast.groupChat,
	content: { kind: 'text', text: '大家好' }
};

function newSession() {
	return Session.begin('test');
}

describe('acting', () => {
	test('S1 an act adds one entry at the head and moves it there', () => {
		const session = newSession();
		const { entry } = session.act(allow);
		expect(entry).toMatchObject({ id: 1, parent: 0, command: allow, refusal: null });
		expect([session.head, session.tip, session.size]).toEqual([1, 1, 1]);
		expect(entry?.at).toBe(session.world.clock);
	});

	test('S2 a refusal is written down at the tip and leaves the world the same object', () => {
		const session = newSession();
		const before = session.world;
		const answer = session.act(refused);
		expect(answer.ok).toBe(false);
		expect(session.world).toBe(before);
		expect(session.entry(1)?.refusal?.code).toBe('actorIsAdmin');
	});

	test('S2 a refusal in the past is told and not written down: the future stays', () => {
		const session = newSession();
		session.act(allow);
		session.act(hello);
		session.undo();
		expect(session.act(refused)).toMatchObject({ ok: false, entry: undefined });
		expect([session.head, session.tip, session.size]).toEqual([1, 2, 2]);
	});

	test('S3 what is no command is refused with the places that are wrong', () => {
		const session = newSession();
		for (const input of [
			undefined,
			'x',
			{ type: 'grant.give' },
			{ ...allow, extra: 1 },
			{ ...allow, by: 'person:0' }
		]) {
			const answer = session.act(input);
			expect(answer.ok).toBe(false);
			if (!answer.ok) {
				expect(answer.refusal.code).toBe('malformed');
				expect(answer.refusal.faults.length).toBeGreaterThan(0);
			}
		}
		expect(session.size).toBe(0);
	});

	test('S4 asking leaves no trace', () => {
		const session = newSession();
		const before = hash(session.world);
		expect(session.can(allow).ok).toBe(true);
		expect([session.size, hash(session.world)]).toEqual([0, before]);
	});
});

describe('moving in time', () => {
	test('S5 undo and redo give back the very same worlds', () => {
		const session = newSession();
		const worlds = [session.world];
		for (const command of [allow, hello, disallow]) {
			session.act(command);
			worlds.push(session.world);
		}
		for (const world of worlds.slice(0, -1).reverse()) {
			session.undo();
			expect(session.world).toBe(world);
		}
		expect(session.undo()).toBeUndefined();
		for (const world of worlds.slice(1)) {
			session.redo();
			expect(session.world).toBe(world);
		}
		expect(session.redo()).toBeUndefined();
	});

	test('S6 undo passes over refusals, which changed nothing; redo ends after those that follow', () => {
		const session = newSession();
		session.act(allow);
		session.act(refused);
		expect(session.undoable?.id).toBe(1);
		session.undo();
		expect(session.head).toBe(0);
		session.redo();
		expect(session.head).toBe(2);
	});

	test('S7 acting in the past grows a branch and destroys nothing', () => {
		const session = newSession();
		session.act(allow);
		session.act(hello);
		const wayBack = session.world;
		session.undo();
		session.act(disallow);
		expect(session.entry(3)).toMatchObject({ parent: 1 });
		expect([session.head, session.tip]).toEqual([3, 3]);
		session.goto(2);
		expect(session.world).toBe(wayBack);
		expect(session.tip).toBe(2);
	});

	test('S7 ids of two branches are the same, their codes are not', () => {
		const session = newSession();
		const invite = (position: string): Command => ({
			type: 'identity.invite',
			by: cast.heAtWork,
			person: 'person:3',
			department: null,
			position
		});
		session.act(invite('店员'));
		const one = session.world;
		session.undo();
		session.act(invite('店长'));
		const keyIn = (world: typeof one) => world.identities.root.flat().at(-1);
		expect(keyIn(one)).toMatchObject({ id: 'identity:4', key: 1 });
		expect(keyIn(session.world)).toMatchObject({ id: 'identity:4', key: 2 });
	});

	test('S8 an entry that is not there is an error with its number', () => {
		expect(() => newSession().goto(7)).toThrow(/7/);
		expect(() => newSession().goto(-1)).toThrow(RangeError);
	});

	test('S9 a jump into a long session folds to the same world that was there', () => {
		const session = newSession();
		const hashes: string[] = [hash(session.world)];
		for (let count = 0; count < 1_400; count += 1) {
			session.act(hello);
			hashes.push(hash(session.world));
		}
		for (const id of [3, 255, 256, 257, 399, 1_000, 1_400]) {
			session.goto(id);
			expect(hash(session.world)).toBe(hashes[id]);
		}
	});
});

test('P12 undo then redo is the identity, whatever was done before (any order of acts and moves)', () => {
	const step = fc.oneof(
		fc.constantFrom('undo' as const, 'redo' as const),
		fc.constantFrom(allow, disallow, hello, refused),
		fc.nat(30).map((entry) => ({ goto: entry }))
	);
	fc.assert(
		fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
			const session = newSession();
			for (const each of steps) {
				if (each === 'undo') session.undo();
				else if (each === 'redo') session.redo();
				else if ('goto' in each) session.goto(each.goto % (session.size + 1));
				else session.act(each);
			}
			const { world } = session;
			const folded = session
				.pathTo(session.head)
				.reduce((at, { events }) => evolve(at, events), session.worldAt(0));
			expect(hash(folded)).toBe(hash(world));
			if (session.undo()) {
				session.redo();
				expect(hash(session.world)).toBe(hash(world));
			}
		}),
		{ numRuns: runs(200) }
	);
});

test('S10 a branch that was not seen yet is unread: marks go back with the act that leaves the line', () => {
	const session = newSession();
	session.act(hello);
	session.act(hello);
	const { size } = find(session.world, cast.groupChat)?.messages ?? { size: 0 };
	session.reading = withRead(session.reading, cast.li, cast.groupChat, size);
	session.undo();
	session.undo();
	session.act({ ...hello, content: { kind: 'text', text: '另一条路' } });
	expect(readMark(session.reading, cast.li, cast.groupChat)).toBe(size - 2);
});
