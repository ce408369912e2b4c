import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { WecomScreen } from '../../../src/panes/wecom';
import { codeOf, linkBetween, messagesFor, personOf, type EndId, type IdentityId } from '../../../src/world';
import { cells, flipped } from '../../world/cells';
import { li, setTable, wang, zhaoAtWork, zhi, zhiAtWork, zhou, type SetTable } from '../chat/table';
import Phone from './Phone.svelte';

const group = 'conversation:3';

let table: SetTable;
let onswitch: ReturnType<typeof vi.fn<(end: EndId) => void>>;

const user = userEvent.setup({ pointerEventsCheck: 0 });

beforeEach(() => {
	table = setTable();
	onswitch = vi.fn();
});

function open(...at: WecomScreen[]) {
	return openAs(zhiAtWork, ...at);
}

function openAs(owner: IdentityId, ...at: WecomScreen[]) {
	return render(Phone, { table, owner, at, onswitch });
}

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const press = (name: string | RegExp) => user.click(button(name));
const refused = () => table.sandbox.refused?.refusal;

const permit = () =>
	table.act({ type: 'grant.give', by: zhaoAtWork, to: { kind: 'member', identity: zhiAtWork } });

const lastIn = (conversation: `conversation:${number}`, end: EndId) =>
	messagesFor(table.sandbox.world, conversation, end).at(-1);

describe('A7–A9 the two ways', () => {
	test('are shown with their reason and lead nowhere while the member may not add', async () => {
		open({ at: 'messages' }, { at: 'addWays' });
		const way = button(/扫描微信二维码/);
		expect(way.getAttribute('aria-disabled')).toBe('true');
		await user.click(way);
		expect(refused()?.code).toBe('memberMayAdd');
		expect(screen.getByRole('heading', { name: '添加微信联系人' })).toBeTruthy();
		await press(/递名片到微信/);
		const entries = table.sandbox.entries.slice(-2);
		expect(entries.map(({ command, refusal }) => [command.type, refusal?.code])).toEqual([
			['link.ask', 'memberMayAdd'],
			['link.ask', 'memberMayAdd']
		]);
		expect(entries.map(({ command }) => 'way' in command && command.way)).toEqual(['scan', 'card']);
	});

	test('E8 one that the period bars says so itself, and the other stays open', async () => {
		permit();
		for (const cell of cells) {
			if (cell.act !== 'add.card' || cell.pair !== 'wecom>wechat' || !cell.cell.allows) continue;
			await flipped(cell, () => {
				open({ at: 'messages' }, { at: 'addWays' });
				expect(button(/扫描微信二维码/).getAttribute('aria-disabled')).toBeNull();
				expect(button(/递名片到微信.*还不能用名片互加/).getAttribute('aria-disabled')).toBe('true');
			});
		}
		expect.assertions(2);
	});

	test('scanning leads from the person found to a request that waits', async () => {
		permit();
		const code = codeOf(table.sandbox.world, wang);
		open({ at: 'messages' }, { at: 'found', end: wang, code, way: 'scan' });
		expect(screen.getByText('微信用户')).toBeTruthy();
		const hello = screen.getByRole<HTMLTextAreaElement>('textbox', { name: '打招呼' });
		expect(hello.value).toBe('我是云杉旅行的知晓君');
		await user.clear(hello);
		await user.type(hello, '您好');
		await press('添加');
		expect(linkBetween(table.sandbox.world, zhiAtWork, wang)?.request).toMatchObject({
			way: 'scan',
			hello: '您好',
			outcome: 'waiting'
		});
		expect(screen.getByText('等待对方验证')).toBeTruthy();
	});

	test('A26 who is added by a card that came in a chat is recorded as added by a card', async () => {
		const conversation = table.meet();
		table.say(wang, conversation, { kind: 'card', of: li });
		open({ at: 'messages' }, { at: 'chat', conversation });
		await press(/个人名片.*李先生|李先生.*个人名片/);
		await press('添加');
		expect(linkBetween(table.sandbox.world, zhiAtWork, li)?.request).toMatchObject({ way: 'card' });
	});

	test('who may not add can try, is told why, and it is written down', async () => {
		open(
			{ at: 'messages' },
			{ at: 'found', end: wang, code: codeOf(table.sandbox.world, wang), way: 'scan' }
		);
		expect(button('添加').getAttribute('aria-disabled')).toBe('true');
		await press('添加');
		expect(refused()?.code).toBe('memberMayAdd');
		expect(table.sandbox.entries.at(-1)?.refusal?.code).toBe('memberMayAdd');
	});
});

describe('the card', () => {
	test('is shown to somebody who may not add, with the reason why it is of no use', () => {
		open({ at: 'messages' }, { at: 'card' });
		expect(screen.getByText('名片可以看，但现在谁也不能用它加你。')).toBeTruthy();
		expect(table.stage.codes.shown.map(({ label }) => label)).toEqual(['知晓君的企业微信名片']);
	});

	test('goes to a friend by the own WeChat, and is that friend’s way to add', async () => {
		permit();
		open({ at: 'messages' }, { at: 'card' });
		await press('发给微信好友');
		await user.click(screen.getByRole('radio', { name: '小周' }));
		await press('发送');
		expect(lastIn(table.chatOf(zhi, zhou), zhou)?.content).toMatchObject({ kind: 'card', of: zhiAtWork });
		expect(screen.getByText('已用你的微信发给「小周」。')).toBeTruthy();
		await press('打开我的微信');
		expect(onswitch).toHaveBeenLastCalledWith(zhi);
	});

	test('A21 into a group it is refused, A9 its picture is not', async () => {
		permit();
		open({ at: 'messages' }, { at: 'passCard' });
		await user.click(screen.getByRole('radio', { name: '大理出游小队(4)' }));
		await press('发送');
		expect(refused()).toMatchObject({ code: 'editionAllows', facts: ['A21'] });
		await press('改发名片图片');
		expect(lastIn(group, li)?.content).toMatchObject({ kind: 'cardPicture', of: zhiAtWork });
	});

	test('arrow keys choose among friends', async () => {
		open({ at: 'messages' }, { at: 'passCard' });
		const [first, second] = screen.getAllByRole('radio');
		first?.focus();
		await user.keyboard('{ArrowDown}');
		expect(document.activeElement).toBe(second);
		expect(second?.getAttribute('aria-checked')).toBe('true');
	});

	test('is saved to the phone’s album, for the own WeChat to post', async () => {
		open({ at: 'messages' }, { at: 'card' });
		await press('存为图片');
		expect(personOf(table.sandbox.world, zhiAtWork).album.size).toBe(1);
		expect(screen.getByText(/已存进手机相册/)).toBeTruthy();
		expect(button('下载 PNG')).toBeTruthy();
	});
});
