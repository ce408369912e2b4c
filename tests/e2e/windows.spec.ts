import type { Page } from '@playwright/test';
import { cast } from '../../src/world/index.ts';
import { newProfile } from './browsers.ts';
import { expect, test } from './fixtures.ts';
import { device, dispatch, hashOf, openStage, saved, status, t } from './stage.ts';
import { agree, follows, measured, open, saidIn, say, together, told, writes } from './windows.ts';

const { frame, windows: texts } = t;

test('P9 RA16 three windows: whatever is done in any of them, all show the same; agreement is measured', async ({
	context
}) => {
	const [one, two, three] = (await open(context, 3)) as [Page, Page, Page];
	await writes(one);
	await follows(two);
	await follows(three);
	await expect(one.locator('[data-windows]')).toContainText(texts.saves);
	const wanted: string[] = [];
	for (let round = 0; round < 6; round += 1) {
		await Promise.all(
			[one, two, three].map((page, place) => {
				wanted.push(`${place}/${round}`);
				return dispatch(page, [say(`${place}/${round}`)]);
			})
		);
		if (round === 2) {
			// What it did is decided in another window, and comes from there.
			await two.waitForFunction(() => (window.hutong?.history().length ?? 0) > 0);
			await two.evaluate(() => window.hutong?.goto(1));
		}
		if (round === 4) await three.keyboard.press('ControlOrMeta+z');
	}
	await agree(one, two, three);
	expect((await saidIn(three)).toSorted()).toEqual(wanted.toSorted());

	// From an act in one window to the same world in another, by one clock.
	const times: number[] = [];
	for (let turn = 0; turn < 20; turn += 1) {
		const [from, to] = turn % 2 === 0 ? [two, three] : [one, two];
		const before = (await saidIn(to)).length;
		const seen = to.evaluate(
			(before) =>
				new Promise<number>((resolve) => {
					const look = () =>
						(window.hutong?.exportSession().entries.length ?? 0) > before
							? resolve(performance.timeOrigin + performance.now())
							: setTimeout(look, 1);
					look();
				}),
			await to.evaluate(() => window.hutong?.exportSession().entries.length ?? 0)
		);
		const done = await from.evaluate(
			(command) => {
				window.hutong?.dispatch(command);
				return performance.timeOrigin + performance.now();
			},
			say(`measured ${turn} after ${before}`)
		);
		times.push((await seen) - done);
	}
	measured(told('three windows agree', times));

	// What is stored is what they show.
	const hash = await hashOf(one);
	await saved(one);
	for (const page of [one, two, three]) await page.close();
	const again = await context.newPage();
	await openStage(again);
	expect(await hashOf(again)).toBe(hash);
});

test('P9 three windows opened at once on nothing stored are on one session', async ({ context }) => {
	const pages = await Promise.all([0, 1, 2].map(() => context.newPage()));
	await Promise.all(pages.map((page) => openStage(page)));
	await together(...pages);
	await dispatch(pages[2] as Page, [say('hello')]);
	await agree(...pages);
	expect(await saidIn(pages[0] as Page)).toEqual(['hello']);
});

test('P9 what the hand does in a window that follows: chat, undo, a refusal with its reason', async ({
	context
}) => {
	const [one, two] = (await open(context, 2)) as [Page, Page];
	const wang = device(two, 'wechat', '王女士');
	await wang.getByRole('button', { name: /^大理出游小队/ }).click();
	await wang.getByRole('textbox', { name: t.chat.say }).fill('大家好');
	await wang.getByRole('textbox', { name: t.chat.say }).press('Enter');
	await expect(wang.getByRole('log')).toContainText('大家好');
	await expect(wang.getByRole('textbox', { name: t.chat.say })).toHaveValue('');
	await expect.poll(() => saidIn(one)).toEqual(['大家好']);
	await two.keyboard.press('Escape');
	await one.getByRole('button', { name: /^撤销：/ }).click();
	await expect(wang.getByRole('log')).not.toContainText('大家好');
	await agree(one, two);
	// Drafts are each window's own, and are stored.
	await wang.getByRole('textbox', { name: t.chat.say }).fill('还没写完');
	await expect
		.poll(() => one.evaluate(() => Object.values(window.hutong?.exportSession().reading.drafts ?? {})))
		.toEqual(['还没写完']);
	await expect(device(one, 'wechat', '王女士')).not.toContainText('还没写完');
	const refused = await dispatch(two, [{ type: 'grant.give', by: cast.wang, to: { kind: 'all' } } as never]);
	expect(refused).toHaveLength(1);
});

test('P9 six windows at once: every act of each is in all of them; how long that takes is measured', async ({
	context
}) => {
	test.slow();
	const pages = await open(context, 6);
	// When each window came to show so many steps, by one clock.
	for (const page of pages)
		await page.evaluate(() => {
			const seen: number[] = [];
			(window as { seen?: number[] }).seen = seen;
			const look = () => {
				const { length } = window.hutong?.history() ?? [];
				while (seen.length < (length ?? 0)) seen.push(performance.timeOrigin + performance.now());
				setTimeout(look, 2);
			};
			look();
		});
	const act = (page: Page, text: string) =>
		page.evaluate((command) => {
			window.hutong?.dispatch(command);
			return performance.timeOrigin + performance.now();
		}, say(text));
	const shown = (step: number) =>
		Promise.all(
			pages.map((page) =>
				page
					.waitForFunction((step) => (window as { seen?: number[] }).seen?.[step], step, { polling: 5 })
					.then((found) => found.jsonValue())
			)
		);
	const single: number[] = [];
	const all: number[] = [];
	for (let turn = 0; turn < 30; turn += 1) {
		const done = await act(pages[turn % 6] as Page, `one ${turn}`);
		const times = (await shown(turn)).map((time) => Math.max(0, (time ?? Infinity) - done));
		all.push(Math.max(...times));
		single.push(...times);
	}
	// All at once: from the last act of any to all of them in every window.
	const bursts: number[] = [];
	for (let round = 0; round < 5; round += 1) {
		const before = 30 + round * 6;
		const done = Math.max(...(await Promise.all(pages.map((page, place) => act(page, `${round}/${place}`)))));
		bursts.push(Math.max(...(await shown(before + 5)).map((time) => (time ?? Infinity) - done)));
	}
	await agree(...pages);
	expect(await saidIn(pages[3] as Page)).toHaveLength(60);
	measured(told('one act to one window', single));
	measured(told('one act to all', all));
	measured(told('six acts at once to all', bursts));
});

test('P9 a seventh window only shows, says so, and acts once another is closed', async ({ context }) => {
	test.slow();
	const pages = await open(context, 6);
	const seventh = await context.newPage();
	await openStage(seventh);
	await expect(status(seventh)).toHaveText(t.keeping.seventhWindow);
	expect(await dispatch(seventh, [say('seventh')])).toEqual(['windowOnlyShows']);
	await dispatch(pages[5] as Page, [say('six')]);
	await expect.poll(() => saidIn(seventh)).toEqual(['six']);
	await pages[0]?.close();
	await expect(status(seventh)).not.toHaveText(t.keeping.seventhWindow);
	expect(await dispatch(seventh, [say('seventh')])).toEqual([]);
	await expect.poll(() => saidIn(pages[5] as Page)).toEqual(['six', 'seventh']);
});

test('P9 a new session and an imported one: all windows go along', async ({ context }) => {
	const [one, two] = (await open(context, 2)) as [Page, Page];
	await dispatch(one, [say('before')]);
	await agree(one, two);
	const document = await two.evaluate(() => window.hutong?.exportSession());
	await two.getByRole('button', { name: frame.restart, exact: true }).click();
	await two
		.getByRole('dialog', { name: t.log.restartTitle })
		.getByRole('button', { name: t.log.restartDo })
		.click();
	await expect.poll(() => saidIn(one)).toEqual([]);
	await together(one, two);
	await dispatch(one, [say('after')]);
	await agree(one, two);
	expect(await saidIn(two)).toEqual(['after']);
	await one.evaluate((document) => window.hutong?.importSession(document), document);
	await expect.poll(() => saidIn(two)).toEqual(['before']);
	await together(one, two);
});

test('P9 two lessons in two windows both save', async ({ context }) => {
	const [one, two] = await Promise.all([context.newPage(), context.newPage()]);
	await Promise.all([openStage(one), openStage(two, './#/lesson/before-and-after')]);
	await saved(one);
	await saved(two);
	await dispatch(one, [say('free')]);
	await dispatch(two, [say('lesson')]);
	await saved(one);
	await saved(two);
	expect(await hashOf(one)).not.toBe(await hashOf(two));
	await expect(two.locator('[data-windows]')).toHaveCount(0);
});

test('P9 a duplicated window, and one that comes back with the browser, join the session', async ({
	faults
}, info) => {
	const profile = await newProfile(info, faults);
	try {
		const context = await profile.open();
		const one = context.pages()[0] ?? (await context.newPage());
		await openStage(one);
		// A start that has come to something: a copy of the window takes that along.
		await expect.poll(() => one.evaluate(() => sessionStorage.getItem('hutong.starts'))).toBe('0');
		const [two] = await Promise.all([
			context.waitForEvent('page'),
			one.evaluate(() => void window.open(location.href))
		]);
		await together(one, two);
		await dispatch(two, [say('copied')]);
		await agree(one, two);
		await two.goto('about:blank');
		await dispatch(one, [say('alone')]);
		await two.goBack();
		await together(one, two);
		await agree(one, two);
		await saved(one);
		await context.close();
		const again = await profile.open();
		const reopened = again.pages()[0] ?? (await again.newPage());
		await openStage(reopened);
		expect(await saidIn(reopened)).toEqual(['copied', 'alone']);
		await again.close();
	} finally {
		await profile.remove();
	}
});

test('P8 RA6 a window that hears a newer build becomes read-only, says so, and writes nothing', async ({
	context
}) => {
	const [one, two] = (await open(context, 2)) as [Page, Page];
	await dispatch(one, [say('one')]);
	await agree(one, two);
	await saved(one);
	const key = await one.evaluate(
		() =>
			new Promise<string>((resolve) => {
				const opening = indexedDB.open('hutong');
				opening.onsuccess = () => {
					const asked = opening.result.transaction('sessions').objectStore('sessions').get('current');
					asked.onsuccess = () => {
						opening.result.close();
						resolve(String(asked.result));
					};
				};
			})
	);
	await two.evaluate((key) => {
		const channel = new BroadcastChannel(`hutong/${key}`);
		channel.postMessage({ from: 'newer', build: '9.0.0', format: 99, protocol: 9, body: { type: 'hello' } });
	}, key);
	await expect(status(one)).toHaveText(t.keeping.newerRelease, { timeout: 3_000 });
	await expect(status(two)).toHaveText(t.keeping.newerRelease, { timeout: 3_000 });
	for (const page of [one, two]) expect(await dispatch(page, [say('late')])).toEqual(['windowOnlyShows']);
	await one.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));
	expect(await saidIn(one)).toEqual(['one']);
});
