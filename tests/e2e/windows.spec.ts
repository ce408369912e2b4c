import type { BrowserContext, Page } from '@playwright/test';
import { cast, type Command } from '../../src/world/index.ts';
import { newProfile } from './browsers.ts';
import { axe, expect, origin, test } from './fixtures.ts';
import { dense, device, dispatch, hashOf, openStage, saved, status, t } from './stage.ts';

const { frame, windows: texts } = t;

const say = (text: string): Command => ({
	type: 'message.send',
	by: cast.wang,
	to: cast.groupChat,
	content: { kind: 'text', text }
});

/** What was said in all branches, in the order in which it was carried out. */
const saidIn = (page: Page) =>
	page.evaluate(() =>
		(window.hutong?.exportSession().entries ?? []).flatMap(({ command }) =>
			command.type === 'message.send' && command.content.kind === 'text' ? [command.content.text] : []
		)
	);

/** Written beside the test in its report: asserted by nothing, since a busy machine is no fault. */
function measured(what: string): void {
	test.info().annotations.push({ type: 'measured', description: what });
}

/** Of times in ms. */
function told(name: string, times: readonly number[]): string {
	const sorted = times.toSorted((a, b) => a - b);
	const figure = (part: number) =>
		sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))]?.toFixed(0);
	return `${name}: median ${figure(0.5)}, p95 ${figure(0.95)}, most ${figure(1)} ms`;
}

/** Every one of the pages knows of all the others. */
async function together(...pages: Page[]): Promise<void> {
	for (const page of pages)
		await expect(page.locator('[data-windows]')).toContainText(texts.count(pages.length));
}

async function agree(...pages: Page[]): Promise<void> {
	await expect
		.poll(async () => {
			const seen = await Promise.all(
				pages.map(async (page) => `${await hashOf(page)} ${(await saidIn(page)).join()}`)
			);
			return new Set(seen).size;
		})
		.toBe(1);
}

async function open(context: BrowserContext, count: number): Promise<Page[]> {
	const pages: Page[] = [];
	for (let opened = 0; opened < count; opened += 1) {
		const page = await context.newPage();
		await openStage(page);
		pages.push(page);
	}
	await together(...pages);
	return pages;
}

/** The process that draws a page: each of the renderers is asked to stop until this page does not answer. */
async function rendererOf(context: BrowserContext, page: Page): Promise<number> {
	const browser = context.browser();
	if (!browser) throw new Error('This context has no browser of its own');
	const session = await browser.newBrowserCDPSession();
	const { processInfo } = (await session.send('SystemInfo.getProcessInfo')) as {
		processInfo: { type: string; id: number }[];
	};
	for (const { id } of processInfo.filter(({ type }) => type === 'renderer')) {
		process.kill(id, 'SIGSTOP');
		const answer = await Promise.race([
			page.evaluate(() => true),
			new Promise<false>((resolve) => setTimeout(() => resolve(false), 400))
		]);
		if (!answer) return id;
		process.kill(id, 'SIGCONT');
	}
	throw new Error('No renderer draws this page');
}

const writes = (page: Page) => expect(status(page)).toHaveText(frame.saved);
const follows = (page: Page) => expect(status(page)).toHaveText(t.keeping.anotherWindow);

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
		if (round === 2) await two.evaluate(() => window.hutong?.goto(1));
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

test('P9 RD16 RA18 a window that closes is told calmly, and the next one saves', async ({ context }) => {
	const [one, two, three] = (await open(context, 3)) as [Page, Page, Page];
	await dispatch(one, [say('one')]);
	await agree(one, two, three);
	await three.close();
	await together(one, two);
	await expect(one.getByText(texts.left)).toHaveCount(1);
	await one.close();
	await dispatch(two, [say('two')]);
	await writes(two);
	expect(await saidIn(two)).toEqual(['one', 'two']);
	await expect(two.locator('[data-windows]')).toHaveCount(0);
});

test('P9 RA18 the renderer of the writer is killed: the next window saves, and nothing is lost or doubled', async ({
	context,
	faults
}) => {
	test.skip(process.platform === 'win32', 'processes end otherwise there');
	const [one, two, three] = (await open(context, 3)) as [Page, Page, Page];
	await dispatch(one, [say('one')]);
	await agree(one, two, three);
	const pid = await rendererOf(context, one);
	// On their way while nobody answers.
	await dispatch(two, [say('two')]);
	await dispatch(three, [say('three')]);
	process.kill(pid, 'SIGKILL');
	await agree(two, three);
	await expect.poll(async () => (await saidIn(two)).toSorted()).toEqual(['one', 'three', 'two']);
	const words = await Promise.all([two, three].map((page) => status(page).textContent()));
	expect(words.map((text) => text?.trim()).toSorted()).toEqual(
		[frame.saved, t.keeping.anotherWindow].toSorted()
	);
	faults.splice(0, faults.length, ...faults.filter((fault) => !/crash/i.test(fault)));
});

test('P9 RA17 RA19 the renderer of the writer is stopped: another takes over; awake again it is refused and catches up', async ({
	context
}) => {
	test.skip(process.platform === 'win32', 'processes cannot be stopped there');
	const [one, two, three] = (await open(context, 3)) as [Page, Page, Page];
	await dispatch(one, [say('one')]);
	await agree(one, two, three);
	await writes(one);
	// What it does right before it is stopped is not stored yet.
	const pid = await rendererOf(context, one);
	const begun = Date.now();
	await dispatch(two, [say('two')]);
	await expect.poll(() => saidIn(three), { intervals: [20] }).toEqual(['one', 'two']);
	measured(`a frozen writer was replaced after ${Date.now() - begun} ms`);
	await dispatch(three, [say('three')]);
	await writes(two);
	await agree(two, three);
	process.kill(pid, 'SIGCONT');
	// The first thing that it does when it is awake.
	await dispatch(one, [say('late')]);
	await follows(one);
	await agree(one, two, three);
	expect(await saidIn(one)).toEqual(['one', 'two', 'three', 'late']);
	await two.close();
	await three.close();
	await writes(one);
	await one.reload();
	await saved(one);
	expect(await saidIn(one)).toEqual(['one', 'two', 'three', 'late']);
});

test('P9 a device in a window of its own: opened from its menu, in step, by hand, whoever leads; a wrong address is told', async ({
	context,
	page: stage
}) => {
	await openStage(stage);
	const name = frame.device(frame.wechat, '王女士');
	await stage.getByRole('button', { name: texts.menu(name) }).click();
	const [alone] = await Promise.all([
		context.waitForEvent('page'),
		stage.getByRole('menuitem', { name: texts.own }).click()
	]);
	await expect(alone).toHaveTitle(texts.title(name, frame.brand));
	await expect(alone).toHaveURL(new RegExp(`#/window/wechat/${cast.wang}$`));
	await together(stage, alone);
	await expect(alone.getByText(texts.alone)).toBeVisible();
	await expect(alone.getByRole('main').getByRole('region')).toHaveCount(1);
	await axe(alone);

	// It follows, and what is done in it is done on the stage.
	await dispatch(stage, [say('one')]);
	const wang = device(alone, 'wechat', '王女士');
	await expect(wang.getByRole('button', { name: /^大理出游小队/ })).toContainText('one');
	await wang.getByRole('button', { name: /^大理出游小队/ }).click();
	await wang.getByRole('textbox', { name: t.chat.say }).fill('two');
	await wang.getByRole('textbox', { name: t.chat.say }).press('Enter');
	await expect.poll(() => saidIn(stage)).toEqual(['one', 'two']);

	// Another session on the stage: the device goes along.
	await stage.getByRole('button', { name: frame.restart, exact: true }).click();
	await stage
		.getByRole('dialog', { name: t.log.restartTitle })
		.getByRole('button', { name: t.log.restartDo })
		.click();
	await expect.poll(() => saidIn(alone)).toEqual([]);
	await expect(wang).toBeVisible();
	await together(stage, alone);

	// The window that leads is closed; what is left is reloaded.
	await stage.close();
	await writes(alone);
	await dispatch(alone, [say('three')]);
	await saved(alone);
	await alone.reload();
	await expect(device(alone, 'wechat', '王女士')).toBeVisible();
	expect(await saidIn(alone)).toEqual(['three']);

	await device(alone, 'wechat', '王女士')
		.getByRole('button', { name: new RegExp(frame.owner(frame.wechat)) })
		.click();
	await alone.getByRole('dialog').getByRole('button', { name: '李先生' }).click();
	await expect(alone).toHaveTitle(texts.title(frame.device(frame.wechat, '李先生'), frame.brand));
	await alone.goto(`./#/window/wecom/identity:999`);
	await expect(alone.getByRole('heading', { name: texts.noOwner })).toBeVisible();
	await alone.goto('./#/window/phone/account:0');
	await expect(alone.getByRole('heading', { name: texts.noDevice })).toBeVisible();
	await alone.getByRole('link', { name: texts.toStage }).click();
	await expect(alone.getByRole('tablist', { name: frame.devices })).toBeVisible();
	expect(await saidIn(alone)).toEqual(['three']);
});

test('P9 a device of a lesson in a window of its own is on the session of that lesson', async ({
	context
}) => {
	const [lesson, alone, wrong] = await Promise.all([0, 1, 2].map(() => context.newPage()));
	if (!lesson || !alone || !wrong) throw new Error('no pages');
	await openStage(lesson, './#/lesson/before-and-after');
	await openStage(alone, `./#/window/wechat/${cast.wang}?in=before-and-after`);
	await together(lesson, alone);
	await dispatch(alone, [say('hello')]);
	await agree(lesson, alone);
	await expect(alone.getByRole('link', { name: texts.toLesson })).toHaveAttribute(
		'href',
		'#/lesson/before-and-after'
	);
	await wrong.goto(`./#/window/wechat/${cast.wang}?in=nothing`);
	await expect(wrong.getByRole('heading', { name: texts.noLesson })).toBeVisible();
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

test('P9 RA12 where the window that saves cannot, all say so, and go on together once it can', async ({
	context,
	page
}) => {
	const tools = await context.newCDPSession(page);
	await tools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 200_000 });
	const [one, two] = (await open(context, 2)) as [Page, Page];
	await dispatch(one, [say('before')]);
	await agree(one, two);
	await writes(one);
	await dispatch(
		one,
		Array.from({ length: 60 }, (_, place) => say(dense(place)))
	);
	await expect(status(one)).toHaveText(t.keeping.memoryOnly);
	await expect(status(two)).toHaveText(t.keeping.anotherCannot);
	await agree(one, two);
	await tools.send('Storage.overrideQuotaForOrigin', { origin });
	await dispatch(two, [say('after')]);
	await writes(one);
	await follows(two);
	await agree(one, two);
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
