import { expect, test } from 'vitest';
import { language, locales } from '../../src/i18n';
import { cast, codeOf, editionIds, threadBetween } from '../../src/world';
import { kindsOf, walk } from './walk';
import { laidTable } from './walked';

const { wang, li, zhou, zhi, zhiAtWork, heAtWork, groupChat } = cast;

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
		const { seen, tried, faults } = await walk(
			table,
			wang,
			[
				...[...chats, groupChat].map((conversation) => ({ at: 'chat', conversation }) as const),
				...[zhiAtWork, li, zhou, wang].map((end) => ({ at: 'profile', end }) as const),
				{ at: 'bringIn', group: 'group:0' },
				{ at: 'found', end: heAtWork, code: codeOf(world, heAtWork), way: 'scan' },
				{ at: 'found', end: zhi, code: codeOf(world, zhi), way: 'card' }
			],
			depth
		);
		expect(faults).toEqual([]);
		expect(tried).toBeGreaterThan(60);
		if (depth > 1) expect(kindsOf('wechat').filter((kind) => !seen.has(kind))).toEqual([]);
	}
);
