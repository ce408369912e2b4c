import type { Crm, Customer, EndedBy, Happened, Holding, Member } from './data';
import type { ReadCustomer, ReadHolding, ReadMember } from './reading';

/* How what was told and read becomes what the system knows. Nothing that it ever knew is thrown away (A5). */

/** Whether a member has a customer as far as the system knows: neither of them ended it, and the member is there. */
export function isHeld({ members }: Pick<Crm, 'members'>, { userid, ended }: Holding): boolean {
	return ended === null && !members.get(userid)?.left;
}

/** A customer as they were read. `how`: by which way the system came to it; `of`: the member it is about, if about one. */
export function learnt(
	crm: Crm,
	at: number,
	read: ReadCustomer,
	how: 'found' | 'added' | 'changed',
	of?: string
): Customer {
	const known = crm.customers.get(read.id);
	const before = known?.holdings ?? [];
	const told: Happened[] = [];
	const holdings = before.map((holding): Holding => {
		const now = read.holdings.find(({ userid }) => userid === holding.userid);
		if (isLast(before, holding) && now && !begins(holding, now, of, how)) return brought(holding, now);
		if (isLast(before, holding) && now && isBack(holding, now)) {
			told.push({ kind: 'found', at, userid: holding.userid });
			return brought({ ...holding, ended: null }, now);
		}
		if (now || !isHeld(crm, holding)) return holding;
		told.push({ kind: 'noMore', at, userid: holding.userid });
		return { ...holding, ended: { at, by: 'unsaid' } };
	});
	for (const now of read.holdings) {
		const last = before.findLast(({ userid }) => userid === now.userid);
		if (last && (isBack(last, now) || !begins(last, now, of, how))) continue;
		holdings.push(brought({ tags: [], ended: null }, now));
		told.push({ kind: now.userid === of && how === 'added' ? 'added' : 'found', at, userid: now.userid });
	}
	if (how === 'changed' && of !== undefined) told.push({ kind: 'changed', at, userid: of });
	return {
		number: known?.number ?? crm.customers.size + 1,
		id: read.id,
		name: read.name,
		holdings,
		timeline: told.length === 0 ? (known?.timeline ?? []) : [...(known?.timeline ?? []), ...told]
	};
}

const isLast = (all: readonly Holding[], holding: Holding): boolean =>
	all.findLast(({ userid }) => userid === holding.userid) === holding;

/** Whether what was not given for a while is given again: of two who were together all the time. */
const isBack = ({ ended, since }: Holding, now: ReadHolding): boolean =>
	ended?.by === 'unsaid' && since === now.since;

/**
 * Whether two who had come apart are together anew. A customer who alone deleted the member is listed with them all
 * the same (D92114), so that being listed says nothing there: an adding that was told does, or a later date.
 */
function begins(
	{ ended, userid, since }: Holding,
	now: ReadHolding,
	of: string | undefined,
	how: string
): boolean {
	if (ended === null) return false;
	return ended.by !== 'customer' || (how === 'added' && userid === of) || now.since > since;
}

function brought(
	{ tags, ended }: Pick<Holding, 'tags' | 'ended'> & Partial<Holding>,
	now: ReadHolding
): Holding {
	return { ...now, tags: now.tags ?? tags, ended };
}

/** One of the two has ended it, as the system was told. */
export function cameApart(
	customer: Customer,
	at: number,
	userid: string,
	by: Exclude<EndedBy, 'unsaid'>
): Customer {
	return {
		...customer,
		holdings: customer.holdings.map((holding) =>
			holding.userid === userid && holding.ended === null ? { ...holding, ended: { at, by } } : holding
		),
		timeline: [...customer.timeline, { kind: 'noMore', at, userid }]
	};
}

/** Members as a list of all of them tells; who is missing has left. */
export function membersLearnt(
	known: ReadonlyMap<string, Member>,
	at: number,
	read: readonly ReadMember[]
): ReadonlyMap<string, Member> {
	const members = new Map(known);
	for (const { userid, name } of read) members.set(userid, { userid, name, left: null });
	const there = new Set(read.map(({ userid }) => userid));
	for (const [userid, member] of known) {
		if (!there.has(userid) && !member.left) members.set(userid, { ...member, left: { at, by: 'sync' } });
	}
	return members;
}
