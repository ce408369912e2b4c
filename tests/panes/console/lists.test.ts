import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import fc from 'fast-check';
import Papa from 'papaparse';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { language } from '../../../src/i18n';
import { csvText, linesOf } from '../../../src/panes/console/lists/csv';
import { membersCsv } from '../../../src/panes/console/lists/members';
import { readText } from '../../../src/panes/console/lists/read';
import { reportOn } from '../../../src/panes/console/lists/report';
import { csvOf } from '../../../src/panes/console/lists/write';
import { limits, membersOf } from '../../../src/world';
import { runs } from '../../runs';
import { travel, zhaoAtWork } from '../../world/commands';
import { setTable, type SetTable } from '../chat/table';
import Console from './Console.svelte';

let table: SetTable;
const user = userEvent.setup({ pointerEventsCheck: 0, applyAccept: false });

beforeEach(async () => {
	await language.use('zh-CN');
	await Promise.all([language.need('stage'), language.need('console')]);
	table = setTable();
});

const head = '姓名,部门,职务';
const report = (...lines: string[]) => reportOn(table.sandbox.world, travel, [head, ...lines].join('\n'));
/** 「知晓君」 as older Chinese spreadsheets write it. */
const gbk = [0xd6, 0xaa, 0xcf, 0xfe, 0xbe, 0xfd];

describe('A24 a file is read as what it is', () => {
	const fault = async (...bytes: number[]) => {
		const read = await readText(new Blob([Uint8Array.from(bytes)]));
		return 'fault' in read ? read.fault : read.encoding;
	};

	test('UTF-8 with and without its mark, UTF-16, and GBK', async () => {
		expect(await readText(new Blob(['\ufeff知晓君']))).toEqual({ text: '知晓君', encoding: 'utf-8' });
		expect(await readText(new Blob([Uint8Array.from(gbk)]))).toEqual({ text: '知晓君', encoding: 'gb18030' });
		expect(await fault(0xff, 0xfe, 0xe5, 0x77)).toBe('utf-16le');
		expect(await fault(0xfe, 0xff, 0x77, 0xe5)).toBe('utf-16be');
	});

	test('a workbook, bytes that are no text, nothing at all, and too much are told apart', async () => {
		expect(await fault(0x50, 0x4b, 3, 4)).toBe('workbook');
		expect(await fault(0xd0, 0xcf, 0x11, 0xe0)).toBe('workbook');
		expect(await fault(0x89, 0, 1)).toBe('notText');
		expect(await fault(0xff, 0xff, 0xff)).toBe('notText');
		expect(await fault(0x20, 0x0a)).toBe('empty');
		expect(await readText(new Blob([new Uint8Array(8_000_001)]))).toEqual({ fault: 'tooLarge' });
	});
});

describe('A24 G22 a list is looked at before anything is done', () => {
	test('good rows are as they will be stored, quoted cells and other names of columns too', async () => {
		const text = 'position,Name\n"顾问, 高级"," 林一 "\n\n,\n店长,林二\n';
		const { rows, faults, lines } = await reportOn(table.sandbox.world, travel, text);
		expect(rows).toEqual([
			{ name: '林一', department: [], position: '顾问, 高级' },
			{ name: '林二', department: [], position: '店长' }
		]);
		expect([faults, lines]).toEqual([[], 2]);
	});

	test('missing, over-long, hostile and double cells are told with their lines', async () => {
		const long = '长'.repeat(33);
		const { rows, faults } = await report(
			'林一,,顾问',
			',,顾问',
			'林二',
			`${long},,顾问`,
			'林\u0007三,,顾问',
			'林一,,顾问',
			`林四,${'部/'.repeat(10)}部,顾问`,
			'知晓君,客户服务部,旅行顾问'
		);
		expect(rows).toHaveLength(1);
		expect(faults.map(({ line, field, code }) => [line, field, code])).toEqual([
			[3, 'name', 'cellMissing'],
			[4, 'position', 'cellMissing'],
			[5, 'name', 'textIsTooLong'],
			[6, 'name', 'textHasControls'],
			[7, 'name', 'rowTwice'],
			[8, 'department', 'tooManyLevels'],
			[9, 'name', 'rowIsMember']
		]);
		expect(faults[2]?.found).toHaveLength(24);
	});

	test('an open quotation mark, no names of columns, and more rows than may be are told', async () => {
		expect((await report('林一,,"顾问')).faults[0]?.code).toBe('quotesOpen');
		expect((await reportOn(table.sandbox.world, travel, '林一,部,顾问')).missing).toEqual([
			'name',
			'position'
		]);
		const many = Array.from({ length: 50_000 }, (_, place) => `员工${place},,顾问`);
		const { tooMany, lines, rows } = await report(...many);
		expect([tooMany, lines, rows.length]).toEqual([true, 50_000, 0]);
	});

	test('10 000 rows leave the page its turns', async () => {
		let turns = 0;
		const clock = setInterval(() => (turns += 1));
		const many = Array.from({ length: limits.importedMembers }, (_, place) => `员工${place},新部,顾问`);
		const { rows } = await report(...many);
		clearInterval(clock);
		expect(rows).toHaveLength(limits.importedMembers);
		expect(turns).toBeGreaterThan(5);
		table.act({
			type: 'members.import',
			by: zhaoAtWork,
			rows: rows.map((row) => ({ ...row, department: [...row.department] }))
		});
		expect(membersOf(table.sandbox.world, travel)).toHaveLength(limits.importedMembers + 3);
	});
});

describe('A24 tables as text', () => {
	const cells = (text: string) => linesOf(text).map((each) => each.cells);

	test('quoted cells may hold marks, separators and line ends; lines keep their numbers in the file', () => {
		const text = 'a,"b ""c"", d"\n\n"e\nf",\ng,"h"\n';
		expect(cells(text)).toEqual([
			['a', 'b "c", d'],
			['e\nf', ''],
			['g', 'h']
		]);
		expect(linesOf(text).map(({ line }) => line)).toEqual([1, 3, 5]);
		expect(linesOf('a\n"b,c\nd').map(({ isOpen }) => isOpen)).toEqual([false, true]);
		expect(cells('')).toEqual([]);
	});

	test('tabs and semicolons part cells where the first line has more of them', () => {
		expect(cells('a\tb,c\td\n1\t2\t3')).toEqual([
			['a', 'b,c', 'd'],
			['1', '2', '3']
		]);
		expect(cells('a;b;c\n1;2,5;3')).toEqual([
			['a', 'b', 'c'],
			['1', '2,5', '3']
		]);
	});

	test('whatever is written is read back', () => {
		const cell = fc.array(fc.constantFrom('"', ',', '\r\n', '好', ' ', 'x', '1'), { maxLength: 4 });
		const row = fc.array(
			cell.map((parts) => parts.join('')),
			{ minLength: 3, maxLength: 3 }
		);
		const isSaid = (cells: readonly string[]) => cells.some((each) => each.trim() !== '');
		fc.assert(
			fc.property(fc.array(row, { maxLength: 4 }), (rows) => {
				const all = [['a', 'b', 'c'], ...rows];
				expect(cells(csvText(all))).toEqual(all.filter(isSaid));
			}),
			{ numRuns: runs(500) }
		);
	});
});

describe('A24 what is written for spreadsheets', () => {
	test('has the mark that Chinese needs, and no cell that is taken for a formula', async () => {
		const hostile = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '好,"的"'];
		const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(
			await csvOf(
				['名'],
				hostile.map((cell) => [cell])
			).arrayBuffer()
		);
		expect(text.startsWith('\ufeff')).toBe(true);
		const cells = Papa.parse<string[]>(text.slice(1), { skipEmptyLines: true }).data.slice(1);
		expect(cells.map(([cell]) => cell)).toEqual([
			"'=1+1",
			"'+1",
			"'-1",
			"'@SUM(A1)",
			"'\t=1",
			"'\r=1",
			'好,"的"'
		]);
	});

	test('the members, with their departments and states', async () => {
		const text = await membersCsv(table.sandbox.world, travel).text();
		const [, first] = text.split('\r\n');
		expect(first).toBe('知晓君,客户服务部,旅行顾问,在职,');
		expect(text).toContain('赵敏,行政部,行政,在职,管理员');
	});
});

describe('A24 G22 importing on the screen', () => {
	const asked = () => within(screen.getByRole('dialog', { name: '导入成员' }));
	const choose = (...parts: BlobPart[]) =>
		user.upload(
			document.querySelector<HTMLInputElement>('[type="file"]') as HTMLInputElement,
			new File(parts, 'members.csv')
		);
	const confirm = () => asked().getByRole('button', { name: /^导入/ });

	beforeEach(async () => {
		render(Console, { table, owner: zhaoAtWork, at: 'members' });
		await user.click(screen.getByRole('button', { name: '导入' }));
	});

	test('a good file is previewed, and done as one act', async () => {
		expect(confirm().getAttribute('aria-disabled')).toBe('true');
		const before = table.sandbox.world;
		await choose(`${head}\n林一,客户服务部/大理组,顾问\n林二,,店长\n`);
		expect(await asked().findByText('2 行可以导入')).toBeTruthy();
		expect(asked().getByRole('table').textContent).toContain('客户服务部 / 大理组');
		expect(table.sandbox.world).toBe(before);
		await user.click(confirm());
		expect(screen.queryByRole('dialog')).toBeNull();
		expect(membersOf(table.sandbox.world, travel)).toHaveLength(5);
		table.sandbox.undo();
		expect(membersOf(table.sandbox.world, travel)).toHaveLength(3);
	});

	test('a bad row keeps the whole list out, and is told by its line', async () => {
		await choose(`${head}\n林一,,顾问\n林二,,\n`);
		expect(await asked().findByText('1 行有问题')).toBeTruthy();
		expect(asked().getByText('第 3 行「职务」：没有填。')).toBeTruthy();
		await user.click(confirm());
		expect(membersOf(table.sandbox.world, travel)).toHaveLength(3);
	});

	test('GBK is read and said; a workbook is refused in words', async () => {
		await choose(
			Uint8Array.from([0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0xd6, 0xb0, 0xce, 0xf1, 0x0a, ...gbk, 0x2c, ...gbk])
		);
		expect(await asked().findByText(/按 GBK 读的/)).toBeTruthy();
		expect(asked().getByText('1 行可以导入')).toBeTruthy();
		await choose(Uint8Array.from([0x50, 0x4b, 3, 4]));
		await vi.waitFor(() => expect(asked().getByRole('status').textContent).toContain('工作簿'));
		expect(confirm().getAttribute('aria-disabled')).toBe('true');
	});
});
