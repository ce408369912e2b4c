import { capability, pairs, pairsOf, type Act, type Cell, type EditionId, type Pair } from '../world';
import { groupNames, groups, type Group } from './groups';

/** One cell of the matrix: what two editions say of one act between two kinds of end. */
export interface Compared {
	readonly act: Act;
	readonly pair: Pair;
	readonly earlier: Cell;
	readonly later: Cell;
	readonly kind: Kind;
}

/**
 * What became of it: on record as possible, and it was not before; on record as impossible; possible in both on
 * record; or without a source that settles it, so that whatever the sandbox does is assumed.
 */
export type Kind = 'opened' | 'closed' | 'same' | 'unsettled';

/** What a reader can ask the matrix for. */
export const kinds = ['opened', 'closed', 'unsettled'] as const satisfies readonly Kind[];

/** A row of the matrix, with a cell for each pair of ends that the act can be between. */
export interface Row {
	readonly group: Group;
	readonly act: Act;
	readonly cells: { readonly [pair in Pair]?: Compared };
}

/** The two editions beside each other, in every cell there is. */
export function compare(earlier: EditionId, later: EditionId): Row[] {
	return groupNames.flatMap((group) =>
		groups[group].map((act) => ({
			group,
			act,
			cells: Object.fromEntries(
				pairsOf[act].map((pair) => [pair, compareCell(earlier, later, act, pair)])
			) as Row['cells']
		}))
	);
}

function compareCell(earlierId: EditionId, laterId: EditionId, act: Act, pair: Pair): Compared {
	const earlier = capability(earlierId, act, pair);
	const later = capability(laterId, act, pair);
	return { act, pair, earlier, later, kind: kindOf(earlier, later) };
}

function kindOf(earlier: Cell, later: Cell): Kind {
	if (later.verdict === 'no') return 'closed';
	if (later.verdict === 'yes') return earlier.verdict === 'yes' ? 'same' : 'opened';
	return 'unsettled';
}

/** The cells of a row, in the order of the pairs. */
export function cellsOf(row: Row): Compared[] {
	return pairs.flatMap((pair) => row.cells[pair] ?? []);
}

/** Whether both editions say the same, so that one word does for both. */
export function saysTheSame({ earlier, later }: Compared): boolean {
	return earlier.verdict === later.verdict && earlier.allows === later.allows;
}

/** Rows that follow each other in one group, under one heading. */
export function inGroups(rows: readonly Row[]): { group: Group; rows: Row[] }[] {
	const parts: { group: Group; rows: Row[] }[] = [];
	for (const row of rows) {
		const last = parts.at(-1);
		if (last?.group === row.group) last.rows.push(row);
		else parts.push({ group: row.group, rows: [row] });
	}
	return parts;
}
