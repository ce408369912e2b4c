import {
	at,
	isSeenBy,
	threadsOf,
	type ConversationId,
	type EndId,
	type Message,
	type Thread,
	type World
} from '../../world';
import { contentText } from '../words';
import { nameOfThread } from './counterpart';
import { matches } from './people';

/** So many messages are found at the most: whoever looks further types more. */
export const mostFound = 100;

/** The chats of an end that are called so. */
export function threadsCalled(world: World, me: EndId, words: string): Thread[] {
	return threadsOf(world, me).filter(({ conversation }) =>
		matches(nameOfThread(world, me, conversation), words)
	);
}

/** What was said in the chats of an end and has the words in it, the newest first. */
export function messagesWith(world: World, me: EndId, words: string): Message[] {
	const found: Message[] = [];
	const own = new Set<ConversationId>(threadsOf(world, me).map(({ conversation }) => conversation.id));
	for (let index = world.messages.size - 1; index >= 0 && found.length < mostFound; index -= 1) {
		const message = at(world.messages, index);
		if (message && own.has(message.conversation) && has(world, message, words) && isShown(world, message, me))
			found.push(message);
	}
	return found;
}

/** What has words of its own: a text, the name of a file, a place, whose card it is. */
function has(world: World, { content }: Message, words: string): boolean {
	switch (content.kind) {
		case 'text':
		case 'file':
		case 'location':
		case 'card':
			return matches(contentText(world, content), words);
		default:
			return false;
	}
}

function isShown(world: World, message: Message, me: EndId): boolean {
	return message.state !== 'recalled' && isSeenBy(world, message, me);
}

/** A text cut at its first occurrence of the words, beginning not far before it. */
export function around(text: string, words: string): { before: string; hit: string; after: string } {
	const wanted = words.trim();
	const place = text.toLocaleLowerCase().indexOf(wanted.toLocaleLowerCase());
	if (place < 0) return { before: text, hit: '', after: '' };
	const from = Math.max(0, place - 10);
	return {
		before: (from > 0 ? '…' : '') + text.slice(from, place),
		hit: text.slice(place, place + wanted.length),
		after: text.slice(place + wanted.length, place + wanted.length + 80)
	};
}
