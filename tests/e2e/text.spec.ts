import type { Locator, Page } from '@playwright/test';
import { cast, limits, type Command } from '../../src/world/index.ts';
import { expect, test } from './fixtures.ts';
import { device, dispatch, openStage, row, saved, t } from './stage.ts';
import { story, until } from './story.ts';

const { chat, refusal } = t;
const wecom = { ...t.wecom, ...t.inWecom };

const work = (page: Page) => device(page, 'wecom', '知晓君');
const wang = (page: Page) => device(page, 'wechat', '王女士');
const field = (within: Locator) => within.getByRole('textbox', { name: chat.say });
const log = (within: Locator) => within.getByRole('log');

const says = (text: string): Command => ({
	type: 'message.send',
	by: cast.wang,
	to: 'conversation:7',
	content: { kind: 'text', text }
});

/** Puts a text into the field as one paste, and sends it. */
async function send(within: Locator, text: string): Promise<void> {
	await field(within).fill(text);
	await field(within).press('Enter');
}

function lastSaid(page: Page): Promise<string | undefined> {
	return page.evaluate(() => {
		const content = window.hutong?.world().messages.root && window.hutong.history().at(-1)?.command;
		return content?.type === 'message.send' && content.content.kind === 'text'
			? content.content.text
			: undefined;
	});
}

const done = (page: Page) =>
	page.evaluate(() => window.hutong?.history().filter(({ refusal }) => refusal === null).length ?? 0);

/** How far the longest of the tasks of the page went on, in ms, while something was done. */
async function longestTask(page: Page, work: () => Promise<void>): Promise<number> {
	await page.evaluate(() => {
		const kept = window as unknown as { longest: number; watching: PerformanceObserver };
		kept.longest = 0;
		kept.watching = new PerformanceObserver((list) => {
			for (const { duration } of list.getEntries()) kept.longest = Math.max(kept.longest, duration);
		});
		kept.watching.observe({ type: 'longtask' });
	});
	await work();
	await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50))));
	return page.evaluate(() => (window as unknown as { longest: number }).longest);
}

/** Where the devices and the timeline lie. */
function layout(page: Page): Promise<unknown> {
	const parts = [
		work(page),
		wang(page),
		page.getByRole('region', { name: t.frame.timeline }),
		page.getByRole('banner')
	];
	return Promise.all(parts.map((part) => part.boundingBox()));
}

test.beforeEach(async ({ page }) => {
	await openStage(page);
	expect(await dispatch(page, story.slice(0, until.connected))).toEqual([]);
	await row(wang(page), '知晓君').click();
	await row(work(page), '王女士').click();
});

test('P13 P5 RC1 markup is text', async ({ page }) => {
	const texts = [
		'<img src=x onerror="top.hacked=1"><script>top.hacked=1</script>',
		'{@html "x"} ${1+1} {{7*7}}',
		'javascript:top.hacked=1 https://hutong.invalid/',
		'&lt;b&gt; &amp; "\'`'
	];
	for (const text of texts) {
		await send(wang(page), text);
		await expect(log(work(page)).getByText(text, { exact: true })).toBeVisible();
	}
	expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
	await expect(log(work(page)).getByRole('link')).toHaveCount(0);
	await expect(log(work(page)).getByRole('img')).toHaveCount(0);
});

test('P13 RC5 a message of the greatest length is sent and folded; one character more is refused', async ({
	page
}) => {
	const before = await layout(page);
	const most = '字'.repeat(limits.messageCharacters);
	const longest = await longestTask(page, async () => {
		await send(wang(page), most);
		await expect(log(work(page)).getByRole('button', { name: chat.unfold })).toBeVisible();
	});
	expect(longest).toBeLessThan(1_000);
	expect(await lastSaid(page)).toBe(most);
	await log(work(page)).getByRole('button', { name: chat.unfold }).click();
	await expect(log(work(page)).getByRole('button', { name: chat.fold })).toBeVisible();
	await send(wang(page), `${most}。`);
	await expect(page.getByRole('heading', { name: refusal.titles['message.send'] ?? '' })).toBeVisible();
	await expect(page.getByText(refusal.codes.textIsTooLong).last()).toBeVisible();
	// What was written is still there to be shortened.
	await expect(field(wang(page))).toHaveValue(`${most}。`);
	expect(await layout(page)).toEqual(before);
});

test('P13 RC4 a pile of 100 000 combining marks is refused, and the page goes on', async ({ page }) => {
	const before = await layout(page);
	const pile = `e${'\u0301'.repeat(100_000)}`;
	const longest = await longestTask(page, async () => {
		expect(await dispatch(page, [says(pile), says(pile.slice(0, 4_000))])).toEqual([
			'malformed',
			'textHasStackedMarks'
		]);
		await send(wang(page), pile.slice(0, 4_000));
		await expect(page.getByText(refusal.codes.textHasStackedMarks).last()).toBeVisible();
	});
	expect(longest).toBeLessThan(1_000);
	expect(await layout(page)).toEqual(before);
});

test('P13 RC4 the same pile put into a field is stopped before it is there', async ({ page }) => {
	const pile = `e${'\u0301'.repeat(100_000)}`;
	await field(wang(page)).fill('写了一半');
	const longest = await longestTask(page, async () => {
		for (const text of [pile, pile.slice(0, 30_000)]) {
			await page.keyboard.insertText(text);
			await expect(page.getByRole('heading', { name: refusal.label })).toBeVisible();
		}
	});
	expect(longest).toBeLessThan(1_000);
	await expect(page.getByText(refusal.codes.textHasStackedMarks).last()).toBeVisible();
	await expect(field(wang(page))).toHaveValue('写了一半');
	await field(wang(page)).press('Enter');
	await expect(log(work(page))).toContainText('写了一半');
});

test('P13 P1 a draft far too long to be sent is cut, and the session still opens', async ({ page }) => {
	await field(wang(page)).fill('长'.repeat(30_000));
	await page.keyboard.insertText('更长'.repeat(15_000));
	await saved(page);
	await page.reload();
	await expect(wang(page)).toBeVisible();
	await expect(page.getByText(t.log.setAsideTitle)).toHaveCount(0);
	await expect(row(wang(page), '知晓君')).toContainText(chat.preview.draft);
});

test('P13 RC2 text of the other direction turns nothing round it', async ({ page }) => {
	await send(wang(page), '写在前面');
	const time = log(work(page)).getByRole('time').last();
	const before = await time.boundingBox();
	const { length } = await page.evaluate(() => window.hutong?.history() ?? []);
	await send(wang(page), '\u202e反过来 abc\u202c \u202eabc');
	await send(wang(page), 'שלום 123');
	await expect(log(work(page)).getByText('שלום 123')).toBeVisible();
	expect(await done(page)).toBe(length + 2);
	expect((await time.boundingBox())?.x).toBe(before?.x);

	const [plain, turned] = ['王', '\u202e王abc'];
	await work(page).getByRole('button', { name: chat.more, exact: true }).click();
	await row(work(page), '王女士').click();
	const dialog = page.getByRole('dialog', { name: wecom.remarkFor('王女士') });
	const boxes = [];
	for (const remark of [plain, turned]) {
		await work(page)
			.getByRole('button', { name: /，更多$/ })
			.click();
		await page.getByRole('menuitem', { name: wecom.remark }).click();
		await dialog.getByRole('textbox').fill(remark);
		await dialog.getByRole('button', { name: wecom.save, exact: true }).click();
		await expect(dialog).toHaveCount(0);
		boxes.push(await work(page).getByRole('button', { name: wecom.send, exact: true }).boundingBox());
	}
	expect(boxes[1]).toEqual(boxes[0]);
});

test('P13 RC3 controls, nothing that is seen, lone surrogates', async ({ page }) => {
	const before = await layout(page);
	const codes = ['a\u0000b', 'a\u0007b', 'a\u009bb', '\u200b\u200d\u2060', ' \n\t ', '\u3164\ufeff'].map(
		says
	);
	expect(await dispatch(page, codes)).toEqual([
		'textHasControls',
		'textHasControls',
		'textHasControls',
		'textIsEmpty',
		'textIsEmpty',
		'textIsEmpty'
	]);
	await send(wang(page), 'a\u0007b');
	await expect(page.getByText(refusal.codes.textHasControls).last()).toBeVisible();
	await field(wang(page)).fill('   ');
	await expect(wang(page).getByRole('button', { name: chat.send, exact: true })).toHaveCount(0);
	expect(await dispatch(page, [says('半个\ud83d字')])).toEqual([]);
	await expect(log(work(page)).getByText('半个\ufffd字')).toBeVisible();
	expect(await layout(page)).toEqual(before);
});

test('P13 RC6 emoji that are joined stay whole, in a message and in a name that is cut', async ({ page }) => {
	const family = '👨‍👩‍👧‍👦';
	const many = `${family.repeat(40)}🇨🇳👍🏽`;
	await send(wang(page), many);
	await expect(log(work(page)).getByText(many)).toBeVisible();
	expect(await lastSaid(page)).toBe(many);
	await work(page).getByRole('button', { name: t.chat.back }).first().click();
	// The list shows the opening of it, and no half of a family.
	await expect(row(work(page), '王女士')).toContainText(family);
	expect(await row(work(page), '王女士').textContent()).not.toMatch(/\u200d(?!\p{Extended_Pictographic})/u);
});

test('P11 RD1 Enter twice, Enter held and a double click send once for each text', async ({ page }) => {
	const before = await done(page);
	await field(wang(page)).fill('只发一次');
	await page.keyboard.press('Enter');
	await page.keyboard.press('Enter');
	expect(await done(page)).toBe(before + 1);
	await field(wang(page)).fill('双击');
	const button = wang(page).getByRole('button', { name: chat.send, exact: true });
	const box = await button.boundingBox();
	if (!box) throw new Error('no button to send');
	await page.mouse.dblclick(box.x + box.width / 2, box.y + box.height / 2);
	expect(await done(page)).toBe(before + 2);
	await field(wang(page)).fill('按住');
	await page.keyboard.down('Enter');
	for (let repeat = 0; repeat < 30; repeat += 1) await page.keyboard.down('Enter');
	await page.keyboard.up('Enter');
	expect(await done(page)).toBe(before + 3);
	await expect(log(work(page)).getByText('按住', { exact: true })).toHaveCount(1);
	expect(await lastSaid(page)).toBe('按住');
	await expect(field(wang(page))).toHaveValue('');
});

test('RD2 the Enter that ends a composition sends nothing', async ({ page }) => {
	const before = await done(page);
	const ime = await page.context().newCDPSession(page);
	await field(wang(page)).focus();
	await ime.send('Input.imeSetComposition', { text: 'you dian ti', selectionStart: 11, selectionEnd: 11 });
	// The key that picks a word, as browsers send it before and after the composition ends.
	// Listening before the keys come: what was heard is asked for afterwards.
	await page.evaluate(() => {
		const { dataset } = document.documentElement;
		const listen = ({ isComposing }: KeyboardEvent) => (dataset.heard = String(isComposing));
		addEventListener('keydown', listen, { once: true, capture: true });
	});
	for (const windowsVirtualKeyCode of [13, 229])
		await ime.send('Input.dispatchKeyEvent', {
			type: 'rawKeyDown',
			key: 'Enter',
			code: 'Enter',
			windowsVirtualKeyCode
		});
	await expect.poll(() => page.evaluate(() => document.documentElement.dataset.heard)).toBe('true');
	expect(await done(page)).toBe(before);
	await ime.send('Input.insertText', { text: '有电梯' });
	await expect(field(wang(page))).toHaveValue(/有电梯$/);
	expect(await done(page)).toBe(before);
	await page.keyboard.press('Shift+Enter');
	expect(await done(page)).toBe(before);
	await field(wang(page)).fill('有电梯');
	await page.keyboard.press('Enter');
	expect(await done(page)).toBe(before + 1);
	expect(await lastSaid(page)).toBe('有电梯');
});
