import { findText } from './find';
import type { Pixels } from './rasterise';

/** What a picture holds. The text is foreign: it is shown or parsed by whoever asked, never opened. */
export type PictureReading =
	| { kind: 'found'; text: string }
	| { kind: 'none' }
	| { kind: 'unreadable'; reason: 'notPicture' | 'tooLarge' };

/** Largest file that is looked at, in bytes. */
export const mostBytes = 20 * 1024 * 1024;
/** Most pixels that are unpacked: a small file may unfold to more than a phone's memory. */
export const mostPixels = 64_000_000;
/** Longest side that is searched, in px. */
export const longestSide = 1500;

/** Sides to try when the first finds nothing: blur and moiré vanish in the small one, tiny codes need the large. */
const furtherSides = [750, 375];
const enlargeBelow = 400;

/** Looks for one QR code in a file, a canvas or pixels. Answers with a value; rejects only without its decoder. */
export async function readPicture(source: Blob | ImageData | HTMLCanvasElement): Promise<PictureReading> {
	if (source instanceof Blob) return readFile(source);
	if (source.width === 0 || source.height === 0) return { kind: 'none' };
	if (source.width * source.height > mostPixels) return { kind: 'unreadable', reason: 'tooLarge' };
	if (source instanceof HTMLCanvasElement) return search(source, source.width, source.height);
	if (Math.max(source.width, source.height) <= longestSide) {
		const text = await findText(source as Pixels);
		if (text !== undefined) return { kind: 'found', text };
	}
	const bitmap = await createImageBitmap(source);
	try {
		return await search(bitmap, source.width, source.height);
	} finally {
		bitmap.close();
	}
}

/**
 * Every format goes through an image element: it tells the size before anything is unpacked, turns photos
 * upright, and shows an SVG without running its scripts or loading what it refers to.
 */
async function readFile(file: Blob): Promise<PictureReading> {
	if (file.size > mostBytes) return { kind: 'unreadable', reason: 'tooLarge' };
	const url = URL.createObjectURL(file);
	try {
		const image = new Image();
		const width = await new Promise<number>((resolve) => {
			image.onload = () => resolve(image.naturalWidth);
			image.onerror = () => resolve(0);
			image.src = url;
		});
		const height = image.naturalHeight;
		if (width === 0 || height === 0) return { kind: 'unreadable', reason: 'notPicture' };
		if (width * height > mostPixels) return { kind: 'unreadable', reason: 'tooLarge' };
		return await search(image, width, height);
	} catch (error) {
		// What promised to be a picture and does not unpack.
		if (error instanceof DOMException) return { kind: 'unreadable', reason: 'notPicture' };
		throw error;
	} finally {
		URL.revokeObjectURL(url);
	}
}

async function search(picture: CanvasImageSource, width: number, height: number): Promise<PictureReading> {
	const longer = Math.max(width, height);
	const first = Math.min(longer, longestSide);
	const sides = [first, ...furtherSides.filter((side) => side < first)];
	if (longer < enlargeBelow) sides.push(longer * 3);
	for (const side of sides) {
		const text = await findText(pixelsOf(picture, width, height, side / longer));
		if (text !== undefined) return { kind: 'found', text };
		// A long search lets the page answer between its tries.
		await new Promise((resolve) => setTimeout(resolve));
	}
	return { kind: 'none' };
}

function pixelsOf(picture: CanvasImageSource, width: number, height: number, scale: number): Pixels {
	const canvas = document.createElement('canvas');
	canvas.width = Math.max(Math.round(width * scale), 1);
	canvas.height = Math.max(Math.round(height * scale), 1);
	const context = canvas.getContext('2d', { willReadFrequently: true });
	if (!context) throw new DOMException('no 2d canvas', 'NotSupportedError');
	// Transparent ground counts as paper.
	context.fillStyle = 'white';
	context.fillRect(0, 0, canvas.width, canvas.height);
	context.imageSmoothingEnabled = scale < 1;
	context.imageSmoothingQuality = 'high';
	context.drawImage(picture, 0, 0, canvas.width, canvas.height);
	return context.getImageData(0, 0, canvas.width, canvas.height) as Pixels;
}
