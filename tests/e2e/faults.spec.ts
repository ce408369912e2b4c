import { readFile } from 'node:fs/promises';
import type { CDPSession, Page } from '@playwright/test';
import { cast, type Command } from '../../src/world/index.ts';
import { newProfile } from './browsers.ts';
import { expect, origin, test } from './fixtures.ts';
import { dense, dispatch, openStage, saved, status, t } from './stage.ts';

/* What a browser does to the storage while the sandbox runs. */

const say = (text: string): Command => ({
	type: 'message.send',
	by: cast.wang,
	to: cast.groupChat,
	content: { kind: 'text', text }
});

const exported = (page: Page) => page.evaluate(() => window.hutong?.exportSession());

/** How many entries the storage has of the present session, whatever the window shows. */
function storedSize(page: Page): Promise<number | undefined> {
	return page.evaluate(
		() =>
			new Promise((resolve, reject) => {
				const opening = indexedDB.open('hutong');
				opening.onerror = () => reject(opening.error);
				opening.onsuccess = () => {
					const records = opening.result.transaction('sessions').objectStore('sessions');
					const current = records.get('current');
					current.onsuccess = () => {
						const head = records.get(`head/${current.result}`);
						head.onsuccess = () => {
							opening.result.close();
							resolve(head.result?.size);
						};
					};
				};
			})
	);
}

function devtools(page: Page): Promise<CDPSession> {
	return page.context().newCDPSession(page);
}

test('P1 RA12 where the room runs out, nothing stored is lost, it says so, and goes on saving once there is room', async ({
	page
}) => {
	const tools = await devtools(page);
	await tools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 200_000 });
	await openStage(page);
	await dispatch(page, [say('在配额之前')]);
	await saved(page);
	await dispatch(
		page,
		Array.from({ length: 60 }, (_, place) => say(dense(place)))
	);
	await expect(status(page)).toHaveText(t.keeping.memoryOnly);
	await dispatch(page, [say('二')]);
	expect((await exported(page))?.entries).toHaveLength(62);

	// What was stored is there still, whole.
	expect(await storedSize(page)).toBe(1);
	await tools.send('Storage.overrideQuotaForOrigin', { origin });
	await dispatch(page, [say('三')]);
	await saved(page);
	const after = await exported(page);
	await page.reload();
	await expect(page.getByRole('main').getByRole('region').first()).toBeVisible();
	expect(await exported(page)).toEqual(after);
});

test('P1 RA11 the site’s data cleared while it runs: the next step stores all of the session anew', async ({
	page
}) => {
	await openStage(page);
	await dispatch(
		page,
		Array.from({ length: 40 }, (_, place) => say(`第 ${place} 句`))
	);
	await saved(page);
	const tools = await devtools(page);
	await tools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
	await dispatch(page, [say('之后')]);
	await saved(page);
	const before = await exported(page);
	expect(before?.entries).toHaveLength(41);
	await page.reload();
	await expect(page.getByRole('main').getByRole('region').first()).toBeVisible();
	expect(await exported(page)).toEqual(before);
});

test('P8 RA7 RA8 a newer release gets the database at once; the older one says so, writes nothing and reads on', async ({
	page,
	context
}) => {
	await openStage(page);
	await dispatch(page, [say('一')]);
	await saved(page);
	const before = await exported(page);
	const newer = await context.newPage();
	await newer.goto('./#/');
	const took = await newer.evaluate(
		() =>
			new Promise<number>((resolve, reject) => {
				const begun = performance.now();
				const opening = indexedDB.open('hutong', 2);
				opening.onerror = () => reject(opening.error);
				opening.onsuccess = () => {
					opening.result.close();
					resolve(performance.now() - begun);
				};
			})
	);
	expect(took).toBeLessThan(3_000);
	await dispatch(page, [say('二')]);
	await expect(status(page)).toHaveText(t.keeping.newerRelease, { timeout: 3_000 });
	await page.reload();
	await expect(page.getByRole('main').getByRole('region').first()).toBeVisible();
	expect((await exported(page))?.entries).toEqual(before?.entries);
	await dispatch(page, [say('三')]);
	await expect(status(page)).toHaveText(t.keeping.newerRelease, { timeout: 3_000 });
});

test('P8 RA6 what a newer release has stored: told with both versions, never written to; here all works in memory', async ({
	page
}) => {
	await openStage(page);
	await dispatch(page, [say('一')]);
	await saved(page);
	await page.goto('./#/');
	await page.reload();
	/** Writes a version into the head of the present session, where one is given; gives all that is stored. */
	const records = (version?: number) =>
		page.evaluate(async (version) => {
			const answer = <T>(request: IDBRequest<T>) =>
				new Promise<T>((resolve, reject) => {
					request.onsuccess = () => resolve(request.result);
					request.onerror = () => reject(request.error ?? new Error('refused'));
				});
			const database = await answer(indexedDB.open('hutong'));
			const sessions = database.transaction('sessions', 'readwrite').objectStore('sessions');
			if (version !== undefined) {
				const key = `head/${String(await answer(sessions.get('current')))}`;
				const head = (await answer(sessions.get(key))) as object;
				await answer(sessions.put({ ...head, version }, key));
			}
			const all = [await answer(sessions.getAllKeys()), await answer(sessions.getAll())];
			database.close();
			return JSON.stringify(all);
		}, version);
	const before = await records(99);
	await openStage(page);
	const own = (await exported(page))?.version ?? 0;
	const notice = page.getByRole('status').filter({ hasText: t.log.newerTitle });
	await expect(notice).toContainText('第 99 版');
	await expect(notice).toContainText(`第 ${own} 版`);
	await expect(status(page)).toHaveText(t.keeping.newerRelease);
	await dispatch(page, [say('二'), say('三')]);
	await page.getByRole('button', { name: t.frame.restart, exact: true }).click();
	await page
		.getByRole('dialog', { name: t.log.restartTitle })
		.getByRole('button', { name: t.log.restartDo })
		.click();
	await dispatch(page, [say('四')]);
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: t.log.setAsideDownload }).click()
	]);
	expect(await readFile(await download.path(), 'utf8')).toContain('"version":99');
	await page.waitForTimeout(600);
	expect(await records()).toBe(before);
});

test('RA8 RA10 a storage that an older window holds: told while it is waited for, then all works in memory', async ({
	context,
	page
}) => {
	const [older, newer] = await Promise.all([context.newPage(), context.newPage()]);
	await Promise.all([older.goto('./#/'), newer.goto('./#/')]);
	await older.evaluate(
		() =>
			new Promise<void>((resolve) => {
				const opening = indexedDB.open('hutong');
				opening.onupgradeneeded = () => opening.result.createObjectStore('sessions');
				opening.onsuccess = () => {
					// It hears that it should go, and does not.
					opening.result.onversionchange = () => undefined;
					(window as { held?: unknown }).held = opening.result;
					resolve();
				};
			})
	);
	await newer.evaluate(
		() =>
			new Promise<void>((resolve) => {
				indexedDB.open('hutong', 2).onblocked = () => resolve();
			})
	);
	await page.goto('./#/sandbox');
	await expect(page.getByText(t.windows.slow)).toBeVisible();
	await expect(status(page)).toHaveText(t.keeping.memoryOnly);
	expect(await dispatch(page, [say('一')])).toEqual([]);
});

test('P1 RA1 a browser killed at any moment of many writes keeps each step that was saved', async ({
	faults
}, info) => {
	test.skip(process.platform === 'win32', 'processes end otherwise there');
	test.setTimeout(90_000);
	const profile = await newProfile(info, faults);
	try {
		let known = 0;
		for (const delay of [0, 130, 290, 410, 550]) {
			const context = await profile.open();
			const page = context.pages()[0] ?? (await context.newPage());
			await openStage(page);
			const size = (await exported(page))?.entries.length ?? -1;
			expect(size).toBeGreaterThanOrEqual(known);
			await dispatch(page, [say(`第 ${size} 步`)]);
			await saved(page);
			known = size + 1;
			// Without end, until the browser is gone; what was said to be saved by then is noted as it comes.
			await page.evaluate((command) => {
				setInterval(() => window.hutong?.dispatch(command), 7);
			}, say('写个不停'));
			await page.waitForTimeout(delay);
			const closed = context.waitForEvent('close');
			profile.kill();
			await closed;
		}
		const context = await profile.open();
		const page = context.pages()[0] ?? (await context.newPage());
		await openStage(page);
		const document = await exported(page);
		expect(document?.entries.length).toBeGreaterThanOrEqual(known);
		expect(document?.tip).toBe(document?.entries.length);
		await context.close();
	} finally {
		await profile.remove();
	}
});
