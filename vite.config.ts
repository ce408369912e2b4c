import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { runnerImport, type BuildEnvironmentOptions, type Plugin } from 'vite';
import { configDefaults, defineConfig } from 'vitest/config';
import type * as Schemas from './tests/tools/schemas';
import { stillIcons } from './vite.icons.ts';
import { offline } from './vite.offline.ts';
import { oneFile, samplesIn } from './vite.oneFile.ts';

declare global {
	/** The version of this build, with the commit it was made from where that is known. */
	const __BUILD__: string;
	/** The version of every package that is used at run time. */
	const __PACKAGES__: Readonly<Record<string, string>>;
	/** How this build works without a network: by its worker, because it is one file, or not at all. */
	const __OFFLINE__: 'worker' | 'oneFile' | 'none';
	/** What ships under `samples/`, as addresses that carry it; in the one-file edition only. */
	const __SAMPLES__: Readonly<Record<string, string>>;
}

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const { version, dependencies } = JSON.parse(readFileSync(here('./package.json'), 'utf8')) as {
	version: string;
	dependencies: Record<string, string>;
};
const commit = process.env.GITHUB_SHA?.slice(0, 7);

/** The page's own policy stands in index.html; the development server needs its socket and its <style>s. */
const developmentPolicy: Plugin = {
	name: 'hutong:development-policy',
	apply: 'serve',
	transformIndexHtml: (html, { server }) =>
		server
			? html
					.replace("connect-src 'self'", "connect-src 'self' ws://127.0.0.1:* ws://localhost:*")
					.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")
			: html
};

/** The JSON Schemas of the file formats, beside the app under `schema/`; nothing of this reaches a browser. */
const jsonSchemas: Plugin = {
	name: 'hutong:json-schemas',
	async generateBundle() {
		for (const [fileName, source] of await schemas()) this.emitFile({ type: 'asset', fileName, source });
	},
	configureServer({ middlewares }) {
		middlewares.use('/schema', (request, response, next) => {
			void schemas().then((all) => {
				const text = all.get(`schema${request.url ?? ''}`);
				if (text === undefined) return next();
				response.setHeader('content-type', 'application/json').end(text);
			}, next);
		});
	}
};

/** Their texts by their paths; read off the app's own schemas, so by its own code. Not indented: that is 6 kB packed. */
async function schemas(): Promise<ReadonlyMap<string, string>> {
	const { module } = await runnerImport<typeof Schemas>(here('./tests/tools/schemas.ts'));
	return new Map(
		[...module.publishedSchemas()].map(([path, schema]) => [path, `${JSON.stringify(schema)}\n`])
	);
}

const plugins = () => [stillIcons(), svelte({ configFile: here('./svelte.config.js') }), developmentPolicy];

/**
 * What the stage shares with what comes after its first paint: in two files, since many small ones compress worse. The
 * first is of pages without a world, too.
 */
const shared = [
	/src\/(ui\/(Avatar|faces|focus|later|opening)|i18n\/(time|facts)\.|store\/newKey|panes\/words\/duration)|icons\/chevron-left|svelte\/src\/reactivity\/(media-query|reactive-value)/,
	/src\/(session\/index|panes\/(card\/card|chat\/(preview|AppLabel|counterpart|ScreenBar|EmptyNote)|words\/content|device\/(view|app)|(wechat|wecom)\/screens))\.|icons\/(plus|scan-line|search|qr-code|bell-off|message-(circle|square))\./
] as const;

/** Small parts of several screens that come later, in one file, for the same reason. */
const parts =
	/icons\/(check|chevron-right|id-card|ban)\.|src\/(ui\/(Sheet|Dialog|Menu|contextMenu|saveFile)\.|panes\/source\/|pages\/(open\/(FileChooser|dropped|received|Faults)|stage\/(bringing|deviceAddress|Pointer))\.|session\/plain\.)/;

/**
 * What a page needs is fetched beside it. What comes after the first paint finds most of it there, and asks for the
 * rest itself: lists of files in every part would weigh more than they save.
 */
function besidePages(): NonNullable<ModulePreload['resolveDependencies']> {
	let first = '';
	return (file, files, { hostId }) => {
		const isPage = hostId.endsWith('.html');
		if (isPage) first = file;
		return isPage || hostId === first ? files : files.filter((each) => each.endsWith('.css'));
	};
}

type ModulePreload = Exclude<NonNullable<BuildEnvironmentOptions['modulePreload']>, boolean>;

/** Sessions as files and links: what brings them in, and what gives them out. */
const papers = /src\/(pages\/(share|open|sessions)\/|pages\/(Sessions|Open)\.svelte)/;

/** What needs a document; every other test runs without one. */
const screens = [
	'tests/{ui,panes,store,i18n,pages,inspector}/**/*.test.ts',
	'tests/**/*.svelte.test.ts' // components and runes, wherever they are
];
const never = [...configDefaults.exclude, 'tests/e2e/**', 'tests/fixtures/**'];

/** `vite build --mode …`, besides the usual build. */
const modes = { withdrawn: 'withdraw-worker', oneFile: 'one-file' };

const isOneFile = (mode: string) => mode === modes.oneFile;

function offlineBy(command: string, mode: string): typeof __OFFLINE__ {
	if (isOneFile(mode)) return 'oneFile';
	return command === 'build' && mode !== modes.withdrawn ? 'worker' : 'none';
}

export default defineConfig(({ command, mode, isPreview }) => ({
	root: here('./src'),
	publicDir: isOneFile(mode) ? false : here('./static'),
	base: process.env.BASE ?? './',
	define: {
		__BUILD__: JSON.stringify(commit ? `${version}+${commit}` : version),
		__PACKAGES__: JSON.stringify(dependencies),
		__OFFLINE__: JSON.stringify(offlineBy(command, mode)),
		__SAMPLES__: JSON.stringify(isOneFile(mode) ? samplesIn(here('./static')) : {})
	},
	plugins: [
		...plugins(),
		isOneFile(mode) ? oneFile(here('./static')) : jsonSchemas,
		command === 'build' && !isPreview && !isOneFile(mode) && offline(mode === modes.withdrawn)
	],
	server: { host: '127.0.0.1', port: 5173 },
	preview: { host: '127.0.0.1', port: 4173 },
	build: {
		outDir: here(isOneFile(mode) ? './dist-single' : './dist'),
		emptyOutDir: true,
		target: 'es2022',
		sourcemap: false,
		manifest: !isOneFile(mode),
		reportCompressedSize: false, // tests/tools/size.js does it
		assetsInlineLimit: 0, // the policy allows no data: but for pictures
		modulePreload: { polyfill: false /* it would be an inline script */, resolveDependencies: besidePages() },
		rolldownOptions: {
			output: {
				// The lists of files that pages load weigh less without names; no disk takes two of them for the same.
				entryFileNames: 'assets/[hash].js',
				chunkFileNames: 'assets/[hash].js',
				assetFileNames: 'assets/[hash][extname]',
				hashCharacters: 'base36',
				// One file for what every page with a world needs: many small ones compress worse and cost requests.
				codeSplitting: {
					groups: [
						{
							name: 'world',
							test: /src\/(world\/(?!betaNews|eventSchema|messageSchema|refusalSchema|forward|lookup|preview)|session\/(?!reopen|slices|fitting|folding|share|shelf|storage|stored|windows|connection|index|lanes|plain|migrations|branches|differences|payload))|node_modules\/(xstate|immer|valibot)\//
						},
						{ name: 'shared', test: shared[0], includeDependenciesRecursively: false },
						{ name: 'seen', test: shared[1], includeDependenciesRecursively: false },
						{ name: 'parts', test: parts, includeDependenciesRecursively: false },
						{ name: 'papers', test: papers, includeDependenciesRecursively: false }
					]
				}
			}
		}
	},
	test: {
		root: here('.'),
		maxWorkers: '100%', // of the cores; one less is the usual, which of two is one
		// How fast it is, benchmarks say; a busy machine is no fault.
		testTimeout: 20_000,
		expect: { poll: { timeout: 10_000 } },
		projects: [
			{
				extends: true,
				root: here('.'),
				test: {
					name: 'world',
					environment: 'node',
					include: ['tests/**/*.test.ts'],
					exclude: [...never, ...screens]
				}
			},
			{
				extends: true,
				root: here('.'),
				plugins: [svelteTesting()],
				test: {
					name: 'ui',
					environment: 'happy-dom',
					isolate: false, // the whole app is loaded once; a test leaves nothing on the page or in a module
					setupFiles: [here('tests/loaded.ts')],
					include: screens,
					exclude: never
				}
			}
		]
	}
}));
