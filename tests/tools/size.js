// What the first screen and the stage weigh on the wire, against their budgets.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from './install.js';

/** @typedef {{ file: string, name?: string, css?: string[], imports?: string[] }} Chunk */

const language = ['i18n/zh-CN/index.ts', 'i18n/zh-CN.ts'];
const screens = [
	{
		name: 'first screen',
		chunks: [['index.html'], ['pages/Library.svelte'], language],
		bytes: 60_000,
		requests: 6
	},
	{
		name: 'stage',
		chunks: [['index.html'], ['pages/Stage.svelte'], language, ['i18n/zh-CN/stage.ts']],
		asked: 110_000,
		// what is missed is told, and grows no further: each command of the world is in it
		bytes: 116_000,
		requests: Infinity
	}
];

/** bytes, gzip: what P7 asks, and up to where what is missed may grow: the API, its console, the desk and the CRM. */
const everything = { asked: 600_000, most: 682_000 };

const dist = join(root, 'dist');
const listed = join(dist, '.vite', 'manifest.json');
if (!existsSync(listed)) {
	console.error('There is no build to weigh: run `npm run build`.');
	process.exit(1);
}
/** @type {Record<string, Chunk>} */
const manifest = JSON.parse(readFileSync(listed, 'utf8'));

/**
 * The files of a chunk and of all it imports statically.
 * @param {string} key
 * @param {Set<string>} files
 * @param {Set<string>} seen
 */
function closure(key, files, seen) {
	const chunk = manifest[key];
	if (!chunk || seen.has(key)) return;
	seen.add(key);
	files.add(chunk.file);
	for (const file of chunk.css ?? []) files.add(file);
	for (const next of chunk.imports ?? []) closure(next, files, seen);
}

/** What is in a file, since the files have no names. */
const names = new Map(
	Object.values(manifest).flatMap(({ file, name, css = [] }) =>
		[file, ...css].map((file) => /** @type {const} */ ([file, name ?? '']))
	)
);

/** @param {string} path */
const weigh = (path) => gzipSync(readFileSync(join(dist, path))).length;

/** @param {number} bytes */
const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

/**
 * @param {number} bytes
 * @param {number} asked
 * @param {number} most
 */
function weighed(bytes, asked, most) {
	if (bytes > most) return 'TOO HEAVY';
	return bytes > asked ? `MISSED by ${kB(bytes - asked)}` : '';
}

let bad = false;
for (const { name, chunks, bytes, asked = bytes, requests } of screens) {
	const files = new Set(['index.html']);
	const seen = new Set();
	for (const candidates of chunks) {
		const key = candidates.find((candidate) => manifest[candidate]);
		if (key) closure(key, files, seen);
		else {
			console.error(`${name}: ${candidates[0]} is no chunk of its own: is it imported with import()?`);
			bad = true;
		}
	}
	const weights = [...files].map((file) => /** @type {const} */ ([weigh(file), file]));
	const total = weights.reduce((sum, [weight]) => sum + weight, 0);
	const over = [weighed(total, asked, bytes), files.size > requests && 'TOO MANY REQUESTS'].filter(Boolean);
	bad ||= total > bytes || files.size > requests;
	console.log(
		`${name}: ${kB(total)} gzip of ${kB(asked)}, ${files.size} requests` +
			(Number.isFinite(requests) ? ` of ${requests}` : '') +
			over.map((word) => `  ${word}`).join('')
	);
	for (const [weight, file] of weights.sort(([a], [b]) => b - a))
		console.log(`${kB(weight).padStart(12)}  ${file}  ${names.get(file) ?? ''}`.trimEnd());
}

// P7: everything for offline, the worker itself included.
/** @type {{ files: string[] }} */
const { files } = JSON.parse(readFileSync(join(dist, 'offline.json'), 'utf8'));
const all = [...files, 'sw.js'].reduce((sum, file) => sum + weigh(file), 0);
bad ||= all > everything.most;
const said = weighed(all, everything.asked, everything.most);
console.log(
	`everything for offline: ${kB(all)} gzip of ${kB(everything.asked)}, ${files.length} files${said ? `  ${said}` : ''}`
);
process.exitCode = bad ? 1 : 0;
