// `npm run bench [-- SUBJECT … --quick --json FILE]`: builds the measures as the app is built, and runs them alone.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { root } from '../tools/install.js';

const outDir = mkdtempSync(join(tmpdir(), 'hutong-bench-'));
try {
	await build({
		configFile: false,
		root,
		logLevel: 'error',
		define: { 'process.env.NODE_ENV': '"production"' },
		ssr: { noExternal: true },
		build: { ssr: join(root, 'tests', 'bench', 'main.ts'), outDir, target: 'node20' }
	});
	// In a process of its own: what Vite leaves in memory would be measured too.
	const node = ['--expose-gc', '--max-old-space-size=4096', join(outDir, 'main.js')];
	const { status } = spawnSync(process.execPath, [...node, ...process.argv.slice(2)], { stdio: 'inherit' });
	process.exitCode = status ?? 1;
} finally {
	rmSync(outDir, { recursive: true });
}
