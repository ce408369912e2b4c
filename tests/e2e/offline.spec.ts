import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { root } from '../tools/install.js';
import { expect, test } from './fixtures.ts';
import { Site } from './site.ts';
import { dispatch, hashOf, openStage, saved, t } from './stage.ts';
import { story, until } from './story.ts';

const { offline: words } = t;
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
	await build(next, 'fedcba9', []);
	await build(withdrawn, 'abcdef0', ['--mode', 'withdraw-worker']);
});

test.afterAll(() => rm(builds, { recursive: true, force: true }));

test.beforeEach(async () => {
	site = await Site.open(dist);
});

test.afterEach(() => site.close());

function build(outDir: string, commit: string, options: string[]): Promise<void> {
	const vite = join(root, 'node_modules/vite/bin/vite.js');
	const child = spawn(
		process.execPath,
		[vite, 'build', '--outDir', outDir, '--logLevel', 'error', ...options],
		{
			cwd: root,
			env: { ...process.env, GITHUB_SHA: commit },
			stdio: 'inherit'
		}
	);
	return new Promise((resolve, reject) =>
		child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`vite build: ${code}`))))
	);
}

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

test('P7 RE4 the badge waits for the last file; then a cold start needs no network, in a folder of a site', async ({
	page,
	context
}) => {
	let held = true;
	const worker = await readFile(join(dist, 'sw.js'), 'utf8');
	const last = [...worker.matchAll(/url:"([^"]+)"/g)].at(-1)?.[1];
	site.fault = (path) => (held && path === last ? 'cut' : undefined);
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
