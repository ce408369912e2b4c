import type { Parsed } from './parse';

/** A lesson from a file's text, by code that is loaded for it: the lesson, or what is wrong with it and where. */
export async function parseLessonText(text: string): Promise<Parsed> {
	const { parseLessonText: parse } = await import('./parse');
	return parse(text);
}
