import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test } from 'vitest';
import { laterThreadMenu } from '../../../src/panes/chat';
import { messagesFor, settingsOf, get, type ConversationId } from '../../../src/world';
import Wechat from '../wechat/Phone.svelte';
import Wecom from '../wecom/Phone.svelte';
import { setTable, wang, zhaoAtWork, zhiAtWork, type SetTable } from './table';

let table: SetTable;
const user = userEvent.setup({ pointerEventsCheck: 0 });

beforeEach(async () => {
	table = setTable();
	await laterThreadMenu.fetch();
});

const apps = [
	{
		app: 'WeCom',
		me: zhiAtWork,
		open: () => render(Wecom, { table, owner: zhiAtWork, at: [], onswitch: () => {} })
	},
	{ app: 'WeChat', me: wang, open: () => render(Wechat, { table, owner: wang, at: [] }) }
] as const;

function part(control: string, conversation: ConversationId): HTMLElement {
	const found = document.querySelector<HTMLElement>(
		`[data-control$="${control}"][data-of="${conversation}"]`
	);
	if (!found) throw new Error(`${conversation} is not in the list`);
	return found;
}

const row = (conversation: ConversationId) => part('chats.thread', conversation);
const item = (name: string | RegExp) => screen.getByRole('menuitem', { name });
const settings = (conversation: ConversationId, me: typeof wang | typeof zhiAtWork) =>
	settingsOf(get(table.sandbox.world, conversation), me);

describe.each(apps)('the menu of a chat in the list of $app', ({ me, open }) => {
	test('M9 opens by its ⋯, sticks the chat on top and takes it off again', async () => {
		const conversation = table.meet();
		open();
		const more = part('chats.more', conversation);
		await user.click(more);
		await user.click(item('置顶'));
		expect(settings(conversation, me).pinned).toBe(true);
		expect(document.activeElement).toBe(more);
		await user.click(more);
		await user.click(item('取消置顶'));
		expect(settings(conversation, me).pinned).toBe(false);
	});

	test('opens by a long press, and not by a finger that moves; the lifted finger presses nothing', async () => {
		const conversation = table.meet();
		open();
		const target = row(conversation);
		document.elementFromPoint = () => target;
		const at = { pointerType: 'touch', isPrimary: true, clientX: 40, clientY: 120 };
		const rest = () => new Promise((resolve) => setTimeout(resolve, 600));
		await fireEvent.pointerDown(target, at);
		await fireEvent.pointerMove(target, { ...at, clientY: 160 });
		await rest();
		expect(screen.queryByRole('menuitem')).toBeNull();
		await fireEvent.pointerDown(target, at);
		await rest();
		await waitFor(() => expect(item('置顶')).toBeTruthy());
		await fireEvent.pointerUp(target, at);
		await fireEvent.click(target);
		expect(screen.queryByRole('log')).toBeNull();
		expect(item('置顶')).toBeTruthy();
	});

	test('opens by right click and from the keyboard, and mutes', async () => {
		const conversation = table.meet();
		open();
		row(conversation).focus();
		await fireEvent.contextMenu(row(conversation));
		await waitFor(() => expect(document.activeElement).toBe(item('置顶')));
		await user.keyboard('{End}{ArrowUp}');
		expect(document.activeElement).toBe(item('消息免打扰'));
		await user.keyboard('{Enter}');
		expect(settings(conversation, me).muted).toBe(true);
		expect(document.activeElement).toBe(row(conversation));
	});

	test('marks what is read as unread, and what is unread as read', async () => {
		const conversation = table.meet();
		table.say(me === wang ? zhiAtWork : wang, conversation, '你好');
		open();
		row(conversation).focus();
		await fireEvent.contextMenu(row(conversation));
		await waitFor(() => item('标为已读'));
		await user.click(item('标为已读'));
		expect(within(row(conversation)).queryByText(/条未读/)).toBeNull();
		await fireEvent.contextMenu(row(conversation));
		await waitFor(() => item('标为未读'));
		await user.click(item('标为未读'));
		expect(within(row(conversation)).getByText('1 条未读')).toBeTruthy();
	});

	test('M22 deletes the chat on this side after a question; what comes then brings it back', async () => {
		const conversation = table.meet();
		const other = me === wang ? zhiAtWork : wang;
		table.say(other, conversation, '旧的');
		open();
		row(conversation).focus();
		await fireEvent.contextMenu(row(conversation));
		await waitFor(() => item('删除该聊天'));
		await user.click(item('删除该聊天'));
		const question = within(screen.getByRole('dialog', { name: /删除和「.*」的聊天？/ }));
		await user.click(question.getByRole('button', { name: '删除该聊天' }));
		expect(() => row(conversation)).toThrow();
		expect(messagesFor(table.sandbox.world, conversation, other).length).toBeGreaterThan(0);
		table.say(other, conversation, '新的');
		await waitFor(() => row(conversation));
		expect(messagesFor(table.sandbox.world, conversation, me)).toHaveLength(1);
	});
});

test.each(apps)(
	'what is being written in a chat of $app stands in its row, marked as a draft',
	({ me, open }) => {
		const conversation = table.meet();
		table.say(me === wang ? zhiAtWork : wang, conversation, '旧的');
		table.stage.hands.setDraft(me, conversation, '  还没写完');
		open();
		expect(row(conversation).querySelector('.draft')?.textContent).toBe('[草稿]');
		expect(row(conversation).textContent).toContain('[草稿]还没写完');
		expect(row(conversation).textContent).not.toContain('旧的');
	}
);

test('a chat in which nobody else has spoken cannot be unread, and its menu says so', async () => {
	table.act({ type: 'colleague.open', by: zhaoAtWork, to: 'identity:1' });
	render(Wecom, { table, owner: zhaoAtWork, at: [], onswitch: () => {} });
	await user.click(part('chats.more', 'conversation:6'));
	const unread = item('标为未读');
	expect(unread.getAttribute('aria-disabled')).toBe('true');
	const why = document.getElementById(unread.getAttribute('aria-describedby') ?? '');
	expect(why?.textContent).toContain('还没有说过话');
});
