import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { wordsOf } from '../../src/recovery/texts.ts';
import { cast, type Command } from '../../src/world/index.ts';
import { root } from '../tools/install.js';
import { newProfile } from './browsers.ts';
import { axe, expect, test } from './fixtures.ts';
import { dispatch, hashOf, openStage, saved, t } from './stage.ts';
import { story } from './story.ts';

const words = wordsOf('zh-CN');
const english = wordsOf('en');

const screen = (page: Page) => page.getByRole('dialog', { name: words.broken });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const status = (page: Page) => page.getByRole('dialog').getByRole('status');

/** What no component of this page survives: a document that has this text in it. */
const deadly = '画不出来的一句';
const bomb: Command = {
	type: 'message.send',
	by: cast.wang,
	to: cast.groupChat,
	content: { kind: 'text', text: deadly }
};

/** From now on drawing the deadly text throws while the head of the session stands on it. */
async function armed(context: BrowserContext): Promise<void> {
	await context.addInitScript((text) => {
		const { set, ...rest } = Object.getOwnPropertyDescriptor(Node.prototype, 'nodeValue') ?? {};
		Object.defineProperty(Node.prototype, 'nodeValue', {
			...rest,
			set(this: Node, value: unknown) {
				const here = window.hutong?.history().some((entry) => JSON.stringify(entry.command).includes(text));
				if (here && String(value).includes(text) && !document.querySelector('dialog.recovery'))
					throw new Error('cannot be drawn');
				set?.call(this, value);
			}
		});
	}, deadly);
}

/** Every record of every database, in forms that JSON has; blobs by their text. */
function stored(page: Page): Promise<Record<string, Record<string, unknown>>> {
	return page.evaluate(async () => {
		const answer = <T>(request: IDBRequest<T>) =>
			new Promise<T>((resolve, reject) => {
				request.onsuccess = () => resolve(request.result);
				request.onerror = () => reject(request.error ?? new Error('refused'));
			});
		const all: Record<string, Record<string, unknown>> = {};
		for (const { name = '' } of await indexedDB.databases()) {
			const database = await answer(indexedDB.open(name));
			for (const store of database.objectStoreNames) {
				const work = database.transaction(store).objectStore(store);
				const [keys, values] = [await answer(work.getAllKeys()), await answer(work.getAll())];
				const records: [string, unknown][] = [];
				for (const [place, key] of keys.entries()) {
					const value: unknown = values[place];
					records.push([String(key), value instanceof Blob ? await value.text() : value]);
				}
				all[`${name}/${store}`] = Object.fromEntries(records);
			}
			database.close();
		}
		return all;
	});
}

interface Everything {
	readonly format: string;
	readonly build: string;
	readonly faults: string[];
	readonly happened: string[];
	readonly stores: {
		readonly database: string;
		readonly store: string;
		readonly records: { readonly key: string; readonly value: unknown }[];
	}[];
}

/** The downloaded file, and its records as `stored` gives them. */
async function downloaded(page: Page): Promise<{ file: Everything; records: unknown }> {
	const coming = page.waitForEvent('download');
	await button(page, words.download).click();
	const download = await coming;
	expect(download.suggestedFilename()).toMatch(/^hutong-everything-\d{4}-\d\d-\d\d\.json$/);
	const file = JSON.parse(await readFile(await download.path(), 'utf8')) as Everything;
	const records = Object.fromEntries(
		file.stores.map(({ database, store, records }) => [
			`${database}/${store}`,
			Object.fromEntries(records.map(({ key, value }) => [key, textOf(value)]))
		])
	);
	return { file, records };
}

function textOf(value: unknown): unknown {
	const { $, base64 } = Object(value) as { $?: string; base64?: string };
	return $ === 'blob' ? Buffer.from(base64 ?? '', 'base64').toString('utf8') : value;
}

/** A sandbox with four steps, a stored picture, and then a step that cannot be drawn. */
async function broken(page: Page, context: BrowserContext, faults: string[]): Promise<string | undefined> {
	await armed(context);
	await openStage(page);
	expect(await dispatch(page, story.slice(0, 4))).toEqual([]);
	await saved(page);
	// What the list of sessions notes comes in its own time.
	await expect.poll(async () => JSON.stringify(await stored(page))).toContain('"about/');
	await page.evaluate(
		() =>
			new Promise<void>((resolve) => {
				const opening = indexedDB.open('hutong-files', 1);
				opening.onupgradeneeded = () => opening.result.createObjectStore('files');
				opening.onsuccess = () => {
					const work = opening.result.transaction('files', 'readwrite');
					work.objectStore('files').put(new Blob(['<svg/>'], { type: 'image/svg+xml' }), 'picture');
					work.oncomplete = () => (opening.result.close(), resolve());
				};
			})
	);
	const good = await hashOf(page);
	await expect.poll(() => page.evaluate(() => sessionStorage['hutong.good'] as string)).toBe('|4');
	await page.evaluate((command) => void setTimeout(() => window.hutong?.dispatch(command)), bomb);
	await expect(screen(page)).toBeVisible();
	await expect.poll(() => faults.join()).toContain('cannot be drawn');
	faults.length = 0;
	// It was stored before it was drawn.
	await expect.poll(async () => JSON.stringify(await stored(page))).toContain(deadly);
	return good;
}

test('P2 P11 RA23 a session that cannot be drawn opens the recovery screen; what it downloads is what is stored', async ({
	page,
	context,
	faults
}) => {
	await broken(page, context, faults);
	await expect(screen(page)).toContainText(words.safe);
	await expect(screen(page)).toContainText('cannot be drawn');
	await axe(page);
	const before = await stored(page);
	const { file, records } = await downloaded(page);
	expect(file).toMatchObject({ format: 'hutong.everything', faults: [] });
	expect(file.build).toMatch(/^\d+\.\d+\.\d+/);
	expect(file.happened.join()).toContain('cannot be drawn');
	expect(records).toEqual(before);
	expect(JSON.stringify(records)).toContain(deadly);
	expect(JSON.stringify(records)).toContain('<svg/>');
	await expect(status(page)).toContainText(words.downloaded(0, 1, '').split('、')[1]?.split('，')[0] ?? '');
	// Reading it changed nothing.
	expect(await stored(page)).toEqual(before);
});

test('P2 P3 what was downloaded is brought back as new sessions by the page that opens files', async ({
	page
}) => {
	await openStage(page);
	expect(await dispatch(page, story.slice(0, 4))).toEqual([]);
	await saved(page);
	const hash = await hashOf(page);
	await page.goto('./#/recovery');
	await page.reload();
	const coming = page.waitForEvent('download');
	await button(page, words.download).click();
	const path = await (await coming).path();
	const { sessions } = t;
	const { open } = t.share;
	await page.goto('./#/sessions');
	await page.reload();
	await page.getByLabel(sessions.importFile, { exact: true }).setInputFiles(path);
	await expect(page.getByRole('heading', { level: 1, name: open.everythingFile })).toBeVisible();
	await axe(page);
	await page.screenshot({ path: test.info().outputPath('everything.png') });
	const choice = page.getByRole('checkbox');
	await expect(choice).toBeChecked();
	await button(page, open.restore(1)).click();
	const rows = page.getByRole('region', { name: sessions.kept, exact: true }).getByRole('listitem');
	await expect(rows).toHaveCount(2);
	await rows
		.filter({ hasNotText: sessions.present })
		.getByRole('button', { name: new RegExp(`^${sessions.open}`) })
		.click();
	await expect.poll(() => page.evaluate(() => window.hutong?.history().length)).toBe(4);
	expect(await hashOf(page)).toBe(hash);
});

test('P2 P11 RA23 the last good step opens from there, with the later ones kept', async ({
	page,
	context,
	faults
}) => {
	const good = await broken(page, context, faults);
	await button(page, words.step(4)).click();
	await expect(page.getByRole('main').getByRole('region').first()).toBeVisible();
	expect(await hashOf(page)).toBe(good);
	expect(page.url()).toMatch(/#\/sandbox/);
	const session = await page.evaluate(() => window.hutong?.exportSession());
	expect([session?.head, session?.tip, session?.entries.length]).toEqual([4, 5, 5]);
	// Where the eye is now is stored too: the next start opens there and not where it broke.
	await saved(page);
	await page.evaluate(() => history.replaceState(null, '', '#/sandbox'));
	await page.reload();
	await expect(page.getByRole('main').getByRole('region').first()).toBeVisible();
	expect(await hashOf(page)).toBe(good);
	expect(faults).toEqual([]);
});

test('P2 RA23 an empty start begins a new session and destroys nothing', async ({
	page,
	context,
	faults
}) => {
	await broken(page, context, faults);
	const before = await stored(page);
	await button(page, words.empty).click();
	await expect(page.getByRole('main').getByRole('region').first()).toBeVisible();
	expect(await page.evaluate(() => window.hutong?.history())).toEqual([]);
	await dispatch(page, story.slice(0, 1));
	await saved(page);
	const after = await stored(page);
	const { current, ...kept } = before['hutong/sessions'] ?? {};
	for (const [key, value] of Object.entries(kept))
		if (!key.startsWith('writer')) expect(after['hutong/sessions']?.[key]).toEqual(value);
	expect(after['hutong-files/files']).toEqual(before['hutong-files/files']);
	const parked = Object.entries(after['hutong/sessions'] ?? {}).filter(([key]) => key.startsWith('parked/'));
	expect(parked.map(([, value]) => value)).toEqual([{ current }]);
});

test('P11 RA23 what breaks at the start breaks once: the next start opens the recovery screen at once', async ({
	page,
	faults
}) => {
	let broken = true;
	let asked = 0;
	const { file } = (
		JSON.parse(await readFile(join(root, 'dist/.vite/manifest.json'), 'utf8')) as Record<
			string,
			{ file: string }
		>
	)['i18n/zh-CN/index.ts'] ?? { file: '' };
	await page.route(`**/${file}`, (route) => {
		asked += 1;
		return broken ? route.abort() : route.continue();
	});
	await page.goto('./#/gaps');
	await expect(screen(page)).toBeVisible();
	await page.reload();
	asked = 0;
	await expect(page.getByRole('dialog', { name: words.asked })).toBeVisible();
	expect(asked).toBe(0);
	broken = false;
	faults.length = 0;
	await button(page, words.reload).click();
	await expect(page.getByRole('heading', { name: t.frame.gaps }).first()).toBeVisible();
	await expect(page.getByRole('dialog')).toHaveCount(0);
	// Once it has come to something, nothing is held against the next one.
	await page.reload();
	await page.reload();
	await expect(page.getByRole('heading', { name: t.frame.gaps }).first()).toBeVisible();
});

test('P11 RA23 a window that was copied before its start had come to anything starts as often as it likes', async ({
	context,
	page
}) => {
	await page.goto('./#/');
	await page.evaluate(() => (sessionStorage['hutong.starts'] = 1));
	const [copy] = await Promise.all([
		context.waitForEvent('page'),
		page.evaluate(() => void window.open(location.href))
	]);
	const started = () => expect(copy.getByRole('heading', { level: 1 }).first()).toBeVisible();
	await started();
	expect(await copy.evaluate(() => sessionStorage.getItem('hutong.starts'))).toBe('2');
	for (let time = 0; time < 3; time += 1) {
		await copy.reload();
		await started();
		await expect(copy.getByRole('dialog')).toHaveCount(0);
	}
});

test('P11 an error in a handler, in a timer or in work that nobody awaits is told and the page goes on; one that comes again opens the screen', async ({
	page,
	faults
}) => {
	await openStage(page);
	await dispatch(page, story.slice(0, 2));
	const hash = await hashOf(page);
	const bar = page.getByRole('alert').filter({ hasText: words.bar });
	const throwOnClick = () =>
		page.evaluate(() => {
			const made = document.createElement('button');
			made.onclick = () => {
				throw new Error('in a handler');
			};
			made.click();
		});
	await throwOnClick().catch(() => undefined);
	await expect(bar).toBeVisible();
	await button(page, words.goOn).click();
	await expect(bar).toHaveCount(0);
	await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1_100)));
	await page.evaluate(() => void Promise.reject(new Error('nobody awaits')));
	await expect(screen(page)).toBeVisible();
	await expect(screen(page)).toContainText('in a handler');
	await expect(screen(page)).toContainText('nobody awaits');
	await button(page, words.close).click();
	await expect(page.getByRole('dialog')).toHaveCount(0);
	expect(await hashOf(page)).toBe(hash);
	expect(faults.join()).toContain('in a handler');
	expect(faults.join()).toContain('nobody awaits');
	faults.length = 0;
});

test('P15 P17 the recovery screen by address: no part of the app is started, in both languages, on a phone', async ({
	page
}) => {
	await page.setViewportSize({ width: 390, height: 844 });
	await page.goto('./#/recovery');
	const asked = page.getByRole('dialog', { name: words.asked });
	await expect(asked).toBeVisible();
	await expect(page.locator('#app .boot')).toHaveCount(1);
	expect(await page.evaluate(() => 'hutong' in window)).toBe(false);
	await expect(asked).toContainText(words.nothing);
	await axe(page);
	await button(page, words.other).click();
	const inEnglish = page.getByRole('dialog', { name: english.asked });
	await expect(inEnglish).toContainText(english.safe);
	await expect(inEnglish).toHaveAttribute('lang', 'en');
	for (const each of await inEnglish.getByRole('button').all()) {
		const box = await each.boundingBox();
		expect(box?.height).toBeGreaterThanOrEqual(36);
		expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
	}
	await axe(page);
	// Nothing was stored, so nothing is made by looking: no database comes into being.
	await button(page, english.download).click();
	await expect(inEnglish.getByRole('status')).not.toBeEmpty();
	expect(await page.evaluate(() => indexedDB.databases())).toEqual([]);
	await button(page, english.reload).click();
	await expect(page.getByRole('main').getByRole('region').first()).toBeVisible();
});

test('P2 where the storage is shut off the recovery screen says so and changes nothing', async ({
	faults
}, info) => {
	const profile = await newProfile(info, faults, {
		profile: { default_content_setting_values: { cookies: 2 } }
	});
	try {
		const context = await profile.open();
		const page = context.pages()[0] ?? (await context.newPage());
		await page.goto('./#/recovery');
		await button(page, words.download).click();
		await expect(status(page)).toHaveText(words.unread);
		await button(page, words.empty).click();
		await expect(status(page)).toHaveText(words.notEmptied);
		await context.close();
	} finally {
		await profile.remove();
	}
});
