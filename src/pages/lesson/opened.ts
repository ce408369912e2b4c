import type { Lesson } from '../../lessons';
import { LessonRun, openSandbox } from '../../store';
import { asLeft, type Opened } from '../stage/opened';

/** A lesson under way, with its own session and its own table. */
export interface OpenedLesson extends Opened {
	readonly run: LessonRun;
}

const kept = new Map<string, Promise<OpenedLesson>>();

/** A lesson where it was left; opened once in a window. */
export function openLesson(lesson: Lesson): Promise<OpenedLesson> {
	const known = kept.get(lesson.id);
	if (known) return known;
	const opening = openSandbox({ slot: `lesson/${lesson.id}`, start: lesson.start })
		.then(asLeft)
		.then((opened) => ({ ...opened, run: new LessonRun(lesson, opened.sandbox) }));
	kept.set(lesson.id, opening);
	return opening;
}

/** Opens the lesson anew when it is next wanted: another session is its present one now. */
export async function forgetLesson(id: string): Promise<void> {
	const known = await kept.get(id)?.catch(() => undefined);
	await known?.sandbox.flush();
	kept.delete(id);
}
