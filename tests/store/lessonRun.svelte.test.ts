import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { saidHere, type Lesson } from '../../src/lessons';
import { beforeAndAfter } from '../../src/lessons/library/beforeAndAfter';
import { fromAddingToLeaving } from '../../src/lessons/library/fromAddingToLeaving';
import { joiningTheBeta } from '../../src/lessons/library/joiningTheBeta';
import { Session } from '../../src/session';
import { LessonRun, Sandbox } from '../../src/store';
import { cast, hash, type Command } from '../../src/world';

const lessons = [beforeAndAfter, fromAddingToLeaving, joiningTheBeta];
const elsewhere: Command = {
	type: 'message.send',
	by: cast.zhi,
	to: 'conversation:0',
	content: { kind: 'text', text: '在忙吗' }
};

function open(lesson: Lesson) {
	const sandbox = new Sandbox({ session: Session.begin('one', lesson.start), newKey: () => 'two' });
	const run = new LessonRun(lesson, sandbox);
	return { sandbox, run, ...hands(run, sandbox) };
}

/** What a learner does; the guide looks again after each, as its component does. */
function hands(run: LessonRun, sandbox: Sandbox) {
	const act = (command: Command) => {
		sandbox.act(command);
		run.look();
	};
	/** Does the step that is shown, by its own solution. */
	const solve = () => {
		for (const command of run.step.solution) act(saidHere(sandbox.world, command));
	};
	/** On to the next step, whatever is asked on the way. */
	const onward = () => {
		run.next();
		if (run.state === 'asked') run.answered();
	};
	return { act, solve, onward };
}

const commandsOf = (sandbox: Sandbox) => sandbox.path.map(({ command }) => command);

describe.each(lessons)('P11 the lesson $id under way', (lesson) => {
	const last = lesson.steps.length - 1;

	test('is played step by step to its end', () => {
		const { run, solve, onward } = open(lesson);
		for (const place of lesson.steps.keys()) {
			expect([run.shown, run.state]).toEqual([place, 'explaining']);
			expect(run.checks.some((missing) => missing !== null)).toBe(true);
			solve();
			expect([run.shown, run.state]).toEqual([place, 'met']);
			expect(run.checks.every((missing) => missing === null)).toBe(true);
			onward();
		}
		expect([run.shown, run.state, run.progress.step]).toEqual([last, 'finished', last + 1]);
	});

	test.each(lesson.steps.map(({ id }, place) => [id, place] as const))(
		'step %s: done, taken back by «again», and done once more',
		(_, place) => {
			const { run, sandbox, solve } = open(lesson);
			run.goTo(place);
			const begun = [sandbox.head, hash(sandbox.world)];
			solve();
			expect(run.state).toBe('met');
			const tip = sandbox.head;
			run.resetStep();
			expect([sandbox.head, hash(sandbox.world)]).toEqual(begun);
			expect([run.shown, run.state]).toEqual([place, 'explaining']);
			// what was done is still there, and leads to where it led
			expect(sandbox.entries.some(({ id }) => id === tip)).toBe(true);
			solve();
			expect([run.shown, run.state]).toEqual([place, 'met']);
			sandbox.goto(tip);
			run.look();
			expect([run.shown, run.state]).toEqual([place, 'met']);
		}
	);

	test('any step is shown from any other, with what leads there done', () => {
		const { run, sandbox } = open(lesson);
		for (const wanted of [last, 0, 2, 1, last, 1, last - 1, 0, last]) {
			run.goTo(wanted);
			expect([run.shown, run.progress.step, run.state], `step ${wanted + 1}`).toEqual([
				wanted,
				wanted,
				'explaining'
			]);
			const before = lesson.steps.slice(0, wanted).flatMap(({ solution }) => solution);
			expect(commandsOf(sandbox)).toEqual(before);
			expect(sandbox.refused).toBeUndefined();
		}
		run.goTo(99);
		expect(run.shown).toBe(last);
		run.goTo(-1);
		expect(run.shown).toBe(0);
	});

	test('all of it begins again from the start', () => {
		const { run, sandbox, solve, onward } = open(lesson);
		const begun = hash(sandbox.world);
		solve();
		onward();
		run.resetLesson();
		expect([run.shown, run.state, sandbox.head, hash(sandbox.world)]).toEqual([0, 'explaining', 0, begun]);
		expect(sandbox.entries.length).toBeGreaterThan(0);
		solve();
		expect(run.state).toBe('met');
	});

	describe('demonstrated', () => {
		beforeEach(() => void vi.useFakeTimers());
		afterEach(() => void vi.useRealTimers());

		test.each(lesson.steps.map(({ id }, place) => [id, place] as const))(
			'step %s is played whole, one act a beat, each brought into view before it is done',
			(_, place) => {
				const { run, sandbox } = open(lesson);
				run.goTo(place);
				const told: string[] = [];
				const began = sandbox.path.length;
				run.demonstrate(
					({ type }) => told.push(`before ${type} at ${sandbox.path.length - began}`),
					({ type }) => told.push(`after ${type} at ${sandbox.path.length - began}`)
				);
				expect([run.state, run.demonstrating, sandbox.path.length]).toEqual(['shown', true, began]);
				vi.advanceTimersByTime(60_000);
				const { solution } = run.step;
				expect(told).toEqual(
					solution.flatMap(({ type }, line) => [`before ${type} at ${line}`, `after ${type} at ${line + 1}`])
				);
				expect(commandsOf(sandbox).slice(began)).toEqual(solution);
				expect([run.shown, run.state, run.demonstrating]).toEqual([place, 'met', false]);
			}
		);

		test('a step half done, or done, is played from where it began', () => {
			const { run, sandbox, act, solve } = open(lesson);
			const { solution } = run.step;
			for (const first of [() => act(elsewhere), solve]) {
				first();
				run.demonstrate(
					() => undefined,
					() => undefined
				);
				vi.advanceTimersByTime(60_000);
				expect(commandsOf(sandbox)).toEqual(solution);
				expect([run.shown, run.state]).toEqual([0, 'met']);
			}
		});

		test('what was done besides on the way spoils no demonstration', () => {
			const { run, sandbox, act } = open(lesson);
			act(elsewhere);
			run.goTo(last);
			run.demonstrate(
				() => undefined,
				() => undefined
			);
			vi.advanceTimersByTime(60_000);
			expect([run.shown, run.state]).toEqual([last, 'met']);
			expect(sandbox.path.at(-1)?.refusal).toBeFalsy();
		});

		test('it stops where it is when it is asked again, and with whatever leaves the step', () => {
			const { run, sandbox } = open(lesson);
			const nothing = () => undefined;
			for (const stop of [
				() => run.demonstrate(nothing, nothing),
				run.free,
				run.resetStep,
				run.resetLesson
			]) {
				if (run.state === 'free') run.back();
				run.resetLesson();
				run.demonstrate(nothing, nothing);
				stop();
				vi.advanceTimersByTime(60_000);
				expect(run.demonstrating).toBe(false);
				expect(sandbox.path).toHaveLength(0);
			}
		});
	});
});

describe('P11 help and question', () => {
	test('a hint comes, a stronger one, and no more; the first act does not take it away', () => {
		const { run, act } = open(fromAddingToLeaving);
		run.hint();
		expect(run.state).toBe('hinted');
		act(elsewhere);
		expect(run.state).toBe('hinted');
		run.hint();
		run.hint();
		expect(run.state).toBe('hintedMore');
	});

	test('an act that is not the goal is doing; taken back, it is explaining', () => {
		const { run, sandbox, act } = open(fromAddingToLeaving);
		act(elsewhere);
		expect(run.state).toBe('doing');
		sandbox.undo();
		run.look();
		expect(run.state).toBe('explaining');
	});

	test('next does nothing before the step is met', () => {
		const { run } = open(fromAddingToLeaving);
		run.next();
		expect([run.shown, run.state]).toEqual([0, 'explaining']);
	});

	test('the question is asked once the step is met; any answer may be chosen, and it ends the lesson', () => {
		const { run, solve } = open(fromAddingToLeaving);
		run.goTo(7);
		solve();
		run.next();
		expect([run.state, run.answer]).toEqual(['asked', undefined]);
		run.choose(1);
		run.choose(0);
		expect(run.answer).toBe(0);
		run.answered();
		expect(run.state).toBe('finished');
	});

	test('a step that is finished is open again when it is taken back', () => {
		const { run, sandbox, solve, onward } = open(fromAddingToLeaving);
		run.goTo(7);
		solve();
		onward();
		expect(run.state).toBe('finished');
		sandbox.undo();
		run.look();
		expect([run.shown, run.state, run.answer]).toEqual([7, 'explaining', undefined]);
	});

	test('undo over the beginning of a step shows the step before', () => {
		const { run, sandbox, solve, onward } = open(fromAddingToLeaving);
		solve();
		onward();
		expect(run.shown).toBe(1);
		sandbox.undo();
		run.look();
		expect([run.shown, run.state]).toEqual([0, 'explaining']);
	});

	test('an attempt that is refused counts though something was undone just before', () => {
		const { run, sandbox, act } = open(fromAddingToLeaving);
		run.goTo(4);
		act(elsewhere);
		sandbox.undo();
		run.look();
		for (const command of run.step.solution) act(command);
		expect(run.state).toBe('met');
	});
});

describe('P11 free play', () => {
	test('counts for no step, whatever is done; coming back goes on where it was left', () => {
		const { run, sandbox, act, solve, onward } = open(fromAddingToLeaving);
		solve();
		onward();
		const [first, ...rest] = run.step.solution;
		if (first) act(first);
		const left = [sandbox.head, hash(sandbox.world)];
		run.free();
		expect(run.state).toBe('free');
		rest.forEach(act);
		act(elsewhere);
		expect([run.state, run.shown, run.progress.step]).toEqual(['free', 1, 1]);
		const tip = sandbox.head;
		run.back();
		expect([sandbox.head, hash(sandbox.world)]).toEqual(left);
		expect([run.shown, run.state, sandbox.aside]).toEqual([1, 'doing', undefined]);
		expect(sandbox.entries.some(({ id }) => id === tip)).toBe(true);
		rest.forEach(act);
		expect(run.state).toBe('met');
	});

	test('back from a jump to the past, and from another branch', () => {
		const { run, sandbox, act, solve, onward } = open(fromAddingToLeaving);
		solve();
		onward();
		const left = sandbox.head;
		for (const stray of [() => sandbox.goto(0), () => [sandbox.goto(0), act(elsewhere)], sandbox.undo]) {
			run.free();
			stray();
			run.look();
			expect([run.state, run.shown]).toEqual(['free', 1]);
			run.back();
			expect([sandbox.head, run.shown, run.progress.step]).toEqual([left, 1, 1]);
		}
	});

	test('is kept through a file', async () => {
		const { run, sandbox, act, solve, onward } = open(fromAddingToLeaving);
		solve();
		onward();
		const left = hash(sandbox.world);
		run.free();
		act(elsewhere);
		const document = JSON.parse(JSON.stringify(sandbox.exportSession())) as unknown;
		const other = new Sandbox({
			session: Session.begin('three', fromAddingToLeaving.start),
			newKey: () => 'four'
		});
		expect((await other.importSession(document)).ok).toBe(true);
		const again = new LessonRun(fromAddingToLeaving, other);
		expect([again.state, again.progress.step]).toEqual(['free', 1]);
		again.back();
		expect([hash(other.world), again.shown, again.state]).toEqual([left, 1, 'explaining']);
	});

	test.each(['resetStep', 'resetLesson'] as const)('%s leaves it: what is done then counts', (reset) => {
		const { run, sandbox, act, solve, onward } = open(fromAddingToLeaving);
		solve();
		onward();
		run.free();
		act(elsewhere);
		run[reset]();
		expect([run.state, sandbox.aside]).toEqual(['explaining', undefined]);
		solve();
		expect(run.state).toBe('met');
	});

	test('a step that is asked for leaves it', () => {
		const { run, sandbox, act, solve } = open(fromAddingToLeaving);
		run.free();
		act(elsewhere);
		run.goTo(3);
		expect([run.shown, run.state, sandbox.aside]).toEqual([3, 'explaining', undefined]);
		solve();
		expect(run.state).toBe('met');
	});
});

test('P11 a lesson that is opened again stands where it was left', () => {
	const { sandbox, solve, onward } = open(fromAddingToLeaving);
	for (let step = 0; step < 3; step += 1) {
		solve();
		onward();
	}
	const again = new LessonRun(fromAddingToLeaving, sandbox);
	expect([again.shown, again.state, again.progress.step]).toEqual([3, 'explaining', 3]);
});

test('P11 another session in the same sandbox has its own progress', async () => {
	const { run, sandbox, solve, onward } = open(fromAddingToLeaving);
	solve();
	onward();
	expect(run.progress.step).toBe(1);
	const other = open(fromAddingToLeaving);
	other.act(elsewhere);
	const document = JSON.parse(JSON.stringify(other.sandbox.exportSession())) as unknown;
	expect((await sandbox.importSession(document)).ok).toBe(true);
	run.look();
	expect([run.progress.step, run.shown, run.state]).toEqual([0, 0, 'doing']);
});

test('P11 a place to come back to that the session does not have leads to the lesson all the same', async () => {
	const { run, sandbox, solve } = open(fromAddingToLeaving);
	run.free();
	const document = JSON.parse(JSON.stringify(sandbox.exportSession())) as { reading: { aside: number } };
	document.reading.aside = 99;
	expect((await sandbox.importSession(document)).ok).toBe(true);
	run.back();
	expect([run.shown, run.state, sandbox.aside]).toEqual([0, 'explaining', undefined]);
	solve();
	expect(run.state).toBe('met');
});
