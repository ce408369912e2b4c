import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documentOf, Session } from '../../src/session';
import { currentVersion } from '../../src/session/migrations';
import { reopen } from '../../src/session/reopen';
import { cast, hash, type Command } from '../../src/world';
import { runs } from '../runs';

const allow: Command = {
	type: 'grant.give',
	by: cast.zhaoAtWork,
	to: { kind: 'member', identity: cast.zhiAtWork }
};
const hello: Command = {
	type: 'message.send',
	by: cast.wang,
	to: cast.groupChat,
	content: { kind: 'text', text: '好' }
};

function played(): Session {
	const session = Session.begin('one');
	session.act(allow);
	session.act(hello);
	session.undo();
	session.act({ ...hello, content: { kind: 'text', text: '分支' } });
	session.goto(2);
	return session;
}

function document() {
	return JSON.parse(JSON.stringify(documentOf(played()))) as Record<string, unknown> & { entries: unknown[] };
}

test('P3 a session comes back whole: every branch, the head, the hash', () => {
	const session = played();
	const reopened = reopen(document(), 'two');
	expect(reopened.ok).toBe(true);
	if (!reopened.ok) return;
	expect(reopened.session.key).toBe('two');
	expect([reopened.session.size, reopened.session.head, reopened.session.tip]).toEqual([3, 2, 2]);
	for (const id of [0, 1, 2, 3]) expect(hash(reopened.session.worldAt(id))).toBe(hash(session.worldAt(id)));
});

describe('P4 what cannot be opened says why and where', () => {
	test.each([
		['nothing', undefined],
		['a number', 7],
		['a list', []],
		['another format', { format: 'other', version: 1 }],
		['an extra key', { ...document(), extra: 1 }],
		[
			'a command that is none',
			{ ...document(), entries: [{ ...(document().entries[0] as object), command: { type: 'x' } }] }
		],
		['a reserved key', JSON.parse('{"format":"hutong.session","version":1,"__proto__":{"x":1}}')],
		['too deep', JSON.parse('['.repeat(40) + ']'.repeat(40))]
	])('%s', (_, input) => {
		const reopened = reopen(input, 'two');
		expect(reopened).toMatchObject({ ok: false, reason: 'notASession' });
		if (!reopened.ok) expect(reopened.faults.length).toBeGreaterThan(0);
		expect(({} as Record<string, unknown>).x).toBeUndefined();
	});

	test('a newer version', () => {
		expect(reopen({ ...document(), version: currentVersion + 1 }, 'two')).toMatchObject({
			ok: false,
			reason: 'newer'
		});
	});

	test.each([
		['a hash that is not its own', { ...document(), hash: '0000000000000000' }],
		['a head that is not there', { ...document(), head: 9 }],
		['entries out of order', { ...document(), entries: document().entries.toReversed() }],
		[
			'an event that does not fit',
			{
				...document(),
				entries: [
					{
						...(document().entries[0] as object),
						events: [{ type: 'message.recalled', message: 'message:999', from: 'platform', to: [] }]
					}
				],
				head: 1,
				tip: 1
			}
		]
	])('%s', (_, input) => {
		expect(reopen(input, 'two')).toMatchObject({ ok: false, reason: 'inconsistent' });
	});
});

test('P4 whatever JSON comes, there is an answer and nothing is thrown', () => {
	fc.assert(
		fc.property(fc.jsonValue({ maxDepth: 6 }), (input) => {
			expect(reopen(input, 'two').ok).toBe(false);
		})
	);
});

test('P2 a document with one thing changed opens as it is, or says why not', { timeout: 60_000 }, () => {
	const paths: (string | number)[][] = [];
	const walk = (value: unknown, path: (string | number)[]) => {
		paths.push(path);
		if (value && typeof value === 'object') {
			for (const [key, item] of Object.entries(value)) walk(item, [...path, key]);
		}
	};
	walk(document(), []);
	fc.assert(
		fc.property(
			fc.constantFrom(...paths.filter(({ length }) => length > 0)),
			fc.jsonValue({ maxDepth: 1 }),
			(path, put) => {
				const broken = document();
				let at: Record<string | number, unknown> = broken;
				for (const key of path.slice(0, -1)) at = at[key] as Record<string | number, unknown>;
				at[path.at(-1) ?? ''] = put;
				const reopened = reopen(broken, 'two');
				// What is taken as it is, is looked at as closely as what is copied.
				const asItIs = reopen(structuredClone(broken), 'two', 'givenAway');
				expect({ ...asItIs, session: 0 }).toEqual({ ...reopened, session: 0 });
			}
		),
		{ numRuns: runs(300) }
	);
});
