import type { Grant, GrantScope } from './grant';
import type { Department } from './enterprise';
import { type DepartmentId, type EnterpriseId, type GrantId, type IdentityId } from './id';
import { values } from './vector';
import { find, get, type World } from './world';

/** The effective right to add external contacts, and which grants it comes from (A26, A27). Never stored. */
export interface Permission {
	readonly may: boolean;
	/** The given grants that it rests on: the member's own, the department's, everybody's. */
	readonly because: readonly Grant[];
}

export function permissionOf(world: World, id: IdentityId): Permission {
	const identity = get(world, id);
	const because = [identity.grant, ...grantsOver(world, identity.enterprise, identity.department)]
		.filter((grant): grant is GrantId => grant !== null)
		.map((grant) => get(world, grant))
		.filter((grant) => grant.state === 'given');
	return { may: because.length > 0, because };
}

/** A department and all that it is a part of, the innermost first. */
export function departmentsAbove(world: World, id: DepartmentId | null | undefined): Department[] {
	if (!id) return [];
	const department = get(world, id);
	return [department, ...departmentsAbove(world, department.parent)];
}

/** A department that an enterprise has; none where it is another's, or was removed. */
export function departmentIn(
	world: World,
	id: DepartmentId,
	enterprise: EnterpriseId
): Department | undefined {
	const department = find(world, id);
	return department?.enterprise === enterprise && !department.removed ? department : undefined;
}

/** The grants that reach whoever is in a department, given or not: those of the departments, and everybody's. */
function grantsOver(
	world: World,
	enterprise: EnterpriseId,
	department: DepartmentId | null
): (GrantId | null)[] {
	const departments = departmentsAbove(world, department).map(({ grant }) => grant);
	return [...departments, get(world, enterprise).grant];
}

/** Whether an enterprise has the interop at all: admitted to the beta and verified (A28). */
export function interopIsOpen(world: World, id: EnterpriseId): boolean {
	const enterprise = get(world, id);
	return enterprise.admittedAt !== null && enterprise.verification === 'verified';
}

/** The members at work who have the right. */
export function permittedIn(world: World, enterprise: EnterpriseId): IdentityId[] {
	return [...values(get(world, enterprise).identities)].filter(
		(id) => get(world, id).state === 'active' && permissionOf(world, id).may
	);
}

/** Members whom a grant covers, none of them void. */
export interface Covered {
	/** At work, and their right rests on nothing else: it changes with the grant. */
	readonly changed: readonly IdentityId[];
	/** At work, and they have the right by another grant. */
	readonly unchanged: readonly IdentityId[];
	/** Invited or suspended, and by nothing else permitted: they meet the change on the day they are at work. */
	readonly later: readonly IdentityId[];
}

/** Whose right changes when a grant is given or withdrawn, in the order of their numbers. */
export function coveredBy(world: World, scope: GrantScope): Covered {
	const covered = { changed: [], unchanged: [], later: [] } as Record<keyof Covered, IdentityId[]>;
	const subject = subjectOf(world, scope);
	if (!subject) return covered;
	const { enterprise, grant } = subject;
	const gives = (id: GrantId | null) => id !== null && id !== grant && get(world, id).state === 'given';
	const known = new Map<DepartmentId | null, boolean>();
	const isPermitted = (department: DepartmentId | null) => {
		const before = known.get(department);
		if (before !== undefined) return before;
		const permitted = grantsOver(world, enterprise, department).some(gives);
		known.set(department, permitted);
		return permitted;
	};
	for (const id of within(world, enterprise, scope)) {
		const { state, department, grant: own } = get(world, id);
		if (state === 'void') continue;
		const permitted = isPermitted(department) || gives(own);
		if (state === 'active') covered[permitted ? 'unchanged' : 'changed'].push(id);
		else if (!permitted) covered.later.push(id);
	}
	return covered;
}

/** Whom a grant reaches, void ones too, in the order of their numbers. */
function within(world: World, enterprise: EnterpriseId, scope: GrantScope): Iterable<IdentityId> {
	if (scope.kind === 'member') return [scope.identity];
	const all = values(get(world, enterprise).identities);
	if (scope.kind === 'all') return all;
	const { members, parts } = staffOf(world, enterprise);
	const inside: readonly (DepartmentId | null)[] = parts.get(scope.department) ?? [];
	if (inside.length === 1) return members.get(scope.department) ?? [];
	const places = new Set(inside);
	return [...all].filter((id) => places.has(get(world, id).department));
}

/** Who belongs to which department of an enterprise. */
interface Staff {
	readonly of: readonly unknown[];
	/** Whoever is in it itself, by department. */
	readonly members: ReadonlyMap<DepartmentId | null, readonly IdentityId[]>;
	/** A department and all that is a part of it. */
	readonly parts: ReadonlyMap<DepartmentId, readonly DepartmentId[]>;
}

/** Sorted once for as long as no member and no department changes: every row of a list of departments asks. */
function staffOf(world: World, enterprise: EnterpriseId): Staff {
	const of = [enterprise, world.identities, world.departments];
	if (of.every((each, place) => each === staffKnown?.of[place])) return staffKnown as Staff;
	const members = new Map<DepartmentId | null, IdentityId[]>();
	const parts = new Map<DepartmentId, DepartmentId[]>();
	const into = <Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value) => {
		const list = lists.get(key);
		if (list) list.push(value);
		else lists.set(key, [value]);
	};
	const { identities, departments } = get(world, enterprise);
	for (const id of values(identities)) into(members, get(world, id).department, id);
	for (const id of values(departments))
		for (const above of departmentsAbove(world, id)) into(parts, above.id, id);
	return (staffKnown = { of, members, parts });
}

let staffKnown: Staff | undefined;

/** Whose grant it is, and the record of it where there has been one; nothing where the world has no such thing. */
export function subjectOf(world: World, scope: GrantScope) {
	if (scope.kind === 'member') {
		const identity = find(world, scope.identity);
		return identity && { enterprise: identity.enterprise, grant: identity.grant };
	}
	if (scope.kind === 'department') {
		const department = find(world, scope.department);
		return department && !department.removed
			? { enterprise: department.enterprise, grant: department.grant }
			: undefined;
	}
	const enterprise = find(world, scope.enterprise);
	return enterprise && { enterprise: enterprise.id, grant: enterprise.grant };
}
