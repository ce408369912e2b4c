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

/** Whose right changes when a grant is given or withdrawn. What is the same for a whole department is asked once. */
export function coveredBy(world: World, scope: GrantScope): Covered {
	const covered = { changed: [], unchanged: [], later: [] } as Record<keyof Covered, IdentityId[]>;
	const isGiven = (id: GrantId | null) => id !== null && get(world, id).state === 'given';
	const known = new Map<DepartmentId | null, { readonly inside: boolean; readonly permitted: boolean }>();
	const subject = subjectOf(world, scope);
	if (!subject) return covered;
	const { enterprise, grant } = subject;
	const inDepartment = (department: DepartmentId | null) => {
		const inside =
			scope.kind !== 'department' ||
			departmentsAbove(world, department).some(({ id }) => id === scope.department);
		const others = inside ? grantsOver(world, enterprise, department) : [];
		return { inside, permitted: others.some((each) => each !== grant && isGiven(each)) };
	};
	const members = scope.kind === 'member' ? [scope.identity] : values(get(world, enterprise).identities);
	for (const id of members) {
		const { state, department, grant: own } = get(world, id);
		if (state === 'void') continue;
		const at = known.get(department) ?? inDepartment(department);
		known.set(department, at);
		if (!at.inside) continue;
		const permitted = at.permitted || (own !== grant && isGiven(own));
		if (state === 'active') covered[permitted ? 'unchanged' : 'changed'].push(id);
		else if (!permitted) covered.later.push(id);
	}
	return covered;
}

/** Whose grant it is, and the record of it where there has been one; nothing where the world has no such thing. */
export function subjectOf(world: World, scope: GrantScope) {
	if (scope.kind === 'member') {
		const identity = find(world, scope.identity);
		return identity && { enterprise: identity.enterprise, grant: identity.grant };
	}
	if (scope.kind === 'department') {
		const department = find(world, scope.department);
		return department && { enterprise: department.enterprise, grant: department.grant };
	}
	const enterprise = find(world, scope.enterprise);
	return enterprise && { enterprise: enterprise.id, grant: enterprise.grant };
}
