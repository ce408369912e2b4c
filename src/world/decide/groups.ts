import { pairOf } from '../capabilityBetween';
import type { CommandOf } from '../command';
import { carryOut, lineInGroup } from '../effects';
import type { DomainEvent } from '../event';
import type { EndId } from '../id';
import { limits } from '../limits';
import { hasContact } from '../inbox';
import { refusal } from '../refusal';
import { checkName } from '../text';
import { values } from '../vector';
import { find, type World } from '../world';
import {
	isAllowed,
	isAtWork,
	refusedBy,
	refusedByEdition,
	toward,
	tryStep,
	type Deciding,
	type Outcome
} from './deciding';

export function bringIn(scope: Deciding, command: CommandOf<'group.bringIn'>): Outcome {
	const { world } = scope;
	const { by, member } = command;
	const group = find(world, command.group);
	if (!group || !find(world, by) || !find(world, member)) return refusal(command.type, 'noSuchRecord');
	const members = [...values(group.members)];
	const attempt = toward(world, 'group.bringIn', by, member);
	const moved = tryStep(
		scope,
		command.type,
		'groupMembership',
		members.includes(member) ? 'inside' : 'outside',
		'bringIn',
		{
			senderIsInside: () => members.includes(by),
			senderIsActive: () => isAtWork(world, by),
			editionAllows: () => isAllowed(world, attempt),
			isFriendOfActor: () => knows(world, by, member),
			groupHasRoom: () => members.length < limits.groupMembers
		},
		attempt
	);
	if (!moved.moved) return moved.refusal;
	return carryOut('groupMembership', moved.actions, {
		...scope,
		group: group.id,
		member,
		by,
		members: [...members, member]
	});
}

/** 发起群聊: a group of whoever starts it and those whom they bring in, each by the rules of bringing in. */
export function startGroup(scope: Deciding, command: CommandOf<'group.start'>): Outcome {
	const { world } = scope;
	const { by, type } = command;
	const others = [...new Set(command.members)];
	if (!find(world, by) || others.some((each) => !find(world, each))) return refusal(type, 'noSuchRecord');
	for (const member of others) {
		const attempt = toward(world, 'group.bringIn', by, member);
		const moved = tryStep(
			scope,
			type,
			'groupMembership',
			member === by ? 'inside' : 'outside',
			'bringIn',
			{
				senderIsInside: () => true,
				senderIsActive: () => isAtWork(world, by),
				editionAllows: () => isAllowed(world, attempt),
				isFriendOfActor: () => knows(world, by, member),
				groupHasRoom: () => others.length < limits.groupMembers
			},
			attempt
		);
		if (!moved.moved) return moved.refusal;
	}
	const name = nameOf(command.name);
	if ('fault' in name) return refusal(type, name.fault);
	const members = [by, ...others] as const;
	const events = openGroup(scope, name.text, members);
	const [made] = events;
	if (made?.type !== 'group.created') return events;
	const line = { is: 'startedGroup', by, members: others } as const;
	return [...events, lineInGroup(scope, made.group.conversation, line, by, members)];
}

/** Everybody in a group may name it; no name at all calls it after its members again. */
export function renameGroup(scope: Deciding, command: CommandOf<'group.rename'>): Outcome {
	const { world } = scope;
	const { by, type } = command;
	const group = find(world, command.group);
	if (!group || !find(world, by)) return refusal(type, 'noSuchRecord');
	const members = [...values(group.members)];
	if (!members.includes(by)) return refusedBy(world, type, null, ['senderIsInside']);
	if (!isAtWork(world, by)) return refusedBy(world, type, null, ['senderIsActive']);
	const name = nameOf(command.name);
	if ('fault' in name) return refusal(type, name.fault);
	if (name.text === group.name) return refusal(type, 'notInThisState', { assumed: true });
	const line = { is: 'renamedGroup', by, name: name.text } as const;
	return [
		{ type: 'group.renamed', group: group.id, name: name.text, from: by, to: members },
		lineInGroup(scope, group.conversation, line, by, members)
	];
}

/** Who leaves sees nothing of the group any more; the others stay, down to the last one. */
export function leaveGroup(scope: Deciding, command: CommandOf<'group.leave'>): Outcome {
	const { world } = scope;
	const { by, type } = command;
	const group = find(world, command.group);
	if (!group || !find(world, by)) return refusal(type, 'noSuchRecord');
	const members = [...values(group.members)];
	const moved = tryStep(
		scope,
		type,
		'groupMembership',
		members.includes(by) ? 'inside' : 'outside',
		'leave',
		{ senderIsActive: () => isAtWork(world, by) }
	);
	if (!moved.moved) return moved.refusal;
	return carryOut('groupMembership', moved.actions, {
		...scope,
		group: group.id,
		member: by,
		by,
		members: members.filter((each) => each !== by)
	});
}

/** A group's name as it will be stored: none is a name too. */
function nameOf(given: string): ReturnType<typeof checkName> {
	return given.trim() === '' ? { text: '' } : checkName(given);
}

/** 客户群: a group that a member makes of their WeChat contacts, where an edition has it. */
export function createCustomerGroup(scope: Deciding, command: CommandOf<'customerGroup.create'>): Outcome {
	const { world } = scope;
	const { by, type } = command;
	const guests = [...new Set(command.members)];
	if (!find(world, by) || guests.some((guest) => !find(world, guest))) return refusal(type, 'noSuchRecord');
	if (!isAtWork(world, by)) return refusedBy(world, type, null, ['senderIsActive']);
	const refused = refusedByEdition(world, type, { act: 'customerGroup.create', pair: 'wecom>wechat' });
	if (refused) return refused;
	if (!guests.every((guest) => knows(world, by, guest))) {
		return refusedBy(world, type, null, ['isFriendOfActor']);
	}
	const name = checkName(command.name);
	if ('fault' in name) return refusal(type, name.fault);
	return openGroup(scope, name.text, [by, ...guests]);
}

/** A group with its thread; its first member made it. */
export function openGroup(
	{ next }: Pick<Deciding, 'next'>,
	name: string,
	members: readonly [EndId, ...EndId[]]
): DomainEvent[] {
	const id = next('group');
	const conversation = next('conversation');
	const who = { from: members[0], to: members };
	return [
		{ type: 'group.created', group: { id, name, conversation }, members, ...who },
		{ type: 'conversation.opened', conversation, kind: { is: 'group', group: id }, ...who }
	];
}

/** Colleagues have each other; everybody else is known by a link. */
function knows(world: World, one: EndId, other: EndId): boolean {
	return pairOf(world, one, other) === 'colleague' || hasContact(world, one, other);
}
