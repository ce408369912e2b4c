import { pairOf } from '../capabilityBetween';
import type { CommandOf } from '../command';
import type { DomainEvent } from '../event';
import type { Grant } from '../grant';
import type { EndId } from '../id';
import { refusal } from '../refusal';
import { checkName } from '../text';
import { find, linkBetween, personOf } from '../world';
import { refusedBy, type Deciding, type Outcome } from './deciding';
import { departmentIn, subjectOf } from '../permission';
import { openGroup } from './groups';
import { membershipOf } from './job';

/* Who lives in this world: how a lesson sets its table. No machine is asked; what must exist is looked up. */

export function createPerson({ next, entry }: Deciding, command: CommandOf<'person.create'>): Outcome {
	const name = checkName(command.name);
	if ('fault' in name) return refusal(command.type, name.fault);
	const person = next('person');
	const account = next('account');
	return [
		{
			type: 'person.created',
			person,
			account,
			name: name.text,
			face: command.face,
			key: entry,
			from: 'platform',
			to: [person]
		}
	];
}

export function createEnterprise(
	{ world, next }: Deciding,
	command: CommandOf<'enterprise.create'>
): Outcome {
	const name = checkName(command.name);
	if ('fault' in name) return refusal(command.type, name.fault);
	const shortName = checkName(command.shortName);
	if ('fault' in shortName) return refusal(command.type, shortName.fault);
	const id = next('enterprise');
	const enterprise = {
		id,
		name: name.text,
		shortName: shortName.text,
		verification: command.verification,
		admittedAt: command.admitted ? world.clock : null
	};
	return [{ type: 'enterprise.created', enterprise, from: 'platform', to: [id] }];
}

export function createDepartment(
	{ world, next }: Deciding,
	command: CommandOf<'department.create'>
): Outcome {
	if (!find(world, command.enterprise)) return refusal(command.type, 'noSuchRecord');
	const { parent } = command;
	if (parent && !departmentIn(world, parent, command.enterprise)) {
		return refusal(command.type, 'noSuchRecord');
	}
	const name = checkName(command.name);
	if ('fault' in name) return refusal(command.type, name.fault);
	const department = {
		id: next('department'),
		enterprise: command.enterprise,
		name: name.text,
		...(parent ? { parent } : {})
	};
	return [{ type: 'department.created', department, from: 'platform', to: [command.enterprise] }];
}

export function createIdentity(
	{ world, next, entry }: Deciding,
	command: CommandOf<'identity.create'>
): Outcome {
	const { person, enterprise, department, administers } = command;
	if (!find(world, person) || !find(world, enterprise)) return refusal(command.type, 'noSuchRecord');
	if (department && !departmentIn(world, department, enterprise)) {
		return refusal(command.type, 'noSuchRecord');
	}
	if (membershipOf(world, person, enterprise)) {
		return refusedBy(world, command.type, null, ['notYetMember']);
	}
	const position = checkName(command.position);
	if ('fault' in position) return refusal(command.type, position.fault);
	const id = next('identity');
	return [
		{
			type: 'identity.created',
			identity: {
				id,
				person,
				enterprise,
				department,
				position: position.text,
				administers,
				state: 'active',
				invitedBy: null,
				key: entry
			},
			from: enterprise,
			to: [id]
		}
	];
}

export function createFriendship(scope: Deciding, command: CommandOf<'friendship.create'>): Outcome {
	return tie(scope, command);
}

/** Two ends as if they had added each other before the story begins, whatever its edition would have let them. */
export function createContact(scope: Deciding, command: CommandOf<'contact.create'>): Outcome {
	return tie(scope, command);
}

function tie(
	scope: Deciding,
	{ type, between }: CommandOf<'friendship.create'> | CommandOf<'contact.create'>
): Outcome {
	const { world } = scope;
	const [one, other] = between;
	if (one === other || !find(world, one) || !find(world, other)) return refusal(type, 'noSuchRecord');
	if (personOf(world, one) === personOf(world, other)) return refusedBy(world, type, null, ['notOneself']);
	if (pairOf(world, one, other) === 'colleague' || linkBetween(world, one, other)) {
		return refusal(type, 'notInThisState');
	}
	return connectAtOnce(scope, one, other);
}

/** The events that tie two ends without asking either. */
export function connectAtOnce({ next }: Deciding, one: EndId, other: EndId): DomainEvent[] {
	const link = next('link');
	const conversation = next('conversation');
	const ends = [one, other] as const;
	const side = { relation: 'connected', block: 'open' } as const;
	const who = { from: one, to: [other] };
	return [
		{ type: 'link.created', link, ends, ...who },
		{ type: 'conversation.opened', conversation, kind: { is: 'link', link, ends }, ...who },
		{ type: 'link.connected', link, sides: [side, side], conversation, ...who }
	];
}

/** The right as if it had been given before the story begins; nobody is told. */
export function createGrant({ world, next }: Deciding, command: CommandOf<'grant.create'>): Outcome {
	const { by, to, type } = command;
	const admin = find(world, by);
	const subject = subjectOf(world, to);
	if (!admin || !subject || admin.enterprise !== subject.enterprise) return refusal(type, 'noSuchRecord');
	if (subject.grant) return refusal(type, 'notInThisState');
	const { enterprise } = subject;
	const grant: Grant = { id: next('grant'), enterprise, scope: to, state: 'given', by, since: world.clock };
	return [{ type: 'grant.created', grant, from: by, to: [] }];
}

/** A self-built CRM as if it had been linked before the story begins. */
export function createCrm({ world }: Deciding, command: CommandOf<'crm.create'>): Outcome {
	const enterprise = find(world, command.enterprise);
	if (!enterprise) return refusal(command.type, 'noSuchRecord');
	if (enterprise.crm !== 'unlinked') return refusal(command.type, 'notInThisState');
	return [{ type: 'crm.changed', enterprise: enterprise.id, state: 'linked', from: 'platform', to: [] }];
}

export function createGroup(scope: Deciding, command: CommandOf<'group.create'>): Outcome {
	const name = checkName(command.name);
	if ('fault' in name) return refusal(command.type, name.fault);
	const [founder, ...others] = new Set(command.members);
	if (!founder || others.length === 0 || command.members.some((member) => !find(scope.world, member))) {
		return refusal(command.type, 'noSuchRecord');
	}
	return openGroup(scope, name.text, [founder, ...others]);
}
