import { describe, expect, test } from 'vitest';
import { createActor, initialTransition, transition, type SnapshotFrom } from 'xstate';
import { getShortestPaths } from 'xstate/graph';
import { roleMachine, type Role, type RoleEvent } from '../../../src/session/windows';

const types = ['granted', 'taken', 'ready', 'lost', 'reloaded', 'silent', 'newer', 'full', 'seated'] as const;
const events: RoleEvent[] = types.map((type) => ({ type }));

function after(...sent: RoleEvent['type'][]) {
	let snapshot: SnapshotFrom<typeof roleMachine> = initialTransition(roleMachine)[0];
	let done: string[] = [];
	for (const type of sent) {
		const [next, actions] = transition(roleMachine, snapshot, { type });
		snapshot = next;
		done = actions.map((action) => action.type);
	}
	return { role: snapshot.value as Role, done };
}

describe('P9 the roles of a window', () => {
	test('P9 every role can be reached, and every one is left but that of an older build', () => {
		const paths = getShortestPaths(roleMachine, { events });
		const reached = new Set(paths.map(({ state }) => state.value));
		expect([...reached].sort()).toEqual(Object.keys(roleMachine.states).sort());
		for (const role of reached) {
			const snapshot = roleMachine.resolveState({ value: role as Role });
			const nexts = new Set(events.map((event) => transition(roleMachine, snapshot, event)[0].value));
			expect(nexts.size > 1, role as string).toBe(role !== 'older');
		}
	});

	test('P9 RA18 the one that waited claims and reads before it writes', () => {
		expect(after('taken', 'granted')).toEqual({ role: 'taking', done: ['claim'] });
		expect(after('taken', 'granted', 'ready')).toEqual({ role: 'writer', done: ['announce', 'propose'] });
	});

	test('P9 RA17 a writer that was passed over reads again, and follows', () => {
		expect(after('granted', 'ready', 'lost')).toEqual({ role: 'superseded', done: ['reload'] });
		const followed = { role: 'follower', done: ['queue', 'ask', 'propose'] };
		expect(after('granted', 'ready', 'lost', 'reloaded')).toEqual(followed);
		expect(after('granted', 'lost').role).toBe('superseded');
	});

	test('P9 RA18 a follower takes the lock from a writer that does not answer', () => {
		expect(after('taken', 'silent')).toEqual({ role: 'seizing', done: ['steal'] });
		expect(after('taken', 'silent', 'granted')).toEqual({ role: 'taking', done: ['claim'] });
		// Another was quicker.
		expect(after('taken', 'silent', 'lost').role).toBe('follower');
	});

	test('P8 RA6 an older build gives up whatever it was, once and for good', () => {
		for (const way of [
			[],
			['taken'],
			['granted'],
			['granted', 'ready'],
			['granted', 'lost'],
			['full']
		] as const) {
			expect(after(...way, 'newer')).toEqual({ role: 'older', done: ['release'] });
			for (const type of types) expect(after(...way, 'newer', type)).toEqual({ role: 'older', done: [] });
		}
	});

	test('P9 a seventh window comes in when a seat is free', () => {
		expect(after('full').role).toBe('seventh');
		expect(after('full', 'granted').role).toBe('seventh');
		expect(after('full', 'seated', 'taken').role).toBe('follower');
	});

	test('it runs as an actor as well', () => {
		const actor = createActor(roleMachine).start();
		actor.send({ type: 'taken' });
		expect(actor.getSnapshot().value).toBe('follower');
	});
});
