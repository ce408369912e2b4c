import type { BrowserContext, Page } from '@playwright/test';
import { commandsOf, outcomeOf } from '../session/replaying.ts';
import { expect, test, watch } from './fixtures.ts';
import { openStage, saved, t } from './stage.ts';
import { story } from './story.ts';

const places = [
	{ timezoneId: 'Asia/Shanghai', locale: 'zh-CN' },
	{ timezoneId: 'America/St_Johns', locale: 'tr-TR' },
	{ timezoneId: 'Pacific/Kiritimati', locale: 'zh-CN' },
	{ timezoneId: 'Asia/Shanghai', locale: 'tr-TR' }
];
const generated = commandsOf(20180524, 300);

/** Does commands in the page; gives the fingerprint at the start and after each. */
function hashesOf(page: Page, commands: readonly unknown[]): Promise<string[]> {
	return page.evaluate((list) => {
		const { hutong } = window;
		if (!hutong) return [];
		return [hutong.hash(), ...list.map((command) => (hutong.dispatch(command), hutong.hash()))];
	}, commands);
}

/** All that the phones say, with its times. */
async function said(page: Page): Promise<string[]> {
	const all = await page.getByRole('main').getByRole('region').all();
	return Promise.all(all.map((region) => region.innerText()));
}

async function settled(page: Page): Promise<string[]> {
	let last: string[] = [];
	await expect
		.poll(
			async () => {
				const before = last;
				last = await said(page);
				return last.join() === before.join();
			},
			{ intervals: [600] }
		)
		.toBe(true);
	return last;
}

test('P10 RD7 the same commands give the same worlds in Node and in Chromium, in any time zone and language', async ({
	browser
}) => {
	const here = outcomeOf(generated);
	let inShanghai: string[] | undefined;
	for (const place of places) {
		const context: BrowserContext = await browser.newContext(place);
		const faults: string[] = [];
		await watch(context, faults);
		const page = await context.newPage();
		await openStage(page, './?lang=zh-CN#/sandbox');
		const where = await page.evaluate(() => Intl.DateTimeFormat().resolvedOptions());
		expect(where).toMatchObject({ timeZone: place.timezoneId, locale: place.locale });
		expect(await hashesOf(page, generated)).toEqual(here.hashes);
		const jumped = await page.evaluate(() => {
			const { hutong } = window;
			const size = hutong?.history().length ?? 0;
			return Array.from({ length: size + 1 }, (_, step) => {
				hutong?.goto(size - step);
				hutong?.goto(step);
				return hutong?.hash();
			});
		});
		expect(jumped).toEqual(here.jumped);
		// What comes after the first paint may still be on its way: it has come when twice the same is said.
		inShanghai ??= await settled(page);
		await expect.poll(() => said(page)).toEqual(inShanghai);
		expect(faults).toEqual([]);
		await context.close();
	}
	expect(inShanghai?.join()).toMatch(/\d\d:\d\d/);
});

test('P10 RA20 a clock that is wrong, and set back in the middle, changes neither worlds, order nor what is kept', async ({
	page
}) => {
	const here = outcomeOf(story);
	await page.clock.setFixedTime(new Date('2031-02-03T04:05:06Z'));
	await openStage(page);
	const half = story.length >> 1;
	const first = await hashesOf(page, story.slice(0, half));
	await page.clock.setFixedTime(new Date('2031-02-02T04:05:06Z'));
	const [, ...second] = await hashesOf(page, story.slice(half));
	expect([...first, ...second]).toEqual(here.hashes);
	await saved(page);
	await page.clock.setFixedTime(new Date('1999-12-31T23:59:59Z'));
	await page.reload();
	await expect(page.getByRole('region', { name: t.frame.wechat }).first()).toBeVisible();
	const entries = await page.evaluate(() => window.hutong?.history().map(({ id }) => id));
	expect(entries).toEqual(story.map((_, place) => place + 1));
	expect(await page.evaluate(() => window.hutong?.hash())).toBe(here.hashes.at(-1));
});
