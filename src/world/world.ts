import type { Department, Enterprise } from './enterprise';
import { editions, firstEdition, type EditionId } from './editions';
import type { Grant } from './grant';
import {
	indexOf,
	isAccount,
	type AccountId,
	type ConversationId,
	type DepartmentId,
	type EndId,
	type EnterpriseId,
	type GrantId,
	type GroupId,
	type IdentityId,
	type LinkId,
	type MessageId,
	type MomentId,
	type PersonId
} from './id';
import { limits } from './limits';
import type { Conversation, Group } from './conversation';
import type { Link } from './link';
import type { Message } from './message';
import type { Moment } from './moment';
import type { End, Person, WechatAccount } from './person';
import type { Timer } from './timer';
import type { Instant } from './time';
import { at, emptyVector, type Vector } from './vector';
import type { WorkIdentity } from './workIdentity';

/**
 * All that is simulated, as one immutable tree of plain JSON. Only `evolve` makes a new one. What follows from
 * other parts (an ended chat, an effective right) is not in here: selectors derive it.
 */
export interface World {
	readonly clock: Instant;
	/** How far one act moves the clock, in ms of simulated time. */
	readonly pace: number;
	readonly edition: EditionId;
	readonly people: Vector<Person>;
	readonly accounts: Vector<WechatAccount>;
	readonly enterprises: Vector<Enterprise>;
	readonly departments: Vector<Department>;
	readonly identities: Vector<WorkIdentity>;
	readonly grants: Vector<Grant>;
	readonly links: Vector<Link>;
	readonly groups: Vector<Group>;
	readonly conversations: Vector<Conversation>;
	readonly messages: Vector<Message>;
	readonly moments: Vector<Moment>;
	readonly timers: Vector<Timer>;
}

/** What each kind of id leads to. */
export interface Records {
	person: Person;
	account: WechatAccount;
	enterprise: Enterprise;
	department: Department;
	identity: WorkIdentity;
	grant: Grant;
	link: Link;
	group: Group;
	conversation: Conversation;
	message: Message;
	moment: Moment;
}

export type RecordKind = keyof Records;

export const tableOf = {
	person: 'people',
	account: 'accounts',
	enterprise: 'enterprises',
	department: 'departments',
	identity: 'identities',
	grant: 'grants',
	link: 'links',
	group: 'groups',
	conversation: 'conversations',
	message: 'messages',
	moment: 'moments'
} as const satisfies { [kind in RecordKind]: keyof World };

/** A world in which nobody lives yet, on the morning of its edition. */
export const emptyWorld: World = {
	clock: editions[firstEdition].opens,
	pace: limits.pace,
	edition: firstEdition,
	people: emptyVector(),
	accounts: emptyVector(),
	enterprises: emptyVector(),
	departments: emptyVector(),
	identities: emptyVector(),
	grants: emptyVector(),
	links: emptyVector(),
	groups: emptyVector(),
	conversations: emptyVector(),
	messages: emptyVector(),
	moments: emptyVector(),
	timers: emptyVector()
};

type IdOf<Kind extends RecordKind> = `${Kind}:${number}`;

/** The record behind an id, or `undefined` where this world has none. */
export function find<Kind extends RecordKind>(world: World, id: IdOf<Kind>): Records[Kind] | undefined {
	const kind = id.slice(0, id.indexOf(':')) as Kind;
	const table = world[tableOf[kind]] as Vector<Records[Kind]> | undefined;
	return table && at(table, indexOf(id));
}

/** The record behind an id that the world itself handed out; throws where it has none. */
export function get(world: World, id: AccountId): WechatAccount;
export function get(world: World, id: IdentityId): WorkIdentity;
export function get(world: World, id: EndId): WechatAccount | WorkIdentity;
export function get(world: World, id: PersonId): Person;
export function get(world: World, id: EnterpriseId): Enterprise;
export function get(world: World, id: DepartmentId): Department;
export function get(world: World, id: GrantId): Grant;
export function get(world: World, id: LinkId): Link;
export function get(world: World, id: GroupId): Group;
export function get(world: World, id: ConversationId): Conversation;
export function get(world: World, id: MessageId): Message;
export function get(world: World, id: MomentId): Moment;
export function get(world: World, id: IdOf<RecordKind>): Records[RecordKind] {
	const record = find(world, id);
	if (!record) throw new Error(`This world has no ${id}`);
	return record;
}

export function personOf(world: World, end: EndId): Person {
	return get(world, get(world, end).person);
}

/** The link between two ends, whatever its state, or `undefined` where there never was one. */
export function linkBetween(world: World, end: EndId, other: EndId): Link | undefined {
	const record: End = get(world, end);
	const id = at(isAccount(other) ? record.linksToAccounts : record.linksToIdentities, indexOf(other));
	return id ? get(world, id) : undefined;
}
