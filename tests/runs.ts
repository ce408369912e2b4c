import { appendFileSync } from 'node:fs';
import { expect } from 'vitest';

/** How many times longer than in `npm test` what runs by chance runs: `SOAK`, set by `npm run test:soak`. */
export const times = Math.max(1, Number(process.env.SOAK) || 1);

/** Runs of a property in this run of the tests; told for the results where `SOAK_TALLY` names a file. */
export function runs(count: number): number {
	const all = Math.ceil(count * times);
	const tally = process.env.SOAK_TALLY;
	if (tally) appendFileSync(tally, `${JSON.stringify([expect.getState().currentTestName, all])}\n`);
	return all;
}
