import {
	appraise,
	applicationOf,
	applicationState,
	type Application,
	type ApplicationForm,
	type DeclineReason
} from '../application';
import type { CommandOf, CommandType } from '../command';
import { carryOut } from '../effects';
import type { DomainEvent } from '../event';
import type { EnterpriseId, PersonId } from '../id';
import { step } from '../lifecycle';
import { limits } from '../limits';
import { machines } from '../machines';
import { refusal } from '../refusal';
import { checkName } from '../text';
import type { Timer } from '../timer';
import { values } from '../vector';
import { find, get, type World } from '../world';
import type { WorkIdentity } from '../workIdentity';
import { isAllowed, isRefusal, tryStep, type Attempt, type Deciding, type Outcome } from './deciding';

const applying: Attempt = { act: 'beta.apply', pair: 'colleague' };

/** With one of one's work identities (A30). */
export function submitApplication(scope: Deciding, command: CommandOf<'application.submit'>): Outcome {
	const { world } = scope;
	const identity = find(world, command.by);
	if (!identity) return refusal(command.type, 'noSuchRecord');
	const form = checkForm(command.form);
	if ('fault' in form) return refusal(command.type, form.fault);
	const enterprise = get(world, identity.enterprise);
	const moved = tryStep(
		scope,
		command.type,
		'application',
		applicationState(enterprise),
		'submit',
		{
			editionAllows: () => isAllowed(world, applying),
			applicantIsAtWork: () => identity.state === 'active'
		},
		applying
	);
	if (!moved.moved) return moved.refusal;
	const { id: by } = identity;
	const application = {
		state: 'submitted',
		by,
		form,
		at: world.clock,
		decidedAt: null,
		reasons: []
	} as const;
	return carryOut('application', moved.actions, {
		...scope,
		enterprise: enterprise.id,
		application,
		from: by
	});
}

/** Who belongs to no enterprise fills in the company first (A32); its first administrator is who did (assumed). */
export function registerEnterprise(scope: Deciding, command: CommandOf<'enterprise.register'>): Outcome {
	const { world, next, entry } = scope;
	const { by, type } = command;
	if (!find(world, by)) return refusal(type, 'noSuchRecord');
	const form = checkForm(command.form);
	if ('fault' in form) return refusal(type, form.fault);
	const name = checkName(command.name);
	if ('fault' in name) return refusal(type, name.fault);
	const shortName = checkName(command.shortName);
	if ('fault' in shortName) return refusal(type, shortName.fault);
	const position = checkName(command.position);
	if ('fault' in position) return refusal(type, position.fault);
	const moved = tryStep(
		scope,
		type,
		'application',
		'none',
		'register',
		{
			editionAllows: () => isAllowed(world, applying),
			applicantIsUnbound: () => !isBound(world, by)
		},
		applying
	);
	if (!moved.moved) return moved.refusal;
	const enterprise = next('enterprise');
	const identity = next('identity');
	const who = { from: by, to: [enterprise] } as const;
	const application = {
		state: 'downloading',
		by: identity,
		form,
		at: world.clock,
		decidedAt: null,
		reasons: []
	} as const;
	return [
		{
			type: 'enterprise.created',
			enterprise: {
				id: enterprise,
				name: name.text,
				shortName: shortName.text,
				verification: 'unverified',
				admittedAt: null
			},
			...who
		},
		{
			type: 'identity.created',
			identity: {
				id: identity,
				person: by,
				enterprise,
				department: null,
				position: position.text,
				administers: true,
				state: 'invited',
				invitedBy: null,
				key: entry
			},
			from: by,
			to: [by]
		},
		...carryOut('application', moved.actions, { ...scope, enterprise, application, from: by })
	];
}

/** Whoever registered has WeCom now, which hands the application in (A33). */
export function handInAfterDownload(scope: Deciding, joined: WorkIdentity): readonly DomainEvent[] {
	const application = applicationOf(get(scope.world, joined.enterprise));
	if (application?.by !== joined.id) return [];
	const moved = step(machines.application, application.state, 'download', {});
	if (!moved.moved) return [];
	return carryOut('application', moved.actions, {
		...scope,
		enterprise: joined.enterprise,
		application: { ...application, state: 'submitted', at: scope.world.clock },
		from: joined.person
	});
}

type Verdict = CommandOf<'application.admit' | 'application.decline' | 'application.decide'>;

/** By hand, or by the stated rule ({@link appraise}). */
export function decideApplication(scope: Deciding, command: Verdict): Outcome {
	const { world } = scope;
	const { enterprise, type } = command;
	if (!find(world, enterprise)) return refusal(type, 'noSuchRecord');
	if (type === 'application.admit') return settle(scope, type, enterprise, []);
	if (type === 'application.decline') return settle(scope, type, enterprise, [...new Set(command.reasons)]);
	return settle(scope, type, enterprise, appraise(world, enterprise).against);
}

/** The week is over (A31): what nobody has decided by hand, the rule decides. */
export function decisionIsDue(
	scope: Deciding,
	what: Extract<Timer['what'], { is: 'applicationIsDue' }>
): readonly DomainEvent[] {
	const application = applicationOf(get(scope.world, what.enterprise));
	if (application?.state !== 'submitted' || application.at !== what.submitted) return [];
	const { against } = appraise(scope.world, what.enterprise);
	const outcome = settle(scope, 'application.decide', what.enterprise, against);
	return isRefusal(outcome) ? [] : outcome;
}

function settle(
	scope: Deciding,
	type: CommandType,
	id: EnterpriseId,
	reasons: readonly DeclineReason[]
): Outcome {
	const { world } = scope;
	const enterprise = get(world, id);
	const declined = reasons.length > 0;
	const moved = tryStep(
		scope,
		type,
		'application',
		applicationState(enterprise),
		declined ? 'decline' : 'admit',
		{}
	);
	const application = applicationOf(enterprise);
	if (!moved.moved) return moved.refusal;
	if (!application) return refusal(type, 'notInThisState');
	const decided: Application = {
		...application,
		state: declined ? 'declined' : 'admitted',
		decidedAt: world.clock,
		reasons
	};
	return carryOut('application', moved.actions, {
		...scope,
		enterprise: id,
		application: decided,
		from: 'platform'
	});
}

/** A person who is in an enterprise, or asked into one, need not register another (A32). */
function isBound(world: World, person: PersonId): boolean {
	return [...values(get(world, person).identities)].some((id) => get(world, id).state !== 'void');
}

function checkForm(form: ApplicationForm) {
	const contact = checkName(form.contact);
	if ('fault' in contact) return contact;
	if (form.use.trim() === '') return { ...form, contact: contact.text, use: '' };
	const use = checkName(form.use, limits.descriptionCharacters);
	if ('fault' in use) return use;
	return { ...form, contact: contact.text, use: use.text };
}
