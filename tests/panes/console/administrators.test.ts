import { cleanup, render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { tick } from 'svelte';
import { beforeEach, describe, expect, test } from 'vitest';
import { language } from '../../../src/i18n';
import type { ConsoleScreen } from '../../../src/panes';
import { candidatesOf } from '../../../src/pages/stage/owners';
import { announced } from '../../../src/ui/announce.svelte';
import {
	adminRights,
	get,
	givenRights,
	type AdminRight,
	type GivenRight,
	type IdentityId
} from '../../../src/world';
import { chenAtWork, zhaoAtWork, zhiAtWork } from '../../world/commands';
import { setTable, type SetTable } from '../chat/table';
import Console from './Console.svelte';

let table: SetTable;
const user = userEvent.setup({ pointerEventsCheck: 0 });

beforeEach(async () => {
	await language.use('zh-CN');
	await Promise.all([language.need('stage'), language.need('console')]);
	table = setTable();
});

const open = (at: ConsoleScreen['at'], owner: IdentityId = zhaoAtWork) =>
	render(Console, { table, owner, at });
const press = (name: string | RegExp) => user.click(screen.getByRole('button', { name }));
const asked = () => within(screen.getByRole('dialog'));
const entrust = (...rights: GivenRight[]) =>
	table.act({ type: 'admin.set', by: zhaoAtWork, identity: zhiAtWork, rights });
const rightsOfZhi = () => get(table.sandbox.world, zhiAtWork).rights;

describe('G28 A24 我的企业 makes sub-administrators', () => {
	test('G28 a member is chosen and given rights; they are changed, and taken back', async () => {
		open('enterprise');
		await press('添加分级管理员');
		await user.click(asked().getByRole('button', { name: '保存' }));
		expect(asked().getByRole('alert').textContent).toBe('先选一位成员。');
		await user.click(asked().getByRole('radio', { name: /知晓君/ }));
		await user.click(asked().getByRole('button', { name: '保存' }));
		expect(asked().getByRole('alert').textContent).toBe('至少给一项权限。');
		await user.click(asked().getByRole('checkbox', { name: /关联企业 CRM/ }));
		await user.click(asked().getByRole('button', { name: '保存' }));
		expect(rightsOfZhi()).toEqual(['crm']);
		const row = () =>
			within(screen.getByRole('table', { name: '管理员' })).getByRole('row', { name: /知晓君/ });
		expect(row().textContent).toMatch(/分级管理员.*关联企业 CRM/);
		await user.click(within(row()).getByRole('button', { name: '改权限' }));
		await user.click(asked().getByRole('checkbox', { name: /^企业应用/ }));
		await user.click(asked().getByRole('button', { name: '保存' }));
		expect(rightsOfZhi()).toEqual(['crm', 'apps']);
		await user.click(within(row()).getByRole('button', { name: '改权限' }));
		await user.click(asked().getByRole('button', { name: '收回全部' }));
		expect(rightsOfZhi()).toBeUndefined();
		expect(screen.queryByRole('row', { name: /知晓君/ })).toBeNull();
	});

	test('G28 G21 what another administrator has changed meanwhile is told, and nothing is lost', async () => {
		entrust('crm');
		open('enterprise');
		await press('改权限');
		await user.click(asked().getByRole('checkbox', { name: /^公告/ }));
		entrust('apps');
		await tick();
		await user.click(asked().getByRole('button', { name: '保存' }));
		expect(asked().getByRole('alert').textContent).toBe(language.t.refusal.codes.changedMeanwhile);
		expect(rightsOfZhi()).toEqual(['apps']);
		await user.click(asked().getByRole('button', { name: '看现在的' }));
		await user.click(asked().getByRole('checkbox', { name: /^公告/ }));
		await user.click(asked().getByRole('button', { name: '保存' }));
		expect(rightsOfZhi()).toEqual(['apps', 'announcements']);
	});

	test('G28 A27 the table of rights is the world’s, and says which cannot be given', () => {
		open('enterprise');
		const rows = within(screen.getByRole('table', { name: '管理员可做什么' }))
			.getAllByRole('row')
			.slice(1);
		const rights = Object.keys(adminRights) as AdminRight[];
		expect(rows).toHaveLength(rights.length);
		for (const [place, right] of rights.entries()) {
			const text = rows[place]?.textContent ?? '';
			expect(text).toContain(language.t.refusal.rights[right]);
			const isGiven = (givenRights as readonly AdminRight[]).includes(right);
			expect(text).toContain(isGiven ? '给了才可以' : '不能给');
		}
	});
});

describe('G28 a sub-administrator at the console', () => {
	test('G28 can have a console of their own', () => {
		const owners = () => candidatesOf(table.sandbox.world, 'console').map(({ end }) => end);
		expect(owners()).not.toContain(zhiAtWork);
		entrust('crm');
		expect(owners()).toContain(zhiAtWork);
		open('enterprise', zhiAtWork);
		expect(screen.getByRole('navigation', { name: '后台栏目' })).toBeTruthy();
	});

	const buttons: readonly (readonly [ConsoleScreen['at'], GivenRight, string])[] = [
		['members', 'directory', '邀请成员'],
		['members', 'directory', '导入'],
		['members', 'directory', '添加部门'],
		['apps', 'apps', '添加自建应用'],
		['tools', 'announcements', '发公告'],
		['enterprise', 'company', '修改'],
		['external', 'crm', '去关联'],
		['external', 'customers', '查看使用记录']
	];

	test.each(buttons)(
		'G28 %s: without the right %s, «%s» says so and does nothing',
		async (at, right, name) => {
			entrust(...givenRights.filter((each) => each !== right));
			open(at, zhiAtWork);
			const button = screen.getByRole('button', { name });
			expect(button.getAttribute('aria-disabled')).toBe('true');
			const why = document.getElementById(button.getAttribute('aria-describedby') ?? '')?.textContent;
			expect(why).toContain(language.t.refusal.rights[right]);
			const before = table.sandbox.world;
			await user.click(button);
			expect(table.sandbox.world).toBe(before);
			expect(screen.queryByRole('dialog', { name })).toBeNull();
			cleanup();
			entrust(right);
			open(at, zhiAtWork);
			expect(screen.getByRole('button', { name }).getAttribute('aria-disabled')).toBeNull();
		}
	);

	test('G28 A26 T12 nobody but a super administrator sets who may add external contacts', async () => {
		entrust(...givenRights);
		open('external', zhiAtWork);
		const toggle = screen.getByRole('switch', { name: /陈晨/ });
		expect(toggle.getAttribute('aria-disabled')).toBe('true');
		const why = document.getElementById(toggle.getAttribute('aria-describedby') ?? '')?.textContent;
		expect(why).toBe('「外部联系人权限」只有超级管理员能做。');
		await user.click(toggle);
		expect(get(table.sandbox.world, chenAtWork).grant).toBeNull();
	});

	test('G28 the menus of members and departments say which right is missing', async () => {
		entrust('crm');
		open('members', zhiAtWork);
		await press('管理陈晨');
		const edit = screen.getByRole('menuitem', { name: /修改部门和职务/ });
		expect(edit.getAttribute('aria-disabled')).toBe('true');
		await user.click(edit);
		expect(announced().at(-1)?.text).toContain('通讯录管理');
		expect(screen.queryByRole('dialog')).toBeNull();
	});
});
