import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { tick } from 'svelte';
import { beforeEach, describe, expect, test } from 'vitest';
import { language } from '../../../src/i18n';
import { castStart, get, values, type Command } from '../../../src/world';
import { travel, zhaoAtWork, zhiAtWork } from '../../world/commands';
import { setTable, type SetTable } from '../chat/table';
import Console from './Console.svelte';

let table: SetTable;
let user: ReturnType<typeof userEvent.setup>;

beforeEach(async () => {
	await language.use('zh-CN');
	await Promise.all([language.need('stage'), language.need('console')]);
	user = userEvent.setup({ pointerEventsCheck: 0 });
	table = setTable();
});

const open = () => render(Console, { table, owner: zhaoAtWork, at: 'members' });
const press = (name: string | RegExp) => user.click(screen.getByRole('button', { name }));
const tree = () => within(screen.getByRole('navigation', { name: '部门' }));
const look = (name: string) =>
	user.click(tree().getByRole('button', { name: new RegExp(`^${name}\\s*\\d+$`) }));
const asked = () => within(screen.getByRole('dialog'));
const column = (place: number) =>
	screen
		.getAllByRole('row')
		.slice(1)
		.map((row) => row.children[place]?.textContent.trim());
const names = () => screen.getAllByRole('rowheader').map((each) => each.querySelector('bdi')?.textContent);
const department = (id: `department:${number}`) => get(table.sandbox.world, id);
async function about(what: string, item: string) {
	await press(`管理${what}`);
	await user.click(screen.getByRole('menuitem', { name: item }));
}

describe('A24 the directory', () => {
	test('G19 a department is added within another, renamed, moved and, when empty, removed', async () => {
		open();
		await about('部门客户服务部', '添加下级部门');
		await user.click(asked().getByRole('button', { name: '添加' }));
		expect(asked().getByRole('alert').textContent).toBe(language.t.refusal.codes.textIsEmpty);
		await user.type(asked().getByRole('textbox'), '大理组');
		await user.click(asked().getByRole('button', { name: '添加' }));
		expect(screen.queryByRole('dialog')).toBeNull();
		expect(department('department:3')).toMatchObject({ name: '大理组', parent: 'department:0' });
		await about('部门大理组', '改名');
		await user.clear(asked().getByRole('textbox'));
		await user.type(asked().getByRole('textbox'), '丽江组');
		await user.click(asked().getByRole('button', { name: '改名' }));
		await about('部门丽江组', '移动到…');
		await user.selectOptions(asked().getByRole('combobox'), '行政部');
		await user.click(asked().getByRole('button', { name: '移动' }));
		expect(department('department:3')).toMatchObject({ name: '丽江组', parent: 'department:1' });
		await about('部门丽江组', '删除部门');
		expect([...values(get(table.sandbox.world, travel).departments)]).not.toContain('department:3');
		expect(tree().queryByText('丽江组')).toBeNull();
	});

	test('G18 G19 what cannot be is said in the menu and beside the field, and changes nothing', async () => {
		open();
		const before = table.sandbox.world;
		await press('管理部门客户服务部');
		const remove = screen.getByRole('menuitem', { name: /删除部门/ });
		expect(remove.getAttribute('aria-disabled')).toBe('true');
		expect(document.body.textContent).toContain(language.t.refusal.codes.departmentHasMembers);
		await user.keyboard('{Escape}');
		await about('部门客户服务部', '移动到…');
		await user.click(asked().getByRole('button', { name: '移动' }));
		expect(asked().getByRole('alert').textContent).toBe(language.t.refusal.codes.departmentIsThere);
		expect(table.sandbox.world).toBe(before);
	});

	test('G20 a member’s department and position are changed, and stand in the table', async () => {
		open();
		await about('知晓君', '修改部门和职务');
		await user.selectOptions(asked().getByRole('combobox'), '行政部');
		await user.clear(asked().getByRole('textbox'));
		await user.type(asked().getByRole('textbox'), '行政');
		await user.click(asked().getByRole('button', { name: '保存' }));
		expect(get(table.sandbox.world, zhiAtWork)).toMatchObject({
			department: 'department:1',
			position: '行政'
		});
		await look('行政部');
		expect(names()).toEqual(['知晓君', '赵敏']);
		expect(column(2)).toEqual(['行政部', '行政部']);
	});

	test('G21 two administrators: the later one is told, sees how it is now, and goes on from there', async () => {
		open();
		await about('部门客户服务部', '改名');
		await user.clear(asked().getByRole('textbox'));
		await user.type(asked().getByRole('textbox'), '服务二部');
		table.act({ type: 'department.rename', by: zhaoAtWork, department: 'department:0', name: '服务一部' });
		await tick();
		expect(asked().getByRole('status').textContent).toContain('服务一部');
		await user.click(asked().getByRole('button', { name: '改名' }));
		expect(asked().getByRole('alert').textContent).toBe(language.t.refusal.codes.changedMeanwhile);
		expect(department('department:0').name).toBe('服务一部');
		await user.click(asked().getByRole('button', { name: '看现在的' }));
		await user.type(asked().getByRole('textbox'), '（新）');
		await user.click(asked().getByRole('button', { name: '改名' }));
		expect(department('department:0').name).toBe('服务一部（新）');
	});

	test('G21 a department that is removed meanwhile takes its question away', async () => {
		table.act({ type: 'department.add', by: zhaoAtWork, name: '大理组', parent: null });
		open();
		await about('部门大理组', '改名');
		table.act({ type: 'department.remove', by: zhaoAtWork, department: 'department:3' });
		await tick();
		expect(screen.queryByRole('dialog')).toBeNull();
	});
});

describe('G20 two administrators on one member', () => {
	const assign = (position: string): Command => ({
		type: 'identity.assign',
		by: zhaoAtWork,
		identity: zhiAtWork,
		department: 'department:1',
		position
	});

	test('G20 the later one is told, nothing of theirs is done or lost, and they go on from how it is now', async () => {
		open();
		await about('知晓君', '修改部门和职务');
		const position = asked().getByRole<HTMLInputElement>('textbox');
		await user.clear(position);
		await user.type(position, '高级顾问');
		table.act(assign('店长'));
		await tick();
		expect(asked().getByRole('status').textContent).toContain('店长');
		await user.click(asked().getByRole('button', { name: '保存' }));
		expect(asked().getByRole('alert').textContent).toBe(language.t.refusal.codes.changedMeanwhile);
		expect(position.value).toBe('高级顾问');
		expect(get(table.sandbox.world, zhiAtWork)).toMatchObject({
			department: 'department:1',
			position: '店长'
		});
		await user.click(asked().getByRole('button', { name: '看现在的' }));
		expect(position.value).toBe('店长');
		await user.type(position, '（新）');
		await user.click(asked().getByRole('button', { name: '保存' }));
		expect(screen.queryByRole('dialog')).toBeNull();
		expect(get(table.sandbox.world, zhiAtWork).position).toBe('店长（新）');
	});

	test('A13 who is removed meanwhile takes the question about them away', async () => {
		open();
		await about('知晓君', '修改部门和职务');
		table.act({ type: 'identity.remove', by: zhaoAtWork, identity: zhiAtWork });
		await tick();
		expect(screen.queryByRole('dialog')).toBeNull();
	});
});

/** Sixty more members; the last ten of them in a department of their own, in one of the usual ones. */
const more: readonly Command[] = [
	...castStart,
	{ type: 'department.create', enterprise: travel, name: '杭州组', parent: 'department:0' },
	...Array.from({ length: 60 }, (_, place): Command[] => [
		{ type: 'person.create', name: `员工${place}`, face: 'li' },
		{
			type: 'identity.create',
			person: `person:${7 + place}`,
			enterprise: travel,
			department: place < 50 ? null : 'department:3',
			position: place < 59 ? '顾问' : '掌柜',
			administers: false
		}
	]).flat()
];

describe('A24 a long list', () => {
	beforeEach(() => {
		table = setTable(more);
		open();
	});

	test('pages by fifty, says where one is, and its ends say that they are ends', async () => {
		expect(screen.getAllByRole('rowheader')).toHaveLength(50);
		expect(screen.getByRole('status').textContent).toBe('第 1–50 人，共 63 人');
		expect(screen.getByRole('button', { name: '上一页' }).getAttribute('aria-disabled')).toBe('true');
		await press('上一页');
		await press('下一页');
		expect(names().at(-1)).toBe('员工59');
		expect(screen.getByRole('status').textContent).toBe('第 51–63 人，共 63 人');
		expect(screen.getByRole('button', { name: '下一页' }).getAttribute('aria-disabled')).toBe('true');
	});

	test('sorts up, down, and back, numbers in names as numbers', async () => {
		await look('杭州组');
		await press('姓名');
		expect(names().slice(0, 2)).toEqual(['员工50', '员工51']);
		await press('姓名');
		expect(names()[0]).toBe('员工59');
		expect(screen.getByRole('columnheader', { name: '姓名' }).getAttribute('aria-sort')).toBe('descending');
		await press('姓名');
		expect(screen.getByRole('columnheader', { name: '姓名' }).getAttribute('aria-sort')).toBeNull();
	});

	test('a department shows its members and those within it; who is in none is found too', async () => {
		await look('客户服务部');
		expect(names()).toHaveLength(12);
		await look('杭州组');
		expect(names()).toHaveLength(10);
		await look('未分部门');
		expect(names()).toHaveLength(50);
		await press('收起客户服务部');
		expect(tree().queryByText('杭州组')).toBeNull();
	});

	test('is searched by name, position and department while typing', async () => {
		const find = screen.getByRole('searchbox');
		await user.type(find, '掌柜');
		expect(names()).toEqual(['员工59']);
		await user.clear(find);
		await user.type(find, '杭州');
		expect(names()).toHaveLength(10);
		expect(tree().getByText('客户服务部 / 杭州组')).toBeTruthy();
	});

	test('keeps its place while another section is looked at', async () => {
		await press('姓名');
		await press('下一页');
		const before = names();
		await press('首页');
		await press('通讯录');
		expect(names()).toEqual(before);
	});
});
