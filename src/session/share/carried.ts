import * as v from 'valibot';
import { limits, type FileReference } from '../../world';
import type { SessionDocument } from '../document';
import { documentSchema } from '../reopen';
import { fromBase64, toBase64 } from './base64';
import type { Pause } from '../slices';
import { shareLimits } from './limits';

/*
 * Pictures and files travel beside the session, in files only: by what they are, each once. What is named there and not
 * carried, or carried and not what its hash says, is told; the session opens all the same.
 */

/** The bytes of a picture or file, found to be what the hash says. */
export interface Carried {
	readonly hash: string;
	readonly blob: Blob;
}

/** One that a session names and that did not come with it. */
export interface Lost {
	readonly name: string;
	readonly why: 'missing' | 'damaged' | 'tooLarge';
}

/** Base64 of the largest one. */
const longest = 4 * Math.ceil(limits.fileBytes / 3);

const carriedSchema = v.strictObject({
	hash: v.pipe(v.string(), v.regex(/^sha256-[0-9a-f]{64}$/)),
	type: v.pipe(v.string(), v.regex(/^[\w.+-]{1,60}\/[\w.+-]{1,80}$/)),
	size: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(limits.fileBytes)),
	base64: v.pipe(v.string(), v.maxLength(longest))
});

/** A session as a file carries it. */
export const sessionFileSchema = v.strictObject({
	...documentSchema.entries,
	files: v.optional(v.pipe(v.array(carriedSchema), v.maxLength(shareLimits.carried)))
});

/** The pictures and files that a session names, each once; what ships with the sandbox is everywhere and not among them. */
export function filesNamedIn({
	start,
	entries
}: {
	readonly start: readonly unknown[];
	readonly entries: readonly { readonly command: unknown }[];
}): FileReference[] {
	const named = new Map<string, FileReference>();
	const waiting: unknown[] = [start, entries.map(({ command }) => command)];
	// What is found joins the end of the list that is walked: no depth can exhaust a stack.
	for (const next of waiting) {
		if (typeof next !== 'object' || next === null) continue;
		const { hash } = next as { hash?: unknown };
		if (typeof hash === 'string' && hash.startsWith('sha256-')) named.set(hash, next as FileReference);
		else for (const item of Object.values(next)) waiting.push(item);
	}
	return [...named.values()];
}

/**
 * A file of a session, of at most so many bytes, with the bytes of what it names, as far as they are here and there is
 * room. `left`: names of those that did not fit or are not here.
 */
export async function fileOf(
	document: SessionDocument,
	bytesOf: (hash: string) => Promise<Blob | undefined>,
	most: number = shareLimits.fileExpanded
): Promise<{ readonly file: Blob; readonly left: readonly string[] }> {
	const text = JSON.stringify(document);
	const parts: BlobPart[] = [];
	const left: string[] = [];
	let room = most - new Blob([text]).size - envelope;
	for (const { name, hash, type } of filesNamedIn(document)) {
		const blob = await bytesOf(hash).catch(() => undefined);
		const size = blob && 4 * Math.ceil(blob.size / 3) + envelope;
		if (!blob || size === undefined || size > room || blob.size > limits.fileBytes) {
			left.push(name);
			continue;
		}
		room -= size;
		const head = JSON.stringify({ hash, type, size: blob.size });
		const base64 = toBase64(new Uint8Array(await blob.arrayBuffer()));
		parts.push(`${parts.length > 0 ? ',' : ''}${head.slice(0, -1)},"base64":"`, base64, '"}');
	}
	const whole = parts.length === 0 ? [text] : [text.slice(0, -1), ',"files":[', ...parts, ']}'];
	return { file: new Blob(whole, { type: 'application/json' }), left };
}

/** Characters around the base64 of one, and of the list; more than they are. */
const envelope = 400;

/** What came with a session, each checked; what it does not name is not taken. */
export async function takeCarried(
	given: unknown,
	document: Parameters<typeof filesNamedIn>[0],
	pause: Pause
): Promise<{ carried: Carried[]; lost: Lost[] }> {
	const named = filesNamedIn(document);
	const all = new Map<string, unknown>();
	for (const one of Array.isArray(given) ? given.slice(0, shareLimits.carried) : []) {
		const { hash } = (one ?? {}) as { hash?: unknown };
		if (typeof hash === 'string') all.set(hash, one);
	}
	const carried: Carried[] = [];
	const lost: Lost[] = [];
	for (const { name, hash } of named) {
		const found = all.get(hash);
		const blob = found === undefined ? 'missing' : await bytesOf(found);
		if (typeof blob === 'string') lost.push({ name, why: blob });
		else carried.push({ hash, blob });
		await pause();
	}
	return { carried, lost };
}

/** Kinds that a browser shows without running anything in them. */
const shown = /^(image\/(png|jpeg|gif|webp|avif|bmp)|(audio|video)\/[\w.+-]+)$/;

async function bytesOf(found: unknown): Promise<Blob | 'damaged' | 'tooLarge'> {
	const { size } = found as { size?: unknown };
	if (typeof size === 'number' && size > limits.fileBytes) return 'tooLarge';
	const parsed = v.safeParse(carriedSchema, found);
	if (!parsed.success) return 'damaged';
	const { hash, type, base64 } = parsed.output;
	if (base64.length !== 4 * Math.ceil(parsed.output.size / 3)) return 'damaged';
	const bytes = fromBase64(base64);
	if (bytes?.length !== parsed.output.size || (await hashOf(bytes)) !== hash) return 'damaged';
	return new Blob([bytes], { type: shown.test(type) ? type : 'application/octet-stream' });
}

async function hashOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
	const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
	return `sha256-${[...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
