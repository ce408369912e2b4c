import { csvOf, markdownOf, type Row, type Sheet } from '../../gaps';
import { language } from '../../i18n';
import type { Pair } from '../../world';
import type { CellId } from './said';
import { cellText } from './said';

/** The table as it is shown, as text: what the filters leave out is left empty. */
export function sheetOf(
	rows: readonly Row[],
	columns: readonly Pair[],
	shows: (cell: CellId) => boolean
): Sheet {
	const t = language.t.gaps;
	return {
		head: [t.group, t.act, ...columns.map((pair) => t.pairs[pair])],
		rows: rows.map(({ group, act, cells }) => [
			t.groups[group],
			t.acts[act],
			...columns.map((pair) => {
				const cell = cells[pair];
				if (!cell || !shows(cell)) return '';
				const facts = [...new Set([...cell.earlier.facts, ...cell.later.facts])];
				return t.export.withFacts(cellText(cell, ' → '), facts);
			})
		])
	};
}

/** Hands the table to the reader as a file. */
export function save(kind: 'csv' | 'markdown', sheet: Sheet, remarks: readonly string[]): void {
	const t = language.t.gaps;
	const text = kind === 'csv' ? csvOf(sheet) : markdownOf(t.title, sheet, remarks);
	const type = kind === 'csv' ? 'text/csv;charset=utf-8' : 'text/markdown;charset=utf-8';
	const link = document.createElement('a');
	link.href = URL.createObjectURL(new Blob([text], { type }));
	link.download = `${t.export.file}.${kind === 'csv' ? 'csv' : 'md'}`;
	link.click();
	// the download has begun by then; the memory is given back
	setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
