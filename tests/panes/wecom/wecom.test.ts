import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { WecomScreen } from '../../../src/panes/wecom';
import { get, linkBetween, ownLink, type EndId, type IdentityId } from '../../../src/world';
import { cells, flipped } from '../../world/cells';
import { li, setTable, wang, zhaoAtWork, zhi, zhiAtWork, type SetTable } from '../chat/table';
import Phone from './Phone.svelte';

const heAtWork = 'identity:3';

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

const mine = (other: EndId) => {
	const link = linkBetween(table.sandbox.world, zhiAtWork, other);
	return link && ownLink(link, zhiAtWork).mine;
};

describe('the tabs', () => {
	test('are those of WeCom, with what waits on them', async () => {
		permit();
		table.ask(wang, zhiAtWork);
		open();
		const tabs = screen.getAllByRole('tab').map((tab) => tab.querySelector('.word')?.textContent);
		expect(tabs).toEqual(['消息', '通讯录', '工作台', '我']);
		expect(screen.getByRole('tab', { name: /消息.*条未读/ })).toBeTruthy();
		expect(screen.getByRole('tab', { name: /通讯录.*1 个申请/ })).toBeTruthy();
		await user.click(screen.getByRole('tab', { name: /工作台/ }));
		expect(screen.getByRole('heading', { level: 2, name: '工作台' })).toBeTruthy();
	});

	test('A6 the push leads to adding', async () => {
		permit();
		open();
		await press(/企业微信团队/);
		await press('添加微信联系人');
		expect(screen.getByRole('heading', { name: '添加微信联系人' })).toBeTruthy();
	});

	test.each(['messages', 'contacts', 'workbench', 'me'] as const)(
		'A3 one tap leads to the own WeChat: from %s',
		async (at) => {
			open({ at });
			await press('切换到微信');
			expect(onswitch).toHaveBeenLastCalledWith(zhi);
		}
	);

	test('the company switches among identities and to the own WeChat', async () => {
		table.act({
			type: 'identity.invite',
			by: heAtWork,
			person: get(table.sandbox.world, zhiAtWork).person,
			department: null,
			position: '店员'
		});
		open();
		await press(/云杉旅行，切换身份/);
		const items = screen.getAllByRole('menuitem').map((item) => item.textContent.trim());
		expect(items).toEqual(['云杉旅行', '青禾书店（受邀，未加入）', '打开我的微信']);
		await user.click(screen.getByRole('menuitem', { name: '打开我的微信' }));
		expect(onswitch).toHaveBeenLastCalledWith(zhi);
	});
});

describe('contacts', () => {
	test('a request is accepted where it came in', async () => {
		permit();
		table.ask(li, zhiAtWork, '想问问行程');
		open({ at: 'contacts' }, { at: 'newContacts' });
		expect(screen.getByText('想问问行程')).toBeTruthy();
		const accept = button('接受 李先生');
		accept.focus();
		await user.keyboard('{Enter}');
		expect(mine(li)?.state.relation).toBe('connected');
		expect(screen.getByText('已添加')).toBeTruthy();
		await waitFor(() => expect(document.activeElement).toBe(button(/李先生/)));
	});

	test('a request that the rules no longer allow lapses, and says why', async () => {
		permit();
		table.ask(li, zhiAtWork);
		table.act({ type: 'grant.withdraw', by: zhaoAtWork, to: { kind: 'member', identity: zhiAtWork } });
		open({ at: 'contacts' }, { at: 'newContacts' });
		await press('接受 李先生');
		expect(screen.getByText('已失效')).toBeTruthy();
		expect(screen.getByText('管理员现在不允许这位成员添加外部联系人。')).toBeTruthy();
	});

	test('WeChat contacts wear their label and are found by remark or name', async () => {
		table.meet();
		table.ask(zhiAtWork, li);
		table.act({ type: 'link.accept', by: li, link: table.linkOf(li, zhiAtWork).id });
		const { id } = table.linkOf(zhiAtWork, wang);
		table.act({ type: 'link.remark', by: zhiAtWork, link: id, remark: '大理五日' });
		open({ at: 'contacts' }, { at: 'wechatContacts' });
		expect(button(/大理五日.*微信联系人/)).toBeTruthy();
		const search = screen.getByRole('searchbox');
		await user.type(search, '王');
		expect(screen.queryByRole('button', { name: /李先生/ })).toBeNull();
		expect(button(/大理五日/)).toBeTruthy();
		await user.type(search, '没有');
		expect(screen.getByRole('status').textContent).toContain('没有找到「王没有」');
	});

	test('a contact gets a remark, is blocked and let in, and is deleted after a question', async () => {
		table.meet();
		open({ at: 'contacts' }, { at: 'profile', end: wang });
		await press('添加备注');
		await user.type(screen.getByRole('textbox'), '大理五日{Enter}');
		expect(mine(wang)?.remark).toBe('大理五日');
		expect(screen.getByText('微信昵称 王女士')).toBeTruthy();

		const more = async (item: string) => {
			await press(/，更多$/);
			await user.click(screen.getByRole('menuitem', { name: item }));
		};
		await more('加入黑名单');
		expect(mine(wang)?.state.block).toBe('blocked');
		await more('移出黑名单');
		expect(mine(wang)?.state.block).toBe('open');

		await more('删除联系人');
		const question = within(screen.getByRole('dialog', { name: '删除大理五日？' }));
		expect(document.activeElement).toBe(question.getByRole('button', { name: '取消' }));
		await user.click(question.getByRole('button', { name: '删除联系人' }));
		expect(mine(wang)?.state.relation).toBe('deleted');
		expect(button('重新添加')).toBeTruthy();
	});

	test('C14 a description is written, kept within its length, and seen by nobody else', async () => {
		table.meet();
		open({ at: 'contacts' }, { at: 'profile', end: wang });
		await press('添加描述');
		const field = screen.getByRole('textbox', { name: '描述' });
		await user.click(field);
		await user.paste('长'.repeat(151));
		expect(screen.getByText('超出 1 个字，写不下。')).toBeTruthy();
		expect(button('保存').getAttribute('aria-disabled')).toBe('true');
		await user.clear(field);
		await user.type(field, '想带爸妈去大理');
		await press('保存');
		expect(mine(wang)?.description).toBe('想带爸妈去大理');
		expect(button('想带爸妈去大理')).toBeTruthy();
	});

	test('C12 tags toward a WeChat contact are refused in the beta, and trying is written down', async () => {
		table.meet();
		open({ at: 'contacts' }, { at: 'profile', end: wang });
		const tags = button('添加标签');
		expect(tags.getAttribute('aria-disabled')).toBe('true');
		expect(screen.getByText('这个时期，还不能给微信联系人打标签。')).toBeTruthy();
		await user.click(tags);
		expect(refused()).toMatchObject({ code: 'editionAllows', facts: ['A18', 'T14'] });
		expect(table.sandbox.entries.at(-1)?.command.type).toBe('link.tag');
		expect(screen.queryByRole('dialog')).toBeNull();
	});

	test('C12 where the period has tags, they are typed with commas of any kind', async () => {
		table.meet();
		for (const cell of cells) {
			if (cell.act !== 'contact.tag' || cell.pair !== 'wecom>wechat' || cell.edition !== 'beta') continue;
			await flipped(cell, async () => {
				open({ at: 'contacts' }, { at: 'profile', end: wang });
				await press('添加标签');
				await user.type(screen.getByRole('textbox', { name: '标签' }), '老客户、 大理,亲子，,{Enter}');
				expect(mine(wang)?.tags).toEqual(['老客户', '大理', '亲子']);
				expect(button('老客户、大理、亲子')).toBeTruthy();
				await press('老客户、大理、亲子');
				await user.clear(screen.getByRole('textbox', { name: '标签' }));
				await press('保存');
				expect(mine(wang)?.tags).toEqual([]);
			});
		}
		expect.assertions(3);
	});

	test('a colleague is talked to, in the chat there is or in a new one', async () => {
		const before = table.sandbox.world.conversations.size;
		openAs('identity:1', { at: 'contacts' });
		await press(/赵敏/);
		await press('发消息');
		expect(table.sandbox.world.conversations.size).toBe(before + 1);
		expect(screen.getByRole('heading', { level: 2, name: '赵敏' })).toBeTruthy();
		await press(/^返回/);
		expect(screen.getByRole('heading', { level: 2, name: '消息' })).toBeTruthy();
		await user.click(screen.getByRole('tab', { name: /通讯录/ }));
		await press(/赵敏/);
		await press('发消息');
		expect(table.sandbox.world.conversations.size).toBe(before + 1);
		expect(refused()).toBeUndefined();
	});
});

describe('the right to add', () => {
	test('A26 says which grants it rests on', () => {
		permit();
		table.act({
			type: 'grant.give',
			by: zhaoAtWork,
			to: { kind: 'department', department: 'department:0' }
		});
		open({ at: 'workbench' }, { at: 'permission' });
		expect(screen.getByRole('heading', { name: '可以添加微信联系人' })).toBeTruthy();
		expect(screen.getByText('单独给了你')).toBeTruthy();
		expect(screen.getByText('给了「客户服务部」')).toBeTruthy();
	});

	test('A28 is of no use once the enterprise’s verification has lapsed', () => {
		permit();
		table.act({ type: 'verification.lapse', enterprise: 'enterprise:0' });
		open({ at: 'workbench' }, { at: 'permission' });
		expect(screen.getByRole('heading', { name: '不可以添加微信联系人' })).toBeTruthy();
		expect(screen.getByText('认证已到期')).toBeTruthy();
	});
});

describe('a chat with a WeChat contact', () => {
	test('A18 has three settings, no more', () => {
		const conversation = table.meet();
		open({ at: 'messages' }, { at: 'chatDetails', conversation });
		expect(screen.getAllByRole('switch')).toHaveLength(2);
		expect(button('聊天文件与图片')).toBeTruthy();
	});

	test('M10 its files and pictures are looked at, which is written down', async () => {
		const conversation = table.meet();
		open({ at: 'messages' }, { at: 'chatDetails', conversation });
		await press('聊天文件与图片');
		expect(screen.getByRole('heading', { name: '聊天文件与图片' })).toBeTruthy();
		expect(table.sandbox.entries.at(-1)?.command).toEqual({
			type: 'files.open',
			by: zhiAtWork,
			conversation
		});
	});
});

describe('the keyboard', () => {
	test('goes with the screens, and comes back to what opened them', async () => {
		open({ at: 'contacts' });
		const row = button(/新的联系人/);
		row.focus();
		await user.keyboard('{Enter}');
		expect(document.activeElement).toBe(screen.getByRole('heading', { level: 2, name: '新的联系人' }));
		button(/^返回/).focus();
		await user.keyboard('{Enter}');
		expect(document.activeElement).toBe(button(/新的联系人/));
	});
});
