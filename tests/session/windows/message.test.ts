import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Session } from '../../../src/session';
import { envelope, read, type Body } from '../../../src/session/windows';
import { cast } from '../../../src/world';

const session = Session.begin('talk');
session.act({
	type: 'message.send',
	by: cast.wang,
	to: cast.groupChat,
	content: { kind: 'text', text: '好' }
});

const news = {
	type: 'news',
	epoch: 3,
	number: 7,
	from: 0,
	entries: [...session.entriesFrom(1)],
	place: session.place,
	done: { w1: 2 },
	shown: { entry: 1, device: 'wechat' }
} as unknown as Body;

const bodies: Body[] = [
	{ type: 'hello' },
	{ type: 'bye' },
	{ type: 'ask', epoch: 1, number: 2, size: 3 },
	{ type: 'at', epoch: 1, number: 2 },
	{ type: 'far', epoch: 1, number: 2 },
	{ type: 'moved', key: 'another' },
	{
		type: 'propose',
		first: 1,
		intents: [
			{ type: 'act', command: { type: 'nonsense' }, device: null, branches: false },
			{ type: 'undo' },
			{ type: 'goto', entry: 0 },
			{ type: 'read', end: cast.wang, conversation: cast.groupChat, count: 2 }
		]
	},
	news
];

describe('P9 what windows say to each other', () => {
	test.each(bodies.map((body) => [body.type, body] as const))('«%s» arrives as it was sent', (_, body) => {
		const sent: unknown = structuredClone(envelope('w1', '0.1.0', body));
		expect(read(sent)).toEqual({ kind: 'message', from: 'w1', body });
	});

	test('P8 RA6 what a newer build says is not read but for its name, whatever it is', () => {
		const sent = { ...envelope('w1', '9.9.9', { type: 'hello' }), body: { type: 'somethingNew' } };
		expect(read({ ...sent, format: sent.format + 1 })).toEqual({ kind: 'newer', build: '9.9.9' });
		expect(read({ ...sent, protocol: sent.protocol + 1 })).toEqual({ kind: 'newer', build: '9.9.9' });
	});

	test('P8 what an older build says is dropped: it will notice by itself', () => {
		const sent = envelope('w1', '0.0.1', { type: 'bye' });
		expect(read({ ...sent, format: sent.format - 1 })).toEqual({ kind: 'foreign' });
	});

	test('P4 RB4 RB5 what is no message is dropped', () => {
		let deep: unknown = [];
		for (let level = 0; level < 5_000; level += 1) deep = [deep];
		const [entry] = session.entriesFrom(1);
		const bad: unknown[] = [
			undefined,
			null,
			'hello',
			{},
			envelope('w1', 'b', { type: 'at', epoch: -1, number: 0 }),
			envelope('w1', 'b', { type: 'at', epoch: 1.5, number: 0 }),
			envelope('W-1', 'b', { type: 'hello' }),
			{ ...envelope('w1', 'b', { type: 'hello' }), body: deep },
			JSON.parse('{"from":"w1","build":"b","format":2,"protocol":1,"body":{"type":"hello","__proto__":{}}}'),
			envelope('w1', 'b', { ...news, entries: Array.from({ length: 501 }, () => entry) } as Body),
			envelope('w1', 'b', {
				...news,
				entries: [{ ...entry, events: [{ type: 'nothing' }] }]
			} as unknown as Body)
		];
		for (const each of bad) expect(read(each)).toEqual({ kind: 'foreign' });
		fc.assert(
			fc.property(fc.anything(), (anything) => {
				expect(read(anything)).toEqual({ kind: 'foreign' });
			})
		);
	});
});
