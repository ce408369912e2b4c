import type { Conversation, ConversationSettings } from './conversation';
import { indexOf, type ConversationId, type EndId } from './id';
import { clearedTo, lastSeenBy, settingsOf, unreadIn } from './inbox';
import type { Message } from './message';
import { at, differing, values } from './vector';
import { find, get, type World } from './world';

/*
 * The list of chats of an end. It may be long, and an act moves a row or two of it: so the next list is made from the
 * one before, by what two worlds do not share.
 */

/** A row of the list of chats. The same object for as long as nothing in it has changed. */
export interface Thread {
	readonly conversation: Conversation;
	/** The last message that this end sees. */
	readonly last: Message | undefined;
	readonly settings: ConversationSettings;
	/** When it last stirred, in simulated time. */
	readonly at: number;
}

/** A list with what it was read from. */
export interface Threads {
	readonly world: World;
	readonly end: EndId;
	readonly list: readonly Thread[];
	/** All conversations of the end, those out of sight too. */
	readonly own: ReadonlySet<ConversationId>;
}

/** More conversations than this that changed at once are a jump: then everything is read anew. */
const few = 64;

/** The lists that were asked for last: as many as devices may be looked at. */
let known: readonly Threads[] = [];
const mostKnown = 8;

/** The chats of an end: pinned ones first, then by when they last stirred. */
export function threadsOf(world: World, end: EndId): readonly Thread[] {
	const before = known.find((each) => each.end === end);
	if (before?.world === world) return before.list;
	const threads = threadsAfter(before, world, end);
	known = [threads, ...known.filter((each) => each !== before)].slice(0, mostKnown);
	return threads.list;
}

/** The same, made from another list of the same end where there is one. */
export function threadsAfter(before: Threads | undefined, world: World, end: EndId): Threads {
	const changed = before && changedSince(before, world, end);
	if (!before || !changed) return allThreads(world, end);
	const list = before.list.filter(({ conversation }) => !changed.has(conversation.id));
	for (const id of changed) {
		const thread = threadOf(world, end, id);
		if (!thread) continue;
		const place = list.findIndex((other) => order(thread, other) < 0);
		list.splice(place === -1 ? list.length : place, 0, thread);
	}
	return { world, end, list, own: before.own };
}

const unreadKnown = new WeakMap<Thread, { readonly read: number; readonly unread: number }>();

/** {@link unreadIn}, counted once for as long as nothing changes in the thread. */
export function unreadOf(world: World, thread: Thread, end: EndId, read: number): number {
	const counted = unreadKnown.get(thread);
	if (counted?.read === read) return counted.unread;
	const unread = unreadIn(world, thread.conversation, end, read);
	unreadKnown.set(thread, { read, unread });
	return unread;
}

function allThreads(world: World, end: EndId): Threads {
	const own = new Set(values(get(world, end).conversations));
	const list = [...own].flatMap((id) => threadOf(world, end, id) ?? []).sort(order);
	return { world, end, list, own };
}

function threadOf(world: World, end: EndId, id: ConversationId): Thread | undefined {
	const conversation = get(world, id);
	if (hasLeft(world, conversation, end)) return undefined;
	const last = lastSeenBy(world, conversation, end);
	if (!last && clearedTo(conversation, end) > 0) return undefined;
	return {
		conversation,
		last,
		settings: settingsOf(conversation, end),
		at: last?.at ?? conversation.openedAt
	};
}

function order(one: Thread, other: Thread): number {
	return (
		Number(other.settings.pinned) - Number(one.settings.pinned) ||
		other.at - one.at ||
		indexOf(one.conversation.id) - indexOf(other.conversation.id)
	);
}

/** Whether an end has left the group whose thread this is. */
function hasLeft(world: World, { kind }: Conversation, end: EndId): boolean {
	return kind.is === 'group' && get(world, kind.group).left?.includes(end) === true;
}

/** The conversations of an end that are not what they were; `undefined` where that is not told so quickly. */
function changedSince(before: Threads, world: World, end: EndId): Set<ConversationId> | undefined {
	if (before.world.groups !== world.groups) return undefined;
	if (find(before.world, end)?.conversations !== find(world, end)?.conversations) return undefined;
	const changed = new Set<ConversationId>();
	for (const index of differing(before.world.conversations, world.conversations)) {
		const id = `conversation:${index}` as const;
		if (before.own.has(id)) changed.add(id);
		if (changed.size > few) return undefined;
	}
	let count = 0;
	for (const index of differing(before.world.messages, world.messages)) {
		const message = at(world.messages, index) ?? at(before.world.messages, index);
		if (message && before.own.has(message.conversation)) changed.add(message.conversation);
		if ((count += 1) > few) return undefined;
	}
	return changed;
}
