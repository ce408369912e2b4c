import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { keyboard } from './players.ts';
import { commandsOf, device, dispatch, openStage, row, saved, startsWith, t } from './stage.ts';
import { story } from './story.ts';
import { agree, open, saidIn } from './windows.ts';

const { chat } = t;
const wechat = { ...t.wechat, ...t.inWechat };
const wecom = { ...t.wecom, ...t.inWecom };
const group = '大理出游小队';

const button = (within: Locator, name: string) => within.getByRole('button', { name, exact: true });
const tab = (within: Locator, name: string) => within.getByRole('tab', { name: startsWith(name) });
const menu = (page: Page, name: string) => page.getByRole('menuitem', { name, exact: true });
const last = (page: Page) => commandsOf(page).then((all) => all?.at(-1));

/** Says something in the group as 王女士, from wherever her phone is at its tabs. */
async function say(page: Page, text: string): Promise<void> {
	const { press, type } = keyboard(page);
	const wang = device(page, 'wechat', '王女士');
	await press(tab(wang, wechat.tabs.chats));
	await press(row(wang, group));
	await type(wang.getByRole('textbox', { name: chat.say }), text);
	await page.keyboard.press('Enter');
	await expect(wang.getByRole('log')).toContainText(text);
	await expect(wang.getByRole('textbox', { name: chat.say })).toBeFocused();
	await press(wang.getByRole('button', { name: startsWith(chat.back) }));
}

test('P15 M24 a moment is posted with a picture, liked and commented on by keys alone', async ({ page }) => {
	await openStage(page);
	const { press, type } = keyboard(page);
	const wang = device(page, 'wechat', '王女士');
	await press(tab(wang, wechat.tabs.discover));
	await press(row(wang, wechat.moments));
	await type(wang.getByRole('textbox', { name: wechat.momentText }), '洱海的早上');
	await press(button(wang, wechat.addPictures));
	await press(wang.getByRole('button', { name: '洱海.svg', exact: true }));
	await press(button(wang, wechat.post));
	await press(button(wang, wechat.momentMenu('王女士')));
	await press(menu(page, wechat.like));
	await expect(wang.getByText(wechat.likedBy('王女士'))).toBeAttached();
	await press(button(wang, wechat.momentMenu('王女士')));
	await press(menu(page, wechat.comment));
	const field = wang.getByRole('textbox', { name: wechat.commentOn('王女士') });
	await expect(field).toBeFocused();
	await page.keyboard.type('风也好');
	await page.keyboard.press('Enter');
	await expect(field).toHaveCount(0);
	await expect(button(wang, wechat.momentMenu('王女士'))).toBeFocused();
	expect((await commandsOf(page))?.slice(-3).map(({ type }) => type)).toEqual([
		'moments.post',
		'moments.like',
		'moments.comment'
	]);
});

test('P15 R7 C12 a customer’s remark and description are written, and a tag is refused with its reason, by keys alone', async ({
	page
}) => {
	await openStage(page);
	await dispatch(page, story.slice(0, 3));
	const { press, type } = keyboard(page);
	const work = device(page, 'wecom', '知晓君');
	await press(tab(work, wecom.tabs.contacts));
	await press(row(work, chat.wechatContact));
	await press(row(work, '王女士'));
	await press(button(work, wecom.noRemark));
	await type(work.getByRole('dialog').getByRole('textbox'), '王姐');
	await page.keyboard.press('Enter');
	await expect.poll(() => last(page)).toMatchObject({ type: 'link.remark', remark: '王姐' });
	await expect(button(work, '王姐')).toBeFocused();
	await press(button(work, wecom.noTags));
	const why = page.getByRole('region').filter({ hasText: t.refusal.wanted }).last();
	await press(button(why, t.refusal.close));
	await expect(why).toHaveCount(0);
	await expect(button(work, wecom.noTags)).toBeFocused();
});

test('P15 who deletes a contact by keys goes on in the list, on either side', async ({ page }) => {
	await openStage(page);
	await dispatch(page, story.slice(0, 3));
	const { press } = keyboard(page);
	const wang = device(page, 'wechat', '王女士');
	await press(tab(wang, wechat.tabs.contacts));
	await press(row(wang, '李先生'));
	await press(button(wang, wechat.moreAbout('李先生')));
	await press(menu(page, wechat.delete));
	await press(button(wang, wechat.deleteOf('李先生')));
	await expect.poll(() => last(page)).toMatchObject({ type: 'link.delete' });
	await expect.poll(() => wang.evaluate((phone) => phone.contains(document.activeElement))).toBe(true);
	const work = device(page, 'wecom', '知晓君');
	await press(tab(work, wecom.tabs.contacts));
	await press(row(work, chat.wechatContact));
	await press(row(work, '王女士'));
	await press(button(work, wecom.moreOn('王女士')));
	await press(menu(page, wecom.delete));
	await press(work.getByRole('dialog').getByRole('button', { name: startsWith(wecom.delete) }));
	await expect.poll(() => last(page)).toMatchObject({ type: 'link.delete', by: 'identity:0' });
	await expect.poll(() => work.evaluate((phone) => phone.contains(document.activeElement))).toBe(true);
});

test('P15 P1 the day goes on by keys alone after a reload', async ({ page }) => {
	await openStage(page);
	await say(page, '早上好');
	await saved(page);
	await page.reload();
	await say(page, '又回来了');
	expect(await saidIn(page)).toEqual(['早上好', '又回来了']);
});

test('P15 P9 the day goes on by keys alone in a window that follows', async ({ context }) => {
	const [one, two] = (await open(context, 2)) as [Page, Page];
	await two.bringToFront();
	await say(two, '从第二个窗口');
	await expect.poll(() => saidIn(one)).toEqual(['从第二个窗口']);
	await one.bringToFront();
	await say(one, '从第一个窗口');
	await agree(one, two);
	expect(await saidIn(two)).toEqual(['从第二个窗口', '从第一个窗口']);
});
