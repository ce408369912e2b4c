import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { browser } from './browser';
import { office } from './office';
import { judged, tableOf, type JudgedRow } from './row';
import { subjects as inNode } from './subjects';

const app = process.env.BENCH_APP;
const subjects = { ...inNode, ...(app && { browser: browser(app), office: office(app) }) };

const { values: options, positionals: wanted } = parseArgs({
	allowPositionals: true,
	options: { quick: { type: 'boolean', default: false }, json: { type: 'string' } }
});

/** A function and no top-level await: chunks that are loaded on demand import from this file. */
async function main(): Promise<void> {
	for (const name of wanted) {
		if (!(name in subjects)) throw new Error(`No subject «${name}»: ${Object.keys(subjects).join(', ')}`);
	}
	const rows: JudgedRow[] = [];
	const run = {
		sizes: options.quick ? [100, 1_000, 10_000] : [100, 1_000, 10_000, 100_000],
		time: options.quick ? 250 : 1_000,
		row: (row: Parameters<typeof judged>[0]) => void rows.push(judged(row))
	};
	for (const [name, subject] of Object.entries(subjects)) {
		if (wanted.length > 0 && !wanted.includes(name)) continue;
		const start = performance.now();
		process.stderr.write(`${name} … `);
		await subject(run);
		process.stderr.write(`${((performance.now() - start) / 1_000).toFixed(1)} s\n`);
	}
	console.log(`\nNode ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}\n`);
	console.log(tableOf(rows));
	const lines = rows.map((row) => JSON.stringify(row)).join('\n');
	if (options.json) writeFileSync(options.json, `${lines}\n`);
	else console.log(`\n${lines}`);
}

void main();
