import { capabilityBetween } from './capabilityBetween';
import type { Conversation, ConversationSettings } from './conversation';
import { indexOf, isAccount, isIdentity, type ConversationId, type EndId, type GroupId } from './id';
import { otherEnd, otherSide, sideOf, type Link } from './link';
import type { Message } from './message';
import type { WorkIdentity } from './workIdentity';
import { at, values, valuesBackwards } from './vector';
import { get, linkBetween, personOf, type World } from './world';

/* What one end sees. Everything here is derived: nothing of it is stored. */

const plain: ConversationSettings = { pinned: false, muted: false };

export function settingsOf(conversation: Conversation, end: EndId): ConversationSettings {
	return conversation.settings[end] ?? plain;
}

/** The messages of a thread that an end sees, oldest first. */
export function messagesFor(world: World, conversation: ConversationId, end: EndId, from = 0): Message[] {
	const seen: Message[] = [];
	const thread = get(world, conversation);
	for (const id of values(thread.messages, Math.max(from, clearedTo(thread, end)))) {
		const message = get(world, id);
		if (isShownTo(message, end)) seen.push(message);
	}
	return seen;
}

/** How many of a thread's first messages are gone from an end's side. */
export function clearedTo({ cleared }: Conversation, end: EndId): number {
	return cleared?.[end] ?? 0;
}

/** Whether an end sees a message in its thread: it is shown to it, and not gone with a chat that was taken away. */
export function isSeenBy(world: World, message: Message, end: EndId): boolean {
	const thread = get(world, message.conversation);
	const count = clearedTo(thread, end);
	if (count > 0) {
		const first = at(thread.messages, count);
		if (!first || indexOf(message.id) < indexOf(first)) return false;
	}
	return isShownTo(message, end);
}

/** A refused message is its sender's alone; some lines are for one end only, and what one deleted is gone there. */
export function isShownTo(message: Message, end: EndId): boolean {
	if ((message.only !== null && message.only !== end) || message.deletedBy?.includes(end)) return false;
	return message.state !== 'refused' || message.from === end;
}

/** So many unread messages are told apart; more are «many». */
export const mostUnread = 100;

/**
 * How many messages of others came after the first `read` of the thread, {@link mostUnread} at most; own ones and lines
 * do not count.
 */
export function unreadIn(world: World, conversation: Conversation, end: EndId, read: number): number {
	let unread = 0;
	const from = Math.max(read, clearedTo(conversation, end));
	for (let index = from; index < conversation.messages.size && unread < mostUnread; index += 1) {
		const id = at(conversation.messages, index);
		const message = id && get(world, id);
		if (message && message.from !== null && message.from !== end && isShownTo(message, end)) unread += 1;
	}
	return unread;
}

/** A link as one of its ends sees it. */
export interface OwnLink {
	readonly link: Link;
	readonly other: EndId;
	readonly mine: Link['sides'][0];
	readonly theirs: Link['sides'][0];
	/** Which side asked last, seen from here. */
	readonly asker: 'me' | 'them' | null;
}

/** Every link of an end, in the order of the other ends' numbers. */
export function* linksOf(world: World, end: EndId): Generator<OwnLink, void, undefined> {
	const { linksToAccounts, linksToIdentities } = get(world, end);
	for (const index of [linksToAccounts, linksToIdentities]) {
		for (const id of values(index)) if (id) yield ownLink(get(world, id), end);
	}
}

export function ownLink(link: Link, end: EndId): OwnLink {
	const side = sideOf(link, end);
	return {
		link,
		other: otherEnd(link, end),
		mine: link.sides[side],
		theirs: link.sides[otherSide(side)],
		asker: link.request ? (link.request.by === side ? 'me' : 'them') : null
	};
}

/** Those whom an end has in its contacts. */
export function contactsOf(world: World, end: EndId): OwnLink[] {
	return [...linksOf(world, end)].filter(({ mine }) => mine.state.relation === 'connected');
}

/** Requests that wait for this end's answer. */
export function waitingFor(world: World, end: EndId): number {
	const { linksToAccounts, linksToIdentities } = get(world, end);
	const of = [world.links, linksToAccounts, linksToIdentities];
	const before = waitingKnown.find((each) => each.end === end);
	if (before && of.every((each, place) => each === before.of[place])) return before.count;
	const count = [...linksOf(world, end)].filter(({ mine }) => mine.state.relation === 'requested').length;
	waitingKnown = [{ end, of, count }, ...waitingKnown.filter((each) => each !== before)].slice(0, 8);
	return count;
}

/** What was counted last, and off what: every act asks, and hardly any changes a link. */
let waitingKnown: readonly {
	readonly end: EndId;
	readonly of: readonly unknown[];
	readonly count: number;
}[] = [];

/** What `viewer` calls `other`: their own remark, else the person's name. */
export function nameFor(world: World, viewer: EndId, other: EndId): string {
	const link = viewer === other ? undefined : linkBetween(world, viewer, other);
	const remark = link ? link.sides[sideOf(link, viewer)].remark : '';
	return remark === '' ? personOf(world, other).name : remark;
}

/** What a group is called: its name, or where it has none, the others in it as `viewer` calls them. */
export function groupName(world: World, viewer: EndId, id: GroupId): string {
	const { name, members } = get(world, id);
	if (name !== '') return name;
	const others = [...values(members)].filter((each) => each !== viewer).slice(0, 4);
	return (others.length > 0 ? others : [viewer]).map((each) => nameFor(world, viewer, each)).join('、');
}

/** The other end of a thread between two; `undefined` in groups and notices. */
export function otherInThread(conversation: Conversation, end: EndId): EndId | undefined {
	const { kind } = conversation;
	return kind.is === 'link' || kind.is === 'colleagues' ? kind.ends.find((each) => each !== end) : undefined;
}

/** The thread of two ends, of a link or of colleagues, where there is one. */
export function threadBetween(world: World, one: EndId, other: EndId): ConversationId | undefined {
	if (isIdentity(one) && isIdentity(other)) {
		const thread = at(get(world, one).colleagues, indexOf(other));
		if (thread) return thread;
	}
	return linkBetween(world, one, other)?.conversation ?? undefined;
}

/** A person's work identities, the oldest first, the void ones too. */
export function identitiesOf(world: World, end: EndId): WorkIdentity[] {
	return [...values(personOf(world, end).identities)].map((id) => get(world, id));
}

/** The members of the enterprise of `identity`, the void ones left out. */
export function membersOf(world: World, enterprise: WorkIdentity['enterprise']): WorkIdentity[] {
	return [...values(get(world, enterprise).identities)]
		.map((id) => get(world, id))
		.filter(({ state }) => state !== 'void');
}

/** Which app somebody is marked to be in, where that is not one's own: 「微信联系人」, 「企业微信联系人」 (A15 A16). */
export function labelOf(world: World, viewer: EndId, other: EndId): 'wechat' | 'wecom' | undefined {
	if (isAccount(viewer) === isAccount(other)) return undefined;
	if (!capabilityBetween(world, 'label.show', viewer, other).allows) return undefined;
	return isAccount(other) ? 'wechat' : 'wecom';
}

/** Whether who sent a message is shown that `other` has read it (已读/未读); among colleagues only (R5). */
export function showsReading(world: World, sender: EndId, other: EndId): boolean {
	return sender !== other && capabilityBetween(world, 'readMark.show', sender, other).allows;
}

/** Whether an end has another in its contacts. */
export function hasContact(world: World, end: EndId, other: EndId): boolean {
	const link = end === other ? undefined : linkBetween(world, end, other);
	return link !== undefined && link.sides[sideOf(link, end)].state.relation === 'connected';
}

/** Whether `other` is a work identity that is void: its threads are history. */
export function isVoid(world: World, other: EndId): boolean {
	return isIdentity(other) && get(world, other).state === 'void';
}

/** The last message of a thread that an end sees. */
export function lastSeenBy(world: World, conversation: Conversation, end: EndId): Message | undefined {
	for (const id of backToCleared(conversation, end)) {
		const message = get(world, id);
		if (isShownTo(message, end)) return message;
	}
	return undefined;
}

/** The messages of a thread from the last one back to where it begins for an end. */
export function* backToCleared(
	conversation: Conversation,
	end: EndId
): Generator<Message['id'], void, undefined> {
	let left = conversation.messages.size - clearedTo(conversation, end);
	for (const id of valuesBackwards(conversation.messages)) {
		if (left <= 0) return;
		left -= 1;
		yield id;
	}
}
