import { language } from '../../i18n';
import { find, isSeenBy, type EndId, type MessageId, type World } from '../../world';
import { called, previewOf } from './preview';

/** What a message answers to, in one line; that it is gone where this end sees it no more. */
export function quoteText(world: World, me: EndId, quote: MessageId): string {
	const { chat: t, words } = language.t;
	const message = find(world, quote);
	if (!message || message.state === 'recalled' || !isSeenBy(world, message, me))
		return words.inChat.quotedGone;
	const { from } = message;
	const name = from === null || from === 'platform' ? '' : called(t, world, me, from);
	return t.saidBy(name, previewOf(t, world, me, message));
}
