import { payloadOf } from '../../../src/session';
import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { WechatScreen } from '../../../src/panes/wechat';
import { codeOf, get, personOf, type AccountId } from '../../../src/world';
import { cells, flipped } from '../../world/cells';
import { li, setTable, wang, zhi, zhiAtWork, zhou, type SetTable } from '../chat/table';
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
