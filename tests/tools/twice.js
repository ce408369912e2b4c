// P19 RE13: the same sources give the same bytes, wherever they lie. Builds a copy elsewhere and compares it with dist.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { root } from './install.js';

/**
 * @param {string} folder
 * @returns {Map<string, string>} the hash of every file, by its path
 */
function hashes(folder) {
	const files = readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map(({ parentPath, name }) => relative(folder, join(parentPath, name)))
		// Vite's list of what came from where names the linked packages by where they really lie; no page reads it.
		.filter((path) => !path.startsWith('.vite'));
	return new Map(
		files.map((path) => [
			path,
			createHash('sha256')
				.update(readFileSync(join(folder, path)))
				.digest('hex')
		])
	);
}

const dist = join(root, 'dist');
if (!existsSync(dist)) {
	console.error('There is no build to compare with: run `npm run build`.');
	process.exit(1);
}
const elsewhere = mkdtempSync(join(tmpdir(), 'hutong-elsewhere-'));
try {
	for (const name of readdirSync(root)) {
		if (/^(src|static|tests|.*\.(ts|js|json))$/.test(name))
			cpSync(join(root, name), join(elsewhere, name), { recursive: true });
	}
	symlinkSync(join(root, 'node_modules'), join(elsewhere, 'node_modules'), 'junction');
	const { status } = spawnSync(
		process.execPath,
		[join(root, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'error'],
		{ cwd: elsewhere, stdio: 'inherit' }
	);
	if (status !== 0) throw new Error('The copy could not be built.');
	const [here, there] = [hashes(dist), hashes(join(elsewhere, 'dist'))];
	const differ = [...new Set([...here.keys(), ...there.keys()])].filter(
		(path) => here.get(path) !== there.get(path)
	);
	for (const path of differ) console.error(`differs: ${path}`);
	console.log(`the same bytes, built twice: ${here.size - differ.length} of ${here.size} files`);
	process.exitCode = differ.length > 0 ? 1 : 0;
} finally {
	rmSync(elsewhere, { recursive: true, force: true });
}
