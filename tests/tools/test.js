// `npm test`: installs what is missing, then every check, and closes with one line of counts.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { install, root } from './install.js';

install();

const { getBrowser } = await import('./browser.js');
const browser = getBrowser();
const answers = mkdtempSync(join(tmpdir(), 'hutong-'));
let passed = 0;
let failed = 0;

/** @type {[name: string, seconds: number, result: string][]} */
const summary = [];

/**
 * @param {string} name
 * @param {() => [passed: number, failed: number]} step
 */
function step(name, step) {
	console.log(`\n── ${name}`);
	const start = Date.now();
	const [good, bad] = step();
	passed += good;
	failed += bad;
	summary.push([name, (Date.now() - start) / 1000, bad ? `${good} passed, ${bad} FAILED` : `${good} passed`]);
}

/**
 * A program out of node_modules, by the file that its package names as its bin.
 * @param {string} bin
 * @param {string[]} args
 * @param {Record<string, string>} [env]
 */
function run(bin, args, env = {}) {
	const [name = '', program = name] = bin.split(':');
	const { bin: bins } = JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8'));
	const path = join(root, 'node_modules', name, typeof bins === 'string' ? bins : bins[program]);
	return node([path, ...args], env);
}

/**
 * @param {string[]} args
 * @param {Record<string, string>} [env]
 */
function node(args, env = {}) {
	return spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } })
		.status;
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

step('types of the world, alone', () => one(run('typescript:tsc', ['-p', 'src/world'])));
step('types', () => one(run('svelte-check', ['--tsconfig', './tsconfig.json', '--fail-on-warnings'])));
step('lint', () => one(run('eslint', ['.', '--max-warnings', '0'])));
step('format', () => one(node([join(root, 'tests/tools/format.js')])));
step('tests', () => {
	const file = join(answers, 'vitest.json');
	const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
	return counted(file, run('vitest', ['run', ...reporters]), (answer) => {
		/** @type {{ status: string, assertionResults: { status: string }[] }[]} */
		const files = answer.testResults;
		const unread = files.filter(
			(f) => f.status === 'failed' && f.assertionResults.every((t) => t.status !== 'failed')
		);
		return [answer.numPassedTests, answer.numFailedTests + unread.length];
	});
});
step('build', () => {
	rmSync(join(root, 'dist'), { recursive: true, force: true });
	return one(run('vite', ['build']));
});
step('the same bytes, built twice', () => one(node([join(root, 'tests/tools/twice.js')])));
step('size', () => one(node([join(root, 'tests/tools/size.js')])));
step('the built page in a browser', () => {
	if (!browser) return [0, 1];
	const file = join(answers, 'playwright.json');
	const status = run('@playwright/test:playwright', ['test', '-c', 'tests/e2e', '--reporter=list,json'], {
		CHROMIUM: browser,
		PLAYWRIGHT_JSON_OUTPUT_FILE: file,
		E2E_PORT: String(port),
		E2E_SUB_PORT: String(subPort)
	});
	return counted(file, status, ({ stats }) => [stats.expected + stats.flaky, stats.unexpected]);
});

rmSync(answers, { recursive: true, force: true });
console.log('\n──');
for (const [name, seconds, result] of summary)
	console.log(`${seconds.toFixed(1).padStart(6)} s  ${name}: ${result}`);
process.exitCode = failed ? 1 : 0;
console.log(`${passed} passed, ${failed} failed`);
