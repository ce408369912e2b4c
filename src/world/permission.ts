import type { Grant } from './grant';
import type { Department } from './enterprise';
import { type DepartmentId, type EnterpriseId, type GrantId, type IdentityId } from './id';
import { get, type World } from './world';

/** The effective right to add external contacts, and which grants it comes from (A26, A27). Never stored. */
export interface Permission {
	readonly may: boolean;
	/** The given grants that it rests on: the member's own, the department's, everybody's. */
	readonly because: readonly Grant[];
}

export function permissionOf(world: World, id: IdentityId): Permission {
	const identity = get(world, id);
	const enterprise = get(world, identity.enterprise);
	const departments = departmentsAbove(world, identity.department).map(({ grant }) => grant);
	const ids = [identity.grant, ...departments, enterprise.grant];
	const because = ids
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

/** Whether an enterprise has the interop at all: admitted to the beta and verified (A28). */
export function interopIsOpen(world: World, id: EnterpriseId): boolean {
	const enterprise = get(world, id);
	return enterprise.admittedAt !== null && enterprise.verification === 'verified';
}
