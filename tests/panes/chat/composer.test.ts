import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { beforeEach, describe, expect, test } from 'vitest';
import { samples } from '../../../src/store';
import { startIn } from '../../../src/world';
import { field, log, messagesIn, openChat, user } from './openChat';
import { li, setTable, wang, zhiAtWork, type SetTable } from './table';

let table: SetTable;

beforeEach(() => {
	table = setTable();
});

describe('writing', () => {
	test('Enter sends, Shift+Enter breaks the line, and nothing empty leaves', async () => {
		const chat = table.chatOf(wang, li);
		openChat(table, wang, chat);
		await user.type(field(), '  {Enter}');
		expect(messagesIn(table, chat)).toBe(0);
		await user.clear(field());
		await user.type(field(), '第一行{Shift>}{Enter}{/Shift}第二行{Enter}');
		expect(messagesIn(table, chat)).toBe(1);
		expect(within(log()).getByText(/第一行\s第二行/)).toBeTruthy();
		expect(field().value).toBe('');
	});

	test('while an input method composes, Enter is its own', async () => {
		const chat = table.chatOf(wang, li);
		openChat(table, wang, chat);
		await user.type(field(), '你好');
		await fireEvent.keyDown(field(), { key: 'Enter', isComposing: true });
		await fireEvent.keyDown(field(), { key: 'Enter', keyCode: 229 });
		expect(messagesIn(table, chat)).toBe(0);
		await fireEvent.keyDown(field(), { key: 'Enter' });
		expect(messagesIn(table, chat)).toBe(1);
	});

	test('what is not sent is kept as a draft, each chat its own', async () => {
		const chat = table.chatOf(wang, li);
		const { unmount } = openChat(table, wang, chat);
		await user.type(field(), '还没写完');
		unmount();
		openChat(table, wang, chat);
		expect(field().value).toBe('还没写完');
		expect(table.stage.hands.draft(li, chat)).toBe('');
	});

	test('what the world refuses stays in the field', async () => {
		const chat = table.chatOf(wang, li);
		openChat(table, wang, chat);
		table.stage.hands.setDraft(wang, chat, 'x'.repeat(5_001));
		await fireEvent.keyDown(field(), { key: 'Enter' });
		expect(table.sandbox.refused?.refusal.code).toBe('textIsTooLong');
		expect(field().value).toHaveLength(5_001);
	});

	test('stickers and sample pictures are one press each', async () => {
		const chat = table.chatOf(wang, li);
		openChat(table, wang, chat);
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
		openChat(table, zhiAtWork, chat);
		await user.click(screen.getByRole('button', { name: '更多功能' }));
		await user.click(screen.getByRole('button', { name: '位置' }));
		const places = within(screen.getByRole('group', { name: '选一个位置' }));
		expect(places.getAllByRole('button')).toHaveLength(4);
		await user.click(places.getByRole('button', { name: '大理古城' }));
		expect(within(log()).getByRole('button', { name: '位置：大理古城，点开看地图' })).toBeTruthy();
		expect(log().querySelector('.bub.card svg')).toBeTruthy();
		expect(screen.queryByRole('group', { name: '选一个位置' })).toBeNull();
	});

	test('what somebody spoke is a bubble with its length; it plays in silence, one at a time, and says so', async () => {
		const chat = table.chatOf(wang, li);
		table.say(li, chat, { kind: 'voice', ms: 2_000 });
		table.say(li, chat, { kind: 'voice', ms: 3_000 });
		openChat(table, wang, chat);
		const bubble = (name: string) => within(log()).getByRole('button', { name });
		await user.click(bubble('语音 3″，播放'));
		expect(within(log()).getByText('模拟的语音，没有声音')).toBeTruthy();
		await user.click(bubble('语音 2″，播放'));
		expect(within(log()).getAllByText('模拟的语音，没有声音')).toHaveLength(1);
		expect(bubble('停止播放').textContent).toContain('2″');
		await waitFor(() => expect(bubble('停止播放').textContent).toContain('1″'));
		await waitFor(() => expect(bubble('语音 2″，播放')).toBeTruthy());
	});

	test('E6 where the period has no text between the two, the field says so and sending is tried', async () => {
		table = setTable([...startIn('before'), { type: 'contact.create', between: [wang, zhiAtWork] }]);
		const chat = table.chatOf(wang, zhiAtWork);
		openChat(table, wang, chat);
		expect(screen.getByText('这个时期，这两种身份之间还不能发消息。')).toBeTruthy();
		await user.type(field(), '在吗？');
		const button = screen.getByRole('button', { name: '发送' });
		expect(button.getAttribute('aria-disabled')).toBe('true');
		await user.click(button);
		expect(table.sandbox.refused?.refusal).toMatchObject({ code: 'editionAllows', facts: ['A1'] });
		expect(field().value).toBe('在吗？');
	});

	test('an emoji goes in at the caret; the panel of stickers sends nothing by being opened', async () => {
		const chat = table.chatOf(wang, li);
		openChat(table, wang, chat);
		await user.type(field(), '你好');
		field().setSelectionRange(1, 1);
		await user.click(screen.getByRole('button', { name: '输入 emoji' }));
		await user.click(screen.getByRole('button', { name: '👍' }));
		expect(field().value).toBe('你👍好');
		await waitFor(() => expect(field().selectionStart).toBe(1 + '👍'.length));
		await user.click(screen.getByRole('button', { name: '🔥' }));
		expect(field().value).toBe('你👍🔥好');
		await user.click(screen.getByRole('button', { name: '表情' }));
		expect(screen.getByRole('group', { name: '选一个表情' })).toBeTruthy();
		expect(messagesIn(table, chat)).toBe(0);
	});

	test.each(['输入 emoji', '表情', '更多功能'])(
		'Escape inside the panel of «%s» closes it, and the focus is where it was opened',
		async (name) => {
			openChat(table, wang, table.chatOf(wang, li));
			const opener = screen.getByRole('button', { name });
			await user.click(opener);
			const panel = document.getElementById(opener.getAttribute('aria-controls') ?? '');
			panel?.querySelector('button')?.focus();
			await user.keyboard('{Escape}');
			expect(opener.getAttribute('aria-expanded')).toBe('false');
			expect(document.activeElement).toBe(opener);
		}
	);

	test('a voice message has the length that was chosen, and says that it is simulated', async () => {
		const chat = table.meet();
		openChat(table, zhiAtWork, chat);
		await user.click(screen.getByRole('button', { name: '更多功能' }));
		await user.click(screen.getByRole('button', { name: '语音' }));
		expect(screen.getByText(/这里不录音.*模拟/)).toBeTruthy();
		await fireEvent.input(screen.getByRole('slider', { name: '时长（秒）' }), { target: { value: '12' } });
		await user.click(screen.getByRole('button', { name: '发送 12″ 语音' }));
		expect(within(log()).getByText(/语音 12″/)).toBeTruthy();
	});

	test('a WeCom member has no stickers toward WeChat, and is told why (A19)', async () => {
		const chat = table.meet();
		openChat(table, zhiAtWork, chat);
		const sticker = screen.getByRole('button', { name: '表情' });
		expect(sticker.getAttribute('aria-disabled')).toBe('true');
		await user.click(sticker);
		expect(table.sandbox.refused?.refusal.facts).toContain('A19');
	});

	test('where nothing can be sent, the dock says why', async () => {
		const chat = table.meet();
		table.act({ type: 'identity.leave', by: zhiAtWork });
		openChat(table, zhiAtWork, chat);
		expect(screen.queryByRole('textbox')).toBeNull();
		await user.click(screen.getByRole('button', { name: '为什么？' }));
		expect(table.sandbox.refused?.refusal.code).toBe('senderIsActive');
	});
});
