import { csvText } from './csv';

/** A table as a file that spreadsheets open: with the mark that has them read Chinese. */
export function csvOf(head: readonly string[], rows: readonly (readonly string[])[]): Blob {
	return new Blob([`\ufeff${csvText([head, ...rows])}`], { type: 'text/csv;charset=utf-8' });
}
