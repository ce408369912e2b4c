import { cleanup, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test } from 'vitest';
import {
	cast,
	isAccount,
	messagesFor,
	threadBetween,
	type Command,
	type ConversationId,
	type EndId
} from '../../../src/world';
import { block, drop, membership, toMember, withdraw } from '../../world/commands';
import { atWork, identityIsVoid, rejected, showChat, showPhone } from './phone';
import { setTable, type SetTable } from './table';

/*
 * After each kind of ending (rules §3, §4): each row is looked at on both phones, in the list of chats and in the
 * chat, and then each end writes.
 */

const { wang, li, zhiAtWork, chenAtWork, groupChat } = cast;
const user = userEvent.setup({ pointerEventsCheck: 0 });
let table: SetTable;

beforeEach(() => {
	table = setTable();
});

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
const left = /知晓君已离开云杉旅行，这个企业微信身份已失效。.*以前的聊天都还在/;
const gate = { list: null, closed: identityIsVoid } as const;
const friends: readonly [EndId, EndId] = [wang, li];
const asBefore: Ending['sees'] = [
	{ list: plain, bar: contact },
	{ list: plain, bar: customer }
];

const endings: readonly Ending[] = [
	{ is: 'nothing ended', ends: atWork, what: () => [], sees: asBefore },
	{
		is: 'C9 R3 the customer deletes the member, who is not told until they write',
		ends: atWork,
		what: (link) => [drop(wang, link)],
		sees: [
			{ list: plain, bar: contact, closed: gone },
			{ list: plain, bar: customer, back: /王女士开启了联系人验证.*以前的聊天都还在.*发送联系人验证/ }
		]
	},
	{
		is: 'C9 R3 the member deletes the customer and loses the chat; the customer is not told',
		ends: atWork,
		what: (link) => [drop(zhiAtWork, link)],
		sees: [
			{ list: plain, bar: contact, back: /知晓君开启了朋友验证.*以前的聊天都还在.*发送朋友验证/ },
			{ list: null, bar: customer, closed: gone }
		]
	},
	{
		is: 'C9 both delete',
		ends: atWork,
		what: (link) => [drop(wang, link), drop(zhiAtWork, link)],
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
		what: () => [membership('remove', zhiAtWork)],
		sees: [{ list: /已失效.*旧话/, bar: `${contact} · 已失效`, back: left }, gate]
	},
	{
		is: 'I4 R4 the member is suspended: not void, and not reached',
		ends: atWork,
		what: () => [membership('suspend', zhiAtWork)],
		sees: [
			{ list: plain, bar: contact, back: /已失效或停用，联系不上了。.*以前的聊天都还在/ },
			{ list: null, closed: /这个身份已停用/ }
		]
	},
	{
		is: 'I4 R4 the member is reinstated',
		ends: atWork,
		what: () => [membership('suspend', zhiAtWork), membership('reinstate', zhiAtWork)],
		sees: asBefore
	},
	{
		is: 'G4 the right is withdrawn: who has each other keeps each other',
		ends: atWork,
		what: () => [withdraw(toMember(zhiAtWork))],
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
		what: (link) => [drop(li, link)],
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
	showPhone(table, me);
	const row = document.querySelector(`[data-control$=".chats.thread"][data-of="${chat}"]`);
	if (list) expect(row?.textContent).toMatch(list);
	else expect(row).toBeNull();
	cleanup();
	showChat(table, me, chat);
	const marks = [...document.querySelectorAll('.bar, header')].map(({ textContent }) => textContent).join();
	if (bar) expect(marks).toContain(bar);
	if (isAccount(me) && isAccount(other)) expect(marks).not.toContain('联系人');
	if (closed) {
		expect(screen.queryByRole('textbox')).toBeNull();
		expect(document.body.textContent).toMatch(closed);
	}
}

async function writes(me: EndId, them: EndId, chat: ConversationId, words: string, back: RegExp | undefined) {
	showChat(table, me, chat);
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
		table.act(drop(zhiAtWork, id));
		table.ask(wang, zhiAtWork, '再加一次');
		table.act({ type: 'link.accept', by: zhiAtWork, link: id });
		table.say(zhiAtWork, chat, '又见面了');
		showChat(table, wang, chat);
		for (const words of ['旧话', '再加一次', '又见面了']) expect(screen.getByText(words)).toBeTruthy();
		cleanup();
		showChat(table, zhiAtWork, chat);
		for (const words of ['再加一次', '又见面了']) expect(screen.getByText(words)).toBeTruthy();
		expect(screen.queryByText('旧话')).toBeNull();
	});

	test('M17 who leaves a group has it in no list; the others read that they left', () => {
		table.act({ type: 'group.leave', by: li, group: 'group:0' });
		showPhone(table, li);
		expect(document.querySelector(`[data-of="${groupChat}"]`)).toBeNull();
		cleanup();
		showChat(table, wang, groupChat);
		expect(screen.getByText('李先生退出了群聊')).toBeTruthy();
	});
});
