import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { samples } from '../../../src/store';
import { get, limits, messagesFor, startIn, type ConversationId, type EndId } from '../../../src/world';
import { cells, flipped } from '../../world/cells';
import Chat from './Chat.svelte';
import { li, setTable, wang, zhaoAtWork, zhi, zhiAtWork, type SetTable } from './table';

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
		expect(within(log()).getByRole('button', { name: '位置：大理古城，点开看地图' })).toBeTruthy();
		expect(log().querySelector('.bub.card svg')).toBeTruthy();
		expect(screen.queryByRole('group', { name: '选一个位置' })).toBeNull();
	});

	test('what somebody spoke is a bubble with its length; it plays in silence, one at a time, and says so', async () => {
		const chat = table.chatOf(wang, li);
		table.say(li, chat, { kind: 'voice', ms: 2_000 });
		table.say(li, chat, { kind: 'voice', ms: 3_000 });
		open(wang, chat);
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
		canDecode(true);
		open(wang, chat);
		const file = pngFile('photo.png');
		await fireEvent.paste(field(), { clipboardData: { files: [file] } });
		await waitFor(() => expect(messagesIn(chat)).toBe(1));
		await fireEvent.drop(field(), { dataTransfer: { files: [file] } });
		await waitFor(() => expect(messagesIn(chat)).toBe(2));
		expect(within(log()).getAllByRole('button', { name: /photo\.png/ })).toHaveLength(2);
	});

	test('M2 what is not what it says, or empty, or too large, is not sent, and the words say why', async () => {
		const chat = table.chatOf(wang, li);
		open(wang, chat);
		const give = (file: File) => fireEvent.paste(field(), { clipboardData: { files: [file] } });
		const told = (code: string) => waitFor(() => expect(table.sandbox.refused?.refusal.code).toBe(code));
		await give(new File(['MZ…'], '照片.png', { type: 'image/png' }));
		await told('fileIsNotWhatItSays');
		expect(screen.getByText('文件的内容和它的类型对不上，没有发送。')).toBeTruthy();
		await give(new File([], '空.pdf', { type: 'application/pdf' }));
		await told('fileIsEmpty');
		const large = pngFile('大.png');
		Object.defineProperty(large, 'size', { value: limits.fileBytes + 1 });
		await give(large);
		await told('fileIsTooLarge');
		expect(messagesIn(chat)).toBe(0);
	});

	test('several files chosen at once are each sent; what is wrong with one is said of it and stops no other', async () => {
		const chat = table.chatOf(wang, li);
		canDecode(true);
		const { container } = open(wang, chat);
		await user.click(screen.getByRole('button', { name: '更多功能' }));
		await user.click(screen.getByRole('button', { name: '图片' }));
		const picker = container.querySelector<HTMLInputElement>('input[type=file]')!;
		expect(picker.multiple).toBe(true);
		const wrong = new File(['MZ…'], '照片.png', { type: 'image/png' });
		await user.upload(picker, [pngFile('一.png'), wrong, pngFile('二.png')]);
		await waitFor(() => expect(messagesIn(chat)).toBe(2));
		for (const name of [/一\.png/, /二\.png/])
			expect(within(log()).getByRole('button', { name })).toBeTruthy();
		expect(
			await screen.findByText('「照片.png」没有收下：文件的内容和它的类型对不上，没有发送。')
		).toBeTruthy();
	});

	test('a picture that no browser can draw is not sent', async () => {
		const chat = table.chatOf(wang, li);
		canDecode(false);
		open(wang, chat);
		await fireEvent.paste(field(), { clipboardData: { files: [pngFile('坏.png')] } });
		await waitFor(() => expect(table.sandbox.refused?.refusal.code).toBe('pictureIsBroken'));
		expect(messagesIn(chat)).toBe(0);
	});

	test('an emoji goes in at the caret; the panel of stickers sends nothing by being opened', async () => {
		const chat = table.chatOf(wang, li);
		open(wang, chat);
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
		expect(messagesIn(chat)).toBe(0);
	});

	test('a voice message has the length that was chosen, and says that it is simulated', async () => {
		const chat = table.meet();
		open(zhiAtWork, chat);
		await user.click(screen.getByRole('button', { name: '更多功能' }));
		await user.click(screen.getByRole('button', { name: '语音' }));
		expect(screen.getByText(/这里不录音.*模拟/)).toBeTruthy();
		await fireEvent.input(screen.getByRole('slider', { name: '时长（秒）' }), { target: { value: '12' } });
		await user.click(screen.getByRole('button', { name: '发送 12″ 语音' }));
		expect(within(log()).getByText(/语音 12″/)).toBeTruthy();
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

/** jsdom draws no pictures: whether one can be drawn is said here. */
function canDecode(can: boolean) {
	URL.createObjectURL = () => 'blob:here';
	vi.stubGlobal('createImageBitmap', () =>
		can ? Promise.resolve({ close: () => {} }) : Promise.reject(new Error('broken'))
	);
}

/** A file that begins as a picture does. */
function pngFile(name: string): File {
	return new File([Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 1)], name, { type: 'image/png' });
}

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
		expect(messagesFor(table.sandbox.world, chat, li)).toHaveLength(1);
		expect(within(log()).getAllByText('在吗？')).toHaveLength(1);
		expect(screen.queryByRole('button', { name: '重新发送' })).toBeNull();
	});

	test('M23 that failed is sent again from its menu too, and comes back with the reason of now', async () => {
		const chat = table.chatOf(wang, li);
		const { id } = table.linkOf(wang, li);
		table.act({ type: 'link.block', by: li, link: id });
		table.say(wang, chat, '在吗？');
		table.act({ type: 'link.delete', by: li, link: id });
		open(wang, chat);
		expect(screen.getByText(/被对方拒收了/)).toBeTruthy();
		await user.click(screen.getByRole('button', { name: '没有送达，更多操作' }));
		await user.click(screen.getByRole('menuitem', { name: '重新发送' }));
		expect(screen.queryByText(/被对方拒收了/)).toBeNull();
		expect(screen.getByText(/李先生开启了朋友验证/)).toBeTruthy();
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

	test('to somebody who deleted or blocked the sender says so in the app’s own words', async () => {
		const chat = table.chatOf(wang, li);
		const { id } = table.linkOf(wang, li);
		table.act({ type: 'link.block', by: li, link: id });
		table.say(wang, chat, '在吗？');
		const { unmount } = open(wang, chat);
		expect(screen.getByText(/消息已发出，但被对方拒收了。/)).toBeTruthy();
		unmount();
		const work = table.meet();
		table.act({ type: 'link.delete', by: wang, link: table.linkOf(wang, zhiAtWork).id });
		table.say(zhiAtWork, work, '您好');
		open(zhiAtWork, work);
		expect(screen.getByText(/王女士开启了联系人验证/)).toBeTruthy();
	});

	test('C10 who was deleted asks again from the message that came back, and is told that they wait', async () => {
		const work = table.meet();
		table.act({ type: 'link.delete', by: wang, link: table.linkOf(wang, zhiAtWork).id });
		table.say(zhiAtWork, work, '您好');
		open(zhiAtWork, work);
		const verify = () => user.click(screen.getByRole('button', { name: '发送联系人验证' }));
		await verify();
		const sheet = within(screen.getByRole('dialog', { name: '发送联系人验证' }));
		expect(sheet.getByRole<HTMLInputElement>('textbox').value).toBe('我是知晓君');
		await user.click(sheet.getByRole('button', { name: '发送' }));
		expect(screen.queryByRole('dialog')).toBeNull();
		const { request } = table.linkOf(wang, zhiAtWork);
		expect(request).toMatchObject({ outcome: 'waiting', hello: '我是知晓君' });
		await verify();
		expect(screen.getByText('申请已经发出，等王女士通过。', { selector: 'bdi' })).toBeTruthy();
	});

	test('C10 where the right was withdrawn meanwhile, asking again says why not', async () => {
		const work = table.meet();
		table.act({ type: 'link.delete', by: wang, link: table.linkOf(wang, zhiAtWork).id });
		table.say(zhiAtWork, work, '您好');
		table.act({ type: 'grant.withdraw', by: zhaoAtWork, to: { kind: 'member', identity: zhiAtWork } });
		open(zhiAtWork, work);
		await user.click(screen.getByRole('button', { name: '发送联系人验证' }));
		expect(screen.getByText('管理员现在不允许这位成员添加外部联系人。')).toBeTruthy();
		const send = within(screen.getByRole('dialog')).getByRole('button', { name: '发送' });
		expect(send.getAttribute('aria-disabled')).toBe('true');
		await user.click(send);
		expect(table.sandbox.refused?.refusal.code).toBe('memberMayAdd');
	});

	test('of the team, and what came with a request, have a menu too', async () => {
		const chat = table.meet();
		const { unmount } = open(wang, chat);
		const hello = screen.getByText('我是云杉旅行的知晓君').closest('[data-message]') as HTMLElement;
		await user.click(within(hello).getByRole('button', { name: '对这条消息的更多操作' }));
		const items = screen.getAllByRole('menuitem').map(({ textContent }) => textContent?.trim());
		expect(items).toEqual(['复制']);
		unmount();
		const { notices } = get(table.sandbox.world, zhiAtWork);
		open(zhiAtWork, notices!);
		await user.click(screen.getByRole('button', { name: '对这条消息的更多操作' }));
		await user.click(screen.getByRole('menuitem', { name: '删除' }));
		expect(screen.queryByText('现在，可以给微信发消息了')).toBeNull();
	});

	test('M19 is deleted on one’s own side from its menu; the other still has it', async () => {
		const chat = table.chatOf(wang, li);
		table.say(li, chat, '旧地址');
		const { unmount } = open(wang, chat);
		await user.click(screen.getByRole('button', { name: '对这条消息的更多操作' }));
		await user.click(screen.getByRole('menuitem', { name: '删除' }));
		expect(within(log()).queryByText('旧地址')).toBeNull();
		unmount();
		open(li, chat);
		expect(within(log()).getByText('旧地址')).toBeTruthy();
	});

	test('M20 quoting is on the menu, refused in this period, and the reason is marked as ours', async () => {
		const chat = table.chatOf(wang, li);
		table.say(li, chat, '周五行吗？');
		open(wang, chat);
		await user.click(screen.getByRole('button', { name: '对这条消息的更多操作' }));
		const item = screen.getByRole('menuitem', { name: '引用' });
		expect(item.getAttribute('aria-disabled')).toBe('true');
		await user.click(item);
		expect(table.sandbox.refused?.refusal).toMatchObject({
			assumed: true,
			capability: { act: 'message.quote' }
		});
	});

	test('M20 where the table has quoting, the answer bears what it answers to', async () => {
		const cell = cells.find(
			({ edition, act, pair }) => edition === 'beta' && act === 'message.quote' && pair === 'wechat>wechat'
		);
		await flipped(cell!, async () => {
			const chat = table.chatOf(wang, li);
			table.say(li, chat, '周五行吗？');
			open(wang, chat);
			await user.click(screen.getByRole('button', { name: '对这条消息的更多操作' }));
			await user.click(screen.getByRole('menuitem', { name: '引用' }));
			await user.type(field(), '行{Enter}');
			expect(within(log()).getByText('李先生：周五行吗？')).toBeTruthy();
			expect(screen.queryByRole('button', { name: '不引用了' })).toBeNull();
		});
	});

	test('M18 bears a read mark among colleagues only', async () => {
		const chat = 'conversation:4' as ConversationId;
		const ownBefore = messagesFor(table.sandbox.world, chat, zhiAtWork).filter(
			({ from }) => from === zhiAtWork
		).length;
		table.say(zhiAtWork, chat, '周报已发');
		const { unmount } = open(zhiAtWork, chat);
		expect(within(log()).getAllByText('未读')).toHaveLength(1 + ownBefore);
		table.stage.hands.markSeen(zhaoAtWork, chat, messagesIn(chat));
		expect(await within(log()).findAllByText('已读')).toHaveLength(1 + ownBefore);
		expect(within(log()).queryByText('未读')).toBeNull();
		unmount();
		const across = table.meet();
		table.say(zhiAtWork, across, '您好');
		open(zhiAtWork, across);
		expect(within(log()).queryByText(/^[已未]读$/)).toBeNull();
	});

	test('that is new touches one bubble, not the log', async () => {
		const chat = table.chatOf(wang, li);
		for (let count = 1; count <= 30; count += 1) table.say(count % 2 ? li : wang, chat, `第 ${count} 条`);
		open(wang, chat);
		const list = log().querySelector('ol')!;
		const changes: MutationRecord[] = [];
		const watch = new MutationObserver((records) => changes.push(...records));
		watch.observe(list, { subtree: true, childList: true, characterData: true });
		table.say(li, chat, '新的');
		await within(log()).findByText('新的');
		watch.disconnect();
		const touched = new Set(
			changes
				.flatMap(({ target, addedNodes, removedNodes }) => [
					(target as Element).closest?.('[data-message]'),
					...[...addedNodes, ...removedNodes].map(
						(node) =>
							(node as Element).closest?.('[data-message]') ??
							(node as Element).querySelector?.('[data-message]')
					)
				])
				.filter(Boolean)
		);
		expect([...touched].map((row) => row?.textContent)).toEqual([expect.stringContaining('新的')]);
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
