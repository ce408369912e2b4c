import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { advanced, begun, checksOf, ProgressTree, type Lesson, type Progress } from '../../src/lessons';
import { beforeAndAfter } from '../../src/lessons/library/beforeAndAfter';
import { fromAddingToLeaving } from '../../src/lessons/library/fromAddingToLeaving';
import { joiningTheBeta } from '../../src/lessons/library/joiningTheBeta';
import { Session } from '../../src/session';
import { runs } from '../runs';
import { move, pool, walked, type Move } from './situations';
import { hours, say, wang } from '../world/commands';

const lesson = fromAddingToLeaving;
const [grant, scan, talk] = lesson.steps;
if (!grant || !scan || !talk) throw new Error('the lesson has lost its first steps');
const [ask, accept] = scan.solution;
const [question] = talk.solution;
if (!ask || !accept || !question) throw new Error('the lesson has lost its first acts');

/** Folded anew over the whole path. */
function folded(of: Lesson, session: Session): Progress {
	return session
		.pathTo(session.head)
		.reduce(
			(progress, entry) => advanced(of, progress, entry, session.worldAt(entry.id)),
			begun(of, session.worldAt(0))
		);
}

/** What can be said of progress, without the worlds in it. */
function told(of: Lesson, progress: Progress) {
	const { step, starts, situation } = progress;
	const done = situation.done.map(({ entry }) => entry.id);
	return { step, starts, began: situation.began, done, checks: checksOf(of, progress) };
}

describe('P11 progress', () => {
	test('goes with the path, step by step', () => {
		const session = Session.begin('one', lesson.start);
		const steps = [folded(lesson, session).step];
		for (const command of lesson.steps.flatMap(({ solution }) => solution)) {
			session.act(command);
			steps.push(folded(lesson, session).step);
		}
		const expected = lesson.steps.flatMap(({ solution }, place) => solution.map(() => place));
		expect(steps).toEqual([...expected, lesson.steps.length]);
		expect(checksOf(lesson, folded(lesson, session))).toEqual([]);
	});

	test('a step begins anew: what was done before it does not count, and its clock starts', () => {
		const session = walked([...grant.solution, hours(1), ask, accept], lesson.start);
		const { step, starts, situation } = folded(lesson, session);
		expect([step, starts, situation.done]).toEqual([2, [0, 1, 4], []]);
		expect(situation.began).toBe(session.world.clock);
		session.act(question);
		expect(told(lesson, folded(lesson, session))).toMatchObject({ step: 2, done: [5], checks: [null, {}] });
	});

	test('a step that is met before its turn is passed', () => {
		// she may only ask once she is allowed to: the second step is met as soon as the first is
		const turned: Lesson = { ...lesson, steps: [scan, grant, talk] };
		const session = walked([...grant.solution, ask], lesson.start);
		expect(folded(turned, session).step).toBe(0);
		session.act(accept);
		expect(folded(turned, session)).toMatchObject({ step: 2, starts: [0, 3, 3] });
	});

	test('undo takes it back and redo brings it again', () => {
		const tree = new ProgressTree(lesson, Session.begin('one', lesson.start).world);
		const session = walked([...grant.solution, ask, accept], lesson.start);
		const step = () => tree.at(session.pathTo(session.head), (entry) => session.worldAt(entry)).step;
		const seen = [step()];
		for (const how of ['undo', 'undo', 'undo', 'redo', 'redo', 'redo'] as const) {
			session[how]();
			seen.push(step());
		}
		expect(seen).toEqual([2, 1, 1, 0, 1, 1, 2]);
	});

	test('a branch has its own, and the other keeps what it had', () => {
		const session = walked([...grant.solution, ask, accept, question], lesson.start);
		const tip = session.head;
		session.goto(1);
		session.act(say(wang, 'conversation:0', '走错了'));
		session.act(hours(1));
		expect(folded(lesson, session)).toMatchObject({ step: 1, starts: [0, 1] });
		session.goto(tip);
		expect(folded(lesson, session)).toMatchObject({ step: 2, starts: [0, 1, 3] });
	});

	test('refused attempts count where a step asks for them', () => {
		const session = walked(beforeAndAfter.steps[0]?.solution ?? [], beforeAndAfter.start);
		expect(session.entry(1)?.refusal).not.toBeNull();
		expect(folded(beforeAndAfter, session).step).toBe(1);
	});

	test.each([beforeAndAfter, fromAddingToLeaving, joiningTheBeta])(
		'P10 the tree is what folding anew gives, after any walk through $id',
		(of) => {
			const solution = of.steps.flatMap((step) => step.solution);
			const acts: fc.Arbitrary<Move> = fc.oneof(
				{ weight: 3, arbitrary: fc.constantFrom<Move>(...solution) },
				{ weight: 1, arbitrary: fc.constantFrom<Move>(...pool) },
				{ weight: 2, arbitrary: fc.constantFrom<Move>('undo', 'redo') },
				{ weight: 2, arbitrary: fc.nat(30).map((goto): Move => ({ goto })) }
			);
			fc.assert(
				fc.property(fc.nat(solution.length), fc.array(acts, { maxLength: 16 }), (far, moves) => {
					const session = walked(solution.slice(0, far), of.start);
					const tree = new ProgressTree(of, session.worldAt(0));
					for (const each of moves) {
						move(session, each);
						const grown = tree.at(session.pathTo(session.head), (entry) => session.worldAt(entry));
						expect(told(of, grown)).toEqual(told(of, folded(of, session)));
					}
				}),
				{ numRuns: runs(200) }
			);
		}
	);
});
