import {
	acts,
	capability,
	editionIds,
	editions,
	pairsOf,
	type Act,
	type Cell,
	type Pair
} from '../../src/world';

/** Every cell of every edition. */
export const cells = editionIds.flatMap((edition) =>
	acts.flatMap((act) =>
		pairsOf[act].map((pair: Pair) => ({ edition, act, pair, cell: capability(edition, act, pair) }))
	)
);

/** Whether any edition allows an act between any two kinds of end. */
export function allowedSomewhere(act: Act): boolean {
	return cells.some((each) => each.act === act && each.cell.allows);
}

type Row = { [pair in Pair]?: Cell };

/** Does something under a table in which one cell says the contrary; the table is as it was afterwards. */
export async function flipped<Result>(
	{ edition, act, pair, cell }: (typeof cells)[number],
	body: () => Result | Promise<Result>
): Promise<Result> {
	const row: Row = editions[edition].cells[act];
	const verdict = cell.allows ? 'no' : 'yes';
	row[pair] = { ...cell, verdict, allows: !cell.allows, assumed: false };
	try {
		return await body();
	} finally {
		row[pair] = cell;
	}
}
