import { callbackEvents, callbackFault, isSameSetting, type CallbackSetting } from '../callback';
import type { CommandOf } from '../command';
import { customersOf } from '../customers';
import { carryOut } from '../effects';
import type { CrmState, Enterprise } from '../enterprise';
import { isAccount, type IdentityId } from '../id';
import { interopIsOpen } from '../permission';
import { refusal, type RefusalCode } from '../refusal';
import { checkMessage } from '../text';
import { find, get, linkBetween } from '../world';
import { connectAtOnce } from './cast';
import {
	isAllowed,
	refusedBy,
	refusedByEdition,
	tryStep,
	type Attempt,
	type Deciding,
	type Outcome
} from './deciding';
import { isAdmin } from './enterprise';

/* What an enterprise does with all its customers: its own CRM, and who takes over whose. */

type CrmCommand = CommandOf<'crm.link' | 'crm.unlink' | 'crm.listen'> | CommandOf<'crm.listCustomers'>;

const steps = {
	'crm.link': { event: 'link', act: 'crm.link' },
	'crm.unlink': { event: 'unlink', act: 'crm.link' },
	'crm.listen': { event: 'listen', act: 'api.callbacks' },
	'crm.listCustomers': { event: 'list', act: 'api.customerList' }
} as const;

/** Linking a self-built CRM, and what it may then do (A2 A25 A26). */
export function changeCrm(scope: Deciding, command: CrmCommand): Outcome {
	const { world } = scope;
	const { type } = command;
	const admin: IdentityId | null = type === 'crm.listCustomers' ? null : command.by;
	const id = type === 'crm.listCustomers' ? command.by : find(world, command.by)?.enterprise;
	const enterprise = id && find(world, id);
	if (!enterprise) return refusal(type, 'noSuchRecord');
	const { event, act } = steps[type];
	const setting = type === 'crm.listen' ? command.setting : undefined;
	const attempt: Attempt = { act, pair: 'wecom>wechat' };
	const moved = tryStep(
		scope,
		type,
		'crmLink',
		enterprise.crm,
		setting ? 'set' : event,
		{
			editionAllows: () => isAllowed(world, attempt),
			actorIsAdmin: () => admin !== null && isAdmin(world, admin, enterprise.id),
			interopIsOpen: () => interopIsOpen(world, enterprise.id)
		},
		attempt
	);
	if (!moved.moved) return moved.refusal;
	const code = setting && settingFault(enterprise, setting, command as CommandOf<'crm.listen'>);
	if (code) return refusal(type, code, { assumed: true });
	return carryOut('crmLink', moved.actions, {
		...scope,
		enterprise: enterprise.id,
		by: command.by,
		state: moved.next as CrmState,
		setting: setting && {
			...setting,
			events: callbackEvents.filter((each) => setting.events.includes(each))
		},
		customers: type === 'crm.listCustomers' ? customersOf(world, enterprise.id) : 0
	});
}

/** Why a setting is not taken: it is none, another one is there by now, or nobody answers at its address (K4). */
function settingFault(
	{ callback, crmManner }: Enterprise,
	setting: CallbackSetting,
	{ was }: CommandOf<'crm.listen'>
): RefusalCode | undefined {
	const now = callback ?? null;
	const fault = callbackFault(setting);
	if (fault) return fault;
	if (was !== undefined && !isSameSetting(was, now)) return 'changedMeanwhile';
	if (isSameSetting(setting, now)) return 'nothingChanges';
	return crmManner ? 'addressUnanswered' : undefined;
}

/** How an enterprise's system takes what it is told from now on: for trying what goes wrong; no time passes. */
export function setManner({ world }: Deciding, { type, by, as }: CommandOf<'crm.behave'>): Outcome {
	const enterprise = find(world, by);
	if (!enterprise) return refusal(type, 'noSuchRecord');
	if ((enterprise.crmManner ?? 'well') === as) return refusal(type, 'notInThisState', { assumed: true });
	return [{ type: 'crm.behaved', enterprise: by, as, from: by, to: [] }];
}

/**
 * What a user of the enterprise's own system writes in it, which is that system's own business: the world hands it on
 * as it hands on words, and keeps nothing of it.
 */
export function writeInCrm({ world }: Deciding, { type, by, record }: CommandOf<'crm.write'>): Outcome {
	if (!find(world, by)) return refusal(type, 'noSuchRecord');
	const said = record.kind === 'done' ? { text: '' } : checkMessage(record.text);
	if ('fault' in said) return refusal(type, said.fault);
	return [{ type: 'crm.written', enterprise: by, record: { ...record, text: said.text }, from: by, to: [] }];
}

/** One customer passed from a member to another, on the job or after it (R4), where an edition has it. */
export function assignHandover(scope: Deciding, command: CommandOf<'handover.assign'>): Outcome {
	const { world } = scope;
	const { by, to, type } = command;
	const link = find(world, command.link);
	const customer = link?.ends.find(isAccount);
	const member = link?.ends.find((end): end is IdentityId => !isAccount(end));
	const successor = find(world, to);
	if (!find(world, by) || !link || !customer || !member || !successor) return refusal(type, 'noSuchRecord');
	const { enterprise, state } = get(world, member);
	const act = state === 'void' ? 'handover.onLeaving' : 'handover.onJob';
	const refused = refusedByEdition(world, type, { act, pair: 'wecom>wechat' });
	if (refused) return refused;
	if (!isAdmin(world, by, enterprise) || successor.enterprise !== enterprise) {
		return refusedBy(world, type, null, ['actorIsAdmin']);
	}
	if (successor.state !== 'active') return refusedBy(world, type, null, ['identityIsActive']);
	if (linkBetween(world, to, customer)) return refusal(type, 'notInThisState');
	return [
		{ type: 'handover.made', link: link.id, identity: to, from: by, to: [to, customer] },
		...connectAtOnce(scope, to, customer)
	];
}
