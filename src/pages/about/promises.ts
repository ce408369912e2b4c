import results from './results.json';

/*
 * The promises as the trust page shows them. What is written here by hand is only whether one is thought to be kept;
 * every figure, file and date comes from the results of a run, and a test that failed in it takes the word back.
 */

export const promiseIds = [
	'P1',
	'P2',
	'P3',
	'P4',
	'P5',
	'P6',
	'P7',
	'P8',
	'P9',
	'P10',
	'P11',
	'P12',
	'P13',
	'P14',
	'P15',
	'P16',
	'P17',
	'P18',
	'P19'
] as const;

export type PromiseId = (typeof promiseIds)[number];

/** What a run can count beside its tests; the words for it are in the texts. */
export const figureNames = [
	'kills',
	'stepsLost',
	'sequences',
	'places',
	'seconds',
	'clicks',
	'uncaught'
] as const;

export type FigureName = (typeof figureNames)[number];

export type Standing = 'held' | 'part' | 'notYet';

/** What a run wrote down of one promise. */
export interface Result {
	readonly passed: number;
	readonly failed: number;
	/** Files with tests that bear the promise's number, from the project's folder. */
	readonly files: readonly string[];
	readonly figures: { readonly [name in FigureName]?: number };
}

/** As far as the promise reaches today; the texts say what is missing. */
const thought: Readonly<Record<PromiseId, Standing>> = {
	P1: 'part',
	P2: 'held',
	P3: 'held',
	P4: 'part',
	P5: 'held',
	P6: 'held',
	P7: 'part',
	P8: 'part',
	P9: 'part',
	P10: 'held',
	P11: 'part',
	P12: 'part',
	P13: 'held',
	P14: 'part',
	P15: 'part',
	P16: 'part',
	P17: 'part',
	P18: 'part',
	P19: 'part'
};

/** When the results were written (`2026-01-31`), and with which build. */
export const { date, build, minutes } = results;

export function resultOf(id: PromiseId): Result {
	return results.promises[id];
}

/** Held only where tests of its number passed and none failed, whatever is thought. */
export function standingOf(id: PromiseId): Standing {
	const { passed, failed } = resultOf(id);
	if (thought[id] !== 'held') return thought[id];
	return passed > 0 && failed === 0 ? 'held' : 'part';
}
