import { describe, expect, test } from 'vitest';
import { documentOf, Session } from '../../../src/session';
import { receiveData } from '../../../src/session/share';
import { shareLimits } from '../../../src/session/share/limits';
import { hash } from '../../../src/world';
import { story } from '../../e2e/story';

const session = Session.begin('one');
for (const command of story) session.act(command);
session.goto(3);
const document = documentOf(session);

describe('P4 what a program hands over', () => {
	test('opens as a new session that stands where it stood', async () => {
		const received = await receiveData(document, 'two');
		if (!received.ok) throw new Error(received.faults.join());
		expect([received.session.key, received.session.head]).toEqual(['two', 3]);
		expect(hash(received.session.world)).toBe(document.hash);
	});

	test('meets the limits of a file', async () => {
		const circle: Record<string, unknown> = {};
		circle.self = circle;
		const deep = JSON.parse(`${'{"x":'.repeat(40)}1${'}'.repeat(40)}`) as unknown;
		const keys = Object.fromEntries(Array.from({ length: shareLimits.keys + 1 }, (_, at) => [`k${at}`, 1]));
		const cases = [
			[undefined, 'notASession'],
			['{}', 'notASession'],
			[[document], 'notASession'],
			[circle, 'notASession'],
			[{ ...document, more: 1n }, 'notASession'],
			[{ ...document, more: 1 }, 'notASession'],
			[{ ...document, deep }, 'tooDeep'],
			[{ ...document, keys }, 'tooMany'],
			[JSON.parse('{"constructor":{"prototype":{}}}'), 'reserved'],
			[{ ...document, long: 'x'.repeat(shareLimits.fileExpanded) }, 'tooLarge'],
			[{ ...document, version: 99 }, 'newer'],
			[{ ...document, head: 99 }, 'inconsistent']
		] as const;
		for (const [input, reason] of cases)
			expect(await receiveData(input, 'two')).toMatchObject({ ok: false, reason });
	});
});
