// `npm run test:soak`: the tests that hold the promises, at length, and what they counted as the results the app shows.
// `-- --minutes 5` for a look; 100 minutes are 100 kills, ten times the sequences and an hour of clicking.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { install, root } from './install.js';
import { promisesOf, seal } from './results.js';

install();

const { getBrowser } = await import('./browser.js');
const at = process.argv.indexOf('--minutes');
const minutes = Math.max(1, Number(at < 0 ? 100 : process.argv[at + 1]) || 1);
const folder = mkdtempSync(join(tmpdir(), 'hutong-soak-'));
const tally = join(folder, 'tally');
const units = join(folder, 'units.json');
const screens = join(folder, 'screens.json');
const browser = getBrowser();

/**
 * @param {string[]} args of a program in node_modules
 * @param {Record<string, string>} env
 */
function run(args, env = {}) {
	const [program = '', ...rest] = args;
	console.log(`\n── ${rest.join(' ')}`);
	const whole = { ...process.env, ...env, ...(browser && { CHROMIUM: browser }) };
	spawnSync(process.execPath, [join(root, 'node_modules', program), ...rest], {
		cwd: root,
		stdio: 'inherit',
		env: whole
	});
}

const times = Math.max(1, minutes / 10);
const patience = `--testTimeout=${Math.ceil(times * 60_000)}`;
run(
	[
		'vitest/vitest.mjs',
		'run',
		patience,
		'--reporter=default',
		'--reporter=json',
		`--outputFile.json=${units}`
	],
	{
		SOAK: String(times),
		SOAK_TALLY: tally
	}
);
run(['vite/bin/vite.js', 'build']);
run(['@playwright/test/cli.js', 'test', '-c', 'tests/e2e', '--grep', '\\bP\\d', '--reporter=list,json'], {
	PLAYWRIGHT_JSON_OUTPUT_FILE: screens,
	SOAK: String(times),
	KILLS: String(Math.ceil(minutes)),
	CLICK_SECONDS: String(Math.ceil(minutes * 36))
});

/** @type {Record<string, { passed: number, failed: number, files: Set<string>, figures: Record<string, number> }>} */
const promises = {};
for (let number = 1; number <= 19; number += 1)
	promises[`P${number}`] = { passed: 0, failed: 0, files: new Set(), figures: {} };

/**
 * @param {string} title
 * @param {string} file
 * @param {boolean} passed
 */
function note(title, file, passed) {
	for (const id of promisesOf(title, file)) {
		const promise = promises[id];
		if (!promise) continue;
		promise[passed ? 'passed' : 'failed'] += 1;
		promise.files.add(file);
	}
}

/**
 * @param {string} title
 * @param {string} file
 * @param {Record<string, number>} figures
 */
function add(title, file, figures) {
	for (const id of promisesOf(title, file)) {
		const counted = promises[id]?.figures ?? {};
		for (const [name, count] of Object.entries(figures)) counted[name] = (counted[name] ?? 0) + count;
	}
}

/**
 * What a runner wrote down. One that did not run leaves the results as they were: they would say that all is well.
 * @param {string} file
 * @param {(answer: any) => number} testsOf
 */
function answerOf(file, testsOf) {
	const answer = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
	if (answer && testsOf(answer) > 0) return answer;
	console.error('A runner ran no test; the results stay as they were.');
	process.exit(1);
}

/** @param {string} path */
const fromRoot = (path) => relative(root, path).replaceAll('\\', '/');

const { testResults } = answerOf(units, ({ numTotalTests }) => numTotalTests);
for (const { name, assertionResults } of testResults)
	for (const { title, status } of assertionResults)
		if (status === 'passed' || status === 'failed') note(title, fromRoot(name), status === 'passed');
if (existsSync(tally)) {
	for (const line of readFileSync(tally, 'utf8').trim().split('\n')) {
		const [name, count] = JSON.parse(line);
		add(String(name).split(' > ').at(-1) ?? '', '', { sequences: count });
	}
}
/** @param {any} suite */
const walk = (suite) => {
	for (const inner of suite.suites ?? []) walk(inner);
	for (const { title, file, ok, tests } of suite.specs ?? []) {
		const path = `tests/e2e/${file}`;
		if (tests.every((/** @type {any} */ { status }) => status === 'skipped')) continue;
		note(title, path, ok);
		for (const { annotations } of tests)
			for (const { type, description } of annotations)
				if (type === 'figures') add(title, path, JSON.parse(description));
	}
};
const { suites } = answerOf(screens, ({ stats }) => stats.expected + stats.unexpected + stats.flaky);
for (const suite of suites) walk(suite);
rmSync(folder, { recursive: true, force: true });

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const commit = execFileSync('git', ['rev-parse', '--short=7', 'HEAD'], {
	cwd: root,
	encoding: 'utf8'
}).trim();
const results = {
	date: new Date().toISOString().slice(0, 10),
	build: `${version}+${commit}`,
	minutes,
	promises: Object.fromEntries(
		Object.entries(promises).map(([id, { passed, failed, files, figures }]) => [
			id,
			{ passed, failed, files: [...files].sort(), figures }
		])
	)
};
const path = join(root, 'src/pages/about/results.json');
writeFileSync(path, `${JSON.stringify({ ...results, seal: seal(results) }, null, '\t')}\n`);
run(['prettier/bin/prettier.cjs', '--write', path]);
const failed = Object.entries(results.promises).filter(([, { failed }]) => failed > 0);
console.log(`\nWritten to ${fromRoot(path)}. Failed: ${failed.map(([id]) => id).join(', ') || 'none'}`);
process.exitCode = failed.length > 0 ? 1 : 0;
