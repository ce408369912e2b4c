import type { Conversation } from './conversation';
import type { DomainEvent } from './event';
import { indexOf, type EndId } from './id';
import type { Message } from './message';
import { own } from './own';
import { emptyVector, ownAt, push, put, values } from './vector';
import type { WorkIdentity } from './workIdentity';
import { change, changeEnd, type Writable } from './writable';
import { get, type World } from './world';

/* What events do to threads and what is said in them; a part of `evolve`. */

export function openConversation(
	world: World,
	event: Extract<DomainEvent, { type: 'conversation.opened' }>
): void {
	const { kind } = event;
	const conversation: Conversation = {
		id: event.conversation,
		kind,
		messages: emptyVector(),
		settings: {},
		openedAt: world.clock
	};
	push(own(world, 'conversations'), conversation);
	const ends: readonly EndId[] =
		kind.is === 'notices'
			? [kind.end]
			: kind.is === 'group'
				? [...values(get(world, kind.group).members)]
				: kind.ends;
	for (const end of ends) push(own(change(world, end), 'conversations'), event.conversation);
	if (kind.is === 'notices') changeEnd(world, kind.end).notices = event.conversation;
	if (kind.is === 'colleagues') {
		const [one, other] = kind.ends;
		put(own(change(world, one), 'colleagues'), indexOf(other), event.conversation);
		put(own(change(world, other), 'colleagues'), indexOf(one), event.conversation);
	}
}

export function addMessage(world: World, message: Message): void {
	push(own(world, 'messages'), message);
	push(own(change(world, message.conversation), 'messages'), message.id);
}

/** Who has no thread of notices yet gets one; in it, or in the one they have, everybody is told the same. */
export function tellMany(
	world: Writable<World>,
	event: Extract<DomainEvent, { type: 'interop.told' | 'announcement.told' }>
): void {
	const notice = event.type === 'interop.told' ? ({ is: 'interopOpen' } as const) : event.notice;
	let [conversation, message] = [indexOf(event.conversation), indexOf(event.message)];
	const [identities, conversations] = [own(world, 'identities'), own(world, 'conversations')];
	for (const end of event.to) {
		const identity = ownAt(identities, indexOf(end)) as Writable<WorkIdentity>;
		const known = identity.notices;
		const said: Message = {
			id: `message:${message}`,
			conversation: known ?? `conversation:${conversation}`,
			from: 'platform',
			at: world.clock,
			state: 'delivered',
			content: { kind: 'notice', notice },
			only: null,
			refusal: null
		};
		message += 1;
		if (notice.is === 'interopOpen') identity.told = true;
		if (known) {
			addMessage(world, said);
			continue;
		}
		conversation += 1;
		identity.notices = said.conversation;
		push(own(identity, 'conversations'), said.conversation);
		push(own(world, 'messages'), said);
		push(conversations, {
			id: said.conversation,
			kind: { is: 'notices', end },
			messages: { size: 1, levels: 1, root: [said.id] },
			settings: {},
			openedAt: world.clock
		});
	}
}
