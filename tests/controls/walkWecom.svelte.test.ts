import { expect, test } from 'vitest';
import { language, locales } from '../../src/i18n';
import { cast, codeOf, editionIds, get, threadBetween } from '../../src/world';
import { kindsOf, walk } from './walk';
import { laidTable } from './walked';

const { wang, zhou, zhiAtWork, zhaoAtWork, heAtWork } = cast;

/** What opens on a screen or behind a menu of it, and is gone through too; no period of these has tags. */
const behind = [
	/^给.*的备注/,
	/^给.*的描述/,
	/^删除王女士？/,
	/^转发给/,
	/^删除和.*的聊天？/,
	/^群聊名称/,
	/^退出群聊/,
	/^退出云杉旅行？/
];

/** In each period and each language; into what opens, once. */
const trips = editionIds.flatMap((edition) =>
	locales.map((locale) => [edition, locale, edition === 'beta' && locale === 'zh-CN' ? 2 : 1] as const)
);

test.each(trips)(
	'every control of WeCom does something or says why not: %s, %s',
	{ timeout: 600_000 },
	async (edition, locale, depth) => {
		await language.use(locale);
		const table = laidTable(edition);
		const { world } = table.sandbox;
		const chats = [wang, zhaoAtWork].flatMap((other) => threadBetween(world, zhiAtWork, other) ?? []);
		const { notices } = get(world, zhiAtWork);
		const { seen, tried, sheets, faults } = await walk(
			table,
			zhiAtWork,
			[
				...[...chats, ...(notices ? [notices] : [])].map(
					(conversation) => ({ at: 'chat', conversation }) as const
				),
				...[wang, zhaoAtWork, heAtWork].map((end) => ({ at: 'profile', end }) as const),
				{ at: 'chatDetails', conversation: get(world, 'group:1').conversation },
				{ at: 'bringIn', group: 'group:1' },
				{ at: 'found', end: zhou, code: codeOf(world, zhou), way: 'scan' }
			],
			depth
		);
		expect(faults).toEqual([]);
		expect(tried).toBeGreaterThan(60);
		if (depth > 1)
			for (const sheet of behind) expect([...sheets]).toContainEqual(expect.stringMatching(sheet));
		if (depth > 1) expect(kindsOf('wecom').filter((kind) => !seen.has(kind))).toEqual([]);
	}
);
