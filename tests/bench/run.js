// `npm run bench [-- SUBJECT … --quick --json FILE]`: builds the measures as the app is built, and runs them alone.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { findBrowser } from '../tools/browser.js';
import { root } from '../tools/install.js';

// Within the project, so that the measures find what they do not carry with them.
const outDir = mkdtempSync(join(root, 'node_modules', '.bench-'));
const app = join(outDir, 'app');
const browser = findBrowser();
if (!browser) console.error('No browser was found: what is measured in one is left out.');
try {
	if (browser)
		await build({ configFile: join(root, 'vite.config.ts'), logLevel: 'error', build: { outDir: app } });
	await build({
		configFile: false,
		root,
		logLevel: 'error',
		define: { 'process.env.NODE_ENV': '"production"' },
		ssr: { noExternal: true, external: ['playwright'] },
		build: { ssr: join(root, 'tests', 'bench', 'main.ts'), outDir, target: 'node20', emptyOutDir: false }
	});
	// In a process of its own: what Vite leaves in memory would be measured too.
	const node = ['--expose-gc', '--max-old-space-size=4096', join(outDir, 'main.js')];
	const { status } = spawnSync(process.execPath, [...node, ...process.argv.slice(2)], {
		stdio: 'inherit',
		env: { ...process.env, ...(browser && { CHROMIUM: browser, BENCH_APP: app }) }
	});
	process.exitCode = status ?? 1;
} finally {
	rmSync(outDir, { recursive: true });
}
