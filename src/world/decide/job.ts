import type { CommandOf, CommandType } from '../command';
import { carryOut } from '../effects';
import type { IdentityChange } from '../event';
import type { EnterpriseId, IdentityId, Party, PersonId } from '../id';
import { departmentIn, interopIsOpen, permissionOf } from '../permission';
import { refusal } from '../refusal';
import { checkName } from '../text';
import { values } from '../vector';
import { find, get, type World } from '../world';
import type { WorkIdentity, WorkIdentityState } from '../workIdentity';
import { hasOtherSuper, isSuper } from './administrators';
import { handInAfterDownload } from './application';
import { tryStep, type Deciding, type Outcome } from './deciding';
import { isAdmin } from './enterprise';
import { tellOfInterop } from './notices';

export function invite(scope: Deciding, command: CommandOf<'identity.invite'>): Outcome {
	const { world, next, entry } = scope;
	const { by, person, department } = command;
	const admin = find(world, by);
	if (!admin || !find(world, person)) return refusal(command.type, 'noSuchRecord');
	const { enterprise } = admin;
	if (department && !departmentIn(world, department, enterprise))
		return refusal(command.type, 'noSuchRecord');
	const position = checkName(command.position);
	if ('fault' in position) return refusal(command.type, position.fault);
	const moved = tryStep(scope, command.type, 'workIdentity', 'outside', 'invite', {
		actorIsAdmin: () => isAdmin(world, by, enterprise),
		notYetMember: () => !membershipOf(world, person, enterprise)
	});
	if (!moved.moved) return moved.refusal;
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
				administers: false,
				state: 'invited',
				invitedBy: by,
				key: entry
			},
			from: by,
			to: [person]
		}
	];
}

type MembershipCommand = CommandOf<
	'identity.join' | 'identity.withdraw' | 'identity.suspend' | 'identity.reinstate' | 'identity.remove'
>;

const changes = {
	'identity.join': { event: 'join', how: 'joined' },
	'identity.withdraw': { event: 'withdraw', how: 'withdrawn' },
	'identity.suspend': { event: 'suspend', how: 'suspended' },
	'identity.reinstate': { event: 'reinstate', how: 'reinstated' },
	'identity.remove': { event: 'remove', how: 'removed' },
	'identity.leave': { event: 'leave', how: 'left' }
} as const satisfies { [type in CommandType]?: { event: string; how: IdentityChange } };

export function changeMembership(scope: Deciding, command: MembershipCommand): Outcome {
	const identity = find(scope.world, command.identity);
	if (!identity || !find(scope.world, command.by)) return refusal(command.type, 'noSuchRecord');
	return change(scope, command.type, identity, command.by);
}

export function leave(scope: Deciding, command: CommandOf<'identity.leave'>): Outcome {
	const identity = find(scope.world, command.by);
	return identity ? change(scope, command.type, identity, command.by) : refusal(command.type, 'noSuchRecord');
}

function change(
	scope: Deciding,
	type: keyof typeof changes,
	identity: WorkIdentity,
	by: IdentityId | PersonId
): Outcome {
	const { world } = scope;
	const { event, how } = changes[type];
	const moved = tryStep(scope, type, 'workIdentity', identity.state, event, {
		actorIsAdmin: () => by.startsWith('identity:') && isAdmin(world, by as IdentityId, identity.enterprise),
		invitationIsMine: () => by === identity.person,
		anotherAdminRemains: () => !isSuper(identity) || hasOtherSuper(world, identity)
	});
	if (!moved.moved) return moved.refusal;
	const state = moved.next as WorkIdentityState;
	const events = carryOut('workIdentity', moved.actions, { ...scope, identity: identity.id, by, how, state });
	if (how === 'joined' || how === 'reinstated') {
		if (interopIsOpen(world, identity.enterprise) && permissionOf(world, identity.id).may) {
			events.push(...tellOfInterop(scope, identity.id));
		}
	}
	if (how === 'joined') events.push(...handInAfterDownload(scope, identity));
	if (how !== 'suspended' && how !== 'reinstated' && how !== 'withdrawn') {
		events.push(...carryOn(scope, type, identity.person, by));
	}
	return events;
}

/** The job change reaches the WeChat account and changes nothing there (A12). */
function carryOn(scope: Deciding, type: CommandType, person: PersonId, by: Party) {
	const { account } = get(scope.world, person);
	const moved = tryStep(scope, type, 'wechatAccount', get(scope.world, account).state, 'jobChanged', {});
	return moved.moved ? carryOut('wechatAccount', moved.actions, { ...scope, account, by }) : [];
}

/** The person's standing membership in an enterprise: invited, active or suspended. */
export function membershipOf(
	world: World,
	person: PersonId,
	enterprise: EnterpriseId
): WorkIdentity | undefined {
	for (const id of values(get(world, person).identities)) {
		const identity = get(world, id);
		if (identity.enterprise === enterprise && identity.state !== 'void') return identity;
	}
	return undefined;
}
