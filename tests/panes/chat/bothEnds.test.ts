import { cleanup, screen } from '@testing-library/svelte';
import { beforeEach, describe, expect, test } from 'vitest';
import { messagesFor, type ConversationId, type EndId } from '../../../src/world';
import { block } from '../../world/commands';
import { atWork, rejected, showChat } from './phone';
import { setTable, wang, zhiAtWork, type SetTable } from './table';

let table: SetTable;

beforeEach(() => {
	table = setTable();
});

interface Act {
	readonly is: string;
	/** Does it; gives the thread. */
	readonly what: () => ConversationId;
	/** What stands in each end's log, and what does not. */
	readonly sees: readonly [Log, Log];
}

interface Log {
	readonly has?: readonly (string | RegExp)[];
	readonly lacks?: readonly (string | RegExp)[];
}

const lastOf = (chat: ConversationId, end: EndId) =>
	messagesFor(table.sandbox.world, chat, end).at(-1)?.id ?? 'message:0';

const acts: readonly Act[] = [
	{
		is: 'C6 a request that is accepted: its words, and that they have each other',
		what: () => table.meet(),
		sees: [
			{ has: ['我是云杉旅行的知晓君', '你已添加了知晓君，现在可以开始聊天了。'] },
			{ has: ['我是云杉旅行的知晓君', '你已添加了王女士，现在可以开始聊天了。'] }
		]
	},
	{
		is: 'M1 a message',
		what: () => {
			const chat = table.meet();
			table.say(wang, chat, '有电梯吗？');
			return chat;
		},
		sees: [{ has: ['有电梯吗？'] }, { has: ['有电梯吗？'] }]
	},
	{
		is: 'M8 a message that is recalled: a line at both ends, and to its sender the way to write it again',
		what: () => {
			const chat = table.meet();
			table.say(zhiAtWork, chat, '发错了');
			table.act({ type: 'message.recall', by: zhiAtWork, message: lastOf(chat, zhiAtWork) });
			return chat;
		},
		sees: [
			{ has: ['知晓君撤回了一条消息'], lacks: ['发错了', '重新编辑'] },
			{ has: ['你撤回了一条消息', '重新编辑'], lacks: ['发错了'] }
		]
	},
	{
		is: 'M19 a message that one end deletes: gone there, and nothing is told',
		what: () => {
			const chat = table.meet();
			table.say(zhiAtWork, chat, '旧地址');
			table.act({ type: 'message.delete', by: wang, message: lastOf(chat, wang) });
			return chat;
		},
		sees: [{ lacks: ['旧地址', /删除/] }, { has: ['旧地址'], lacks: [/删除/] }]
	},
	{
		is: 'M8 M19 a message that its receiver deleted is recalled: the line stands with its sender alone',
		what: () => {
			const chat = table.meet();
			table.say(zhiAtWork, chat, '旧地址');
			const message = lastOf(chat, zhiAtWork);
			table.act({ type: 'message.delete', by: wang, message });
			table.act({ type: 'message.recall', by: zhiAtWork, message });
			return chat;
		},
		sees: [{ lacks: [/撤回/] }, { has: ['你撤回了一条消息'] }]
	},
	{
		is: 'M22 a chat that one end takes away: the other keeps all of it',
		what: () => {
			const chat = table.meet();
			table.say(zhiAtWork, chat, '旧地址');
			table.act({ type: 'conversation.clear', by: wang, conversation: chat });
			return chat;
		},
		sees: [{ lacks: ['旧地址', /现在可以开始聊天/] }, { has: ['旧地址', /现在可以开始聊天/] }]
	},
	{
		is: 'M3 a message that is turned back on the way: its sender’s alone',
		what: () => {
			const chat = table.meet();
			table.act(block(wang, table.linkOf(wang, zhiAtWork).id));
			table.say(zhiAtWork, chat, '收到了吗？');
			return chat;
		},
		sees: [{ lacks: ['收到了吗？'] }, { has: ['收到了吗？', rejected] }]
	}
];

describe('what both ends see of one act', () => {
	test.each(acts.map((act) => [act.is, act] as const))('%s', (_, { what, sees }) => {
		const chat = what();
		for (const [place, me] of atWork.entries()) {
			showChat(table, me, chat);
			const log = screen.getByRole('log');
			const { has = [], lacks = [] } = sees[place] ?? {};
			for (const words of has)
				expect(log.textContent).toMatch(typeof words === 'string' ? new RegExp(escaped(words)) : words);
			for (const words of lacks)
				expect(log.textContent).not.toMatch(typeof words === 'string' ? new RegExp(escaped(words)) : words);
			cleanup();
		}
	});
});

function escaped(words: string): string {
	return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
