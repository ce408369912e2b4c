import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isMet, missingFrom, type Fact, type Goal, type Happening, type Situation } from '../../src/lessons';
import { Session } from '../../src/session';
import { hash, threadBetween, type Command } from '../../src/world';
import {
	accept,
	books,
	drop,
	groupChat,
	heAtWork,
	hours,
	invite,
	join,
	leave,
	put,
	say,
	wang,
	zhi,
	zhiAtWork,
	zhou
} from '../world/commands';
import {
	after,
	allow,
	asking,
	chat,
	goals,
	happenings,
	leaves,
	link,
	opening,
	pin,
	runs,
	situationAt,
	sticker,
	walked,
	walks
} from './situations';

const began = after();
const asked = after(allow, asking);
const connected = after(...opening);
const talked = after(...opening, say(wang, chat, '在吗'), say(zhiAtWork, chat, '在'), say(wang, chat, '好'));

const permitted: Goal = { is: { fact: 'permitted', identity: zhiAtWork } };
const contact: Goal = { is: { fact: 'contact', between: [zhiAtWork, wang] } };
const fromWang: Happening = { event: 'message.delivered', from: wang, to: zhiAtWork };

describe('P10 each kind of goal is met or says what is missing', () => {
	test('all: every part; what is missing are the parts that are', () => {
		const goal: Goal = { all: [permitted, contact] };
		expect(missingFrom(goal, connected)).toBeNull();
		expect(missingFrom(goal, asked)).toEqual({ all: [{ leaf: contact, count: 0 }] });
		expect(missingFrom(goal, began)).toEqual({
			all: [
				{ leaf: permitted, count: 0 },
				{ leaf: contact, count: 0 }
			]
		});
	});

	test('any: one part; what is missing is every way', () => {
		const goal: Goal = { any: [contact, permitted] };
		expect(missingFrom(goal, asked)).toBeNull();
		expect(missingFrom(goal, began)).toEqual({
			any: [
				{ leaf: contact, count: 0 },
				{ leaf: permitted, count: 0 }
			]
		});
	});

	test('not: the contrary; what is missing is that it is so', () => {
		const goal: Goal = { not: permitted };
		expect(missingFrom(goal, began)).toBeNull();
		expect(missingFrom(goal, asked)).toEqual(goal);
	});

	test('count: so many times and no more; what is missing says how many there were', () => {
		const goal: Goal = { count: fromWang, atLeast: 2, atMost: 2 };
		expect(missingFrom(goal, talked)).toBeNull();
		expect(missingFrom(goal, connected)).toEqual({ leaf: goal, count: 0 });
		const tooMany: Goal = { count: fromWang, atLeast: 1, atMost: 1 };
		expect(missingFrom(tooMany, talked)).toEqual({ leaf: tooMany, count: 2 });
		expect(isMet({ count: fromWang, atLeast: 1 }, talked)).toBe(true);
	});

	test('is: what holds now, whatever was before', () => {
		expect(missingFrom(contact, connected)).toBeNull();
		expect(missingFrom(contact, after(...opening, drop(wang, link)))).toEqual({ leaf: contact, count: 0 });
	});

	test('refused: tried in vain, by whom, which act and which claim said no', () => {
		const tried = after(...opening, sticker);
		const by = (more: object): Goal => ({ refused: { command: 'message.send', by: zhiAtWork, ...more } });
		expect(missingFrom(by({ act: 'message.sticker', guard: 'editionAllows' }), tried)).toBeNull();
		expect(missingFrom(by({}), connected)).toEqual({ leaf: by({}), count: 0 });
		expect(isMet(by({ act: 'message.text' }), tried)).toBe(false);
		expect(isMet(by({ guard: 'actorIsAdmin' }), tried)).toBe(false);
		expect(isMet(by({ by: wang }), tried)).toBe(false);
		expect(isMet({ refused: { command: 'grant.give' } }, tried)).toBe(false);
	});

	test('happened: by what an event says of itself', () => {
		const card = after(put(zhi, 'conversation:0', { kind: 'card', of: zhiAtWork }));
		const goal = (happened: Happening): Goal => ({ happened });
		const told: Happening = { event: 'message.delivered', to: zhou, content: 'card', of: zhiAtWork };
		expect(missingFrom(goal(told), card)).toBeNull();
		expect(missingFrom(goal(told), connected)).toEqual({ leaf: goal(told), count: 0 });
		for (const other of [{ to: wang }, { content: 'text' }, { of: wang }, { from: wang }] as const) {
			expect(isMet(goal({ ...told, ...other }), card), JSON.stringify(other)).toBe(false);
		}
		const left = after(leave(zhiAtWork));
		expect(isMet(goal({ event: 'identity.changed', how: 'left' }), left)).toBe(true);
		expect(isMet(goal({ event: 'identity.changed', how: 'removed' }), left)).toBe(false);
		expect(isMet(goal({ event: 'edition.changed', edition: 'beta' }), left)).toBe(false);
	});

	test('never: not since the step began; what is missing says how often it was', () => {
		const goal: Goal = { never: fromWang };
		expect(missingFrom(goal, connected)).toBeNull();
		expect(missingFrom(goal, talked)).toEqual({ leaf: goal, count: 2 });
	});

	test('within: met in so many acts, or so much simulated time', () => {
		const inActs = (acts: number): Goal => ({ within: { acts }, goal: contact });
		expect(missingFrom(inActs(3), connected)).toBeNull();
		expect(missingFrom(inActs(2), connected)).toEqual({ leaf: inActs(2), count: 0 });
		const inTime = (ms: number): Goal => ({ within: { ms }, goal: contact });
		const slow = after(allow, asking, hours(2), accept(wang, link));
		expect(isMet(inTime(3 * 3_600_000), slow)).toBe(true);
		expect(isMet(inTime(3_600_000), slow)).toBe(false);
		// once in time, it stays so
		expect(isMet(inActs(3), after(...opening, drop(wang, link)))).toBe(true);
	});
});

describe('P10 each fact', () => {
	const herNextJob = { person: 'person:3', at: books } as const;
	const joined: readonly Command[] = [invite('person:3', heAtWork), join('person:3', 'identity:4')];
	const bookshopAsks: readonly Command[] = [
		{ type: 'grant.give', by: heAtWork, to: { kind: 'all', enterprise: books } },
		...joined,
		{ type: 'link.ask', by: 'identity:4', code: 'account:0@0', way: 'scan', hello: '' }
	];
	const toWang = { end: zhiAtWork, toward: wang, setting: 'pinned' } as const;

	const table: readonly (readonly [Fact, Situation, Situation])[] = [
		[{ fact: 'contact', between: [wang, zhiAtWork] }, connected, asked],
		[{ fact: 'contact', between: [herNextJob, wang] }, after(...bookshopAsks, accept(wang, link)), connected],
		[{ fact: 'asked', by: zhiAtWork, of: wang }, asked, connected],
		[{ fact: 'asked', by: zhiAtWork, of: wang }, asked, began],
		[{ fact: 'asked', by: herNextJob, of: wang }, after(...bookshopAsks), asked],
		[{ fact: 'permitted', identity: zhiAtWork }, asked, began],
		[{ fact: 'identity', identity: zhiAtWork, state: 'void' }, after(leave(zhiAtWork)), began],
		[{ fact: 'identity', identity: 'identity:4', state: 'invited' }, after(joined[0] as Command), began],
		[{ fact: 'works', ...herNextJob }, after(...joined), after(joined[0] as Command)],
		[{ fact: 'setting', ...toWang, on: true }, after(...opening, pin(true)), connected],
		[{ fact: 'setting', ...toWang, on: false }, connected, after(...opening, pin(true))]
	];

	test.each(table)('%j holds and does not hold', (fact, yes, no) => {
		expect(missingFrom({ is: fact }, yes)).toBeNull();
		expect(missingFrom({ is: fact }, no)).toEqual({ leaf: { is: fact }, count: 0 });
	});

	test('of whom nobody knows, none holds, and none throws', () => {
		const nobody = 'identity:99';
		const facts: readonly Fact[] = [
			{ fact: 'contact', between: [nobody, wang] },
			{ fact: 'asked', by: nobody, of: wang },
			{ fact: 'permitted', identity: nobody },
			{ fact: 'identity', identity: nobody, state: 'active' },
			{ fact: 'works', person: 'person:99', at: books },
			{ fact: 'setting', end: nobody, toward: wang, setting: 'muted', on: false }
		];
		for (const is of facts) expect(isMet({ is }, talked), is.fact).toBe(false);
	});

	test('who works where is whoever does at that moment, in an event and in a try too', () => {
		const met = [...bookshopAsks, accept(wang, link)];
		const thread = threadBetween(after(...met).world, 'identity:4', wang);
		if (!thread) throw new Error('they have no thread');
		const said = [...met, say('identity:4', thread, '您好')];
		const from = { event: 'message.delivered', from: herNextJob } as const;
		expect(isMet({ happened: from }, after(...said))).toBe(true);
		const herJob = { person: 'person:3', at: 'enterprise:0' } as const;
		expect(isMet({ happened: { ...from, from: herJob } }, after(...said))).toBe(false);
		const tried: Goal = { refused: { command: 'message.send', by: herJob } };
		expect(isMet(tried, after(...opening, sticker))).toBe(true);
		// she left before she tried: she does not work there any more
		expect(isMet(tried, after(...opening, leave(zhiAtWork), sticker))).toBe(false);
		expect(isMet({ refused: { command: 'message.send', by: wang } }, after(...opening, sticker))).toBe(false);
	});

	test('a group is refused by its own act', () => {
		const toGroup = after(...opening, put(wang, groupChat, { kind: 'card', of: zhiAtWork }));
		expect(isMet({ refused: { command: 'message.send', by: wang, act: 'card.toGroup' } }, toGroup)).toBe(
			true
		);
	});
});

describe('Laws of goals', () => {
	const check = (...args: Parameters<typeof fc.property<[Situation, Goal]>>) =>
		fc.assert(fc.property(...args), { numRuns: 300 });
	const situations = runs.map((moves) => situationAt(walked(moves)));

	test(
		'P10 an answer depends on the path alone: undo and redo, jumps, branches, a replay',
		{ timeout: 60_000 },
		() => {
			fc.assert(
				fc.property(
					walks,
					fc.array(goals, { minLength: 1, maxLength: 4 }),
					fc.nat(20),
					(moves, list, far) => {
						const session = walked(moves);
						const { head } = session;
						const answer = () => list.map((goal) => missingFrom(goal, situationAt(session)));
						const before = answer();
						session.undo();
						session.redo();
						session.goto(head);
						expect(answer(), 'undone and redone').toEqual(before);
						session.goto(Math.min(far, session.size));
						session.goto(head);
						expect(answer(), 'jumped away and back').toEqual(before);
						session.goto(0);
						session.act(hours(5));
						session.goto(head);
						expect(answer(), 'back from a branch').toEqual(before);
						const fresh = Session.begin('two');
						for (const { command } of session.pathTo(head)) fresh.act(command);
						const replayed = list.map((goal) => missingFrom(goal, situationAt(fresh)));
						expect(replayed, 'replayed').toEqual(before);
					}
				),
				{ numRuns: 250 }
			);
		}
	);

	test('P10 a goal that went through JSON says the same', () =>
		check(situations, goals, (situation, goal) => {
			const read = JSON.parse(JSON.stringify(goal)) as Goal;
			expect(missingFrom(read, situation)).toEqual(missingFrom(goal, situation));
		}));

	test('P10 asking changes neither the world, nor what was done, nor the goal', () =>
		check(situations, goals, (situation, goal) => {
			const seen = () => [
				hash(situation.world),
				JSON.stringify(goal),
				JSON.stringify(situation.done.map(({ entry }) => entry))
			];
			const before = seen();
			const first = missingFrom(goal, situation);
			expect(missingFrom(goal, situation)).toEqual(first);
			expect(seen()).toEqual(before);
		}));

	test('P10 what is missing is nothing exactly where the goal is met', () =>
		check(situations, goals, (situation, goal) => {
			expect(missingFrom(goal, situation) === null).toBe(isMet(goal, situation));
			expect(isMet({ not: goal }, situation)).toBe(!isMet(goal, situation));
			expect(isMet({ not: { not: goal } }, situation)).toBe(isMet(goal, situation));
		}));

	test('P10 all and any obey De Morgan', () => {
		const lists = fc.array(goals, { minLength: 1, maxLength: 4 });
		fc.assert(
			fc.property(situations, lists, (situation, list) => {
				const contrary = list.map((not): Goal => ({ not }));
				expect(isMet({ not: { all: list } }, situation)).toBe(isMet({ any: contrary }, situation));
				expect(isMet({ not: { any: list } }, situation)).toBe(isMet({ all: contrary }, situation));
			}),
			{ numRuns: 300 }
		);
	});

	test('P10 never is a count of none, happened one of at least one', () => {
		fc.assert(
			fc.property(situations, happenings, (situation, what) => {
				const none = isMet({ count: what, atLeast: 0, atMost: 0 }, situation);
				expect(isMet({ never: what }, situation)).toBe(none);
				expect(isMet({ happened: what }, situation)).toBe(!none);
				expect(isMet({ count: what, atLeast: 1 }, situation)).toBe(!none);
			}),
			{ numRuns: 300 }
		);
	});

	test('P10 within was met by some beginning of the path, and by none where it is not', () => {
		fc.assert(
			fc.property(runs, leaves, fc.nat(10), (moves, goal, acts) => {
				const session = walked(moves);
				const met = session
					.pathTo(session.head)
					.slice(0, acts)
					.some(({ id }) => isMet(goal, situationAt(session, id)));
				expect(isMet({ within: { acts }, goal }, situationAt(session))).toBe(met);
			}),
			{ numRuns: 300 }
		);
	});
});
