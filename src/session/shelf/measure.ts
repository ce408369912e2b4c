/** What stored data weighs and refers to, whatever its layout. */
export interface Measure {
	/** An estimate: what its texts and numbers take, without what the storage adds. */
	bytes: number;
	/** Content hashes of pictures and files that its texts name. */
	readonly files: Set<string>;
	/** Some of it is packed, so that `files` may lack some. */
	isPacked: boolean;
}

const fileHash = /sha256-[0-9a-f]{64}/g;

export function emptyMeasure(): Measure {
	return { bytes: 0, files: new Set(), isPacked: false };
}

/** Adds plain data to a measure. Walks without recursion, so that depth cannot exhaust the stack. */
export function measure(value: unknown, into: Measure): void {
	const waiting = [value];
	while (waiting.length > 0) {
		const next = waiting.pop();
		if (typeof next === 'string') {
			into.bytes += bytesOf(next);
			if (next.length >= 71) for (const [hash] of next.matchAll(fileHash)) into.files.add(hash);
		} else if (typeof next !== 'object' || next === null) into.bytes += 8;
		else if (next instanceof Blob) packed(next.size, into);
		else if (next instanceof ArrayBuffer || ArrayBuffer.isView(next)) packed(next.byteLength, into);
		else if (next instanceof Map) for (const [key, each] of next) waiting.push(key, each);
		else if (next instanceof Set) waiting.push(...next);
		else {
			for (const [key, each] of Object.entries(next)) {
				into.bytes += key.length + 2;
				waiting.push(each);
			}
		}
	}
}

function packed(size: number, into: Measure): void {
	into.bytes += size;
	into.isPacked = true;
}

/** One byte a letter, three a Han character: near enough to what UTF-8 takes. */
function bytesOf(text: string): number {
	let bytes = text.length;
	for (let place = 0; place < text.length; place += 1) if (text.charCodeAt(place) > 0x7f) bytes += 2;
	return bytes;
}

/** Any stored data as JSON without loss: what JSON has no word for is written as `{ "$kind": …, … }`. */
export async function asJson(value: unknown): Promise<string> {
	return JSON.stringify(await plain(value, 0), undefined, '\t');
}

/** Deeper than anything that this app stores. */
const deepest = 200;

async function plain(value: unknown, depth: number): Promise<unknown> {
	if (depth > deepest) return { $kind: 'tooDeep' };
	if (value === undefined) return { $kind: 'undefined' };
	if (typeof value === 'bigint') return { $kind: 'bigint', value: String(value) };
	if (typeof value === 'number' && !Number.isFinite(value)) return { $kind: 'number', value: String(value) };
	if (typeof value !== 'object' || value === null) return value;
	if (value instanceof Date) return { $kind: 'date', ms: value.getTime() };
	if (value instanceof Blob) {
		return { $kind: 'bytes', type: value.type, base64: base64(new Uint8Array(await value.arrayBuffer())) };
	}
	if (value instanceof ArrayBuffer) return { $kind: 'bytes', base64: base64(new Uint8Array(value)) };
	if (ArrayBuffer.isView(value)) {
		const { buffer, byteOffset, byteLength } = value;
		return { $kind: 'bytes', base64: base64(new Uint8Array(buffer, byteOffset, byteLength)) };
	}
	if (value instanceof Map) return { $kind: 'map', entries: await plain([...value], depth + 1) };
	if (value instanceof Set) return { $kind: 'set', values: await plain([...value], depth + 1) };
	if (Array.isArray(value)) {
		const list: unknown[] = [];
		for (const each of value) list.push(await plain(each, depth + 1));
		return list;
	}
	const record: [string, unknown][] = [];
	for (const [key, each] of Object.entries(value)) record.push([key, await plain(each, depth + 1)]);
	return Object.fromEntries(record);
}

function base64(bytes: Uint8Array): string {
	let text = '';
	for (let place = 0; place < bytes.length; place += 0x8000) {
		text += String.fromCharCode(...bytes.subarray(place, place + 0x8000));
	}
	return btoa(text);
}
