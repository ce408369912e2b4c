import { paint, readPicture } from '../../ui';

/** How a drawn code's path begins: a run of dark modules. */
const modules = /^M\d+ \d+h\d+v1h-\d+z/;

/** The text of the QR code that is drawn inside an element, read off its pixels; `undefined` where there is none. */
export async function recognise(element: Element): Promise<string | undefined> {
	const pixels = drawn(element);
	const reading = pixels && (await readPicture(pixels));
	return reading?.kind === 'found' ? reading.text : undefined;
}

function drawn(element: Element): ImageData | HTMLCanvasElement | undefined {
	for (const path of element.querySelectorAll('svg > path')) {
		const data = path.getAttribute('d') ?? '';
		const size = Number(path.parentElement?.getAttribute('viewBox')?.split(/\s+/)[2]);
		if (modules.test(data) && size > 0) return paint(document.createElement('canvas'), { size, path: data });
	}
	const picture = element instanceof HTMLImageElement ? element : element.querySelector('img');
	if (!picture?.naturalWidth) return undefined;
	const canvas = document.createElement('canvas');
	canvas.width = picture.naturalWidth;
	canvas.height = picture.naturalHeight;
	canvas.getContext('2d')?.drawImage(picture, 0, 0);
	return canvas;
}
