/** Why a file is no list. */
export type FileFault = 'tooLarge' | 'workbook' | 'notText' | 'empty';

/** A file read as text, with the encoding that it was read in. */
export interface ReadText {
	readonly text: string;
	readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';
}

/** More than any list of so many rows as can be imported. */
const mostBytes = 8_000_000;

/** The text of a file whose encoding nobody told: by its mark, else UTF-8, else what older Chinese spreadsheets write. */
export async function readText(file: Blob): Promise<ReadText | { readonly fault: FileFault }> {
	if (file.size > mostBytes) return { fault: 'tooLarge' };
	const bytes = new Uint8Array(await file.arrayBuffer());
	const [one, two] = bytes;
	if (one === 0x50 && two === 0x4b) return { fault: 'workbook' };
	if (one === 0xd0 && two === 0xcf) return { fault: 'workbook' };
	if (one === 0xff && two === 0xfe) return textOf(bytes, 'utf-16le');
	if (one === 0xfe && two === 0xff) return textOf(bytes, 'utf-16be');
	if (bytes.includes(0)) return { fault: 'notText' };
	const asUtf8 = textOf(bytes, 'utf-8');
	return 'fault' in asUtf8 ? textOf(bytes, 'gb18030') : asUtf8;
}

function textOf(bytes: Uint8Array, encoding: ReadText['encoding']): ReadText | { readonly fault: FileFault } {
	try {
		const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
		return text.trim() === '' ? { fault: 'empty' } : { text, encoding };
	} catch {
		return { fault: 'notText' };
	}
}
