import Papa from 'papaparse';

/** One line of a table as text. */
export interface CsvLine {
	/** Its number in the file, from 1; of one that goes over several, the first. */
	readonly line: number;
	readonly cells: readonly string[];
	/** A quotation mark that began a cell was never closed. */
	readonly isOpen: boolean;
}

/** The lines of a table on which something stands; which of the usual separators parts their cells, they tell themselves. */
export function linesOf(text: string): CsvLine[] {
	const lines: CsvLine[] = [];
	let [line, from] = [1, 0];
	Papa.parse<string[]>(text, {
		delimitersToGuess: [',', '\t', ';'],
		step({ data: cells, errors, meta: { cursor } }) {
			const isOpen = errors.some(({ code }) => code === 'MissingQuotes');
			if (cells.some((cell) => cell.trim() !== '')) lines.push({ line, cells, isOpen });
			line += text.slice(from, cursor).match(/\r\n|\r|\n/g)?.length ?? 0;
			from = cursor;
		}
	});
	return lines;
}

/** Cells as lines of such a table, with no cell that a spreadsheet would take for a formula. */
export function csvText(rows: readonly (readonly string[])[]): string {
	return `${Papa.unparse(rows as string[][], { escapeFormulae: true })}\r\n`;
}
