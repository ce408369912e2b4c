// `npm test`: installs what is missing, then every check, and closes with one line of counts.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { install, root } from './install.js';

install();

const { getBrowser } = await import('./browser.js');
const browser = getBrowser();
const answers = mkdtempSync(join(tmpdir(), 'hutong-'));
let passed = 0;
let failed = 0;

/** @type {[name: string, seconds: number, result: string][]} */
const summary = [];
/** What failed, and in a browser what passed only when tried again; said once more at the end. @type {string[]} */
const named = [];

/** @typedef {'atOnce' | 'whenOver'} Telling whether a program's output is seen as it comes, or together at its end */

/**
 * @param {string} name
 * @param {Telling} telling
 * @param {(telling: Telling) => Promise<[passed: number, failed: number]>} work
 */
async function step(name, telling, work) {
	if (telling === 'atOnce') console.log(`\n── ${name}`);
	const start = Date.now();
	const [good, bad] = await work(telling);
	passed += good;
	failed += bad;
	const result = bad ? `${good} passed, ${bad} FAILED` : `${good} passed`;
	if (telling === 'whenOver') console.log(`── ${name}: ${result}`);
	summary.push([name, (Date.now() - start) / 1000, result]);
}

/**
 * A program out of node_modules, by the file that its package names as its bin.
 * @param {Telling} telling
 * @param {string} bin
 * @param {string[]} args
 * @param {Record<string, string>} [env]
 */
function run(telling, bin, args, env) {
	const [name = '', program = name] = bin.split(':');
	const { bin: bins } = JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8'));
	const path = join(root, 'node_modules', name, typeof bins === 'string' ? bins : bins[program]);
	return node(telling, [path, ...args], env);
}

/**
 * @param {Telling} telling
 * @param {string[]} args
 * @param {Record<string, string>} [env]
 * @returns {Promise<number | null>} how it ended
 */
function node(telling, args, env = {}) {
	const child = spawn(process.execPath, args, {
		cwd: root,
		stdio: ['ignore', telling === 'atOnce' ? 'inherit' : 'pipe', telling === 'atOnce' ? 'inherit' : 'pipe'],
		env: { ...process.env, ...env }
	});
	/** @type {Buffer[]} */
	const said = [];
	for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => said.push(data));
	return new Promise((resolve) => {
		child.on('error', () => resolve(null));
		child.on('close', (status) => {
			process.stdout.write(Buffer.concat(said));
			resolve(status);
		});
	});
}

/**
 * @param {number | null} status
 * @returns {[number, number]}
 */
const one = (status) => (status === 0 ? [1, 0] : [0, 1]);

/**
 * What a test runner wrote down; one more failure where it died, or failed for a reason that no test names.
 * @param {string} file
 * @param {number | null} status
 * @param {(answer: any) => [number, number]} count
 * @returns {[number, number]}
 */
function counted(file, status, count) {
	/** @type {[number, number]} */
	let [good, bad] = [0, 0];
	try {
		[good, bad] = count(JSON.parse(readFileSync(file, 'utf8')));
	} catch {
		console.error('The test runner left no results.');
	}
	return [good, bad === 0 && (status !== 0 || good === 0) ? 1 : bad];
}

/** @param {number} from @returns {Promise<number>} the first free port */
function freePort(from) {
	return new Promise((resolve) => {
		const probe = createServer();
		probe.once('error', () => resolve(freePort(from + 1)));
		probe.listen(from, '127.0.0.1', () => probe.close(() => resolve(from)));
	});
}

const port = await freePort(4173);
const subPort = await freePort(port + 1);

// Each of these works on one core; more than one core has all of them sooner.
await Promise.all([
	(async () => {
		await step('types of the world, alone', 'whenOver', async (tell) =>
			one(await run(tell, 'typescript:tsc', ['-p', 'src/world']))
		);
		await step('types', 'whenOver', async (tell) =>
			one(await run(tell, 'svelte-check', ['--tsconfig', './tsconfig.json', '--fail-on-warnings']))
		);
		await step('build', 'whenOver', async (tell) => {
			rmSync(join(root, 'dist'), { recursive: true, force: true });
			return one(await run(tell, 'vite', ['build']));
		});
	})(),
	(async () => {
		await step('lint', 'whenOver', async (tell) =>
			one(await run(tell, 'eslint', ['.', '--max-warnings', '0']))
		);
		await step('format', 'whenOver', async (tell) =>
			one(await node(tell, [join(root, 'tests/tools/format.js')]))
		);
	})()
]);
await step('the same bytes, built twice', 'atOnce', async (tell) =>
	one(await node(tell, [join(root, 'tests/tools/twice.js')]))
);
await step('size', 'atOnce', async (tell) => one(await node(tell, [join(root, 'tests/tools/size.js')])));
await step('tests', 'atOnce', async (tell) => {
	const file = join(answers, 'vitest.json');
	const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
	return counted(file, await run(tell, 'vitest', ['run', ...reporters]), (answer) => {
		/** @type {{ name: string, status: string, assertionResults: { fullName: string, status: string }[] }[]} */
		const files = answer.testResults;
		const unread = files.filter(
			(f) => f.status === 'failed' && f.assertionResults.every((t) => t.status !== 'failed')
		);
		for (const { name, assertionResults } of files)
			for (const { status, fullName } of assertionResults)
				if (status === 'failed') named.push(`FAILED ${relative(root, name)} › ${fullName}`);
		named.push(...unread.map(({ name }) => `FAILED ${relative(root, name)}`));
		return [answer.numPassedTests, answer.numFailedTests + unread.length];
	});
});
await step('the built page in a browser', 'atOnce', async (tell) => {
	if (!browser) return [0, 1];
	const file = join(answers, 'playwright.json');
	const args = ['test', '-c', 'tests/e2e', '--reporter=list,json'];
	const status = await run(tell, '@playwright/test:playwright', args, {
		CHROMIUM: browser,
		PLAYWRIGHT_JSON_OUTPUT_FILE: file,
		E2E_PORT: String(port),
		E2E_SUB_PORT: String(subPort)
	});
	return counted(file, status, ({ stats, suites }) => {
		for (const suite of suites) nameSpecs(suite);
		return [stats.expected + stats.flaky, stats.unexpected];
	});
});

/** @typedef {{ file: string, suites?: Suite[], specs: { title: string, tests: { status: string }[] }[] }} Suite */

/** @param {Suite} suite */
function nameSpecs({ file, suites = [], specs }) {
	for (const { title, tests } of specs)
		for (const { status } of tests)
			if (status === 'unexpected') named.push(`FAILED ${file} › ${title}`);
			else if (status === 'flaky') named.push(`passed when tried again: ${file} › ${title}`);
	suites.forEach(nameSpecs);
}

rmSync(answers, { recursive: true, force: true });
console.log('\n──');
for (const [name, seconds, result] of summary)
	console.log(`${seconds.toFixed(1).padStart(6)} s  ${name}: ${result}`);
process.exitCode = failed ? 1 : 0;
console.log([...named, `${passed} passed, ${failed} failed`].join('\n'));
