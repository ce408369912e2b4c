/**
 * What somebody did to a branch beside the tree: gave it a name, put it out of sight, brought it back. A branch is
 * known by its first entry. Entries are never touched by it, and undo takes it back like an act.
 */
export interface Mark {
	/** The entry that the eye was on: there, undo and redo come to it. */
	readonly at: number;
	readonly branch: number;
	/** Empty, it takes the name away. */
	readonly name?: string | undefined;
	/** false brings it back. */
	readonly removed?: boolean | undefined;
}

export type Marking = Pick<Mark, 'name' | 'removed'>;

/** Characters (code points) of a branch's name. */
export const longestBranchName = 40;

/** From here on, marks that a later one has overwritten are let go: what is saved with every step stays small. */
const many = 500;

/** First entries of the branches that are out of sight, in the order in which they went. */
export function removedBy(marks: readonly Mark[]): Set<number> {
	const removed = new Set<number>();
	for (const { branch, removed: goes } of marks) {
		if (goes === undefined) continue;
		removed.delete(branch);
		if (goes) removed.add(branch);
	}
	return removed;
}

export function withMark(marks: readonly Mark[], mark: Mark): Mark[] {
	const all = [...marks, mark];
	if (all.length <= many) return all;
	const last = new Map(all.map((each) => [keyOf(each), each]));
	return all.filter((each) => last.get(keyOf(each)) === each);
}

function keyOf({ branch, name }: Mark): string {
	return `${branch} ${name === undefined}`;
}
