import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test } from 'vitest';
import { language } from '../../../src/i18n';
import { usageCsv } from '../../../src/panes/console/lists/usage';
import { spansOf, usageWith } from '../../../src/panes/console/usage';
import { day, dayOf, instantOf, usageOf, type UsageRecord } from '../../../src/world';
import {
	accept,
	chenAtWork,
	days,
	give,
	li,
	toAll,
	travel,
	wang,
	zhaoAtWork,
	zhiAtWork
} from '../../world/commands';
import { setTable, type SetTable } from '../chat/table';
import Console from './Console.svelte';

let table: SetTable;

beforeEach(async () => {
	await language.use('zh-CN');
	await Promise.all([language.need('stage'), language.need('console')]);
	table = setTable();
	table.act(give(toAll(travel)));
	table.ask(zhiAtWork, wang);
	table.act(accept(wang, table.linkOf(zhiAtWork, wang).id));
	table.act(days(2));
	table.ask(li, chenAtWork);
	table.act(accept(chenAtWork, table.linkOf(chenAtWork, li).id));
});

const records = () => usageOf(table.sandbox.world, travel);

describe('A26 the usage records', () => {
	test('are counted by the day, up to today, and in longer spans where there are many days', () => {
		const spans = spansOf(records(), dayOf(table.sandbox.world.clock));
		expect(spans.map(({ count }) => count)).toEqual([0, 0, 0, 0, 1, 0, 1]);
		const [one] = records() as [UsageRecord];
		const now = dayOf(instantOf('2018-09-01T10:00'));
		const long = spansOf([one], now);
		expect(long.length).toBeLessThanOrEqual(30);
		expect(long.reduce((sum, { count }) => sum + count, 0)).toBe(1);
		const last = long.at(-1);
		expect(last && dayOf(last.from) + last.days - 1).toBe(now);
		expect(long.every(({ from, days }, place) => from === (long[0]?.from ?? 0) + place * days * day)).toBe(
			true
		);
	});

	test('are filtered by who is in them, and by the way', () => {
		const { world } = table.sandbox;
		expect(usageWith(world, records(), '王', '')).toHaveLength(1);
		expect(usageWith(world, records(), '陈晨', '')).toHaveLength(1);
		expect(usageWith(world, records(), '', 'card')).toHaveLength(0);
	});

	test('are written for spreadsheets', async () => {
		const text = await usageCsv(table.sandbox.world, records()).text();
		const [head, first] = text.split('\r\n');
		expect(head).toContain('时间,成员,联系人,谁先加,方式');
		expect(first).toMatch(/,陈晨,李先生,对方,扫描名片二维码$/);
	});

	test('are put in order by each column, down and up, and again the newest first', async () => {
		const user = userEvent.setup({ pointerEventsCheck: 0 });
		render(Console, { table, owner: zhaoAtWork, at: 'external' });
		await user.click(screen.getByRole('button', { name: '查看使用记录' }));
		const list = within(screen.getByRole('table', { name: '成员使用记录' }));
		const order = async (column: string) => {
			await user.click(list.getByRole('button', { name: column }));
			const rows = list.getAllByRole('row').slice(1);
			const sort = list.getByRole('columnheader', { name: column }).getAttribute('aria-sort');
			return [sort, rows.map((row) => /知晓君|陈晨/.exec(row.textContent)?.[0]).join()];
		};
		expect(await order('时间')).toEqual(['ascending', '知晓君,陈晨']);
		expect(await order('时间')).toEqual(['descending', '陈晨,知晓君']);
		expect(await order('时间')).toEqual([null, '陈晨,知晓君']);
		expect(await order('成员')).toEqual(['ascending', '陈晨,知晓君']);
		expect(await order('成员')).toEqual(['descending', '知晓君,陈晨']);
		// 李先生 before 王女士
		expect(await order('加上谁')).toEqual(['ascending', '陈晨,知晓君']);
		expect(await order('加上谁')).toEqual(['descending', '知晓君,陈晨']);
		// 扫描名片 before 扫描微信
		expect(await order('方式')).toEqual(['ascending', '陈晨,知晓君']);
		expect(await order('方式')).toEqual(['descending', '知晓君,陈晨']);
	});

	test('stand with a chart that a table says too, and the filter narrows all three', async () => {
		const user = userEvent.setup({ pointerEventsCheck: 0 });
		render(Console, { table, owner: zhaoAtWork, at: 'external' });
		await user.click(screen.getByRole('button', { name: '查看使用记录' }));
		const chart = within(screen.getByRole('figure'));
		const sum = () =>
			chart.getAllByRole('cell').reduce((total, { textContent }) => total + Number(textContent), 0);
		expect(sum()).toBe(2);
		await user.type(screen.getByRole('searchbox', { name: /按成员或联系人/ }), '李先生');
		expect(sum()).toBe(1);
		expect(within(screen.getByRole('table', { name: '成员使用记录' })).getAllByRole('row')).toHaveLength(2);
		await user.type(screen.getByRole('searchbox', { name: /按成员或联系人/ }), 'x');
		expect(screen.getByText('没有这样的记录。')).toBeTruthy();
		expect(sum()).toBe(0);
	});
});
