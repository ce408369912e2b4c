import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { tick } from 'svelte';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { language, locales } from '../../../src/i18n';
import { beforeAndAfter } from '../../../src/lessons/library/beforeAndAfter';
import { fromAddingToLeaving } from '../../../src/lessons/library/fromAddingToLeaving';
import { joiningTheBeta } from '../../../src/lessons/library/joiningTheBeta';
import { isMet, missingFrom, type Lesson, type Missing, type Situation } from '../../../src/lessons';
import Guide from '../../../src/pages/lesson/Guide.svelte';
import { missingText } from '../../../src/pages/lesson/missingText';
import { Devices } from '../../../src/pages/stage/devices.svelte';
import { Session } from '../../../src/session';
import { LessonRun, Sandbox } from '../../../src/store';
import { cast, type Command } from '../../../src/world';

const lessons = [beforeAndAfter, fromAddingToLeaving, joiningTheBeta];

beforeEach(() => language.use('zh-CN'));
afterEach(() => {
	history.replaceState(null, '', '#/');
	localStorage.clear();
});

function show(lesson: Lesson, step = 0) {
	const sandbox = new Sandbox({ session: Session.begin('one', lesson.start), newKey: () => 'two' });
	const run = new LessonRun(lesson, sandbox);
	run.goTo(step);
	const devices = new Devices(sandbox);
	devices.room = 2_000;
	render(Guide, { run, sandbox, devices });
	const act = async (...commands: readonly Command[]) => {
		for (const command of commands) sandbox.act(command);
		await tick();
	};
	return { sandbox, run, devices, act, solve: () => act(...run.step.solution) };
}

const guide = () => screen.getByRole('complementary', { name: language.t.guide.label });
const press = (name: string) => userEvent.click(within(guide()).getByRole('button', { name }));
/** The lines of the present step's checklist, as they are read. */
const checklist = () => {
	const now = guide().querySelector<HTMLElement>('[aria-current="step"]');
	if (!now) throw new Error('no step is shown');
	return within(now)
		.getAllByRole('listitem')
		.map(({ textContent }) => textContent ?? '');
};

/** Every goal unmet by every step, in every situation on the way. */
function* onTheWay(
	lesson: Lesson
): Generator<{ step: number; check: number; missing: Missing; situation: Situation }> {
	const session = Session.begin('one', lesson.start);
	for (const [step, { checks, solution }] of lesson.steps.entries()) {
		const start = session.head;
		for (const command of [undefined, ...solution]) {
			if (command) session.act(command);
			const path = session.pathTo(session.head).filter(({ id }) => id > start);
			const situation: Situation = {
				world: session.world,
				began: session.worldAt(start).clock,
				done: path.map((entry) => ({ entry, world: session.worldAt(entry.id) }))
			};
			for (const [check, { goal }] of checks.entries()) {
				if (isMet(goal, situation)) continue;
				yield { step, check, missing: missingFrom(goal, situation), situation };
			}
		}
	}
}

describe.each(locales)('P11 the guide in %s', (locale) => {
	beforeEach(() => language.use(locale));

	test.each(lessons)('says of every unmet goal of $id what is still missing', (lesson) => {
		const said = new Map<string, string>();
		for (const { step, check, missing, situation } of onTheWay(lesson)) {
			const text = missingText(situation.world, missing);
			const which = `step ${step + 1}, line ${check + 1}`;
			expect(text.trim(), which).not.toBe('');
			expect(text, which).not.toMatch(/undefined|null|\[object|NaN|(identity|account|person|group):\d/);
			// it speaks of what is meant, not of «something» or «somebody»
			expect(text, which).not.toContain(language.t.guide.missing.event);
			said.set(which, text);
		}
		expect(said.size).toBe(lesson.steps.reduce((sum, { checks }) => sum + checks.length, 0));
	});

	test.each(lessons)(
		'every step of $id is told in that language, with its source and notes',
		async (lesson) => {
			const { run, solve } = show(lesson);
			for (const [place, { title, text, notes, facts, checks }] of lesson.steps.entries()) {
				const shown = within(guide());
				expect(shown.getByText(language.t.guide.place(place + 1, lesson.steps.length))).toBeTruthy();
				expect(shown.getByRole('heading', { name: title[locale] })).toBeTruthy();
				expect(shown.getByText(text[locale])).toBeTruthy();
				expect(shown.getByText(notes[locale]).closest('details')).toBeTruthy();
				expect(checklist()).toHaveLength(checks.length);
				for (const fact of facts) {
					const kind = language.t.source.fact(fact);
					expect(shown.getByRole('button', { name: kind }), fact).toBeTruthy();
				}
				await solve();
				expect(shown.getByText(language.t.guide.stepDone)).toBeTruthy();
				if (place < lesson.steps.length - 1) await press(language.t.guide.next);
			}
			expect(run.state).toBe('met');
		}
	);

	test('the hint, the stronger one, and no third', async () => {
		const { run } = show(fromAddingToLeaving);
		const { hint, moreHint } = language.t.guide;
		expect(within(guide()).queryByText(run.step.hint[locale])).toBeNull();
		await press(hint);
		expect(within(guide()).getByText(run.step.hint[locale])).toBeTruthy();
		expect(within(guide()).queryByText(run.step.strongerHint[locale])).toBeNull();
		await press(moreHint);
		expect(within(guide()).getByText(run.step.strongerHint[locale])).toBeTruthy();
		expect(within(guide()).queryByRole('button', { name: moreHint })).toBeNull();
		expect(within(guide()).queryByRole('button', { name: hint })).toBeNull();
	});
});

describe('P11 the guide', () => {
	const { met, unmet } = language.t.guide;

	test('its checklist follows what is done, and what is taken back', async () => {
		const { sandbox, run, act } = show(fromAddingToLeaving, 2);
		const [first, second] = run.step.solution;
		if (!first || !second) throw new Error('the step has lost its acts');
		expect(checklist().map((line) => line.includes(unmet))).toEqual([true, true]);
		// what is missing is told once somebody has begun, or asked
		expect(checklist().join()).not.toContain('还差');
		await act(first);
		expect(checklist().map((line) => line.includes(met))).toEqual([true, false]);
		expect(checklist()[0]).not.toContain('还差');
		expect(checklist()[1]).toContain('还差：知晓君（云杉旅行）还没有发给王女士');
		await act(second);
		expect(checklist().map((line) => line.includes(met))).toEqual([true, true]);
		sandbox.undo();
		await tick();
		expect(checklist().map((line) => line.includes(met))).toEqual([true, false]);
	});

	test('shows each step with its devices, and notes in the address and the browser how far it is', async () => {
		const { devices, solve } = show(fromAddingToLeaving, 0);
		await tick();
		expect(location.hash).toBe('#/lesson/from-adding-to-leaving/1');
		expect(devices.shown.map(({ id }) => id)).toEqual(['wecom', 'console']);
		await solve();
		await press(language.t.guide.next);
		expect(location.hash).toBe('#/lesson/from-adding-to-leaving/2');
		expect(devices.shown.map(({ id }) => id)).toEqual(['wechat', 'wecom']);
		expect(localStorage.getItem('hutong.lesson.from-adding-to-leaving')).toBe('1/2');
	});

	test('a step is gone to by its number; steps that are done say so', async () => {
		const { run } = show(fromAddingToLeaving);
		const title = fromAddingToLeaving.steps[3]?.title['zh-CN'] ?? '';
		await press(language.t.guide.goTo(4, title));
		expect(run.shown).toBe(3);
		const rows = [...guide().querySelectorAll('ol > li')];
		expect(rows.map((row) => row.classList.contains('done'))).toEqual([
			true,
			true,
			true,
			...Array.from({ length: 5 }, () => false)
		]);
	});

	test('free play hides the steps, and coming back shows them', async () => {
		const { sandbox, run } = show(fromAddingToLeaving, 1);
		await press(language.t.guide.free);
		expect(within(guide()).getByRole('heading', { name: language.t.guide.freeTitle })).toBeTruthy();
		expect(within(guide()).queryByRole('list')).toBeNull();
		expect(within(guide()).queryByRole('button', { name: language.t.guide.free })).toBeNull();
		sandbox.act(run.step.solution[0]);
		await press(language.t.guide.back);
		expect(checklist()).toHaveLength(2);
		expect(sandbox.head).toBe(1);
	});

	test('«again» in free play is the step again, and what is done then counts', async () => {
		const { solve } = show(fromAddingToLeaving, 1);
		await press(language.t.guide.free);
		await press(language.t.guide.resetStep);
		await solve();
		expect(within(guide()).getByText(language.t.guide.stepDone)).toBeTruthy();
	});

	test('the question at the end is answered with its reason, and the lesson is finished', async () => {
		const { solve } = show(beforeAndAfter, 4);
		await solve();
		await press(language.t.guide.toQuestion);
		const [right, wrong] = beforeAndAfter.steps[4]?.question?.answers ?? [];
		if (!right || !wrong) throw new Error('the lesson has lost its question');
		for (const answer of [wrong, right]) {
			await userEvent.click(screen.getByRole('radio', { name: answer.text['zh-CN'] }));
			expect(screen.getByText(answer.why['zh-CN'])).toBeTruthy();
			expect(screen.getByText(answer.right ? language.t.guide.right : language.t.guide.wrong)).toBeTruthy();
		}
		await press(language.t.guide.finish);
		expect(screen.getByText(language.t.guide.finished)).toBeTruthy();
	});

	test('a source opens with its words', async () => {
		show(fromAddingToLeaving);
		await press(language.t.source.fact('A27'));
		expect(await screen.findByRole('dialog')).toBeTruthy();
	});

	test('what somebody works as is told by name before and after they begin', () => {
		const session = Session.begin('one', fromAddingToLeaving.start);
		const who = { person: 'person:3', at: cast.books } as const;
		const goal = { is: { fact: 'contact', between: [who, cast.wang] } } as const;
		const missing: Missing = { leaf: goal, count: 0 };
		const before = missingText(session.world, missing);
		expect(before).toContain('知晓君（青禾书店）');
		for (const step of fromAddingToLeaving.steps) for (const command of step.solution) session.act(command);
		expect(missingText(session.world, missing)).toBe(before);
	});
});
