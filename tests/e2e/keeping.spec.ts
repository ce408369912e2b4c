import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { newProfile } from './browsers.ts';
import { expect, test } from './fixtures.ts';
import { device, dispatch, hashOf, openStage, row, saved, startsWith, status, t } from './stage.ts';
import { exported, stored } from './stored.ts';
import { story, until } from './story.ts';

const { frame, chat, log: logTexts } = t;
const talked = story.slice(0, until.talked);
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** Puts something else under the key that holds the head of the session. */
function damage(page: Page, value: unknown): Promise<void> {
	return page.evaluate(
		(value) =>
			new Promise<void>((resolve) => {
				const opening = indexedDB.open('hutong');
				opening.onsuccess = () => {
					const database = opening.result;
					const work = database.transaction('sessions', 'readwrite');
					const store = work.objectStore('sessions');
					const current = store.get('current');
					current.onsuccess = () => store.put(value, `head/${current.result}`);
					work.oncomplete = () => {
						database.close();
						resolve();
					};
				};
			}),
		value
	);
}

test('P1 P10 a reload brings back the world, what can be redone, what was read and what was being written', async ({
	page
}) => {
	await openStage(page);
	expect(await dispatch(page, talked)).toEqual([]);
	const wang = device(page, 'wechat', '王女士');
	await expect(row(wang, '知晓君')).toContainText(chat.unread(2));
	await row(wang, '知晓君').click();
	await wang.getByRole('textbox', { name: chat.say }).fill('还没写完的');
	await page.getByRole('button', { name: startsWith('撤销：') }).click();
	await page.getByRole('button', { name: startsWith('撤销：') }).click();
	await saved(page);
	const before = await exported(page);
	expect(before).toMatchObject({ head: talked.length - 2, tip: talked.length });
	expect(Object.values(before?.reading.drafts ?? {})).toEqual(['还没写完的']);

	await page.reload();
	await expect(wang).toBeVisible();
	expect(await exported(page)).toEqual(before);
	await expect(row(wang, '知晓君')).toContainText(chat.preview.draft);
	await expect(row(wang, '知晓君')).not.toContainText(chat.unread(2));
	await page.getByRole('button', { name: startsWith('重做：') }).click();
	expect(await page.evaluate(() => window.hutong?.history().length)).toBe(talked.length - 1);
});

for (const count of [3, talked.length])
	test(`P1 saved means saved: a browser killed right after step ${count} loses nothing`, async ({
		faults
	}, info) => {
		test.skip(process.platform === 'win32', 'processes end otherwise there');
		const profile = await newProfile(info, faults);
		try {
			const context = await profile.open();
			const page = context.pages()[0] ?? (await context.newPage());
			await openStage(page);
			await dispatch(page, talked.slice(0, count));
			await expect(status(page)).toHaveText(frame.saved, { timeout: 10_000 });
			const before = await exported(page);
			const closed = context.waitForEvent('close');
			profile.kill();
			await closed;

			const again = await profile.open();
			const reopened = again.pages()[0] ?? (await again.newPage());
			await openStage(reopened);
			expect(await exported(reopened)).toEqual(before);
			expect(before?.entries).toHaveLength(count);
			await again.close();
		} finally {
			await profile.remove();
		}
	});

test('P1 a page that is closed 300 ms after a step has kept it', async ({ page, context }) => {
	await openStage(page);
	await dispatch(page, talked);
	const before = await exported(page);
	await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
	await page.close();
	const next = await context.newPage();
	await openStage(next);
	expect(await exported(next)).toEqual(before);
});

for (const [what, value] of [
	['nonsense', 'nonsense'],
	['a head of another shape', { format: 'hutong.session', version: 1, size: 3, entries: 'none' }],
	['a head that says another hash', undefined]
] as const)
	test(`P2 what is stored and cannot be read is set aside whole: ${what}`, async ({ page }) => {
		await openStage(page);
		await dispatch(page, talked);
		await saved(page);
		const good = await stored(page);
		const head = good[`head/${String(good.current)}`] as Record<string, unknown>;
		await damage(page, value ?? { ...head, hash: '0123456789abcdef' });
		const damaged = await stored(page);

		await page.reload();
		await expect(page.getByText(logTexts.setAsideTitle)).toBeVisible();
		expect(await page.evaluate(() => window.hutong?.history())).toEqual([]);
		const [name = ''] = Object.keys(await stored(page)).filter((key) => key.startsWith('aside/'));
		await expect(page.getByText(logTexts.setAside(name))).toBeVisible();
		const coming = page.waitForEvent('download');
		await button(page, logTexts.setAsideDownload).click();
		const raw = JSON.parse(await readFile(await (await coming).path(), 'utf8')) as unknown;
		const key = String(good.current);
		const aside = { head: damaged[`head/${key}`], chunks: [damaged[`entries/${key}/0`]] };
		expect(raw).toMatchObject(aside);

		await button(page, frame.close).click();
		await expect(page.getByText(logTexts.setAsideTitle)).toHaveCount(0);
		await dispatch(page, story.slice(0, 1));
		await saved(page);
		const now = await stored(page);
		expect(now[name]).toMatchObject(aside);
		// Nothing that was there before has changed or gone.
		for (const [key, before] of Object.entries(damaged))
			if (key !== 'current' && !key.startsWith('writer')) expect(now[key]).toEqual(before);
		await page.reload();
		await expect(page.getByText(logTexts.setAsideTitle)).toHaveCount(0);
		await expect.poll(() => page.evaluate(() => window.hutong?.history().length)).toBe(1);
	});

test('P9 a second window says that another one is saving; what is done there is stored as well', async ({
	page,
	context
}) => {
	await openStage(page);
	await dispatch(page, talked);
	await saved(page);
	const second = await context.newPage();
	await openStage(second);
	await expect(status(second)).toHaveText(t.keeping.anotherWindow);
	expect(await hashOf(second)).toBe(await hashOf(page));
	await second.evaluate(() => window.hutong?.goto(2));
	await dispatch(second, [{ type: 'clock.advance', ms: 60_000 }]);
	await expect(status(second)).toHaveText(t.keeping.anotherWindow);
	await expect
		.poll(async () => (await exported(page))?.entries.at(-1)?.command)
		.toEqual({ type: 'clock.advance', ms: 60_000 });
	expect((await exported(page))?.entries).toHaveLength(talked.length + 1);
	await saved(page);

	const mine = await exported(page);
	await second.close();
	await page.reload();
	await saved(page);
	expect(await exported(page)).toEqual(mine);
	const third = await context.newPage();
	await page.close();
	await openStage(third);
	await saved(third);
	expect(await exported(third)).toEqual(mine);
});

test('P2 where the browser lets nothing be stored, all works in memory, and it says so', async ({
	faults
}, info) => {
	const profile = await newProfile(info, faults, {
		profile: { default_content_setting_values: { cookies: 2 } }
	});
	try {
		const context = await profile.open();
		const page = context.pages()[0] ?? (await context.newPage());
		await openStage(page);
		await expect(status(page)).toHaveText(t.keeping.memoryOnly);
		expect(await dispatch(page, story.slice(0, until.talked))).toEqual([]);
		await page.getByRole('button', { name: frame.theme(false) }).click();
		await expect(device(page, 'wechat', '王女士')).toContainText(chat.preview.image);
		await expect(status(page)).toHaveText(t.keeping.memoryOnly);
		await context.close();
	} finally {
		await profile.remove();
	}
});
