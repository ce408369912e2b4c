import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test } from 'vitest';
import type { WechatScreen } from '../../../src/panes/wechat';
import { codeOf, get, linkBetween, personOf, startIn, type AccountId } from '../../../src/world';
import { li, setTable, wang, zhaoAtWork, zhi, zhiAtWork, type SetTable } from '../chat/table';
import Phone from './Phone.svelte';

let table: SetTable;

const user = userEvent.setup({ pointerEventsCheck: 0 });

beforeEach(() => {
	table = setTable();
});

function open(owner: AccountId, ...at: WechatScreen[]) {
	return render(Phone, { table, owner, at });
}

const press = (name: string | RegExp) => user.click(screen.getByRole('button', { name }));
const back = () => press(/^返回/);
const refused = () => table.sandbox.refused?.refusal;

describe('new friends', () => {
	test('are accepted where they ask, and say what became of them', async () => {
		table.ask('account:4', wang, '我是陈晨，也在云杉旅行');
		open(wang, { at: 'contacts' }, { at: 'newFriends' });
		expect(screen.getByText('附言：我是陈晨，也在云杉旅行')).toBeTruthy();
		await press('接受陈晨的申请');
		expect(screen.getByText('已添加')).toBeTruthy();
	});

	test('whose request the rules no longer allow are void, with the reason', async () => {
		table.act({ type: 'grant.give', by: zhaoAtWork, to: { kind: 'member', identity: zhiAtWork } });
		table.ask(zhiAtWork, wang);
		table.act({ type: 'grant.withdraw', by: zhaoAtWork, to: { kind: 'member', identity: zhiAtWork } });
		open(wang, { at: 'contacts' }, { at: 'newFriends' });
		await press('接受知晓君的申请');
		expect(screen.getByText('已失效')).toBeTruthy();
		expect(screen.getByText(/^没有加上。/).textContent?.length).toBeGreaterThan(6);
	});

	test('whom nobody answered in three days have expired', () => {
		table.ask('account:4', wang);
		table.act({ type: 'clock.advance', ms: 4 * 86_400_000 });
		open(wang, { at: 'contacts' }, { at: 'newFriends' });
		expect(screen.getByText('已过期')).toBeTruthy();
	});
});

describe('contacts', () => {
	test('stand under their letters, those of WeCom marked, and can be searched', async () => {
		table.meet();
		open(wang, { at: 'contacts' });
		const list = within(screen.getByRole('list', { name: '全部联系人' }));
		const rows = list.getAllByRole('listitem').map(({ textContent }) => textContent?.trim());
		expect(rows).toEqual(['L', '李先生', 'X', '小周', 'Z', expect.stringMatching(/知晓君.*企业微信联系人/)]);
		expect(screen.getByText('3 位联系人')).toBeTruthy();
		await user.type(screen.getByRole('searchbox', { name: '搜索' }), '知晓');
		expect(screen.queryByText('李先生')).toBeNull();
		expect(screen.getByText('知晓君')).toBeTruthy();
		await user.clear(screen.getByRole('searchbox', { name: '搜索' }));
		await user.type(screen.getByRole('searchbox', { name: '搜索' }), 'lx');
		expect(screen.getByText('李先生')).toBeTruthy();
		expect(screen.queryByText('知晓君')).toBeNull();
	});

	test('search finds groups beside people, and opens their chat', async () => {
		open(wang, { at: 'contacts' });
		const { name } = get(table.sandbox.world, 'group:0');
		await user.type(screen.getByRole('searchbox', { name: '搜索' }), name);
		expect(screen.queryByText(/没有找到/)).toBeNull();
		const groups = within(screen.getByRole('list', { name: '群聊' }));
		await user.click(groups.getByRole('button'));
		expect(screen.getByRole('log', { name: `群聊「${name}」` })).toBeTruthy();
	});

	test('are gone to by their letters, with mouse and arrows, in one stop of the Tab key', async () => {
		table.meet();
		open(wang, { at: 'contacts' });
		const index = within(screen.getByRole('toolbar', { name: '按字母找' }));
		const letters = index.getAllByRole('button');
		expect(letters.map(({ tabIndex }) => tabIndex)).toEqual([0, -1, -1]);
		const shown: (string | null | undefined)[] = [];
		Element.prototype.scrollIntoView = function (this: Element) {
			shown.push(this.textContent?.trim());
		};
		letters[0]?.focus();
		await user.keyboard('{ArrowDown}{End}{ArrowUp}');
		expect(document.activeElement).toBe(letters[1]);
		await user.click(letters[0] as Element);
		expect(shown).toEqual(['X', 'Z', 'X', 'L']);
	});

	test('A31 official accounts tell an administrator the result of the application, marked where it is assumed', async () => {
		const zhao = personOf(table.sandbox.world, zhaoAtWork).account;
		const { unmount } = open(zhao, { at: 'accounts' });
		expect(screen.getByRole('heading', { name: '云杉旅行的内测申请已通过' })).toBeTruthy();
		expect(screen.getByRole('button', { name: '文章 A31' })).toBeTruthy();
		await press('推定');
		expect(screen.getByText(/由哪个公众号、发给谁.*文章没有写/)).toBeTruthy();
		unmount();
		const { unmount: again } = open(zhi, { at: 'accounts' });
		expect(screen.queryByText(/的内测申请/)).toBeNull();
		again();
		// what was announced stays announced
		table.act({ type: 'verification.lapse', enterprise: 'enterprise:0' });
		open(zhao, { at: 'accounts' });
		expect(screen.getByText(/的内测申请/)).toBeTruthy();
	});

	test('A31 nothing was applied for before the beta', () => {
		table = setTable(startIn('before'));
		open(personOf(table.sandbox.world, zhaoAtWork).account, { at: 'accounts' });
		expect(screen.queryByText(/的内测申请/)).toBeNull();
	});

	test('have doors to new friends, groups and official accounts', async () => {
		table.ask('account:4', wang, '我是陈晨');
		open(wang, { at: 'contacts' });
		expect(screen.getByRole('button', { name: /新的朋友.*1 个新的朋友/ })).toBeTruthy();
		await press('群聊');
		expect(screen.getByRole('button', { name: /大理出游小队/ })).toBeTruthy();
		await back();
		await press('公众号');
		expect(screen.getByText(/^没有关注公众号/)).toBeTruthy();
		await back();
	});

	test('are shown with company, position and source; Moments of a WeCom contact are refused (A20)', async () => {
		table.meet();
		open(wang, { at: 'profile', end: zhiAtWork });
		for (const text of ['云杉旅行', '旅行顾问', '已认证', '对方通过扫一扫添加']) {
			expect(screen.getByText(text)).toBeTruthy();
		}
		const moments = screen.getByRole('button', { name: /朋友圈/ });
		expect(moments.getAttribute('aria-disabled')).toBe('true');
		await user.click(moments);
		expect(refused()?.facts).toContain('A20');
		expect(screen.getByRole('heading', { name: '详细资料' })).toBeTruthy();
	});

	test('a friend’s Moments open', async () => {
		open(wang, { at: 'profile', end: li });
		await press(/朋友圈/);
		expect(screen.getByRole('heading', { name: '李先生的朋友圈' })).toBeTruthy();
	});

	test('one’s own open from one’s own profile', async () => {
		open(wang, { at: 'profile', end: wang });
		await press('朋友圈');
		expect(screen.getByRole('heading', { name: '王女士的朋友圈' })).toBeTruthy();
		expect(screen.getByRole('textbox')).toBeTruthy();
	});

	test('C14 take a description of one’s own; saying something comes before it', async () => {
		open(wang, { at: 'chats' }, { at: 'profile', end: li });
		const names = screen.getAllByRole('button').map(({ textContent }) => textContent?.trim());
		expect(names.indexOf('发消息')).toBeLessThan(names.indexOf('设置备注'));
		await press('添加描述');
		await user.type(screen.getByRole('textbox', { name: '描述' }), '大理认识的');
		await press('完成');
		expect(screen.getByRole('button', { name: '描述：大理认识的' })).toBeTruthy();
		const link = table.linkOf(wang, li);
		expect(link.sides.map(({ description }) => description)).toEqual(['大理认识的', undefined]);
	});

	test('take a remark, which shows everywhere', async () => {
		table.meet();
		open(wang, { at: 'chats' }, { at: 'profile', end: zhiAtWork });
		await press('设置备注');
		await user.type(screen.getByRole('textbox', { name: '备注' }), '旅行小知{Enter}');
		expect(screen.getByText('旅行小知')).toBeTruthy();
		await back();
		expect(screen.getByRole('button', { name: /旅行小知/ })).toBeTruthy();
	});

	test('are deleted after a question that names them', async () => {
		open(wang, { at: 'profile', end: li });
		await press(/更多操作/);
		await user.click(screen.getByRole('menuitem', { name: '删除联系人' }));
		expect(screen.getByRole('dialog', { name: '删除联系人「李先生」？' })).toBeTruthy();
		expect(document.activeElement).toBe(screen.getByRole('button', { name: '取消' }));
		await press('删除「李先生」');
		expect(linkBetween(table.sandbox.world, wang, li)?.sides[0].state.relation).toBe('deleted');
		expect(screen.getByRole('button', { name: '重新添加' })).toBeTruthy();
	});

	test('whose identity is void say so, and what remains (A12, A13)', () => {
		table.meet();
		table.act({ type: 'identity.leave', by: zhiAtWork });
		open(wang, { at: 'profile', end: zhiAtWork });
		expect(screen.getByText('这个企业微信身份已失效')).toBeTruthy();
		expect(screen.getByText(/聊天记录都还在/)).toBeTruthy();
	});
});

describe('somebody found', () => {
	const found = (end: typeof zhiAtWork | typeof wang, way: 'scan' | 'card' = 'card'): WechatScreen => ({
		at: 'found',
		end,
		code: codeOf(table.sandbox.world, end),
		way
	});

	test('is asked with a greeting, and then waited for', async () => {
		table.act({ type: 'grant.give', by: zhaoAtWork, to: { kind: 'member', identity: zhiAtWork } });
		open(wang, found(zhiAtWork));
		expect(screen.getByRole<HTMLInputElement>('textbox', { name: '附言' }).value).toBe('我是王女士');
		await press('添加到通讯录');
		expect(screen.getByText('申请已经发出，等知晓君通过。', { selector: 'bdi' })).toBeTruthy();
		expect(linkBetween(table.sandbox.world, wang, zhiAtWork)?.request).toMatchObject({
			way: 'card',
			hello: '我是王女士'
		});
	});

	test('whom the rules do not let add is refused, with the rule', async () => {
		open(wang, found(zhiAtWork));
		const add = screen.getByRole('button', { name: '添加到通讯录' });
		expect(add.getAttribute('aria-disabled')).toBe('true');
		await user.click(add);
		expect(refused()?.code).toBe('memberMayAdd');
	});

	test('oneself cannot be added', async () => {
		open(wang, found(wang, 'scan'));
		await press('添加到通讯录');
		expect(refused()?.code).toBe('notOneself');
	});

	test('who asked already is let in; who is a contact can be written to', async () => {
		table.act({ type: 'grant.give', by: zhaoAtWork, to: { kind: 'member', identity: zhiAtWork } });
		table.ask(zhiAtWork, wang, '你好');
		open(wang, found(zhiAtWork));
		await press('通过验证');
		await press('发消息');
		expect(screen.getByRole('log', { name: '与知晓君的会话' })).toBeTruthy();
		await back();
		expect(screen.getByRole('tab', { name: /微信/ }).getAttribute('aria-selected')).toBe('true');
	});
});
