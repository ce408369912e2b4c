import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { story } from '../e2e/story';
import { runs, times } from '../runs';
import { commandsOf, outcomeOf, type Outcome } from './replaying';

const zones = ['Asia/Shanghai', 'America/St_Johns', 'Pacific/Kiritimati'];
// Turkish has its own i, Swedish sorts v and w together, both write numbers otherwise.
const locales = ['zh_CN.UTF-8', 'tr_TR.UTF-8', 'sv_SE.UTF-8'];
const seed = 20180524;
const count = 300;

let folder: string;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'hutong-elsewhere-'));
	await build({
		configFile: false,
		logLevel: 'error',
		build: { ssr: 'tests/session/elsewhere.ts', outDir: folder, emptyOutDir: true },
		ssr: { noExternal: true }
	});
}, 60_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

interface Elsewhere {
	readonly timeZone: string;
	readonly locale: string;
	readonly story: Outcome;
	readonly generated: Outcome;
}

/** A process of its own, elsewhere. */
async function elsewhere(zone: string, locale: string): Promise<Elsewhere> {
	const { stdout } = await promisify(execFile)(
		process.execPath,
		[join(folder, 'elsewhere.js'), String(seed), String(count)],
		{ env: { TZ: zone, LANG: locale, LC_ALL: locale }, maxBuffer: 1e8 }
	);
	return JSON.parse(stdout) as Elsewhere;
}

test('P10 RD7 the same commands give the same worlds in three time zones and three locales', async () => {
	const here = { story: outcomeOf(story), generated: outcomeOf(commandsOf(seed, count)) };
	expect(new Set(here.generated.hashes).size).toBeGreaterThan(count / 4);
	const seen = new Set<string>();
	for (const zone of zones) {
		for (const locale of locales) {
			const { timeZone, locale: spoken, ...outcome } = await elsewhere(zone, locale);
			// or nothing would have been tried
			expect(timeZone).toBe(zone);
			expect(spoken.startsWith(locale.slice(0, 2))).toBe(true);
			expect(outcome).toEqual(here);
			seen.add(`${timeZone} ${spoken}`);
		}
	}
	expect(seen.size).toBe(zones.length * locales.length);
}, 60_000);

test(
	'P10 RA20 RA22 jumping to any step and back gives the fingerprint that was there, however far',
	() => {
		for (let each = 0; each < runs(3); each += 1) {
			const { hashes, jumped } = outcomeOf(commandsOf(seed + each, count));
			expect(jumped).toEqual(hashes);
		}
	},
	60_000 * times
);

test('P10 RA20 the clock of the machine and its chance are asked by no world and no session', () => {
	const [now, random, zone] = [Date.now, Math.random, Date.prototype.getTimezoneOffset];
	const before = outcomeOf(story);
	let asked = 0;
	try {
		Date.now = () => ((asked += 1), now() - asked * 86_400_000);
		Math.random = () => ((asked += 1), 0.5);
		Date.prototype.getTimezoneOffset = () => ((asked += 1), 754);
		expect(outcomeOf(story)).toEqual(before);
		outcomeOf(commandsOf(seed, 50));
	} finally {
		[Date.now, Math.random, Date.prototype.getTimezoneOffset] = [now, random, zone];
	}
	expect(asked).toBe(0);
});
