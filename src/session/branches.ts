import { indexOf, type DomainEvent, type MessageId } from '../world';
import type { Entry } from './entry';
import { removedBy, type Mark } from './mark';

/* The tree of entries as people see it: lines that leave other lines, each known by its first entry. */

/** A line that leaves another one. */
export interface Branch {
	readonly first: Entry;
	/** Its own entries, from the first one to where it goes on to. */
	readonly line: readonly Entry[];
	/** What was given to it; empty where it goes by what it began with. */
	readonly name: string;
	/** Those that leave it in turn. */
	readonly branches: readonly Branch[];
}

export interface Tree {
	/** What leaves the present line, in the order of where it leaves. */
	readonly branches: readonly Branch[];
	/** What is out of sight and can be brought back, the last one at the end. */
	readonly removed: readonly Branch[];
	/** The present line as others would call it: by the last entry of it that has a sibling, and its name. */
	readonly present: { readonly first: Entry; readonly name: string } | undefined;
}

type Grown = readonly [line: readonly Entry[], entries: readonly Entry[], marks: readonly Mark[]];

/** The tree that was asked for last: several parts of a screen ask for the same one. */
let grown: { readonly from: Grown; readonly tree: Tree } | undefined;

/** Everything that leaves `line`, which runs from the start to the tip. */
export function treeOf(...from: Grown): Tree {
	if (!grown?.from.every((part, place) => part === from[place])) grown = { from, tree: growTree(...from) };
	return grown.tree;
}

function growTree(line: readonly Entry[], entries: readonly Entry[], marks: readonly Mark[]): Tree {
	const names = namesBy(marks);
	const removed = removedBy(marks);
	const { forks, childrenOf } = forksOf(entries);

	const newest = ({ id }: Entry) => childrenOf(id).findLast((child) => !removed.has(child.id));
	const branchFrom = (first: Entry): Branch => {
		const own = [first];
		for (let next = newest(first); next; next = newest(next)) own.push(next);
		return { first, line: own, name: names.get(first.id) ?? '', branches: off(own) };
	};
	const off = (own: readonly Entry[], start: readonly number[] = []): Branch[] =>
		[...start, ...forks.filter((id) => isAmong(own, id))]
			.flatMap(childrenOf)
			.filter(({ id }) => !isAmong(own, id) && !removed.has(id))
			.map(branchFrom);

	const forked = [0, ...forks]
		.filter((id) => childrenOf(id).length > 1)
		.flatMap((id) => childrenOf(id).find((child) => isAmong(line, child.id)) ?? [])
		.at(-1);
	return {
		branches: off(line, [0]),
		removed: [...removed]
			.flatMap((id) => entries[id - 1] ?? [])
			.filter(({ id }) => !isAmong(line, id))
			.map(branchFrom),
		present: forked && { first: forked, name: names.get(forked.id) ?? '' }
	};
}

/** Every branch of a list, those that leave others right after them; `depth` says how far down each is. */
export function flattened(branches: readonly Branch[], depth = 0): { branch: Branch; depth: number }[] {
	return branches.flatMap((branch) => [{ branch, depth }, ...flattened(branch.branches, depth + 1)]);
}

/** The entry up to which two lines are the same one; 0 where that is the start. */
export function forkOf(one: readonly Entry[], other: readonly Entry[]): number {
	let fork = 0;
	for (let place = 0; one[place] && one[place]?.id === other[place]?.id; place += 1)
		fork = one[place]?.id ?? 0;
	return fork;
}

/** The entry of a line that brought a message. */
export function entryOfMessage(line: readonly Entry[], message: MessageId): Entry | undefined {
	return line.findLast(({ events }) => events.some((event) => brings(event, message)));
}

function brings(event: DomainEvent, message: MessageId): boolean {
	if (event.type === 'announcement.told' || event.type === 'interop.told') {
		const place = indexOf(message) - indexOf(event.message);
		return place >= 0 && place < event.to.length;
	}
	return 'message' in event && typeof event.message === 'object' && event.message.id === message;
}

function namesBy(marks: readonly Mark[]): Map<number, string> {
	const names = new Map<number, string>();
	for (const { branch, name } of marks) if (name !== undefined) names.set(branch, name);
	return names;
}

/** What was noted of entries last, and of how many: an act adds one, and those before it stay where they are. */
let noted: {
	readonly last: Entry | undefined;
	readonly count: number;
	readonly others: Map<number, Entry[]>;
} = {
	last: undefined,
	count: 0,
	others: new Map()
};

/** Where lines part, and what follows an entry. Nearly every entry follows the one before it: only others are noted. */
function forksOf(entries: readonly Entry[]) {
	const goesOn = noted.count > 0 && entries[noted.count - 1] === noted.last;
	const others = goesOn ? noted.others : new Map<number, Entry[]>();
	for (let place = goesOn ? noted.count : 0; place < entries.length; place += 1) {
		const entry = entries[place] as Entry;
		if (entry.parent === entry.id - 1) continue;
		const known = others.get(entry.parent);
		if (known) known.push(entry);
		else others.set(entry.parent, [entry]);
	}
	noted = { last: entries.at(-1), count: entries.length, others };
	const childrenOf = (id: number): readonly Entry[] => {
		const next = entries[id];
		const more = others.get(id) ?? [];
		return next?.parent === id ? [next, ...more] : more;
	};
	return { forks: [...others.keys()].filter((id) => id !== 0).sort((one, other) => one - other), childrenOf };
}

/** Whether a line, whose numbers only grow, has an entry. */
function isAmong(line: readonly Entry[], id: number): boolean {
	let [low, high] = [0, line.length];
	while (low < high) {
		const middle = (low + high) >>> 1;
		if ((line[middle]?.id ?? 0) < id) low = middle + 1;
		else high = middle;
	}
	return line[low]?.id === id;
}
