/** One line of a table as text. */
export interface CsvLine {
	/** Its number in the file, from 1; of one that goes over several, the first. */
	readonly line: number;
	readonly cells: readonly string[];
	/** A quotation mark that began a cell was never closed. */
	readonly isOpen: boolean;
}

/** What stands between cells in the files of spreadsheets. */
const separators = [',', '\t', ';'] as const;

/** The lines of a table (RFC 4180) on which something stands, one at a time; the first tells what parts their cells. */
export function* linesOf(text: string): Generator<CsvLine> {
	const head = /^[^\r\n]*/.exec(text)?.[0] ?? '';
	const times = (separator: string) => head.split(separator).length;
	const separator = separators.reduce((most, each) => (times(each) > times(most) ? each : most));
	const end = new RegExp(`[${separator}\r\n]`, 'g');
	let at = 0;
	let line = 1;
	while (at < text.length) {
		const from = at;
		const cells: string[] = [];
		let isOpen = false;
		for (;;) {
			let cell = '';
			// within marks a doubled one stands for itself, and after each pair more may follow
			while (text[at] === '"' && !isOpen) {
				const close = text.indexOf('"', at + 1);
				isOpen = close < 0;
				cell += text.slice(at + 1, isOpen ? undefined : close);
				at = isOpen ? text.length : close + 1;
				if (text[at] === '"') cell += '"';
			}
			end.lastIndex = at;
			const next = end.exec(text)?.index ?? text.length;
			cells.push(cell + text.slice(at, next));
			at = next;
			if (text[at] !== separator) break;
			at += 1;
		}
		at += text.startsWith('\r\n', at) ? 2 : 1;
		if (cells.some((cell) => cell.trim() !== '')) yield { line, cells, isOpen };
		line += text.slice(from, at).match(/\r\n|\r|\n/g)?.length ?? 0;
	}
}

/** Cells as lines of such a table, with no cell that a spreadsheet would take for a formula. */
export function csvText(rows: readonly (readonly string[])[]): string {
	return rows.map((row) => `${row.map(quoted).join(',')}\r\n`).join('');
}

function quoted(cell: string): string {
	const isFormula = /^[=+\-@\t\r]/.test(cell);
	const safe = isFormula ? `'${cell}` : cell;
	return isFormula || /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
