import { readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Frame, Page } from '@playwright/test';
import { wordsOf } from '../../src/recovery/texts.ts';
import { root } from '../tools/install.js';
import { expect, own, test } from './fixtures.ts';
import { dispatch, t } from './stage.ts';
import { story } from './story.ts';

const words = wordsOf('zh-CN');
const types: Record<string, string> = {
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.css': 'text/css; charset=utf-8',
	'.svg': 'image/svg+xml'
};

let server: Server;
let host: string;

// A learning platform: its page frames ours, which answers every site as many hosts of plain files do.
test.beforeAll(async () => {
	server = createServer((request, response) => {
		const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
		const path = join(root, 'dist', pathname);
		if (pathname === '/platform') {
			const sandbox = searchParams.get('sandbox');
			const limits = sandbox === null ? '' : `sandbox="${sandbox}"`;
			response.writeHead(200, { 'content-type': 'text/html' });
			response.end(
				`<iframe ${limits} src="/index.html?lang=zh-CN#/sandbox" width="1400" height="700"></iframe>`
			);
		} else if (path.startsWith(join(root, 'dist')) && statSync(path, { throwIfNoEntry: false })?.isFile()) {
			const type = types[extname(path)] ?? 'application/octet-stream';
			response.writeHead(200, { 'content-type': type, 'access-control-allow-origin': '*' });
			response.end(readFileSync(path));
		} else response.writeHead(204).end();
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	host = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	own.add(host);
});

test.afterAll(() => {
	server.closeAllConnections();
	server.close();
});

async function framed(page: Page, query: string): Promise<Frame> {
	await page.goto(`${host}/platform${query}`);
	const frame = page.frames()[1];
	if (!frame) throw new Error('There is no frame');
	await expect(frame.getByRole('main').getByRole('region').first()).toBeVisible();
	return frame;
}

test('P2 RE8 in a frame that shuts all storage off it runs from memory, says so and leads out', async ({
	page,
	faults
}) => {
	const frame = await framed(page, '?sandbox=allow-scripts');
	await expect(frame.getByText(words.framed)).toBeVisible();
	const out = frame.getByRole('link', { name: words.ownTab });
	await expect(out).toHaveAttribute('target', '_blank');
	await expect(out).toHaveAttribute('href', /#\/sandbox$/);
	await expect(frame.getByText(t.keeping.memoryOnly)).toBeVisible();
	expect(await dispatch(frame as unknown as Page, story.slice(0, 4))).toEqual([]);
	expect(await frame.evaluate(() => window.hutong?.history().length)).toBe(4);
	await frame.getByRole('button', { name: words.goOn, exact: true }).click();
	await expect(frame.getByText(words.framed)).toHaveCount(0);
	// Portraits too: they stand in the page.
	await expect(frame.locator('svg.faces symbol#av-wang')).toBeAttached();
	expect(faults).toEqual([]);
});

test('RE9 in a frame nothing is begun anew by one click', async ({ page }) => {
	const frame = await framed(page, '');
	await expect(frame.getByText(words.framed)).toHaveCount(0);
	await dispatch(frame as unknown as Page, story.slice(0, 4));
	await frame.getByRole('button', { name: t.frame.restart, exact: true }).click();
	const asked = frame.getByRole('dialog');
	await expect(asked).toBeVisible();
	expect(await frame.evaluate(() => window.hutong?.history().length)).toBe(4);
	await asked.getByRole('button', { name: t.log.restartDo }).click();
	await expect.poll(() => frame.evaluate(() => window.hutong?.history().length)).toBe(0);
});

test('RE7 opened from a folder, the page says in both languages why it shows nothing', async ({
	page,
	faults
}) => {
	await page.goto(pathToFileURL(join(root, 'dist/index.html')).href);
	await expect(page.getByText('npm start')).toHaveCount(2);
	await expect(page.locator('.boot [lang=en]').last()).toBeVisible();
	// The browser itself says that it runs no module from there.
	faults.length = 0;
});
