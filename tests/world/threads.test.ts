import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Session } from '../../src/session';
import { values, type EndId, type World } from '../../src/world';
import { threadsAfter, threadsOf, unreadOf, type Threads } from '../../src/world/threads';
import { unreadIn } from '../../src/world/inbox';
import { runs } from '../runs';
import { lot, make } from './chance';

const everybody = ({ accounts, identities }: World): EndId[] =>
	[...values(accounts), ...values(identities)].map(({ id }) => id);

test('W9 the list of chats made from the one before is the one that is read anew, whatever was done or gone back to', () => {
	const steps = fc.array(fc.record({ lot, to: fc.nat() }), { minLength: 1, maxLength: 40 });
	fc.assert(
		fc.property(steps, (done) => {
			const session = Session.begin('lists');
			const before = new Map<string, Threads>();
			for (const { lot, to } of done) {
				if (to % 4 === 0) session.goto(to % (session.size + 1));
				session.act(make(session.world, lot));
				for (const end of everybody(session.world)) {
					const anew = threadsAfter(undefined, session.world, end).list;
					const next = threadsAfter(before.get(end), session.world, end);
					before.set(end, next);
					expect(next.list).toEqual(anew);
					for (const thread of threadsOf(session.world, end))
						expect(unreadOf(session.world, thread, end, 1)).toBe(
							unreadIn(session.world, thread.conversation, end, 1)
						);
				}
			}
		}),
		{ numRuns: runs(20) }
	);
});

test('W9 a row in which nothing changed stays the same object', () => {
	const session = Session.begin('lists');
	const [first] = everybody(session.world);
	if (!first) throw new Error('nobody lives here');
	const before = threadsOf(session.world, first);
	session.act({ type: 'clock.advance', ms: 1 });
	expect(threadsOf(session.world, first).every((thread, place) => thread === before[place])).toBe(true);
});
