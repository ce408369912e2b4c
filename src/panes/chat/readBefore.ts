import { at, get, isSeenBy, type Conversation, type EndId, type World } from '../../world';

/** How far a chat is read when the last thing that somebody else said is not; `undefined` where nobody said anything. */
export function readBefore(world: World, conversation: Conversation, me: EndId): number | undefined {
	for (let index = conversation.messages.size - 1; index >= 0; index -= 1) {
		const id = at(conversation.messages, index);
		const message = id && get(world, id);
		if (message && message.from !== null && message.from !== me && isSeenBy(world, message, me)) return index;
	}
	return undefined;
}
