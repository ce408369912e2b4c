import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test } from 'vitest';
import type { WecomScreen } from '../../../src/panes/wecom';
import { cast, codeOf, day, linkBetween, type IdentityId } from '../../../src/world';
import { setTable, wang, zhaoAtWork, zhiAtWork, type SetTable } from '../chat/table';
import Phone from './Phone.svelte';

const { chenAtWork } = cast;

let table: SetTable;
const user = userEvent.setup({ pointerEventsCheck: 0 });

beforeEach(() => {
	table = setTable();
});

const openAs = (owner: IdentityId, ...at: WecomScreen[]) =>
	render(Phone, { table, owner, at, onswitch: () => {} });
const open = (...at: WecomScreen[]) => openAs(zhiAtWork, ...at);
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const refused = () => table.sandbox.refused?.refusal;
const link = () => table.linkOf(wang, zhiAtWork).id;
const code = () => codeOf(table.sandbox.world, wang);
const requested = () => linkBetween(table.sandbox.world, wang, zhiAtWork)?.request;

describe('a request', () => {
	beforeEach(() => {
		table.act({ type: 'grant.give', by: zhaoAtWork, to: { kind: 'member', identity: zhiAtWork } });
	});

	test('C1 that is answered twice: the second answer finds it answered, and nothing changes', () => {
		table.ask(wang, zhiAtWork, '你好');
		open({ at: 'newContacts' });
		table.act({ type: 'link.accept', by: zhiAtWork, link: link() });
		const before = table.sandbox.world;
		// what another window that had not heard of it would still do
		table.sandbox.act({ type: 'link.accept', by: zhiAtWork, link: link() });
		expect(refused()?.code).toBe('notInThisState');
		expect(table.sandbox.world.links).toBe(before.links);
	});

	test('C1 once answered, has no button any more, and says that it is', async () => {
		table.ask(wang, zhiAtWork, '你好');
		open({ at: 'newContacts' });
		await user.click(button('接受 王女士'));
		expect(screen.queryByRole('button', { name: '接受 王女士' })).toBeNull();
		expect(screen.getByText('已添加')).toBeTruthy();
	});

	test('C7 that nobody answered in time lapses, says so on its row, and can be made anew', async () => {
		table.ask(zhiAtWork, wang, '你好');
		table.act({ type: 'clock.advance', ms: 4 * day });
		open({ at: 'messages' }, { at: 'newContacts' });
		expect(screen.getByText('已失效')).toBeTruthy();
		expect(screen.getByText(/没有回应，申请过期/)).toBeTruthy();
		await user.click(button(/王女士/));
		await user.click(button('添加'));
		expect(requested()?.outcome).toBe('waiting');
	});

	test('C1 by both at once: who opens the other’s page meanwhile is asked to accept, not to ask', () => {
		table.ask(wang, zhiAtWork, '我先来的');
		open({ at: 'found', end: wang, code: code(), way: 'scan' });
		expect(button('接受')).toBeTruthy();
		expect(screen.getByText('我先来的')).toBeTruthy();
		expect(screen.queryByRole('button', { name: '添加' })).toBeNull();
		table.sandbox.act({ type: 'link.ask', by: zhiAtWork, code: code(), way: 'scan', hello: '' });
		expect(refused()).toBeTruthy();
		expect(requested()?.by).toBe(0);
	});

	test('C8 after the right was withdrawn: accepting it is refused or lets it lapse, with the reason', async () => {
		table.ask(wang, zhiAtWork, '你好');
		table.act({ type: 'grant.withdraw', by: zhaoAtWork, to: { kind: 'member', identity: zhiAtWork } });
		open({ at: 'newContacts' });
		await user.click(button('接受 王女士'));
		expect(requested()).toMatchObject({ outcome: 'lapsed', because: ['memberMayAdd'] });
		expect(screen.getByText('已失效')).toBeTruthy();
	});
});

describe('a message of the member', () => {
	const say = async (conversation: `conversation:${number}`, owner: IdentityId = zhiAtWork) => {
		openAs(owner, { at: 'messages' }, { at: 'chat', conversation });
		await user.type(screen.getByRole('textbox', { name: '发消息' }), '在吗？{Enter}');
		return within(screen.getByRole('log'));
	};

	test('M3 C9 to a customer who deleted them comes back, with WeCom’s own words', async () => {
		const conversation = table.meet();
		table.act({ type: 'link.delete', by: wang, link: link() });
		expect((await say(conversation)).getByText(/王女士开启了联系人验证/)).toBeTruthy();
	});

	test('M3 C11 to a customer who blocked them is turned down', async () => {
		const conversation = table.meet();
		table.act({ type: 'link.block', by: wang, link: link() });
		expect((await say(conversation)).getByText(/消息已发出，但被对方拒收了/)).toBeTruthy();
	});

	test('M4 to a colleague who left the enterprise does not arrive, and the chat stays', async () => {
		table.act({ type: 'identity.leave', by: chenAtWork });
		const log = await say('conversation:5');
		expect(log.getByText(/陈晨已离开云杉旅行/)).toBeTruthy();
		expect(log.getByText('客栈的价格我再核一遍。')).toBeTruthy();
	});

	test('I4 to a suspended colleague does not arrive until they are reinstated', async () => {
		table.act({ type: 'identity.suspend', by: zhaoAtWork, identity: chenAtWork });
		const log = await say('conversation:5');
		expect(log.getByRole('button', { name: '没有送达，更多操作' })).toBeTruthy();
		table.act({ type: 'identity.reinstate', by: zhaoAtWork, identity: chenAtWork });
		await user.type(screen.getByRole('textbox', { name: '发消息' }), '回来了{Enter}');
		expect(log.getAllByRole('button', { name: '没有送达，更多操作' })).toHaveLength(1);
	});

	test('M2 to a customer whom they deleted themself does not leave, and says what to do', async () => {
		const conversation = table.meet();
		table.act({ type: 'link.delete', by: zhiAtWork, link: link() });
		open({ at: 'messages' }, { at: 'chat', conversation });
		const field = screen.queryByRole('textbox', { name: '发消息' });
		if (field) await user.type(field, '在吗？{Enter}');
		expect(document.body.textContent).toMatch(/删除/);
		expect(screen.queryByText('在吗？', { selector: '.bub *' })).toBeNull();
	});
});
