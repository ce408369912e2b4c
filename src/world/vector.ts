import { own, tellPut } from './own';

/**
 * The layout of everything that grows: a vector of nested arrays, 32 wide, indexed by dense numbers.
 *
 * Plain JSON, so it is stored and hashed as it is; nested, so that Immer copies a handful of short arrays
 * whatever the size (a flat array or record of 100 000 costs milliseconds per change, this about 25 µs).
 * A vector may have gaps (`null`), which makes it an index from one dense number to another as well.
 */
export interface Vector<T> {
	/** One more than the highest index ever put. */
	readonly size: number;
	/** How many arrays lie between the root and an item: 1 holds 32 items, 2 hold 1 024, … */
	readonly levels: number;
	readonly root: readonly Branch<T>[];
}

type Branch<T> = T | null | readonly Branch<T>[];

/** What the writing functions need of a vector: the vector itself, or its Immer draft. */
interface WritableVector<T> {
	size: number;
	levels: number;
	root: unknown[];
	/** Never there: it ties the item's type to the vector's. */
	readonly item?: T;
}

const bits = 5;
const width = 1 << bits;
const mask = width - 1;

export function emptyVector<T>(): Vector<T> {
	return { size: 0, levels: 1, root: [] };
}

/** The item at `index`, or `undefined` where there is none. */
export function at<T>(vector: Vector<T>, index: number): T | undefined {
	if (!(index >= 0 && index < vector.size)) return undefined;
	let node = vector.root as readonly unknown[];
	for (let shift = (vector.levels - 1) * bits; shift > 0; shift -= bits) {
		const next = node[(index >>> shift) & mask];
		if (next === null || next === undefined) return undefined;
		node = next as readonly unknown[];
	}
	return (node[index & mask] ?? undefined) as T | undefined;
}

/** The item at `index` of a draft, to be written to. */
export function ownAt<T>(draft: Vector<T>, index: number): T | undefined {
	if (!(index >= 0 && index < draft.size)) return undefined;
	let node = own(draft, 'root') as unknown[] | null | undefined;
	for (let shift = (draft.levels - 1) * bits; node && shift > 0; shift -= bits) {
		node = own(node, (index >>> shift) & mask) as unknown[] | null | undefined;
	}
	return ((node && own(node, index & mask)) ?? undefined) as T | undefined;
}

/** Writes `item` at `index` into a draft, growing it and filling gaps with `null`. */
export function put<T>(draft: Vector<T>, index: number, item: T): void {
	const vector = draft as unknown as WritableVector<T>;
	while (index >= 2 ** (bits * vector.levels)) {
		vector.root = [vector.root];
		vector.levels += 1;
	}
	let node = own(vector, 'root');
	for (let shift = (vector.levels - 1) * bits; shift > 0; shift -= bits) {
		const slot = (index >>> shift) & mask;
		fillUpTo(node, slot);
		node[slot] ??= [];
		node = own(node, slot) as unknown[];
	}
	const slot = index & mask;
	fillUpTo(node, slot);
	node[slot] = item;
	tellPut(item);
	if (index >= vector.size) vector.size = index + 1;
}

/** Adds `item` at the end of a draft; gives its index. */
export function push<T>(draft: Vector<T>, item: T): number {
	const index = draft.size;
	put(draft, index, item);
	return index;
}

/** Takes the last item off a draft and gives it. */
export function pop<T>(draft: Vector<T>): T | undefined {
	const last = draft.size - 1;
	if (last < 0) return undefined;
	const item = at(draft, last);
	put(draft, last, null as T);
	(draft as unknown as WritableVector<T>).size = last;
	return item;
}

/** The items in order of their indexes, gaps left out. */
export function* values<T>(vector: Vector<T>, from = 0): Generator<T, void, undefined> {
	for (let index = Math.max(0, from); index < vector.size;) {
		let node = vector.root as readonly unknown[] | null | undefined;
		let shift = (vector.levels - 1) * bits;
		for (; node && shift > 0; shift -= bits)
			node = node[(index >>> shift) & mask] as readonly unknown[] | null | undefined;
		// where a whole part is a gap, what it would have held is passed over at once
		const end = Math.min(vector.size, ((index >>> (shift + bits)) + 1) * 2 ** (shift + bits));
		if (!node) index = end;
		for (; index < end; index += 1) {
			const item = node?.[index & mask] as T | null | undefined;
			if (item !== null && item !== undefined) yield item;
		}
	}
}

/** The items from the last to the first, gaps left out. */
export function* valuesBackwards<T>(vector: Vector<T>): Generator<T, void, undefined> {
	for (let index = vector.size - 1; index >= 0; index -= 1) {
		const item = at(vector, index);
		if (item !== undefined) yield item;
	}
}

/** The indexes at which two vectors do not have the same item; what both share is passed over as a whole. */
export function* differing<T>(one: Vector<T>, other: Vector<T>): Generator<number, void, undefined> {
	const levels = Math.max(one.levels, other.levels);
	const most = Math.max(one.size, other.size);
	yield* differingIn(raised(one, levels), raised(other, levels), levels, 0, most);
}

function raised<T>({ root, levels }: Vector<T>, to: number): readonly unknown[] {
	let raised: readonly unknown[] = root;
	for (let level = levels; level < to; level += 1) raised = [raised];
	return raised;
}

function* differingIn(
	one: readonly unknown[],
	other: readonly unknown[],
	levels: number,
	from: number,
	most: number
): Generator<number, void, undefined> {
	if (one === other) return;
	const step = width ** (levels - 1);
	for (let slot = 0; slot < width && from + slot * step < most; slot += 1) {
		const [here, there] = [one[slot] ?? null, other[slot] ?? null];
		if (here === there) continue;
		const index = from + slot * step;
		if (levels === 1) yield index;
		else yield* differingIn((here ?? []) as unknown[], (there ?? []) as unknown[], levels - 1, index, most);
	}
}

function fillUpTo(node: unknown[], slot: number): void {
	while (node.length < slot) node.push(null);
}
