/** A table as text: what stands at its head, and its rows. */
export interface Sheet {
	readonly head: readonly string[];
	readonly rows: readonly (readonly string[])[];
}

/** What a spreadsheet would take for a formula. */
const formula = /^[=+\-@\t\r]/;

/** As RFC 4180 has it, with a mark that tells spreadsheets it is UTF-8; no cell is taken for a formula. */
export function csvOf({ head, rows }: Sheet): string {
	const line = (cells: readonly string[]) => cells.map((cell) => quoted(harmless(cell))).join(',');
	return `\uFEFF${[head, ...rows].map(line).join('\r\n')}\r\n`;
}

function harmless(cell: string): string {
	return formula.test(cell) ? `'${cell}` : cell;
}

function quoted(cell: string): string {
	return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** As a table of Markdown, under a title and above remarks. */
export function markdownOf(title: string, { head, rows }: Sheet, remarks: readonly string[]): string {
	const line = (cells: readonly string[]) => `| ${cells.map(inCell).join(' | ')} |`;
	const rule = `|${head.map(() => ' --- |').join('')}`;
	const paragraphs = [
		`# ${inline(title)}`,
		[line(head), rule, ...rows.map(line)].join('\n'),
		...remarks.map(inline)
	];
	return `${paragraphs.join('\n\n')}\n`;
}

/** Nothing of a text is taken for markup. */
function inline(text: string): string {
	return text.replace(/[\\`*_[\]<>#~]/g, '\\$&').replace(/\s*[\r\n]+\s*/g, ' ');
}

function inCell(text: string): string {
	return inline(text).replaceAll('|', '\\|');
}
