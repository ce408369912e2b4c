import { cast, type Command } from '../../src/world/index.ts';
import { expect, test } from './fixtures.ts';
import { device, dispatch, openStage, row, t } from './stage.ts';

test('a chat of hundreds of messages draws those in view, stays at its end, and is read by keys to its first one', async ({
	page
}) => {
	await openStage(page);
	const said = Array.from({ length: 300 }, (_, count): Command => ({
		type: 'message.send',
		by: count % 2 ? cast.wang : cast.li,
		to: cast.groupChat,
		content: { kind: 'text', text: `第 ${count + 1} 条` }
	}));
	expect(await dispatch(page, said)).toEqual([]);
	const wang = device(page, 'wechat', '王女士');
	const name = await page.evaluate(() => {
		const world = window.hutong?.world();
		return JSON.stringify(world?.groups).match(/"name":"([^"]+)"/)?.[1] ?? '';
	});
	await row(wang, name).click();
	const log = wang.getByRole('log');
	await expect(log.getByText('第 300 条', { exact: true })).toBeInViewport();
	const drawn = () => log.locator('[data-message]').count();
	await expect.poll(drawn).toBeLessThan(60);

	await dispatch(page, [{ ...said[0], content: { kind: 'text', text: '最后一条' } } as Command]);
	await expect(log.getByText('最后一条', { exact: true })).toBeInViewport();

	await log.evaluate((element) => (element.scrollTop = 0));
	const first = log.locator('[data-message]').first();
	await expect(log.getByText('第 1 条', { exact: true })).toBeAttached();
	await expect(first).toBeInViewport();
	const place = () => log.evaluate((element) => element.scrollTop);
	await dispatch(page, [{ ...said[0], content: { kind: 'text', text: '还有一条' } } as Command]);
	expect(await place()).toBe(0);
	await wang.getByRole('button', { name: t.words.inChat.newBelow(1) }).click();
	await expect(log.getByText('还有一条', { exact: true })).toBeInViewport();

	await log.locator('[data-message] .more').last().focus();
	const focused = log.locator('[data-message]:focus-within');
	await page.keyboard.press('ArrowUp');
	for (let number = 300; number >= 262; number -= 1) {
		await page.keyboard.press('ArrowUp');
		await expect(focused).toContainText(`第 ${number} 条`);
	}
});
