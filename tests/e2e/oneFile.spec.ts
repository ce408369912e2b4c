import { copyFile, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { build } from './build.ts';
import { axe, expect, test } from './fixtures.ts';
import { device, dispatch, hashOf, openStage, row, saved, t, texts } from './stage.ts';
import { story, until } from './story.ts';

const { offline: words, guide: guideWords } = t;

test.describe.configure({ mode: 'default' });

let folder: string;
let file: string;

test.beforeAll(async () => {
	test.setTimeout(60_000);
	folder = await mkdtemp(join(tmpdir(), 'hutong-stick-'));
	await build(join(folder, 'built'), 'abcdef0', ['--mode', 'one-file']);
	expect(await readdir(join(folder, 'built'))).toEqual(['hutong.html']);
	// Alone, and in a folder as people name them.
	const stick = join(folder, '互通 沙盘.html');
	await copyFile(join(folder, 'built', 'hutong.html'), stick);
	file = pathToFileURL(stick).href;
});

test.afterAll(() => rm(folder, { recursive: true, force: true }));

/** Notes all that a page asks for beside itself. */
function asked(page: Page): string[] {
	const all: string[] = [];
	page.on('request', (request) => {
		if (!/^(data|blob):/.test(request.url()) && request.url().replace(/[?#].*/, '') !== file)
			all.push(request.url());
	});
	return all;
}

test('P6 P7 RE7 opened from the disk, one file plays, saves, and asks for nothing', async ({ page }) => {
	const requests = asked(page);
	await openStage(page, `${file}#/sandbox`);
	await expect(page.locator('[data-offline]')).toHaveText(words.notes.oneFile);
	expect(await dispatch(page, story.slice(0, until.talked))).toEqual([]);
	await saved(page);
	const wang = device(page, 'wechat', '王女士');
	await expect(wang.locator('use').first()).toBeVisible();
	await row(wang, '知晓君').click();
	// A picture that ships is in the file as well.
	const picture = wang.getByRole('log').locator('img').first();
	await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0);
	const hash = await hashOf(page);
	await page.reload();
	await expect(wang).toBeVisible();
	await expect.poll(() => hashOf(page)).toBe(hash);
	expect(requests).toEqual([]);
});

test('P7 RE7 its lessons, both languages, and its limits are in it', async ({ page }) => {
	const requests = asked(page);
	await page.goto(`${file}#/lesson/from-adding-to-leaving`);
	await expect(page.getByRole('complementary', { name: guideWords.label })).toBeVisible();
	await page.getByRole('button', { name: 'English' }).click();
	await expect(page.getByRole('complementary', { name: texts.en.guide.label })).toBeVisible();
	await page.evaluate(() => (location.hash = '#/about'));
	for (const text of texts.en.offline.about.oneFile) await expect(page.getByText(text)).toBeVisible();
	await expect(page.getByText('+abcdef0')).toBeVisible();
	await axe(page);
	await page.goto(`${file}?lang=zh-CN#/gaps`);
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	expect(requests).toEqual([]);
});

test('P5 the one file allows its own program alone', async ({ page, faults }) => {
	await page.goto(file);
	await expect(page.locator('#app .boot')).toHaveCount(0);
	const ran = await page.evaluate(() => {
		const script = document.createElement('script');
		try {
			script.text = 'window.ran = true';
		} catch {
			// Refused as text already.
		}
		document.head.append(script);
		return 'ran' in window;
	});
	expect(ran).toBe(false);
	const answer = await page.evaluate(() =>
		fetch('https://hutong.invalid/').then(
			() => 'answered',
			() => 'stopped'
		)
	);
	expect(answer).toBe('stopped');
	await expect.poll(() => faults.join()).toContain('policy violated: connect-src');
	faults.length = 0;
});
