import {
	find,
	settingsOf,
	type CommandOf,
	type ConversationId,
	type ConversationSetting,
	type EndId,
	type World
} from '../../world';

/** Turns a setting of a chat to what it is not. */
export function switching(
	world: World,
	by: EndId,
	conversation: ConversationId,
	setting: ConversationSetting
): CommandOf<'conversation.set'> {
	const thread = find(world, conversation);
	const on = !(thread && settingsOf(thread, by)[setting]);
	return { type: 'conversation.set', by, conversation, setting, on };
}
