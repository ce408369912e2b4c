/** Hands something to the reader as a file. */
export function saveFile(contents: Blob | string, name: string): void {
	const blob = typeof contents === 'string' ? new Blob([contents], { type: 'application/json' }) : contents;
	const link = document.createElement('a');
	link.href = URL.createObjectURL(blob);
	link.download = name;
	link.click();
	setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
