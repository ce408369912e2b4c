import { applicantsOf, decisionTime, type Application } from './application';
import { chatCleared } from './conversation';
import type { CallbackSetting } from './callback';
import type { DomainEvent, IdentityChange, Sides } from './event';
import {
	isIdentity,
	type AccountId,
	type EndId,
	type EnterpriseId,
	type GrantId,
	type GroupId,
	type IdentityId,
	type Party
} from './id';
import { limits } from './limits';
import { otherSide, type Link, type LinkRequest } from './link';
import type { MachineName } from './machines';
import type { Line, Message } from './message';
import type { Deciding } from './decide/deciding';
import { platformVoice, tellAllOfInterop } from './decide/notices';
import { permittedIn } from './permission';
import { get } from './world';
import type { Grant } from './grant';
import type { CrmState, VerificationState } from './enterprise';
import type { SentBack } from './verification';
import type { WorkIdentityState } from './workIdentity';

/*
 * Charts name actions; this table says which domain events each name stands for. It is exhaustive (a test
 * compares it with every chart) and a name that it does not know is an error, never a silent nothing.
 */

interface SideContext extends Deciding {
	readonly link: Link;
	/** Both sides as they are after the step. */
	readonly sides: Sides;
	/** Who acts. */
	readonly mine: 0 | 1;
	readonly request: LinkRequest | null;
	readonly how?: 'deleted' | 'blocked' | 'unblocked';
	/** Nobody acted: time did. */
	readonly byTime?: boolean;
}

interface MessageContext extends Deciding {
	readonly message: Message;
	readonly receivers: readonly EndId[];
}

interface IdentityContext extends Deciding {
	readonly identity: IdentityId;
	readonly by: Party;
	readonly how: IdentityChange;
	/** What the chart says it is now. */
	readonly state: WorkIdentityState;
}

interface GrantContext extends Deciding {
	readonly by: IdentityId;
	readonly existing: GrantId | null;
	readonly grant: Grant;
	/** Members whose effective right this changes. */
	readonly affected: readonly IdentityId[];
}

interface VerificationContext extends Deciding {
	readonly enterprise: EnterpriseId;
	readonly by: Party;
	readonly state: VerificationState;
	readonly sentBack: SentBack | undefined;
}

interface ApplicationContext extends Deciding {
	readonly enterprise: EnterpriseId;
	/** As it is from now on. */
	readonly application: Application;
	readonly from: Party;
}

interface MembershipContext extends Deciding {
	readonly group: GroupId;
	readonly member: EndId;
	readonly by: EndId;
	/** With the new one, and without who leaves. */
	readonly members: readonly EndId[];
}

interface CrmContext extends Deciding {
	readonly enterprise: EnterpriseId;
	readonly by: Party;
	readonly state: CrmState;
	/** What was entered for being told. */
	readonly setting: CallbackSetting | undefined;
	/** How many customers there are to be read. */
	readonly customers: number;
}

interface AccountContext extends Deciding {
	readonly account: AccountId;
	readonly by: Party;
}

interface Contexts {
	contactSide: SideContext;
	message: MessageContext;
	workIdentity: IdentityContext;
	grant: GrantContext;
	verification: VerificationContext;
	application: ApplicationContext;
	groupMembership: MembershipContext;
	wechatAccount: AccountContext;
	crmLink: CrmContext;
}

type Effect<Context> = (context: Context) => readonly DomainEvent[];

const nothing: Effect<unknown> = () => [];

export const effects: {
	readonly [machine in MachineName]: Readonly<Record<string, Effect<Contexts[machine]>>>;
} = {
	contactSide: {
		sendRequest: ({ link, sides, mine, request }) =>
			request ? [{ type: 'link.asked', link: link.id, sides, request, ...told(link, mine) }] : [],
		showRequest: ({ link, mine, request }) =>
			request
				? [
						{
							type: 'timer.set',
							timer: {
								due: request.at + limits.requestLife,
								what: { is: 'requestLapses', link: link.id, asked: request.at }
							},
							...told(link, mine)
						}
					]
				: [],
		answerAtOnce: nothing,
		confirm: nothing,
		connect: connect,
		letLapse: ({ link, sides, mine, request, byTime }) => {
			const who = byTime ? ({ from: 'platform', to: link.ends } as const) : told(link, mine);
			return request ? [{ type: 'link.lapsed', link: link.id, sides, request, ...who }] : [];
		},
		forget: (context) => [...sideChanged(context), ...chatForgotten(context)],
		shutOut: sideChanged,
		letIn: sideChanged
	},
	message: {
		leave: nothing,
		reach: ({ message, receivers }) => [
			{ type: 'message.delivered', message, from: message.from ?? 'platform', to: receivers }
		],
		bounce: ({ message, receivers }) => [
			{ type: 'message.bounced', message, from: message.from ?? 'platform', to: receivers }
		],
		takeBack: ({ message, receivers }) => [
			{ type: 'message.recalled', message: message.id, from: message.from ?? 'platform', to: receivers }
		]
	},
	workIdentity: {
		handInvitation: nothing,
		takeUpWork: identityChanged,
		takeBackInvitation: identityChanged,
		barLogin: identityChanged,
		allowLogin: identityChanged,
		endWork: identityChanged
	},
	grant: {
		giveRight: grantChanged,
		takeRight: grantChanged
	},
	verification: {
		submitPapers: verificationChanged,
		markVerified: verificationChanged,
		sendBack: verificationChanged,
		markLapsed: verificationChanged
	},
	application: {
		fillIn: applicationChanged,
		handIn: (context) => [...applicationChanged(context), decisionDue(context)],
		tellOfReceipt: ({ enterprise, application, ...scope }) => {
			const say = platformVoice(scope);
			return applicantsOf(scope.world, enterprise, application).flatMap((each) =>
				say(each, { is: 'applicationReceived', enterprise })
			);
		},
		letIn: applicationChanged,
		turnDown: applicationChanged,
		tellOfResult: resultTold
	},
	groupMembership: {
		seat: ({ group, member, by, members, ...scope }) => [
			{ type: 'group.joined', group, member, from: by, to: [member] },
			lineInGroup(scope, get(scope.world, group).conversation, { is: 'joinedGroup', member, by }, by, members)
		],
		standUp: ({ group, member, by, members, ...scope }) => [
			{ type: 'group.left', group, member, from: by, to: members },
			lineInGroup(scope, get(scope.world, group).conversation, { is: 'leftGroup', member }, by, members)
		]
	},
	crmLink: {
		link: crmChanged,
		listen: crmChanged,
		unlink: crmChanged,
		readCustomers: ({ enterprise, by, customers }) => [
			{ type: 'customers.listed', enterprise, count: customers, from: by, to: [enterprise] }
		]
	},
	wechatAccount: {
		carryOn: ({ account, by }) => [{ type: 'account.carriedOn', account, from: by, to: [account] }]
	}
};

/** The events that a machine's actions stand for, in order, each action once. */
export function carryOut<Machine extends MachineName>(
	machine: Machine,
	actions: readonly string[],
	context: Contexts[Machine]
): DomainEvent[] {
	return [...new Set(actions)].flatMap((action) => {
		const effect = (effects[machine] as Record<string, Effect<Contexts[Machine]> | undefined>)[action];
		if (!effect)
			throw new Error(`Machine «${machine}» names the action «${action}», which stands for no event`);
		return effect(context);
	});
}

/** What happened to a group, said in its thread to those who are in it. */
export function lineInGroup(
	{ world, next }: Pick<Deciding, 'world' | 'next'>,
	conversation: Message['conversation'],
	line: Line,
	from: EndId,
	to: readonly EndId[]
): DomainEvent {
	const message: Message = {
		id: next('message'),
		conversation,
		from: null,
		at: world.clock,
		state: 'delivered',
		content: { kind: 'line', line },
		only: null,
		refusal: null
	};
	return { type: 'line.written', message, from, to };
}

function told(link: Link, mine: 0 | 1): { from: EndId; to: EndId[] } {
	return { from: link.ends[mine], to: [link.ends[otherSide(mine)]] };
}

function connect({ world, next, link, sides, mine, request }: SideContext): readonly DomainEvent[] {
	const conversation = link.conversation ?? next('conversation');
	const who = told(link, mine);
	const line = (content: Message['content']): DomainEvent => ({
		type: 'line.written',
		message: {
			id: next('message'),
			conversation,
			from: null,
			at: world.clock,
			state: 'delivered',
			content,
			only: null,
			refusal: null
		},
		...who
	});
	const events: DomainEvent[] = [];
	if (!link.conversation) {
		const kind = { is: 'link', link: link.id, ends: link.ends } as const;
		events.push({ type: 'conversation.opened', conversation, kind, ...who });
	}
	events.push({ type: 'link.connected', link: link.id, sides, conversation, ...who });
	if (request && request.hello !== '') {
		events.push(
			line({ kind: 'line', line: { is: 'hello', text: request.hello, from: link.ends[request.by] } })
		);
	}
	events.push(line({ kind: 'line', line: { is: 'connected' } }));
	return events;
}

function sideChanged({ link, sides, mine, how }: SideContext): readonly DomainEvent[] {
	return how ? [{ type: 'link.sideChanged', link: link.id, sides, how, ...told(link, mine) }] : [];
}

/** A member who deletes a contact loses the chat with it (R3); a person's WeChat keeps it. */
function chatForgotten({ world, link, mine }: SideContext): readonly DomainEvent[] {
	const end = link.ends[mine];
	return isIdentity(end) && link.conversation ? [chatCleared(get(world, link.conversation), end)] : [];
}

function identityChanged({ identity, by, how, state }: IdentityContext): readonly DomainEvent[] {
	return [{ type: 'identity.changed', identity, state, how, from: by, to: [identity] }];
}

function grantChanged({ by, existing, grant, affected }: GrantContext): readonly DomainEvent[] {
	const who = { from: by, to: affected };
	return existing
		? [{ type: 'grant.changed', grant: existing, state: grant.state, by, ...who }]
		: [{ type: 'grant.created', grant, ...who }];
}

function verificationChanged(context: VerificationContext): readonly DomainEvent[] {
	const { enterprise, state, by, sentBack } = context;
	const told = sentBack && { sentBack };
	return [{ type: 'verification.changed', enterprise, state, ...told, from: by, to: [enterprise] }];
}

function crmChanged({ enterprise, state, setting, by }: CrmContext): readonly DomainEvent[] {
	return [
		{ type: 'crm.changed', enterprise, state, ...(setting && { setting }), from: by, to: [enterprise] }
	];
}

function applicationChanged({ enterprise, application, from }: ApplicationContext): readonly DomainEvent[] {
	return [{ type: 'application.changed', enterprise, application, from, to: [enterprise] }];
}

function decisionDue({ enterprise, application, from }: ApplicationContext): DomainEvent {
	const due = application.at + decisionTime;
	const what = { is: 'applicationIsDue', enterprise, submitted: application.at } as const;
	return { type: 'timer.set', timer: { due, what }, from, to: [enterprise] };
}

/** The result, and to every permitted member of an enterprise that is in now the push of A6. */
function resultTold({ enterprise, application, ...scope }: ApplicationContext): readonly DomainEvent[] {
	const { world } = scope;
	const { reasons } = application;
	const say = platformVoice(scope);
	const events = applicantsOf(world, enterprise, application).flatMap((each) =>
		say(each, { is: 'applicationDecided', enterprise, reasons })
	);
	if (reasons.length > 0 || get(world, enterprise).verification !== 'verified') return events;
	return [...events, ...tellAllOfInterop(scope, permittedIn(world, enterprise), say)];
}
