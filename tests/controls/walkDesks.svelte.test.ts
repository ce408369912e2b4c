import { expect, test } from 'vitest';
import { language, locales } from '../../src/i18n';
import { lackingText } from '../../src/panes/console/lacking';
import { sections } from '../../src/panes/console/screens';
import { parts } from '../../src/panes/crm/screens';
import { adminRights, cast, editionIds, givenRights, type AdminRight, type Command } from '../../src/world';
import type { SetTable } from '../panes/chat/table';
import { kindsOf, walk, type Screen } from './walk';
import { laidTable } from './walked';

const { zhiAtWork, chenAtWork, zhaoAtWork, travel } = cast;

/** In each period and each language; into what opens, once. */
const trips = editionIds.flatMap((edition) =>
	locales.map((locale) => [edition, locale, edition === 'beta' && locale === 'zh-CN' ? 2 : 1] as const)
);

/** Each section of the console, and what has to be asked for in one. */
const everywhere: readonly Screen[] = [
	...sections.map((at) => ({ at })),
	{ at: 'external', usage: true },
	{ at: 'external', customers: true }
];

/** What is asked in the console before it is done. */
const asked = [
	/^导入成员/,
	/^邀请成员/,
	/^添加部门/,
	/^部门改名/,
	/^移动部门/,
	/^修改成员/,
	/^停用成员/,
	/^移出企业/,
	/^收回「知晓君」的授权？/,
	/^添加自建应用/,
	/^改可见范围/,
	/^修改企业资料/,
	/^添加分级管理员/
];

/** Something of everything that an administrator has to do with. */
function laidDesk(...[edition]: Parameters<typeof laidTable>): SetTable {
	const table = laidTable(edition);
	const done: Command[] = [
		{ type: 'department.add', by: zhaoAtWork, name: '大理组', parent: 'department:0' },
		{ type: 'admin.set', by: zhaoAtWork, identity: chenAtWork, rights: ['directory'], was: [] },
		{ type: 'announcement.post', by: zhaoAtWork, text: '周五团建' },
		{
			type: 'app.create',
			by: zhaoAtWork,
			name: '报销',
			range: [{ kind: 'member', identity: zhiAtWork }]
		},
		{ type: 'identity.suspend', by: zhaoAtWork, identity: chenAtWork }
	];
	for (const command of done) table.act(command);
	if (edition === 'before') return table;
	table.act({ type: 'crm.link', by: zhaoAtWork });
	table.act({ type: 'crm.listen', by: zhaoAtWork });
	return table;
}

test.each(trips)(
	'every control of the console does something or says why not: %s, %s',
	{ timeout: 600_000 },
	async (edition, locale, depth) => {
		await language.use(locale);
		const { seen, tried, sheets, faults } = await walk(
			laidDesk(edition),
			zhaoAtWork,
			everywhere,
			depth,
			'console'
		);
		expect(faults).toEqual([]);
		expect([...seen].sort()).toEqual([...sections].sort());
		expect(tried).toBeGreaterThan(60);
		if (depth > 1)
			for (const sheet of asked) expect([...sheets]).toContainEqual(expect.stringMatching(sheet));
	}
);

test.each(givenRights)(
	'G28 a sub-administrator with %s alone: every control does something or says which right is missing',
	{ timeout: 600_000 },
	async (right) => {
		await language.use('zh-CN');
		// into the menus once: those of members and departments lack their right too
		const depth = right === 'announcements' ? 2 : 1;
		const table = laidDesk('beta');
		table.act({ type: 'admin.set', by: zhaoAtWork, identity: zhiAtWork, rights: [right], was: [] });
		const { seen, reasons, faults } = await walk(table, zhiAtWork, everywhere, depth, 'console');
		expect(faults).toEqual([]);
		expect([...seen].sort()).toEqual([...sections].sort());
		const rights = Object.keys(adminRights) as AdminRight[];
		const lacking = rights.flatMap((each) => lackingText(table.sandbox.world, zhiAtWork, each) ?? []);
		expect(lacking).toHaveLength(rights.length - 1);
		expect([...reasons]).toEqual(expect.arrayContaining(lacking));
	}
);

test.each(trips)(
	'every control of the enterprise’s own system does something or says why not: %s, %s',
	{ timeout: 600_000 },
	async (edition, locale, depth) => {
		await language.use(locale);
		await language.need('crm');
		const table = laidDesk(edition);
		if (edition !== 'before')
			for (const command of [
				{ type: 'crm.write', by: travel, record: { kind: 'sync', customer: 0, text: 'all' } },
				{
					type: 'corpTags.set',
					by: travel,
					tags: [
						{ id: 0, group: null, name: '出行', order: 0 },
						{ id: 1, group: 0, name: '亲子', order: 0 }
					]
				},
				{
					type: 'contactWay.set',
					by: travel,
					way: {
						id: 0,
						several: true,
						inMiniProgram: false,
						members: [zhaoAtWork],
						departments: [],
						skipsVerify: true,
						state: 'shop',
						remark: '门店'
					}
				}
			] satisfies Command[])
				table.act(command);
		const { seen, tried, sheets, faults } = await walk(
			table,
			zhaoAtWork,
			parts.map((at) => ({ at })),
			depth,
			'crm'
		);
		expect(faults).toEqual([]);
		if (edition === 'before') return;
		expect([...seen].sort()).toEqual(kindsOf('crm').sort());
		expect(tried).toBeGreaterThan(30);
		if (depth > 1)
			for (const sheet of [/^新建联系我/, /^修改联系我/, /^删除这个联系我？/])
				expect([...sheets]).toContainEqual(expect.stringMatching(sheet));
	}
);
