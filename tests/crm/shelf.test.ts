import { expect, test } from 'vitest';
import { Shelf } from '../../src/crm';

test('A5 a shelf keeps what comes, each under its key, in the order in which it came', () => {
	const one = Shelf.empty<string>().with([
		['a', 'A'],
		['b', 'B']
	]);
	const two = one.with([
		['c', 'C'],
		['a', 'A2']
	]);
	expect([...two]).toEqual(['A2', 'B', 'C']);
	expect(two.size).toBe(3);
	expect(two.placeOf('c')).toBe(2);
	expect(two.get('a')).toBe('A2');
	expect(two.get('d')).toBeUndefined();
	expect(two.at(3)).toBeUndefined();
	// what was before stays as it was
	expect([...one]).toEqual(['A', 'B']);
	expect(one.get('c')).toBeUndefined();
});

test('A5 a shelf of thousands finds each, and one change leaves the others where they are', () => {
	const all = Array.from({ length: 3_000 }, (_, place) => [`wm${place}`, place] as const);
	const shelf = Shelf.empty<number>().with(all);
	expect([...shelf]).toEqual(all.map(([, value]) => value));
	for (const [key, value] of all) expect(shelf.get(key)).toBe(value);
	const changed = shelf.with([['wm1500', -1]]);
	expect(changed.at(1_500)).toBe(-1);
	expect(changed.at(1_501)).toBe(1_501);
	expect(shelf.at(1_500)).toBe(1_500);
});
