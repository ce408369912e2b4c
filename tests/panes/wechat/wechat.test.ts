import { payloadOf } from '../../../src/session';
import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { WechatScreen } from '../../../src/panes/wechat';
import { codeOf, get, linkBetween, personOf, startIn, type AccountId } from '../../../src/world';
import { cells, flipped } from '../../world/cells';
import { li, setTable, wang, zhaoAtWork, zhi, zhiAtWork, zhou, type SetTable } from '../chat/table';
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

describe('the tabs', () => {
	test.each(['chats', 'contacts', 'discover', 'me'] as const)(
		'A3 lead to the same person’s WeCom by one tap: %s',
		async (at) => {
			const onswitch = vi.fn();
			render(Phone, { table, owner: zhi, at: [{ at }], onswitch });
			await user.click(screen.getByRole('button', { name: '切换到企业微信（云杉旅行）' }));
			expect(onswitch).toHaveBeenCalledExactlyOnceWith(zhiAtWork);
		}
	);

	test('of somebody without a job lead to no WeCom', () => {
		open(wang);
		expect(screen.queryByRole('button', { name: /切换到企业微信/ })).toBeNull();
	});

	test('are the four of WeChat, with what waits on them', async () => {
		table.ask('account:4', wang, '我是陈晨');
		open(wang);
		const tabs = screen.getAllByRole('tab').map((tab) => tab.querySelector('.word')?.textContent);
		expect(tabs).toEqual(['微信', '通讯录', '发现', '我']);
		expect(screen.getByRole('tab', { name: /微信.*3 条未读/ })).toBeTruthy();
		expect(screen.getByRole('tab', { name: /通讯录.*1 个新的朋友/ })).toBeTruthy();
		await user.click(screen.getByRole('tab', { name: /发现/ }));
		expect(screen.getByRole('heading', { name: '发现' })).toBeTruthy();
	});

	test('a muted chat shows a dot only', async () => {
		table.act({
			type: 'conversation.set',
			by: wang,
			conversation: 'conversation:3',
			setting: 'muted',
			on: true
		});
		open(wang);
		expect(screen.getByRole('tab', { name: /微信.*有未读消息/ })).toBeTruthy();
		expect(screen.getByRole('button', { name: /大理出游小队.*有未读消息/ })).toBeTruthy();
	});
});

describe('the keyboard', () => {
	test('goes with the screens, and comes back to what opened them', async () => {
		open(wang);
		const row = screen.getByRole('button', { name: /李先生/ });
		row.focus();
		await user.keyboard('{Enter}');
		expect(document.activeElement).toBe(screen.getByRole('textbox', { name: '发消息' }));
		await press('更多');
		expect(document.activeElement).toBe(screen.getByRole('heading', { name: '聊天详情' }));
		await back();
		expect(document.activeElement).toBe(screen.getByRole('button', { name: '更多' }));
		await back();
		expect(document.activeElement).toBe(screen.getByRole('button', { name: /李先生/ }));
	});

	test('is left alone where focus is elsewhere on the page', async () => {
		const elsewhere = document.body.appendChild(document.createElement('button'));
		open(wang);
		elsewhere.focus();
		screen.getByRole('button', { name: /李先生/ }).dispatchEvent(new MouseEvent('click', { bubbles: true }));
		await screen.findByRole('textbox', { name: '发消息' });
		expect(document.activeElement).toBe(elsewhere);
		elsewhere.remove();
	});
});

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

describe('Moments', () => {
	const posted = () => within(screen.getByRole('list', { name: '朋友圈' })).getAllByRole('listitem');

	test('are posted and seen by friends, the newest first; without any it says whose would be here', async () => {
		open(wang, { at: 'discover' }, { at: 'moments', of: null });
		expect(screen.getByText('还没有动态。你和微信好友发表的，会出现在这里。')).toBeTruthy();
		table.act({ type: 'moments.post', by: li, text: '大理的云' });
		table.act({ type: 'moments.post', by: zhi, text: '不是好友，看不见' });
		await user.click(screen.getByRole('button', { name: '发表' }));
		expect(table.sandbox.entries.at(-1)?.command).toMatchObject({ by: zhi });
		await user.type(screen.getByRole('textbox', { name: '这一刻的想法' }), '六月去大理');
		await press('发表');
		expect(screen.getByRole<HTMLTextAreaElement>('textbox').value).toBe('');
		expect(document.activeElement).toBe(screen.getByRole('textbox'));
		await waitFor(() => expect(posted().map(({ textContent }) => textContent)).toHaveLength(2));
		expect(posted()[0]?.textContent).toMatch(/王女士.*六月去大理/);
		expect(posted()[1]?.textContent).toMatch(/李先生.*大理的云/);
	});

	test('A20 have no place for WeCom contacts, and say so', async () => {
		table.meet();
		const cell = cells.find((each) => each.edition === 'beta' && each.act === 'customerMoments.post');
		if (cell) {
			await flipped(cell, () =>
				table.act({ type: 'customerMoments.post', by: zhiAtWork, text: '新线路上架' })
			);
		}
		open(wang, { at: 'discover' }, { at: 'moments', of: null });
		expect(table.sandbox.world.moments.size).toBe(1);
		expect(screen.queryByText('新线路上架')).toBeNull();
		expect(screen.getByText(/企业微信联系人没有朋友圈/)).toBeTruthy();
		expect(screen.getByRole('button', { name: '文章 A20' })).toBeTruthy();
	});

	test('of somebody else are read only', () => {
		table.act({ type: 'moments.post', by: li, text: '大理的云' });
		open(wang, { at: 'profile', end: li }, { at: 'moments', of: li });
		expect(screen.getByText('大理的云')).toBeTruthy();
		expect(screen.queryByRole('textbox')).toBeNull();
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

describe('what the beta does not do yet', () => {
	test('the card of a WeCom contact can be picked for a group, and sending it is refused (A21)', async () => {
		table.meet();
		open(wang, { at: 'profile', end: zhiAtWork }, { at: 'forward', card: zhiAtWork });
		await user.click(screen.getByRole('radio', { name: /大理出游小队/ }));
		await press('发送(1)');
		expect(refused()?.facts).toContain('A21');
		await user.click(screen.getByRole('radio', { name: '李先生' }));
		await press('发送(1)');
		expect(get(table.sandbox.world, table.chatOf(wang, li)).messages.size).toBe(1);
		expect(screen.getByRole('heading', { name: '详细资料' })).toBeTruthy();
	});

	test('a WeCom contact cannot be brought into a group (A22); a friend can', async () => {
		table.meet();
		table.ask('account:4', wang);
		table.act({ type: 'link.accept', by: wang, link: table.linkOf(wang, 'account:4').id });
		open(wang, { at: 'bringIn', group: 'group:0' });
		await user.click(screen.getByRole('checkbox', { name: /知晓君/ }));
		expect(refused()?.facts).toContain('A22');
		expect(screen.getByRole('checkbox', { name: /李先生/ }).getAttribute('aria-disabled')).toBe('true');
		await user.click(screen.getByRole('checkbox', { name: /陈晨/ }));
		await press('完成(1)');
		expect(get(table.sandbox.world, 'group:0').members.size).toBe(5);
	});

	test('a card picture from the album goes to the group all the same (A9)', async () => {
		table.act({ type: 'card.save', by: zhiAtWork });
		expect(personOf(table.sandbox.world, zhi).album.size).toBe(1);
		open(zhi, { at: 'chats' }, { at: 'chat', conversation: 'conversation:3' });
		await press('更多功能');
		await press('卡片图片');
		await press('发送知晓君的企业微信名片图片');
		expect(screen.getByRole('button', { name: /知晓君的企业微信名片图片，点开看大图/ })).toBeTruthy();
	});
});

describe('oneself', () => {
	test('my code is on the stage while it is shown, with words to type', async () => {
		open(wang, { at: 'me' }, { at: 'myCode' });
		await waitFor(() =>
			expect(table.stage.codes.shown.map(({ label }) => label)).toEqual(['王女士的微信二维码'])
		);
		const payload = payloadOf(table.stage.hands.session, codeOf(table.sandbox.world, wang));
		expect(screen.getByText(payload)).toBeTruthy();
		await back();
		expect(table.stage.codes.shown).toEqual([]);
	});

	test('shows the person’s work identities, the void ones too (A12, A13)', () => {
		table.act({ type: 'identity.leave', by: zhiAtWork });
		open(zhi, { at: 'me' });
		const list = screen.getByRole('list', { name: '我的工作身份' });
		expect(list.textContent).toContain('云杉旅行');
		expect(list.textContent).toContain('已失效');
	});

	test('a chat is pinned and muted in its details', async () => {
		open(zhou, { at: 'chats' }, { at: 'chatDetails', conversation: 'conversation:3' });
		await user.click(screen.getByRole('switch', { name: '置顶聊天' }));
		expect(get(table.sandbox.world, 'conversation:3').settings[zhou]?.pinned).toBe(true);
	});

	test('a jump in time that takes a screen’s subject away falls back to what is still there', async () => {
		const chat = table.meet();
		open(wang, { at: 'chats' }, { at: 'chat', conversation: chat });
		table.sandbox.goto(0);
		expect(await screen.findByRole('heading', { name: '微信' })).toBeTruthy();
	});
});
