import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { device, dispatch, hashOf, openStage, row, saved, startsWith, t } from './stage.ts';
import { exported } from './stored.ts';
import { story, until } from './story.ts';

const { frame, chat, branches: words, log: logTexts } = t;
const talked = story.slice(0, until.talked);
const timeline = (page: Page) => page.getByRole('slider', { name: frame.timeline });
const log = (page: Page) => page.getByRole('complementary', { name: frame.log });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

test('P12 undo and redo, by button and by key', async ({ page }) => {
	await openStage(page);
	const start = await hashOf(page);
	await expect(button(page, words.nothingToUndo)).toHaveAttribute('aria-disabled', 'true');
	const hashes = [start];
	for (const command of talked.slice(0, 4)) {
		await dispatch(page, [command]);
		hashes.push(await hashOf(page));
	}
	// A refusal is no step of its own.
	expect(await dispatch(page, story.slice(until.carded, until.carded + 1))).toEqual(['editionAllows']);
	await page.getByRole('button', { name: startsWith('撤销：') }).click();
	await expect.poll(() => hashOf(page)).toBe(hashes[3]);
	await page.keyboard.press('ControlOrMeta+z');
	await expect.poll(() => hashOf(page)).toBe(hashes[2]);
	await page.keyboard.press('ControlOrMeta+Shift+z');
	await expect.poll(() => hashOf(page)).toBe(hashes[3]);
	await page.getByRole('button', { name: startsWith('重做：') }).click();
	await expect.poll(() => hashOf(page)).toBe(hashes[4]);
	await expect(button(page, words.nothingToRedo)).toHaveAttribute('aria-disabled', 'true');
	for (let step = 0; step < 6; step += 1) await page.keyboard.press('ControlOrMeta+z');
	await expect.poll(() => hashOf(page)).toBe(start);
	await expect(button(page, words.nothingToUndo)).toBeVisible();
	// In a field the keys belong to what is written there.
	await page.keyboard.press('ControlOrMeta+Shift+z');
	await row(device(page, 'wechat', '王女士'), '大理出游小队').click();
	const before = await hashOf(page);
	await device(page, 'wechat', '王女士').getByRole('textbox', { name: chat.say }).press('ControlOrMeta+z');
	expect(await hashOf(page)).toBe(before);
});

test('P12 the timeline by keyboard; acting in the past grows a branch, and nothing is lost', async ({
	page
}) => {
	await openStage(page);
	await dispatch(page, talked);
	const now = await hashOf(page);
	await timeline(page).focus();
	await page.keyboard.press('Home');
	await expect(timeline(page)).toHaveAttribute('aria-valuenow', '0');
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('ArrowLeft');
	await expect(timeline(page)).toHaveAttribute('aria-valuenow', '1');
	await expect(timeline(page)).toHaveAttribute('aria-valuetext', /第 1 步，共 9 步$/);
	await expect(page.getByText(`后面还有 ${talked.length - 1} 步`)).toBeVisible();
	await page.keyboard.press('End');
	await expect.poll(() => hashOf(page)).toBe(now);
	await page.keyboard.press('PageDown');
	await expect(page.getByText(words.pastHint)).toBeVisible();
	await page.getByRole('status').getByRole('button', { name: frame.backToNow }).press('Enter');
	await expect(page.getByText(words.pastHint)).toHaveCount(0);
	expect(await hashOf(page)).toBe(now);
	expect(await page.evaluate(() => document.activeElement === document.body)).toBe(false);

	await page.evaluate(() => window.hutong?.goto(3));
	const wang = device(page, 'wechat', '王女士');
	await row(wang, '知晓君').click();
	await wang.getByRole('textbox', { name: chat.say }).fill('先发一句');
	await wang.getByRole('textbox', { name: chat.say }).press('Enter');
	await expect(wang.getByRole('log')).toContainText('先发一句');
	await expect(page.getByText(words.pastHint)).toHaveCount(0);
	const branch = log(page).getByRole('button', { name: logTexts.branch(talked.length - 3) });
	await branch.click();
	await expect.poll(() => hashOf(page)).toBe(now);
	await log(page)
		.getByRole('button', { name: logTexts.branch(1) })
		.click();
	await expect(wang.getByRole('log')).toContainText('先发一句');
	await saved(page);
	const before = await exported(page);
	await page.reload();
	await expect(wang).toBeVisible();
	expect(await exported(page)).toEqual(before);
});
