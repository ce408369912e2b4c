import { language } from '../../i18n';
import { drawQr, paint } from '../../ui';
import type { IdentityId, World } from '../../world';
import { cardOf, type Card } from './card';

/* The same card as on the screen, drawn on a canvas at twice its size: a real picture, for a real chat. */

const width = 320;
const height = 428;
const scale = 2;
const margin = 20;
const codeSide = 264;

/** Draws a card as a PNG. `payload` is what its code says. Rejects where the browser gives no canvas. */
async function cardPng(world: World, of: IdentityId, payload: string): Promise<Blob> {
	const canvas = document.createElement('canvas');
	canvas.width = width * scale;
	canvas.height = height * scale;
	const context = canvas.getContext('2d');
	if (!context) throw new Error('no 2d canvas');
	const card = cardOf(world, of);
	context.scale(scale, scale);
	drawGround(context);
	await drawFace(context, card);
	drawWords(context, card);
	await drawCode(context, payload);
	return new Promise((resolve, reject) => {
		canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png');
	});
}

/** Offers the card as a picture to keep; answers whether it could be drawn. */
export async function savePicture(world: World, of: IdentityId, payload: string): Promise<boolean> {
	const { name, company } = cardOf(world, of);
	let url: string;
	try {
		url = URL.createObjectURL(await cardPng(world, of, payload));
	} catch {
		return false;
	}
	const link = document.createElement('a');
	link.href = url;
	link.download = language.t.card.fileName(name, company).replace(/[\p{Cc}\p{Cf}\\/:*?"<>|]/gu, '_');
	link.click();
	// Some browsers fetch it only after the click has been dealt with.
	setTimeout(() => URL.revokeObjectURL(url), 60_000);
	return true;
}

function drawGround(context: CanvasRenderingContext2D): void {
	context.fillStyle = colour('--code-light');
	context.fillRect(0, 0, width, height);
	context.fillStyle = colour('--rule');
	context.fillRect(margin, 80, width - 2 * margin, 1);
}

function drawWords(context: CanvasRenderingContext2D, { name, company, position, verified }: Card): void {
	const { card: t } = language.t;
	const write = (
		text: string,
		x: number,
		y: number,
		weight: number,
		size: number,
		paint: string,
		after = margin
	) => {
		context.font = `${weight} ${size}px ${value('--sans')}`;
		context.fillStyle = colour(paint);
		context.fillText(fitting(context, text, width - after - x), x, y);
	};
	context.textBaseline = 'alphabetic';
	context.textAlign = 'left';
	write(name, 80, 42, 600, 18, '--ink');
	write(position, 80, 62, 400, 14, '--ink-2');
	const ours = context.measureText(t.simulated).width;
	const standing = `${company}\u3000${verified ? `✓ ${t.verified}` : t.unverified}`;
	write(standing, margin, 106, 400, 14, '--ink-2', margin + ours);
	write(t.simulated, width - margin - ours, 106, 400, 14, '--ink-3');
	context.fillStyle = colour('--ink-2');
	context.textAlign = 'center';
	context.fillText(fitting(context, t.hint, width - 2 * margin), width / 2, 402);
}

async function drawCode(context: CanvasRenderingContext2D, payload: string): Promise<void> {
	const drawing = await drawQr(payload);
	const code = document.createElement('canvas');
	const perModule = Math.floor((codeSide * scale) / drawing.size);
	paint(code, drawing, perModule);
	// Whole pixels for each module: a blurred code is a code that is not read.
	const side = code.width / scale;
	context.drawImage(code, Math.round((width - side) / 2), 120, side, side);
}

async function drawFace(context: CanvasRenderingContext2D, { face, name }: Card): Promise<void> {
	const [x, y, side] = [margin, 20, 48];
	const picture = await pictureOf(face).catch(() => undefined);
	if (picture) {
		context.drawImage(picture, x, y, side, side);
		return;
	}
	context.fillStyle = colour('--well');
	context.fillRect(x, y, side, side);
	context.fillStyle = colour('--ink-2');
	context.font = `600 20px ${value('--sans')}`;
	context.textAlign = 'center';
	context.fillText(Array.from(name.trim())[0] ?? '', x + side / 2, y + 31);
}

/** A face out of the page, as an image of its own. */
async function pictureOf(face: string): Promise<HTMLImageElement | undefined> {
	const symbol = document.getElementById(`av-${face}`);
	if (!symbol) return undefined;
	const drawn = `${new XMLSerializer().serializeToString(symbol)}<use href="#${symbol.id}"/>`;
	const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="96" height="96" viewBox="0 0 48 48">${drawn}</svg>`;
	const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
	try {
		const image = new Image();
		image.src = url;
		await image.decode();
		return image;
	} finally {
		URL.revokeObjectURL(url);
	}
}

function fitting(context: CanvasRenderingContext2D, text: string, room: number): string {
	if (context.measureText(text).width <= room) return text;
	const characters = Array.from(text);
	while (characters.length > 0 && context.measureText(`${characters.join('')}…`).width > room)
		characters.pop();
	return `${characters.join('')}…`;
}

/** The card is light whatever the page is: its colours are read where the page is told to be light. */
let light: HTMLElement | undefined;

function colour(token: string): string {
	light ??= Object.assign(document.createElement('div'), { hidden: true });
	light.dataset.theme = 'light';
	if (!light.isConnected) document.body.append(light);
	return getComputedStyle(light).getPropertyValue(token).trim() || '#15191b';
}

function value(token: string): string {
	return getComputedStyle(document.documentElement).getPropertyValue(token).trim() || 'sans-serif';
}
