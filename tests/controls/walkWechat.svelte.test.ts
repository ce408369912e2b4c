import { expect, test } from 'vitest';
import { language, locales } from '../../src/i18n';
import { cast, codeOf, editionIds, threadBetween } from '../../src/world';
import { kindsOf, walk } from './walk';
import { laidTable } from './walked';

const { wang, li, zhou, zhi, zhiAtWork, heAtWork, groupChat } = cast;

/** What opens on a screen or behind a menu of it, and is gone through too. */
const behind = [
	/^设置备注/,
	/^给.*的描述/,
	/^把.*加入黑名单？/,
	/^删除联系人/,
	/^转发给/,
	/^删除和.*的聊天？/,
	/^群聊名称/,
	/^退出群聊/,
	/^删除这条动态？/
];

/** In each period and each language; into what opens, once. */
const trips = editionIds.flatMap((edition) =>
	locales.map((locale) => [edition, locale, edition === 'beta' && locale === 'zh-CN' ? 2 : 1] as const)
);

test.each(trips)(
	'every control of WeChat does something or says why not: %s, %s',
	{ timeout: 600_000 },
	async (edition, locale, depth) => {
		await language.use(locale);
		const table = laidTable(edition);
		const { world } = table.sandbox;
		const chats = [zhiAtWork, li, zhou].flatMap((other) => threadBetween(world, wang, other) ?? []);
		const { seen, tried, sheets, faults } = await walk(
			table,
			wang,
			[
				...[...chats, groupChat].map((conversation) => ({ at: 'chat', conversation }) as const),
				...[zhiAtWork, li, zhou, wang].map((end) => ({ at: 'profile', end }) as const),
				{ at: 'chatDetails', conversation: groupChat },
				{ at: 'bringIn', group: 'group:0' },
				{ at: 'found', end: heAtWork, code: codeOf(world, heAtWork), way: 'scan' },
				{ at: 'found', end: zhi, code: codeOf(world, zhi), way: 'card' }
			],
			depth
		);
		expect(faults).toEqual([]);
		expect(tried).toBeGreaterThan(60);
		if (depth > 1)
			for (const sheet of behind) expect([...sheets]).toContainEqual(expect.stringMatching(sheet));
		if (depth > 1) expect(kindsOf('wechat').filter((kind) => !seen.has(kind))).toEqual([]);
	}
);
