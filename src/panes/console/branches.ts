import {
	departmentsAbove,
	type Department,
	type DepartmentId,
	type WorkIdentity,
	type World
} from '../../world';
import type { Division } from './staff';

/** Of so many departments all stand open at first; of more, none. */
const few = 30;

/** A department in the tree, as far as it is unfolded. */
export interface Branch {
	readonly department: Department;
	readonly depth: number;
	/** How many members it has, and all within it. */
	readonly size: number;
	/** Whether what is within it is shown; `undefined` where there is nothing. */
	readonly open: boolean | undefined;
}

/** The departments as a tree; `turned` are those that are the other way than at first. */
export function branchesOf(divisions: readonly Division[], turned: readonly DepartmentId[]): Branch[] {
	const within = new Map<DepartmentId | undefined, Branch[]>();
	const known = divisions.flatMap(({ department, size }) =>
		department ? [{ department, size, depth: 0, open: undefined }] : []
	);
	for (const branch of known) {
		const beside = within.get(branch.department.parent);
		if (beside) beside.push(branch);
		else within.set(branch.department.parent, [branch]);
	}
	const walk = (parent: DepartmentId | undefined, depth: number): Branch[] =>
		(within.get(parent) ?? []).flatMap((branch) => {
			const { id } = branch.department;
			const open = within.has(id) ? turned.includes(id) !== known.length <= few : undefined;
			return [{ ...branch, depth, open }, ...(open ? walk(id, depth + 1) : [])];
		});
	return walk(undefined, 0);
}

/** Those whose name has the words in it, each by itself. */
export function branchesNamed(divisions: readonly Division[], words: string): Branch[] {
	return divisions.flatMap(({ department, size }) =>
		department?.name.toLowerCase().includes(words) ? [{ department, size, depth: 0, open: undefined }] : []
	);
}

/** The members of a department and of all that is within it. */
export function within(
	world: World,
	members: readonly WorkIdentity[],
	department: DepartmentId
): WorkIdentity[] {
	const inside = new Map<DepartmentId | null, boolean>();
	return members.filter(({ department: own }) => {
		const known = inside.get(own) ?? departmentsAbove(world, own).some(({ id }) => id === department);
		inside.set(own, known);
		return known;
	});
}
