// RE3: for ten minutes a cached page may ask for files of the build before. Builds it anew, which gives the bytes that
// were published (P19), and puts its files beside those of dist: nothing of dist is replaced.
import { spawnSync } from 'node:child_process';
import { constants, copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from './install.js';

/**
 * Copies what is not there yet.
 * @param {string} from
 * @param {string} to
 * @returns {string[]} the names of what was copied
 */
export function addMissing(from, to) {
	const missing = readdirSync(from).filter((name) => !existsSync(join(to, name)));
	for (const name of missing) copyFileSync(join(from, name), join(to, name), constants.COPYFILE_EXCL);
	return missing;
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {string} cwd
 */
function run(command, args, cwd) {
	const { status } = spawnSync(command, args, { cwd, stdio: 'inherit' });
	if (status !== 0) throw new Error(`${command} ${args[0] ?? ''} ended with ${String(status)}.`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	const commit = process.argv[2] ?? '';
	// A branch that is new has none before it.
	if (!/^[0-9a-f]{40}$/.test(commit) || /^0+$/.test(commit)) {
		console.log('no build before this one');
		process.exit();
	}
	const before = join(mkdtempSync(join(tmpdir(), 'hutong-before-')), 'hutong');
	try {
		if (spawnSync('git', ['cat-file', '-e', commit], { cwd: root }).status !== 0)
			run('git', ['fetch', '--depth=1', 'origin', commit], root);
		run('git', ['worktree', 'add', '--detach', before, commit], root);
		run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], before);
		run(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error'], before);
		const added = addMissing(join(before, 'dist/assets'), join(root, 'dist/assets'));
		console.log(`of the build before: ${added.length} files that this one does not have`);
	} finally {
		rmSync(before, { recursive: true, force: true });
		run('git', ['worktree', 'prune'], root);
	}
}
