import { cleanup, render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { tick } from 'svelte';
import { beforeEach, describe, expect, test } from 'vitest';
import { language } from '../../../src/i18n';
import RefusalCard from '../../../src/pages/stage/RefusalCard.svelte';
import { AdminConsole, type ConsoleScreen } from '../../../src/panes/console';
import { DeviceView } from '../../../src/panes/device/view.svelte';
import { castStart, get, permissionOf, type Command } from '../../../src/world';
import {
	accept,
	chenAtWork,
	give,
	invite,
	membership,
	toAll,
	toDepartment,
	toMember,
	travel,
	wang,
	withdraw,
	zhaoAtWork,
	zhiAtWork,
	zhou
} from '../../world/commands';
import { setTable, type SetTable } from '../chat/table';
import Wechat from '../wechat/Phone.svelte';
import Wecom from '../wecom/Phone.svelte';
import Console from './Console.svelte';

const user = userEvent.setup({ pointerEventsCheck: 0 });
let table: SetTable;

beforeEach(async () => {
	await Promise.all([language.use('zh-CN'), language.need('stage'), language.need('console')]);
	table = setTable();
});

function open(at: ConsoleScreen['at'] = 'external') {
	render(Console, { table, owner: zhaoAtWork, at });
}

const toggle = (name: string) => screen.getByRole('switch', { name: `允许${name}添加外部联系人` });
const rowOf = (name: string) => toggle(name).closest('tr')?.textContent.replace(/\s+/g, ' ');
const asked = () => within(screen.getByRole('dialog'));
const press = (name: string | RegExp) => user.click(screen.getByRole('button', { name }));
const lines = () =>
	asked()
		.getAllByRole('listitem')
		.map(({ textContent }) => textContent.trim());
const may = (id: typeof zhiAtWork | typeof chenAtWork) => permissionOf(table.sandbox.world, id).may;
const service = toDepartment('department:0');

describe('the right, explained', () => {
	test('A27 a member may because of their department by name, of a department around it, of everybody', () => {
		table.act({ type: 'department.create', enterprise: travel, name: '大理组', parent: 'department:0' });
		table.act({ ...invite('person:2'), department: 'department:3' } as Command);
		table.act(give(service));
		open();
		expect(rowOf('知晓君')).toContain('可以 因为部门「客户服务部」得到授权');
		expect(rowOf('小周')).toContain('加入后可以 因为部门「客户服务部」得到授权');
		expect(rowOf('大理组')).toContain('可以 因为部门「客户服务部」得到授权');
		expect(rowOf('大理组')).toContain('客户服务部 / 大理组');
		expect(rowOf('赵敏')).toContain('不可以 没有授权');
		cleanup();
		table.act(give(toMember(zhiAtWork)));
		table.act(give(toAll(travel)));
		open();
		expect(rowOf('知晓君')).toContain('因为单独得到授权、部门「客户服务部」得到授权、全部成员得到授权');
	});

	test('A26 A28 without the interop a grant is of no use, and the row says so', () => {
		table.act(give(toMember(zhiAtWork)));
		table.act({ type: 'verification.lapse', enterprise: travel });
		open();
		expect(rowOf('知晓君')).toContain('不可以 有授权，但企业没有互通');
		expect(rowOf('陈晨')).toContain('不可以 没有授权');
	});
});

describe('a preview before it is done', () => {
	test('A26 giving to a department names who gets it and who is told; nothing happens before it is confirmed', async () => {
		table.act(give(toMember(chenAtWork)));
		table.act(membership('suspend', chenAtWork));
		table.act(membership('reinstate', chenAtWork));
		open();
		await user.click(screen.getByRole('radio', { name: '全部成员' }));
		expect(asked().getByText('2 名成员得到权限')).toBeTruthy();
		expect(asked().getByText('知晓君、赵敏')).toBeTruthy();
		expect(lines()).toEqual(['1 名成员已经有权限，不变。', '2 人第一次收到「现在，可以给微信发消息了」。']);
		expect(document.activeElement?.textContent).toBe('先不改');
		const before = table.sandbox.world;
		await press('先不改');
		expect(table.sandbox.world).toBe(before);
		expect(screen.getByRole<HTMLInputElement>('radio', { name: '全部成员' }).checked).toBe(false);
		expect(document.activeElement).toBe(screen.getByRole('radio', { name: '全部成员' }));
		await user.click(screen.getByRole('radio', { name: '全部成员' }));
		await press('授权');
		expect(may(zhiAtWork)).toBe(true);
		expect(screen.getByRole<HTMLInputElement>('radio', { name: '全部成员' }).checked).toBe(true);
	});

	test('A27 withdrawing tells whose right goes, that contacts stay, and which requests hang on it', async () => {
		table.act(give(service));
		table.ask(wang, zhiAtWork);
		table.act(accept(zhiAtWork, table.linkOf(wang, zhiAtWork).id));
		table.ask(zhiAtWork, zhou);
		open();
		await user.click(toggle('客户服务部'));
		expect(asked().getByText('2 名成员失去权限')).toBeTruthy();
		expect(lines()).toEqual([
			'1 个微信联系人保留，聊天照常。',
			'1 个申请还没有回应：有人接受时，会因为没有权限而失效。'
		]);
		await press('收回');
		expect([zhiAtWork, chenAtWork].map((id) => may(id as typeof zhiAtWork))).toEqual([false, false]);
		expect(document.activeElement).toBe(toggle('客户服务部'));
	});

	test('A26 one member without contacts is no question: it is done at once', async () => {
		open();
		await user.click(toggle('知晓君'));
		expect(may(zhiAtWork)).toBe(true);
		await user.click(toggle('知晓君'));
		expect(may(zhiAtWork)).toBe(false);
		expect(screen.queryByRole('dialog')).toBeNull();
	});

	test('A26 a jump to before what was asked about takes the question away', async () => {
		table.act({ type: 'department.create', enterprise: travel, name: '大理组', parent: 'department:0' });
		for (const person of ['person:0', 'person:1'] as const) {
			table.act({ ...invite(person), department: 'department:3' } as Command);
		}
		for (const [person, identity] of [
			['person:0', 'identity:4'],
			['person:1', 'identity:5']
		] as const)
			table.act({ type: 'identity.join', by: person, identity });
		open();
		await user.click(toggle('大理组'));
		expect(screen.getByRole('dialog')).toBeTruthy();
		for (let count = 0; count < 5; count += 1) table.sandbox.undo();
		await Promise.resolve();
		expect(screen.queryByRole('dialog')).toBeNull();
	});
});

describe('A26 two administrators on one grant', () => {
	/** A second head administrator. */
	const lin = 'identity:4';
	const button = (name: string) => asked().getByRole('button', { name });

	beforeEach(() => {
		table = setTable([
			...castStart,
			{ type: 'person.create', name: '林主管', face: 'li' },
			{
				type: 'identity.create',
				person: 'person:7',
				enterprise: travel,
				department: null,
				position: '主管',
				administers: true
			}
		]);
	});

	/** A question that is open when somebody else does what it asks for: it says so, and does nothing more. */
	async function overtaken(how: string, said: string) {
		await tick();
		expect(asked().getByRole('status').textContent).toBe(said);
		expect(asked().queryByRole('list')).toBeNull();
		expect(button(how).getAttribute('aria-disabled')).toBe('true');
		const before = table.sandbox.world;
		await user.click(button(how));
		expect(table.sandbox.world).toBe(before);
		await user.click(button('先不改'));
		expect(screen.queryByRole('dialog')).toBeNull();
	}

	test('A26 what is asked about was given meanwhile: by whom is told, and there is nothing to answer', async () => {
		open();
		await user.click(toggle('客户服务部'));
		expect(asked().getByText('2 名成员得到权限')).toBeTruthy();
		table.act(give(service, lin));
		await overtaken('授权', '已经由林主管授权，不用再给。');
		expect(rowOf('客户服务部')).toContain('已授权');
	});

	test('A27 what is asked about was withdrawn meanwhile: the second reads that the first has', async () => {
		table.act(give(service));
		open();
		await user.click(toggle('客户服务部'));
		table.act(withdraw(service, lin));
		await overtaken('收回', '已经由林主管收回，不用再收。');
		expect(may(zhiAtWork)).toBe(false);
	});

	test('A28 the interop that closes while it is asked is the reason, and opens the answer again', async () => {
		open();
		await user.click(toggle('客户服务部'));
		table.act({ type: 'verification.lapse', enterprise: travel });
		await tick();
		expect(asked().getByRole('status').textContent).toBe(language.t.refusal.codes.interopIsOpen);
		table.sandbox.undo();
		await tick();
		expect(asked().getByText('2 名成员得到权限')).toBeTruthy();
		await user.click(button('授权'));
		expect(may(zhiAtWork)).toBe(true);
	});

	test('A27 both withdraw it at once: the second, whose window has not heard yet, reads why nothing happened', async () => {
		table.act(give(toMember(zhiAtWork)));
		render(AdminConsole, {
			world: table.sandbox.world,
			owner: lin,
			view: new DeviceView<ConsoleScreen>('lin', { at: 'external' }, () => true),
			stage: table.stage
		});
		table.act(withdraw(toMember(zhiAtWork)));
		await user.click(toggle('知晓君'));
		const { world, refused } = table.sandbox;
		if (!refused) throw new Error('it was done twice');
		render(RefusalCard, { refused, world, onclose: () => {} });
		const card = screen.getByRole('region', { name: '权限没有改变' });
		expect(card.textContent).toContain('本来就没有这项权限。');
		expect(card.textContent).toContain('什么都没有改变');
	});
});

describe('before a membership is suspended or ended', () => {
	const menu = async (item: string) => {
		await press('管理知晓君');
		await user.click(screen.getByRole('menuitem', { name: item }));
	};

	test('A13 A5 removing tells customers, requests, and what the enterprise keeps', async () => {
		table.act(give(service));
		table.ask(wang, zhiAtWork);
		table.act(accept(zhiAtWork, table.linkOf(wang, zhiAtWork).id));
		table.ask(zhou, zhiAtWork);
		open('members');
		await menu('移出企业');
		expect(lines().slice(1, 4)).toEqual([
			'1 位微信联系人还留着聊天记录，但消息不再送达。',
			'1 个申请还没有回应：这时接受，会失效。',
			'企业留着 1 条使用记录；没有关联企业 CRM，客户名单没有别的去处。'
		]);
		await press('先不移出');
		table.act({ type: 'crm.link', by: zhaoAtWork });
		await menu('移出企业');
		expect(lines()).toContain('企业留着 1 条使用记录；客户还在关联的企业 CRM 里。');
		await press(/^移出\s*知晓君/);
		expect(get(table.sandbox.world, zhiAtWork).state).toBe('void');
	});

	test('A13 suspending somebody with customers is asked about, and is not void', async () => {
		table.act(give(service));
		table.ask(wang, zhiAtWork);
		table.act(accept(zhiAtWork, table.linkOf(wang, zhiAtWork).id));
		open('members');
		await menu('停用');
		expect(lines()[1]).toBe('停用期间，1 位微信联系人发来的消息不送达。');
		await press(/^停用\s*知晓君/);
		expect(get(table.sandbox.world, zhiAtWork).state).toBe('suspended');
	});

	test('I4 suspended meanwhile by somebody else: the question says so', async () => {
		table.meet();
		open('members');
		await menu('停用');
		table.act(membership('suspend', zhiAtWork));
		await tick();
		expect(asked().getByRole('status').textContent).toBe('已经停用了。');
		const before = table.sandbox.world;
		await press(/^停用\s*知晓君/);
		expect(table.sandbox.world).toBe(before);
	});
});

describe('A27 withdrawn in the middle of a request', () => {
	const hello = '我是云杉旅行的知晓君';
	const why = /管理员现在不允许这位成员添加外部联系人/;

	test('A27 the member’s request waits on; when the customer accepts it, both read why it lapsed', async () => {
		table.act(give(toMember(zhiAtWork)));
		table.ask(zhiAtWork, wang, hello);
		table.act(withdraw(toMember(zhiAtWork)));
		render(Wechat, { table, owner: wang, at: [{ at: 'newFriends' }] });
		expect(document.body.textContent).toContain(hello);
		expect(document.body.textContent).not.toMatch(why);
		table.act(accept(wang, table.linkOf(wang, zhiAtWork).id));
		expect(await screen.findByText(why)).toBeTruthy();
		cleanup();
		render(Wecom, { table, owner: zhiAtWork, at: [{ at: 'newContacts' }], onswitch: () => {} });
		expect(screen.getByText(why)).toBeTruthy();
	});

	test('A27 the customer’s request waits on; when the member accepts it, both read why it lapsed', async () => {
		table.act(give(service));
		table.ask(wang, zhiAtWork, '想去大理');
		table.act(withdraw(service));
		render(Wecom, { table, owner: zhiAtWork, at: [{ at: 'newContacts' }], onswitch: () => {} });
		expect(document.body.textContent).toContain('想去大理');
		table.act(accept(zhiAtWork, table.linkOf(wang, zhiAtWork).id));
		expect(await screen.findByText(why)).toBeTruthy();
		cleanup();
		render(Wechat, { table, owner: wang, at: [{ at: 'newFriends' }] });
		expect(screen.getByText(why)).toBeTruthy();
	});
});

/** The cast, with sixty more members in three departments and one within the first of them. */
const large: readonly Command[] = [
	...castStart,
	...['华东', '华南', '华北'].map((name): Command => ({
		type: 'department.create',
		enterprise: travel,
		name
	})),
	{ type: 'department.create', enterprise: travel, name: '杭州组', parent: 'department:3' },
	...Array.from({ length: 60 }, (_, place): Command[] => [
		{ type: 'person.create', name: `员工${place}`, face: 'li' },
		{
			type: 'identity.create',
			person: `person:${7 + place}`,
			enterprise: travel,
			department: place < 55 ? 'department:3' : place < 58 ? 'department:6' : null,
			position: '顾问',
			administers: false
		}
	]).flat()
];

describe('a company of more than fifty', () => {
	const department = (name: string) => screen.getByRole('button', { name, expanded: false });

	beforeEach(() => {
		table = setTable(large);
	});

	test('A26 departments stand closed, and open; rows come fifty at a time', async () => {
		open();
		expect(screen.queryByRole('switch', { name: /知晓君/ })).toBeNull();
		expect(rowOf('华东')).toContain('58 人');
		await user.click(department('华东'));
		expect(screen.getAllByRole('row')).toHaveLength(51);
		expect(screen.queryByText('员工54')).toBeNull();
		await press('显示更多');
		expect(screen.getByText('员工54')).toBeTruthy();
		expect(screen.queryByText('员工55')).toBeNull();
		await user.click(department('华东 / 杭州组'));
		expect(screen.getByText('员工55')).toBeTruthy();
		await user.click(department('未分部门'));
		expect(screen.getByText('员工59')).toBeTruthy();
	});

	test.each(['external', 'members'] as const)('A26 somebody is found by name, in %s', async (at) => {
		open(at);
		await user.type(screen.getByRole('searchbox', { name: '按名字找成员或部门' }), '员工57');
		expect(screen.getByText('员工57')).toBeTruthy();
		expect(screen.queryByText('员工56')).toBeNull();
		await user.type(screen.getByRole('searchbox'), 'x');
		expect(screen.getByText('没有这个名字。')).toBeTruthy();
	});

	test('A26 a grant to the outer department covers the inner one, and the preview counts both', async () => {
		open();
		await user.click(toggle('华东'));
		expect(asked().getByText('58 名成员得到权限')).toBeTruthy();
		expect(asked().getByText('员工0、员工1、员工2、员工3、员工4 等 58 人')).toBeTruthy();
		await press('授权');
		expect(rowOf('杭州组')).toContain('可以 因为部门「华东」得到授权');
	});
});
