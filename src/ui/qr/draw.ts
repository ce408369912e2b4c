/** A drawn QR code. */
export interface QrDrawing {
	/** Modules along one side, with the quiet zone round it. */
	size: number;
	/** SVG path data of the dark modules, one unit a module: runs of a row, each `Mx yhnv1h-nz`. */
	path: string;
}

/** Modules left light on each side: what readers need to find the code. */
export const quietZone = 4;

/** Most bytes of UTF-8 that a camera still reads off a projector. Longer texts are drawn all the same. */
export const legibleBytes = 300;

const drawn = new Map<string, Promise<QrDrawing>>();
const remembered = 100;

/**
 * Draws `text` with error correction M. The encoder is loaded when it is first needed; answers are
 * remembered. Rejects with a RangeError when no QR code holds that much (2 331 bytes).
 */
export function drawQr(text: string): Promise<QrDrawing> {
	const known = drawn.get(text);
	if (known) return known;
	const drawing = encode(text);
	if (drawn.size >= remembered) drawn.delete(drawn.keys().next().value as string);
	drawn.set(text, drawing);
	drawing.catch(() => drawn.delete(text));
	return drawing;
}

async function encode(text: string): Promise<QrDrawing> {
	const { default: qrcode } = await import('qrcode');
	let modules;
	try {
		({ modules } = qrcode.create(text, { errorCorrectionLevel: 'M' }));
	} catch (cause) {
		throw new RangeError('no QR code holds this text', { cause });
	}
	return { size: modules.size + 2 * quietZone, path: pathOf(modules.data, modules.size) };
}

/** The path of a square of modules, row after row; non-zero is dark. */
export function pathOf(modules: ArrayLike<number>, size: number): string {
	let path = '';
	for (let row = 0; row < size; row++) {
		for (let column = 0; column < size; column++) {
			if (!modules[row * size + column]) continue;
			const start = column;
			while (column + 1 < size && modules[row * size + column + 1]) column++;
			const run = column - start + 1;
			path += `M${start + quietZone} ${row + quietZone}h${run}v1h-${run}z`;
		}
	}
	return path;
}
