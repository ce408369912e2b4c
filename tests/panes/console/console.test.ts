import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test } from 'vitest';
import { language } from '../../../src/i18n';
import { Session } from '../../../src/session';
import { cast, castStart, codeOf, get, permissionOf, startIn, type Command } from '../../../src/world';
import Desk, { type DeskTest } from './Desk.svelte';

const { zhaoAtWork, zhiAtWork, chenAtWork, travel, books, wang, li } = cast;

beforeEach(async () => {
	await language.use('zh-CN');
	await Promise.all([language.need('stage'), language.need('console')]);
});

function open(
	options: {
		start?: readonly Command[];
		more?: Command[];
		at?: 'home' | 'members' | 'external' | 'apps';
		owner?: typeof zhaoAtWork | typeof chenAtWork;
	} = {}
) {
	const session = Session.begin('abcdefghij', [...(options.start ?? castStart), ...(options.more ?? [])]);
	const test: DeskTest = { session, tried: [] };
	render(Desk, { test, owner: options.owner ?? zhaoAtWork, ...(options.at && { at: options.at }) });
	return { ...test, user: userEvent.setup({ pointerEventsCheck: 0 }) };
}

const toggle = (name: string) => screen.getByRole('switch', { name: `允许${name}添加外部联系人` });
const rowOf = (name: string) => toggle(name).closest('tr') as HTMLElement;
const toZhi: Command = { type: 'grant.give', by: zhaoAtWork, to: { kind: 'member', identity: zhiAtWork } };

describe('the sections', () => {
	test('stand in the order of the article (A24), and open', async () => {
		const { user } = open();
		const nav = screen.getByRole('navigation', { name: '后台栏目' });
		const names = within(nav)
			.getAllByRole('button')
			.map((button) => button.textContent?.trim());
		expect(names).toEqual(['首页', '通讯录', '外部联系人', '企业应用', '微信插件', '管理工具', '我的企业']);
		for (const name of names) {
			await user.click(within(nav).getByRole('button', { name: name ?? '' }));
			expect(screen.getByRole('heading', { level: 3 }).textContent).toBe(name);
		}
	});

	test('stay closed to members who are no administrators', () => {
		open({ owner: chenAtWork });
		expect(screen.queryByRole('navigation')).toBeNull();
		expect(screen.getByRole('heading', { name: '这里只有管理员能进来' })).toBeTruthy();
		expect(screen.getByText('赵敏')).toBeTruthy();
	});

	test('the home page counts what is there and tells what changed', () => {
		open({ at: 'home', more: [toZhi] });
		expect(screen.getByRole('button', { name: '3 在职成员' })).toBeTruthy();
		expect(screen.getByRole('button', { name: '1 可以添加外部联系人' })).toBeTruthy();
		expect(screen.getAllByRole('listitem').at(-1)?.textContent).toBeTruthy();
		expect(screen.getByText('最近的变化').closest('section')?.textContent).toContain(
			'赵敏允许知晓君添加外部联系人'
		);
	});
});

describe('who may add external contacts', () => {
	test('a grant is given and withdrawn, keeps the focus, and is the row that crosses', async () => {
		const { session, user } = open();
		expect(within(rowOf('知晓君')).getByText('没有授权')).toBeTruthy();
		toggle('知晓君').focus();
		await user.keyboard(' ');
		expect(permissionOf(session.world, zhiAtWork).may).toBe(true);
		expect(toggle('知晓君').getAttribute('aria-checked')).toBe('true');
		expect(document.activeElement).toBe(toggle('知晓君'));
		expect(rowOf('知晓君').classList.contains('changed')).toBe(true);
		expect(rowOf('知晓君').textContent).toContain('刚刚');
		await user.click(toggle('陈晨'));
		expect(rowOf('知晓君').classList.contains('changed')).toBe(false);
		await user.click(toggle('知晓君'));
		expect(permissionOf(session.world, zhiAtWork).may).toBe(false);
	});

	test('a department’s grant reaches its members, whose own stays ungiven', async () => {
		const { user } = open();
		await user.click(toggle('客户服务部'));
		await user.click(screen.getByRole('button', { name: '授权' }));
		expect(toggle('知晓君').getAttribute('aria-checked')).toBe('false');
		expect(within(rowOf('知晓君')).getByText('可以')).toBeTruthy();
		expect(within(rowOf('知晓君')).getByText('因为部门「客户服务部」得到授权')).toBeTruthy();
		expect(within(rowOf('赵敏')).getByText('不可以')).toBeTruthy();
	});

	test('all members is one choice of two', async () => {
		const { session, user } = open({ more: [toZhi] });
		await user.click(screen.getByRole('radio', { name: '全部成员' }));
		await user.click(screen.getByRole('button', { name: '授权' }));
		expect(permissionOf(session.world, chenAtWork).may).toBe(true);
		expect(rowOf('知晓君').textContent).toContain('因为单独得到授权、全部成员得到授权');
		await user.click(screen.getByRole('radio', { name: '指定部门和成员' }));
		await user.click(screen.getByRole('button', { name: '收回' }));
		expect(permissionOf(session.world, chenAtWork).may).toBe(false);
		expect(permissionOf(session.world, zhiAtWork).may).toBe(true);
	});

	test('what the world refuses stays reachable, is tried all the same, and changes nothing', async () => {
		const { session, tried, user } = open({ more: [{ type: 'verification.lapse', enterprise: travel }] });
		const before = session.world;
		const button = toggle('知晓君');
		expect(button.getAttribute('aria-disabled')).toBe('true');
		const reason = document.getElementById(button.getAttribute('aria-describedby') ?? '');
		expect(reason?.textContent).toContain('互通');
		await user.click(button);
		const all = screen.getByRole<HTMLInputElement>('radio', { name: '全部成员' });
		expect(all.getAttribute('aria-disabled')).toBe('true');
		await user.click(all);
		expect(all.checked).toBe(false);
		expect(screen.getByRole<HTMLInputElement>('radio', { name: '指定部门和成员' }).checked).toBe(true);
		expect(tried.map(({ code }) => code)).toEqual(['interopIsOpen', 'interopIsOpen']);
		expect(session.world).toBe(before);
	});

	test('invited members are listed as invited', () => {
		open({
			more: [
				{ type: 'identity.invite', by: zhaoAtWork, person: 'person:2', department: null, position: '实习生' }
			]
		});
		expect(within(rowOf('小周')).getByText('已邀请')).toBeTruthy();
		expect(within(rowOf('小周')).getByText('加入后也不可以')).toBeTruthy();
	});
});

describe('the rest of the configuration', () => {
	test('G8 the CRM is linked and unlinked, and what this release does with it is said', async () => {
		const { session, user } = open();
		await user.click(screen.getByRole('button', { name: '去关联' }));
		expect(get(session.world, travel).crm).toBe('linked');
		expect(screen.getByRole('status').textContent).toContain('客户名单在下面');
		await user.click(screen.getByRole('button', { name: '取消关联' }));
		expect(get(session.world, travel).crm).toBe('unlinked');
		expect(screen.getByRole('status').textContent).toBe('');
	});

	test('G8 without the interop there is no linking: it says why, and can be tried', async () => {
		const { tried, user } = open({ more: [{ type: 'verification.lapse', enterprise: travel }] });
		const button = screen.getByRole('button', { name: '去关联' });
		expect(button.getAttribute('aria-disabled')).toBe('true');
		await user.click(button);
		expect(tried.map(({ code }) => code)).toEqual(['interopIsOpen']);
	});

	test('G7 usage records are looked at when asked for, which is written down', async () => {
		const { session, tried, user } = open();
		expect(screen.queryByText(/谁加了谁/)).toBeNull();
		await user.click(screen.getByRole('button', { name: '查看使用记录' }));
		expect(tried).toEqual([{ command: { type: 'usage.read', by: zhaoAtWork }, code: undefined }]);
		expect(
			session
				.entriesFrom(1)
				.at(-1)
				?.events.map(({ type }) => type)
		).toContain('usage.opened');
		expect(screen.queryByRole('button', { name: '查看使用记录' })).toBeNull();
		await user.click(toggle('知晓君'));
		expect(screen.getByText(/谁加了谁、什么时候、用哪种方式/)).toBeTruthy();
	});

	test('usage records tell who added whom, and by which way', async () => {
		const world = Session.begin('abcdefghij', [...castStart, toZhi]).world;
		const { user } = open({
			more: [
				toZhi,
				{ type: 'link.ask', by: zhiAtWork, code: codeOf(world, wang), way: 'scan', hello: '' },
				{ type: 'link.accept', by: wang, link: 'link:3' },
				{ type: 'link.ask', by: li, code: codeOf(world, zhiAtWork), way: 'cardPicture', hello: '' },
				{ type: 'link.accept', by: zhiAtWork, link: 'link:4' },
				{ type: 'identity.remove', by: zhaoAtWork, identity: zhiAtWork }
			]
		});
		await user.click(screen.getByRole('button', { name: '查看使用记录' }));
		const table = screen.getByRole('table', { name: '成员使用记录' });
		const rows = within(table)
			.getAllByRole('row')
			.slice(1)
			.map((row) => row.textContent?.replace(/\s+/g, ' '));
		expect(rows).toHaveLength(2);
		expect(rows[0]).toMatch(/知晓君 已离职.*被李先生加上.*递名片到微信（图片）/);
		expect(rows[1]).toMatch(/知晓君 已离职.*加上王女士.*扫描微信二维码/);
	});
});

describe('before the beta', () => {
	test('E5 the section is not there: it says so with its source, and so does its place in the list', async () => {
		const { user } = open({ start: startIn('before'), at: 'home' });
		const entry = screen.getByRole('button', { name: '外部联系人' });
		expect(entry.getAttribute('aria-disabled')).toBe('true');
		const reason = document.getElementById(entry.getAttribute('aria-describedby') ?? '')?.textContent;
		expect(reason).toBe('这个时期，管理后台还没有「外部联系人」。');
		await user.click(entry);
		expect(screen.getByRole('heading', { name: '这一栏还不存在' })).toBeTruthy();
		expect(screen.getByRole('button', { name: '文章 A25' })).toBeTruthy();
		expect(screen.queryByRole('switch')).toBeNull();
		expect(screen.queryByRole('button', { name: /关联|使用记录/ })).toBeNull();
	});

	test('E7 with the change of the edition it is there', () => {
		open({ start: startIn('before'), more: [{ type: 'edition.set', edition: 'beta' }] });
		expect(screen.getByRole('button', { name: '外部联系人' }).getAttribute('aria-disabled')).toBeNull();
		expect(toggle('知晓君')).toBeTruthy();
	});
});

describe('the directory', () => {
	const menu = async (user: ReturnType<typeof userEvent.setup>, name: string, item: string) => {
		await user.click(screen.getByRole('button', { name: `管理${name}` }));
		await user.click(screen.getByRole('menuitem', { name: item }));
	};

	test('somebody is invited with a department and a position; without one its field says so', async () => {
		const { session, tried, user } = open({ at: 'members' });
		await user.click(screen.getByRole('button', { name: '邀请成员' }));
		const sheet = within(screen.getByRole('dialog', { name: '邀请成员' }));
		expect(sheet.queryByRole('radio', { name: /知晓君/ })).toBeNull();
		await user.click(sheet.getByRole('radio', { name: /小周/ }));
		await user.selectOptions(sheet.getByRole('combobox', { name: '部门' }), '行政部');
		await user.click(sheet.getByRole('button', { name: '发出邀请' }));
		expect(tried).toEqual([]);
		expect(sheet.getByRole('alert').textContent).not.toBe('');
		await user.type(sheet.getByRole('textbox', { name: '职务' }), '实习生');
		await user.click(sheet.getByRole('button', { name: '发出邀请' }));
		expect(screen.queryByRole('dialog')).toBeNull();
		const invited = get(session.world, 'identity:4');
		expect(invited).toMatchObject({
			person: 'person:2',
			department: 'department:1',
			position: '实习生',
			state: 'invited'
		});
		await menu(user, '小周', '撤回邀请');
		expect(get(session.world, 'identity:4').state).toBe('void');
		expect(screen.queryByText('小周')).toBeNull();
	});

	test('a member is suspended, reinstated, and removed only after a question that names them', async () => {
		const { session, user } = open({ at: 'members' });
		await menu(user, '知晓君', '停用');
		expect(get(session.world, zhiAtWork).state).toBe('suspended');
		await menu(user, '知晓君', '恢复');
		expect(get(session.world, zhiAtWork).state).toBe('active');
		await menu(user, '知晓君', '移出企业');
		expect(get(session.world, zhiAtWork).state).toBe('active');
		const sheet = screen.getByRole('dialog', { name: '移出企业' });
		expect(document.activeElement?.textContent).toBe('先不移出');
		await user.click(within(sheet).getByRole('button', { name: /移出\s*知晓君/ }));
		expect(get(session.world, zhiAtWork).state).toBe('void');
		expect(screen.queryByRole('dialog')).toBeNull();
	});

	test('the last administrator cannot be removed: refused and recorded', async () => {
		const { session, tried, user } = open({ at: 'members' });
		await user.click(screen.getByRole('button', { name: '管理赵敏' }));
		expect(screen.getByRole('menuitem', { name: '移出企业' }).getAttribute('aria-disabled')).toBe('true');
		await user.click(screen.getByRole('menuitem', { name: '移出企业' }));
		expect(tried).toHaveLength(1);
		expect(tried[0]).toMatchObject({ command: { type: 'identity.remove' }, code: 'anotherAdminRemains' });
		expect(screen.queryByRole('dialog')).toBeNull();
		expect(get(session.world, zhaoAtWork).state).toBe('active');
		expect(get(session.world, zhaoAtWork).enterprise).not.toBe(books);
	});
});
