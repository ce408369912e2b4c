import {
	departmentsAbove,
	get,
	interopIsOpen,
	isAdmin,
	membersOf,
	permissionOf,
	personOf,
	values,
	type Department,
	type DepartmentId,
	type EnterpriseId,
	type Grant,
	type GrantScope,
	type WorkIdentity,
	type World
} from '../../world';

/** The members of an enterprise by department, in the order of the departments; those of none come last. */
export interface Division {
	readonly department: Department | null;
	readonly members: readonly WorkIdentity[];
	/** How many are in it and in all that is within it. */
	readonly size: number;
}

export function divisionsOf(world: World, enterprise: EnterpriseId): Division[] {
	const members = new Map<DepartmentId | null, WorkIdentity[]>([[null, []]]);
	const departments = [...values(get(world, enterprise).departments)].map((id) => get(world, id));
	for (const { id } of departments) members.set(id, []);
	for (const member of membersOf(world, enterprise)) members.get(member.department)?.push(member);
	const sizes = new Map<DepartmentId, number>();
	for (const { id } of departments) {
		const own = members.get(id)?.length ?? 0;
		for (const above of departmentsAbove(world, id)) sizes.set(above.id, (sizes.get(above.id) ?? 0) + own);
	}
	const divisions = departments.map((department): Division => ({
		department,
		members: members.get(department.id) ?? [],
		size: sizes.get(department.id) ?? 0
	}));
	const others = members.get(null) ?? [];
	if (others.length > 0) divisions.push({ department: null, members: others, size: others.length });
	return divisions;
}

/** A department with those that it is a part of, the outermost first. */
export function placeOf(world: World, { id }: Department): string {
	const names = departmentsAbove(world, id).map(({ name }) => name);
	return names.reverse().join(' / ');
}

/** Those whom the world lets act as administrators of an enterprise. */
export function administratorsOf(world: World, enterprise: EnterpriseId): WorkIdentity[] {
	return membersOf(world, enterprise).filter(({ id }) => isAdmin(world, id, enterprise));
}

/** A row of «who may add external contacts»: a member or a department, with its own grant. */
export interface PermissionRow {
	readonly scope: Exclude<GrantScope, { kind: 'all' }>;
	readonly name: string;
	/** Whether its own grant is given; the right itself may come from elsewhere. */
	readonly given: boolean;
	/** The given grants that the right comes from, none where there is none. */
	readonly because: readonly Grant[];
	/** Without the interop no grant is of any use. */
	readonly isUsable: boolean;
	/** Its own grant is what happened last. */
	readonly changed: boolean;
}

export function rowOfMember(world: World, member: WorkIdentity): PermissionRow {
	return {
		scope: { kind: 'member', identity: member.id },
		name: personOf(world, member.id).name,
		because: permissionOf(world, member.id).because,
		isUsable: interopIsOpen(world, member.enterprise),
		...ownGrant(world, member)
	};
}

export function rowOfDepartment(world: World, department: Department): PermissionRow {
	const grants = [...departmentsAbove(world, department.id), get(world, department.enterprise)].flatMap(
		({ grant }) => grant ?? []
	);
	return {
		scope: { kind: 'department', department: department.id },
		name: department.name,
		because: grants.map((id) => get(world, id)).filter(({ state }) => state === 'given'),
		isUsable: interopIsOpen(world, department.enterprise),
		...ownGrant(world, department)
	};
}

export function isGivenToAll(world: World, enterprise: EnterpriseId): boolean {
	return ownGrant(world, get(world, enterprise)).given;
}

/** Each act moves the clock, so what bears its present time was the last. */
function ownGrant(world: World, { grant: id }: Pick<WorkIdentity, 'grant'>) {
	const grant = id && get(world, id);
	return { given: grant?.state === 'given', changed: grant?.since === world.clock };
}
