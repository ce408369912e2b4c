import { catalogue, lastKey, progressKey, type LessonId } from '../../lessons';

/** How far somebody has come in a lesson, as the library tells it: the lesson's own session knows it exactly. */
export interface Taken {
	/** How many steps are done. */
	readonly done: number;
	/** The step that was shown last, counted from 1. */
	readonly shown: number;
}

/** How far a lesson was taken; `undefined` where it was not, or nothing readable is kept of it. */
export function takenOf(id: LessonId): Taken | undefined {
	const steps = catalogue.find((each) => each.id === id)?.steps ?? 0;
	const [done = -1, shown = -1] = (read(progressKey(id)) ?? '').split('/').map(Number);
	return done >= 0 && done <= steps && shown >= 1 && shown <= steps ? { done, shown } : undefined;
}

/** The lesson that was open last. */
export function lastTaken() {
	const kept = read(lastKey);
	return catalogue.find(({ id }) => id === kept);
}

function read(name: string): string | null {
	try {
		return localStorage.getItem(name);
	} catch {
		return null;
	}
}
