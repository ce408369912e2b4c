import type { CellId } from './said';

/** Where a key leads from a cell of the grid: over the gaps, to the nearest cell in that direction. */
export function moved(
	key: string,
	ctrl: boolean,
	from: CellId,
	grid: readonly (readonly CellId[])[],
	columns: readonly string[]
): CellId | undefined {
	const at = grid.findIndex((row) => row.some(({ act }) => act === from.act));
	const row = grid[at];
	if (!row) return undefined;
	const place = row.findIndex(({ pair }) => pair === from.pair);
	switch (key) {
		case 'ArrowRight':
			return row[place + 1];
		case 'ArrowLeft':
			return row[place - 1];
		case 'ArrowDown':
			return nearest(grid.slice(at + 1), from, columns);
		case 'ArrowUp':
			return nearest(grid.slice(0, at).reverse(), from, columns);
		case 'Home':
			return (ctrl ? grid[0] : row)?.[0];
		case 'End':
			return (ctrl ? grid.at(-1) : row)?.at(-1);
		default:
			return undefined;
	}
}

/** In the same column where a further row has it; else in the next row, the column beside it. */
function nearest(
	rows: readonly (readonly CellId[])[],
	{ pair }: CellId,
	columns: readonly string[]
): CellId | undefined {
	const same = rows.flatMap((row) => row.filter((cell) => cell.pair === pair))[0];
	if (same) return same;
	const away = (cell: CellId) => Math.abs(columns.indexOf(cell.pair) - columns.indexOf(pair));
	return [...(rows[0] ?? [])].sort((one, other) => away(one) - away(other))[0];
}
