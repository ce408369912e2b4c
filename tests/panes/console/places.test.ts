import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { tick } from 'svelte';
import { beforeEach, describe, expect, test } from 'vitest';
import { language } from '../../../src/i18n';
import type { ConsoleScreen } from '../../../src/panes/console';
import { castStart, type Command } from '../../../src/world';
import {
	accept,
	chenAtWork,
	give,
	membership,
	toAll,
	toMember,
	travel,
	wang,
	zhaoAtWork,
	zhiAtWork,
	zhou
} from '../../world/commands';
import { setTable, type SetTable } from '../chat/table';
import Console from './Console.svelte';

const user = userEvent.setup({ pointerEventsCheck: 0 });
let table: SetTable;

/** The cast, with more members than are on one page. */
const large: readonly Command[] = [
	...castStart,
	...Array.from({ length: 120 }, (_, place): Command[] => [
		{ type: 'person.create', name: `员工${place}`, face: 'li' },
		{
			type: 'identity.create',
			person: `person:${7 + place}`,
			enterprise: travel,
			department: 'department:1',
			position: '顾问',
			administers: false
		}
	]).flat()
];

beforeEach(async () => {
	await Promise.all([language.use('zh-CN'), language.need('stage'), language.need('console')]);
	table = setTable();
});

const open = (at: ConsoleScreen['at']) => render(Console, { table, owner: zhaoAtWork, at });
const press = (name: string | RegExp) => user.click(screen.getByRole('button', { name }));
const field = (name: string) => screen.getByRole<HTMLInputElement>('searchbox', { name });
const list = (name: string) => within(screen.getByRole('table', { name }));
/** What its rows say, cell by cell. */
const rowsOf = (name: string) =>
	list(name)
		.getAllByRole('row')
		.slice(1)
		.map((row) => [...row.children].map(({ textContent }) => textContent.trim()).join(' '));
const sortBy = (name: string, column: string) => user.click(list(name).getByRole('button', { name: column }));
const sortOf = (name: string, column: string) =>
	list(name).getByRole('columnheader', { name: column }).getAttribute('aria-sort');

/** Looks at another section, and comes back. */
async function away(back: string) {
	await press('首页');
	expect(screen.queryByRole('searchbox')).toBeNull();
	await press(back);
}

/** What somebody does meanwhile in another window. */
async function meanwhile(command: Command) {
	table.act(command);
	await tick();
}

describe('A24 tables keep their place', () => {
	test('the members: page, order and who is sought', async () => {
		table = setTable(large);
		open('members');
		const of = '全部成员';
		await user.type(field('按名字找成员或部门'), '员工');
		await sortBy(of, '姓名');
		await sortBy(of, '姓名');
		await press('下一页');
		const [first = ''] = rowsOf(of);
		expect(first).toContain('员工69');
		const stands = () => {
			expect(screen.getByText(language.t.desk.directory.range(51, 100, 120))).toBeTruthy();
			expect(sortOf(of, '姓名')).toBe('descending');
			expect(field('按名字找成员或部门').value).toBe('员工');
			expect(rowsOf(of)[0]).toContain('员工69');
		};
		stands();
		await press('管理员工69');
		await user.click(screen.getByRole('menuitem', { name: '停用' }));
		expect(rowsOf(of)[0]).toContain('已停用');
		stands();
		await meanwhile(membership('suspend', zhiAtWork));
		stands();
		await away('通讯录');
		stands();
	});

	test('the members of another department stand in the same order', async () => {
		open('members');
		await sortBy('全部成员', '姓名');
		await press(/^客户服务部\s*2$/);
		expect(sortOf('客户服务部', '姓名')).toBe('ascending');
	});

	test('the usage records: who is sought, by which way, in which order', async () => {
		table.act(give(toAll(travel)));
		for (const customer of [wang, zhou]) {
			table.ask(zhiAtWork, customer);
			table.act(accept(customer, table.linkOf(zhiAtWork, customer).id));
		}
		open('external');
		const of = '成员使用记录';
		await press('查看使用记录');
		await user.type(field('按成员或联系人的名字找'), '知晓君');
		await user.selectOptions(screen.getByRole('combobox', { name: '方式' }), '扫描二维码');
		await sortBy(of, '时间');
		const stands = () => {
			expect(rowsOf(of)).toEqual([expect.stringContaining('王'), expect.stringContaining('周')]);
			expect(sortOf(of, '时间')).toBe('ascending');
			expect(field('按成员或联系人的名字找').value).toBe('知晓君');
			expect(screen.getByRole<HTMLSelectElement>('combobox', { name: '方式' }).value).toBe('scan');
		};
		stands();
		table.ask(chenAtWork, wang);
		await meanwhile(accept(wang, table.linkOf(chenAtWork, wang).id));
		stands();
		await away('外部联系人');
		await press('查看使用记录');
		stands();
	});

	test('the customers: who is sought, in which order', async () => {
		table.meet();
		table.ask(zhiAtWork, zhou);
		table.act(accept(zhou, table.linkOf(zhiAtWork, zhou).id));
		table.act({ type: 'crm.link', by: zhaoAtWork });
		open('external');
		const of = 'CRM 里的客户';
		await press('读取客户名单');
		expect(rowsOf(of)).toHaveLength(2);
		await sortBy(of, '客户');
		await sortBy(of, '客户');
		await user.type(field('按成员或联系人的名字找'), '知晓君');
		const stands = () => {
			expect(rowsOf(of)).toEqual([expect.stringContaining('周'), expect.stringContaining('王')]);
			expect(sortOf(of, '客户')).toBe('descending');
			expect(field('按成员或联系人的名字找').value).toBe('知晓君');
		};
		stands();
		await meanwhile(give(toMember(chenAtWork)));
		stands();
		await away('外部联系人');
		await press('读取客户名单');
		stands();
		await user.type(field('按成员或联系人的名字找'), 'x');
		expect(screen.getByText('没有这个名字。')).toBeTruthy();
	});

	test('the operation log: of which kind, by whom, in which order', async () => {
		table.act(give(toMember(zhiAtWork)));
		table.act(give(toMember(chenAtWork)));
		table.act({ type: 'usage.read', by: zhaoAtWork });
		open('tools');
		const of = '操作日志';
		await user.selectOptions(screen.getByRole('combobox', { name: '哪一类操作' }), '授权');
		await user.selectOptions(screen.getByRole('combobox', { name: '谁做的' }), '赵敏');
		await sortBy(of, '时间');
		const stands = (...names: string[]) => {
			expect(rowsOf(of)).toEqual(names.map((name) => expect.stringContaining(name) as string));
			expect(sortOf(of, '时间')).toBe('ascending');
		};
		stands('知晓君', '陈晨');
		await meanwhile(give(toAll(travel)));
		stands('知晓君', '陈晨', '全部成员');
		await press('首页');
		await press('管理工具');
		stands('知晓君', '陈晨', '全部成员');
	});

	test('who may add: what is sought, what lies open, how many rows', async () => {
		table = setTable(large);
		open('external');
		const of = '谁可以添加外部联系人';
		await press('行政部');
		await press('显示更多');
		await user.click(screen.getByRole('switch', { name: '允许员工70添加外部联系人' }));
		const stands = () => {
			expect(rowsOf(of).filter((row) => row.includes('员工'))).toHaveLength(97);
			expect(screen.getByRole('button', { name: '行政部' }).getAttribute('aria-expanded')).toBe('true');
		};
		stands();
		await meanwhile(give(toMember(zhiAtWork)));
		stands();
		await away('外部联系人');
		stands();
		await user.type(field('按名字找成员或部门'), '员工7');
		const sought = rowsOf(of);
		await away('外部联系人');
		expect(field('按名字找成员或部门').value).toBe('员工7');
		expect(rowsOf(of)).toEqual(sought);
	});
});
