import type { Locator, Page } from '@playwright/test';
import { cast, type Command } from '../../src/world/index.ts';
import { expect, test } from './fixtures.ts';
import { device, dispatch, openStage, row, t } from './stage.ts';

const said = Array.from({ length: 300 }, (_, count): Command => ({
	type: 'message.send',
	by: count % 2 ? cast.wang : cast.li,
	to: cast.groupChat,
	content: { kind: 'text', text: `第 ${count + 1} 条` }
}));

async function openLongChat(page: Page): Promise<Locator> {
	await openStage(page);
	expect(await dispatch(page, said)).toEqual([]);
	const wang = device(page, 'wechat', '王女士');
	const name = await page.evaluate(() => {
		const world = window.hutong?.world();
		return JSON.stringify(world?.groups).match(/"name":"([^"]+)"/)?.[1] ?? '';
	});
	await row(wang, name).click();
	await expect(wang.getByRole('log').getByText('第 300 条', { exact: true })).toBeInViewport();
	return wang;
}

test('a new message at the end of a long chat is all that is drawn, in the chat and in the log', async ({
	page
}) => {
	const wang = await openLongChat(page);
	const count = () => page.locator('[data-message], .log-pane .step').count();
	const before = await count();
	await page.evaluate(() => {
		const drawn: string[] = [];
		Object.assign(window, { drawn });
		new MutationObserver((records) => {
			for (const node of records.flatMap(({ addedNodes }) => [...addedNodes]))
				if (node instanceof Element && node.querySelector('[data-message], .step'))
					drawn.push(node.textContent.trim());
		}).observe(document.body, { childList: true, subtree: true });
	});
	const words = { kind: 'text', text: '最后一条' } as const;
	await dispatch(page, [{ ...said[0], content: words } as Command]);
	await expect(wang.getByRole('log').getByText(words.text, { exact: true })).toBeInViewport();
	// what had to make room comes back once the scrolling rests
	await page.waitForTimeout(1_000);
	const drawn = await page.evaluate(() => (window as unknown as { drawn: string[] }).drawn);
	expect(drawn.filter((text) => !text.includes(words.text))).toEqual([]);
	expect(drawn.length).toBeGreaterThan(0);
	expect(await count()).toBeLessThanOrEqual(before + 2);
});

test('a chat of hundreds of messages draws those in view, stays at its end, and is read by keys to its first one', async ({
	page
}) => {
	const wang = await openLongChat(page);
	const log = wang.getByRole('log');
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
