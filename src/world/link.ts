import type * as v from 'valibot';
import type { addWay } from './field';
import type { ConversationId, EndId, LinkId } from './id';
import type { Guard } from './guards';
import type { Instant } from './time';

/**
 * What ties two ends: a contact (one WeChat account and one work identity: shown to the member as 微信联系人, to
 * the customer as 企业微信联系人) or a friendship (two WeChat accounts). Each end has a side of its own.
 */
export interface Link {
	readonly id: LinkId;
	readonly ends: readonly [EndId, EndId];
	readonly sides: readonly [LinkSide, LinkSide];
	readonly conversation: ConversationId | null;
	/** The last request, kept after its answer: usage records and 新的朋友 read it. */
	readonly request: LinkRequest | null;
}

export interface LinkSide {
	readonly state: LinkSideState;
	/** This side's own name for the other, empty for none; the other never sees it. */
	readonly remark: string;
	/** What this side has written down about the other (R7), likewise; absent for nothing. */
	readonly description?: string;
	/** This side's own tags for the other (R7), likewise. */
	readonly tags: readonly string[];
	/** The enterprise's tags on the customer, by their numbers: of the member's side only (D92118). */
	readonly corpTags?: readonly number[];
}

/** A type and not an interface: XState's own type of state values takes it as it is. */
export type LinkSideState = {
	readonly relation: LinkRelation;
	readonly block: 'open' | 'blocked';
};

export type LinkRelation = 'none' | 'asked' | 'requested' | 'connected' | 'deleted';

/**
 * How someone was added: the two ways of A7, the picture of a card that hangs in a group (A9), and the list of a
 * group that both are in.
 */
export type AddWay = v.InferOutput<typeof addWay>;

export interface LinkRequest {
	/** Which of the two ends asked. */
	readonly by: 0 | 1;
	readonly way: AddWay;
	readonly hello: string;
	/** Of the 联系我 by which they came, where it has one. */
	readonly state?: string;
	readonly at: Instant;
	readonly outcome: 'waiting' | 'accepted' | 'lapsed';
	/** Why it lapsed: the guards that said no when it was to be accepted, or none when its time ran out. */
	readonly because: readonly Guard[];
	readonly endedAt: Instant | null;
}

/** Which side of `link` belongs to `end`: 0 or 1; throws where it is neither. */
export function sideOf(link: Link, end: EndId): 0 | 1 {
	if (link.ends[0] === end) return 0;
	if (link.ends[1] === end) return 1;
	throw new Error(`${end} is no end of ${link.id}`);
}

export function otherSide(side: 0 | 1): 0 | 1 {
	return side === 0 ? 1 : 0;
}

/** The other end of `link`, seen from `end`. */
export function otherEnd(link: Link, end: EndId): EndId {
	return link.ends[otherSide(sideOf(link, end))];
}
