import type { Entry } from '../../session';

/** The first entries of the branches that leave a line, by the entry they leave from (0 is the start). */
export function branchesOff(
	line: readonly Entry[],
	entries: readonly Entry[]
): Readonly<Record<number, Entry[]>> {
	const onLine = new Set(line.map(({ id }) => id));
	const found: Record<number, Entry[]> = {};
	for (const entry of entries) {
		if (onLine.has(entry.id) || (entry.parent !== 0 && !onLine.has(entry.parent))) continue;
		(found[entry.parent] ??= []).push(entry);
	}
	return found;
}

/** How many entries a branch has, with all that branches off from it. */
export function sizeOfBranch(first: Entry, entries: readonly Entry[]): number {
	const inside = new Set([first.id]);
	for (const entry of entries) if (inside.has(entry.parent)) inside.add(entry.id);
	return inside.size;
}

/** Where a branch goes on to: its last entry by newest children. */
export function endOfBranch(first: Entry, entries: readonly Entry[]): number {
	let last = first.id;
	for (const entry of entries) if (entry.parent === last) last = entry.id;
	return last;
}
