import type { Locator, Page } from '@playwright/test';
import { library } from '../../src/i18n/zh-CN/library.ts';
import { fromAddingToLeaving } from '../../src/lessons/library/fromAddingToLeaving.ts';
import { cast, editionIds, type Command } from '../../src/world/index.ts';
import { axe, expect, test } from './fixtures.ts';
import { looks } from './looks.ts';
import { commandsOf, dispatch, hashOf, openStage, saved, t, texts } from './stage.ts';

type Locale = keyof typeof texts;

const { id, steps } = fromAddingToLeaving;
const solutionOf = (step: number) => steps[step - 1]?.solution ?? [];
/** What is done before a step begins, counted from 1. */
const before = (step: number) => steps.slice(0, step - 1).flatMap(({ solution }) => solution);

const guide = (page: Page, words = t) => page.getByRole('complementary', { name: words.guide.label });
const press = (page: Page, name: string, words = t) =>
	guide(page, words).getByRole('button', { name, exact: true }).click();
const at = (page: Page, step: number, words = t) =>
	expect(guide(page, words).getByText(words.guide.place(step, steps.length))).toBeVisible();
const done = (page: Page, words = t) => guide(page, words).getByText(words.guide.stepDone);

async function openAt(page: Page, step?: number): Promise<void> {
	await page.goto(`./#/lesson/${id}${step === undefined ? '' : `/${step}`}`);
	await at(page, step ?? 1);
}

const elsewhere: Command = {
	type: 'message.send',
	by: cast.zhi,
	to: 'conversation:0',
	content: { kind: 'text', text: '在忙吗' }
};

test('P11 a link to a step opens there, with what leads there done', async ({ page }) => {
	await openAt(page, 5);
	expect(await commandsOf(page)).toEqual(before(5));
	await expect(guide(page).getByRole('heading', { name: steps[4]?.title['zh-CN'] ?? '' })).toBeVisible();
	// what leads there was refused nothing that would now lie over the table
	await expect(page.getByRole('heading', { name: t.refusal.titles['message.send'] ?? '' })).toHaveCount(0);
	await page.evaluate((to) => (location.hash = to), `#/lesson/${id}/2`);
	await at(page, 2);
	expect(await commandsOf(page)).toEqual(before(2));
	await page.evaluate((to) => (location.hash = to), `#/lesson/${id}/6`);
	await at(page, 6);
	expect(await commandsOf(page)).toEqual(before(6));
});

test('P11 what is done is kept over a reload, and the library says how far it is', async ({ page }) => {
	await openAt(page);
	await dispatch(page, solutionOf(1));
	await press(page, t.guide.next);
	await at(page, 2);
	await dispatch(page, solutionOf(2).slice(0, 1));
	await expect(guide(page).locator('li.met')).toHaveCount(1);
	await saved(page);
	const kept = await hashOf(page);
	await page.reload();
	await at(page, 2);
	expect(await hashOf(page)).toBe(kept);
	await expect(guide(page).locator('li.met')).toHaveCount(1);
	await page.goto('./#/');
	await expect(page.getByText(library.lessons.progress(1, steps.length))).toBeVisible();
});

test('P11 a step that is done and not yet left is still done after a reload', async ({ page }) => {
	await openAt(page);
	await dispatch(page, solutionOf(1));
	await expect(done(page)).toBeVisible();
	await saved(page);
	const kept = [await hashOf(page), await commandsOf(page)];
	await page.reload();
	await expect(guide(page)).toBeVisible();
	await expect.poll(async () => [await hashOf(page), await commandsOf(page)]).toEqual(kept);
	await expect(guide(page).locator('li.done')).toHaveCount(1);
});

test('P11 free play counts for nothing, is kept over a reload, and leads back', async ({ page }) => {
	await openAt(page, 2);
	const left = await hashOf(page);
	await press(page, t.guide.free);
	await expect(guide(page).getByRole('heading', { name: t.guide.freeTitle })).toBeVisible();
	await dispatch(page, [...solutionOf(2), elsewhere]);
	await expect(done(page)).toHaveCount(0);
	await saved(page);
	await page.reload();
	await expect(guide(page).getByRole('heading', { name: t.guide.freeTitle })).toBeVisible();
	await press(page, t.guide.back);
	await at(page, 2);
	expect(await hashOf(page)).toBe(left);
	await dispatch(page, solutionOf(2));
	await expect(done(page)).toBeVisible();
});

test('P11 a step begun again leaves what was done as a branch', async ({ page }) => {
	await openAt(page, 2);
	const begun = await hashOf(page);
	await dispatch(page, solutionOf(2));
	await expect(done(page)).toBeVisible();
	const [reached, tip] = [await hashOf(page), 3];
	await press(page, t.guide.resetStep);
	await expect(done(page)).toHaveCount(0);
	expect(await hashOf(page)).toBe(begun);
	await dispatch(page, [elsewhere]);
	await at(page, 2);
	await page.evaluate((entry) => window.hutong?.goto(entry), tip);
	await expect.poll(() => hashOf(page)).toBe(reached);
	await expect(done(page)).toBeVisible();
});

test('P11 a step that asks for a refusal is done again after it was begun again', async ({ page }) => {
	await openAt(page, 5);
	for (let time = 0; time < 2; time += 1) {
		await dispatch(page, solutionOf(5));
		await expect(done(page)).toBeVisible();
		await press(page, t.guide.resetStep);
		await expect(done(page)).toHaveCount(0);
	}
});

test('P11 a demonstration plays the step, and can be stopped', async ({ page }) => {
	await openAt(page, 2);
	await press(page, t.guide.show);
	await press(page, t.guide.stopShow);
	const stopped = await commandsOf(page);
	await page.waitForTimeout(1_000);
	expect(await commandsOf(page)).toEqual(stopped);
	await expect(done(page)).toHaveCount(0);
	await press(page, t.guide.show);
	await expect(done(page)).toBeVisible({ timeout: 10_000 });
	expect(await commandsOf(page)).toEqual(before(3));
});

test('P11 a hint, a stronger one, and no third', async ({ page }) => {
	await openAt(page);
	const { hint, strongerHint } = steps[0] ?? {};
	await press(page, t.guide.hint);
	await expect(guide(page).getByText(hint?.['zh-CN'] ?? '')).toBeVisible();
	await press(page, t.guide.moreHint);
	await expect(guide(page).getByText(strongerHint?.['zh-CN'] ?? '')).toBeVisible();
	await expect(guide(page).getByRole('button', { name: t.guide.moreHint })).toHaveCount(0);
	await expect(guide(page).getByRole('button', { name: t.guide.hint, exact: true })).toHaveCount(0);
});

test('P11 a lesson that there is not says so', async ({ page }) => {
	for (const name of ['nowhere', '__proto__', 'constructor']) {
		await page.goto(`./#/lesson/${name}/3`);
		await expect(page.getByRole('heading', { name: t.guide.unknown })).toBeVisible();
	}
	await page.getByRole('link', { name: t.guide.backToLibrary }).click();
	await expect(page).toHaveTitle(`${t.frame.library} · ${t.frame.brand}`);
});

/** Goes on by Tab until an element, or something in it, has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
	await expect(target).toBeVisible();
	for (let presses = 0; presses < 150; presses += 1) {
		await page.keyboard.press('Tab');
		if (await target.evaluate((element) => element.contains(document.activeElement))) return;
	}
	throw new Error(`No way there by Tab: ${String(target)}`);
}

test('P15 the first step by keyboard alone', async ({ page }) => {
	await openAt(page);
	const button = (name: string) => guide(page).getByRole('button', { name, exact: true });
	await tabTo(page, button(t.guide.hint));
	await page.keyboard.press('Enter');
	await tabTo(page, button(t.guide.point));
	await page.keyboard.press('Space');
	const target = page.locator('[data-pointed]');
	for (let acts = 0; acts < 4 && !(await done(page).isVisible()); acts += 1) {
		await expect(target).toHaveCount(1);
		const which = await target.getAttribute('data-control');
		await tabTo(page, target);
		await page.keyboard.press('Space');
		await expect
			.poll(async () =>
				(await done(page).isVisible()) ? 'done' : await target.getAttribute('data-control', { timeout: 500 })
			)
			.not.toBe(which);
	}
	await expect(done(page)).toBeVisible();
	await tabTo(page, button(t.guide.next));
	await page.keyboard.press('Enter');
	await at(page, 2);
});

for (const { locale, theme, width, height } of looks([1440, 900], [390, 844]))
	test(`P15 the guide has no accessibility violation, ${locale}, ${theme}, ${width}`, async ({ page }) => {
		test.slow();
		const words = texts[locale];
		await page.setViewportSize({ width, height });
		await begin(page, locale, theme, `#/lesson/${id}/8`);
		await at(page, 8, words);
		await press(page, words.guide.hint, words);
		await press(page, words.guide.moreHint, words);
		await guide(page, words).getByText(words.guide.notes).click();
		await axe(page);
		await staysInside(page);
		await press(page, words.guide.free, words);
		await axe(page);
		await press(page, words.guide.back, words);
		await dispatch(page, solutionOf(8));
		await expect(done(page, words)).toBeVisible();
		await axe(page);
		await press(page, words.guide.toQuestion, words);
		await guide(page, words).getByRole('radio').last().check();
		await expect(guide(page, words).getByText(words.guide.wrong)).toBeVisible();
		await axe(page);
		await press(page, words.guide.finish, words);
		await expect(guide(page, words).getByText(words.guide.finished)).toBeVisible();
		await axe(page);
		await staysInside(page);
	});

async function begin(page: Page, locale: Locale, theme: 'light' | 'dark', path: string): Promise<void> {
	await page.addInitScript((theme) => localStorage.setItem('hutong.theme', theme), theme);
	await page.goto(`./?lang=${locale}${path}`);
	await expect(page.locator('html')).toHaveAttribute('lang', locale);
}

async function staysInside(page: Page): Promise<void> {
	const over = await page.evaluate(
		() => document.documentElement.scrollWidth - document.documentElement.clientWidth
	);
	expect(over, 'px beyond the right edge').toBeLessThanOrEqual(0);
}

test('P8 a cell is tried where it is done, and the free sandbox stays as it was', async ({ page }) => {
	await openStage(page);
	await dispatch(page, [elsewhere]);
	await saved(page);
	const free = [await hashOf(page), await commandsOf(page)];
	await page.evaluate(() => (location.hash = '#/sandbox?try=beta/card.toGroup/wechat%3Ewecom'));
	await expect(page.getByText(t.guide.trial.title, { exact: true })).toBeVisible();
	expect(await hashOf(page)).not.toBe(free[0]);
	const target = page.locator('[data-pointed]');
	const card = page.locator('.refusal');
	for (let acts = 0; acts < 5 && (await card.count()) === 0; acts += 1) {
		await expect(target).toHaveCount(1);
		await target.click({ force: true });
		await page.waitForTimeout(200);
	}
	await expect(card).toHaveAttribute('data-code', 'editionAllows');
	await expect(card.getByRole('button', { name: t.source.fact('A21') })).toBeVisible();
	await axe(page);
	await page.evaluate(() => (location.hash = '#/sandbox'));
	await expect.poll(async () => [await hashOf(page), await commandsOf(page)]).toEqual(free);
	await page.reload();
	await expect(page.getByRole('main').getByRole('region').first()).toBeVisible();
	expect([await hashOf(page), await commandsOf(page)]).toEqual(free);
});

test('P4 a link to a cell that the matrix does not have says so, and leads back', async ({ page }) => {
	await page.goto('./#/sandbox?try=beta/card.toMoon/wechat%3Ewecom');
	await expect(page.getByRole('heading', { name: t.guide.trial.unknown })).toBeVisible();
	await page.getByRole('link', { name: t.guide.trial.back }).click();
	await expect(page.getByRole('heading', { level: 1, name: t.gaps.title })).toBeVisible();
});

test('P8 a link to a cell opens it at once, in a window that had nothing open', async ({ page }) => {
	await page.goto('./#/sandbox?try=beta/card.toGroup/wechat%3Ewecom');
	await expect(page.locator('[data-pointed]')).toHaveCount(1);
	await expect(page.getByRole('link', { name: t.guide.trial.back })).toHaveAttribute(
		'href',
		'#/gaps/card.toGroup/wechat%3Ewecom'
	);
});

const edition = (page: Page) => page.getByRole('combobox', { name: t.frame.edition });

test('P9 an address chooses the edition of a new sandbox, and leaves a stored one alone', async ({
	page
}) => {
	await openStage(page, './#/sandbox?edition=before');
	await expect(edition(page)).toHaveValue('before');
	expect(await dispatch(page, [elsewhere])).toEqual([]);
	await saved(page);
	const kept = await hashOf(page);
	await page.goto('./#/sandbox?edition=beta');
	await page.reload();
	await expect(page.getByRole('main').getByRole('region').first()).toBeVisible();
	await expect(edition(page)).toHaveValue('before');
	expect(await hashOf(page)).toBe(kept);
});

test('P9 a restart offers every edition, the present one first', async ({ page }) => {
	await openStage(page);
	await page.getByRole('button', { name: t.frame.restart, exact: true }).click();
	const dialog = page.getByRole('dialog');
	await expect(dialog.getByRole('radio')).toHaveCount(editionIds.length);
	await expect(dialog.getByRole('radio', { name: t.frame.editions.beta })).toBeChecked();
	await dialog.getByRole('radio', { name: t.frame.editions.before }).check();
	await dialog.getByRole('button', { name: t.log.restartDo, exact: true }).click();
	await expect(dialog).toHaveCount(0);
	await expect(edition(page)).toHaveValue('before');
	expect(await commandsOf(page)).toEqual([]);
});
