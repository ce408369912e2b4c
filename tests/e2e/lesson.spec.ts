import type { Locator, Page } from '@playwright/test';
import { catalogue, type LessonId } from '../../src/lessons/library/catalogue.ts';
import { expect, test } from './fixtures.ts';
import { t } from './stage.ts';

const guide = (page: Page, words = t) => page.getByRole('complementary', { name: words.guide.label });

async function openLesson(page: Page, id: LessonId, step?: number): Promise<void> {
	await page.goto(`./#/lesson/${id}${step === undefined ? '' : `/${step}`}`);
	await expect(guide(page)).toBeVisible();
}

/** The control that the guide points at, pressed or filled as such a control is. */
async function doWhatIsPointedAt(page: Page, target: Locator): Promise<void> {
	const kind = await target.evaluate((element) => element.tagName);
	if (kind === 'TEXTAREA' || kind === 'INPUT') {
		const isText = await target.evaluate(
			(element) => !(element instanceof HTMLInputElement) || ['text', 'search', ''].includes(element.type)
		);
		if (isText) return target.fill('王女士您好');
	}
	if (kind === 'SELECT') {
		await target.selectOption({ index: 1 });
		return;
	}
	// the card of a refusal may lie over it; a reader closes that first
	const close = page.getByRole('button', { name: t.refusal.close, exact: true });
	if (await close.isVisible()) await close.click();
	await target.click({ force: true });
}

/** Plays the shown step by doing what «point at it» marks, again and again, until the guide calls it done. */
async function playStep(page: Page): Promise<void> {
	const done = guide(page).getByText(t.guide.stepDone);
	const point = guide(page).getByRole('button', { name: t.guide.point });
	let before = '';
	for (let acts = 0; acts < 40; acts += 1) {
		if (await done.isVisible()) return;
		if ((await point.getAttribute('aria-pressed')) !== 'true') await point.click();
		const target = page.locator('[data-pointed]');
		await expect
			.poll(async () => (await done.isVisible()) || (await target.count()) === 1, { timeout: 5_000 })
			.toBe(true);
		if (await done.isVisible()) return;
		const which = await target.evaluate((element) => element.outerHTML.slice(0, 200));
		// What was just done gives way to the next mark in its own time.
		if (which === before) {
			await page.waitForTimeout(400);
			if (await done.isVisible()) return;
		}
		before = which;
		await doWhatIsPointedAt(page, page.locator('[data-pointed]'));
		await page.waitForTimeout(120);
	}
	throw new Error(`The step was not done by what is pointed at; last: ${before}`);
}

for (const { id, steps } of catalogue) {
	test(`P11 P13 the lesson ${id} is played to its end through the interface alone`, async ({ page }) => {
		test.setTimeout(120_000);
		await openLesson(page, id);
		for (let step = 1; step <= steps; step += 1) {
			await expect(guide(page).getByText(t.guide.place(step, steps))).toBeVisible();
			await playStep(page);
			const onward = guide(page).getByRole('button', {
				name: new RegExp(`^(${t.guide.next}|${t.guide.toQuestion}|${t.guide.finish})$`)
			});
			await onward.click();
			const answers = guide(page).getByRole('radio');
			if ((await answers.count()) > 0) {
				await answers.first().check();
				await expect(guide(page).getByText(t.guide.right)).toBeVisible();
				await onward.click();
			}
		}
		await expect(guide(page).getByText(t.guide.finished)).toBeVisible();
	});
}
