/** A text with something put in place of what is selected in it, and where the caret then stands (UTF-16 units). */
export function insertAt(
	text: string,
	from: number,
	to: number,
	what: string
): { text: string; caret: number } {
	return { text: text.slice(0, from) + what + text.slice(to), caret: from + what.length };
}
