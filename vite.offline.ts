import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

/**
 * What is built but no page ever asks for: Vite's own list, the picture of the read-me, the schemas, which are for
 * other programs, and the icons that the system fetches when the app is installed, which nobody does offline.
 */
const besides = [
	'.vite/',
	'schema/',
	'stage.png',
	'sw.js',
	'icons/app-192.png',
	'icons/app-512.png',
	'icons/app-maskable-512.png'
];

/** The list of everything that works offline, and the name of the cache that holds it; a file like any other. */
const list = 'offline.json';

/** @returns paths of the files of a build that work offline, in the same order on every machine */
function filesIn(folder: string): string[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map(({ parentPath, name }) =>
			join(parentPath, name)
				.slice(folder.length + 1)
				.replaceAll('\\', '/')
		)
		.filter((path) => path !== list && !besides.some((beside) => path.startsWith(beside)))
		.sort();
}

function digest(algorithm: string, ...parts: (string | Buffer)[]): Buffer {
	const hash = createHash(algorithm);
	for (const part of parts) hash.update(part);
	return hash.digest();
}

/**
 * Makes a build installable: the manifest, and a worker that holds every file of the build, all of one build or
 * none (RE3, RE5). A new one waits until it is asked for (P8), and leaves the files of the one before to the windows
 * that still run it (RE2).
 * @param withdrawn the worker removes itself and its caches wherever an earlier one runs (RE6)
 */
export function offline(withdrawn: boolean): Plugin[] {
	let outDir = '';
	const where: Plugin = {
		name: 'hutong:where-it-is-built',
		configResolved: ({ root, build }) => {
			outDir = resolve(root, build.outDir);
		}
	};
	const worker = VitePWA({
		registerType: 'prompt',
		injectRegister: null, // src/pages/offline does it, after the first paint
		selfDestroying: withdrawn,
		includeManifestIcons: false,
		manifest: {
			name: '互通沙盘 Hutong',
			short_name: '互通沙盘',
			description:
				'演示、试验和教学微信与企业微信的互通。A sandbox to show, try and teach how WeChat and WeCom work together.',
			lang: 'zh-CN',
			start_url: './',
			scope: './',
			display: 'standalone',
			theme_color: '#f1f2ef',
			background_color: '#f1f2ef',
			icons: [
				{ src: 'icons/app.svg', sizes: 'any', type: 'image/svg+xml' },
				{ src: 'icons/app-192.png', sizes: '192x192', type: 'image/png' },
				{ src: 'icons/app-512.png', sizes: '512x512', type: 'image/png' },
				{ src: 'icons/app-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' }
			]
		},
		integration: {
			beforeBuildServiceWorker({ workbox }) {
				const files = filesIn(outDir);
				const build = digest('sha256', ...files.flatMap((path) => [path, readFileSync(join(outDir, path))]));
				// A cache for each build: under one name, a new build would drop what windows of the old one still need.
				const cache = `hutong-${build.toString('hex').slice(0, 12)}`;
				writeFileSync(join(outDir, list), JSON.stringify({ cache, files: [...files, list] }));
				workbox.cacheId = cache;
				workbox.additionalManifestEntries = [];
			}
		},
		workbox: {
			mode: 'production',
			globPatterns: ['**/*'],
			globIgnores: besides.map((path) => (path.endsWith('/') ? `${path}**` : path)),
			inlineWorkboxRuntime: true,
			cleanupOutdatedCaches: false, // windows of the build before may still need theirs: src/pages/offline tidies up
			clientsClaim: true,
			navigateFallback: null, // the page is one file; anything else that is opened is a file of its own
			ignoreURLParametersMatching: [/./], // the server never sees them mean anything
			manifestTransforms: [
				// A page that a network puts in place of a file is never taken for it (RE5).
				(entries) => ({
					manifest: entries.map((entry) => ({
						...entry,
						integrity: `sha256-${digest('sha256', readFileSync(join(outDir, entry.url))).toString('base64')}`
					}))
				})
			],
			runtimeCaching: [
				{
					urlPattern: ({ sameOrigin, url }) => sameOrigin && url.pathname.includes('/assets/'),
					// Not of this build: asked for by a window of an earlier one.
					handler: async ({ request }) => (await caches.match(request)) ?? fetch(request)
				}
			]
		}
	});
	return [where, ...worker];
}
