import type { CommandOf } from '../command';
import type { DomainEvent } from '../event';
import type { Department } from '../enterprise';
import type { DepartmentId, EnterpriseId, IdentityId } from '../id';
import { coveredBy, departmentIn, departmentsAbove, interopIsOpen, permissionOf } from '../permission';
import { refusal } from '../refusal';
import { checkName } from '../text';
import { values } from '../vector';
import { find, get, type World } from '../world';
import { refusedBy, type Deciding, type Outcome } from './deciding';
import { isAdmin } from './enterprise';
import { tellAllOfInterop } from './notices';

/* 通讯录, as an administrator edits it: departments, and where a member stands. All of it is assumed but for A24. */

type Change = CommandOf<'department.rename' | 'department.move' | 'department.remove'>;

/** A new department; two of one name never stand side by side. */
export function addDepartment({ world, next }: Deciding, command: CommandOf<'department.add'>): Outcome {
	const { by, parent, type } = command;
	const enterprise = find(world, by)?.enterprise;
	if (!enterprise || (parent && !departmentIn(world, parent, enterprise)))
		return refusal(type, 'noSuchRecord');
	if (!isAdmin(world, by, enterprise)) return refusedBy(world, type, null, ['actorIsAdmin']);
	const name = checkName(command.name);
	if ('fault' in name) return refusal(type, name.fault);
	if (besides(world, enterprise, parent, name.text)) return refusal(type, 'departmentNameTaken', ours);
	const department = { id: next('department'), enterprise, name: name.text, ...(parent ? { parent } : {}) };
	return [{ type: 'department.created', department, from: by, to: [by] }];
}

/** `was` says which name the administrator had before them: who renames what another has renamed is told. */
export function renameDepartment({ world }: Deciding, command: CommandOf<'department.rename'>): Outcome {
	const { by, type, was } = command;
	const department = openTo(world, command);
	if ('code' in department) return department;
	const name = checkName(command.name);
	if ('fault' in name) return refusal(type, name.fault);
	if (was !== undefined && was !== department.name) return refusal(type, 'changedMeanwhile', ours);
	if (name.text === department.name) return refusal(type, 'nothingChanges', ours);
	if (besides(world, department.enterprise, department.parent ?? null, name.text))
		return refusal(type, 'departmentNameTaken', ours);
	return [{ type: 'department.renamed', department: department.id, name: name.text, from: by, to: [by] }];
}

/** A department becomes a part of another one of its enterprise, or stands right under it; assumed, like all parts of parts. */
export function moveDepartment(scope: Deciding, command: CommandOf<'department.move'>): Outcome {
	const { world } = scope;
	const { by, to, type } = command;
	const department = openTo(world, command);
	if ('code' in department) return department;
	if (to && !departmentIn(world, to, department.enterprise)) return refusal(type, 'noSuchRecord');
	const around = departmentsAbove(world, to);
	if (around.includes(department)) return refusal(type, 'departmentWithinItself', ours);
	if ((department.parent ?? null) === to) return refusal(type, 'departmentIsThere', ours);
	const gain =
		isGivenTo(world, to) && interopIsOpen(world, department.enterprise)
			? coveredBy(world, { kind: 'department', department: department.id }).changed
			: [];
	return [
		{ type: 'department.moved', department: department.id, parent: to, from: by, to: [by] },
		...tellAllOfInterop(scope, gain)
	];
}

/** Only an empty one; its grant, which reaches nobody any more, goes with it. */
export function removeDepartment({ world }: Deciding, command: CommandOf<'department.remove'>): Outcome {
	const { by, type } = command;
	const department = openTo(world, command);
	if ('code' in department) return department;
	const { id, grant } = department;
	const { departments, identities } = get(world, department.enterprise);
	for (const each of values(departments))
		if (get(world, each).parent === id) return refusal(type, 'departmentHasParts', ours);
	for (const each of values(identities)) {
		const member = get(world, each);
		if (member.department === id && member.state !== 'void')
			return refusal(type, 'departmentHasMembers', ours);
	}
	const events: DomainEvent[] = [{ type: 'department.removed', department: id, from: by, to: [by] }];
	if (grant && get(world, grant).state === 'given')
		events.push({ type: 'grant.changed', grant, state: 'withdrawn', by, from: by, to: [by] });
	return events;
}

/** Where a member stands: their department and their position, both as they then are. */
export function assignMember(scope: Deciding, command: CommandOf<'identity.assign'>): Outcome {
	const { world } = scope;
	const { by, department, type, was } = command;
	const member = find(world, command.identity);
	if (!find(world, by) || !member) return refusal(type, 'noSuchRecord');
	if (department && !departmentIn(world, department, member.enterprise)) return refusal(type, 'noSuchRecord');
	if (!isAdmin(world, by, member.enterprise)) return refusedBy(world, type, null, ['actorIsAdmin']);
	const { state } = member;
	if (state === 'void')
		return refusedBy(world, type, { machine: 'workIdentity', state, event: 'assign' }, []);
	const position = checkName(command.position);
	if ('fault' in position) return refusal(type, position.fault);
	if (was && (was.department !== member.department || was.position !== member.position))
		return refusal(type, 'changedMeanwhile', ours);
	if (department === member.department && position.text === member.position)
		return refusal(type, 'nothingChanges', ours);
	const { id } = member;
	return [
		{ type: 'identity.assigned', identity: id, department, position: position.text, from: by, to: [id] },
		...tellAllOfInterop(scope, gains(world, id, department) ? [id] : [])
	];
}

const ours = { assumed: true } as const;

/** The department that a command changes, or why it may not. */
function openTo(world: World, { by, department: id, type }: Change) {
	const department = find(world, id);
	if (!find(world, by) || !department || department.removed) return refusal(type, 'noSuchRecord');
	return isAdmin(world, by, department.enterprise)
		? department
		: refusedBy(world, type, null, ['actorIsAdmin']);
}

/** The department of that name right under `parent`. */
export function besides(
	world: World,
	enterprise: EnterpriseId,
	parent: DepartmentId | null,
	name: string
): Department | undefined {
	for (const id of values(get(world, enterprise).departments)) {
		const each = get(world, id);
		if (each.name === name && (each.parent ?? null) === parent) return each;
	}
	return undefined;
}

function isGivenTo(world: World, department: DepartmentId | null): boolean {
	return departmentsAbove(world, department).some(
		({ grant }) => grant !== null && get(world, grant).state === 'given'
	);
}

/** Whether a member at work has the right by the department that they come to, and had it not before. */
function gains(world: World, id: IdentityId, department: DepartmentId | null): boolean {
	const { enterprise, state } = get(world, id);
	return (
		state === 'active' &&
		interopIsOpen(world, enterprise) &&
		!permissionOf(world, id).may &&
		isGivenTo(world, department)
	);
}
