import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import {
	actOfContent,
	acts,
	begin,
	capability,
	editionIds,
	editions,
	hasCell,
	notes,
	pairs,
	pairsOf,
	startIn
} from '../../src/world';
import { cells } from './cells';
import { ask, connect, days, give, li, recall, say, toAll, travel, wang, zhiAtWork, zhou } from './commands';
import { castTrial, Trial } from './laws';

const ids = editionIds;
const named = cells.map(({ edition, act, pair, cell }) => [`${edition} · ${act} · ${pair}`, cell] as const);

describe('Editions', () => {
	test.each(named)('E1 E3 %s', (_, cell) => {
		// it cites facts, or says that it is assumed
		expect(cell.facts.length > 0 || cell.assumed).toBe(true);
		for (const fact of cell.facts) {
			expect(fact).toMatch(/^(A([1-9]|[12]\d|3[0-3])|R[0-8]|T([1-9]|[12]\d))$/);
		}
		expect(new Set(cell.facts).size).toBe(cell.facts.length);
		// the verdict and what the simulation does agree
		if (cell.verdict === 'yes') expect([cell.allows, cell.assumed]).toEqual([true, false]);
		if (cell.verdict === 'no') expect([cell.allows, cell.assumed]).toEqual([false, false]);
		if (cell.verdict === 'unknown' || cell.verdict === 'partly') expect(cell.assumed).toBe(true);
		if (cell.note !== null) expect(notes).toContain(cell.note);
		// what rests on no fact says on what it rests
		if (cell.facts.length === 0) expect(cell.note).not.toBeNull();
	});

	test('E2 each has a dated cell for every act between every pair that can have it, and no others', () => {
		for (const edition of ids) {
			const { cells, asOf } = editions[edition];
			expect(Object.keys(cells).sort()).toEqual([...acts].sort());
			for (const act of acts) {
				expect(Object.keys(cells[act]).sort(), act).toEqual([...pairsOf[act]].sort());
				for (const pair of pairs) {
					const cell = capability(edition, act, pair);
					if (hasCell(act, pair)) expect(cell.asOf).toBe(asOf);
					else expect(cell).toMatchObject({ verdict: 'unknown', facts: [], allows: false });
				}
			}
		}
	});

	test('E2 every note is of some cell', () => {
		expect(notes.filter((note) => !cells.some(({ cell }) => cell.note === note))).toEqual([]);
	});

	test('E7 a world begins in any edition, on its morning, and goes only forward from there', () => {
		for (const edition of ids) {
			const { world } = begin(startIn(edition).slice(0, 1));
			expect(world.clock).toBe(editions[edition].opens);
		}
		const trial = new Trial(begin(startIn('before')).world);
		const then = trial.world.clock;
		expect(then).toBeLessThan(editions.beta.opens);
		const chat = trial.world.conversations.size;
		trial.do({ type: 'edition.set', edition: 'beta' });
		expect(trial.world).toMatchObject({ edition: 'beta', clock: editions.beta.opens });
		expect(trial.world.conversations.size).toBe(chat);
		expect(trial.no({ type: 'edition.set', edition: 'before' })).toMatchObject({
			code: 'editionGoesForwardOnly',
			remedies: ['anotherSession']
		});
		expect(trial.no({ type: 'edition.set', edition: 'beta' }).code).toBe('notInThisState');
		// later than its morning, an edition takes no time to come
		const late = new Trial(begin(startIn('before')).world);
		late.do(days(3));
		const at = late.world.clock;
		late.do({ type: 'edition.set', edition: 'beta' });
		expect(late.world.clock).toBe(at);
		late.end();
		trial.end();
	});

	test('E7 W10 timers on the way to the next edition fire at their own instants', () => {
		const trial = new Trial(begin(startIn('before')).world);
		const { clock } = trial.world;
		trial.do(ask(trial.world, li, zhou));
		trial.do({ type: 'edition.set', edition: 'beta' });
		expect(trial.world.timers.size).toBe(1); // three days have not passed
		trial.do(days(3));
		expect(trial.world.timers.size).toBe(0);
		expect(trial.world.clock).toBeGreaterThan(clock);
		trial.end();
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
			{ type: 'message.delete', by: wang, message },
			{ ...say(wang, chat, '好'), quote: message },
			{ type: 'conversation.set', by: wang, conversation: chat, setting: 'pinned', on: true },
			{ type: 'conversation.set', by: wang, conversation: chat, setting: 'muted', on: true },
			{ type: 'moments.open', by: wang, of: zhiAtWork }
		] as const;
		expect(acts.map((command) => before.no(command).capability?.act)).toEqual([
			'message.text',
			'message.recall',
			'message.delete',
			'message.quote',
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
