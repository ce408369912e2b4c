import { readFile, writeFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { toBuffer } from 'qrcode';
import { cast, type Command } from '../../src/world/index.ts';
import { axe, expect, test, watch } from './fixtures.ts';
import { device, dispatch, hashOf, openStage, row, saved, t, texts } from './stage.ts';
import { story, until } from './story.ts';

const { share } = t;
const talked = story.slice(0, until.talked);
const say = (text: string): Command => ({
	type: 'message.send',
	by: cast.wang,
	to: cast.groupChat,
	content: { kind: 'text', text }
});

const dialog = (page: Page) => page.getByRole('dialog', { name: share.title });
const link = (page: Page) => dialog(page).getByRole('textbox', { name: share.link });
const openButton = (page: Page) => page.getByRole('button', { name: share.open.open, exact: true });

async function askToShare(page: Page): Promise<void> {
	await page.getByRole('button', { name: t.log.share, exact: true }).click();
	await expect(dialog(page)).toBeVisible();
}

/** The link to the present session. */
async function linkTo(page: Page): Promise<string> {
	await askToShare(page);
	return link(page).inputValue();
}

/** Everything that is kept in this browser for the page. */
function kept(page: Page) {
	return page.evaluate(async () => {
		const databases = (await indexedDB.databases()).map(({ name }) => name).sort();
		return { databases, local: Object.entries(localStorage).sort() };
	});
}

async function freshContext(browser: Browser, faults: string[]): Promise<BrowserContext> {
	const context = await browser.newContext({ locale: 'zh-CN' });
	await watch(context, faults);
	return context;
}

test('P3 P4 P6 a session is shared as a link and opens elsewhere as a new one with the same hash', async ({
	page,
	browser,
	faults
}) => {
	await openStage(page);
	await dispatch(page, talked);
	const hash = await hashOf(page);
	const address = await linkTo(page);
	expect(new URL(address).hash).toMatch(/^#\/open\/[\w-]+$/);
	expect(new URL(address).search).toBe('');

	const context = await freshContext(browser, faults);
	const other = await context.newPage();
	const asked: string[] = [];
	other.on('request', (request) => asked.push(request.url()));
	await other.goto(address);
	await expect(openButton(other)).toBeVisible();
	await expect(other.getByText(share.open.agrees)).toBeVisible();
	// What the link carries is asked of nobody, and nothing is written before consent.
	const payload = new URL(address).hash.slice('#/open/'.length);
	expect(asked.filter((url) => url.includes(payload.slice(0, 40)))).toEqual([]);
	expect((await kept(other)).databases).not.toContain('hutong');

	await openButton(other).click();
	await expect(device(other, 'wechat', '王女士')).toBeVisible();
	expect(await other.evaluate(() => window.hutong?.history().length)).toBe(0);
	await other.evaluate((last) => window.hutong?.goto(last), talked.length);
	await expect.poll(() => hashOf(other)).toBe(hash);
	await context.close();
});

test('P4 RB11 what is opened stands beside what one had', async ({ page }) => {
	await openStage(page);
	await dispatch(page, talked);
	const address = await linkTo(page);
	await dialog(page).getByRole('button', { name: share.close }).click();
	await dispatch(page, [say('我自己的')]);
	await saved(page);
	const own = await hashOf(page);
	await page.goto(address);
	await expect(openButton(page)).toBeVisible();
	const before = await sessions(page);
	await openButton(page).click();
	await expect(device(page, 'wechat', '王女士')).toBeVisible();
	await saved(page);
	const after = await sessions(page);
	expect(Object.keys(after)).toHaveLength(Object.keys(before).length + 1);
	for (const [key, hash] of Object.entries(before)) expect(after[key]).toBe(hash);
	expect(Object.values(after)).toContain(own);
	// A reload brings it back as it was opened: at its start, with everything ahead.
	await page.reload();
	await expect(device(page, 'wechat', '王女士')).toBeVisible();
	expect(await page.evaluate(() => window.hutong?.exportSession())).toMatchObject({
		head: 0,
		tip: talked.length
	});
});

/** The hash of every stored session by the key of its head. */
function sessions(page: Page): Promise<Record<string, string>> {
	return page.evaluate(
		() =>
			new Promise<Record<string, string>>((resolve, reject) => {
				const opening = indexedDB.open('hutong');
				opening.onerror = () => reject(opening.error);
				opening.onsuccess = () => {
					const all: Record<string, string> = {};
					const walk = opening.result.transaction('sessions').objectStore('sessions').openCursor();
					walk.onsuccess = () => {
						const { result } = walk;
						if (!result) {
							opening.result.close();
							return resolve(all);
						}
						if (String(result.key).startsWith('head/')) all[String(result.key)] = result.value.hash as string;
						result.continue();
					};
				};
			})
	);
}

test('a lesson is shared by its address alone, with a code that fits a projector', async ({ page }) => {
	await openStage(page, './#/lesson/from-adding-to-leaving');
	await askToShare(page);
	await expect(link(page)).toHaveValue(/#\/lesson\/from-adding-to-leaving$/);
	await expect(dialog(page).getByRole('img', { name: share.qr })).toBeVisible();
	await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
	await dialog(page).getByRole('button', { name: share.copy }).click();
	await expect(dialog(page).getByRole('button', { name: share.copied })).toBeVisible();
	expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/from-adding-to-leaving$/);
});

test('«this is how far we got» in a lesson opens with its guide', async ({ page }) => {
	await openStage(page, './#/lesson/from-adding-to-leaving/3');
	await expect.poll(() => page.evaluate(() => window.hutong?.history().length)).toBeGreaterThan(0);
	const hash = await hashOf(page);
	const tip = await page.evaluate(() => window.hutong?.exportSession().tip ?? 0);
	await askToShare(page);
	await dialog(page).getByRole('radio', { name: share.session }).check();
	const address = await link(page).inputValue();
	expect(address).toContain('#/open/');
	await page.goto(address);
	await openButton(page).click();
	await expect(page.getByRole('complementary', { name: t.guide.label })).toBeVisible();
	expect(await page.evaluate(() => window.hutong?.history().length)).toBe(0);
	await page.evaluate((last) => window.hutong?.goto(last), tip);
	await expect.poll(() => hashOf(page)).toBe(hash);
});

test('P18 what looks like a phone number or a secret is pointed out before there is a link or a file', async ({
	page
}) => {
	await openStage(page);
	await dispatch(page, [
		say('我的电话 138 0013 8000'),
		say('secret: Zx81kQ0aPLm2NvB7hTgR4yUiO9sDfEwC6jXqKp3V_-A')
	]);
	await askToShare(page);
	const warning = dialog(page).getByRole('alert');
	await expect(warning).toContainText(share.secrets.kinds.mobile);
	await expect(warning).toContainText(share.secrets.kinds.key);
	await expect(link(page)).toHaveCount(0);
	await expect(dialog(page).getByRole('button', { name: share.download })).toHaveCount(0);
	await page.screenshot({ path: test.info().outputPath('warning.png') });
	await warning.getByRole('button', { name: share.secrets.goOn }).click();
	await expect(link(page)).toHaveValue(/#\/open\//);
	await dialog(page).getByRole('button', { name: share.close }).click();
	// The export of the log asks the same.
	await page.getByRole('button', { name: t.log.download, exact: true }).click();
	const asked = page.getByRole('dialog', { name: share.secrets.title });
	await expect(asked).toContainText(share.secrets.kinds.mobile);
	await page.screenshot({ path: test.info().outputPath('before-file.png') });
	const coming = page.waitForEvent('download');
	await asked.getByRole('button', { name: share.secrets.goOn }).click();
	await coming;
	await expect(asked).toHaveCount(0);
});

test('P3 a session goes out as a packed file and comes in by the same door', async ({ page }) => {
	await openStage(page);
	await dispatch(page, talked);
	const hash = await hashOf(page);
	await askToShare(page);
	const coming = page.waitForEvent('download');
	await dialog(page).getByRole('button', { name: share.download }).click();
	const download = await coming;
	expect(download.suggestedFilename()).toMatch(/^hutong-\d{4}-\d\d-\d\d\.hutong$/);
	const path = await download.path();
	expect([...(await readFile(path)).subarray(0, 2)]).toEqual([0x1f, 0x8b]);
	await page.goto('./#/open');
	await page.getByLabel(share.open.choose).setInputFiles(path);
	await openButton(page).click();
	await expect(device(page, 'wechat', '王女士')).toBeVisible();
	await page.evaluate((last) => window.hutong?.goto(last), talked.length);
	await expect.poll(() => hashOf(page)).toBe(hash);
});

test('P3 P4 a picture travels in a file: it comes in, is shown, and goes out again; one that was altered is told', async ({
	page
}) => {
	const picture = await toBuffer('picture', { scale: 8 });
	const digest = createHash('sha256').update(picture).digest('hex');
	const file = { name: '合影.png', size: picture.length, type: 'image/png', hash: `sha256-${digest}` };
	const sent = ['合影.png', '行程.png'].map((name, at): Command => ({
		type: 'message.send',
		by: cast.wang,
		to: cast.groupChat,
		content: {
			kind: 'image',
			file: { ...file, name, hash: at === 0 ? file.hash : `sha256-${'0'.repeat(64)}` }
		}
	}));
	await openStage(page);
	await dispatch(page, sent);
	const { name: _, ...carried } = { ...file, base64: picture.toString('base64') };
	const path = test.info().outputPath('with-picture.json');
	const session = await page.evaluate(() => window.hutong?.exportSession());
	const wrong = { ...carried, hash: `sha256-${'0'.repeat(64)}` };
	await writeFile(path, JSON.stringify({ ...session, files: [carried, wrong] }));

	await page.goto('./#/open');
	await page.getByLabel(share.open.choose).setInputFiles(path);
	await expect(page.getByText(share.open.fileCount(2, 1))).toBeVisible();
	await expect(page.getByText(`行程.png${share.open.lost.damaged}`)).toBeVisible();
	await page.screenshot({ path: test.info().outputPath('pictures.png') });
	expect((await kept(page)).databases).not.toContain('hutong-files');
	await openButton(page).click();
	const phone = device(page, 'wechat', '王女士');
	await expect(phone).toBeVisible();
	await page.evaluate(() => window.hutong?.goto(2));
	await row(phone, '大理').click();
	await expect
		.poll(() =>
			phone
				.locator('img[src^="blob:"]')
				.first()
				.evaluate((image: HTMLImageElement) => image.naturalWidth)
		)
		.toBeGreaterThan(0);

	await askToShare(page);
	await expect(dialog(page).getByText(share.pictures(2))).toBeVisible();
	const coming = page.waitForEvent('download');
	await dialog(page).getByRole('button', { name: share.download }).click();
	await expect(dialog(page).getByText(share.left(['行程.png']))).toBeVisible();
	const out = JSON.parse(gunzipSync(await readFile(await (await coming).path())).toString()) as object;
	expect(out).toMatchObject({ format: 'hutong.session', files: [carried] });
});

test('P4 RB3 a bomb in a link or a file is answered, and the page lives', async ({ page }) => {
	const bomb = gzipSync(Buffer.alloc(2 ** 26, 32), { level: 9 });
	const inLink = gzipSync(Buffer.alloc(5_000_000, 32), { level: 9 }).toString('base64url');
	await page.goto(`./#/open/${inLink}`);
	await expect(page.getByRole('alert')).toContainText(share.open.refused.tooLarge);
	await page.evaluate(() => {
		new PerformanceObserver((list) => {
			for (const { duration } of list.getEntries())
				document.documentElement.dataset.longest = String(
					Math.max(duration, Number(document.documentElement.dataset.longest ?? 0))
				);
		}).observe({ type: 'longtask' });
	});
	for (const [name, buffer] of [
		['bomb.hutong', bomb],
		['nested.hutong', gzipSync(bomb)],
		['deep.json', Buffer.from('{"a":'.repeat(1_000_000))]
	] as const) {
		// From the disk, as somebody would: what a test hands over in memory blocks the page by itself.
		const path = test.info().outputPath(name);
		await writeFile(path, buffer);
		await page.getByLabel(share.open.another).setInputFiles(path);
		await expect(page.getByRole('alert')).toContainText(share.open.safe);
	}
	expect(Number(await page.evaluate(() => document.documentElement.dataset.longest ?? '0'))).toBeLessThan(
		1_000
	);
	expect(await page.evaluate(() => 'polluted' in {})).toBe(false);
	expect((await kept(page)).databases).not.toContain('hutong');
});

test('P5 foreign text stays text, and a hash that differs is told', async ({ page }) => {
	const name = '<img src=x onerror=alert(1)>'.slice(0, 30);
	const document = {
		format: 'hutong.link',
		version: 1,
		start: [{ type: 'person.create', name, face: 'wang' }],
		commands: [],
		hash: '0000000000000000'
	};
	await page.goto(`./#/open/${gzipSync(JSON.stringify(document)).toString('base64url')}`);
	await expect(page.getByRole('main')).toContainText(name);
	await expect(page.getByRole('main').locator('img')).toHaveCount(0);
	await expect(page.getByText(share.open.differs)).toBeVisible();
});

for (const locale of ['zh-CN', 'en'] as const)
	test(`P15 the dialog and the page are right for everybody, ${locale}`, async ({ page }) => {
		const words = texts[locale];
		await openStage(page, `./?lang=${locale}#/sandbox`);
		await dispatch(page, [...talked, say('wang@example.com')]);
		await page.getByRole('button', { name: words.log.share, exact: true }).click();
		const shown = page.getByRole('dialog', { name: words.share.title });
		await expect(shown.getByRole('alert')).toBeVisible();
		await axe(page);
		await shown.getByRole('button', { name: words.share.secrets.goOn }).click();
		const address = await shown.getByRole('textbox', { name: words.share.link }).inputValue();
		await axe(page);
		await page.screenshot({ path: test.info().outputPath(`dialog-${locale}.png`) });
		for (const [name, url] of [
			['preview', address],
			['cut', address.slice(0, -20)],
			['chooser', address.replace(/#.*/, '#/open')]
		] as const) {
			await page.goto(url);
			await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
			await expect(page.getByText(words.share.open.reading)).toHaveCount(0);
			await axe(page);
			await page.screenshot({ path: test.info().outputPath(`${name}-${locale}.png`) });
		}
	});
