import type { Page } from '@playwright/test';
import { dispatch, saved, openStage, texts } from './stage.ts';
import { expect, test } from './fixtures.ts';
import { story } from './story.ts';

const control = (page: Page, id: string) => page.locator(`[data-control="${id}"]:visible`);

/** Which devices stand, whose they are, and how wide, in px. */
const standing = (page: Page) =>
	page
		.locator('.row-of-devices [data-device]')
		.evaluateAll((all) =>
			all.map(
				(each) => `${each.getAttribute('aria-label')} ${Math.round(each.getBoundingClientRect().width)}`
			)
		);

/** Puts the device of the nth person on the list beside the others. */
async function add(page: Page, nth: number): Promise<void> {
	await control(page, 'stage.device.add').click();
	const dialog = page.getByRole('dialog');
	await dialog.locator('[data-control="stage.owner.choose"]').nth(nth).click();
	await expect(dialog).toHaveCount(0);
}

test('P1 which devices stand, whose they are and how wide outlives a reload', async ({ page }) => {
	await page.setViewportSize({ width: 1920, height: 1080 });
	await openStage(page);
	await add(page, 1);
	const divider = control(page, 'stage.divider').first();
	const [before] = await standing(page);
	await divider.focus();
	for (let times = 0; times < 3; times++) await page.keyboard.press('ArrowRight');
	await expect.poll(async () => (await standing(page))[0]).not.toBe(before);
	const now = await standing(page);
	expect(now).toHaveLength(3);
	// A session is stored from its first step on; its table before.
	await page.reload();
	await expect.poll(() => standing(page)).toEqual(now);
	await dispatch(page, story.slice(0, 1));
	await saved(page);
	await page.reload();
	await expect.poll(() => standing(page)).toEqual(now);
});

test('P15 ＋ for six people in a row: never more than fit, and the page does not scroll sideways', async ({
	page
}) => {
	await page.setViewportSize({ width: 1440, height: 900 });
	await openStage(page);
	for (let nth = 0; nth < 6; nth++) {
		await add(page, nth);
		const shown = await standing(page);
		expect(new Set(shown).size).toBe(shown.length);
		expect(shown.length).toBeLessThanOrEqual(4);
		const wide = await page.evaluate(
			() => document.documentElement.scrollWidth - document.documentElement.clientWidth
		);
		expect(wide).toBe(0);
	}
	// Of one app five at most: who comes after that takes the place of one that has stepped back.
	await expect(
		page.getByRole('group', { name: texts['zh-CN'].frame.devices }).getByRole('button')
	).toHaveCount(7);
	await expect(control(page, 'stage.edition')).toBeInViewport({ ratio: 1 });
});

test.describe('at the width of a phone', () => {
	test.use({ viewport: { width: 390, height: 844 } });

	test('P15 ＋ is in view, and the sections of the console stand in one row with the chosen one in view', async ({
		page
	}) => {
		const words = texts.en;
		await openStage(page, './?lang=en#/sandbox');
		const plus = await control(page, 'stage.device.add').boundingBox();
		expect((plus?.x ?? 0) + (plus?.width ?? 0)).toBeLessThanOrEqual(390);
		await page.getByRole('tab', { name: words.frame.console }).click();
		const sections = page.getByRole('navigation', { name: words.console.sectionsLabel });
		const last = sections.getByRole('button', { name: words.console.sections.enterprise });
		const tops = () =>
			sections
				.getByRole('button')
				.evaluateAll((all) => new Set(all.map((each) => each.getBoundingClientRect().top)).size);
		expect(await tops()).toBe(1);
		await last.click();
		await expect(last).toHaveAttribute('aria-current', 'page');
		await expect(last).toBeInViewport({ ratio: 0.95 });
	});
});
