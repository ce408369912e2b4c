import type { BrowserContext, Page } from '@playwright/test';
import { cast, type Command } from '../../src/world/index.ts';
import { expect, test } from './fixtures.ts';
import { hashOf, openStage, status, t } from './stage.ts';

const { frame, windows: texts } = t;

export const say = (text: string): Command => ({
	type: 'message.send',
	by: cast.wang,
	to: cast.groupChat,
	content: { kind: 'text', text }
});

/** What was said in all branches, in the order in which it was carried out. */
export const saidIn = (page: Page) =>
	page.evaluate(() =>
		(window.hutong?.exportSession().entries ?? []).flatMap(({ command }) =>
			command.type === 'message.send' && command.content.kind === 'text' ? [command.content.text] : []
		)
	);

/** Written beside the test in its report: asserted by nothing, since a busy machine is no fault. */
export function measured(what: string): void {
	test.info().annotations.push({ type: 'measured', description: what });
}

/** Of times in ms. */
export function told(name: string, times: readonly number[]): string {
	const sorted = times.toSorted((a, b) => a - b);
	const figure = (part: number) =>
		sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))]?.toFixed(0);
	return `${name}: median ${figure(0.5)}, p95 ${figure(0.95)}, most ${figure(1)} ms`;
}

/** Every one of the pages knows of all the others. */
export async function together(...pages: Page[]): Promise<void> {
	for (const page of pages)
		await expect(page.locator('[data-windows]')).toContainText(texts.count(pages.length));
}

export async function agree(...pages: Page[]): Promise<void> {
	await expect
		.poll(async () => {
			const seen = await Promise.all(
				pages.map(async (page) => `${await hashOf(page)} ${(await saidIn(page)).join()}`)
			);
			return new Set(seen).size;
		})
		.toBe(1);
}

export async function open(context: BrowserContext, count: number): Promise<Page[]> {
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
export async function rendererOf(context: BrowserContext, page: Page): Promise<number> {
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

export const writes = (page: Page) => expect(status(page)).toHaveText(frame.saved);

export const follows = (page: Page) => expect(status(page)).toHaveText(t.keeping.anotherWindow);
