import type { Lesson } from '../lesson';
import type { LessonId } from './catalogue';

/** Each lesson that ships, loaded when it is opened. */
const loaders: { readonly [id in LessonId]: () => Promise<Lesson> } = {
	'before-and-after': async () => (await import('./beforeAndAfter')).beforeAndAfter,
	'from-adding-to-leaving': async () => (await import('./fromAddingToLeaving')).fromAddingToLeaving
};

/** The lesson of this id; `undefined` where none ships. Rejects where it cannot be loaded. */
export async function loadLesson(id: string): Promise<Lesson | undefined> {
	return Object.hasOwn(loaders, id) ? loaders[id as LessonId]() : undefined;
}
