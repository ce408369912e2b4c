import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hash } from '../../src/world';
import { runs } from '../runs';
import { castTrial } from './laws';
import { give, toAll, travel } from './commands';

const jsonValue = fc.jsonValue({ maxDepth: 4 });

test('P10 W11 the order of keys does not matter', () => {
	expect(hash({ a: 1, b: { c: 2, d: 3 } })).toBe(hash({ b: { d: 3, c: 2 }, a: 1 }));
});

test.each([
	[1, '1'],
	[true, 'true'],
	[null, 'null'],
	[null, 'pnull'],
	[0, false],
	['', null],
	[[], {}],
	[[], null],
	[{ a: null }, {}],
	[
		[1, 2],
		[2, 1]
	],
	[
		[[1], 2],
		[1, [2]]
	],
	[[[]], []],
	[
		{ a: 1, b: 2 },
		{ a: 2, b: 1 }
	],
	[{ a: 'b' }, { b: 'a' }],
	[['a', 'b'], ['ab']],
	[{ ab: 'c' }, { a: 'bc' }],
	[1, 1.5],
	['a', 'A'],
	['\ud800', '\ufffd']
])('W11 %j and %j differ', (one, other) => {
	expect(hash(one)).not.toBe(hash(other));
});

test('W11 what is not there is as if never said', () => {
	expect(hash({ a: 1, b: undefined })).toBe(hash({ a: 1 }));
});

test('W11 it is 16 hex digits, the same on every machine', () => {
	expect(hash({ 你好: ['世界', 1, true, null, -0.5] })).toMatch(/^[0-9a-f]{16}$/);
	// a frozen value: if this changes, saved fingerprints no longer match
	expect(hash({ 你好: ['世界', 1, true, null, -0.5] })).toMatchInlineSnapshot(`"b6314ef9e3064743"`);
});

test('W11 kept fingerprints are the same as fresh ones', () => {
	const trial = castTrial();
	hash(trial.world);
	trial.do(give(toAll(travel)));
	expect(hash(trial.world)).toBe(hash(structuredClone(trial.world)));
	expect(hash(trial.world)).not.toBe(hash(castTrial().world));
});

test('W11 what may still change is read anew', () => {
	const open = { a: [1] };
	const before = hash(open);
	open.a.push(2);
	expect(hash(open)).not.toBe(before);
});

test('W11 any value has the fingerprint of its copy, and another one when it is changed', () => {
	fc.assert(
		fc.property(jsonValue, jsonValue, (one, other) => {
			expect(hash(JSON.parse(JSON.stringify(one)))).toBe(hash(one));
			const same = JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
			expect(hash(one) === hash(other)).toBe(same);
		}),
		{ numRuns: runs(500) }
	);
});

function sorted(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(sorted);
	if (value === null || typeof value !== 'object') return value;
	return Object.entries(value)
		.sort(([one], [other]) => (one < other ? -1 : 1))
		.map(([key, item]) => [key, sorted(item)])
		.concat([['{}', '']]);
}
