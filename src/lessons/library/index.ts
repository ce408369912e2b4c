import type { Lesson } from '../lesson';
import type { LessonId } from './catalogue';

/** Each lesson that ships, loaded when it is opened. */
const loaders: { readonly [id in LessonId]: () => Promise<Lesson> } = {
	'before-and-after': async () => (await import('./beforeAndAfter')).beforeAndAfter,
	'from-adding-to-leaving': async () => (await import('./fromAddingToLeaving')).fromAddingToLeaving,
	'joining-the-beta': async () => (await import('./joiningTheBeta')).joiningTheBeta,
	'who-may-add': async () => (await import('./whoMayAdd')).whoMayAdd,
	'changing-jobs': async () => (await import('./changingJobs')).changingJobs,
	'linking-the-crm': async () => (await import('./linkingTheCrm')).linkingTheCrm,
	'customers-stay': async () => (await import('./customersStay')).customersStay,
	'console-tour': async () => (await import('./consoleTour')).consoleTour
};

/** Lessons that came from files, for as long as this window lives. */
const kept = new Map<string, Lesson>();

/** Keeps a lesson from a file, for {@link loadLesson} to give; gives the id that it has here. */
export function keepLesson(lesson: Lesson): string {
	// one that ships is never replaced
	const id = Object.hasOwn(loaders, lesson.id) ? `${lesson.id}-file` : lesson.id;
	kept.set(id, { ...lesson, id });
	return id;
}

/** The lesson of this id; `undefined` where there is none. Rejects where it cannot be loaded. */
export async function loadLesson(id: string): Promise<Lesson | undefined> {
	return Object.hasOwn(loaders, id) ? loaders[id as LessonId]() : kept.get(id);
}
