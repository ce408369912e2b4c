import type { Page } from '@playwright/test';
import { cast, type Command } from '../../src/world/index.ts';
import { axe, expect, test } from './fixtures.ts';
import { device, dispatch, hashOf, openStage, row, saved, startsWith, t, texts } from './stage.ts';

const { zhaoAtWork, zhiAtWork, wang } = cast;
const words = t.branches;
const chat = 'conversation:7';

/** She adds a customer, they talk, she resigns, and what is said afterwards does not arrive. */
const happened: Command[] = [
	{ type: 'grant.give', by: zhaoAtWork, to: { kind: 'member', identity: zhiAtWork } },
	{ type: 'link.ask', by: zhiAtWork, code: 'account:0@0', way: 'scan', hello: '' },
	{ type: 'link.accept', by: wang, link: 'link:3' },
	{ type: 'message.send', by: zhiAtWork, to: chat, content: { kind: 'text', text: '行程排好了' } },
	{ type: 'identity.leave', by: zhiAtWork },
	{ type: 'message.send', by: wang, to: chat, content: { kind: 'text', text: '您还在吗？' } }
];

async function story(page: Page): Promise<void> {
	await openStage(page);
	expect(await dispatch(page, happened)).toEqual([]);
}

/** Back to the last word before she left, under a name, and on from there as if she had stayed. */
async function whatIfNot(page: Page): Promise<void> {
	const phone = device(page, 'wechat', '王女士');
	await row(phone, '知晓君').click();
	await phone.getByRole('log').getByText('行程排好了').click({ button: 'right' });
	await page.getByRole('menuitem', { name: words.branchHere }).click();
	const asked = page.getByRole('dialog', { name: words.askTitle });
	await asked.getByRole('textbox').fill('如果她没有离职');
	await asked.getByRole('button', { name: words.go }).click();
	await expect(page.getByText(/^正要从 .+ 另走分支「如果她没有离职」/)).toBeVisible();
	await phone.getByRole('textbox', { name: t.chat.say }).fill('太好了，谢谢！');
	await phone.getByRole('textbox', { name: t.chat.say }).press('Enter');
	await expect(page.getByText(words.grown('如果她没有离职', 2), { exact: true }).first()).toBeVisible();
}

test('P12 RA21 a trainer goes back to before she resigned and asks «what if not?»; nothing of the first way is lost', async ({
	page
}) => {
	await story(page);
	const end = await hashOf(page);
	await whatIfNot(page);
	expect(await page.evaluate(() => window.hutong?.history().map(({ id }) => id))).toEqual([1, 2, 3, 4, 7]);
	await axe(page);
	await page.getByRole('button', { name: words.before }).click();
	expect(await hashOf(page)).toBe(end);
});

test('P10 RA22 both ways side by side, what differs in words, each with the step that made it; a reload stays there', async ({
	page
}) => {
	await page.setViewportSize({ width: 1440, height: 900 });
	await story(page);
	await whatIfNot(page);
	await page.getByRole('button', { name: words.compare }).click();
	const both = page.getByRole('dialog', { name: words.both });
	const told = both.getByRole('region', { name: words.onlyWords });
	await expect(told.getByText(words.said.states.void ?? '')).toBeVisible();
	await expect(told.getByText(/太好了，谢谢/)).toBeVisible();
	await expect(both.getByRole('region', { name: t.frame.device(t.frame.wechat, '王女士') })).toHaveCount(2);
	// Without the words there is room for two devices a side; what is left or opened on one side is so on the other.
	const side = (place: 0 | 1) => both.getByRole('region', { name: words.sides[place], exact: true });
	const fold = both.getByRole('button', { name: words.onlyWords, exact: true }).first();
	await fold.click();
	await expect(both.locator('[data-device="wecom"]')).toHaveCount(2);
	await expect(side(0).getByRole('log')).not.toContainText('太好了，谢谢');
	await expect(side(1).getByRole('log')).toContainText('太好了，谢谢');
	await side(0)
		.getByRole('button', { name: startsWith(t.chat.back) })
		.click();
	await expect(both.getByRole('log')).toHaveCount(0);
	await row(side(1).locator('[data-device="wechat"]'), '知晓君').click();
	await expect(side(0).getByRole('log')).toContainText('行程排好了');
	await fold.click();
	await axe(page);
	await saved(page);
	await page.reload();
	await expect(told.getByText(words.said.states.void ?? '')).toBeVisible();
	await told
		.getByRole('button', { name: words.toEntry(words.sides[0]) })
		.first()
		.click();
	await expect(both).toBeHidden();
	expect(page.url()).not.toContain('compare');
	await expect(page.getByRole('main')).toBeVisible();
});

test('P12 RA21 a branch is tidied away before the next class, undone by its name, removed again and restored after a reload', async ({
	page
}) => {
	await story(page);
	await whatIfNot(page);
	await page.getByRole('button', { name: words.before }).click();
	await page.getByRole('button', { name: words.count(1) }).click();
	const dialog = page.getByRole('dialog', { name: words.title });
	const mine = dialog.getByRole('listitem', { name: '如果她没有离职' });
	await axe(page);
	await mine.getByRole('button', { name: words.remove }).click();
	await expect(mine.getByRole('button', { name: words.restore })).toBeVisible();
	await dialog.getByRole('button', { name: t.frame.close }).click();
	await page.getByRole('button', { name: t.frame.undoThis(words.marks.remove('如果她没有离职')) }).click();
	await page.getByRole('button', { name: t.frame.redoThis(words.marks.remove('如果她没有离职')) }).click();
	await saved(page);
	await page.reload();
	await page.getByRole('button', { name: words.count(0) }).click();
	await mine.getByRole('button', { name: words.restore }).click();
	await mine.getByRole('button', { name: words.visit }).click();
	expect(await page.evaluate(() => window.hutong?.history().map(({ id }) => id))).toEqual([1, 2, 3, 4, 7]);
});

test('P15 the same in English, without a fault for a screen reader', async ({ page }) => {
	await story(page);
	await whatIfNot(page);
	await page.getByRole('button', { name: 'English' }).click();
	const { branches } = texts.en;
	await page.getByRole('button', { name: branches.compare }).click();
	const both = page.getByRole('dialog', { name: branches.both });
	await expect(
		both.getByRole('region', { name: branches.onlyWords }).getByText(/void/).first()
	).toBeVisible();
	await axe(page);
	await page.keyboard.press('Escape');
	await expect(both).toBeHidden();
	await page.getByRole('button', { name: startsWith(branches.count(1)) }).click();
	await expect(page.getByRole('dialog', { name: branches.title })).toBeVisible();
	await axe(page);
});
