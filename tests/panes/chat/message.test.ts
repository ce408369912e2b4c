import { screen, within } from '@testing-library/svelte';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { get, messagesFor, type ConversationId } from '../../../src/world';
import { cells, flipped } from '../../world/cells';
import { chenAtWork, travel } from '../../world/commands';
import { field, log, messagesIn, openChat, user } from './openChat';
import { li, setTable, wang, zhaoAtWork, zhi, zhiAtWork, type SetTable } from './table';

let table: SetTable;

beforeEach(() => {
	table = setTable();
});

describe('a message', () => {
	test('that did not arrive says so, what is safe, and why', async () => {
		const chat = table.meet();
		table.act({ type: 'identity.leave', by: zhiAtWork });
		openChat(table, wang, chat);
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
		openChat(table, wang, chat);
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
		openChat(table, wang, chat);
		expect(screen.getByText(/被对方拒收了/)).toBeTruthy();
		await user.click(screen.getByRole('button', { name: '没有送达，更多操作' }));
		await user.click(screen.getByRole('menuitem', { name: '重新发送' }));
		expect(screen.queryByText(/被对方拒收了/)).toBeNull();
		expect(screen.getByText(/李先生开启了朋友验证/)).toBeTruthy();
	});

	test('can be recalled from its menu, in time; both see a line', async () => {
		const chat = table.chatOf(wang, li);
		table.say(wang, chat, '发错了');
		const { unmount } = openChat(table, wang, chat);
		await user.click(screen.getByRole('button', { name: '对这条消息的更多操作' }));
		await user.click(screen.getByRole('menuitem', { name: '撤回' }));
		expect(screen.getByText('你撤回了一条消息')).toBeTruthy();
		await user.click(screen.getByRole('button', { name: '重新编辑' }));
		expect(field().value).toBe('发错了');
		unmount();
		openChat(table, li, chat);
		expect(screen.getByText('王女士撤回了一条消息')).toBeTruthy();
	});

	test('too old to recall keeps the item, and the world says why', async () => {
		const chat = table.chatOf(wang, li);
		table.say(wang, chat, '发错了');
		table.act({ type: 'clock.advance', ms: 180_000 });
		openChat(table, wang, chat);
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
		const { unmount } = openChat(table, wang, chat);
		expect(screen.getByText(/消息已发出，但被对方拒收了。/)).toBeTruthy();
		unmount();
		const work = table.meet();
		table.act({ type: 'link.delete', by: wang, link: table.linkOf(wang, zhiAtWork).id });
		table.say(zhiAtWork, work, '您好');
		openChat(table, zhiAtWork, work);
		expect(screen.getByText(/王女士开启了联系人验证/)).toBeTruthy();
	});

	test('C10 who was deleted asks again from the message that came back, and is told that they wait', async () => {
		const work = table.meet();
		table.act({ type: 'link.delete', by: wang, link: table.linkOf(wang, zhiAtWork).id });
		table.say(zhiAtWork, work, '您好');
		openChat(table, zhiAtWork, work);
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
		openChat(table, zhiAtWork, work);
		await user.click(screen.getByRole('button', { name: '发送联系人验证' }));
		expect(screen.getByText('管理员现在不允许这位成员添加外部联系人。')).toBeTruthy();
		const send = within(screen.getByRole('dialog')).getByRole('button', { name: '发送' });
		expect(send.getAttribute('aria-disabled')).toBe('true');
		await user.click(send);
		expect(table.sandbox.refused?.refusal.code).toBe('memberMayAdd');
	});

	test('of the team, and what came with a request, have a menu too', async () => {
		const chat = table.meet();
		const { unmount } = openChat(table, wang, chat);
		const hello = screen.getByText('我是云杉旅行的知晓君').closest('[data-message]') as HTMLElement;
		await user.click(within(hello).getByRole('button', { name: '对这条消息的更多操作' }));
		const items = screen.getAllByRole('menuitem').map(({ textContent }) => textContent?.trim());
		expect(items).toEqual(['复制']);
		unmount();
		const { notices } = get(table.sandbox.world, zhiAtWork);
		openChat(table, zhiAtWork, notices!);
		await user.click(screen.getByRole('button', { name: '对这条消息的更多操作' }));
		await user.click(screen.getByRole('menuitem', { name: '删除' }));
		expect(screen.queryByText('现在，可以给微信发消息了')).toBeNull();
	});

	test('G27 that an app of the enterprise’s sent leads to the interface that sent it, and nobody’s own does', async () => {
		table.act({ type: 'crm.link', by: zhaoAtWork });
		table.act({ type: 'app.send', by: travel, agent: 1_000_002, to: [chenAtWork], text: '该回访了' });
		const { notices } = get(table.sandbox.world, chenAtWork);
		const { unmount } = openChat(table, chenAtWork, notices!);
		const said = screen.getByText('该回访了').closest('[data-message]') as HTMLElement;
		await user.click(within(said).getByRole('button', { name: '对这条消息的更多操作' }));
		await user.click(screen.getByRole('menuitem', { name: '接口调用 message/send' }));
		expect(location.hash).toBe('#/api/message/send');
		unmount();
		location.hash = '';
		openChat(table, wang, table.chatOf(wang, li));
		table.say(wang, table.chatOf(wang, li), '在吗？');
		const own = (await screen.findByText('在吗？')).closest('[data-message]') as HTMLElement;
		await user.click(within(own).getByRole('button', { name: '对这条消息的更多操作' }));
		expect(screen.getByRole('menuitem', { name: '复制' })).toBeTruthy();
		expect(screen.queryByRole('menuitem', { name: /接口调用/ })).toBeNull();
	});

	test('M19 is deleted on one’s own side from its menu; the other still has it', async () => {
		const chat = table.chatOf(wang, li);
		table.say(li, chat, '旧地址');
		const { unmount } = openChat(table, wang, chat);
		await user.click(screen.getByRole('button', { name: '对这条消息的更多操作' }));
		await user.click(screen.getByRole('menuitem', { name: '删除' }));
		expect(within(log()).queryByText('旧地址')).toBeNull();
		unmount();
		openChat(table, li, chat);
		expect(within(log()).getByText('旧地址')).toBeTruthy();
	});

	test('M20 quoting is on the menu, refused in this period, and the reason is marked as ours', async () => {
		const chat = table.chatOf(wang, li);
		table.say(li, chat, '周五行吗？');
		openChat(table, wang, chat);
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
			openChat(table, wang, chat);
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
		const { unmount } = openChat(table, zhiAtWork, chat);
		expect(within(log()).getAllByText('未读')).toHaveLength(1 + ownBefore);
		table.stage.hands.markSeen(zhaoAtWork, chat, messagesIn(table, chat));
		expect(await within(log()).findAllByText('已读')).toHaveLength(1 + ownBefore);
		expect(within(log()).queryByText('未读')).toBeNull();
		unmount();
		const across = table.meet();
		table.say(zhiAtWork, across, '您好');
		openChat(table, zhiAtWork, across);
		expect(within(log()).queryByText(/^[已未]读$/)).toBeNull();
	});

	test('that is new touches one bubble, not the log', async () => {
		const chat = table.chatOf(wang, li);
		for (let count = 1; count <= 30; count += 1) table.say(count % 2 ? li : wang, chat, `第 ${count} 条`);
		openChat(table, wang, chat);
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
		openChat(table, zhi, chat, { oncard });
		await user.click(screen.getByRole('button', { name: /企业微信名片/ }));
		expect(oncard).toHaveBeenCalledWith(zhiAtWork, `${zhiAtWork}@0`);
	});

	test('of the team has its button, and nobody can answer it (A6)', async () => {
		table.meet();
		const { notices } = get(table.sandbox.world, zhiAtWork);
		const onnotice = vi.fn();
		openChat(table, zhiAtWork, notices!, { onnotice });
		expect(screen.getByText('现在，可以给微信发消息了')).toBeTruthy();
		await user.click(screen.getByRole('button', { name: '添加微信联系人' }));
		expect(onnotice).toHaveBeenCalledOnce();
		expect(screen.queryByRole('textbox')).toBeNull();
	});
});
