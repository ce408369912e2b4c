const clusters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** How far round the cut clusters are looked for. Never the whole text: segmenting is slow on long ones. */
const reach = 64;

/** The first `limit` UTF-16 units of a text or a few less, never cutting through what is seen as one character. */
export function opening(text: string, limit: number): string {
	if (text.length <= limit) return text;
	const from = Math.max(limit - reach, 0);
	const around = text.slice(from, limit + reach);
	let cut = limit;
	for (const { index, segment } of clusters.segment(around)) {
		const start = from + index;
		if (start > limit) break;
		cut = start;
		if (start + segment.length > limit) break;
	}
	// One cluster that fills the whole reach is cut after all, but never through a surrogate pair.
	if (cut <= from) cut = limit - (isHighSurrogate(text.charCodeAt(limit - 1)) ? 1 : 0);
	return text.slice(0, cut);
}

function isHighSurrogate(unit: number): boolean {
	return unit >= 0xd800 && unit <= 0xdbff;
}
