import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { newProfile } from './browsers.ts';
import { axe, expect, test } from './fixtures.ts';
import { dispatch, hashOf, openStage, saved, startsWith, t, texts } from './stage.ts';
import { story, until } from './story.ts';

const { frame, log, sessions: words } = t;
const talked = story.slice(0, until.talked);

const rows = (page: Page) =>
	page.getByRole('region', { name: words.kept, exact: true }).getByRole('listitem');
const rowOf = (page: Page, name: string) => rows(page).filter({ hasText: name });
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

/** How many steps lead to where the eye is. */
const steps = (page: Page) => page.evaluate(() => window.hutong?.history().length);

async function openList(page: Page): Promise<void> {
	await page.goto('./#/sessions');
	await expect(page.getByRole('heading', { level: 1, name: words.title })).toBeVisible();
	await expect(page.getByRole('heading', { name: words.room })).toBeVisible();
}

async function choose(page: Page, name: string, item: string): Promise<void> {
	await rowOf(page, name)
		.getByRole('button', { name: startsWith(words.more('').slice(0, 1)) })
		.click();
	await page.getByRole('menuitem', { name: item }).click();
}

async function rename(page: Page, before: string, name: string): Promise<void> {
	await choose(page, before, words.rename);
	await page.getByRole('textbox', { name: words.nameField }).fill(name);
	await page.getByRole('textbox', { name: words.nameField }).press('Enter');
	await expect(rowOf(page, name)).toHaveCount(1);
}

/** A stored session under a name, on the list. */
async function stored(page: Page, name: string): Promise<string | undefined> {
	await openStage(page);
	await dispatch(page, talked);
	await saved(page);
	const hash = await hashOf(page);
	await page.getByRole('link', { name: frame.sessions }).click();
	await rename(page, words.steps(talked.length), name);
	return hash;
}

test('P12 last week’s room is found and opened, as it was left; undo gives back the one that was there', async ({
	page
}) => {
	const hash = await stored(page, '周一的班');
	await button(page, words.startAnew).click();
	await expect.poll(() => steps(page)).toBe(0);
	await dispatch(page, story.slice(0, 2));
	await expect.poll(() => steps(page)).toBe(2);
	await saved(page);
	const fresh = await hashOf(page);

	await openList(page);
	await expect(rows(page)).toHaveCount(2);
	await expect(rows(page).first()).toContainText(words.present);
	await expect(rowOf(page, '周一的班')).toContainText(words.steps(talked.length));
	await rowOf(page, '周一的班')
		.getByRole('button', { name: startsWith(words.open) })
		.click();
	await expect(page).toHaveURL(/#\/sandbox$/);
	await expect.poll(() => hashOf(page)).toBe(hash);
	await saved(page);
	await page.reload();
	await expect.poll(() => hashOf(page)).toBe(hash);

	await openList(page);
	await rows(page)
		.filter({ hasText: words.steps(2) })
		.getByRole('button', { name: startsWith(words.open) })
		.click();
	await expect.poll(() => hashOf(page)).toBe(fresh);
	await button(page, frame.undoThis(log.replacing.open)).click();
	await expect.poll(() => hashOf(page)).toBe(hash);
});

test('P12 a copy before class goes its own way', async ({ page }) => {
	const hash = await stored(page, '周一的班');
	await rowOf(page, '周一的班')
		.getByRole('button', { name: startsWith(words.copy) })
		.click();
	await expect(page.getByText(words.copied(words.copyName('周一的班')))).toBeVisible();
	await expect(rows(page)).toHaveCount(2);
	await rowOf(page, words.copyName('周一的班'))
		.getByRole('button', { name: startsWith(words.open) })
		.click();
	// The copy has the same hash as what was open until now.
	await expect(page).toHaveURL(/#\/sandbox$/);
	await expect.poll(() => hashOf(page)).toBe(hash);
	await dispatch(page, [{ type: 'clock.advance', ms: 60_000 }]);
	await expect.poll(() => steps(page)).toBe(talked.length + 1);
	await saved(page);
	await openList(page);
	await rowOf(page, '周一的班')
		.filter({ hasNotText: words.copyName('周一的班') })
		.getByRole('button', { name: startsWith(words.open) })
		.click();
	await expect.poll(() => hashOf(page)).toBe(hash);
});

test('P2 RA24 RE9 what is thrown away is named before, and comes back; for good only by a second word', async ({
	page
}) => {
	const hash = await stored(page, '周一的班');
	await choose(page, '周一的班', words.remove);
	const dialog = page.getByRole('dialog', { name: words.removeTitle('周一的班') });
	await expect(dialog).toBeVisible();
	await dialog.getByRole('button', { name: words.cancel }).click();
	await expect(rowOf(page, '周一的班')).toHaveCount(1);
	await choose(page, '周一的班', words.remove);
	await dialog.getByRole('button', { name: words.remove, exact: true }).click();
	await expect(page.getByText(words.removed('周一的班'))).toBeVisible();
	await expect(rowOf(page, '周一的班')).toHaveCount(0);
	await button(page, words.undoRemove('周一的班')).click();
	await expect(rowOf(page, '周一的班')).toHaveCount(1);

	await choose(page, '周一的班', words.remove);
	await dialog.getByRole('button', { name: words.remove, exact: true }).click();
	await expect(rowOf(page, '周一的班')).toHaveCount(0);
	await page.reload();
	const thrownAway = page.getByRole('region', { name: words.thrownAway });
	await expect(thrownAway).toContainText('周一的班');
	await thrownAway.getByRole('button', { name: startsWith(words.restore) }).click();
	await rowOf(page, '周一的班')
		.getByRole('button', { name: startsWith(words.open) })
		.click();
	await expect.poll(() => hashOf(page)).toBe(hash);

	await openList(page);
	await choose(page, '周一的班', words.remove);
	await dialog.getByRole('button', { name: words.remove, exact: true }).click();
	await thrownAway.getByRole('button', { name: startsWith(words.erase) }).click();
	const last = page.getByRole('dialog', { name: words.eraseTitle('周一的班') });
	await last.getByRole('button', { name: words.erase, exact: true }).click();
	await expect(page.getByText(words.erased('周一的班'))).toBeVisible();
	await expect(thrownAway).toHaveCount(0);
});

test('P12 starting over on the stage is taken back by undo, and done again by redo', async ({ page }) => {
	await openStage(page);
	await dispatch(page, talked);
	const hash = await hashOf(page);
	await button(page, frame.restart).click();
	await page
		.getByRole('dialog', { name: log.restartTitle })
		.getByRole('button', { name: log.restartDo })
		.click();
	await expect.poll(() => hashOf(page)).not.toBe(hash);
	await button(page, frame.undoThis(log.replacing.restart)).click();
	await expect.poll(() => hashOf(page)).toBe(hash);
	await saved(page);
	await page.reload();
	await expect.poll(() => hashOf(page)).toBe(hash);
});

test('P4 a file comes out of the list without opening it, and opens as a new session', async ({ page }) => {
	const hash = await stored(page, '周一的班');
	const coming = page.waitForEvent('download');
	await choose(page, '周一的班', words.exportFile);
	const download = await coming;
	expect(download.suggestedFilename()).toMatch(/^hutong-周一的班-\d{4}-\d\d-\d\d\.json$/);
	const path = await download.path();
	expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({ format: 'hutong.session', hash });
	const input = page.getByLabel(words.importFile, { exact: true });
	await input.setInputFiles(path);
	await page.getByRole('button', { name: t.share.open.open, exact: true }).click();
	// What comes in stands at its first step; what was open until now, at its last.
	await expect.poll(() => steps(page)).toBe(0);
	await page.evaluate(() => window.hutong?.goto(window.hutong.exportSession().tip));
	await expect.poll(() => hashOf(page)).toBe(hash);
	await saved(page);
	await openList(page);
	await expect(rows(page)).toHaveCount(2);
});

test('P2 what cannot be opened says so and comes out raw; nothing of it changes', async ({ page }) => {
	await stored(page, '周一的班');
	await button(page, words.startAnew).click();
	await dispatch(page, story.slice(0, 1));
	await saved(page);
	await page.evaluate(
		() =>
			new Promise<void>((resolve) => {
				const opening = indexedDB.open('hutong');
				opening.onsuccess = () => {
					const work = opening.result.transaction('sessions', 'readwrite');
					const store = work.objectStore('sessions');
					const all = store.getAllKeys();
					all.onsuccess = () => {
						const current = store.get('current');
						current.onsuccess = () => {
							for (const key of all.result.map(String))
								if (key.startsWith('head/') && key !== `head/${current.result}`) store.put('rubbish', key);
						};
					};
					work.oncomplete = () => (opening.result.close(), resolve());
				};
			})
	);
	await openList(page);
	await rowOf(page, '周一的班')
		.getByRole('button', { name: startsWith(words.open) })
		.click();
	await expect(page.getByText(words.failedOpen('周一的班'))).toBeVisible();
	const coming = page.waitForEvent('download');
	await choose(page, '周一的班', words.exportFile);
	const download = await coming;
	expect(download.suggestedFilename()).toMatch(/-raw\.json$/);
	expect(await readFile(await download.path(), 'utf8')).toContain('"rubbish"');
});

test('P2 where nothing can be stored, the list says so and leads on', async ({ faults }, info) => {
	const profile = await newProfile(info, faults, {
		profile: { default_content_setting_values: { cookies: 2 } }
	});
	try {
		const context = await profile.open();
		const page = context.pages()[0] ?? (await context.newPage());
		await page.goto('./#/sessions');
		await expect(page.getByRole('alert')).toContainText(words.refused);
		await page.getByRole('link', { name: words.toSandbox }).click();
		await expect(page).toHaveURL(/#\/sandbox$/);
		await context.close();
	} finally {
		await profile.remove();
	}
});

test('RA14 RA15 it says how safe the data is, and a promise is asked for after the first save only', async ({
	page
}) => {
	await page.addInitScript(() => {
		const state = window as unknown as { asked: number };
		state.asked = 0;
		navigator.storage.persist = () => Promise.resolve(((state.asked += 1), false));
		navigator.storage.persisted = () => Promise.resolve(false);
		navigator.storage.estimate = () => Promise.resolve({ usage: 5_000_000, quota: 100_000_000 });
	});
	const asked = () => page.evaluate(() => (window as unknown as { asked: number }).asked);
	await openStage(page);
	await page.waitForTimeout(500);
	expect(await asked()).toBe(0);
	await dispatch(page, talked);
	await saved(page);
	await expect.poll(asked).toBe(1);
	await page.getByRole('link', { name: frame.sessions }).click();
	await expect(page.getByText(words.forgets)).toBeVisible();
	await expect(page.getByText(words.notPromised)).toBeVisible();
	await button(page, words.ask).click();
	await expect(page.getByText(words.askedNo).first()).toBeVisible();
	expect(await asked()).toBe(2);
});

test('P15 the list has no accessibility fault, in both languages, light and dark, with a dialog open', async ({
	page
}) => {
	await stored(page, '周一的班');
	await rowOf(page, '周一的班')
		.getByRole('button', { name: startsWith(words.copy) })
		.click();
	await choose(page, words.copyName('周一的班'), words.remove);
	await axe(page);
	await page.getByRole('dialog').getByRole('button', { name: words.remove, exact: true }).click();
	await expect(page.getByRole('region', { name: words.thrownAway })).toBeVisible();
	await axe(page);
	await page.getByRole('button', { name: frame.theme(false) }).click();
	await axe(page);
	await page.getByRole('button', { name: 'English' }).click();
	await expect(page.getByRole('heading', { level: 1, name: texts.en.sessions.title })).toBeVisible();
	await axe(page);
	await page.setViewportSize({ width: 390, height: 844 });
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});
