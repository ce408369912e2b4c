import { cellsOf, type Group, type Row } from '../../gaps';
import type { Pair } from '../../world';
import type { CellId } from './said';

/** The rows that nothing on record speaks of; one alone takes no more room than the line that would stand for it. */
export function unsettledIn(rows: readonly Row[], columns: readonly Pair[]): Row[] {
	const found = rows.filter((row) =>
		cellsOf(row).every((cell) => !columns.includes(cell.pair) || cell.kind === 'unsettled')
	);
	return found.length > 1 ? found : [];
}

/** What stands in the matrix from top to bottom: a row's cells, or the line for the folded rows of a group. */
export type Order = readonly (readonly CellId[] | Group)[];

/** The first line of folded rows on the way up or down from a cell to the next one, or to the end. */
export function lineBetween(
	order: Order,
	from: CellId,
	to: CellId | undefined,
	down: boolean
): Group | undefined {
	const rowOf = (id: CellId) =>
		order.findIndex((each) => typeof each !== 'string' && each.some(({ act }) => act === id.act));
	const [at, end] = [rowOf(from), to ? rowOf(to) : down ? order.length : -1];
	const way = down ? order.slice(at + 1, end) : order.slice(end + 1, at).reverse();
	return way.find((each) => typeof each === 'string');
}
