import { describe, expect, test } from 'vitest';
import { measure, probeOf } from '../../src/gaps';
import { parseCommand } from '../../src/world';
import { cells, flipped } from '../world/cells';

const named = cells.map((cell) => [`${cell.edition} · ${cell.act} · ${cell.pair}`, cell] as const);

describe('Probes', () => {
	test.each(named)('E8 %s: what is tried comes out as declared', (_, { edition, act, pair, cell }) => {
		const { start, tries } = probeOf(edition, act, pair);
		for (const command of start) expect(parseCommand(command)).toEqual({ command });
		if (tries.type !== 'look') expect(parseCommand(tries)).toEqual({ command: tries });
		const { allowed, refusal, agrees } = measure(edition, act, pair);
		expect([allowed, agrees], JSON.stringify(refusal)).toEqual([cell.allows, true]);
		// a no comes from the table and from nothing else, and names the cell
		if (!allowed && tries.type !== 'look') {
			expect(refusal).toMatchObject({
				code: 'editionAllows',
				capability: { act, pair, edition, verdict: cell.verdict },
				facts: cell.facts,
				assumed: cell.assumed
			});
		}
	});

	test.each(named)('E8 %s: a changed cell changes what is measured', async (_, cell) => {
		const { edition, act, pair } = cell;
		const before = measure(edition, act, pair);
		const during = await flipped(cell, () => measure(edition, act, pair));
		expect([during.allowed, during.agrees], JSON.stringify(during.refusal)).toEqual([!before.allowed, true]);
		expect(measure(edition, act, pair)).toEqual(before);
	});
});
