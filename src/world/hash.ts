/**
 * A fingerprint of a world (16 hex digits): equal worlds have equal ones on any machine (P10). Two FNV-1a
 * streams over the canonical JSON (keys in code-unit order); it finds differences, it does not resist an enemy.
 * Fingerprints of frozen parts are kept, so after a command only what changed is read again.
 */
export function hash(value: unknown): string {
	read(value);
	return high.toString(16).padStart(8, '0') + low.toString(16).padStart(8, '0');
}

/** The fingerprint of what was read last: two numbers, so that no pair is made for each of a million parts. */
let high = 0;
let low = 0;
/** How many values have been read. */
let count = 0;

const kept = new WeakMap<object, readonly [number, number]>();
/** Of how many values a part is whose fingerprint is kept: to keep one costs about as much as to read ten. */
const worthKeeping = 8;
const prime = 0x01000193;
const highStart = 0x811c9dc5;
const lowStart = 0x2f0b4a27;

/** Leaves the fingerprint of a value in {@link high} and {@link low}. */
function read(value: unknown): void {
	count += 1;
	if (typeof value === 'string') return readText(value, 0x73); // s
	if (value === null || typeof value !== 'object') return readText(String(value), 0x70); // p
	const known = kept.get(value);
	if (known) {
		[high, low] = known;
		return;
	}
	const before = count;
	const isList = Array.isArray(value);
	readText(isList ? '[' : '{');
	let [ofHigh, ofLow] = [high, low];
	const mix = () => {
		const above = Math.imul(Math.imul(ofHigh ^ high, prime) ^ (ofHigh >>> 13), prime);
		ofLow = Math.imul(Math.imul(ofLow ^ low, prime) ^ (high >>> 7) ^ (ofLow >>> 11), prime) >>> 0;
		ofHigh = above >>> 0;
	};
	if (isList) {
		for (const item of value as unknown[]) {
			read(item);
			mix();
		}
	} else {
		for (const { key, print } of inOrder(Object.keys(value))) {
			const item = (value as Record<string, unknown>)[key];
			if (item === undefined) continue;
			[high, low] = print;
			mix();
			read(item);
			mix();
		}
	}
	[high, low] = [ofHigh, ofLow];
	if (count - before >= worthKeeping && Object.isFrozen(value)) kept.set(value, [high, low]);
}

/** A letter before each value keeps `1` and `"1"` apart. */
function readText(text: string, letter = 0): void {
	let above = highStart;
	let below = lowStart;
	let place = 0;
	if (letter !== 0) {
		above = Math.imul(above ^ letter, prime);
		below = Math.imul(below ^ letter, prime);
		place = 1;
	}
	for (let index = 0; index < text.length; index += 1) {
		const unit = text.charCodeAt(index);
		above = Math.imul(above ^ unit, prime);
		below = Math.imul(below ^ (unit + index + place), prime);
	}
	high = above >>> 0;
	low = below >>> 0;
}

interface Key {
	readonly key: string;
	readonly print: readonly [number, number];
}

/** Keys as objects have them, with the same in order; by the first of them. The world has a few dozen such lists. */
const orders = new Map<string, { readonly keys: readonly string[]; readonly ordered: readonly Key[] }[]>();
const mostOrders = 16;

function inOrder(keys: readonly string[]): readonly Key[] {
	const [first = ''] = keys;
	let some = orders.get(first);
	for (const { keys: known, ordered } of some ?? []) {
		if (known.length !== keys.length) continue;
		let place = 0;
		while (place < keys.length && known[place] === keys[place]) place += 1;
		if (place === keys.length) return ordered;
	}
	const ordered = keys.toSorted().map((key): Key => {
		readText(key);
		return { key, print: [high, low] };
	});
	if (!some && orders.size < 1_000) orders.set(first, (some = []));
	if (some && some.length < mostOrders) some.push({ keys, ordered });
	return ordered;
}
