import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium, type Browser, type Page } from 'playwright';
import type { Session } from '../../src/session';
import { recordsOf } from '../../src/session/shelf/whole';
import type { Command } from '../../src/world';
import { answerFrom } from '../tools/folder.js';

/* Pages of the built app for what is measured in a browser. */

/** Gives an engine and the address of the built app in a folder, and puts both away. */
export async function withApp(
	app: string,
	work: (engine: Browser, origin: string) => Promise<void>
): Promise<void> {
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
		await work(engine, origin);
	} finally {
		await engine.close();
		server.close();
	}
}

/** A page of a new profile in whose storage a session lies, as the app itself lays it. */
export async function stored(engine: Browser, origin: string, session: Session) {
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
export async function open(page: Page, origin: string): Promise<number> {
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
export function pressed(page: Page, what: string, then: string): Promise<number> {
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

/** The longest that a letter takes to its paint, of the few that are typed into a field. */
export async function typed(page: Page, field: string, text = '员工12'): Promise<number> {
	const times = [];
	for (let length = 1; length <= text.length; length += 1) {
		times.push(
			await page.evaluate(
				([field, text]) => {
					const begun = performance.now();
					const found = document.querySelector<HTMLInputElement>(field);
					if (!found) throw new Error(`There is no ${field}`);
					found.value = text;
					found.dispatchEvent(new InputEvent('input', { bubbles: true }));
					return new Promise<number>((resolve) => {
						requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - begun)));
					});
				},
				[field, text.slice(0, length)] as const
			)
		);
	}
	await page.evaluate((field) => {
		const found = document.querySelector<HTMLInputElement>(field);
		if (!found) return;
		found.value = '';
		found.dispatchEvent(new InputEvent('input', { bubbles: true }));
	}, field);
	return Math.max(...times);
}

/** From a command to its paint. Throws where it is refused. */
export function painted(page: Page, command: Command): Promise<number> {
	return page.evaluate((command) => {
		const begun = performance.now();
		const done = window.hutong?.dispatch(command);
		if (!done?.ok) throw new Error('It is refused');
		return new Promise<number>((resolve) => {
			requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - begun)));
		});
	}, command);
}

/** How long each of a hundred frames takes while something is scrolled up. */
export function scrolled(page: Page, what: string): Promise<number[]> {
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
