import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { castStart, commandSchema, decide, begin, limits, parseCommand } from '../../src/world';
import { runs } from '../runs';

const good = {
	type: 'message.send',
	by: 'account:0',
	to: 'conversation:3',
	content: { kind: 'text', text: '你好' }
};
const faults = (input: unknown) => {
	const parsed = parseCommand(input);
	return 'faults' in parsed ? parsed.faults : [];
};

describe('Commands from outside', () => {
	test('W13 what is well formed comes out equal', () => {
		for (const command of [good, ...castStart]) expect(parseCommand(command)).toEqual({ command });
	});

	test.each([
		undefined,
		null,
		0,
		NaN,
		'',
		'message.send',
		true,
		[],
		[good],
		{},
		() => good,
		Symbol('x'),
		new Date(0),
		new Map(),
		{ type: 'message.explode' },
		{ type: 'toString' },
		{ type: '__proto__' },
		{ type: ['message.send'] },
		{ ...good, type: { toString: (): string => 'message.send' } }
	])('W13 %o is no command', (input) => {
		expect(faults(input).length).toBeGreaterThan(0);
	});

	test.each([
		['by', { ...good, by: 'person:0' }],
		['by', { ...good, by: 'account:01' }],
		['by', { ...good, by: 'account:-1' }],
		['by', { ...good, by: 'account:1e3' }],
		['by', { ...good, by: 'account:1\n' }],
		['by', { ...good, by: `account:${'9'.repeat(40)}` }],
		['to', { ...good, to: undefined }],
		['to', { ...good, to: ['conversation:3'] }],
		['content.text', { ...good, content: { kind: 'text', text: 1 } }],
		['content.text', { ...good, content: { kind: 'text', text: 'x'.repeat(2 * limits.messageBytes + 1) } }],
		['content.kind', { ...good, content: { kind: 'line', line: { is: 'connected' } } }],
		['content.sticker', { ...good, content: { kind: 'sticker', sticker: '../x' } }],
		[
			'content.file.hash',
			{ ...good, content: { kind: 'file', file: { name: 'x', size: 1, type: 'a/b', hash: 'javascript:x' } } }
		],
		[
			'content.file.size',
			{ ...good, content: { kind: 'file', file: { name: 'x', size: -1, type: 'a/b', hash: 'sample-x' } } }
		],
		['ms', { type: 'clock.advance', ms: -1 }],
		['ms', { type: 'clock.advance', ms: 0.5 }],
		['ms', { type: 'clock.advance', ms: Infinity }],
		['ms', { type: 'clock.advance', ms: limits.longestAdvance + 1 }],
		['members', { type: 'group.create', name: '群', members: ['account:0'] }]
	])('W13 a fault is told with its place: %s', (place, input) => {
		const told = faults(input);
		expect(told.length).toBeGreaterThan(0);
		expect(told[0]).toMatch(new RegExp(`^${place.replaceAll('.', '\\.')}: `));
	});

	test('W13 what a command does not have is refused, not dropped', () => {
		expect(faults({ ...good, at: 5 })).toHaveLength(1);
		expect(faults({ ...good, content: { ...good.content, html: '<b>' } })).toHaveLength(1);
		expect(faults({ ...good, constructor: {} })).toHaveLength(1);
	});

	test('W13 __proto__ is a key like any other, and refused', () => {
		const text = JSON.stringify(good);
		expect(faults(JSON.parse(text.replace('{', '{"__proto__":{"by":"account:1"},')))).toHaveLength(1);
		expect(faults(JSON.parse(text.replace('"text":', '"__proto__":{"polluted":1},"text":')))).toHaveLength(1);
		expect(({} as { polluted?: number }).polluted).toBeUndefined();
	});

	test('P4 W13 what is deep or huge is refused quickly, with 20 faults at most', () => {
		let deep: unknown = good;
		for (let level = 0; level < 200_000; level += 1) deep = { content: deep };
		const start = performance.now();
		expect(faults(deep).length).toBeGreaterThan(0);
		expect(faults({ ...good, content: deep }).length).toBeGreaterThan(0);
		const members = Array.from({ length: 1_000_000 }, () => 'nobody');
		expect(faults({ type: 'group.create', name: '群', members })).toHaveLength(1);
		expect(faults({ type: 'group.create', name: '群', members: members.slice(0, 100) })).toHaveLength(20);
		expect(faults({ ...good, content: { kind: 'text', text: 'x'.repeat(50_000_000) } })).toHaveLength(1);
		expect(performance.now() - start).toBeLessThan(1_500);
		for (const fault of faults({ ...good, by: 'x'.repeat(100_000) }))
			expect(fault.length).toBeLessThanOrEqual(200);
	});

	test('P11 W13 whatever comes in is a command or told at fault, never thrown', () => {
		const types = commandSchema.options.map(({ entries }) => entries.type.literal);
		const { world } = begin(castStart);
		fc.assert(
			fc.property(
				fc.constantFrom(...types),
				fc.dictionary(
					fc.constantFrom('by', 'to', 'link', 'content', 'ms', 'name', 'member', 'of', 'identity', 'x'),
					fc.oneof(fc.anything(), fc.constantFrom('account:0', 'identity:0', 'link:0', 'message:0', 1_000))
				),
				(type, rest) => {
					const parsed = parseCommand({ ...rest, type });
					if ('command' in parsed) decide(world, parsed.command);
					else expect(parsed.faults.length).toBeGreaterThan(0);
				}
			),
			{ numRuns: runs(2_000) }
		);
	});
});
