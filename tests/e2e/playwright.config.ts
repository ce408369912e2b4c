import { defineConfig } from '@playwright/test';
import { findBrowser } from '../tools/browser.js';
import { root } from '../tools/install.js';
import { origin, subPort, port, underSubPath } from './servers.ts';

const executablePath = findBrowser();

export default defineConfig({
	testDir: '.',
	outputDir: `${root}/test-results`,
	// How fast it is, benchmarks say; a busy machine is no fault.
	timeout: 60_000,
	expect: { timeout: 10_000 },
	fullyParallel: true,
	forbidOnly: Boolean(process.env.CI),
	workers: 2,
	// A real browser on two busy cores: what passes the second time is listed as flaky.
	retries: 2,
	reporter: 'list',
	use: {
		baseURL: `${origin}/`,
		locale: 'zh-CN',
		// Each would fetch the whole build; what they are for has tests of its own.
		serviceWorkers: 'block',
		actionTimeout: 10_000,
		launchOptions: {
			...(executablePath ? { executablePath } : {}),
			args: [
				'--no-sandbox',
				'--disable-gpu',
				'--disable-quic',
				'--no-first-run',
				'--disable-background-networking',
				'--disable-component-update',
				'--disable-sync'
			]
		}
	},
	projects: [{ name: 'chromium', use: { browserName: 'chromium' } }],
	webServer: [
		{
			command: `node node_modules/vite/bin/vite.js preview --host 127.0.0.1 --port ${port} --strictPort`,
			cwd: root,
			url: `${origin}/`,
			reuseExistingServer: false
		},
		{
			command: 'node tests/tools/serve.js',
			cwd: root,
			env: { E2E_SUB_PORT: String(subPort) },
			url: underSubPath,
			reuseExistingServer: false
		}
	]
});
