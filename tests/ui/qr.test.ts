import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawQr, legibleBytes, quietZone } from '../../src/ui/qr/draw';
import { findText } from '../../src/ui/qr/find';
import { rasterise, type Pixels } from '../../src/ui/qr/rasterise';
import { readPicture } from '../../src/ui/qr/read';
import { runs } from '../runs';

const pixels = async (text: string, perModule?: number) => rasterise(await drawQr(text), perModule);
const bytes = (text: string) => new TextEncoder().encode(text).length;

/** The same picture with each sample replaced. */
function mapped(image: Pixels, change: (value: number) => number): Pixels {
	const data = image.data.map((value, i) => (i % 4 === 3 ? value : change(value)));
	return { ...image, data };
}

describe('RB13 what is drawn is read', () => {
	test.each([
		['a card', 'HT1:card:zhi@yunshan#6f1a'],
		['Chinese', '知晓君 · 云杉旅行 · 旅行顾问'],
		['emoji and marks', 'e\u0301 👩‍👩‍👧 🇨🇳 “你好”'],
		['digits', '20180524'],
		['capitals', 'HUTONG 2018'],
		['as long as a projector bears', '旅'.repeat(legibleBytes / 3)]
	])('%s', async (_, text) => {
		expect(bytes(text)).toBeLessThanOrEqual(legibleBytes);
		expect(await findText(await pixels(text))).toBe(text);
	});

	test('any text of up to 300 bytes', { timeout: 30_000 }, async () => {
		const text = fc
			.string({ unit: 'grapheme', minLength: 1, maxLength: 100 })
			.filter((value) => bytes(value) <= legibleBytes);
		await fc.assert(
			fc.asyncProperty(text, async (value) => {
				expect(await findText(await pixels(value, 4))).toBe(value);
			}),
			{ numRuns: runs(60) }
		);
	});

	test.each([
		['a web address', 'https://example.com/?q=1'],
		['a script', 'javascript:alert(1)'],
		['a network', 'WIFI:T:WPA;S:lobby;P:secret;;'],
		['a card of another kind', 'BEGIN:VCARD\r\nVERSION:3.0\r\nN:Li\r\nEND:VCARD']
	])('%s is text like any other', async (_, text) => {
		expect(await findText(await pixels(text))).toBe(text);
	});
});

describe('RB14 pictures as they come', () => {
	test('light on dark', async () => {
		const image = mapped(await pixels('反色'), (value) => 255 - value);
		expect(await findText(image)).toBe('反色');
	});

	test('faint', async () => {
		const image = mapped(await pixels('淡'), (value) => 120 + value / 4);
		expect(await findText(image)).toBe('淡');
	});

	test('upside down', async () => {
		const image = await pixels('倒');
		const words = new Uint32Array(image.data.buffer).reverse();
		expect(await findText({ ...image, data: new Uint8ClampedArray(words.buffer) })).toBe('倒');
	});

	test('no code: nothing, and no error', async () => {
		const blank = { width: 64, height: 64, data: new Uint8ClampedArray(64 * 64 * 4).fill(255) };
		expect(await findText(blank)).toBeUndefined();
	});

	test('any pixels: an answer, never an error', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.integer({ min: 1, max: 40 }),
				fc.integer({ min: 1, max: 40 }),
				fc.integer(),
				async (width, height, seed) => {
					const data = new Uint8ClampedArray(width * height * 4);
					for (let i = 0, x = seed; i < data.length; i++) data[i] = (x = (x * 1103515245 + 12345) | 0) >> 16;
					expect(await findText({ width, height, data })).toBeUndefined();
				}
			),
			{ numRuns: runs(50) }
		);
	});

	test('a file over the limit is refused before it is read', async () => {
		const file = new Blob([]);
		Object.defineProperty(file, 'size', { value: 500 * 1024 * 1024 });
		expect(await readPicture(file)).toEqual({ kind: 'unreadable', reason: 'tooLarge' });
	});

	test('pixels are read as they are', async () => {
		const image = await pixels('直接');
		expect(await readPicture(image as ImageData)).toEqual({ kind: 'found', text: '直接' });
	});

	test('an empty canvas holds nothing', async () => {
		const canvas = document.createElement('canvas');
		canvas.width = 0;
		expect(await readPicture(canvas)).toEqual({ kind: 'none' });
	});
});

describe('the drawing', () => {
	test('has a quiet zone all round, and runs that neither touch nor leave it', async () => {
		const { size, path } = await drawQr('quiet');
		const runs = [...path.matchAll(/M(\d+) (\d+)h(\d+)v1h-(\d+)z/g)].map((run) => run.slice(1).map(Number));
		expect(runs.map(([x, y, n, back]) => `M${x} ${y}h${n}v1h-${back}z`).join('')).toBe(path);
		let before = [-1, -1];
		for (const [x = 0, y = 0, n = 0, back = 0] of runs) {
			expect(n).toBe(back);
			expect(Math.min(x, y)).toBeGreaterThanOrEqual(quietZone);
			expect(Math.max(x + n, y + 1)).toBeLessThanOrEqual(size - quietZone);
			if (before[1] === y) expect(x).toBeGreaterThan(before[0] ?? 0);
			before = [x + n, y];
		}
	});

	test('is remembered by its text', async () => {
		expect(drawQr('same')).toBe(drawQr('same'));
		expect(drawQr('same')).not.toBe(drawQr('other'));
	});

	test('of more than a code holds is refused', async () => {
		await expect(drawQr('长'.repeat(1000))).rejects.toThrow(RangeError);
	});

	test('is never smaller than four pixels a module', async () => {
		const { size } = await drawQr('small');
		expect((await pixels('small', 1)).width).toBe(size * 4);
	});
});
