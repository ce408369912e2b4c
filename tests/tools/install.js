// Installs what package-lock.json asks for and node_modules lacks; silent and offline when all is there.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** @typedef {{ version?: string, optional?: boolean, devOptional?: boolean, peer?: boolean }} Locked */

/**
 * @param {string} path
 * @returns {Record<string, Locked> | undefined}
 */
function packages(path) {
	try {
		return JSON.parse(readFileSync(join(root, path), 'utf8')).packages;
	} catch {
		return undefined;
	}
}

/** Whether every package of the lock file is installed in its version (optional ones only if they fit here). */
export function upToDate() {
	const wanted = packages('package-lock.json');
	const there = packages('node_modules/.package-lock.json');
	if (!wanted || !there) return false;
	return Object.entries(wanted).every(([path, { version, optional, devOptional }]) => {
		if (path === '') return true;
		const installed = there[path];
		return installed ? installed.version === version : Boolean(optional || devOptional);
	});
}

/**
 * Runs npm itself, wherever it is.
 * @param {string[]} args
 */
export function npm(args) {
	const cli = process.env.npm_execpath;
	const options = /** @type {const} */ ({ cwd: root, stdio: 'inherit' });
	return cli?.endsWith('.js')
		? spawnSync(process.execPath, [cli, ...args], options)
		: spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
}

export function install() {
	const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
	if (major < 20 || (major === 20 && minor < 19)) {
		console.error(`Node ${process.versions.node} is too old: please install Node 20.19 or newer.`);
		process.exit(1);
	}
	if (upToDate()) return;
	console.log('Installing the packages of package-lock.json (npm ci), once …');
	const { status } = npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']);
	if (status !== 0) {
		console.error('The packages could not be installed: see above; `npm ci` tries it again.');
		process.exit(status ?? 1);
	}
}

if (process.argv[1] === fileURLToPath(import.meta.url)) install();
