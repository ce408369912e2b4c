import type { QrDrawing } from './draw';

/** Pixels in the layout of ImageData: RGBA, row after row. */
export interface Pixels {
	width: number;
	height: number;
	data: Uint8ClampedArray<ArrayBuffer>;
}

/** Least pixels for the side of one module; below it phones fail to read a projected code. */
export const leastPixels = 4;

/** A drawing as pixels, black on white, `perModule` whole pixels (at least 4) for the side of a module. */
export function rasterise({ size, path }: QrDrawing, perModule = 8): Pixels {
	const scale = Math.max(Math.round(perModule), leastPixels);
	const side = size * scale;
	const data = new Uint8ClampedArray(side * side * 4).fill(255);
	const words = new Uint32Array(data.buffer);
	// Opaque black, whichever end of the word comes first in memory.
	const black = new Uint32Array(new Uint8Array([0, 0, 0, 255]).buffer)[0] as number;
	for (const [, x, y, run] of path.matchAll(/M(\d+) (\d+)h(\d+)/g)) {
		const left = Number(x) * scale;
		const top = Number(y) * scale;
		const width = Number(run) * scale;
		for (let row = top; row < top + scale; row++) {
			words.fill(black, row * side + left, row * side + left + width);
		}
	}
	return { width: side, height: side, data };
}

/** The same on a canvas, which takes the drawing's size. Gives what was painted. */
export function paint(canvas: HTMLCanvasElement, drawing: QrDrawing, perModule?: number): ImageData {
	const { width, height, data } = rasterise(drawing, perModule);
	const image = new ImageData(data, width, height);
	canvas.width = width;
	canvas.height = height;
	canvas.getContext('2d')?.putImageData(image, 0, 0);
	return image;
}
