import { refusal, type Refusal } from '../world';

/** How many bytes at the beginning tell what a file is. */
const head = 512;

const bytes = (text: string) => [...text].map((character) => character.charCodeAt(0));
const zip = [[0x50, 0x4b, 0x03, 0x04]];

/** What files of a type begin with; types that are not here may begin with anything. */
const beginnings: Readonly<Record<string, readonly (readonly number[])[]>> = {
	'image/png': [[0x89, ...bytes('PNG')]],
	'image/jpeg': [[0xff, 0xd8, 0xff]],
	'image/gif': [bytes('GIF87a'), bytes('GIF89a')],
	'image/webp': [bytes('RIFF')],
	'image/bmp': [bytes('BM')],
	'application/pdf': [bytes('%PDF-')],
	'application/zip': [...zip, [0x50, 0x4b, 0x05, 0x06]],
	'application/vnd.openxmlformats-officedocument.wordprocessingml.document': zip,
	'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': zip,
	'application/vnd.openxmlformats-officedocument.presentationml.presentation': zip
};

/**
 * Whether a file is what it says, before anything is kept or sent: a refusal where its first bytes are those of
 * another kind, or where it says that it is a picture and cannot be drawn. Size is the world's business (M2).
 */
export async function contentsRefused(file: File): Promise<Refusal | undefined> {
	const code = await faultOf(file);
	return code && refusal('message.send', code, { remedies: ['chooseAnotherFile'] });
}

async function faultOf(file: File): Promise<'fileIsNotWhatItSays' | 'pictureIsBroken' | undefined> {
	const first = new Uint8Array(await file.slice(0, head).arrayBuffer());
	if (!beginsAsItSays(file.type, first)) return 'fileIsNotWhatItSays';
	if (file.type.startsWith('image/') && !(await canBeDrawn(file))) return 'pictureIsBroken';
	return undefined;
}

/** Whether the first bytes are those of the type. */
export function beginsAsItSays(type: string, first: Uint8Array): boolean {
	const known = beginnings[type];
	if (known) return known.some((beginning) => beginning.every((byte, place) => first[place] === byte));
	// Text in UTF-16 has zeros too, and a mark that says so.
	const marked = first[0] === 0xff || first[0] === 0xfe;
	if (type.startsWith('text/')) return marked || !first.includes(0);
	return type !== 'image/svg+xml' || new TextDecoder().decode(first).trimStart().startsWith('<');
}

async function canBeDrawn(file: File): Promise<boolean> {
	try {
		// A drawing is no bitmap; of a bitmap that breaks off, an <img> would show the part that is there.
		if (file.type === 'image/svg+xml') await drawn(file);
		else (await createImageBitmap(file)).close();
		return true;
	} catch {
		return false;
	}
}

async function drawn(file: File): Promise<void> {
	const picture = new Image();
	const url = URL.createObjectURL(file);
	picture.src = url;
	try {
		await picture.decode();
	} finally {
		URL.revokeObjectURL(url);
	}
}
