import { describe, expect, test } from 'vitest';
import { cellsOf, compare, groupNames, groups, saysTheSame } from '../../src/gaps';
import { acts, capability, editionIds, firstEdition, pairsOf } from '../../src/world';
import { cells, flipped } from '../world/cells';

const earlier = editionIds[0] ?? firstEdition;
const later = editionIds.at(-1) ?? firstEdition;

describe('compare', () => {
	test('every act stands in one group, with every cell that it has', () => {
		expect(groupNames.flatMap((name) => [...groups[name]]).sort()).toEqual([...acts].sort());
		for (const row of compare(earlier, later))
			expect(
				cellsOf(row)
					.map(({ pair }) => pair)
					.sort()
			).toEqual([...pairsOf[row.act]].sort());
	});

	test('what became of a cell is read from both editions', () => {
		for (const { kind, act, pair, ...said } of compare(earlier, later).flatMap(cellsOf)) {
			expect(said).toEqual({
				earlier: capability(earlier, act, pair),
				later: capability(later, act, pair)
			});
			if (kind === 'opened')
				expect([said.earlier.verdict === 'yes', said.later.verdict]).toEqual([false, 'yes']);
			expect(kind === 'closed').toBe(said.later.verdict === 'no');
		}
	});

	test('one word does where verdict and conduct are alike, whatever the reason', () => {
		const row = compare(earlier, later).find(({ act }) => act === 'card.toGroup');
		const cell = row?.cells['wechat>wecom'];
		expect(cell && saysTheSame(cell)).toBe(true);
		expect(cell?.kind).toBe('closed');
	});

	test('a changed cell changes its kind', async () => {
		const changed = cells.find(
			({ edition, act, pair }) => edition === later && act === 'card.toGroup' && pair === 'wechat>wecom'
		);
		if (!changed) throw new Error('no such cell');
		const kind = await flipped(
			changed,
			() => compare(earlier, later).find(({ act }) => act === 'card.toGroup')?.cells['wechat>wecom']?.kind
		);
		expect(kind).toBe('opened');
	});
});
