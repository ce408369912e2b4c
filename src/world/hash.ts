/**
 * A fingerprint of a world (16 hex digits): equal worlds have equal ones on any machine (P10). Two FNV-1a
 * streams over the canonical JSON (keys in code-unit order); it finds differences, it does not resist an enemy.
 * Fingerprints of frozen parts are kept, so after a command only what changed is read again.
 */
export function hash(value: unknown): string {
	const [high, low] = fingerprint(value);
	return high.toString(16).padStart(8, '0') + low.toString(16).padStart(8, '0');
}

type Fingerprint = readonly [number, number];

const kept = new WeakMap<object, Fingerprint>();
const prime = 0x01000193;

function fingerprint(value: unknown): Fingerprint {
	if (value === null || typeof value !== 'object') return ofText(primitive(value));
	const known = kept.get(value);
	if (known) return known;
	let stream: Fingerprint = Array.isArray(value) ? ofText('[') : ofText('{');
	if (Array.isArray(value)) {
		for (const item of value) stream = mix(stream, fingerprint(item));
	} else {
		for (const key of Object.keys(value).sort()) {
			const item = (value as Record<string, unknown>)[key];
			if (item !== undefined) stream = mix(mix(stream, ofText(key)), fingerprint(item));
		}
	}
	if (Object.isFrozen(value)) kept.set(value, stream);
	return stream;
}

/** A letter before each value keeps `1` and `"1"` apart. */
function primitive(value: unknown): string {
	return typeof value === 'string' ? `s${value}` : `p${String(value)}`;
}

function ofText(text: string): Fingerprint {
	let high = 0x811c9dc5;
	let low = 0x2f0b4a27;
	for (let index = 0; index < text.length; index += 1) {
		const unit = text.charCodeAt(index);
		high = Math.imul(high ^ unit, prime);
		low = Math.imul(low ^ (unit + index), prime);
	}
	return [high >>> 0, low >>> 0];
}

function mix(stream: Fingerprint, part: Fingerprint): Fingerprint {
	const high = Math.imul(Math.imul(stream[0] ^ part[0], prime) ^ (stream[0] >>> 13), prime);
	const low = Math.imul(Math.imul(stream[1] ^ part[1], prime) ^ (part[0] >>> 7) ^ (stream[1] >>> 11), prime);
	return [high >>> 0, low >>> 0];
}
