import type { CommandOf } from '../command';
import { chatCleared } from '../conversation';
import { clearedTo } from '../inbox';
import { refusal } from '../refusal';
import { find } from '../world';
import { isAtWork, refusedBy, type Deciding, type Outcome } from './deciding';
import { endsOf } from './talking';

/** Takes a chat from one's own list with all that was said in it; what is said afterwards brings it back. */
export function clearConversation({ world }: Deciding, command: CommandOf<'conversation.clear'>): Outcome {
	const { by, type } = command;
	const conversation = find(world, command.conversation);
	if (!find(world, by) || !conversation) return refusal(type, 'noSuchRecord');
	if (!endsOf(world, conversation).includes(by)) return refusedBy(world, type, null, ['senderIsInside']);
	if (!isAtWork(world, by)) return refusedBy(world, type, null, ['senderIsActive']);
	const { size } = conversation.messages;
	if (size > 0 && clearedTo(conversation, by) === size)
		return refusal(type, 'notInThisState', { assumed: true });
	return [chatCleared(conversation, by)];
}
