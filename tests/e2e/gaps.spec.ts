import type { Page } from '@playwright/test';
import { axe, expect, test } from './fixtures.ts';
import { looks } from './looks.ts';
import { texts } from './stage.ts';

type Locale = keyof typeof texts;

const act = 'card.toGroup';
const pair = 'wechat>wecom';
const address = `#/gaps/${act}/${encodeURIComponent(pair)}`;

async function begin(page: Page, locale: Locale, theme: 'light' | 'dark', path = '#/gaps'): Promise<void> {
	await page.addInitScript((theme) => localStorage.setItem('hutong.theme', theme), theme);
	await page.goto(`./?lang=${locale}${path}`);
	await expect(page.locator('html')).toHaveAttribute('lang', locale);
	await expect(page.getByRole('grid')).toBeVisible();
}

const cell = (page: Page) => page.locator(`[data-cell="${act}/${pair}"]`);
const panel = (page: Page, locale: Locale) =>
	page.getByRole('region', { name: texts[locale].gaps.sentence(act, pair), exact: true });

async function staysInside(page: Page): Promise<void> {
	const over = await page.evaluate(
		() => document.documentElement.scrollWidth - document.documentElement.clientWidth
	);
	expect(over, 'px beyond the right edge').toBeLessThanOrEqual(0);
}

const questions = {
	'zh-CN': '客户能把我们的名片转发到群吗？',
	en: 'can a customer forward our card to a group'
} as const;

for (const locale of ['zh-CN', 'en'] as const)
	test.describe(`P8 what can and cannot be done, ${locale}`, () => {
		const { gaps, source } = texts[locale];

		test('a newcomer asks in their own words, and is answered with the source', async ({ page }) => {
			await begin(page, locale, 'light');
			await page.getByRole('searchbox', { name: gaps.search.label }).fill(questions[locale]);
			await expect(page.getByRole('grid').locator('[data-cell]').first()).toHaveAttribute(
				'data-cell',
				/^card\.toGroup/
			);
			const answer = page.getByRole('button', { name: gaps.sentence(act, pair) });
			await expect(answer).toContainText(gaps.verdicts.no);
			await answer.click();
			await expect(panel(page, locale)).toBeFocused();
			await expect(panel(page, locale).getByRole('button', { name: source.fact('A21') })).toBeVisible();
			await expect(panel(page, locale)).toContainText(gaps.measured.asDeclared(gaps.measured.refused));
			expect(new URL(page.url()).hash).toBe(address);
		});

		test('by keyboard alone: over the grid, into a cell, and back', async ({ page }) => {
			await begin(page, locale, 'light', address);
			await page.getByRole('button', { name: gaps.export.print }).focus();
			await page.keyboard.press('Tab');
			await expect(cell(page)).toBeFocused();
			await page.keyboard.press('ArrowLeft');
			await page.keyboard.press('ArrowRight');
			await expect(cell(page)).toBeFocused();
			await page.keyboard.press('Enter');
			await page.keyboard.press('Tab');
			await expect(panel(page, locale).getByRole('button', { name: gaps.panel.close })).toBeFocused();
			await page.keyboard.press('Escape');
			await expect(panel(page, locale)).toHaveCount(0);
			await expect(cell(page)).toBeFocused();
			await page.keyboard.press('Control+Home');
			await expect(page.locator('[data-cell="add.scan/wechat>wechat"]')).toBeFocused();
		});

		test('every cell is measured, and agrees', async ({ page }) => {
			await begin(page, locale, 'light');
			await expect(page.locator('[data-done="true"]')).toHaveText(/\d{3}/, { timeout: 15_000 });
			await expect(page.locator('[data-done="true"]').getByRole('button')).toHaveCount(0);
		});
	});

for (const { locale, theme, width, height } of looks([1440, 900], [1024, 768], [390, 844]))
	test(`P15 the matrix has no accessibility violation, ${locale}, ${theme}, ${width}`, async ({ page }) => {
		await page.setViewportSize({ width, height });
		await begin(page, locale, theme);
		await expect(page.locator('[data-done="true"]')).toBeVisible({ timeout: 15_000 });
		await axe(page);
		await staysInside(page);
		await page.getByRole('button', { name: texts[locale].gaps.filters.unsettled }).click();
		await page.getByRole('button', { name: texts[locale].gaps.filters.all, exact: false }).first().click();
		await cell(page).click();
		await expect(panel(page, locale).getByRole('link').first()).toBeVisible();
		await axe(page);
		await staysInside(page);
		await page.keyboard.press('Escape');
		await expect(cell(page)).toBeFocused();
	});
