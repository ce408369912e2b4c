// Finds a Chromium, or gets one.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright';
import { root } from './install.js';

const names = [
	'chromium',
	'chromium-browser',
	'google-chrome',
	'google-chrome-stable',
	'msedge',
	'microsoft-edge'
];

/** @param {string} path */
function runnable(path) {
	try {
		accessSync(path, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}

/** Where browsers usually are when they are not on the PATH. */
function usual() {
	if (process.platform === 'darwin')
		return ['Chromium', 'Google Chrome', 'Microsoft Edge'].flatMap((name) =>
			['', process.env.HOME ?? ''].map((home) => `${home}/Applications/${name}.app/Contents/MacOS/${name}`)
		);
	if (process.platform === 'win32')
		return ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((place) =>
			['Google\\Chrome', 'Chromium', 'Microsoft\\Edge'].map((maker) =>
				join(
					process.env[place] ?? 'C:\\',
					maker,
					'Application',
					maker.endsWith('Edge') ? 'msedge.exe' : 'chrome.exe'
				)
			)
		);
	return [];
}

/**
 * The path of a browser, if there is one: CHROMIUM names it, else the PATH, the usual places, Playwright's own.
 * @returns {string | undefined}
 */
export function findBrowser() {
	if (process.env.CHROMIUM) return process.env.CHROMIUM;
	const onPath = (process.env.PATH ?? '')
		.split(delimiter)
		.flatMap((dir) => names.map((name) => join(dir, name)));
	return (
		[...onPath, ...usual()].find(runnable) ?? [chromium.executablePath()].find((path) => existsSync(path))
	);
}

/**
 * @param {string} command
 * @param {string[]} args
 */
function run(command, args) {
	return spawnSync(command, args, { cwd: root, stdio: 'inherit' }).status === 0;
}

/** With Debian's packages, where that asks nobody for a password. */
function byApt() {
	if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get')) return;
	const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
	if (sudo.length > 0 && spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status !== 0) return;
	/** @param {...string} args */
	const apt = (...args) => {
		const whole = [
			...sudo,
			'env',
			'DEBIAN_FRONTEND=noninteractive',
			'apt-get',
			'-q',
			'-o',
			'DPkg::Lock::Timeout=300'
		];
		const [command = '', ...rest] = [...whole, ...args];
		return run(command, rest);
	};
	console.log('No browser found: installing chromium with apt-get …');
	apt('update');
	if (apt('install', '-y', '--no-install-recommends', 'chromium'))
		apt('install', '-y', '--no-install-recommends', 'fonts-noto-cjk'); // for pictures with Chinese; never fatal
}

function byPlaywright() {
	console.log("No browser found: downloading Playwright's chromium …");
	run(process.execPath, [join(root, 'node_modules', 'playwright', 'cli.js'), 'install', 'chromium']);
}

/** @returns {string | undefined} the path of a browser, after trying to get one */
export function getBrowser() {
	for (const get of [() => {}, byApt, byPlaywright]) {
		get();
		const path = findBrowser();
		if (path) return path;
	}
	console.error(
		'No browser: run `npx playwright install chromium`, or set CHROMIUM to the path of Chrome or Edge.'
	);
	return undefined;
}
