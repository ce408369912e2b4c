import type { KnownCorpTag } from './corpTag';
import { customersIn } from './customers';
import { backToCleared, hasContact, isShownTo, isVoid, linksOf, type OwnLink } from './inbox';
import {
	indexOf,
	isIdentity,
	type AccountId,
	type ConversationId,
	type EndId,
	type IdentityId,
	type LinkId
} from './id';
import { otherEnd, sideOf, type Link, type LinkRequest } from './link';
import type { Message } from './message';
import type { Moment, MomentComment } from './moment';
import { at, values } from './vector';
import type { WorkIdentity } from './workIdentity';
import { get, type World } from './world';

/* What is looked up on screens of its own: comes with those, and not with the first of the stage. */

/** Requests that came to an end or went out from it, the newest first; friendships made at the start have none. */
export function requestsOf(world: World, end: EndId): (OwnLink & { readonly request: LinkRequest })[] {
	return [...linksOf(world, end)]
		.flatMap((own) => (own.link.request ? [{ ...own, request: own.link.request }] : []))
		.sort((one, other) => other.request.at - one.request.at);
}

/** One line of the usage records (A26): who added whom, when, by which way. The fields are assumed. */
export interface UsageRecord {
	readonly identity: IdentityId;
	readonly link: Link;
	readonly other: EndId;
	readonly request: LinkRequest;
}

/** The members' usage records of an enterprise, the newest first; those of void identities stay. */
export function usageOf(world: World, enterprise: WorkIdentity['enterprise']): UsageRecord[] {
	const records: UsageRecord[] = [];
	const members = new Set<EndId>(values(get(world, enterprise).identities));
	for (const link of values(world.links)) {
		const { ends, request } = link;
		if (request?.outcome !== 'accepted') continue;
		for (const identity of ends)
			if (isIdentity(identity) && members.has(identity))
				records.push({ identity, link, other: otherEnd(link, identity), request });
	}
	return records.sort((one, other) => (other.request.endedAt ?? 0) - (one.request.endedAt ?? 0));
}

/** A customer as the enterprise's own CRM has it: it stays in there when a member leaves (A5). */
export interface CrmCustomer {
	readonly account: AccountId;
	/** The members who have them in their contacts, none of them void. */
	readonly now: readonly IdentityId[];
	/** Void identities that had them, the last to go first. */
	readonly left: readonly { readonly identity: IdentityId; readonly link: LinkId }[];
}

/** Everybody whom a member of an enterprise has, or had until the identity was void (A2 A5; what is in it is assumed). */
export function crmCustomersOf(world: World, enterprise: WorkIdentity['enterprise']): CrmCustomer[] {
	const hadBy = new Map<IdentityId, { account: AccountId; link: LinkId }[]>();
	for (const identity of values(get(world, enterprise).identities)) hadBy.set(identity, []);
	for (const { identity, ...has } of customersIn(world, enterprise)) hadBy.get(identity)?.push(has);
	const customers = new Map<
		AccountId,
		{ now: IdentityId[]; left: { identity: IdentityId; link: LinkId }[] }
	>();
	for (const [identity, had] of hadBy) {
		const isGone = isVoid(world, identity);
		for (const { account, link } of had.sort((one, other) => indexOf(one.account) - indexOf(other.account))) {
			const customer = customers.get(account) ?? { now: [], left: [] };
			customers.set(account, customer);
			if (isGone) customer.left.unshift({ identity, link });
			else customer.now.push(identity);
		}
	}
	return [...customers].map(([account, has]) => ({ account, ...has }));
}

/** The Moments that an end sees, the newest first: its own and those of its contacts, or of one of them. */
export function momentsFor(world: World, viewer: EndId, of: EndId | null): Moment[] {
	const posted = [...values(world.moments)].filter(
		({ by, deleted }) => !deleted && (of === null || by === of)
	);
	return posted.filter(({ by }) => by === viewer || hasContact(world, viewer, by)).reverse();
}

/** The likes and comments under a moment that an end sees: its own, the author's, and those of its contacts. */
export function answersTo(
	world: World,
	viewer: EndId,
	{ by: author, likes = [], comments = [] }: Moment
): { likes: readonly EndId[]; comments: readonly MomentComment[] } {
	const isSeen = (by: EndId) =>
		by === viewer || by === author || viewer === author || hasContact(world, viewer, by);
	return { likes: likes.filter(isSeen), comments: comments.filter(({ by }) => isSeen(by)) };
}

/** Pictures and files of a thread (聊天文件与图片, A18), the newest first. */
export function filesIn(world: World, conversation: ConversationId, end: EndId): Message[] {
	const found: Message[] = [];
	const thread = get(world, conversation);
	for (const id of backToCleared(thread, end)) {
		const message = get(world, id);
		const { kind } = message.content;
		if ((kind === 'image' || kind === 'file') && message.state === 'delivered' && isShownTo(message, end)) {
			found.push(message);
		}
	}
	return found;
}

/** The enterprise’s tags on a member’s side of a link, those that are there no more left out. */
export function corpTagsOn(world: World, link: Link, member: IdentityId): KnownCorpTag[] {
	const { corpTags } = get(world, get(world, member).enterprise);
	if (!corpTags) return [];
	const marked = (link.sides[sideOf(link, member)].corpTags ?? []).map((id) => at(corpTags, id));
	return marked.filter((tag): tag is KnownCorpTag => tag !== undefined && !tag.deleted);
}
