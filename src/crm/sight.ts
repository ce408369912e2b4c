import type { Crm, Customer, Gap, Happened, Holding, Member } from './data';
import { isHeld } from './learning';

/* What the system shows of what it knows. */

/** `held`: somebody has them. `orphaned`: whoever had them has left. `over`: the two are apart. `unread`: nothing but an id. */
export type Standing = 'held' | 'orphaned' | 'over' | 'unread';

export function standingOf(crm: Crm, { holdings }: Customer): Standing {
	if (holdings.length === 0) return 'unread';
	if (holdings.some((holding) => isHeld(crm, holding))) return 'held';
	return holdings.some(({ userid, ended }) => ended === null && crm.members.get(userid)?.left)
		? 'orphaned'
		: 'over';
}

/** Who has a customer now. */
export function ownersOf(crm: Crm, { holdings }: Customer): readonly Holding[] {
	return holdings.filter((holding) => isHeld(crm, holding));
}

/** The one whose remark, source and tags stand for the customer: who has them, else who had them last. */
export function mainOf(crm: Crm, customer: Customer): Holding | undefined {
	return ownersOf(crm, customer)[0] ?? customer.holdings.at(-1);
}

/** What is called by its id where the name is not known. */
export const memberName = ({ members }: Crm, userid: string): string => members.get(userid)?.name || userid;

export interface PastHolding extends Holding {
	/** Until when; `null` where it lasts. */
	readonly until: number | null;
	readonly over: 'left' | 'member' | 'customer' | 'unsaid' | null;
}

/** Whoever had or has a customer, the first one first. */
export function historyOf(crm: Crm, { holdings }: Customer): readonly PastHolding[] {
	return holdings.map((holding) => {
		if (holding.ended) return { ...holding, until: holding.ended.at, over: holding.ended.by };
		const left = crm.members.get(holding.userid)?.left;
		return { ...holding, until: left?.at ?? null, over: left ? 'left' : null };
	});
}

export type Line =
	| Happened
	| { readonly kind: 'left'; readonly at: number; readonly userid: string; readonly by: 'callback' | 'sync' };

/** What happened with a customer, the newest first; with the leaving of those who had them. */
export function linesOf(crm: Crm, customer: Customer): readonly Line[] {
	const left = customer.holdings.flatMap(({ userid, ended }): Line[] => {
		const { left } = crm.members.get(userid) ?? {};
		return left && ended === null ? [{ kind: 'left', userid, ...left }] : [];
	});
	return [...customer.timeline, ...left]
		.map((line, place) => ({ line, place }))
		.sort((one, other) => other.line.at - one.line.at || other.place - one.place)
		.map(({ line }) => line);
}

/** When the system last heard of a customer. */
export const heardAt = ({ timeline }: Customer): number => timeline.at(-1)?.at ?? 0;

export interface Wanted {
	readonly words: string;
	/** A userid. */
	readonly owner: string;
	/** An `add_way`. */
	readonly way: number | undefined;
	readonly standing: Standing | undefined;
}

/** The customers that somebody looks for, the newest first. */
export function found(crm: Crm, { words, owner, way, standing }: Wanted): readonly Customer[] {
	const sought = words.trim().toLocaleLowerCase();
	return [...crm.customers]
		.filter((customer) => {
			const { holdings, name } = customer;
			if (owner && !ownersOf(crm, customer).some(({ userid }) => userid === owner)) return false;
			if (way !== undefined && !holdings.some((each) => each.way === way)) return false;
			if (standing && standingOf(crm, customer) !== standing) return false;
			if (sought === '') return true;
			const said = holdings.flatMap(({ remark, description, tags, userid }) => [
				remark,
				description,
				...tags.map((tag) => tag.name),
				memberName(crm, userid)
			]);
			return [name, ...said].some((each) => each.toLocaleLowerCase().includes(sought));
		})
		.reverse();
}

export interface ToDo {
	readonly customer: Customer;
	/** Who had them and has left. */
	readonly before: readonly string[];
	/** Who was asked to add them; `null` where nobody was yet. */
	readonly asked: string | null;
	/** The card was passed on, or whatever else was to be done; nobody has added them yet. */
	readonly done: boolean;
}

/** Whose customers are nobody's, since whoever had them has left: somebody has to add them anew. */
export function toDosOf(crm: Crm): readonly ToDo[] {
	if (![...crm.members.values()].some(({ left }) => left)) return [];
	return [...crm.customers].flatMap((customer): ToDo[] => {
		if (standingOf(crm, customer) !== 'orphaned') return [];
		const last = customer.timeline.findLast(({ kind }) => kind === 'ask' || kind === 'done');
		const ask = customer.timeline.findLast(({ kind }) => kind === 'ask');
		const before = customer.holdings.map(({ userid }) => userid).filter((id) => crm.members.get(id)?.left);
		return [
			{
				customer,
				before: [...new Set(before)],
				asked: ask?.kind === 'ask' ? ask.record.text : null,
				done: last?.kind === 'done'
			}
		];
	});
}

/** Who is there and could take a customer over. */
export function membersThere({ members }: Crm): readonly Member[] {
	return [...members.values()].filter(({ left }) => !left);
}

/** Times without news since everything was last read: what is shown may be old. */
export function gapsSince({ gaps, syncs }: Crm): readonly Gap[] {
	const read = syncs.findLast(({ errcode }) => errcode === 0)?.at ?? 0;
	// a system that is told nothing at all, and has just read everything, has missed nothing yet
	return gaps.filter(({ until }) => until === null || until > read);
}
