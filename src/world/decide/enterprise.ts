import type { CommandOf } from '../command';
import { carryOut } from '../effects';
import type { VerificationState } from '../enterprise';
import type { Grant } from '../grant';
import type { EnterpriseId, IdentityId, Party } from '../id';
import { coveredBy, interopIsOpen, permittedIn, subjectOf } from '../permission';
import { refusal } from '../refusal';
import { find, get, type World } from '../world';
import {
	isAllowed,
	refusedBy,
	refusedByEdition,
	tryStep,
	type Attempt,
	type Deciding,
	type Outcome
} from './deciding';
import { tellAllOfInterop } from './notices';

type VerificationCommand =
	| CommandOf<'verification.submit'>
	| CommandOf<'verification.verify'>
	| CommandOf<'verification.decline'>
	| CommandOf<'verification.lapse'>;

const verificationEvents = {
	'verification.submit': 'submit',
	'verification.verify': 'verify',
	'verification.decline': 'decline',
	'verification.lapse': 'lapse'
} as const;

export function changeVerification(scope: Deciding, command: VerificationCommand): Outcome {
	const { world } = scope;
	const admin = 'by' in command ? find(world, command.by) : undefined;
	if ('by' in command && !admin) return refusal(command.type, 'noSuchRecord');
	const id = 'enterprise' in command ? command.enterprise : admin?.enterprise;
	const enterprise = id && find(world, id);
	if (!enterprise) return refusal(command.type, 'noSuchRecord');
	const by: Party = admin ? admin.id : 'platform';
	const reasons = 'reasons' in command ? command.reasons : undefined;
	const moved = tryStep(
		scope,
		command.type,
		'verification',
		enterprise.verification,
		verificationEvents[command.type],
		{ actorIsAdmin: () => admin !== undefined && isAdmin(world, admin.id, enterprise.id) }
	);
	if (!moved.moved) return moved.refusal;
	const events = carryOut('verification', moved.actions, {
		...scope,
		enterprise: enterprise.id,
		by,
		state: moved.next as VerificationState,
		sentBack: reasons && { at: world.clock, reasons }
	});
	if (moved.next === 'verified' && enterprise.admittedAt !== null) {
		events.push(...tellAllOfInterop(scope, permittedIn(world, enterprise.id)));
	}
	return events;
}

const granting: Attempt = { act: 'permission.grant', pair: 'colleague' };

export function changeGrant(
	scope: Deciding,
	command: CommandOf<'grant.give'> | CommandOf<'grant.withdraw'>
): Outcome {
	const { world, next } = scope;
	const { by, to } = command;
	const subject = subjectOf(world, to);
	if (!find(world, by) || !subject) return refusal(command.type, 'noSuchRecord');
	const existing = subject.grant ? get(world, subject.grant) : undefined;
	const moved = tryStep(
		scope,
		command.type,
		'grant',
		existing?.state ?? 'withdrawn',
		command.type === 'grant.give' ? 'give' : 'withdraw',
		{
			editionAllows: () => isAllowed(world, granting),
			interopIsOpen: () => interopIsOpen(world, subject.enterprise),
			actorIsAdmin: () => isAdmin(world, by, subject.enterprise),
			identityStands: () => to.kind !== 'member' || get(world, to.identity).state !== 'void'
		},
		granting
	);
	if (!moved.moved) return moved.refusal;
	const given = moved.next === 'given';
	const grant: Grant = {
		id: existing?.id ?? next('grant'),
		enterprise: subject.enterprise,
		scope: to,
		state: given ? 'given' : 'withdrawn',
		by,
		since: world.clock
	};
	const { changed: affected } = coveredBy(world, to);
	const events = carryOut('grant', moved.actions, {
		...scope,
		by,
		existing: existing?.id ?? null,
		grant,
		affected
	});
	if (given) events.push(...tellAllOfInterop(scope, affected));
	return events;
}

/** Looking at the members' usage records changes nothing, and is written down (A26). */
export function readUsage({ world }: Deciding, command: CommandOf<'usage.read'>): Outcome {
	const { by, type } = command;
	const admin = find(world, by);
	if (!admin) return refusal(type, 'noSuchRecord');
	if (!isAdmin(world, by, admin.enterprise)) return refusedBy(world, type, null, ['actorIsAdmin']);
	const refused = refusedByEdition(world, type, { act: 'usage.read', pair: 'colleague' });
	return refused ?? [{ type: 'usage.opened', enterprise: admin.enterprise, from: by, to: [by] }];
}

export function isAdmin(world: World, id: IdentityId, enterprise: EnterpriseId): boolean {
	const identity = get(world, id);
	return identity.enterprise === enterprise && identity.administers && identity.state === 'active';
}
