import {
	get,
	isAccount,
	isAdmin,
	isIdentity,
	linkBetween,
	linksOf,
	permissionOf,
	personOf,
	rightsOf,
	sideOf,
	values,
	type AccountId,
	type EnterpriseId,
	type IdentityId,
	type Link,
	type WorkIdentity,
	type World
} from '../world';
import { seconds } from './books';
import { Failure, type Call } from './endpoint';
import { accountBy, departmentNumber, digits, externalUseridOf, isUserid, memberBy, useridOf } from './ids';
import { int, list, record, text } from './shape';

/* What an app reaches of its enterprise: its members, and the customers of those who may have any. */

type Any = Call<unknown>;

/** The member with an id, as long as they are of the enterprise. */
export function memberOf({ world, caller, endpoint }: Any, userid: string): WorkIdentity {
	if (!isUserid(userid)) throw new Failure(40003, userid);
	const identity = memberBy(world, caller.enterprise, userid);
	if (identity && identity.state !== 'void') return identity;
	throw new Failure(endpoint.errcodes.includes(60111) ? 60111 : 40003, userid);
}

/** In whose name an app acts where an administrator has to. */
export function adminOf(world: World, enterprise: EnterpriseId): IdentityId | undefined {
	return [...values(get(world, enterprise).identities)].find(
		(id) => isAdmin(world, id, enterprise) && rightsOf(world, id).includes('administrators')
	);
}

/** The same, who is within 客户联系 使用范围: who was given the right to add external contacts (A26). */
export function memberInRange(call: Any, userid: string): WorkIdentity {
	const identity = memberOf(call, userid);
	if (!isInRange(call.world, identity)) throw new Failure(84074, userid);
	return identity;
}

export function isInRange(world: World, { id, state }: WorkIdentity): boolean {
	return (state === 'active' || state === 'suspended') && permissionOf(world, id).may;
}

export function customerOf({ key, world, caller }: Any, externalUserid: string): AccountId {
	const account = accountBy(key, world, caller.enterprise, externalUserid);
	if (!account) throw new Failure(40096, externalUserid);
	return account;
}

/** The link by which a member has a customer; it stays where the customer alone has deleted the member (84061). */
export function relationOf({ world }: Any, member: IdentityId, customer: AccountId): Link {
	const link = linkBetween(world, member, customer);
	if (!link || !isHeldBy(link, member)) throw new Failure(84061);
	return link;
}

function isHeldBy(link: Link, member: IdentityId): boolean {
	return link.sides[sideOf(link, member)].state.relation === 'connected';
}

/** The account of a link whose member has it as a customer. */
export function heldAccount(link: Link, member: IdentityId): AccountId | undefined {
	return isHeldBy(link, member) ? link.ends.find(isAccount) : undefined;
}

/** A member's customers, in the order of their accounts. */
export function* customersOf(
	world: World,
	member: IdentityId
): Generator<{ link: Link; account: AccountId }> {
	for (const { link, other, mine } of linksOf(world, member)) {
		if (isAccount(other) && mine.state.relation === 'connected') yield { link, account: other };
	}
}

/** Who of the enterprise has a customer and may have any. */
export function* followersOf(
	{ world, caller }: Any,
	customer: AccountId
): Generator<{ link: Link; member: WorkIdentity }> {
	for (const { link, other } of linksOf(world, customer)) {
		if (!isIdentity(other) || !isHeldBy(link, other)) continue;
		const member = get(world, other);
		if (member.enterprise === caller.enterprise && isInRange(world, member)) yield { link, member };
	}
}

export const externalContactFields = {
	external_userid: text(),
	name: text(),
	avatar: text(),
	/** 1: of WeChat. Members have no external contacts among other enterprises' yet (C4). */
	type: int(1, 2),
	gender: int(0, 2)
} as const;

/** This world knows nobody's gender, and their pictures are drawn by the app: no address leads to one. */
export function externalContact({ key, world, caller }: Any, customer: AccountId) {
	return {
		external_userid: externalUseridOf(key, world, caller.enterprise, customer),
		name: personOf(world, customer).name,
		avatar: '',
		type: 1,
		gender: 0
	};
}

const followFields = {
	userid: text(),
	remark: text(),
	description: text(),
	createtime: int(0),
	remark_corp_name: text(),
	remark_mobiles: list(text()),
	add_way: int(0),
	oper_userid: text(),
	state: text()
} as const;

export const followUserFields = {
	...followFields,
	tags: list(record({ group_name: text(), tag_name: text(), tag_id: text(), type: int(1, 3) }))
} as const;

export const followInfoFields = { ...followFields, tag_id: list(text()) } as const;

export const oldFollowUserFields = {
	userid: text(),
	remark: text(),
	description: text(),
	createtime: int(0)
} as const;

/** What a member has written down about a customer, and how they came together. */
export function followInfo({ key, world, caller }: Any, link: Link, member: IdentityId) {
	const { remark, description = '' } = link.sides[sideOf(link, member)];
	const asked = link.request?.outcome === 'accepted' ? link.request : undefined;
	const opened = link.conversation ? get(world, link.conversation).openedAt : 0;
	const by = asked && link.ends[asked.by];
	return {
		userid: useridOf(world, member),
		remark,
		description,
		createtime: seconds(asked?.endedAt ?? opened),
		remark_corp_name: '',
		remark_mobiles: [],
		add_way: asked ? wayNumbers[asked.way] : 0,
		...(asked?.state && { state: asked.state }),
		...(by && {
			oper_userid: isAccount(by) ? externalUseridOf(key, world, caller.enterprise, by) : useridOf(world, by)
		})
	};
}

/** 扫描二维码, 名片分享, 群聊 (D92114); whoever scans the picture of a card scans. */
const wayNumbers = { scan: 1, cardPicture: 1, card: 3, group: 4 } as const;

/** Tags that a member has put on themself: the personal ones, without an id. */
export function personalTags(link: Link, member: IdentityId) {
	return link.sides[sideOf(link, member)].tags.map((tag) => ({ group_name: '', tag_name: tag, type: 2 }));
}

export const userFields = {
	userid: text(),
	name: text(),
	department: list(int(1)),
	order: list(int(0)),
	position: text(),
	gender: text(),
	is_leader_in_dept: list(int(0, 1)),
	direct_leader: list(text()),
	alias: text(),
	/** 1 activated, 2 disabled, 4 not activated, 5 left. */
	status: int(1, 5),
	main_department: int(1),
	external_position: text()
} as const;

const statuses = { active: 1, suspended: 2, invited: 4, void: 5 } as const;

export function user(world: World, { id, department, position, state }: WorkIdentity) {
	const number = departmentNumber(department);
	return {
		userid: useridOf(world, id),
		name: personOf(world, id).name,
		department: [number],
		order: [0],
		position,
		gender: '0',
		is_leader_in_dept: [0],
		direct_leader: [],
		alias: '',
		status: statuses[state],
		main_department: number,
		external_position: position
	};
}

/** Where a page goes on: the number of the next one, written so that no other question's is taken for it. */
export function writeCursor(key: string, of: string, next: number): string {
	return `${next.toString(36)}.${cursorMark(key, of)}`;
}

export function readCursor(key: string, of: string, cursor: string | undefined): number {
	if (cursor === undefined || cursor === '') return 0;
	const [next = '', mark] = cursor.split('.');
	if (mark !== cursorMark(key, of) || !/^[0-9a-z]{1,10}$/.test(next)) throw new Failure(40058, 'cursor');
	return Number.parseInt(next, 36);
}

function cursorMark(key: string, of: string): string {
	return digits(16, key, of, 'cursor');
}
