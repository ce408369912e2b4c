import type { Entry } from '../../session';
import {
	get,
	isAccount,
	settingsOf,
	type ConversationId,
	type EndId,
	type Message,
	type World
} from '../../world';

/** A message that has just come to somebody who is not looking. */
export interface Arrival {
	readonly message: Message;
	readonly conversation: ConversationId;
}

/** What a device shows, as far as it matters here. */
interface Shown {
	readonly at: string;
	readonly conversation?: ConversationId;
}

/**
 * The message of an entry that a device tells of: the last one for its owner from somebody else. None where the owner
 * looks at that chat, or at the list in which it stands; none from a chat without notifications (A18).
 */
export function arrivalOf(world: World, entry: Entry, owner: EndId, shown: Shown): Arrival | undefined {
	const list = isAccount(owner) ? 'chats' : 'messages';
	if (shown.at === list) return undefined;
	for (const event of entry.events.toReversed()) {
		if (event.type !== 'message.delivered' || !event.to.includes(owner)) continue;
		const { message } = event;
		const { conversation } = message;
		if (message.from === owner || message.from === null || message.content.kind === 'line') continue;
		if (shown.conversation === conversation && shown.at === 'chat') continue;
		if (settingsOf(get(world, conversation), owner).muted) continue;
		return { message, conversation };
	}
	return undefined;
}
