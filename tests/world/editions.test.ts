import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { actOfContent, acts, capability, editions, pairs, type Cell, type EditionId } from '../../src/world';
import { castTrial } from './laws';
import { ask, connect, give, recall, say, toAll, travel, wang, zhiAtWork } from './commands';

const ids = Object.keys(editions) as EditionId[];
const cells = ids.flatMap((edition) =>
	Object.entries(editions[edition].cells).flatMap(([act, row]) =>
		Object.entries(row).map(([pair, cell]) => [edition, act, pair, cell as Cell] as const)
	)
);

describe('Editions', () => {
	test.each(cells)('E1 E3 %s · %s · %s', (_, act, pair, cell) => {
		expect(acts).toContain(act);
		expect(pairs).toContain(pair);
		// it cites facts, or says that it is assumed
		expect(cell.facts.length > 0 || cell.assumed).toBe(true);
		for (const fact of cell.facts) expect(fact).toMatch(/^(A([1-9]|[12]\d|3[0-3])|R\d+)$/);
		expect(new Set(cell.facts).size).toBe(cell.facts.length);
		// the verdict and what the simulation does agree
		if (cell.verdict === 'yes') expect([cell.allows, cell.assumed]).toEqual([true, false]);
		if (cell.verdict === 'no') expect([cell.allows, cell.assumed]).toEqual([false, false]);
		if (cell.verdict === 'unknown') expect(cell.assumed).toBe(true);
	});

	test('E2 where an edition says nothing: unknown, not allowed, marked', () => {
		for (const edition of ids) {
			for (const act of acts) {
				for (const pair of pairs) {
					const row = (editions[edition].cells as Record<string, Record<string, Cell> | undefined>)[act];
					const said = row && Object.hasOwn(row, pair) ? row[pair] : undefined;
					expect(capability(edition, act, pair)).toEqual(
						said ?? { verdict: 'unknown', facts: [], allows: false, assumed: true }
					);
				}
			}
		}
	});

	test('E4 each is known by its own id, and they stand in order of time', () => {
		for (const id of ids) expect(editions[id].id).toBe(id);
		const dates = ids.map((id) => editions[id].asOf);
		expect(dates).toEqual([...dates].sort());
		for (const date of dates) expect(date).toMatch(/^20\d\d-(0[1-9]|1[0-2])$/);
	});

	test('E5 the table of the beta is the article’s', () => {
		const says = (...[act, pair]: [Parameters<typeof capability>[1], Parameters<typeof capability>[2]]) => {
			const { verdict, facts } = capability('beta', act, pair);
			return `${verdict} ${facts.join(' ')}`;
		};
		expect(says('add.scan', 'wecom>wechat')).toBe('yes A7 A8');
		expect(says('message.text', 'wechat>wecom')).toBe('yes A1 A17');
		expect(says('message.sticker', 'wecom>wechat')).toBe('no A19');
		expect(says('moments.open', 'wechat>wecom')).toBe('no A20');
		expect(says('card.toGroup', 'wechat>wecom')).toBe('no A21');
		expect(says('cardPicture.toGroup', 'wechat>wecom')).toBe('yes A9');
		expect(says('group.bringIn', 'wechat>wecom')).toBe('no A22');
		expect(says('permission.grant', 'colleague')).toBe('yes A26 A27');
	});

	test('E5 A1 before the beta the two apps do not meet', () => {
		for (const act of ['add.scan', 'add.card', 'message.text'] as const) {
			for (const pair of ['wechat>wecom', 'wecom>wechat'] as const) {
				expect(capability('before', act, pair).allows).toBe(false);
			}
		}
		expect(capability('before', 'message.text', 'colleague').allows).toBe(true);
	});

	test('E6 a refusal names the cell of the edition that the world is in', () => {
		const trial = castTrial();
		trial.do(give(toAll(travel)));
		const before = castTrial();
		before.world = { ...trial.world, edition: 'before' };
		expect(before.no(ask(before.world, wang, zhiAtWork))).toMatchObject({
			code: 'editionAllows',
			facts: ['A1'],
			capability: { act: 'add.scan', pair: 'wechat>wecom', edition: 'before', verdict: 'no' },
			remedies: ['anotherEdition']
		});
		expect(
			before.no({ type: 'grant.give', by: 'identity:2', to: { kind: 'member', identity: zhiAtWork } })
		).toMatchObject({ code: 'editionAllows', facts: ['A25'] });
		trial.end();
	});

	test('E6 in the thread of a contact every act asks its cell', () => {
		const trial = castTrial();
		trial.do(give(toAll(travel)));
		const chat = connect(trial, wang, zhiAtWork);
		trial.do(say(wang, chat, '你好'));
		const message = `message:${trial.world.messages.size - 1}` as const;
		const before = castTrial();
		before.world = { ...trial.world, edition: 'before' };
		const acts = [
			say(wang, chat, '你好'),
			recall(wang, message),
			{ type: 'conversation.set', by: wang, conversation: chat, setting: 'pinned', on: true },
			{ type: 'conversation.set', by: wang, conversation: chat, setting: 'muted', on: true },
			{ type: 'moments.open', by: wang, of: zhiAtWork }
		] as const;
		expect(acts.map((command) => before.no(command).capability?.act)).toEqual([
			'message.text',
			'message.recall',
			'conversation.pin',
			'conversation.mute',
			'moments.open'
		]);
		trial.end();
	});

	test('E6 every kind of content has an act of the table', () => {
		for (const act of Object.values(actOfContent)) expect(acts).toContain(act);
	});

	test('E4 nothing outside editions/ asks which edition runs', () => {
		const source = fileURLToPath(new URL('../../src', import.meta.url));
		// «before» is a common word, so that as a mere literal it counts in the world only
		const named = (known: readonly string[]) => `([!=]==?|case)\\s*['"\`](${known.join('|')})['"\`]`;
		const compared = [
			`edition\\s*[!=]==?\\s*['"\`]`,
			`['"\`]\\s*[!=]==?\\s*[\\w.]*edition\\b`,
			`world\\.edition\\s*[!=]==?`,
			`[!=]==?\\s*[\\w.]*world\\.edition\\b`,
			`switch\\s*\\([\\w.]*edition\\b`
		];
		const inWorld = new RegExp([...compared, named(ids)].join('|'), 'u');
		const elsewhere = new RegExp([...compared, named(ids.filter((id) => id !== 'before'))].join('|'), 'u');
		// the test's own eye is open
		for (const seen of [
			"world.edition === 'x'",
			"if ('beta' !== world.edition)",
			"case 'before':",
			'switch (world.edition)'
		]) {
			expect(seen).toMatch(inWorld);
		}
		const found = readdirSync(source, { recursive: true, encoding: 'utf8' })
			.filter((path) => /\.(ts|svelte)$/.test(path) && !/^world[\\/]editions[\\/]/.test(path))
			.flatMap((path) =>
				readFileSync(`${source}/${path}`, 'utf8')
					.split('\n')
					.flatMap((line, place) =>
						(path.startsWith('world') ? inWorld : elsewhere).test(line)
							? [`${path}:${place + 1}: ${line.trim()}`]
							: []
					)
			);
		expect(found).toEqual([]);
	});
});
