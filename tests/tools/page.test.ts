import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const policy = [
	"default-src 'none'",
	"script-src 'self'",
	"style-src 'self'",
	"img-src 'self' data: blob:",
	"font-src 'self'",
	"connect-src 'self'",
	"worker-src 'self'",
	"manifest-src 'self'",
	"media-src 'self' blob:",
	"base-uri 'none'",
	"form-action 'none'",
	"object-src 'none'",
	"require-trusted-types-for 'script'",
	'trusted-types svelte-trusted-html hutong-worker'
].join('; ');

const page = readFileSync('src/index.html', 'utf8').replace(/\s+/g, ' ');

test('P5 the policy of the page is this one, and stands before anything it must hold', () => {
	const head = page.slice(page.indexOf('<head>'));
	expect(head).toMatch(/^<head> <meta charset="utf-8" \/> <meta http-equiv="Content-Security-Policy" /);
	expect(head).toContain(`content="${policy}"`);
	expect(page).not.toMatch(/<style|\bstyle=|\son\w+=/);
});

test('the lock file names no address', () => {
	expect(readFileSync('package-lock.json', 'utf8')).not.toMatch(/"resolved"|https?:\/\/[^"]*\.tgz/);
});

test('every package is pinned exactly', () => {
	const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<
		string,
		Record<string, string>
	>;
	for (const version of Object.values({ ...dependencies, ...devDependencies }))
		expect(version).toMatch(/^\d+\.\d+\.\d+$/);
});
