import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Locator, type Page } from '@playwright/test';
import { root } from '../tools/install.js';
import { newProfile } from './browsers.ts';
import { build } from './build.ts';
import { axe, expect, origin, own, test, watch } from './fixtures.ts';
import { Site } from './site.ts';
import { dispatch, hashOf, openStage, saved, switchOf, t, texts } from './stage.ts';
import { story, until } from './story.ts';

const { offline: words, frame, guide: guideWords } = t;
const dist = join(root, 'dist');
const talked = story.slice(0, until.talked);

// One after the other: they share the builds that are made for them.
test.describe.configure({ mode: 'default' });
test.use({ serviceWorkers: 'allow' });

let builds: string;
/** The build after `dist`: another commit, so nearly every file has another name. */
let next: string;
/** A build that takes its worker back. */
let withdrawn: string;
let site: Site;

test.beforeAll(async () => {
	test.setTimeout(120_000);
	builds = await mkdtemp(join(tmpdir(), 'hutong-builds-'));
	next = join(builds, 'next');
	withdrawn = join(builds, 'withdrawn');
	await build(next, 'fedcba9');
	await build(withdrawn, 'abcdef0', ['--mode', 'withdraw-worker']);
});

test.afterAll(() => rm(builds, { recursive: true, force: true }));

test.beforeEach(async () => {
	site = await Site.open(dist);
});

test.afterEach(() => site.close());

const note = (page: Page): Locator => page.locator('[data-offline]').first();

/** Everything is there, by the word of the badge. */
async function ready(page: Page): Promise<void> {
	await expect(note(page)).toHaveText(words.ready, { timeout: 15_000 });
}

/** Every file of a build, with what the caches hold of it. */
async function cached(page: Page): Promise<string[]> {
	return page.evaluate(async () => {
		const names = await caches.keys();
		const keys = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
		return keys.flat().map(({ url }) => new URL(url).pathname.replace('/x/y/', ''));
	});
}

async function filesOf(folder: string): Promise<string[]> {
	return (JSON.parse(await readFile(join(folder, 'offline.json'), 'utf8')) as { files: string[] }).files;
}

/** Without following the worker: which build runs in a window, by what it tells itself. */
async function buildOf(page: Page): Promise<string> {
	await page.evaluate(() => (location.hash = '#/about'));
	return page.getByText(t.about.version.build).locator('code').innerText();
}

const offer = (page: Page) => page.getByRole('status').filter({ hasText: words.waits });

const guide = (page: Page) => page.getByRole('complementary', { name: guideWords.label });

test('P7 RE4 the badge waits for the last file; then a cold start needs no network, in a folder of a site', async ({
	page,
	context
}) => {
	let held = true;
	const worker = await readFile(join(dist, 'sw.js'), 'utf8');
	const last = [...worker.matchAll(/url:"([^"]+)"/g)].at(-1)?.[1];
	// The page may need it too: only the worker has to wait.
	site.fault = (path, byPage) => (held && !byPage && path === last ? 'cut' : undefined);
	await openStage(page, `${site.url}#/sandbox`);
	await expect(note(page)).toHaveText(words.notes.preparing);
	await expect.poll(() => cached(page).then((all) => all.length)).toBeGreaterThan(20);
	await expect(note(page)).toHaveText(words.notes.preparing);
	held = false;
	await ready(page);
	expect((await cached(page)).sort()).toEqual((await filesOf(dist)).sort());
	await dispatch(page, talked);
	await saved(page);
	const hash = await hashOf(page);

	await page.close();
	await context.setOffline(true);
	site.fault = () => 'cut';
	site.asked.length = 0;
	const cold = await context.newPage();
	// Not every Chromium tells a window that is opened now.
	await cold.addInitScript(() => Object.defineProperty(navigator, 'onLine', { get: () => false }));
	await openStage(cold, `${site.url}?lang=zh-CN#/sandbox`);
	expect(await hashOf(cold)).toBe(hash);
	await expect(note(cold)).toHaveText(words.readyCutOff);
	// A page that this window never opened before.
	await cold.goto(`${site.url}#/gaps`);
	await expect(cold.getByRole('heading', { level: 1 })).toBeVisible();
	await cold.getByRole('button', { name: 'English' }).click();
	await expect(cold.getByRole('link', { name: 'Lessons' })).toBeVisible();
	// The browser itself looks for a newer worker; the page asks for nothing.
	expect(site.asked.filter((path) => path !== 'sw.js')).toEqual([]);
});

test('P8 RE1 RE2 RE3 an update waits to be asked for, comes back to the same step, and leaves the other window whole', async ({
	page,
	context
}) => {
	// Two windows in the middle: a lesson at its third step, and the free sandbox.
	await page.goto(`${site.url}#/lesson/from-adding-to-leaving/3`);
	await expect(guide(page).getByText(guideWords.place(3, 14).slice(0, 5))).toBeVisible();
	await ready(page);
	const other = await context.newPage();
	await openStage(other, `${site.url}#/sandbox`);
	await ready(other);
	await dispatch(other, talked);
	for (const window of [page, other]) await window.evaluate(() => Object.assign(window, { same: true }));
	const [hash, otherHash] = [await hashOf(page), await hashOf(other)];
	const step = await guide(page).innerText();

	// The site has nothing but the next build now, and no other cache helps out.
	site.serve(next);
	await (await context.newCDPSession(page)).send('Network.clearBrowserCache');
	await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
	for (const window of [page, other]) await expect(offer(window)).toBeVisible();
	await offer(other).getByRole('button', { name: words.later }).click();
	await expect(offer(other)).toHaveCount(0);
	for (const window of [page, other])
		expect(await window.evaluate(() => 'same' in window), 'no reload without a click').toBe(true);

	site.asked.length = 0;
	await offer(page).getByRole('button', { name: words.accept }).click();
	await expect.poll(() => page.evaluate(() => 'same' in window).catch(() => true)).toBe(false);
	await expect(guide(page)).toBeVisible();
	await expect.poll(() => hashOf(page)).toBe(hash);
	expect(await guide(page).innerText()).toBe(step);
	expect(await buildOf(page)).toContain('fedcba9');
	await expect(offer(page)).toHaveCount(0);

	// The other window is the old build to its end: parts that it never opened are still there.
	expect(await other.evaluate(() => 'same' in window)).toBe(true);
	await switchOf(other, frame.console).click();
	await expect(other.getByRole('region', { name: new RegExp(`^${frame.console}`) })).toBeVisible();
	expect(await hashOf(other)).toBe(otherHash);
	await other.getByRole('navigation').getByRole('link', { name: frame.gaps }).click();
	await expect(other.getByRole('heading', { level: 1 })).toBeVisible();
	expect(await buildOf(other)).not.toContain('fedcba9');
	expect(await other.evaluate(() => 'same' in window)).toBe(true);
	const old = new Set((await filesOf(dist)).filter((path) => path.startsWith('assets/')));
	for (const path of await filesOf(next)) old.delete(path);
	expect(old.size).toBeGreaterThan(20);
	expect(
		site.asked.filter((path) => old.has(path)),
		'what only the old build had'
	).toEqual([]);
	expect(await cached(page)).toEqual(expect.arrayContaining([...old]));

	// Once it is closed, what only it needed goes.
	await other.close();
	await page.reload();
	await expect.poll(() => cached(page).then((all) => all.sort())).toEqual((await filesOf(next)).sort());
});

test('P7 RE5 pages put in place of files are never kept, a broken network costs time only', async ({
	page
}) => {
	const portal = '<!doctype html><title>Sign in</title><p>Please sign in to the network';
	const files = await filesOf(dist);
	let [count, cuts] = [0, 0];
	// Each in turn: a portal before every script, then every twentieth answer cut.
	site.fault = (path, byPage) => {
		if (byPage) return undefined;
		count += 1;
		if (count < 40) return path.endsWith('.js') && path !== 'sw.js' ? { html: portal } : undefined;
		if (count % 20 !== 0) return undefined;
		cuts += 1;
		return 'cut';
	};
	await openStage(page, `${site.url}#/sandbox`);
	await expect(note(page)).toHaveText(words.notes.preparing);
	await expect.poll(() => count, { timeout: 15_000 }).toBeGreaterThan(2);
	await expect(note(page)).toHaveText(words.notes.preparing);
	count = Math.max(count, 40);
	await ready(page);
	const texts = await page.evaluate(async () => {
		const [name = ''] = await caches.keys();
		const cache = await caches.open(name);
		const kept = await Promise.all((await cache.keys()).map((key) => cache.match(key)));
		return Promise.all(
			kept.map(async (answer) => `${answer?.url.replace(/\?.*/, '')} ${await answer?.text()}`)
		);
	});
	expect(texts).toHaveLength(files.length);
	expect(texts.filter((text) => text.includes('Sign in'))).toEqual([]);
	expect(cuts).toBeGreaterThan(1);
});

test('P7 a file that the browser dropped is missed at once, and fetched again', async ({
	page,
	context,
	faults
}) => {
	await openStage(page, `${site.url}#/sandbox`);
	await ready(page);
	site.fault = () => 'cut';
	const session = await context.newCDPSession(page);
	await session.send('Network.clearBrowserCache');
	await page.evaluate(async () => {
		const [name = ''] = await caches.keys();
		const cache = await caches.open(name);
		const [key] = (await cache.keys()).filter(({ url }) => url.includes('/assets/')).slice(-1);
		if (key) await cache.delete(key);
	});
	await page.evaluate(() => window.dispatchEvent(new Event('online')));
	await expect(note(page)).toHaveText(words.notes.preparing);
	expect(faults.join()).toContain('Failed to load resource');
	faults.length = 0;
	site.fault = () => undefined;
	await page.evaluate(() => window.dispatchEvent(new Event('online')));
	await ready(page);
	expect((await cached(page)).sort()).toEqual((await filesOf(dist)).sort());
});

test('P2 RE6 a worker that is taken back goes with its caches, and sessions stay', async ({ page }) => {
	await openStage(page, `${site.url}#/sandbox`);
	await ready(page);
	await dispatch(page, talked);
	await saved(page);
	const hash = await hashOf(page);
	site.serve(withdrawn);
	await page.reload();
	const left = () =>
		page
			.evaluate(async () => [
				(await navigator.serviceWorker.getRegistrations()).length,
				(await caches.keys()).length
			])
			.catch(() => undefined);
	await expect.poll(left, { timeout: 15_000 }).toEqual([0, 0]);
	// The window reloads itself once; whether it has by now or not, it is the new build from here on.
	await page.reload().catch(() => undefined);
	await openStage(page, `${site.url}#/sandbox`);
	await expect(note(page)).toHaveText(words.notes.none);
	expect(await hashOf(page)).toBe(hash);
	expect(await buildOf(page)).toContain('abcdef0');
	expect(await left()).toEqual([0, 0]);
});

test('P8 RE3 without a worker, a part that the site no longer has is told calmly, and a reload brings the new build', async ({
	browser,
	faults
}) => {
	const context = await browser.newContext({ serviceWorkers: 'block', locale: 'zh-CN' });
	await watch(context, faults);
	const page = await context.newPage();
	await openStage(page, `${site.url}#/sandbox`);
	await expect(note(page)).toHaveText(words.notes.preparing);
	await dispatch(page, talked);
	await saved(page);
	const hash = await hashOf(page);
	site.serve(next);
	await page.getByRole('navigation').getByRole('link', { name: frame.gaps }).click();
	const missed = page.getByRole('status').filter({ hasText: words.missed });
	await expect(missed).toBeVisible();
	await page.evaluate(() => (location.hash = '#/sandbox'));
	expect(await hashOf(page)).toBe(hash);
	await missed.getByRole('button', { name: words.reload }).click();
	await expect(missed).toHaveCount(0);
	await expect.poll(() => hashOf(page)).toBe(hash);
	expect(await buildOf(page)).toContain('fedcba9');
	expect(faults.join()).toContain('404');
	faults.length = 0;
	await context.close();
});

test('P7 where it cannot be kept, the badge says so and why', async ({ faults }, info) => {
	const profile = await newProfile(info, faults, {
		profile: { default_content_setting_values: { cookies: 2 } }
	});
	try {
		const context = await profile.open();
		const page = context.pages()[0] ?? (await context.newPage());
		await openStage(page, `${site.url}#/sandbox`);
		await expect(note(page)).toHaveText(words.notes.blocked);
		await context.close();
	} finally {
		await profile.remove();
	}
	// An address that is neither https nor this computer.
	const host = site.url.replace('127.0.0.1', 'hutong.test');
	own.add(new URL(host).origin);
	const { launchOptions } = info.project.use;
	const browser = await chromium.launch({
		...launchOptions,
		args: [...(launchOptions?.args ?? []), '--host-resolver-rules=MAP hutong.test 127.0.0.1']
	});
	const context = await browser.newContext();
	await watch(context, faults);
	const page = await context.newPage();
	await openStage(page, `${host}?lang=zh-CN#/sandbox`);
	await expect(note(page)).toHaveText(words.notes.insecure);
	await browser.close();
});

test('P7 it can be installed, and the page about it says what is so and looks for a newer one when asked', async ({
	page,
	context
}) => {
	await page.goto(`${site.url}#/about`);
	await ready(page);
	await expect(page.getByText(words.about.ready[0] ?? '')).toBeVisible();
	await axe(page);
	const session = await context.newCDPSession(page);
	const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
	expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([]);
	const look = page.getByRole('button', { name: words.look });
	await look.click();
	await expect(page.getByText(words.looked.none)).toBeVisible();
	site.fault = () => 'cut';
	await look.click();
	await expect(page.getByText(words.looked.failed)).toBeVisible();
	site.fault = () => undefined;
	site.serve(next);
	await look.click();
	await expect(offer(page)).toBeVisible();
	await axe(page);
});

test('P7 RE10 the same build at the root of a site; an address deep in it opens again without a network', async ({
	page,
	context
}) => {
	await page.goto(`${origin}/#/gaps`);
	await page.waitForFunction(() => navigator.serviceWorker.controller !== null, null, { timeout: 15_000 });
	await page.evaluate(() => (location.hash = '#/about'));
	await ready(page);
	await context.setOffline(true);
	await page.goto(`${origin}/?lang=en#/lesson/from-adding-to-leaving/2`);
	await page.reload();
	await expect(page.getByRole('complementary', { name: texts.en.guide.label })).toBeVisible();
});
