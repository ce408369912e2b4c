import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium, type Browser, type Page } from 'playwright';
import type { Session } from '../../src/session';
import { recordsOf } from '../../src/session/shelf/whole';
import { answerFrom } from '../tools/folder.js';
import { quantile } from './measure';
import { fullSize, type Subject } from './subjects';
import { chatOf, opened } from './worlds';

/* The built app in a real browser, on sessions that lie in its storage. Times are in ms, to the paint. */

/** What is measured of one session. */
interface Figures {
	readonly opening: number;
	/** The same records, read by a page that does nothing else. */
	readonly reading: number;
	readonly chat: number;
	readonly act: number;
	/** On a processor six times as slow. */
	readonly slowAct: number;
	readonly frames: readonly number[];
}

/** `app`: the folder of the built app. */
export function browser(app: string): Subject {
	return async ({ sizes, row }) => {
		const [least = 0, most = 0] = [sizes[0], sizes.at(-1)];
		const server = createServer((request, response) => {
			answerFrom(app, new URL(request.url ?? '/', 'http://localhost').pathname.slice(1), response);
		});
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
		const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
		const engine = await chromium.launch({
			...(process.env.CHROMIUM && { executablePath: process.env.CHROMIUM }),
			args: ['--no-sandbox', '--disable-gpu']
		});
		try {
			const small = await measure(engine, origin, chatOf(least));
			const large = await measure(engine, origin, chatOf(most));
			const against = `itself at ${least}`;
			const figure = { size: most, unit: 'ms', against } as const;
			row({
				...figure,
				name: 'browser: opening a session',
				ours: large.opening,
				against: 'reading its records alone',
				reference: large.reading,
				target: most === fullSize ? { ours: 2_000 } : undefined
			});
			const named = (name: string, of: (figures: Figures) => number, target?: number) =>
				row({
					...figure,
					name: `browser: ${name}`,
					ours: of(large),
					reference: of(small),
					target: target === undefined ? undefined : { ours: target }
				});
			named('a chat opens', ({ chat }) => chat, 300);
			named('act to paint', ({ act }) => act);
			named('act to paint, CPU ÷ 6', ({ slowAct }) => slowAct, 100);
			named('scrolling a chat: 95 % of frames', ({ frames }) => quantile(frames, 0.95), 50);
			const [few, many] = [opened(least).session, opened(most).session];
			row({
				...figure,
				size: many.world.links.size,
				name: 'browser: contacts open',
				against: `itself at ${few.world.links.size}`,
				ours: await contacts(engine, origin, many),
				reference: await contacts(engine, origin, few),
				target: { ours: 300 }
			});
		} finally {
			await engine.close();
			server.close();
		}
	};
}

async function measure(engine: Browser, origin: string, session: Session): Promise<Figures> {
	const { page, reading } = await stored(engine, origin, session);
	const opening = await open(page, origin);
	const chat = await pressed(
		page,
		'#device-wecom [data-opens^="conversation"]',
		'#device-wecom [role="log"] .bub'
	);
	const acts = async () => {
		const times: number[] = [];
		for (let count = 0; count < 6; count += 1) times.push(await act(page));
		return quantile(times.slice(1), 0.5);
	};
	const normal = await acts();
	const frames = await scrolled(page, '#device-wecom [role="log"]');
	const devtools = await page.context().newCDPSession(page);
	await devtools.send('Emulation.setCPUThrottlingRate', { rate: 6 });
	const figures = { opening, reading, chat, act: normal, slowAct: await acts(), frames };
	await page.context().close();
	return figures;
}

async function contacts(engine: Browser, origin: string, session: Session): Promise<number> {
	const { page } = await stored(engine, origin, session);
	await open(page, origin);
	await page.locator('#device-wecom [role="tab"]').nth(1).click();
	const list = '#device-wecom [data-control="wecom.contacts.wechatContacts"]';
	await page.locator(list).waitFor();
	const time = await pressed(page, list, '#device-wecom [data-control="wecom.wechatContacts.person"]');
	await page.context().close();
	return time;
}

/** A page of a new profile in whose storage a session lies, as the app itself lays it. */
async function stored(engine: Browser, origin: string, session: Session) {
	const context = await engine.newContext({
		viewport: { width: 1440, height: 900 },
		locale: 'zh-CN',
		serviceWorkers: 'block'
	});
	const page = await context.newPage();
	await page.goto(`${origin}nothing`);
	const records = [...recordsOf(session), ['current', session.key] as const];
	for (let from = 0; from < records.length; from += 16) {
		await page.evaluate(
			async (text) => {
				const pairs = JSON.parse(text) as [string, unknown][];
				const database = await new Promise<IDBDatabase>((resolve, reject) => {
					const request = indexedDB.open('hutong');
					request.onupgradeneeded = () => request.result.createObjectStore('sessions');
					request.onsuccess = () => resolve(request.result);
					request.onerror = () => reject(request.error ?? new Error('no database'));
				});
				const work = database.transaction('sessions', 'readwrite');
				for (const [key, value] of pairs) work.objectStore('sessions').put(value, key);
				await new Promise((resolve, reject) => {
					work.oncomplete = resolve;
					work.onabort = reject;
				});
				database.close();
			},
			JSON.stringify(records.slice(from, from + 16))
		);
	}
	const reading = await page.evaluate(async () => {
		const begun = performance.now();
		const database = await new Promise<IDBDatabase>((resolve) => {
			const request = indexedDB.open('hutong');
			request.onsuccess = () => resolve(request.result);
		});
		const request = database.transaction('sessions').objectStore('sessions').getAll();
		await new Promise((resolve) => (request.onsuccess = resolve));
		void request.result;
		database.close();
		return performance.now() - begun;
	});
	return { page, reading };
}

/** From the address to the stage with its session. */
async function open(page: Page, origin: string): Promise<number> {
	await page.goto(`${origin}#/sandbox`);
	const time = await page.evaluate(
		() =>
			new Promise<number>((resolve) => {
				const look = () => {
					if (!document.querySelector('[data-device] .glass')) return requestAnimationFrame(look);
					setTimeout(() => resolve(performance.now()));
				};
				look();
			})
	);
	await quiet(page);
	return time;
}

/** What comes in idle moments has come: it is no part of what is measured next. */
function quiet(page: Page): Promise<void> {
	return page.evaluate(
		() =>
			new Promise<void>((resolve) => {
				let known = -1;
				const timer = setInterval(() => {
					const now = performance.getEntriesByType('resource').length;
					if (now === known) {
						clearInterval(timer);
						resolve();
					}
					known = now;
				}, 1_000);
			})
	);
}

/** From a press on something to the paint of something else. */
function pressed(page: Page, what: string, then: string): Promise<number> {
	return page.evaluate(
		([what, then]) =>
			new Promise<number>((resolve, reject) => {
				const begun = performance.now();
				const found = document.querySelector<HTMLElement>(what);
				if (!found) return reject(new Error(`There is no ${what}`));
				found.click();
				const look = () => {
					if (!document.querySelector(then)) return requestAnimationFrame(look);
					setTimeout(() => resolve(performance.now() - begun));
				};
				requestAnimationFrame(look);
			}),
		[what, then] as const
	);
}

/** From a message in the open chat to its paint. */
function act(page: Page): Promise<number> {
	return page.evaluate(() => {
		const { hutong } = window;
		const last = hutong?.history().findLast(({ command }) => command.type === 'message.send')?.command;
		if (last?.type !== 'message.send') throw new Error('Nothing was said');
		const begun = performance.now();
		const said = hutong?.dispatch({ ...last, content: { kind: 'text', text: '好' } });
		if (!said?.ok) throw new Error('It is refused');
		return new Promise<number>((resolve) => {
			requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - begun)));
		});
	});
}

/** How long each of a hundred frames takes while something is scrolled up. */
function scrolled(page: Page, what: string): Promise<number[]> {
	return page.evaluate(
		(what) =>
			new Promise<number[]>((resolve) => {
				const log = document.querySelector(what) as HTMLElement;
				const frames: number[] = [];
				let last = performance.now();
				const step = () => {
					const now = performance.now();
					frames.push(now - last);
					last = now;
					log.scrollTop -= 400;
					if (frames.length < 100) requestAnimationFrame(step);
					else resolve(frames);
				};
				requestAnimationFrame(step);
			}),
		what
	);
}
