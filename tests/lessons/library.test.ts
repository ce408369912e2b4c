import { describe, expect, test } from 'vitest';
import { libraryTexts } from '../../src/i18n/library';
import { catalogue, loadLesson, type Texts } from '../../src/lessons';
import { parseLesson } from '../../src/lessons/parse';

describe.each(catalogue)('The lesson $id', ({ id, steps, ...about }) => {
	test('P11 plays its own solution: every goal unmet before, met after', async () => {
		const lesson = await loadLesson(id);
		const parsed = parseLesson(JSON.parse(JSON.stringify(lesson)));
		expect('faults' in parsed ? parsed.faults : []).toEqual([]);
		expect('lesson' in parsed && parsed.lesson).toEqual(lesson);
	});

	test('is what the library says of it', async () => {
		const lesson = await loadLesson(id);
		expect(lesson).toMatchObject({ ...about, id });
		expect(lesson?.steps).toHaveLength(steps);
		for (const [locale, { lessons }] of Object.entries(libraryTexts))
			expect(lesson?.summary[locale as keyof Texts]).toBe(lessons.summaries[id]);
	});
});
