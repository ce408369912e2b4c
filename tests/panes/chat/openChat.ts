import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { get, type ConversationId, type EndId } from '../../../src/world';
import Chat from './Chat.svelte';
import type { SetTable } from './table';

export const user = userEvent.setup({ pointerEventsCheck: 0 });

/** The screen of a chat as one of its ends has it; `more` is what it tells. */
export function openChat(
	table: SetTable,
	me: EndId,
	conversation: ConversationId,
	more: Record<string, unknown> = {}
) {
	return render(Chat, { table, me, conversation, ...more });
}

export const field = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: '发消息' });
export const log = () => screen.getByRole('log');

/** How many there are, whoever sees them. */
export const messagesIn = (table: SetTable, chat: ConversationId) =>
	get(table.sandbox.world, chat).messages.size;
