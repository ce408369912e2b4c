import { cleanup, render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test } from 'vitest';
import type { WechatScreen } from '../../../src/panes/wechat';
import { get, groupName, values, type AccountId } from '../../../src/world';
import { li, setTable, wang, zhiAtWork, zhou, type SetTable } from '../chat/table';
import Phone from './Phone.svelte';

let table: SetTable;
const user = userEvent.setup({ pointerEventsCheck: 0 });
const groupChat = 'conversation:3';

beforeEach(() => {
	table = setTable();
});

function open(owner: AccountId, ...at: WechatScreen[]) {
	return render(Phone, { table, owner, at });
}

const press = (name: string | RegExp) => user.click(screen.getByRole('button', { name }));
const pick = (name: RegExp) => user.click(screen.getByRole('checkbox', { name }));
const refused = () => table.sandbox.refused?.refusal;
const groups = () => [...values(table.sandbox.world.groups)];

describe('a group of friends', () => {
	test('M15 is started from the list of chats, and opens', async () => {
		open(wang);
		await press('添加');
		await user.click(screen.getByRole('menuitem', { name: '发起群聊' }));
		await pick(/李先生/);
		await pick(/小周/);
		await press('完成(2)');
		const made = groups().at(-1);
		expect(made && [...values(made.members)]).toEqual([wang, li, zhou]);
		expect(screen.getByRole('heading', { name: /李先生、小周/ })).toBeTruthy();
		expect(screen.getByText('你邀请李先生、小周加入了群聊')).toBeTruthy();
	});

	test('M15 two need none: one friend alone opens the chat with them', async () => {
		open(wang, { at: 'chats' }, { at: 'startGroup' });
		const before = groups().length;
		await pick(/李先生/);
		await press('完成(1)');
		expect(groups()).toHaveLength(before);
		expect(screen.getByRole('log', { name: '与李先生的会话' })).toBeTruthy();
	});

	test('is started from a chat, with whom it is with chosen', async () => {
		open(wang, { at: 'chats' }, { at: 'chatDetails', conversation: table.chatOf(wang, li) });
		await press('添加成员');
		expect(screen.getByRole('checkbox', { name: /李先生/ }).getAttribute('aria-checked')).toBe('true');
	});

	test('A22 lists WeCom contacts, disabled, with the reason; trying says why', async () => {
		table.meet();
		const { unmount } = open(wang, { at: 'chats' }, { at: 'startGroup', including: zhiAtWork });
		const row = screen.getByRole('checkbox', { name: /知晓君/ });
		expect(row.getAttribute('aria-checked')).toBe('false');
		expect(row.getAttribute('aria-disabled')).toBe('true');
		await user.click(row);
		expect(refused()).toMatchObject({ facts: ['A22'], capability: { act: 'group.bringIn' } });
		unmount();
		open(wang, { at: 'chats' }, { at: 'bringIn', group: 'group:0' });
		expect(screen.getByRole('checkbox', { name: /知晓君/ }).getAttribute('aria-disabled')).toBe('true');
	});

	test('M16 is named by anybody in it, and the name taken off again', async () => {
		open(li, { at: 'chats' }, { at: 'chatDetails', conversation: groupChat });
		await press(/群聊名称/);
		const field = screen.getByRole('textbox', { name: '群聊名称' });
		await user.clear(field);
		await user.type(field, '六月出发{Enter}');
		expect(get(table.sandbox.world, 'group:0').name).toBe('六月出发');
		await press(/群聊名称.*六月出发/);
		await user.clear(screen.getByRole('textbox', { name: '群聊名称' }));
		await press('完成');
		expect(get(table.sandbox.world, 'group:0').name).toBe('');
		expect(screen.getByRole('button', { name: /群聊名称.*未命名/ })).toBeTruthy();
	});

	test('M17 is left after a question, and is gone from the list', async () => {
		open(li, { at: 'chats' }, { at: 'chatDetails', conversation: groupChat });
		const name = groupName(table.sandbox.world, li, 'group:0');
		await press('退出群聊');
		const question = within(screen.getByRole('dialog', { name: `退出群聊「${name}」？` }));
		await user.click(question.getByRole('button', { name: '退出群聊' }));
		expect(screen.getByRole('heading', { name: '微信' })).toBeTruthy();
		expect(screen.queryByRole('button', { name: new RegExp(name) })).toBeNull();
		expect([...values(get(table.sandbox.world, 'group:0').members)]).not.toContain(li);
	});

	test('C15 lead to adding somebody: the request and both profiles say 「来自群聊」', async () => {
		const { unmount } = open(li, { at: 'chatDetails', conversation: groupChat });
		await user.click(screen.getByRole('button', { name: /小周/ }));
		await user.click(screen.getByRole('button', { name: '添加到通讯录' }));
		expect(screen.getByText('来自群聊')).toBeTruthy();
		await user.click(screen.getByRole('button', { name: '添加到通讯录' }));
		expect(table.linkOf(li, zhou).request).toMatchObject({ way: 'group', outcome: 'waiting' });
		unmount();
		const { unmount: again } = open(zhou, { at: 'newFriends' });
		expect(screen.getByText('对方通过群聊添加')).toBeTruthy();
		await user.click(screen.getByRole('button', { name: '接受李先生的申请' }));
		again();
		open(zhou, { at: 'profile', end: li });
		expect(screen.getByText('对方通过群聊添加')).toBeTruthy();
		cleanup();
		open(li, { at: 'profile', end: zhou });
		expect(screen.getByText('来自群聊')).toBeTruthy();
	});

	test('stand in a list of their own, which can be searched', async () => {
		open(wang, { at: 'contacts' }, { at: 'groups' });
		expect(screen.getByRole('button', { name: /大理出游小队/ })).toBeTruthy();
		await user.type(screen.getByRole('searchbox', { name: '搜索' }), '不在');
		expect(screen.getByText('没有找到「不在」')).toBeTruthy();
	});
});
