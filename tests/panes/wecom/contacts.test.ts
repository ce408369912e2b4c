import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test } from 'vitest';
import type { WecomScreen } from '../../../src/panes/wecom';
import { staffTree } from '../../../src/panes/wecom/staffTree';
import { cast, castStart, emptyWorld, begin, day, linkBetween, type Command } from '../../../src/world';
import { cells, flipped } from '../../world/cells';
import { li, setTable, wang, zhaoAtWork, zhi, zhiAtWork, zhou, type SetTable } from '../chat/table';
import Phone from './Phone.svelte';

let table: SetTable;
const user = userEvent.setup({ pointerEventsCheck: 0 });

beforeEach(() => {
	table = setTable();
});

const open = (...at: WecomScreen[]) => render(Phone, { table, owner: zhiAtWork, at, onswitch: () => {} });
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const press = (name: string | RegExp) => user.click(button(name));
const choose = (name: string | RegExp) => user.click(screen.getByRole('menuitem', { name }));
const refused = () => table.sandbox.refused?.refusal;

/** Departments in departments, and somebody whom none has. */
const nested: readonly Command[] = [
	{ type: 'department.create', enterprise: cast.travel, name: '云南组', parent: 'department:0' },
	{ type: 'department.create', enterprise: cast.travel, name: '大理小组', parent: 'department:3' },
	{ type: 'person.create', name: '罗小川', face: 'luo' },
	{ type: 'person.create', name: '白石', face: 'bai' },
	...(['department:4', null] as const).map((department, index): Command => ({
		type: 'identity.create',
		person: `person:${7 + index}`,
		enterprise: cast.travel,
		department,
		position: '地接',
		administers: false
	}))
];

/** What stands in the tree, deeper lines indented. */
function drawn(isOpen: (key: string) => boolean) {
	const { world } = begin([...castStart, ...nested], emptyWorld);
	return staffTree(world, cast.travel, isOpen).map((row) => {
		const indent = '  '.repeat(row.depth);
		if (row.is === 'member') return `${indent}${row.member.id}`;
		return `${indent}${row.department?.name ?? '-'} ${row.count}`;
	});
}

describe('the company', () => {
	test('G10 departments stand in departments, each with all that is within it counted', () => {
		expect(drawn(() => true)).toEqual([
			'客户服务部 3',
			'  identity:0',
			'  identity:1',
			'  云南组 1',
			'    大理小组 1',
			'      identity:4',
			'行政部 1',
			'  identity:2',
			'- 1',
			'  identity:5'
		]);
		expect(drawn((key) => key === 'department:0')).toEqual([
			'客户服务部 3',
			'  identity:0',
			'  identity:1',
			'  云南组 1',
			'行政部 1',
			'- 1'
		]);
	});

	test('a department is folded, and still is when one comes back from a profile', async () => {
		table = setTable([...castStart, ...nested]);
		open({ at: 'contacts' });
		const department = button(/^云南组/);
		expect(department.getAttribute('aria-expanded')).toBe('true');
		expect(screen.getByRole('button', { name: /罗小川/ })).toBeTruthy();
		await user.click(department);
		expect(screen.queryByRole('button', { name: /罗小川/ })).toBeNull();
		await press(/赵敏/);
		await press('返回');
		expect(button(/^云南组/).getAttribute('aria-expanded')).toBe('false');
		expect(screen.queryByRole('button', { name: /罗小川/ })).toBeNull();
	});

	test('a colleague’s profile says all departments that they are in', () => {
		table = setTable([...castStart, ...nested]);
		open({ at: 'profile', end: 'identity:4' });
		expect(screen.getByText('客户服务部 / 云南组 / 大理小组')).toBeTruthy();
	});
});

test('colleagues, WeChat contacts and groups are found by one search; by department too', async () => {
	table = setTable([...castStart, ...nested]);
	table.meet();
	table.act({
		type: 'group.start',
		by: zhiAtWork,
		name: '大理项目',
		members: [cast.chenAtWork, zhaoAtWork]
	});
	open({ at: 'contacts' });
	const field = screen.getByRole('searchbox', { name: /搜索同事/ });
	await user.type(field, '大理');
	expect(button(/罗小川.*大理小组/)).toBeTruthy();
	expect(screen.queryByRole('button', { name: /赵敏/ })).toBeNull();
	expect(button(/大理项目.*3 人/)).toBeTruthy();
	await user.clear(field);
	await user.type(field, '王女士');
	await press(/王女士.*微信联系人/);
	expect(screen.getByRole('heading', { name: '微信联系人资料' })).toBeTruthy();
});

describe('the WeChat contacts', () => {
	/** Wang scanned and accepted; Li asked by card and waits; Zhou was asked and waits. */
	function contacts() {
		table.meet();
		table.ask(li, zhiAtWork, '你好');
		table.ask(zhiAtWork, zhou);
	}

	const names = () =>
		screen
			.queryAllByRole('button')
			.filter(({ dataset }) => dataset.control === 'wecom.wechatContacts.person')
			.map((row) => row.querySelector('b')?.textContent);

	test('are narrowed by state: who is blocked, waits or was deleted', async () => {
		contacts();
		open({ at: 'wechatContacts' });
		expect(names()).toEqual(['王女士']);
		await press(/按状态筛选/);
		await choose('等对方通过（1）');
		expect(names()).toEqual(['小周']);
		await press(/按状态筛选：等对方通过/);
		await choose('等你通过（1）');
		expect(names()).toEqual(['李先生']);
		table.act({ type: 'link.delete', by: zhiAtWork, link: table.linkOf(zhiAtWork, wang).id });
		await press(/按状态筛选/);
		await choose('已删除（1）');
		expect(names()).toEqual(['王女士']);
		await press('清除筛选');
		expect(names()).toEqual([]);
	});

	test('are narrowed by filters of our own, which say that they are assumed', async () => {
		contacts();
		open({ at: 'wechatContacts' });
		const filters = within(screen.getByRole('group', { name: '筛选' }));
		await user.click(filters.getByRole('button', { name: '推定' }));
		expect(screen.getByText(/没有说能怎么筛选/)).toBeTruthy();
	});

	test('are narrowed by way and by when they were added', async () => {
		contacts();
		open({ at: 'wechatContacts' });
		await press(/按方式筛选/);
		await choose('名片');
		expect(names()).toEqual([]);
		expect(screen.getByText('0 人')).toBeTruthy();
		await press(/按方式筛选：名片/);
		await choose('扫码');
		expect(names()).toEqual(['王女士']);
		table.act({ type: 'clock.advance', ms: 3 * day });
		await press(/按时间筛选/);
		await choose('24 小时内');
		expect(names()).toEqual([]);
		await press(/按时间筛选/);
		await choose('近 7 天');
		expect(names()).toEqual(['王女士']);
	});

	test('C12 without tags the filter says that the period has none', async () => {
		contacts();
		open({ at: 'wechatContacts' });
		await press(/按标签筛选/);
		await choose('还没有标签');
		expect(refused()?.capability).toMatchObject({ act: 'contact.tag' });
	});

	test('C12 where the period has tags, they narrow the list and are searched', async () => {
		contacts();
		const cell = cells.find(
			({ act, pair, edition }) => act === 'contact.tag' && pair === 'wecom>wechat' && edition === 'beta'
		);
		if (!cell) throw new Error('no cell for tags');
		await flipped(cell, async () => {
			table.act({ type: 'link.accept', by: zhou, link: table.linkOf(zhou, zhiAtWork).id });
			const link = table.linkOf(zhiAtWork, zhou).id;
			table.act({ type: 'link.tag', by: zhiAtWork, link, tags: ['老客户'] });
			open({ at: 'wechatContacts' });
			expect(names()).toHaveLength(2);
			await press(/按标签筛选/);
			await choose('老客户（1）');
			expect(names()).toEqual(['小周']);
			await press('清除筛选');
			await user.type(screen.getByRole('searchbox'), '老客');
			expect(names()).toEqual(['小周']);
		});
	});

	test('a filter that leaves nobody says so', async () => {
		contacts();
		open({ at: 'wechatContacts' });
		await press(/按方式筛选/);
		await choose('群里的图片');
		expect(screen.getByRole('status').textContent).toContain('没有这样的人');
	});

	test('A12 a person’s own WeChat is none of them', () => {
		contacts();
		open({ at: 'wechatContacts' });
		expect(names()).not.toContain(zhi);
	});
});

test('C17 D92118 the tags of the enterprise stand in the customer’s profile, and nothing where there are none', async () => {
	table.meet();
	const at: WecomScreen = { at: 'found', end: wang, code: '', way: 'scan' };
	const { unmount } = open(at);
	expect(screen.queryByText('企业标签')).toBeNull();
	unmount();
	const link = linkBetween(table.sandbox.world, wang, zhiAtWork);
	if (!link) throw new Error('no link');
	const group = { id: 0, group: null, name: '客户等级', order: 0 };
	for (const command of [
		{ type: 'crm.link', by: zhaoAtWork },
		{ type: 'corpTags.set', by: cast.travel, tags: [group, { ...group, id: 1, group: 0, name: '重要' }] },
		{ type: 'link.mark', by: zhiAtWork, link: link.id, tags: [1] }
	] satisfies Command[])
		expect(table.sandbox.act(command).ok).toBe(true);
	open(at);
	expect(screen.getByText('企业标签').nextElementSibling?.textContent).toContain('重要');
});
