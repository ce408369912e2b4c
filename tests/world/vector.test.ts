import fc from 'fast-check';
import { produce } from 'immer';
import { expect, test } from 'vitest';
import {
	at,
	differing,
	emptyVector,
	pop,
	push,
	put,
	values,
	valuesBackwards,
	type Vector
} from '../../src/world/vector';
import { runs, times } from '../runs';

type Numbers = Vector<number>;
const build = (count: number): Numbers =>
	produce(emptyVector<number>(), (draft) => {
		for (let item = 0; item < count; item += 1) push(draft as unknown as Numbers, item * 10);
	});
const edit = (vector: Numbers, change: (draft: Numbers) => void): Numbers =>
	produce(vector, (draft) => change(draft as unknown as Numbers));

test.each([0, 1, 31, 32, 33, 1_023, 1_024, 1_025, 32_768, 32_769])(
	'W9 a vector holds %i items in order',
	(count) => {
		const vector = build(count);
		expect(vector.size).toBe(count);
		expect(vector.levels).toBe(count <= 32 ? 1 : count <= 1_024 ? 2 : count <= 32_768 ? 3 : 4);
		for (const index of [0, 1, 31, 32, 1_023, 1_024, count - 1]) {
			expect(at(vector, index)).toBe(index >= 0 && index < count ? index * 10 : undefined);
		}
		let next = 0;
		for (const item of values(vector)) expect(item === 10 * next++).toBe(true);
		expect(next).toBe(count);
	}
);

test('W9 what is not there is undefined', () => {
	for (const index of [-1, 3, NaN, Infinity, -Infinity]) expect(at(build(3), index)).toBeUndefined();
});

test('W9 whatever the gaps, the items come in order and from anywhere', () => {
	const places = fc.uniqueArray(fc.oneof(fc.nat(40), fc.nat(2_000), fc.nat(200_000)), { maxLength: 12 });
	fc.assert(
		fc.property(places, fc.nat(2_100), (indexes, from) => {
			const vector = edit(emptyVector<number>(), (draft) => {
				for (const index of indexes) put(draft, index, index);
			});
			const inOrder = indexes.toSorted((one, other) => one - other);
			expect([...values(vector)]).toEqual(inOrder);
			expect([...values(vector, from)]).toEqual(inOrder.filter((index) => index >= from));
			expect([...valuesBackwards(vector)]).toEqual(inOrder.toReversed());
		}),
		{ numRuns: runs(300) }
	);
});

test('W9 a wide gap costs nothing: an index of a few in a million is read at once', () => {
	const sparse = edit(emptyVector<number>(), (draft) => {
		for (let place = 1; place <= 8; place += 1) put(draft, place * 120_000, place);
	});
	const begun = performance.now();
	for (let round = 0; round < 1_000; round += 1) expect([...values(sparse)]).toHaveLength(8);
	// item by item these are a thousand million steps
	expect(performance.now() - begun).toBeLessThan(2_000 * times);
});

test('W9 gaps are left out, and filled later', () => {
	const gaps = edit(emptyVector<number>(), (draft) => put(draft, 1_500, 7));
	expect([gaps.size, at(gaps, 0), at(gaps, 1_499), at(gaps, 1_500)]).toEqual([
		1_501,
		undefined,
		undefined,
		7
	]);
	const filled = edit(gaps, (draft) => {
		put(draft, 40, 4);
		put(draft, 1_500, 8);
	});
	expect([...values(filled)]).toEqual([4, 8]);
	expect([...values(filled, 41)]).toEqual([8]);
	expect([...valuesBackwards(filled)]).toEqual([8, 4]);
	expect([...values(gaps)]).toEqual([7]);
});

test('W9 it is plain JSON without holes', () => {
	const vector = edit(build(40), (draft) => put(draft, 2_000, 1));
	expect(JSON.parse(JSON.stringify(vector))).toEqual(vector);
	expect(JSON.stringify(vector)).not.toContain('undefined');
});

test('W9 a change copies a short path and shares the rest', () => {
	const before = build(40_000);
	const after = edit(before, (draft) => put(draft, 33_333, 1));
	const shared = (one: readonly unknown[], other: readonly unknown[]) =>
		one.filter((part, place) => part !== other[place]).length;
	expect(shared(before.root, after.root)).toBe(1);
	expect(at(before, 33_333)).toBe(333_330);
});

test('W9 a vector behaves like an array with gaps, whatever is done to it', () => {
	const act = fc.oneof(
		fc.record({ put: fc.nat(2_200), item: fc.nat() }),
		fc.record({ push: fc.nat() }),
		fc.constant({ pop: true })
	);
	fc.assert(
		fc.property(fc.array(act, { maxLength: 80 }), (acts) => {
			const model: (number | undefined)[] = [];
			let vector = emptyVector<number>();
			for (const each of acts) {
				let taken: number | undefined;
				vector = edit(vector, (draft) => {
					if ('put' in each) put(draft, each.put, each.item);
					else if ('push' in each) expect(push(draft, each.push)).toBe(model.length);
					else taken = pop(draft);
				});
				if ('put' in each) model[each.put] = each.item;
				else if ('push' in each) model.push(each.push);
				else expect(taken).toBe(model.pop());
				expect(vector.size).toBe(model.length);
			}
			for (let index = 0; index < model.length; index += 1) expect(at(vector, index)).toBe(model[index]);
			expect([...values(vector)]).toEqual(model.filter((item) => item !== undefined));
			expect(JSON.parse(JSON.stringify(vector))).toEqual(vector);
		}),
		{ numRuns: runs(200) }
	);
});

test('W9 where two vectors differ is found whatever their sizes, and what they share is not looked at', () => {
	const sizes = fc.integer({ min: 0, max: 1_100 });
	fc.assert(
		fc.property(sizes, sizes, fc.array(fc.nat(1_099), { maxLength: 5 }), (size, grown, changed) => {
			const one = build(size);
			const other = edit(one, (draft) => {
				for (const index of changed) if (index < size) put(draft, index, -1);
				for (let item = 0; item < grown - size; item += 1) push(draft, -2);
			});
			const expected = Array.from({ length: other.size }, (_, index) => index).filter(
				(index) => at(one, index) !== at(other, index)
			);
			expect([...differing(one, other)]).toEqual(expected);
			expect([...differing(other, one)]).toEqual(expected);
		}),
		{ numRuns: runs(100) }
	);
	const large = build(32_769);
	const next = edit(large, (draft) => void push(draft, 1));
	let read = 0;
	const counting = new Proxy(next.root as unknown[], {
		get: (root, key) => ((read += 1), Reflect.get(root, key) as unknown)
	});
	expect([...differing(large, { ...next, root: counting as Numbers['root'] })]).toEqual([32_769]);
	expect(read).toBeLessThan(100);
});
