import { screen, within } from '@testing-library/svelte';
import { beforeEach, describe, expect, test } from 'vitest';
import { cast, get, messagesFor, type ConversationId, type EndId } from '../../../src/world';
import { log, openChat, user } from './openChat';
import { li, setTable, wang, zhiAtWork, type SetTable } from './table';

const { groupChat } = cast;
let table: SetTable;

beforeEach(() => {
	table = setTable();
});

const sheet = () => within(screen.getByRole('dialog', { name: '转发给' }));
const texts = (chat: ConversationId, end: EndId) =>
	messagesFor(table.sandbox.world, chat, end).map(({ content }) =>
		content.kind === 'text' ? content.text : content.kind
	);

async function fromMenu(of: string, item: string) {
	const row = within(log()).getByText(of).closest('[data-message]') as HTMLElement;
	await user.click(within(row).getByRole('button', { name: '对这条消息的更多操作' }));
	await user.click(screen.getByRole('menuitem', { name: item }));
}

describe('forwarding', () => {
	test('M21 one message goes to several chats at once', async () => {
		const chat = table.chatOf(wang, li);
		table.say(li, chat, '集合时间改到八点');
		openChat(table, wang, chat);
		await fromMenu('集合时间改到八点', '转发');
		await user.click(
			sheet().getByRole('checkbox', { name: new RegExp(get(table.sandbox.world, 'group:0').name) })
		);
		await user.click(sheet().getByRole('checkbox', { name: /李先生/ }));
		await user.click(sheet().getByRole('button', { name: '发送(2)' }));
		expect(screen.queryByRole('dialog')).toBeNull();
		expect(texts(groupChat, wang).at(-1)).toBe('集合时间改到八点');
		expect(texts(chat, li)).toEqual(['集合时间改到八点', '集合时间改到八点']);
	});

	test('M21 A21 a WeCom contact’s card goes to a person and to no group: the group says why', async () => {
		const work = table.meet();
		table.say(zhiAtWork, work, { kind: 'card', of: zhiAtWork });
		openChat(table, wang, work);
		const row = within(log())
			.getByRole('button', { name: /企业微信名片/ })
			.closest('[data-message]')!;
		await user.click(within(row as HTMLElement).getByRole('button', { name: '对这条消息的更多操作' }));
		await user.click(screen.getByRole('menuitem', { name: '转发' }));
		const group = sheet().getByRole('checkbox', {
			name: new RegExp(get(table.sandbox.world, 'group:0').name)
		});
		expect(group.getAttribute('aria-disabled')).toBe('true');
		expect(sheet().getByText('企业微信联系人的名片，不能转发到群。')).toBeTruthy();
		await user.click(group);
		expect(table.sandbox.refused?.refusal).toMatchObject({ code: 'editionAllows', facts: ['A21'] });
		expect(group.getAttribute('aria-checked')).toBe('false');
		await user.click(sheet().getByRole('checkbox', { name: /李先生/ }));
		await user.click(sheet().getByRole('button', { name: '发送(1)' }));
		expect(texts(table.chatOf(wang, li), li).at(-1)).toBe('card');
	});

	test('M21 voice stays on the menu, and says that it is not forwarded', async () => {
		const chat = table.chatOf(wang, li);
		table.say(li, chat, { kind: 'voice', ms: 3_000 });
		openChat(table, wang, chat);
		await fromMenu('语音 3″', '转发');
		expect(screen.queryByRole('dialog')).toBeNull();
		expect(table.sandbox.refused?.refusal.code).toBe('kindIsNotForwarded');
	});
});

describe('choosing several', () => {
	test('by keys: the arrows go from one to the next, Space chooses, and nothing else of a message is met', async () => {
		const chat = table.chatOf(wang, li);
		for (const text of ['第一句', '第二句']) table.say(li, chat, text);
		openChat(table, wang, chat);
		await fromMenu('第二句', '多选');
		const boxes = within(log()).getAllByRole('checkbox');
		boxes.at(-1)?.focus();
		await user.keyboard('{ArrowUp} ');
		expect(document.activeElement).toBe(boxes.at(-2));
		expect(boxes.map((box) => box.getAttribute('aria-checked')).slice(-2)).toEqual(['true', 'true']);
		const others = [...log().querySelectorAll('[data-message] button:not(.pick)')];
		expect(others.filter((each) => each.getAttribute('tabindex') !== '-1')).toEqual([]);
	});

	test('they are forwarded one by one, in their order', async () => {
		const chat = table.chatOf(wang, li);
		for (const text of ['一', '二', '三']) table.say(li, chat, text);
		openChat(table, wang, chat);
		await fromMenu('三', '多选');
		expect(screen.queryByRole('textbox')).toBeNull();
		await user.click(screen.getByRole('checkbox', { name: '选择：一' }));
		expect(screen.getByText('已选 2 条')).toBeTruthy();
		await user.click(screen.getByRole('button', { name: '逐条转发' }));
		await user.click(
			sheet().getByRole('checkbox', { name: new RegExp(get(table.sandbox.world, 'group:0').name) })
		);
		await user.click(sheet().getByRole('button', { name: '发送(1)' }));
		expect(texts(groupChat, wang).slice(-2)).toEqual(['一', '三']);
		expect(screen.getByRole('textbox', { name: '发消息' })).toBeTruthy();
	});

	test('M19 they are deleted on this side; nothing is done while none is chosen', async () => {
		const chat = table.chatOf(wang, li);
		for (const text of ['一', '二']) table.say(li, chat, text);
		openChat(table, wang, chat);
		await fromMenu('二', '多选');
		await user.click(screen.getByRole('checkbox', { name: '选择：二' }));
		const remove = screen.getByRole('button', { name: '删除' });
		expect(remove.getAttribute('aria-disabled')).toBe('true');
		await user.click(remove);
		expect(texts(chat, wang)).toEqual(['一', '二']);
		await user.click(screen.getByRole('checkbox', { name: '选择：一' }));
		await user.click(screen.getByRole('checkbox', { name: '选择：二' }));
		await user.click(remove);
		expect(texts(chat, wang)).toEqual([]);
		expect(texts(chat, li)).toEqual(['一', '二']);
	});
});
