import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { cast } from '../../src/world/index.ts';
import { newProfile } from './browsers.ts';
import { expect, test } from './fixtures.ts';
import { device, dispatch, hashOf, openStage, row, saved, startsWith, status, t } from './stage.ts';
import { story, until } from './story.ts';

const { frame, chat, branches: words, log: logTexts } = t;
const talked = story.slice(0, until.talked);

const exported = (page: Page) => page.evaluate(() => window.hutong?.exportSession());
const timeline = (page: Page) => page.getByRole('slider', { name: frame.timeline });
const log = (page: Page) => page.getByRole('complementary', { name: frame.log });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** Everything that is stored of the sessions, as it lies there; without what the list notes in its own time. */
function stored(page: Page): Promise<Record<string, unknown>> {
	return page.evaluate(
		() =>
			new Promise<Record<string, unknown>>((resolve, reject) => {
				const opening = indexedDB.open('hutong');
				opening.onerror = () => reject(opening.error);
				opening.onsuccess = () => {
					const all: Record<string, unknown> = {};
					const walk = opening.result.transaction('sessions').objectStore('sessions').openCursor();
					walk.onsuccess = () => {
						const { result } = walk;
						if (!result) {
							opening.result.close();
							return resolve(all);
						}
						if (!String(result.key).startsWith('about/')) all[String(result.key)] = result.value;
						result.continue();
					};
				};
			})
	);
}

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

test('P12 undo and redo, by button and by key', async ({ page }) => {
	await openStage(page);
	const start = await hashOf(page);
	await expect(button(page, words.nothingToUndo)).toHaveAttribute('aria-disabled', 'true');
	const hashes = [start];
	for (const command of talked.slice(0, 4)) {
		await dispatch(page, [command]);
		hashes.push(await hashOf(page));
	}
	// A refusal is no step of its own.
	expect(await dispatch(page, story.slice(until.carded, until.carded + 1))).toEqual(['editionAllows']);
	await page.getByRole('button', { name: startsWith('撤销：') }).click();
	await expect.poll(() => hashOf(page)).toBe(hashes[3]);
	await page.keyboard.press('ControlOrMeta+z');
	await expect.poll(() => hashOf(page)).toBe(hashes[2]);
	await page.keyboard.press('ControlOrMeta+Shift+z');
	await expect.poll(() => hashOf(page)).toBe(hashes[3]);
	await page.getByRole('button', { name: startsWith('重做：') }).click();
	await expect.poll(() => hashOf(page)).toBe(hashes[4]);
	await expect(button(page, words.nothingToRedo)).toHaveAttribute('aria-disabled', 'true');
	for (let step = 0; step < 6; step += 1) await page.keyboard.press('ControlOrMeta+z');
	await expect.poll(() => hashOf(page)).toBe(start);
	await expect(button(page, words.nothingToUndo)).toBeVisible();
	// In a field the keys belong to what is written there.
	await page.keyboard.press('ControlOrMeta+Shift+z');
	await row(device(page, 'wechat', '王女士'), '大理出游小队').click();
	const before = await hashOf(page);
	await device(page, 'wechat', '王女士').getByRole('textbox', { name: chat.say }).press('ControlOrMeta+z');
	expect(await hashOf(page)).toBe(before);
});

test('P12 the timeline by keyboard; acting in the past grows a branch, and nothing is lost', async ({
	page
}) => {
	await openStage(page);
	await dispatch(page, talked);
	const now = await hashOf(page);
	await timeline(page).focus();
	await page.keyboard.press('Home');
	await expect(timeline(page)).toHaveAttribute('aria-valuenow', '0');
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('ArrowLeft');
	await expect(timeline(page)).toHaveAttribute('aria-valuenow', '1');
	await expect(timeline(page)).toHaveAttribute('aria-valuetext', /第 1 步，共 9 步$/);
	await expect(page.getByText(`后面还有 ${talked.length - 1} 步`)).toBeVisible();
	await page.keyboard.press('End');
	await expect.poll(() => hashOf(page)).toBe(now);
	await page.keyboard.press('PageDown');
	await expect(page.getByText(words.pastHint)).toBeVisible();
	await page.getByRole('status').getByRole('button', { name: frame.backToNow }).press('Enter');
	await expect(page.getByText(words.pastHint)).toHaveCount(0);
	expect(await hashOf(page)).toBe(now);
	expect(await page.evaluate(() => document.activeElement === document.body)).toBe(false);

	await page.evaluate(() => window.hutong?.goto(3));
	const wang = device(page, 'wechat', '王女士');
	await row(wang, '知晓君').click();
	await wang.getByRole('textbox', { name: chat.say }).fill('先发一句');
	await wang.getByRole('textbox', { name: chat.say }).press('Enter');
	await expect(wang.getByRole('log')).toContainText('先发一句');
	await expect(page.getByText(words.pastHint)).toHaveCount(0);
	const branch = log(page).getByRole('button', { name: logTexts.branch(talked.length - 3) });
	await branch.click();
	await expect.poll(() => hashOf(page)).toBe(now);
	await log(page)
		.getByRole('button', { name: logTexts.branch(1) })
		.click();
	await expect(wang.getByRole('log')).toContainText('先发一句');
	await saved(page);
	const before = await exported(page);
	await page.reload();
	await expect(wang).toBeVisible();
	expect(await exported(page)).toEqual(before);
});

test('P3 P4 a session goes out as a file and comes back as a new one with the same world', async ({
	page
}) => {
	await openStage(page);
	await dispatch(page, story);
	await saved(page);
	const hash = await hashOf(page);
	const own = (await stored(page)).current;
	const coming = page.waitForEvent('download');
	await button(page, logTexts.download).click();
	const download = await coming;
	expect(download.suggestedFilename()).toMatch(/^hutong-\d{4}-\d\d-\d\d\.json$/);
	const path = await download.path();

	await button(page, frame.restart).click();
	await page
		.getByRole('dialog', { name: logTexts.restartTitle })
		.getByRole('button', { name: logTexts.restartDo })
		.click();
	await expect.poll(() => page.evaluate(() => window.hutong?.history().length)).toBe(0);
	await page.getByLabel(logTexts.upload, { exact: true }).setInputFiles(path);
	// Looked at first; then it stands at its start, with everything ahead.
	await expect(page).toHaveURL(/#\/open$/);
	await button(page, t.share.open.open).click();
	await expect.poll(() => page.evaluate(() => window.hutong?.exportSession().tip)).toBe(story.length);
	expect(await page.evaluate(() => window.hutong?.history().length)).toBe(0);
	await page.evaluate((last) => window.hutong?.goto(last), story.length);
	await expect.poll(() => hashOf(page)).toBe(hash);
	await saved(page);
	const after = await stored(page);
	expect(after.current).not.toBe(own);
	expect(after).toHaveProperty(`head/${String(own)}.hash`, hash);
	// What the code of a person says is this session's own now.
	expect(
		await dispatch(page, [{ type: 'link.ask', by: cast.wang, code: 'account:1@0', way: 'scan', hello: '' }])
	).toEqual(['notInThisState']);
});

test('P4 a file that is no session, newer or altered says why and changes nothing', async ({ page }) => {
	await openStage(page);
	await dispatch(page, talked);
	await saved(page);
	const session = await exported(page);
	const before = await stored(page);
	const deep = `{"x":${'['.repeat(50_000)}${']'.repeat(50_000)}}`;
	const { refused } = t.share.open;
	const altered = { ...session, entries: session?.entries.slice(0, -1), head: 8, tip: 8 };
	const cases: [name: string, contents: string | Buffer, reason: string][] = [
		['rubbish', 'rubbish {', refused.notJson],
		['empty', '', refused.incomplete],
		['bytes', Buffer.from([0xff, 0xfe, 0, 1, 2, 3]), refused.notText],
		['another thing', '{"hello":"world"}', refused.notOurs],
		['reserved', '{"__proto__":{"polluted":true}}', refused.reserved],
		['deep', deep, refused.tooDeep],
		['newer', JSON.stringify({ ...session, version: 3 }), refused.newer],
		['altered', JSON.stringify(altered), refused.inconsistent]
	];
	for (const [name, contents, reason] of cases) {
		await test.step(name, async () => {
			// From the log the first time; what is chosen there is looked at where files are.
			const label = name === 'rubbish' ? logTexts.upload : t.share.open.another;
			await page
				.getByLabel(label, { exact: true })
				.setInputFiles({ name: `${name}.json`, mimeType: 'application/json', buffer: Buffer.from(contents) });
			const alert = page.getByRole('alert');
			await expect(alert).toContainText(reason);
			await expect(alert).toContainText(t.share.open.safe);
		});
	}
	await page.goto('./#/sandbox');
	await expect(device(page, 'wechat', '王女士')).toBeVisible();
	expect(await exported(page)).toEqual(session);
	expect(await stored(page)).toEqual(before);
	expect(await page.evaluate(() => 'polluted' in {})).toBe(false);
});
