import type { Entry } from '../session';
import type { World } from '../world';
import { isMet, missingFrom, type Missing, type Situation } from './goal';
import type { Lesson } from './lesson';

/** How far a path has come in a lesson: a function of the lesson and the path, so undo and jumps cannot disagree. */
export interface Progress {
	/** The step that is to be done; the number of steps where all are. */
	readonly step: number;
	/** The entry after which each step began, as far as they have; the first began at 0. */
	readonly starts: readonly number[];
	/** What was done since the present step began. */
	readonly situation: Situation;
}

/** How it stands before anything is done. */
export function begun(lesson: Lesson, world: World): Progress {
	return settle(lesson, { step: 0, starts: [0], situation: { world, began: world.clock, done: [] } }, 0);
}

/** How it stands after one more entry, which led to `world`. */
export function advanced(lesson: Lesson, progress: Progress, entry: Entry, world: World): Progress {
	const { situation } = progress;
	const done = [...situation.done, { entry, world }];
	return settle(lesson, { ...progress, situation: { ...situation, world, done } }, entry.id);
}

/** What is missing in each line of the present step's checklist; `null` for a line that is met. */
export function checksOf(lesson: Lesson, { step, situation }: Progress): Missing[] {
	return (lesson.steps[step]?.checks ?? []).map(({ goal }) => missingFrom(goal, situation));
}

/** A step whose goals are met gives way to the next; one that was met early is passed by. */
function settle(lesson: Lesson, progress: Progress, at: number): Progress {
	let { step, starts, situation } = progress;
	for (;;) {
		const present = lesson.steps[step];
		if (!present?.checks.every(({ goal }) => isMet(goal, situation))) break;
		step += 1;
		starts = [...starts, at];
		situation = { world: situation.world, began: situation.world.clock, done: [] };
	}
	return { step, starts, situation };
}

/** Progress along any path, worked out once for each entry; of another session too, whose entries are others. */
export class ProgressTree {
	readonly #lesson: Lesson;
	readonly #known = new WeakMap<Entry | World, Progress>();

	/** `start` is the world in which the lesson begins. */
	constructor(lesson: Lesson, start: World) {
		this.#lesson = lesson;
		this.#begun(start);
	}

	/** Progress at the end of `path` (from the start, entry by entry). */
	at(path: readonly Entry[], worldAt: (entry: number) => World): Progress {
		let from = path.findLastIndex((entry) => this.#known.has(entry)) + 1;
		const last = path[from - 1];
		let progress = (last && this.#known.get(last)) ?? this.#begun(worldAt(0));
		for (; from < path.length; from += 1) {
			const entry = path[from] as Entry;
			progress = advanced(this.#lesson, progress, entry, worldAt(entry.id));
			this.#known.set(entry, progress);
		}
		return progress;
	}

	#begun(start: World): Progress {
		const known = this.#known.get(start) ?? begun(this.#lesson, start);
		this.#known.set(start, known);
		return known;
	}
}
