import {
	get,
	isAdmin,
	membersOf,
	permissionOf,
	personOf,
	values,
	type Department,
	type EnterpriseId,
	type GrantScope,
	type WorkIdentity,
	type World
} from '../../world';

/** The members of an enterprise by department, in the order of the departments; those of none come last. */
export interface Division {
	readonly department: Department | null;
	readonly members: readonly WorkIdentity[];
}

export function divisionsOf(world: World, enterprise: EnterpriseId): Division[] {
	const members = membersOf(world, enterprise);
	const divisions: Division[] = [...values(get(world, enterprise).departments)].map((id) => ({
		department: get(world, id),
		members: members.filter((member) => member.department === id)
	}));
	const others = members.filter((member) => member.department === null);
	return others.length > 0 ? [...divisions, { department: null, members: others }] : divisions;
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
	/** Where the right comes from, none where there is none. */
	readonly from: readonly GrantScope['kind'][];
	/** Its own grant is what happened last. */
	readonly changed: boolean;
}

export function rowOfMember(world: World, member: WorkIdentity): PermissionRow {
	return {
		scope: { kind: 'member', identity: member.id },
		name: personOf(world, member.id).name,
		from: permissionOf(world, member.id).because.map(({ scope }) => scope.kind),
		...ownGrant(world, member)
	};
}

export function rowOfDepartment(world: World, department: Department): PermissionRow {
	const own = ownGrant(world, department);
	return {
		scope: { kind: 'department', department: department.id },
		name: department.name,
		from: [
			...(own.given ? (['department'] as const) : []),
			...(isGivenToAll(world, department.enterprise) ? (['all'] as const) : [])
		],
		...own
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
