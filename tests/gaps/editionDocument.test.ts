import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseEdition, parseEditionText, type EditionDocument } from '../../src/gaps/editionDocument';
import { acts, capability, editionIds, pairsOf, type Pair } from '../../src/world';
import { runs } from '../runs';

const yes = { verdict: 'yes', facts: ['A21'], allows: true, assumed: false } as const;
const open: EditionDocument = {
	format: 'hutong.edition',
	version: 1,
	id: 'open-cards',
	base: 'beta',
	name: { 'zh-CN': '假如名片可以转发到群', en: 'If cards could be forwarded to groups' },
	asOf: '2018-06',
	cells: { 'card.toGroup': { 'wechat>wecom': yes } }
};
const faults = (input: unknown, known: readonly EditionDocument[] = []) => {
	const parsed = parseEdition(input, known);
	return 'faults' in parsed ? parsed.faults : [];
};

describe('An edition from a file', () => {
	test('P3 says its own cells, and its base’s for all others', () => {
		const parsed = parseEditionText(JSON.stringify(open));
		if (!('cells' in parsed)) throw new Error(parsed.faults.join());
		for (const act of acts) {
			for (const pair of pairsOf[act] as readonly Pair[]) {
				const own = act === 'card.toGroup' && pair === 'wechat>wecom';
				expect(parsed.cells[act][pair]).toEqual(
					own ? { ...yes, asOf: '2018-06', note: null } : capability('beta', act, pair)
				);
			}
		}
	});

	test('P3 is based on another document, which is based on one that ships', () => {
		const above = {
			...open,
			id: 'more',
			base: 'open-cards',
			cells: { 'group.bringIn': { 'wechat>wecom': yes } }
		};
		const parsed = parseEdition(above, [open]);
		if (!('cells' in parsed)) throw new Error(parsed.faults.join());
		expect(parsed.cells['card.toGroup']['wechat>wecom']?.allows).toBe(true);
		expect(parsed.cells['group.bringIn']['wechat>wecom']?.allows).toBe(true);
	});

	test('P4 a cyclic base is told', () => {
		const other = { ...open, id: 'other', base: 'open-cards' };
		expect(faults({ ...open, base: 'other' }, [other])).toEqual(['base: «open-cards» is based on itself']);
		expect(faults({ ...open, base: 'open-cards' })).toEqual(['base: «open-cards» is based on itself']);
	});

	test.each([
		['base', { ...open, base: 'nowhere' }],
		['id', { ...open, id: editionIds[0] }],
		['name.en', { ...open, name: { ...open.name, en: ' ' } }],
		['asOf', { ...open, asOf: '2018-13' }],
		['cells.card.toMoon', { ...open, cells: { 'card.toMoon': {} } }],
		['cells.card.toGroup.wechat>mars', { ...open, cells: { 'card.toGroup': { 'wechat>mars': yes } } }],
		['cells.card.toGroup.colleague', { ...open, cells: { 'card.toGroup': { colleague: yes } } }],
		[
			'cells.card.toGroup.wechat>wecom.facts',
			{ ...open, cells: { 'card.toGroup': { 'wechat>wecom': { ...yes, facts: [] } } } }
		],
		[
			'cells.card.toGroup.wechat>wecom.facts.0',
			{ ...open, cells: { 'card.toGroup': { 'wechat>wecom': { ...yes, facts: ['A34'] } } } }
		],
		[
			'cells.card.toGroup.wechat>wecom.allows',
			{ ...open, cells: { 'card.toGroup': { 'wechat>wecom': { ...yes, allows: false } } } }
		],
		[
			'cells.card.toGroup.wechat>wecom.assumed',
			{ ...open, cells: { 'card.toGroup': { 'wechat>wecom': { ...yes, verdict: 'unknown' } } } }
		],
		['format', { ...open, format: 'hutong.lesson' }]
	])('P4 a fault is told with its place: %s', (place, input) => {
		const [first = ''] = faults(input);
		expect(first.startsWith(`${place}: `), first).toBe(true);
	});

	test('P4 too large, too deep, no JSON, newer: each has its own answer, and quickly', () => {
		expect(parseEditionText('x'.repeat(600_000))).toMatchObject({ reason: 'tooLarge' });
		expect(parseEditionText('{')).toMatchObject({ reason: 'notJson' });
		expect(parseEditionText(JSON.stringify({ ...open, version: 2 }))).toMatchObject({ reason: 'newer' });
		let deep: unknown = open;
		for (let level = 0; level < 10_000; level += 1) deep = { cells: deep };
		expect(faults(deep)[0]).toMatch(/^\.: nested too deep/);
		expect(parseEditionText('{"__proto__":{"format":1}}')).toMatchObject({ reason: 'notAnEdition' });
	});

	test('P11 whatever comes in is an edition or told at fault, never thrown', () => {
		fc.assert(
			fc.property(fc.anything(), fc.constantFrom(...Object.keys(open)), (value, key) => {
				for (const input of [value, { ...open, [key]: value }]) {
					const told = faults(input);
					expect(told.length).toBeLessThanOrEqual(20);
					for (const fault of told) expect(fault.length).toBeLessThanOrEqual(200);
				}
			}),
			{ numRuns: runs(500) }
		);
	});
});
