import { cleanup, render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test } from 'vitest';
import { probeOf } from '../../src/gaps';
import { language } from '../../src/i18n';
import RefusalCard from '../../src/pages/stage/RefusalCard.svelte';
import { reasonText } from '../../src/panes';
import type { Refused } from '../../src/store';
import { capability, cast, endOf, type Act, type EditionId, type EndId, type Pair } from '../../src/world';
import { cells, flipped } from '../world/cells';
import { setTable, type SetTable } from './chat/table';
import Console from './console/Console.svelte';
import { ends, inChat, marked, rows, type Row } from './flipRows';

/*
 * One cell of an edition's table is changed, and nothing else: the control on the screen that tries its act turns
 * from refused to free or back, with its reason and with the source on the card.
 */

const { zhaoAtWork } = cast;
const user = userEvent.setup({ pointerEventsCheck: 0 });

beforeEach(() => language.use('zh-CN'));

/** A control as somebody finds it, and what comes of pressing it. */
interface Found {
	readonly disabled: boolean;
	readonly reason: string;
	readonly refused: Refused | undefined;
	/** What the card of the refusal says: its sources, whether they are ours, and the verdict of the period. */
	readonly card: { readonly sources: string[]; readonly assumed: boolean; readonly verdict: string } | null;
}

async function find(row: Row, edition: EditionId, pair: Pair): Promise<Found> {
	const { start, tries } = probeOf(edition, row.act, pair);
	if (tries.type === 'look') throw new Error('A label is no control');
	const more = row.sets?.[pair];
	const table = setTable(more ? [...start, more] : start);
	const { world } = table.sandbox;
	const [first, second] = ends[pair];
	// who is to be added is not known yet: the probe says who that is
	const asked = tries.type === 'link.ask' ? endOf(world, tries.code) : undefined;
	const from = asked && 'by' in tries ? (tries.by as EndId) : first;
	const element = await row.show({ table, tries, from, to: asked ?? second });
	const described = element.getAttribute('aria-describedby');
	const reason = (described && document.getElementById(described)?.textContent) || '';
	const disabled = element.getAttribute('aria-disabled') === 'true';
	await user.click(element);
	const { refused } = table.sandbox;
	cleanup();
	return { disabled, reason, refused, card: refused ? cardOf(refused, table, edition) : null };
}

function cardOf(refused: Refused, table: SetTable, edition: EditionId): Found['card'] {
	render(RefusalCard, { refused, world: table.sandbox.world, onclose: () => {} });
	const names = [...document.querySelectorAll('.facts .fact')].map((button) => button.textContent.trim());
	const assumed = document.querySelector('.facts .assumed') !== null;
	const place = screen.getByText(language.t.frame.editions[edition]).closest('li');
	const card = { sources: names, assumed, verdict: place?.querySelector('b')?.textContent ?? '' };
	cleanup();
	return card;
}

/** The numbers as the links name them. */
function sourcesOf(facts: readonly string[]): string[] {
	const { source: t } = language.t;
	return facts.map((fact) =>
		fact.startsWith('A') ? t.fact(fact) : fact.startsWith('T') ? t.dated(fact) : t.rule(fact.slice(1), fact)
	);
}

/** What is found is what the table says at this moment. */
function expectAsDeclared(found: Found, edition: EditionId, act: Act, pair: Pair) {
	const { allows, facts, assumed, verdict } = capability(edition, act, pair);
	expect(found.disabled).toBe(!allows);
	if (allows) {
		expect(found.refused?.refusal.code).not.toBe('editionAllows');
		return;
	}
	const { refused } = found;
	expect(refused?.refusal).toMatchObject({
		code: 'editionAllows',
		capability: { act, pair, edition, verdict },
		facts,
		assumed
	});
	expect(refused?.command).not.toBeNull();
	expect(found.reason).toContain(refused ? reasonText(refused.refusal) : '-');
	expect(found.card).toEqual({
		sources: sourcesOf(facts),
		assumed: assumed && facts.length > 0,
		verdict: language.t.refusal.verdicts[verdict]
	});
}

const tried = rows.flatMap((row) =>
	cells
		.filter(({ edition, act, pair }) => {
			const there = row.editions?.includes(edition) ?? true;
			return there && act === row.act && row.pairs.includes(pair);
		})
		.map((cell) => {
			const { edition, act, pair } = cell;
			return [`${edition} · ${act} · ${pair}${row.at ? ` · ${row.at}` : ''}`, row, cell] as const;
		})
);

describe('a changed cell is a changed control', () => {
	test.each(tried)('E8 %s', async (_, row, cell) => {
		const { edition, act, pair } = cell;
		const before = await find(row, edition, pair);
		expectAsDeclared(before, edition, act, pair);
		await flipped(cell, async () => {
			const during = await find(row, edition, pair);
			expect(during.disabled).toBe(!before.disabled);
			expectAsDeclared(during, edition, act, pair);
		});
	});

	test('E8 the section of the console comes with the first of what is in it', async () => {
		const [oldest] = cells.filter(({ act }) => act === 'permission.grant');
		const look = () => {
			const { start } = probeOf('before', 'permission.grant', 'colleague');
			render(Console, { table: setTable(start), owner: zhaoAtWork });
			const entry = marked('console.section.external').getAttribute('aria-disabled');
			const toggles = screen.queryAllByRole('switch').map((toggle) => toggle.getAttribute('aria-disabled'));
			cleanup();
			return { entry, toggles: [...new Set(toggles)] };
		};
		expect(look()).toEqual({ entry: 'true', toggles: [] });
		if (oldest) await flipped(oldest, () => expect(look()).toEqual({ entry: null, toggles: [null] }));
		expect.assertions(2);
	});

	test.each(['wechat>wecom', 'wecom>wechat'] as const)(
		'E8 the label that a contact wears, %s',
		async (pair) => {
			const label = {
				'wechat>wecom': language.t.chat.wecomContact,
				'wecom>wechat': language.t.chat.wechatContact
			};
			for (const cell of cells.filter((each) => each.act === 'label.show' && each.pair === pair)) {
				const look = () => {
					const table = setTable(probeOf(cell.edition, 'label.show', pair).start);
					const [from, to] = ends[pair];
					inChat({ table, tries: { type: 'clock.advance', ms: 0 }, from, to });
					const shown = screen.queryAllByText(label[pair]).length > 0;
					cleanup();
					return shown;
				};
				expect(look()).toBe(cell.cell.allows);
				await flipped(cell, () => expect(look()).toBe(!cell.cell.allows));
			}
		}
	);
});
