import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadLesson, catalogue, type Goal, type Lesson } from '../../src/lessons';
import { beforeAndAfter } from '../../src/lessons/library/beforeAndAfter';
import { fromAddingToLeaving } from '../../src/lessons/library/fromAddingToLeaving';
import { joiningTheBeta } from '../../src/lessons/library/joiningTheBeta';
import { parseLesson, parseLessonText, type Parsed } from '../../src/lessons/parse';
import { wang, zhiAtWork } from '../world/commands';
import { runs } from '../runs';

/** Plain data that can be written into. */
type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const plain = (lesson: Lesson) => JSON.parse(JSON.stringify(lesson)) as Json;

/** The lesson with one place changed: `a.0.b` is where, `undefined` takes it away. */
function changed(where: string, value: unknown, lesson: Lesson = fromAddingToLeaving): Json {
	const copy = plain(lesson);
	const keys = where.split('.');
	const last = keys.pop() ?? '';
	const parent = keys.reduce<Json>((at, key) => (at as Record<string, Json>)[key] ?? null, copy) as Record<
		string,
		Json
	>;
	if (value === undefined) {
		if (Array.isArray(parent)) parent.splice(Number(last), 1);
		else Reflect.deleteProperty(parent, last);
	} else parent[last] = value as Json;
	return copy;
}

/** What is wrong, told as it must be: no more than 20 faults, each short, each with its place first. */
function faultsOf(parsed: Parsed): readonly string[] {
	if ('lesson' in parsed) return [];
	const { faults } = parsed;
	expect(faults.length).toBeGreaterThan(0);
	expect(faults.length).toBeLessThanOrEqual(20);
	for (const fault of faults) {
		expect(fault.length, fault).toBeLessThanOrEqual(200);
		expect(fault).toMatch(/^.*: ./s);
	}
	return faults;
}

const deep = (levels: number): Goal =>
	levels === 0 ? { is: { fact: 'contact', between: [zhiAtWork, wang] } } : { not: deep(levels - 1) };

const goal = 'steps.0.checks.0.goal';

describe('P11 a lesson that is not sound is told so, with place and reason, before anything opens', () => {
	test.each<readonly [string, string, unknown, string, RegExp]>([
		['an unknown command', 'steps.0.solution.0.type', 'grant.gibe', 'steps.0.solution.0.type', /grant\.gibe/],
		['a command without its giver', 'steps.0.solution.0.by', undefined, 'steps.0.solution.0.by', /./],
		['an unknown kind of goal', goal, { perhaps: 1 }, goal, /one of all, any, not/],
		['a goal that is no object', goal, 'met', goal, /one of all, any, not/],
		[
			'a goal of two kinds',
			goal,
			{ not: deep(0), never: { event: 'link.asked' } },
			`${goal}.never`,
			/Invalid key/
		],
		['an unknown event', goal, { happened: { event: 'link.wished' } }, `${goal}.happened.event`, /Expected/],
		['an event of the clock', goal, { happened: { event: 'clock.advanced' } }, `${goal}.happened.event`, /./],
		[
			'an unknown capability',
			goal,
			{ refused: { command: 'message.send', act: 'message.smell' } },
			`${goal}.refused.act`,
			/Expected/
		],
		[
			'an unknown guard',
			goal,
			{ refused: { command: 'message.send', guard: 'isKind' } },
			`${goal}.refused.guard`,
			/./
		],
		[
			'an unknown command in a try',
			goal,
			{ refused: { command: 'message.shout' } },
			`${goal}.refused.command`,
			/./
		],
		[
			'somebody unknown in a goal',
			goal,
			{ is: { fact: 'permitted', identity: 'identity:99' } },
			'steps.0',
			/identity:99 does not exist/
		],
		[
			'a person unknown in a goal',
			`${goal}`,
			{ any: [deep(2), { is: { fact: 'works', person: 'person:99', at: 'enterprise:0' } }] },
			'steps.0',
			/./
		],
		[
			'an id of another kind',
			goal,
			{ is: { fact: 'permitted', identity: 'person:0' } },
			`${goal}.is.identity`,
			/id of kind/
		],
		[
			'an owner unknown on the stage',
			'steps.0.stage.0.owner',
			'account:99',
			'steps.0',
			/account:99 does not exist/
		],
		['a device that there is not', 'steps.0.stage.0.device', 'fax', 'steps.0.stage.0.device', /./],
		[
			'an unknown control',
			'steps.0.checks.0.point.0.control',
			'wechat.tab.fax',
			'steps.0.checks.0.point.0.control',
			/./
		],
		['a text missing in one language', 'steps.1.hint.en', undefined, 'steps.1.hint.en', /./],
		['a text empty in one language', 'steps.1.notes.zh-CN', '', 'steps.1.notes.zh-CN', /a text is missing/],
		['a text of nothing but blanks', 'title.en', ' \u3000 ', 'title.en', /a text is missing/],
		['no source', 'steps.0.facts', [], 'steps.0.facts', /a source is missing/],
		['a source that there is not', 'steps.0.facts.0', 'A34', 'steps.0.facts.0', /number of a fact/],
		['an edition unknown', 'start.0', { type: 'edition.set', edition: '2031' }, 'start.0.edition', /./],
		[
			'an edition unknown in a goal',
			goal,
			{ happened: { event: 'edition.changed', edition: '2031' } },
			`${goal}.happened.edition`,
			/./
		],
		['a step twice', 'steps.3.id', 'grant', 'steps.3.id', /stands twice/],
		[
			'a start that is refused',
			`start.${fromAddingToLeaving.start.length}`,
			{ type: 'grant.give', by: zhiAtWork, to: { kind: 'member', identity: zhiAtWork } },
			`start.${fromAddingToLeaving.start.length}`,
			/is refused \(actorIsAdmin\)/
		],
		[
			'a solution that does not do it',
			'steps.1.solution.1',
			undefined,
			'steps.1.checks.1.goal',
			/does not meet it/
		],
		[
			'a solution that goes on too long',
			'steps.0.solution.1',
			fromAddingToLeaving.steps[0]?.solution[0],
			'steps.0.solution.1',
			/met already/
		],
		[
			'a solution that names nobody',
			'steps.1.solution.1.link',
			'link:99',
			'steps.1.solution.1',
			/does not exist/
		],
		['a goal that is met before', goal, { never: { event: 'link.asked' } }, 'steps.0.checks', /met before/],
		['goals nested too deep', goal, deep(6), goal, /nested too deep/],
		[
			'too many steps',
			'steps',
			Array.from({ length: 41 }, () => fromAddingToLeaving.steps[0]),
			'steps',
			/40/
		],
		['a text too long', 'steps.0.text.en', 'x'.repeat(2_001), 'steps.0.text.en', /2000/],
		[
			'a solution too long',
			'steps.0.solution',
			Array.from({ length: 2_001 }, () => fromAddingToLeaving.steps[0]?.solution[0]),
			'steps.0.solution',
			/2000/
		],
		['no steps', 'steps', [], 'steps', /./],
		['a step without a goal', 'steps.0.checks', [], 'steps.0.checks', /./],
		['something nobody asked for', 'steps.0.evil', 1, 'steps.0.evil', /./],
		['an id that is no address', 'id', '../evil', 'id', /lower-case words/],
		['another format', 'format', 'hutong.session', 'format', /./]
	])('%s', (_, where, value, place, reason) => {
		const faults = faultsOf(parseLesson(changed(where, value)));
		const told = faults.find((fault) => fault.startsWith(`${place}: `));
		expect(told, faults.join('\n')).toMatch(reason);
	});

	test('too many characters', () => {
		const text = JSON.stringify(fromAddingToLeaving) + ' '.repeat(1_000_000);
		expect(parseLessonText(text)).toEqual({
			reason: 'tooLarge',
			faults: ['.: more than 1000000 characters']
		});
	});

	test('what is not JSON', () => {
		for (const text of ['', '{', 'lesson', '{"a":1,}', '\u0000']) {
			const parsed = parseLessonText(text);
			expect('reason' in parsed && parsed.reason, text).toBe('notJson');
			faultsOf(parsed);
		}
	});

	test('a newer version is told as one, not as a fault', () => {
		expect(parseLesson(changed('version', 2))).toEqual({ reason: 'newer', faults: ['version: 2'] });
		expect(parseLesson(changed('version', 0))).toMatchObject({ reason: 'notALesson' });
	});

	test('nested ten thousand deep', () => {
		for (const [open, close] of [
			['[', ']'],
			['{"not":', '}']
		] as const) {
			const text = `${open.repeat(10_000)}1${close.repeat(10_000)}`;
			expect(faultsOf(parseLessonText(text))[0]).toMatch(/nested too deep/);
		}
	});

	test('reserved keys, wherever they stand', () => {
		for (const key of ['__proto__', 'constructor', 'prototype']) {
			const text = JSON.stringify(fromAddingToLeaving).replace('"hint":{', `"hint":{"${key}":{"bad":1},`);
			expect(faultsOf(parseLessonText(text))[0], key).toMatch(/reserved key/);
		}
		expect(({} as { bad?: unknown }).bad).toBeUndefined();
	});

	test('a lesson with everything wrong is told twenty faults', () => {
		const steps = fromAddingToLeaving.steps.map(() => ({}));
		expect(faultsOf(parseLesson(changed('steps', steps)))).toHaveLength(20);
	});
});

describe('P11 whatever comes, it is answered', () => {
	test('garbage is told at fault and never thrown', () => {
		const garbage = fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true });
		fc.assert(
			fc.property(garbage, (input) => {
				expect(faultsOf(parseLesson(input)).length).toBeGreaterThan(0);
			}),
			{ numRuns: runs(500) }
		);
		fc.assert(
			fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), (text) => {
				expect(faultsOf(parseLessonText(text)).length).toBeGreaterThan(0);
			}),
			{ numRuns: runs(500) }
		);
	});

	test.each([beforeAndAfter, fromAddingToLeaving, joiningTheBeta])(
		'$id changed anywhere is still sound or told at fault',
		{ timeout: 60_000 },
		(lesson) => {
			const places = pathsOf(plain(lesson));
			const values = fc.oneof(
				fc.jsonValue({ maxDepth: 2 }),
				fc.constantFrom(...['identity:0', 'person:3', 'link:3', 'zh-CN', 'beta', 'wecom', '', 0, undefined])
			);
			let sound = 0;
			let refused = 0;
			fc.assert(
				fc.property(fc.constantFrom(...places), values, (where, value) => {
					const parsed = parseLesson(changed(where, value, lesson));
					if ('lesson' in parsed) sound += 1;
					else refused += faultsOf(parsed).length > 0 ? 1 : 0;
				}),
				{ numRuns: runs(400) }
			);
			expect(sound + refused).toBe(400);
			// texts may be any words, so some are sound; most places are not free
			expect(sound).toBeGreaterThan(0);
			expect(refused).toBeGreaterThan(200);
		}
	);

	test.each(catalogue)('$id as a file is the lesson again', async ({ id }) => {
		const lesson = await loadLesson(id);
		expect(parseLessonText(JSON.stringify(lesson, null, '\t'))).toEqual({ lesson });
	});

	test.each<readonly [string, readonly Goal[], number]>([
		['goals within goals within goals', [within(5, deep(0))], 30],
		['a wide checklist', Array.from({ length: 12 }, () => wide(2)), 400],
		['a long solution', [deep(0)], 2_000]
	])('%s is answered within two seconds', { timeout: 120_000 }, (_, list, acts) => {
		const solution = Array.from({ length: acts }, () => ({ type: 'clock.advance', ms: 1 }));
		const check = fromAddingToLeaving.steps[0]?.checks[0];
		const copy = changed(
			'steps.0.checks',
			list.map((each) => ({ ...check, goal: each }))
		);
		const step = (copy as { steps: { solution: unknown }[] }).steps[0];
		if (step) step.solution = solution;
		const began = performance.now();
		faultsOf(parseLesson(copy));
		expect(performance.now() - began).toBeLessThan(2_000);
	});
});

function within(levels: number, goal: Goal): Goal {
	return levels === 0 ? goal : { within: { acts: 1_000 }, goal: within(levels - 1, goal) };
}

/** Twenty times twenty claims of what did not happen. */
function wide(levels: number): Goal {
	if (levels === 0) return { happened: { event: 'link.asked', from: wang } };
	return { all: Array.from({ length: 20 }, () => wide(levels - 1)) };
}

/** Every place in plain data, as dotted paths. */
function pathsOf(value: Json, before = ''): string[] {
	if (value === null || typeof value !== 'object') return [];
	return Object.entries(value).flatMap(([key, inner]) => {
		const here = before === '' ? key : `${before}.${key}`;
		return [here, ...pathsOf(inner, here)];
	});
}
