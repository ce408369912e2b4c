import { inflateSync } from 'node:zlib';
import { decodeQR } from 'qr/decode.js';

/** The pixels of a PNG as screenshots and canvases make them: 8 bits a channel, with or without alpha. */
export function pixelsOf(png: Buffer): { width: number; height: number; data: Uint8Array } {
	const width = png.readUInt32BE(16);
	const height = png.readUInt32BE(20);
	const channels = { 2: 3, 6: 4 }[png[25] ?? 0];
	if (png[24] !== 8 || !channels || png[28] !== 0)
		throw new Error('not a PNG of the kind that browsers write');
	const parts: Buffer[] = [];
	for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
		if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
			parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
	}
	const packed = inflateSync(Buffer.concat(parts));
	const stride = width * channels;
	const raw = new Uint8Array(stride * height);
	for (let y = 0; y < height; y += 1) {
		const filter = packed[y * (stride + 1)] ?? 0;
		for (let x = 0; x < stride; x += 1) {
			const left = x >= channels ? (raw[y * stride + x - channels] ?? 0) : 0;
			const up = y > 0 ? (raw[(y - 1) * stride + x] ?? 0) : 0;
			const corner = x >= channels && y > 0 ? (raw[(y - 1) * stride + x - channels] ?? 0) : 0;
			const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0;
			raw[y * stride + x] = (packed[y * (stride + 1) + 1 + x] ?? 0) + guess;
		}
	}
	const data = new Uint8Array(width * height * 4).fill(255);
	for (let pixel = 0; pixel < width * height; pixel += 1)
		data.set(raw.subarray(pixel * channels, pixel * channels + 3), pixel * 4);
	return { width, height, data };
}

function paeth(left: number, up: number, corner: number): number {
	const guess = left + up - corner;
	const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
	return a <= b && a <= c ? left : b <= c ? up : corner;
}

/** The text of the QR code in a PNG; throws where there is none. */
export function readQr(png: Buffer): string {
	return decodeQR(pixelsOf(png));
}
