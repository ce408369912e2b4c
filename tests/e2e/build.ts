import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../tools/install.js';

/** Another build than the one under test, in a folder of its own, as of another commit. */
export function build(outDir: string, commit: string, options: readonly string[] = []): Promise<void> {
	const vite = join(root, 'node_modules/vite/bin/vite.js');
	const child = spawn(
		process.execPath,
		[vite, 'build', '--outDir', outDir, '--logLevel', 'error', ...options],
		{
			cwd: root,
			env: { ...process.env, GITHUB_SHA: commit },
			stdio: 'inherit'
		}
	);
	return new Promise((resolve, reject) =>
		child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`vite build: ${code}`))))
	);
}
