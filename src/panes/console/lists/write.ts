import Papa from 'papaparse';

/**
 * A table as a file that spreadsheets open: with the mark that has them read Chinese, and no cell that they would
 * take for a formula.
 */
export function csvOf(head: readonly string[], rows: readonly (readonly string[])[]): Blob {
	const text = Papa.unparse([[...head], ...rows.map((row) => [...row])], { escapeFormulae: true });
	return new Blob([`\ufeff${text}\r\n`], { type: 'text/csv;charset=utf-8' });
}
