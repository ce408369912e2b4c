import { test as base, expect, type BrowserContext, type Page } from '@playwright/test';
import axeCore from 'axe-core';
import { origin, underSubPath } from './servers.ts';

declare global {
	interface Window {
		readonly axe: typeof axeCore;
	}
}

/** Where the page comes from; a test that serves it elsewhere adds that place. */
export const own = new Set([origin, new URL(underSubPath).origin]);

/**
 * Notes everything of a context that must never happen: errors on the console, uncaught errors, violations of the
 * page's policy, and requests that would leave this machine. A test that opens a context of its own calls it itself.
 */
export async function watch(context: BrowserContext, faults: string[]): Promise<void> {
	await context.addInitScript(() => {
		document.addEventListener('securitypolicyviolation', (event) => {
			console.error(`policy violated: ${event.violatedDirective} by ${event.blockedURI} ${event.sample}`);
		});
	});
	context.on('console', (message) => {
		if (message.type() === 'error' || message.type() === 'assert') faults.push(`console: ${message.text()}`);
	});
	context.on('weberror', (error) => faults.push(`uncaught: ${error.error().stack ?? error.error().message}`));
	context.on('request', (request) => {
		const { protocol, origin } = new URL(request.url());
		if (/^(https?|wss?):$/.test(protocol) && !own.has(origin)) faults.push(`request: ${request.url()}`);
	});
	context.on('page', (page) => {
		page.on('websocket', (socket) => faults.push(`socket: ${socket.url()}`));
		page.on('crash', () => faults.push('the page crashed'));
	});
}

/**
 * Every test fails if anything of `watch` happened in it. One that provokes a fault on purpose takes `faults`,
 * expects what it provoked and empties it (`faults.length = 0`).
 */
export const test = base.extend<{ faults: string[] }>({
	faults: [
		async ({ context }, use) => {
			const faults: string[] = [];
			await watch(context, faults);
			await use(faults);
			expect(faults, 'errors, policy violations and foreign requests').toEqual([]);
		},
		{ auto: true }
	]
});

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** The page has no fault that axe finds by WCAG 2.2 AA. */
export async function axe(page: Page): Promise<void> {
	// Once for a page: reading it takes longer than looking.
	if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeCore.source);
	const violations = await page.evaluate(
		async (tags) =>
			(await window.axe.run(document, { runOnly: tags, resultTypes: ['violations'] })).violations,
		wcag
	);
	const found = violations.map(({ id, help, nodes }) => ({
		id,
		help,
		where: nodes.map((node) => `${node.target.join(' ')}: ${node.failureSummary ?? ''}`)
	}));
	expect(found, 'accessibility violations').toEqual([]);
}

export { expect, origin, underSubPath };
