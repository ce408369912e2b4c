import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { samples } from '../../../src/store';
import { get, startIn, type ConversationId, type EndId } from '../../../src/world';
import Chat from './Chat.svelte';
import { li, setTable, wang, zhi, zhiAtWork, type SetTable } from './table';

let table: SetTable;
const user = userEvent.setup({ pointerEventsCheck: 0 });

beforeEach(() => {
	table = setTable();
});

function open(me: EndId, conversation: ConversationId, more: Record<string, unknown> = {}) {
	return render(Chat, { table, me, conversation, ...more });
}

const field = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: '发消息' });
const log = () => screen.getByRole('log');
const messagesIn = (chat: ConversationId) => get(table.sandbox.world, chat).messages.size;

describe('writing', () => {
	test('Enter sends, Shift+Enter breaks the line, and nothing empty leaves', async () => {
		const chat = table.chatOf(wang, li);
		open(wang, chat);
		await user.type(field(), '  {Enter}');
		expect(messagesIn(chat)).toBe(0);
		await user.clear(field());
		await user.type(field(), '第一行{Shift>}{Enter}{/Shift}第二行{Enter}');
		expect(messagesIn(chat)).toBe(1);
		expect(within(log()).getByText(/第一行\s第二行/)).toBeTruthy();
		expect(field().value).toBe('');
	});

	test('while an input method composes, Enter is its own', async () => {
		const chat = table.chatOf(wang, li);
		open(wang, chat);
		await user.type(field(), '你好');
		await fireEvent.keyDown(field(), { key: 'Enter', isComposing: true });
		await fireEvent.keyDown(field(), { key: 'Enter', keyCode: 229 });
		expect(messagesIn(chat)).toBe(0);
		await fireEvent.keyDown(field(), { key: 'Enter' });
		expect(messagesIn(chat)).toBe(1);
	});

	test('what is not sent is kept as a draft, each chat its own', async () => {
		const chat = table.chatOf(wang, li);
		const { unmount } = open(wang, chat);
		await user.type(field(), '还没写完');
		unmount();
		open(wang, chat);
		expect(field().value).toBe('还没写完');
		expect(table.stage.hands.draft(li, chat)).toBe('');
	});

	test('what the world refuses stays in the field', async () => {
		const chat = table.chatOf(wang, li);
		open(wang, chat);
		table.stage.hands.setDraft(wang, chat, 'x'.repeat(5_001));
		await fireEvent.keyDown(field(), { key: 'Enter' });
		expect(table.sandbox.refused?.refusal.code).toBe('textIsTooLong');
		expect(field().value).toHaveLength(5_001);
	});

	test('stickers and sample pictures are one press each', async () => {
		const chat = table.chatOf(wang, li);
		open(wang, chat);
		await user.click(screen.getByRole('button', { name: '表情' }));
		await user.click(screen.getByRole('button', { name: '谢谢' }));
		expect(within(log()).getByRole('img', { name: '谢谢' })).toBeTruthy();
		await user.click(screen.getByRole('button', { name: '更多功能' }));
		await user.click(screen.getByRole('button', { name: '图片' }));
		await user.click(screen.getByRole('button', { name: samples.lake.name }));
		expect(within(log()).getByRole('button', { name: /洱海.*大图/ })).toBeTruthy();
	});

	test('a location is chosen among three, and stands on a map of our own', async () => {
		const chat = table.meet();
		open(zhiAtWork, chat);
		await user.click(screen.getByRole('button', { name: '更多功能' }));
		await user.click(screen.getByRole('button', { name: '位置' }));
		const places = within(screen.getByRole('group', { name: '选一个位置' }));
		expect(places.getAllByRole('button')).toHaveLength(4);
		await user.click(places.getByRole('button', { name: '大理古城' }));
		expect(within(log()).getByText('大理古城')).toBeTruthy();
		expect(log().querySelector('.bub.card svg')).toBeTruthy();
		expect(screen.queryByRole('group', { name: '选一个位置' })).toBeNull();
	});

	test('what somebody spoke is a bubble with its length', () => {
		const chat = table.chatOf(wang, li);
		table.say(li, chat, { kind: 'voice', ms: 3_000 });
		open(wang, chat);
		expect(within(log()).getByText(/语音 3″/)).toBeTruthy();
	});

	test('E6 where the period has no text between the two, the field says so and sending is tried', async () => {
		table = setTable([...startIn('before'), { type: 'contact.create', between: [wang, zhiAtWork] }]);
		const chat = table.chatOf(wang, zhiAtWork);
		open(wang, chat);
		expect(screen.getByText('这个时期，这两种身份之间还不能发消息。')).toBeTruthy();
		await user.type(field(), '在吗？');
		const button = screen.getByRole('button', { name: '发送' });
		expect(button.getAttribute('aria-disabled')).toBe('true');
		await user.click(button);
		expect(table.sandbox.refused?.refusal).toMatchObject({ code: 'editionAllows', facts: ['A1'] });
		expect(field().value).toBe('在吗？');
	});

	test('a picture can be dropped or pasted', async () => {
		const chat = table.chatOf(wang, li);
		vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:here');
		open(wang, chat);
		const file = new File(['x'], 'photo.png', { type: 'image/png' });
		await fireEvent.paste(field(), { clipboardData: { files: [file] } });
		await waitFor(() => expect(messagesIn(chat)).toBe(1));
		await fireEvent.drop(field(), { dataTransfer: { files: [file] } });
		await waitFor(() => expect(messagesIn(chat)).toBe(2));
		expect(within(log()).getAllByRole('button', { name: /photo\.png/ })).toHaveLength(2);
	});

	test('a WeCom member has no stickers toward WeChat, and is told why (A19)', async () => {
		const chat = table.meet();
		open(zhiAtWork, chat);
		const sticker = screen.getByRole('button', { name: '表情' });
		expect(sticker.getAttribute('aria-disabled')).toBe('true');
		await user.click(sticker);
		expect(table.sandbox.refused?.refusal.facts).toContain('A19');
	});

	test('where nothing can be sent, the dock says why', async () => {
		const chat = table.meet();
		table.act({ type: 'identity.leave', by: zhiAtWork });
		open(zhiAtWork, chat);
		expect(screen.queryByRole('textbox')).toBeNull();
		await user.click(screen.getByRole('button', { name: '为什么？' }));
		expect(table.sandbox.refused?.refusal.code).toBe('senderIsActive');
	});
});

describe('the log', () => {
	test('says who the other is, on both sides (A15, A16)', () => {
		const chat = table.meet();
		const { unmount } = open(wang, chat);
		expect(screen.getByRole('heading', { name: '知晓君' })).toBeTruthy();
		expect(screen.getByText('企业微信联系人')).toBeTruthy();
		expect(log().getAttribute('aria-label')).toBe('与知晓君的会话');
		expect(log().getAttribute('aria-live')).toBe('off');
		unmount();
		open(zhiAtWork, chat);
		expect(screen.getByText('微信联系人')).toBeTruthy();
	});

	test('begins with the greeting and the line of both apps', () => {
		open(wang, table.meet());
		expect(screen.getByText('我是云杉旅行的知晓君')).toBeTruthy();
		expect(screen.getByText('你已添加了知晓君，现在可以开始聊天了。')).toBeTruthy();
	});

	test('counts as read while it is looked at', async () => {
		const chat = table.chatOf(wang, li);
		open(wang, chat);
		table.say(li, chat, '在吗？');
		await waitFor(() => expect(table.stage.hands.seen(wang, chat)).toBe(1));
		expect(table.stage.hands.seen(li, chat)).toBe(0);
	});

	test('says aloud once what others say, and not what one says oneself', async () => {
		const chat = table.meet();
		open(wang, chat);
		table.say(zhiAtWork, chat, '有电梯。');
		await waitFor(() =>
			expect(screen.getByRole('status').textContent).toContain('知晓君（企业微信联系人）：有电梯。')
		);
		table.say(wang, chat, '太好了');
		await Promise.resolve();
		expect(screen.getByRole('status').textContent).not.toContain('太好了');
	});

	test('shows the last 200 messages, and the earlier ones on demand', async () => {
		const chat = table.chatOf(wang, li);
		for (let count = 1; count <= 210; count += 1) table.say(li, chat, `第 ${count} 条`);
		open(wang, chat);
		expect(screen.queryByText('第 10 条')).toBeNull();
		expect(screen.getByText('第 11 条')).toBeTruthy();
		await user.click(screen.getByRole('button', { name: '更早的消息' }));
		expect(screen.getByText('第 1 条')).toBeTruthy();
		expect(screen.queryByRole('button', { name: '更早的消息' })).toBeNull();
	});

	test('what somebody writes is text, whatever it looks like', () => {
		const chat = table.chatOf(wang, li);
		table.say(li, chat, '<img src=x onerror=alert(1)>');
		open(wang, chat);
		expect(screen.getByText('<img src=x onerror=alert(1)>').tagName).toBe('BDI');
	});
});

describe('a message', () => {
	test('that did not arrive says so, what is safe, and why', async () => {
		const chat = table.meet();
		table.act({ type: 'identity.leave', by: zhiAtWork });
		open(wang, chat);
		expect(screen.getByText(/企业微信联系人 · 已失效/)).toBeTruthy();
		await user.type(field(), '想改到九月走，行吗？{Enter}');
		expect(screen.getByText(/消息没有送达。知晓君已离开云杉旅行.*以前的聊天都还在。/)).toBeTruthy();
		await user.click(screen.getByRole('button', { name: '为什么？' }));
		expect(table.sandbox.refused?.refusal.code).toBe('identityIsActive');
		expect(screen.queryByRole('button', { name: '重新发送' })).toBeNull();
	});

	test('that would arrive now can be sent again', async () => {
		const chat = table.chatOf(wang, li);
		const { id } = table.linkOf(wang, li);
		table.act({ type: 'link.block', by: li, link: id });
		table.say(wang, chat, '在吗？');
		open(wang, chat);
		expect(screen.queryByRole('button', { name: '重新发送' })).toBeNull();
		table.act({ type: 'link.unblock', by: li, link: id });
		await user.click(await screen.findByRole('button', { name: '重新发送' }));
		expect(get(table.sandbox.world, chat).messages.size).toBe(2);
	});

	test('can be recalled from its menu, in time; both see a line', async () => {
		const chat = table.chatOf(wang, li);
		table.say(wang, chat, '发错了');
		const { unmount } = open(wang, chat);
		await user.click(screen.getByRole('button', { name: '对这条消息的更多操作' }));
		await user.click(screen.getByRole('menuitem', { name: '撤回' }));
		expect(screen.getByText('你撤回了一条消息')).toBeTruthy();
		await user.click(screen.getByRole('button', { name: '重新编辑' }));
		expect(field().value).toBe('发错了');
		unmount();
		open(li, chat);
		expect(screen.getByText('王女士撤回了一条消息')).toBeTruthy();
	});

	test('too old to recall keeps the item, and the world says why', async () => {
		const chat = table.chatOf(wang, li);
		table.say(wang, chat, '发错了');
		table.act({ type: 'clock.advance', ms: 180_000 });
		open(wang, chat);
		await user.click(screen.getByRole('button', { name: '对这条消息的更多操作' }));
		const recall = screen.getByRole('menuitem', { name: '撤回' });
		expect(recall.getAttribute('aria-disabled')).toBe('true');
		await user.click(recall);
		expect(table.sandbox.refused?.refusal.code).toBe('withinRecallTime');
	});

	test('that is a card leads to whose it is, with the code it was made with', async () => {
		const chat = table.chatOf(zhi, 'account:2');
		table.say('account:2', chat, { kind: 'card', of: zhiAtWork });
		const oncard = vi.fn();
		open(zhi, chat, { oncard });
		await user.click(screen.getByRole('button', { name: /企业微信名片/ }));
		expect(oncard).toHaveBeenCalledWith(zhiAtWork, `${zhiAtWork}@0`);
	});

	test('of the team has its button, and nobody can answer it (A6)', async () => {
		table.meet();
		const { notices } = get(table.sandbox.world, zhiAtWork);
		const onnotice = vi.fn();
		open(zhiAtWork, notices!, { onnotice });
		expect(screen.getByText('现在，可以给微信发消息了')).toBeTruthy();
		await user.click(screen.getByRole('button', { name: '添加微信联系人' }));
		expect(onnotice).toHaveBeenCalledOnce();
		expect(screen.queryByRole('textbox')).toBeNull();
	});
});
