import { evolveMany, hash, type World } from '../world';
import { eventsOf, rootEvery, type Entry } from './entry';

/*
 * All worlds of a session at once, for its opening: every entry of every branch is folded exactly once, in batches.
 * Both are generators, so that whoever opens a long session can let the page go on in between; each step says how much it was, in entries.
 */

/**
 * The worlds to jump from, by entry. Lines that leave the trunk are followed before the trunk, so that few worlds
 * wait at a time, however deep the branches are nested. Throws with the place where an event does not fit.
 */
export function* foldAll(entries: readonly Entry[], start: World): Generator<number, Map<number, World>> {
	const childrenOf = familyOf(entries);
	const roots = new Map([[0, start]]);
	const waiting = childrenOf(0).map((id) => ({ id, world: start, depth: 1 }));
	for (let next = waiting.pop(); next; next = waiting.pop()) {
		let { id, world, depth } = next;
		let batch: Entry[] = [];
		for (;;) {
			const entry = entries[id - 1];
			if (!entry) throw new Error(`entries.${id - 1}: is not there`);
			batch.push(entry);
			const children = childrenOf(id);
			if (children.length !== 1 || depth % rootEvery === 0) {
				world = foldBatch(world, batch);
				if (depth % rootEvery === 0) roots.set(id, world);
				yield batch.length;
				batch = [];
			}
			const [only] = children;
			depth += 1;
			if (children.length !== 1 || only === undefined) {
				for (const child of children) waiting.push({ id: child, world, depth });
				break;
			}
			id = only;
		}
	}
	return roots;
}

function foldBatch(world: World, batch: readonly Entry[]): World {
	try {
		return evolveMany(world, eventsOf(batch));
	} catch {
		let at = world;
		for (const { id, events } of batch) {
			try {
				at = evolveMany(at, events);
			} catch (error) {
				throw new Error(`entries.${id - 1}: ${error instanceof Error ? error.message : String(error)}`, {
					cause: error
				});
			}
		}
		return at;
	}
}

/** The children of any entry, the one that most descends from first: it is popped last. */
function familyOf(entries: readonly Entry[]): (id: number) => number[] {
	const sizes = new Uint32Array(entries.length + 1).fill(1);
	const firstChild = new Uint32Array(entries.length + 1);
	const sibling = new Uint32Array(entries.length + 1);
	// A parent comes before its children, so from the last one on every size is complete when it is added up.
	for (let id = entries.length; id > 0; id -= 1) {
		const { parent } = entries[id - 1] as Entry;
		sizes[parent] = (sizes[parent] ?? 0) + (sizes[id] ?? 0);
		sibling[id] = firstChild[parent] ?? 0;
		firstChild[parent] = id;
	}
	return (id) => {
		const children: number[] = [];
		for (let child = firstChild[id]; child; child = sibling[child]) children.push(child);
		return children.length > 1
			? children.sort((one, other) => (sizes[other] ?? 0) - (sizes[one] ?? 0))
			: children;
	};
}

/** {@link hash} of a world, a thousand records at a time: what is frozen is read once. */
export function* hashInSlices(world: World): Generator<number, string> {
	for (const table of Object.values(world)) {
		const { root, levels } = (typeof table === 'object' && table !== null ? table : {}) as {
			root?: readonly unknown[];
			levels?: number;
		};
		if (root && levels) yield* hashBranch(root, levels);
	}
	return hash(world);
}

function* hashBranch(branch: readonly unknown[], levels: number): Generator<number> {
	if (levels <= 2) {
		hash(branch);
		yield 500;
		return;
	}
	for (const part of branch) if (Array.isArray(part)) yield* hashBranch(part as unknown[], levels - 1);
}
