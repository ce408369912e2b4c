import {
	departmentsAbove,
	get,
	membersOf,
	values,
	type Department,
	type DepartmentId,
	type EnterpriseId,
	type WorkIdentity,
	type World
} from '../../world';

/** A line of the company's tree: a department, or somebody in one. */
export type StaffRow =
	| {
			readonly is: 'department';
			readonly key: string;
			readonly depth: number;
			/** `null` for those whom no department has. */
			readonly department: Department | null;
			/** How many are in it and in all that is within it. */
			readonly count: number;
			readonly open: boolean;
	  }
	| { readonly is: 'member'; readonly key: string; readonly depth: number; readonly member: WorkIdentity };

/** Where the lines of those without a department stand. */
export const nowhere = 'none';

/** The company as its members see it, departments within departments, as far as they are unfolded. */
export function staffTree(
	world: World,
	enterprise: EnterpriseId,
	isOpen: (department: string) => boolean
): StaffRow[] {
	const people = grouped(membersOf(world, enterprise), ({ department }) => department ?? nowhere);
	const departments = [...values(get(world, enterprise).departments)].map((id) => get(world, id));
	const within = grouped(departments, ({ parent }) => parent ?? nowhere);
	const counts = new Map<string, number>();
	const rows: StaffRow[] = [];

	function countOf(key: string): number {
		const known = counts.get(key);
		if (known !== undefined) return known;
		let count = people.get(key)?.length ?? 0;
		if (key !== nowhere) for (const { id } of within.get(key) ?? []) count += countOf(id);
		counts.set(key, count);
		return count;
	}

	function add(key: string, department: Department | null, depth: number) {
		const open = isOpen(key);
		rows.push({ is: 'department', key, depth, department, count: countOf(key), open });
		if (!open) return;
		for (const member of people.get(key) ?? []) {
			rows.push({ is: 'member', key: member.id, depth: depth + 1, member });
		}
		if (department) for (const inner of within.get(key) ?? []) add(inner.id, inner, depth + 1);
	}

	for (const department of within.get(nowhere) ?? []) add(department.id, department, 0);
	if (people.has(nowhere)) add(nowhere, null, 0);
	return rows;
}

/** The departments that somebody is in, the outermost first. */
export function departmentPath(world: World, { department }: WorkIdentity): Department[] {
	return departmentsAbove(world, department).reverse();
}

function grouped<Item>(items: readonly Item[], by: (item: Item) => DepartmentId | typeof nowhere) {
	const groups = new Map<string, Item[]>();
	for (const item of items) {
		const key = by(item);
		const group = groups.get(key);
		if (group) group.push(item);
		else groups.set(key, [item]);
	}
	return groups;
}
