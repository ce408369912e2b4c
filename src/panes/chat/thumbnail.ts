import type { FileReference } from '../../world';

/** The longer side of a small picture, in px: sharp in a bubble on a screen of twice the density. */
const side = 480;
/** Smaller files are drawn as they are. */
const worthwhile = 100_000;
/** How many small pictures a window holds. */
const most = 200;

const made = new Map<string, Promise<string>>();

/** Where a small copy of a stored picture can be read, made in this window; `url` itself where none is needed. */
export function thumbnailOf(file: FileReference, url: string): Promise<string> {
	const { hash, size, type } = file;
	if (size < worthwhile || type === 'image/svg+xml' || hash.startsWith('sample-'))
		return Promise.resolve(url);
	let small = made.get(hash);
	if (!small) {
		small = shrink(url).catch(() => url);
		made.set(hash, small);
		const [oldest] = made.keys();
		if (made.size > most && oldest !== undefined) {
			void made.get(oldest)?.then((gone) => gone !== url && URL.revokeObjectURL(gone));
			made.delete(oldest);
		}
	}
	return small;
}

async function shrink(url: string): Promise<string> {
	const picture = new Image();
	picture.src = url;
	await picture.decode();
	const scale = Math.min(1, side / Math.max(picture.naturalWidth, picture.naturalHeight));
	const canvas = document.createElement('canvas');
	canvas.width = Math.max(1, Math.round(picture.naturalWidth * scale));
	canvas.height = Math.max(1, Math.round(picture.naturalHeight * scale));
	canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
	const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/webp', 0.85));
	return blob ? URL.createObjectURL(blob) : url;
}
