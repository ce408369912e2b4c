import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test } from 'vitest';
import { language } from '../../../src/i18n';
import type { CrmScreen } from '../../../src/panes';
import { postedIn } from '../../../src/panes/scanner/posted';
import { castStart, type AccountId, type Command, type IdentityId } from '../../../src/world';
import {
	chenAtWork,
	give,
	leave,
	li,
	toAll,
	travel,
	wang,
	zhaoAtWork,
	zhiAtWork
} from '../../world/commands';
import { cells, flipped } from '../../world/cells';
import { setTable, type SetTable } from '../chat/table';
import Crm from './Crm.svelte';

let table: SetTable;
const user = userEvent.setup({ pointerEventsCheck: 0 });
const link: Command = { type: 'crm.link', by: zhaoAtWork };
const listen: Command = { type: 'crm.listen', by: zhaoAtWork };

/** Ms Wang is a customer of Zhi's, and the system is told. */
function busy() {
	table.act(give(toAll(travel)));
	table.act(link);
	table.act(listen);
	connect(zhiAtWork, wang);
}

function connect(member: IdentityId, customer: AccountId) {
	table.ask(member, customer);
	table.act({ type: 'link.accept', by: customer, link: table.linkOf(customer, member).id });
}

beforeEach(async () => {
	await language.use('zh-CN');
	await Promise.all([language.need('stage'), language.need('later'), language.need('crm')]);
	table = setTable(castStart);
});

const open = (at?: CrmScreen) => render(Crm, { table, owner: zhaoAtWork, ...(at && { at }) });
const row = (name: string | RegExp) => screen.findByRole('row', { name });
const press = async (name: string | RegExp) => user.click(await screen.findByRole('button', { name }));
const region = (name: string) => within(screen.getByRole('region', { name }));

test('A25 what is not linked says so, and how it is linked', async () => {
	open();
	expect(await screen.findByRole('heading', { name: '还没有关联' })).toBeTruthy();
	expect(screen.getByText(/点「去关联」/)).toBeTruthy();
});

describe('A2 客户', () => {
	test('A2 a customer is there as soon as the system is told, with owner and standing', async () => {
		busy();
		open();
		const found = await row(/王女士/);
		expect(found.textContent).toContain('知晓君');
		expect(found.textContent).toContain('有人负责');
		connect(zhiAtWork, li);
		expect(await row(/李先生/)).toBeTruthy();
		table.sandbox.undo();
		await expect.poll(() => screen.queryByRole('row', { name: /李先生/ })).toBeNull();
	});

	test('A2 words and filters find; what is not found is told', async () => {
		busy();
		connect(chenAtWork, li);
		open();
		await row(/李先生/);
		const rows = () =>
			screen
				.getAllByRole('row')
				.slice(1)
				.map((each) => within(each).getByRole('button').textContent);
		await user.type(screen.getByRole('searchbox'), '王');
		await expect.poll(rows).toEqual(['王女士']);
		expect(screen.getByText('2 位里找到 1 位')).toBeTruthy();
		await user.clear(screen.getByRole('searchbox'));
		await user.selectOptions(screen.getByRole('combobox', { name: '负责人' }), '陈晨');
		await expect.poll(rows).toEqual(['李先生']);
		await user.selectOptions(screen.getByRole('combobox', { name: '状态' }), '负责人已离职');
		expect(await screen.findByText(/没有这样的客户/)).toBeTruthy();
	});

	test('H3 that the interfaces of the period do not give sources is said, with what is assumed', async () => {
		busy();
		open();
		expect(await screen.findByText(/来源和标签不知道/)).toBeTruthy();
		expect(screen.queryByRole('combobox', { name: '来源' })).toBeNull();
		table.act({ type: 'crm.write', by: travel, record: { kind: 'sync', customer: 0, text: 'all' } });
		await user.selectOptions(await screen.findByRole('combobox', { name: '来源' }), '扫描二维码');
		expect(await row(/扫描二维码/)).toBeTruthy();
	});

	test('P12 of thousands one page is drawn', async () => {
		table.act(give(toAll(travel)));
		for (let number = 0; number < 60; number += 1) {
			table.act({ type: 'person.create', name: `客户${number}`, face: 'li' });
			table.act({ type: 'contact.create', between: [`account:${7 + number}`, zhiAtWork] });
		}
		table.act(link);
		open();
		expect(await screen.findByText(/第 1–50 位，共 60 位/)).toBeTruthy();
		expect(screen.getAllByRole('row')).toHaveLength(51);
		await press('下一页');
		expect(screen.getAllByRole('row')).toHaveLength(11);
		expect(screen.getByRole('button', { name: '下一页' }).getAttribute('aria-disabled')).toBe('true');
	});
});

describe('A5 客户的一页', () => {
	const page = { at: 'customer', number: 1 } as const;

	test('A5 a note and an order are steps of the session, and stand in the timeline', async () => {
		busy();
		open(page);
		await user.type(await screen.findByRole('textbox', { name: '写跟进' }), '想四月去大理');
		await press('记下');
		expect(await region('时间线').findByText('想四月去大理')).toBeTruthy();
		expect(table.sandbox.path.at(-1)?.command).toMatchObject({ type: 'crm.write' });
		await user.type(screen.getByRole('textbox', { name: '内容' }), '大理五日');
		await user.type(screen.getByRole('textbox', { name: /金额/ }), '5980');
		await press('添加');
		expect(await region('订单').findByText('¥5980')).toBeTruthy();
		table.sandbox.undo();
		await expect.poll(() => region('订单').queryByText('¥5980')).toBeNull();
	});

	test('P15 the focus goes along to a customer’s page, and back to their row', async () => {
		busy();
		open();
		await press('王女士');
		const heading = await screen.findByRole('heading', { name: '王女士' });
		await expect.poll(() => document.activeElement).toBe(heading);
		await press('返回');
		await expect.poll(() => document.activeElement?.textContent).toBe('王女士');
		expect(document.activeElement?.tagName).toBe('BUTTON');
	});

	test('A5 what is only not written yet is told at the field, and is no attempt', async () => {
		busy();
		open(page);
		const before = table.sandbox.head;
		await press('记下');
		expect(region('时间线').getByRole('alert').textContent).toBe(language.t.refusal.codes.textIsEmpty);
		await user.type(screen.getByRole('textbox', { name: '内容' }), '大理五日');
		await user.type(screen.getByRole('textbox', { name: /金额/ }), '五千');
		await press('添加');
		expect(region('订单').getByRole('alert').textContent).toBe('金额要是整数。');
		expect(table.sandbox.head).toBe(before);
	});

	test('A5 A13 who had them has left: the customer, the note and the history are still here', async () => {
		busy();
		table.act({ type: 'crm.write', by: travel, record: { kind: 'note', customer: 1, text: '想四月去大理' } });
		table.act(leave(zhiAtWork));
		open(page);
		expect(await screen.findByText(/接口已经不再给出这位客户/)).toBeTruthy();
		expect(region('时间线').getByText('想四月去大理')).toBeTruthy();
		expect(region('负责人的历史').getByText(/已离职/)).toBeTruthy();
		expect(screen.getByText('不知道：没有接口给聊天内容。')).toBeTruthy();
		connect(chenAtWork, wang);
		expect(await region('负责人的历史').findByText('现在负责')).toBeTruthy();
		expect(region('负责人的历史').getAllByRole('listitem')).toHaveLength(2);
	});
});

describe('D92118 标签', () => {
	const tags = () => within(screen.getByRole('region', { name: '标签' }));

	test('D92117 D92118 a tag is made, put on and taken off by the API, and read back', async () => {
		busy();
		table.act({ type: 'crm.write', by: travel, record: { kind: 'sync', customer: 0, text: 'all' } });
		open({ at: 'customer', number: 1 });
		await user.type(await screen.findByRole('combobox', { name: '标签组' }), '出行');
		await user.type(screen.getByRole('textbox', { name: '新标签' }), '亲子');
		await user.click(tags().getByRole('button', { name: '添加' }));
		await user.click(await screen.findByRole('button', { name: '亲子', pressed: false }));
		expect(await screen.findByRole('button', { name: '亲子', pressed: true })).toBeTruthy();
		expect(table.sandbox.path.map(({ command }) => command.type).slice(-3)).toEqual([
			'corpTags.set',
			'link.mark',
			'crm.write'
		]);
		await press('返回');
		expect((await row(/王女士/)).textContent).toContain('亲子');
		await press('王女士');
		await user.click(await screen.findByRole('button', { name: '亲子', pressed: true }));
		expect(await screen.findByRole('button', { name: '亲子', pressed: false })).toBeTruthy();
	});

	test('D92117 what cannot be made says why, and what was typed stays', async () => {
		busy();
		table.act({ type: 'crm.write', by: travel, record: { kind: 'sync', customer: 0, text: 'all' } });
		open({ at: 'customer', number: 1 });
		await user.type(await screen.findByRole('combobox', { name: '标签组' }), '出行');
		const add = tags().getByRole('button', { name: '添加' });
		await user.click(add);
		expect(tags().getByRole('alert').textContent).toBe('标签组和标签都要有名称。');
		const name = screen.getByRole<HTMLInputElement>('textbox', { name: '新标签' });
		await user.type(name, '亲子');
		await user.click(add);
		await expect.poll(() => name.value).toBe('');
		await user.type(name, '亲子');
		await user.click(add);
		await expect.poll(() => tags().getByRole('alert').textContent).toContain('40071');
		expect(name.value).toBe('亲子');
	});

	test('A13 H3 nobody’s customer has no tags put on; nor has anybody where there is no interface', async () => {
		busy();
		open({ at: 'customer', number: 1 });
		expect(await screen.findByText(/客户标签 2020 年 3 月起才有/)).toBeTruthy();
		table.act(leave(zhiAtWork));
		expect(await screen.findByText(/标签打在成员和客户的关系上/)).toBeTruthy();
		expect(screen.queryByRole('textbox', { name: '新标签' })).toBeNull();
	});
});

describe('G9 待办', () => {
	test('G9 without a handover the successor is asked to add them; the interface says why, and adding ends it', async () => {
		busy();
		table.act(leave(zhiAtWork));
		open({ at: 'todos' });
		expect(await screen.findByText(/知晓君已离职/)).toBeTruthy();
		await user.selectOptions(screen.getByRole('combobox', { name: /交给谁/ }), '陈晨');
		await press('请去添加');
		expect(await screen.findByText(/48002/)).toBeTruthy();
		expect(await screen.findByText('已请陈晨去加，还没有加上')).toBeTruthy();
		await press('名片递过了');
		expect(await screen.findByText(/陈晨已递名片/)).toBeTruthy();
		connect(chenAtWork, wang);
		expect(await screen.findByText(/没有待办/)).toBeTruthy();
	});
});

describe('D92228 联系我', () => {
	const later: Command = {
		type: 'crm.write',
		by: travel,
		record: { kind: 'sync', customer: 0, text: 'all' }
	};

	test('D92228 one is made by the API: its QR code hangs, and who scans it is a customer from there', async () => {
		busy();
		table.act(later);
		open({ at: 'ways' });
		await screen.findByText(/还没有「联系我」。/);
		await press('新建联系我');
		await press('生成二维码');
		expect(screen.getByRole('alert').textContent).toBe('至少选一位成员。');
		await user.click(screen.getByRole('checkbox', { name: '陈晨' }));
		await user.type(screen.getByRole('textbox', { name: /名称/ }), '南门店');
		await user.type(screen.getByRole('textbox', { name: /state/ }), 'south');
		await press('生成二维码');
		expect(await screen.findByRole('img', { name: '联系我的二维码：南门店' })).toBeTruthy();
		expect(table.sandbox.path.at(-1)?.command).toMatchObject({ type: 'contactWay.set', via: 'api' });
		expect(screen.getByText(/0 位客户由此而来/)).toBeTruthy();
		const [hung] = postedIn(table.sandbox.world);
		table.act({ type: 'link.ask', by: li, code: hung?.code ?? '', way: 'scan', hello: '' });
		expect(await screen.findByText(/1 位客户由此而来/)).toBeTruthy();
		await press('客户');
		expect((await row(/李先生/)).textContent).toContain('陈晨');
	});

	test('D92228 it is changed and taken away, after a question; undo has it back', async () => {
		busy();
		table.act(later);
		open({ at: 'ways' });
		await press('新建联系我');
		await user.click(await screen.findByRole('checkbox', { name: '陈晨' }));
		await press('生成二维码');
		await press('修改');
		await user.type(screen.getByRole('textbox', { name: /名称/ }), '北门店');
		await user.click(screen.getByRole('checkbox', { name: /不用成员确认/ }));
		await press('保存');
		expect(await screen.findByRole('img', { name: /北门店/ })).toBeTruthy();
		expect(screen.getByText('要成员确认')).toBeTruthy();
		await press('删除');
		await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: '删除' }));
		expect(await screen.findByText(/还没有「联系我」。/)).toBeTruthy();
		table.sandbox.undo();
		expect(await screen.findByRole('img', { name: /北门店/ })).toBeTruthy();
	});

	test('D92228 where a period has no such interface it is said, with where others are chosen', async () => {
		busy();
		open({ at: 'ways' });
		expect(await screen.findByText(/2020 年 3 月起才有/)).toBeTruthy();
		const button = screen.getByRole('button', { name: '新建联系我' });
		expect(button.getAttribute('aria-disabled')).toBe('true');
		await user.click(button);
		expect(screen.queryByRole('dialog')).toBeNull();
		await press('去换接口');
		await press('后来各年的');
		await press('联系我');
		expect(await screen.findByText(/还没有「联系我」。/)).toBeTruthy();
	});
});

describe('D90930 同步', () => {
	test('D90930 what came is listed, what was missed is said, and reading anew has it', async () => {
		busy();
		open({ at: 'syncs' });
		await screen.findByRole('region', { name: '收到的回调' });
		expect(await region('收到的回调').findByText('add_external_contact')).toBeTruthy();
		table.act({ type: 'crm.behave', by: travel, as: 'down' });
		connect(zhiAtWork, li);
		expect(await screen.findByText(/系统停机：通知收不到/)).toBeTruthy();
		table.act({ type: 'clock.advance', ms: 60_000 });
		table.act({ type: 'crm.behave', by: travel, as: 'well' });
		expect(await screen.findByText(/期间的通知没有收到/)).toBeTruthy();
		await press('重新同步');
		expect(await region('读取全部客户').findByText(/读到 2 位客户/)).toBeTruthy();
		await expect.poll(() => screen.queryByText(/期间的通知没有收到/)).toBeNull();
	});

	test('A25 not linked any more, it says why it cannot read', async () => {
		busy();
		table.act({ type: 'crm.unlink', by: zhaoAtWork });
		open({ at: 'syncs' });
		const button = await screen.findByRole('button', { name: '重新同步' });
		expect(button.getAttribute('aria-disabled')).toBe('true');
		const before = table.sandbox.head;
		await user.click(button);
		expect(table.sandbox.head).toBe(before);
		expect(screen.getByText(/接口不回答/)).toBeTruthy();
	});
});

test('DESIGN 3.6 where nothing is followed it says where it is to be seen', async () => {
	busy();
	render(Crm, { table: { ...table, sandbox: undefined as never }, owner: zhaoAtWork });
	expect(await screen.findByText(/请在台上看/)).toBeTruthy();
});

test('G9 where an edition has the handover, the interface passes the customer on, and no to-do is left', async () => {
	const cell = cells.find(({ act, edition }) => act === 'handover.onLeaving' && edition === 'beta');
	if (!cell) throw new Error('no cell');
	await flipped(cell, async () => {
		busy();
		table.act({ type: 'crm.write', by: travel, record: { kind: 'sync', customer: 0, text: 'all' } });
		table.act(leave(zhiAtWork));
		open({ at: 'todos' });
		await user.selectOptions(await screen.findByRole('combobox', { name: /交给谁/ }), '陈晨');
		await press('请去添加');
		expect(await screen.findByText(/没有待办/)).toBeTruthy();
		await press('客户');
		expect((await row(/王女士/)).textContent).toContain('陈晨');
	});
});
