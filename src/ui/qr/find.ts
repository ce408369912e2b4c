import type { Pixels } from './rasterise';

type Decode = (image: Pixels, options: { timeLimit: number }) => string;

let decoder: Promise<Decode> | undefined;

/** Loads the decoder, once. A load that failed is tried again the next time. */
async function load(): Promise<Decode> {
	decoder ??= import('qr/decode.js').then(({ decodeQR }) => decodeQR as Decode);
	try {
		return await decoder;
	} catch (error) {
		decoder = undefined;
		throw error;
	}
}

/**
 * The text of a QR code in the pixels, or undefined. Light on dark is tried after dark on light. `timeLimit`
 * bounds the further tries of the decoder, in ms. Rejects only when the decoder cannot be loaded.
 */
export async function findText(pixels: Pixels, timeLimit = 150): Promise<string | undefined> {
	const decode = await load();
	return attempt(decode, pixels, timeLimit) ?? attempt(decode, inverted(pixels), timeLimit);
}

function attempt(decode: Decode, pixels: Pixels, timeLimit: number): string | undefined {
	try {
		return decode(pixels, { timeLimit });
	} catch {
		// The decoder throws for «nothing found» as for anything else; pictures are never trusted to be codes.
		return undefined;
	}
}

function inverted({ width, height, data }: Pixels): Pixels {
	const out = new Uint8ClampedArray(data);
	for (let i = 0; i < out.length; i += 4) {
		out[i] = 255 - (out[i] as number);
		out[i + 1] = 255 - (out[i + 1] as number);
		out[i + 2] = 255 - (out[i + 2] as number);
	}
	return { width, height, data: out };
}
