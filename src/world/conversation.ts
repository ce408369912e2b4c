import type { DomainEventOf } from './event';
import type { ConversationId, EndId, GroupId, IdentityId, LinkId, MessageId } from './id';
import type { Instant } from './time';
import type { Vector } from './vector';

/** A thread. What each end may set about it is that end's own (A18). */
export interface Conversation {
	readonly id: ConversationId;
	readonly kind: ConversationKind;
	readonly messages: Vector<MessageId>;
	readonly settings: { readonly [end in EndId]?: ConversationSettings };
	readonly openedAt: Instant;
	/** How many of its first messages are gone from an end's side: it took the chat away, or the contact. */
	readonly cleared?: { readonly [end in EndId]?: number };
}

export type ConversationKind =
	/** Two linked ends: a contact or a friendship. */
	| { readonly is: 'link'; readonly link: LinkId; readonly ends: readonly [EndId, EndId] }
	/** Two members of one enterprise. */
	| { readonly is: 'colleagues'; readonly ends: readonly [IdentityId, IdentityId] }
	| { readonly is: 'group'; readonly group: GroupId }
	/** What the platform's own team says to one end. */
	| { readonly is: 'notices'; readonly end: EndId };

export interface ConversationSettings {
	/** 置顶 */
	readonly pinned: boolean;
	/** 消息免打扰 */
	readonly muted: boolean;
}

export type ConversationSetting = keyof ConversationSettings;

/** A group chat: of WeChat friends, unless an edition lets work identities in; or of colleagues. */
export interface Group {
	readonly id: GroupId;
	/** Empty where nobody named it: then it is called after its members. */
	readonly name: string;
	readonly members: Vector<EndId>;
	readonly conversation: ConversationId;
	/** Who has left: the thread is still theirs by number, and in no list of theirs. */
	readonly left?: readonly EndId[];
}

/** All that was said in a thread so far is gone from an end's side. */
export function chatCleared(
	{ id, messages }: Conversation,
	end: EndId
): DomainEventOf<'conversation.cleared'> {
	return { type: 'conversation.cleared', conversation: id, end, count: messages.size, from: end, to: [end] };
}
