import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	documentOf,
	entryOfMessage,
	flattened,
	forkOf,
	longestBranchName,
	Session,
	treeOf,
	type Branch
} from '../../src/session';
import { reopen } from '../../src/session/reopen';
import { castStart, evolve, hash, values, type Command } from '../../src/world';
import { lot, make } from '../world/chance';
import { give, groupChat, say, toMember, wang, withdraw, zhaoAtWork, zhiAtWork } from '../world/commands';
import { runs } from '../runs';

const allow = give(toMember(zhiAtWork));
const disallow = withdraw(toMember(zhiAtWork));
const announce: Command = { type: 'announcement.post', by: zhaoAtWork, text: '周五团建' };
const hello = (text: string): Command => say(wang, groupChat, text);

/** Two acts, then another way from the first: 1 – 2, and 3 – 4 from 1. */
function forked(): Session {
	const session = Session.begin('test');
	session.act(allow);
	session.act(hello('一'));
	session.goto(1);
	session.act(hello('另一条'));
	session.act(disallow);
	return session;
}

const tree = (session: Session) => treeOf(session.pathTo(session.tip), session.entriesFrom(1), session.marks);
const firsts = (branches: readonly Branch[]) => branches.map(({ first }) => first.id);

describe('the tree', () => {
	test('what leaves the present line is a branch, and the present line is one for the others', () => {
		const session = forked();
		expect(firsts(tree(session).branches)).toEqual([2]);
		expect(tree(session).present?.first.id).toBe(3);
		session.goto(2);
		const [other] = tree(session).branches;
		expect(other?.line.map(({ id }) => id)).toEqual([3, 4]);
		expect(tree(session).present?.first.id).toBe(2);
	});

	test('a line that never forked has neither', () => {
		const session = Session.begin('test');
		session.act(allow);
		expect(tree(session)).toEqual({ branches: [], removed: [], present: undefined });
	});

	test('branches of branches, and those that leave the start', () => {
		const session = forked(); // 1 – 2, 1 – 3 – 4
		session.goto(3);
		session.act(hello('三')); // 5 from 3
		session.goto(0);
		session.act(hello('从头')); // 6 from the start
		session.goto(2);
		const all = flattened(tree(session).branches).map(({ branch, depth }) => [branch.first.id, depth]);
		// a branch goes on to what was done last
		expect(all).toEqual([
			[6, 0],
			[3, 0],
			[4, 1]
		]);
		session.goto(3);
		expect(session.tip).toBe(5);
	});

	test('each entry stands once, on the line or on a branch (any tree)', () => {
		fc.assert(
			fc.property(fc.array(fc.nat(40), { maxLength: 40 }), fc.nat(40), (froms, last) => {
				const session = Session.begin('test');
				for (const from of froms) {
					session.goto(from % (session.size + 1));
					session.act(hello('好'));
				}
				session.goto(last % (session.size + 1));
				const line = session.pathTo(session.tip);
				const others = flattened(tree(session).branches).flatMap(({ branch }) => branch.line);
				const ids = [...line, ...others].map(({ id }) => id).sort((one, other) => one - other);
				expect(ids).toEqual(session.entriesFrom(1).map(({ id }) => id));
			}),
			{ numRuns: runs(200) }
		);
	});

	test('where two lines part', () => {
		const session = forked();
		expect(forkOf(session.pathTo(2), session.pathTo(4))).toBe(1);
		expect(forkOf(session.pathTo(2), session.pathTo(1))).toBe(1);
		expect(forkOf(session.pathTo(2), [])).toBe(0);
	});

	test('the entry of a message is read off the line, a bounced one and a line of the thread too', () => {
		const session = forked();
		for (const entry of session.pathTo(session.tip)) {
			for (const event of entry.events) {
				if (!('message' in event) || typeof event.message === 'string') continue;
				expect(entryOfMessage(session.pathTo(session.tip), event.message.id)?.id).toBe(entry.id);
			}
		}
		expect(entryOfMessage(session.pathTo(2), 'message:9999')).toBeUndefined();
	});

	test('G27 what many are told at once came by the one entry that told them, for each of them', () => {
		const session = Session.begin('test', castStart);
		const before = session.world.messages.size;
		session.act(announce);
		const told = [...values(session.world.messages)].slice(before);
		session.act(hello('一'));
		expect(told.length).toBeGreaterThan(1);
		for (const { id } of told) expect(entryOfMessage(session.pathTo(session.tip), id)?.id).toBe(1);
	});

	test('a message of the start came by no entry', () => {
		const session = Session.begin('test', castStart);
		session.act(announce);
		expect(entryOfMessage(session.pathTo(session.tip), 'message:0')).toBeUndefined();
	});
});

describe('names, removals and what brings back', () => {
	test('P12 a name is given, changed and taken away, and undone by its place', () => {
		const session = forked();
		session.mark(2, { name: '原来' });
		session.mark(2, { name: '没有离开' });
		expect(tree(session).branches[0]?.name).toBe('没有离开');
		expect(session.undoableMark).toMatchObject({ branch: 2, name: '没有离开' });
		session.undo();
		expect(tree(session).branches[0]?.name).toBe('原来');
		session.undo();
		expect(tree(session).branches[0]?.name).toBe('');
		expect(session.head).toBe(4);
		session.undo();
		expect(session.head).toBe(3);
		session.redo();
		session.redo();
		expect(tree(session).branches[0]?.name).toBe('原来');
	});

	test('P12 a removed branch is out of sight, nothing of it is gone, and it comes back as it was', () => {
		const session = forked();
		session.goto(3);
		session.act(hello('三')); // 5: leaves 4 as a branch
		session.mark(2, { name: '原来' });
		const before = tree(session);
		session.mark(2, { removed: true });
		expect(firsts(tree(session).branches)).toEqual([4]);
		expect(tree(session).removed.map(({ first, name }) => [first.id, name])).toEqual([[2, '原来']]);
		expect(session.size).toBe(5);
		session.mark(2, { removed: false });
		expect(tree(session)).toEqual(before);
	});

	test('a visit does not end on what was put out of sight', () => {
		const session = forked();
		session.goto(3);
		session.act(hello('三'));
		session.goto(2);
		session.mark(5, { removed: true });
		session.goto(3);
		expect(session.tip).toBe(4);
	});

	test('P1 P3 the document carries them, and one without them is as it always was', () => {
		const session = forked();
		expect(Object.keys(documentOf(session))).not.toContain('marks');
		session.mark(2, { name: '原来' });
		session.mark(2, { removed: true });
		session.undo();
		const opened = reopen(JSON.parse(JSON.stringify(documentOf(session))), 'again');
		if (!opened.ok) throw new Error(opened.faults.join('\n'));
		expect(opened.session.marks).toEqual(session.marks);
		expect(tree(opened.session)).toEqual(tree(session));
		opened.session.redo();
		expect(firsts(tree(opened.session).removed)).toEqual([2]);
		expect(opened.session.copy('third').allMarks).toEqual(opened.session.allMarks);
	});

	test.each([
		['a name that is too long', [{ at: 0, branch: 2, name: '长'.repeat(longestBranchName + 1) }]],
		['a name of two lines', [{ at: 0, branch: 2, name: 'a\u0000b' }]],
		['a pile of marks', [{ at: 0, branch: 2, name: `a${'\u0301'.repeat(50)}` }]],
		['a branch that is not there', [{ at: 0, branch: 9, name: '无' }]],
		['the start as a branch', [{ at: 0, branch: 0, removed: true }]],
		['a place that is not there', [{ at: 9, branch: 2, removed: true }]],
		['something more', [{ at: 0, branch: 2, removed: true, html: '<b>' }]],
		['too many', Array.from({ length: 20_001 }, () => ({ at: 0, branch: 2, removed: true }))]
	])('P4 %s is told, and nothing opens', (_, marks) => {
		const document = JSON.parse(JSON.stringify(documentOf(forked()))) as object;
		const opened = reopen({ ...document, marks }, 'again');
		expect(opened.ok).toBe(false);
		if (!opened.ok) expect(opened.faults.join()).toMatch(/mark/);
	});

	test('P4 more taken back than there is, is told', () => {
		const document = JSON.parse(JSON.stringify(documentOf(forked()))) as object;
		expect(reopen({ ...document, marked: 1 }, 'again')).toMatchObject({ ok: false, reason: 'inconsistent' });
	});

	test('what is saved with every step does not grow with how often somebody changed their mind', () => {
		const session = forked();
		for (let count = 0; count < 2_000; count += 1) session.mark(2, { name: `第 ${count} 次` });
		session.mark(2, { removed: true });
		expect(session.allMarks.length).toBeLessThanOrEqual(501);
		expect(tree(session).removed[0]?.name).toBe('第 1999 次');
	});
});

test('P12 RA21 undo takes back the last thing done and redo does it again, by hash (any order of acts, moves and names)', () => {
	const step = fc.oneof(
		{ weight: 6, arbitrary: lot },
		{ weight: 1, arbitrary: fc.constantFrom('undo' as const, 'redo' as const) },
		{ weight: 2, arbitrary: fc.nat(30).map((goto) => ({ goto })) },
		{
			weight: 2,
			arbitrary: fc.record({
				branch: fc.nat(30),
				what: fc.oneof(
					fc.constantFrom('', '一', '二').map((name) => ({ name })),
					fc.boolean().map((removed) => ({ removed }))
				)
			})
		}
	);
	const stateOf = (session: Session) => [hash(session.world), session.head, hash(session.marks)];
	let done = 0;
	fc.assert(
		fc.property(fc.array(step, { minLength: 5, maxLength: 30 }), (steps) => {
			const session = Session.begin('test');
			for (const each of steps) {
				const before = stateOf(session);
				if (each === 'undo') session.undo();
				else if (each === 'redo') session.redo();
				else if ('goto' in each) session.goto(each.goto % (session.size + 1));
				else if ('branch' in each) {
					if (session.size === 0) continue;
					session.mark(1 + (each.branch % session.size), each.what);
				} else if (!session.act(make(session.world, each)).ok) continue;
				const after = stateOf(session);
				if (typeof each === 'string' || 'goto' in each) continue;
				done += 1;
				session.undo();
				expect(stateOf(session)).toEqual(before);
				session.redo();
				expect(stateOf(session)).toEqual(after);
			}
			const folded = session
				.pathTo(session.tip)
				.reduce((world, { events }) => evolve(world, events), session.worldAt(0));
			expect(hash(folded)).toBe(hash(session.worldAt(session.tip)));
		}),
		{ numRuns: runs(300) }
	);
	expect(done).toBeGreaterThan(1_000);
});
