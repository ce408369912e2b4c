import * as v from 'valibot';
import { isPlain, migrateBy } from '../session';
import { decide, emptyWorld, evolve, find, type Command, type World } from '../world';
import type { Goal } from './goal';
import type { Lesson, Step } from './lesson';
import { currentVersion, migrations } from './migrations';
import { advanced, begun, checksOf, type Progress } from './progress';
import { lessonLimits, lessonSchema } from './schema';

/* The way in for lessons: form, sizes, and whether it can be played at all. Loaded when one is to be opened. */

/** A lesson, or what is wrong with it and where: paths with reasons, at most 20. */
export type Parsed =
	| { readonly lesson: Lesson }
	| { readonly reason: 'tooLarge' | 'notJson' | 'newer' | 'notALesson'; readonly faults: readonly string[] };

const mostFaults = 20;

/** A lesson from the text of a file. Nothing is opened, and nothing changes, before all of it is known to be good. */
export function parseLessonText(text: string): Parsed {
	if (text.length > lessonLimits.characters) {
		return { reason: 'tooLarge', faults: [`.: more than ${lessonLimits.characters} characters`] };
	}
	let input: unknown;
	try {
		input = JSON.parse(text);
	} catch (error) {
		return { reason: 'notJson', faults: [`.: ${error instanceof Error ? error.message : String(error)}`] };
	}
	return parseLesson(input);
}

/** A lesson from plain data. */
export function parseLesson(input: unknown): Parsed {
	if (!isPlain(input)) {
		return { reason: 'notALesson', faults: ['.: nested too deep, or a reserved key'] };
	}
	const version = (input as { version?: unknown } | null)?.version;
	if (typeof version === 'number' && version > currentVersion)
		return { reason: 'newer', faults: [`version: ${version}`] };
	const parsed = v.safeParse(lessonSchema, present(input, version));
	if (!parsed.success) {
		const faults = parsed.issues
			.slice(0, mostFaults)
			.map((issue) => short(`${v.getDotPath(issue) || '.'}: ${issue.message}`));
		return { reason: 'notALesson', faults };
	}
	const lesson: Lesson = parsed.output;
	const faults = faultsOf(lesson);
	return faults.length > 0 ? { reason: 'notALesson', faults: faults.slice(0, mostFaults) } : { lesson };
}

/** As this release writes it; what is no version at all stays, and fails at its place. */
function present(input: unknown, version: unknown): unknown {
	if (typeof version !== 'number' || version < 1) return input;
	return migrateBy(migrations, input as Record<string, unknown>, version).document;
}

/** No longer than a fault may be; what was expected gives way to what came instead, which stands at the end. */
function short(fault: string): string {
	return fault.length <= 200 ? fault : `${fault.slice(0, 129)}…${fault.slice(-70)}`;
}

/** What a schema does not see: that it plays from its start to its end by its own solution. */
function faultsOf(lesson: Lesson): string[] {
	const faults: string[] = [];
	const ids = lesson.steps.map(({ id }) => id);
	for (const [place, id] of ids.entries()) {
		if (ids.indexOf(id) !== place) faults.push(`steps.${place}.id: stands twice`);
	}
	for (const [place, { checks }] of lesson.steps.entries()) {
		for (const [line, { goal }] of checks.entries()) {
			if (depthOf(goal) > lessonLimits.depth)
				faults.push(`steps.${place}.checks.${line}.goal: nested too deep`);
		}
	}
	if (faults.length === 0 && costOf(lesson) > lessonLimits.cost) faults.push('steps: too much to check');
	if (faults.length > 0) return faults;
	const start = setUp(lesson.start);
	if (typeof start === 'string') return [start];
	return play(lesson, start);
}

function setUp(commands: readonly Command[]): World | string {
	let world = emptyWorld;
	for (const [place, command] of commands.entries()) {
		const decision = decide(world, command, 0);
		if (!decision.ok) return `start.${place}: ${command.type} is refused (${decision.refusal.code})`;
		world = evolve(world, decision.events);
	}
	return world;
}

/** Plays every step's solution: its goals are unmet before and met after, and what it names exists by then. */
function play(lesson: Lesson, start: World): string[] {
	let progress: Progress = begun(lesson, start);
	let world = start;
	let entry = 0;
	for (const [place, step] of lesson.steps.entries()) {
		if (progress.step !== place) return [`steps.${place}.checks: met before anything is done`];
		for (const [line, command] of step.solution.entries()) {
			if (progress.step !== place) return [`steps.${place}.solution.${line}: the step is met already`];
			entry += 1;
			const decision = decide(world, command, entry);
			const refusal = decision.ok ? null : decision.refusal;
			if (refusal?.code === 'noSuchRecord')
				return [`steps.${place}.solution.${line}: names what does not exist`];
			if (decision.ok) world = evolve(world, decision.events);
			const events = decision.ok ? decision.events : [];
			const at = { id: entry, parent: entry - 1, at: world.clock, command, events, refusal };
			progress = advanced(lesson, progress, at, world);
		}
		const strangers = strangersIn(step, world);
		if (strangers.length > 0) return strangers.map((id) => `steps.${place}: ${id} does not exist`);
		if (progress.step !== place + 1) {
			const missing = checksOf(lesson, progress).findIndex((each) => each !== null);
			return [`steps.${place}.checks.${missing}.goal: its own solution does not meet it`];
		}
	}
	return [];
}

/** Ids in a step's goals and stage that the world does not have once the step is played. */
function strangersIn({ checks, stage }: Step, world: World): string[] {
	const text = JSON.stringify([checks.map(({ goal }) => goal), stage ?? []]);
	const named =
		text.match(/(?<=")(account|identity|person|enterprise|group|link|conversation):\d+(?=")/g) ?? [];
	return [...new Set(named)].filter((id) => !find(world, id as `person:${number}`));
}

/** How many claims are asked of how many acts while the solutions are played, at the most. */
function costOf({ steps }: Lesson): number {
	return steps.reduce((sum, { checks, solution: { length } }) => {
		const each = checks.reduce((inner, { goal }) => inner + weightOf(goal, length), 0);
		return sum + length * each;
	}, 0);
}

function weightOf(goal: Goal, acts: number): number {
	if ('all' in goal) return goal.all.reduce((sum, each) => sum + weightOf(each, acts), 0);
	if ('any' in goal) return goal.any.reduce((sum, each) => sum + weightOf(each, acts), 0);
	if ('not' in goal) return weightOf(goal.not, acts);
	if ('within' in goal) return acts * weightOf(goal.goal, acts);
	return acts;
}

function depthOf(goal: Goal): number {
	if ('all' in goal) return 1 + Math.max(...goal.all.map(depthOf));
	if ('any' in goal) return 1 + Math.max(...goal.any.map(depthOf));
	if ('not' in goal) return 1 + depthOf(goal.not);
	if ('within' in goal) return 1 + depthOf(goal.goal);
	return 1;
}
