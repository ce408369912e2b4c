import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { Session, type Entry } from '../../src/session';
import { fitting } from '../../src/session/fitting';
import { isPlain } from '../../src/session/plain';
import { entrySchema } from '../../src/session/reopen';
import { story } from '../e2e/story';
import { runs } from '../runs';
import { lotsOf, make } from '../world/anyCommand';

const fits = fitting(entrySchema);

/** Entries of many kinds: of the story, and of what somebody did by chance. */
function someEntries(): readonly Entry[] {
	const session = Session.begin('one');
	for (const command of story) session.act(command);
	const lots = lotsOf(5);
	for (let count = 0; count < 400; count += 1) session.act(make(session.world, lots.next().value));
	return session.entriesFrom(1);
}

const entries = JSON.parse(JSON.stringify(someEntries())) as readonly Entry[];

/** Every place in an entry, by the way to it. */
function placesIn(value: unknown, way: readonly string[] = []): (readonly string[])[] {
	if (typeof value !== 'object' || value === null) return [way];
	return [way, ...Object.entries(value).flatMap(([key, item]) => placesIn(item, [...way, key]))];
}

type Change = (parent: Record<string, unknown>, key: string, put: unknown) => void;
const changes: readonly Change[] = [
	(parent, key, put) => void (parent[key] = put),
	(parent, key) => void (Array.isArray(parent) ? parent.splice(Number(key), 1) : delete parent[key]),
	(parent, _, put) => void (Array.isArray(parent) ? parent.push(put) : (parent.more = put))
];

function changed(entry: Entry, way: readonly string[], change: Change, put: unknown): unknown {
	const copy = structuredClone(entry) as unknown as Record<string, unknown>;
	let at = copy;
	for (const key of way.slice(0, -1)) at = at[key] as Record<string, unknown>;
	change(at, way.at(-1) ?? 'id', put);
	return copy;
}

describe('a schema as one function', () => {
	test('P4 what a session records fits, and the schema gives the same', () => {
		expect(new Set(entries.flatMap(({ events }) => events.map(({ type }) => type))).size).toBeGreaterThan(15);
		expect(entries.some(({ refusal }) => refusal)).toBe(true);
		for (const entry of entries) {
			expect(fits(entry)).toBe(true);
			expect(v.parse(entrySchema, entry)).toEqual(entry);
			expect(isPlain(entry, 2)).toBe(true);
		}
	});

	test('P4 an entry with anything changed, gone or added fits if the schema takes it, and only then', () => {
		const put = fc.oneof(
			fc.jsonValue({ maxDepth: 1 }),
			fc.constantFrom(0, -1, 1.5, 9e15, '', 'account:0', 'identity:01', 'platform', 'x'.repeat(400), [], {}),
			fc.constantFrom<unknown>(
				undefined,
				Number.NaN,
				new Date(0),
				new Map(),
				new Array(1),
				Object.create({ id: 1 })
			),
			fc.constantFrom(...entries.flatMap((entry) => [entry.command, entry.refusal, ...entry.events]))
		);
		let taken = 0;
		let refused = 0;
		fc.assert(
			fc.property(
				fc.constantFrom(...entries),
				fc.nat(),
				fc.constantFrom(...changes),
				put,
				(entry, place, change, put) => {
					const ways = placesIn(entry).slice(1);
					const input = changed(entry, ways[place % ways.length] ?? [], change, put);
					const parsed = v.safeParse(entrySchema, input);
					expect(fits(input)).toBe(parsed.success);
					if (parsed.success) expect(parsed.output).toEqual(input);
					if (parsed.success) taken += 1;
					else refused += 1;
				}
			),
			{ numRuns: runs(4_000) }
		);
		expect(taken).toBeGreaterThan(50);
		expect(refused).toBeGreaterThan(50);
	});

	test.each<[string, v.GenericSchema, unknown]>([
		['a pipe in a pipe', v.pipe(v.pipe(v.number(), v.integer()), v.maxValue(9)), 1.5],
		['a gap in a list', v.array(v.string()), new Array(1)],
		['a list where an object is due', v.strictObject({ a: v.number() }), Object.assign([], { a: 1 })],
		['a text that would be trimmed', v.pipe(v.string(), v.trim()), ' a'],
		[
			'a number that would be another',
			v.pipe(
				v.number(),
				v.transform((given) => given + 1)
			),
			1
		],
		['what would fall back', v.fallback(v.string(), 'x'), 1],
		['an object that falls back', v.fallback(v.strictObject({ a: v.number() }), { a: 1 }), { a: 1, b: 2 }],
		['a default', v.strictObject({ a: v.optional(v.number(), 1) }), {}],
		['what a later release of the library may know', v.looseObject({ a: v.number() }), { a: 1 }],
		[
			'a check of ours',
			v.pipe(
				v.string(),
				v.check((text) => text === 'a')
			),
			'a'
		]
	])('P4 %s is for the schema to say', (_, schema, input) => {
		expect(fitting(schema)(input)).toBe(false);
	});

	test('P4 an expression that remembers where it was is asked anew each time', () => {
		const fits = fitting(v.pipe(v.string(), v.regex(/a/g)));
		expect([fits('a'), fits('a')]).toEqual([false, false]);
	});
});
