import { cleanup, render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { tick } from 'svelte';
import { beforeEach, describe, expect, test } from 'vitest';
import { appsOn } from '../../../src/api';
import { language } from '../../../src/i18n';
import type { ConsoleScreen } from '../../../src/panes';
import { get, type IdentityId } from '../../../src/world';
import { travel, zhaoAtWork, zhiAtWork } from '../../world/commands';
import { setTable, type SetTable } from '../chat/table';
import Wecom from '../wecom/Phone.svelte';
import Console from './Console.svelte';

let table: SetTable;
const user = userEvent.setup({ pointerEventsCheck: 0 });

beforeEach(async () => {
	await language.use('zh-CN');
	await Promise.all([language.need('stage'), language.need('console')]);
	table = setTable();
});

const open = (at: ConsoleScreen['at']) => render(Console, { table, owner: zhaoAtWork, at });
const press = (name: string | RegExp) => user.click(screen.getByRole('button', { name }));
const asked = () => within(screen.getByRole('dialog'));

test('A24 every section says what of it is assumed', () => {
	for (const at of ['members', 'apps', 'plugin', 'tools', 'enterprise'] as const) {
		open(at);
		expect(screen.getAllByRole('button', { name: /推定/ }).length).toBeGreaterThan(0);
		cleanup();
	}
});

describe('A24 企业应用', () => {
	test('G25 an app is added, its range changed, and it is on the workbench of who sees it', async () => {
		open('apps');
		await press('添加自建应用');
		await user.click(asked().getByRole('button', { name: '保存' }));
		expect(asked().getByRole('alert').textContent).toBe(language.t.refusal.codes.textIsEmpty);
		await user.type(asked().getByRole('textbox'), '报销');
		await user.click(asked().getByRole('button', { name: '保存' }));
		const row = () => screen.getByRole('row', { name: /报销.*改范围/ }).textContent;
		expect(row()).toContain('1000003');
		expect(row()).toContain('全部成员');
		await press('改范围');
		await user.click(asked().getByRole('checkbox', { name: '全部成员' }));
		await user.click(asked().getByRole('checkbox', { name: '知晓君' }));
		await user.click(asked().getByRole('button', { name: '保存' }));
		expect(row()).toContain('知晓君');
		// with a secret of its own below
		expect(screen.getByRole('row', { name: /报销.*查看/ }).textContent).toContain('1000003');
		cleanup();
		const workbench = (owner: IdentityId) =>
			render(Wecom, { table, owner, at: [{ at: 'workbench' }], onswitch: () => {} });
		workbench(zhiAtWork);
		expect(await screen.findByText('报销')).toBeTruthy();
		cleanup();
		workbench(zhaoAtWork);
		expect(screen.queryByText('报销')).toBeNull();
	});

	test('A2 a secret is shown when asked for, and is the one that the interface takes', async () => {
		table.act({ type: 'crm.link', by: zhaoAtWork });
		open('apps');
		const { session } = table.stage.hands;
		const [known] = appsOn({ key: session, world: table.sandbox.world });
		const secret = known?.apps.find(({ app }) => app === 'crm')?.secret ?? '';
		expect(secret).not.toBe('');
		expect(screen.queryByText(secret)).toBeNull();
		await user.click(
			within(screen.getByRole('row', { name: /企业 CRM/ })).getByRole('button', { name: '查看' })
		);
		expect(screen.getByText(secret)).toBeTruthy();
		expect(screen.getByText(known?.corpid ?? '')).toBeTruthy();
	});
});

test('A24 微信插件 has a code, and says that scanning it is not simulated', async () => {
	open('plugin');
	expect(await screen.findByRole('img', { name: '云杉旅行的微信插件二维码' })).toBeTruthy();
	expect(screen.getByText(/没有模拟插件/)).toBeTruthy();
});

test('A24 G24 管理工具 announces, and a member reads it in WeCom', async () => {
	open('tools');
	await press('发公告');
	expect(screen.getByRole('alert').textContent).toBe(language.t.refusal.codes.textIsEmpty);
	await user.type(screen.getByRole('textbox', { name: '写给全部在职成员' }), '周五团建');
	await press('发公告');
	expect(screen.getByText('已发给 3 位成员。')).toBeTruthy();
	expect(screen.getByRole('table', { name: '操作日志' }).textContent).toContain('赵敏发公告：周五团建');
	cleanup();
	const { notices } = get(table.sandbox.world, zhiAtWork);
	if (!notices) throw new Error('no thread of notices');
	render(Wecom, {
		table,
		owner: zhiAtWork,
		at: [{ at: 'chat', conversation: notices }],
		onswitch: () => {}
	});
	expect(await screen.findByText('云杉旅行的公告')).toBeTruthy();
	expect(screen.getByText('周五团建')).toBeTruthy();
});

describe('A24 我的企业', () => {
	test('G26 name, short name and logo change; what another has changed meanwhile is told', async () => {
		open('enterprise');
		await press('修改');
		const short = asked().getByRole('textbox', { name: '企业简称' });
		await user.clear(short);
		await user.type(short, '云杉');
		await user.click(asked().getByRole('radio', { name: '山' }));
		const { name, shortName } = get(table.sandbox.world, travel);
		table.act({ type: 'enterprise.edit', by: zhaoAtWork, name, shortName, logo: 'leaf' });
		await tick();
		await user.click(asked().getByRole('button', { name: '保存' }));
		expect(asked().getByRole('alert').textContent).toBe(language.t.refusal.codes.changedMeanwhile);
		await user.click(asked().getByRole('button', { name: '看现在的' }));
		await user.clear(short);
		await user.type(short, '云杉');
		await user.click(asked().getByRole('button', { name: '保存' }));
		expect(get(table.sandbox.world, travel)).toMatchObject({ shortName: '云杉', logo: 'leaf' });
	});
});
