import { cleanup, render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test } from 'vitest';
import {
	cast,
	day,
	isAccount,
	messagesFor,
	threadBetween,
	type AccountId,
	type Command,
	type ConversationId,
	type EndId,
	type IdentityId
} from '../../../src/world';
import Wechat from '../wechat/Phone.svelte';
import Wecom from '../wecom/Phone.svelte';
import { setTable, type SetTable } from './table';

/*
 * What both ends see of one act, and after each kind of ending (rules §3, §4): each row is looked at on both
 * phones, in the list of chats and in the chat, and then each end writes.
 */

const { wang, li, zhiAtWork, chenAtWork, zhaoAtWork, groupChat } = cast;
const user = userEvent.setup({ pointerEventsCheck: 0 });
let table: SetTable;

beforeEach(() => {
	table = setTable();
});

function show(me: EndId, conversation?: ConversationId) {
	const at = conversation ? [{ at: 'chat', conversation } as const] : [];
	if (isAccount(me)) render(Wechat, { table, owner: me, at });
	else render(Wecom, { table, owner: me, at, onswitch: () => {} });
}

/** What one end sees, and what comes of its writing. */
interface Sight {
	/** What the row in the list says beside the name; `null` where the chat is not listed. */
	readonly list: RegExp | null;
	/** Said in the title bar; nothing where left out. */
	readonly bar?: string;
	/** Why the field is closed, or what stands in the place of the whole app. */
	readonly closed?: RegExp;
	/** What stands under one's own words when they came back; without it they arrive. */
	readonly back?: RegExp;
}

interface Ending {
	readonly is: string;
	readonly ends: readonly [EndId, EndId];
	readonly what: (link: `link:${number}`) => readonly Command[];
	readonly sees: readonly [Sight, Sight];
}

const plain = /旧话/;
const contact = '企业微信联系人';
const customer = '微信联系人';
const gone = /你已经把对方删除，要重新添加才能发消息/;
const rejected = /消息已发出，但被对方拒收了。.*以前的聊天都还在/;
const left = /知晓君已离开云杉旅行，这个企业微信身份已失效。.*以前的聊天都还在/;
const gate = { list: null, closed: /这个身份已失效/ } as const;
const atWork: readonly [EndId, EndId] = [wang, zhiAtWork];
const friends: readonly [EndId, EndId] = [wang, li];
const asBefore: Ending['sees'] = [
	{ list: plain, bar: contact },
	{ list: plain, bar: customer }
];
const del = (by: EndId, link: `link:${number}`) => ({ type: 'link.delete', by, link }) as const;
const block = (by: EndId, link: `link:${number}`) => ({ type: 'link.block', by, link }) as const;
const grant = (type: 'grant.give' | 'grant.withdraw') =>
	({ type, by: zhaoAtWork, to: { kind: 'member', identity: zhiAtWork } }) as const;
const member = (what: 'suspend' | 'reinstate' | 'remove', identity: IdentityId = zhiAtWork) =>
	({ type: `identity.${what}`, by: zhaoAtWork, identity }) as const;

const endings: readonly Ending[] = [
	{ is: 'nothing ended', ends: atWork, what: () => [], sees: asBefore },
	{
		is: 'C9 R3 the customer deletes the member, who is not told until they write',
		ends: atWork,
		what: (link) => [del(wang, link)],
		sees: [
			{ list: plain, bar: contact, closed: gone },
			{ list: plain, bar: customer, back: /王女士开启了联系人验证.*以前的聊天都还在.*发送联系人验证/ }
		]
	},
	{
		is: 'C9 R3 the member deletes the customer and loses the chat; the customer is not told',
		ends: atWork,
		what: (link) => [del(zhiAtWork, link)],
		sees: [
			{ list: plain, bar: contact, back: /知晓君开启了朋友验证.*以前的聊天都还在.*发送朋友验证/ },
			{ list: null, bar: customer, closed: gone }
		]
	},
	{
		is: 'C9 both delete',
		ends: atWork,
		what: (link) => [del(wang, link), del(zhiAtWork, link)],
		sees: [
			{ list: plain, bar: contact, closed: gone },
			{ list: null, bar: customer, closed: gone }
		]
	},
	{
		is: 'C11 R3 the customer blocks the member, and can still write',
		ends: atWork,
		what: (link) => [block(wang, link)],
		sees: [
			{ list: plain, bar: contact },
			{ list: plain, bar: customer, back: rejected }
		]
	},
	{
		is: 'C11 R3 the member blocks the customer, and can still write',
		ends: atWork,
		what: (link) => [block(zhiAtWork, link)],
		sees: [
			{ list: plain, bar: contact, back: rejected },
			{ list: plain, bar: customer }
		]
	},
	{
		is: 'C11 both block',
		ends: atWork,
		what: (link) => [block(wang, link), block(zhiAtWork, link)],
		sees: [
			{ list: plain, bar: contact, back: rejected },
			{ list: plain, bar: customer, back: rejected }
		]
	},
	{
		is: 'C11 the block is lifted',
		ends: atWork,
		what: (link) => [block(wang, link), { type: 'link.unblock', by: wang, link }],
		sees: asBefore
	},
	{
		is: 'M4 A13 the member leaves',
		ends: atWork,
		what: () => [{ type: 'identity.leave', by: zhiAtWork }],
		sees: [{ list: /已失效.*旧话/, bar: `${contact} · 已失效`, back: left }, gate]
	},
	{
		is: 'M4 A13 R4 the member is removed',
		ends: atWork,
		what: () => [member('remove')],
		sees: [{ list: /已失效.*旧话/, bar: `${contact} · 已失效`, back: left }, gate]
	},
	{
		is: 'I4 R4 the member is suspended: not void, and not reached',
		ends: atWork,
		what: () => [member('suspend')],
		sees: [
			{ list: plain, bar: contact, back: /已失效或停用，联系不上了。.*以前的聊天都还在/ },
			{ list: null, closed: /这个身份已停用/ }
		]
	},
	{
		is: 'I4 R4 the member is reinstated',
		ends: atWork,
		what: () => [member('suspend'), member('reinstate')],
		sees: asBefore
	},
	{
		is: 'G4 the right is withdrawn: who has each other keeps each other',
		ends: atWork,
		what: () => [grant('grant.withdraw')],
		sees: asBefore
	},
	{
		is: 'G4 the verification lapses: who has each other keeps each other',
		ends: atWork,
		what: () => [{ type: 'verification.lapse', enterprise: 'enterprise:0' }],
		sees: asBefore
	},
	{
		is: 'C9 a friend deletes a friend, who is not told until they write',
		ends: friends,
		what: (link) => [del(li, link)],
		sees: [
			{ list: plain, back: /李先生开启了朋友验证.*发送朋友验证/ },
			{ list: plain, closed: gone }
		]
	},
	{
		is: 'C11 a friend blocks a friend',
		ends: friends,
		what: (link) => [block(li, link)],
		sees: [{ list: plain, back: rejected }, { list: plain }]
	},
	{
		is: 'M4 a colleague leaves',
		ends: [zhiAtWork, chenAtWork],
		what: () => [{ type: 'identity.leave', by: chenAtWork }],
		sees: [{ list: plain, back: /陈晨已离开云杉旅行，这个企业微信身份已失效/ }, gate]
	}
];

function looks(me: EndId, other: EndId, chat: ConversationId, { list, bar, closed }: Sight) {
	show(me);
	const row = document.querySelector(`[data-control$=".chats.thread"][data-of="${chat}"]`);
	if (list) expect(row?.textContent).toMatch(list);
	else expect(row).toBeNull();
	cleanup();
	show(me, chat);
	const marks = [...document.querySelectorAll('.bar, header')].map(({ textContent }) => textContent).join();
	if (bar) expect(marks).toContain(bar);
	if (isAccount(me) && isAccount(other)) expect(marks).not.toContain('联系人');
	if (closed) {
		expect(screen.queryByRole('textbox')).toBeNull();
		expect(document.body.textContent).toMatch(closed);
	}
}

async function writes(me: EndId, them: EndId, chat: ConversationId, words: string, back: RegExp | undefined) {
	show(me, chat);
	await user.type(screen.getByRole('textbox', { name: '发消息' }), `${words}{Enter}`);
	const log = screen.getByRole('log');
	const said = log.textContent.slice(log.textContent.indexOf(words));
	expect(said).toContain(words);
	if (back) expect(said).toMatch(back);
	else expect(said).not.toMatch(/没有送达|拒收|验证/);
	const heard = messagesFor(table.sandbox.world, chat, them);
	expect(heard.some(({ content }) => content.kind === 'text' && content.text === words)).toBe(!back);
}

describe('after each kind of ending, both ends see what the rules say', () => {
	test.each(endings.map((ending) => [ending.is, ending] as const))('%s', async (_, { ends, what, sees }) => {
		if (ends === atWork) table.meet();
		const [one, other] = ends;
		const chat = threadBetween(table.sandbox.world, one, other);
		if (!chat) throw new Error('They have no chat');
		table.say(one, chat, '旧话');
		const link = ends[0] === zhiAtWork ? 'link:0' : table.linkOf(one, other).id;
		for (const command of what(link)) table.act(command);
		for (const place of [0, 1] as const) {
			looks(ends[place], ends[1 - place] as EndId, chat, sees[place]);
			cleanup();
		}
		for (const place of [0, 1] as const) {
			const { back, closed } = sees[place];
			if (!closed) await writes(ends[place], ends[1 - place] as EndId, chat, `在吗${place}`, back);
			cleanup();
		}
	});

	test('C10 who was deleted asks again and is taken back: both go on in the same chat, the member without the past', () => {
		const chat = table.meet();
		table.say(wang, chat, '旧话');
		const { id } = table.linkOf(wang, zhiAtWork);
		table.act(del(zhiAtWork, id));
		table.ask(wang, zhiAtWork, '再加一次');
		table.act({ type: 'link.accept', by: zhiAtWork, link: id });
		table.say(zhiAtWork, chat, '又见面了');
		show(wang, chat);
		for (const words of ['旧话', '再加一次', '又见面了']) expect(screen.getByText(words)).toBeTruthy();
		cleanup();
		show(zhiAtWork, chat);
		for (const words of ['再加一次', '又见面了']) expect(screen.getByText(words)).toBeTruthy();
		expect(screen.queryByText('旧话')).toBeNull();
	});

	test('M17 who leaves a group has it in no list; the others read that they left', () => {
		table.act({ type: 'group.leave', by: li, group: 'group:0' });
		show(li);
		expect(document.querySelector(`[data-of="${groupChat}"]`)).toBeNull();
		cleanup();
		show(wang, groupChat);
		expect(screen.getByText('李先生退出了群聊')).toBeTruthy();
	});
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
		for (const [place, me] of ([wang, zhiAtWork] as const).entries()) {
			show(me as AccountId, chat);
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

describe('a request that came to nothing is seen so at both ends, and there is no chat', () => {
	const requests = (me: EndId) => {
		if (isAccount(me)) render(Wechat, { table, owner: me, at: [{ at: 'newFriends' }] });
		else render(Wecom, { table, owner: me, at: [{ at: 'newContacts' }], onswitch: () => {} });
		return document.body.textContent;
	};
	const lapsed: readonly {
		readonly is: string;
		readonly by: EndId;
		readonly then: (link: `link:${number}`) => void;
		readonly sees: readonly [RegExp, RegExp];
	}[] = [
		{
			is: 'C7 nobody answered the member in three days',
			by: zhiAtWork,
			then: () => table.act({ type: 'clock.advance', ms: 3 * day }),
			sees: [/知晓君.*已过期/, /王女士.*没有回应，申请过期（期限是推定）.*已失效/]
		},
		{
			is: 'C7 nobody answered the customer in three days',
			by: wang,
			then: () => table.act({ type: 'clock.advance', ms: 3 * day }),
			sees: [/知晓君.*已过期/, /王女士.*没有回应，申请过期（期限是推定）.*已失效/]
		},
		{
			is: 'C8 the right was withdrawn before the customer accepted',
			by: zhiAtWork,
			then: (link) => {
				table.act(grant('grant.withdraw'));
				table.act({ type: 'link.accept', by: wang, link });
			},
			sees: [/知晓君.*没有加上。管理员现在不允许.*已失效/, /王女士.*管理员现在不允许.*已失效/]
		},
		{
			is: 'C8 A13 the member left before the customer accepted',
			by: zhiAtWork,
			then: (link) => {
				table.act({ type: 'identity.leave', by: zhiAtWork });
				table.act({ type: 'link.accept', by: wang, link });
			},
			sees: [/知晓君.*没有加上。这个企业微信身份已失效或停用.*已失效/, gate.closed]
		}
	];

	test.each(lapsed.map((row) => [row.is, row] as const))('%s', (_, { by, then, sees }) => {
		table.act(grant('grant.give'));
		table.ask(by, by === wang ? zhiAtWork : wang, '你好');
		const { id } = table.linkOf(wang, zhiAtWork);
		then(id);
		for (const [place, me] of atWork.entries()) {
			expect(requests(me)).toMatch(sees[place] as RegExp);
			expect(screen.queryByRole('button', { name: /^接受/ })).toBeNull();
			cleanup();
		}
		expect(table.linkOf(wang, zhiAtWork).conversation).toBeNull();
		for (const me of atWork)
			expect(table.sandbox.act({ type: 'link.accept', by: me, link: id }).ok).toBe(false);
	});
});

function escaped(words: string): string {
	return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
