import type { CommandOf } from '../command';
import type { DomainEvent } from '../event';
import { refusal } from '../refusal';
import { checkName } from '../text';
import { find, linkBetween } from '../world';
import { refusedBy, type Deciding, type Outcome } from './deciding';
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
	const name = checkName(command.name);
	if ('fault' in name) return refusal(command.type, name.fault);
	const department = { id: next('department'), enterprise: command.enterprise, name: name.text };
	return [{ type: 'department.created', department, from: 'platform', to: [command.enterprise] }];
}

export function createIdentity(
	{ world, next, entry }: Deciding,
	command: CommandOf<'identity.create'>
): Outcome {
	const { person, enterprise, department, administers } = command;
	if (!find(world, person) || !find(world, enterprise)) return refusal(command.type, 'noSuchRecord');
	if (department && find(world, department)?.enterprise !== enterprise) {
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
	const { world, next } = scope;
	const [one, other] = command.between;
	if (one === other || !find(world, one) || !find(world, other)) return refusal(command.type, 'noSuchRecord');
	if (linkBetween(world, one, other)) return refusal(command.type, 'notInThisState');
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

export function createGroup({ world, next }: Deciding, command: CommandOf<'group.create'>): Outcome {
	const name = checkName(command.name);
	if ('fault' in name) return refusal(command.type, name.fault);
	const members = [...new Set(command.members)];
	const [founder] = members;
	if (!founder || members.length < 2 || members.some((member) => !find(world, member))) {
		return refusal(command.type, 'noSuchRecord');
	}
	const id = next('group');
	const conversation = next('conversation');
	const who = { from: founder, to: members };
	const events: DomainEvent[] = [
		{ type: 'group.created', group: { id, name: name.text, conversation }, members, ...who },
		{ type: 'conversation.opened', conversation, kind: { is: 'group', group: id }, ...who }
	];
	return events;
}
