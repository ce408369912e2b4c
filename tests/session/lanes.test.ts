import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lanesOf, Session, type Lane } from '../../src/session';
import {
	indexOf,
	begin,
	contactsOf,
	evolve,
	get,
	isAccount,
	isIdentity,
	values,
	type Command,
	type World
} from '../../src/world';
import { lot, make } from '../world/chance';
import { wang, zhaoAtWork, zhiAtWork } from '../world/commands';

const quit: Command = { type: 'identity.leave', by: zhiAtWork };

const lots = fc.array(lot, { minLength: 1, maxLength: 40, size: 'max' });

/** What can be said of everybody in a world, by the selectors that the screens use. */
function standing(world: World): unknown[] {
	return [...values(world.people)].map(({ id, account, identities }) => ({
		id,
		jobs: [...values(identities)].map((job) => ({
			job,
			state: get(world, job).state,
			enterprise: get(world, job).enterprise,
			customers: contactsOf(world, job).filter(({ other }) => isAccount(other)).length
		})),
		staff: contactsOf(world, account)
			.map(({ other }) => other)
			.filter(isIdentity)
			.sort()
	}));
}

/** The same as the lanes tell it for a step of their line. */
function told(lanes: readonly Lane[], step: number): unknown[] {
	return lanes
		.filter(({ born }) => born.step <= step)
		.map(({ person, points, jobs }) => {
			const staff = new Set<string>();
			for (const point of points.filter((each) => each.step <= step)) {
				if (point.what === 'tied') staff.add(point.other);
				else staff.delete(point.other);
			}
			return {
				id: person,
				jobs: jobs.flatMap(({ identity, enterprise, points }) => {
					const last = points.findLast((each) => each.step <= step);
					return last ? [{ job: identity, state: last.state, enterprise, customers: last.customers }] : [];
				}),
				staff: [...staff].sort()
			};
		});
}

function did(lots: readonly (typeof lot extends fc.Arbitrary<infer Lot> ? Lot : never)[]): Session {
	const session = Session.begin('abcdefghij');
	for (const each of lots) session.act(make(session.world, each));
	return session;
}

test('A12 A13 at every step of any line the lanes tell what the world of that step says', () => {
	fc.assert(
		fc.property(lots, (lots) => {
			const session = did(lots);
			const line = session.pathTo(session.tip);
			const lanes = lanesOf(session.startEvents, line);
			expect(told(lanes, 0)).toEqual(standing(session.worldAt(0)));
			for (const [place, { id }] of line.entries())
				expect(told(lanes, place + 1)).toEqual(standing(session.worldAt(id)));
		})
	);
});

test('each point stands at the clock of the event that made it', () => {
	fc.assert(
		fc.property(lots, (lots) => {
			const session = did(lots);
			const line = session.pathTo(session.tip);
			const lanes = lanesOf(session.startEvents, line);
			const expected: string[] = [];
			let world = session.worldAt(0);
			for (const { id, events } of line) {
				for (const event of events) {
					world = evolve(world, [event]);
					if (event.type === 'members.imported') {
						const { identity, members } = event;
						for (const place of members.keys())
							expected.push(`${id} ${world.clock} identity:${indexOf(identity) + place}`);
					}
					if (event.type === 'identity.created') expected.push(`${id} ${world.clock} ${event.identity.id}`);
					if (event.type === 'identity.changed') expected.push(`${id} ${world.clock} ${event.identity}`);
				}
			}
			const points = lanes.flatMap(({ jobs }) =>
				jobs.flatMap(({ identity, points }) =>
					points
						.filter(({ step, what }) => step > 0 && what !== 'tied' && what !== 'untied')
						.map(({ entry, at }) => `${entry} ${at} ${identity}`)
				)
			);
			expect(points.sort()).toEqual(expected.sort());
		})
	);
});

test('a line read as it grows, left for a branch and come back to, is told as one read at once', () => {
	fc.assert(
		fc.property(lots, lots, fc.nat(), (first, second, back) => {
			const session = Session.begin('abcdefghij');
			const line = () => session.pathTo(session.tip);
			const grown = () => lanesOf(session.startEvents, line());
			for (const each of first) {
				session.act(make(session.world, each));
				grown();
			}
			session.goto(back % (session.size + 1));
			for (const each of second) {
				session.act(make(session.world, each));
				grown();
			}
			for (const id of [session.tip, first.length]) {
				session.goto(id);
				const here = structuredClone(grown());
				// Other events, though equal ones, are another line: nothing is known of it.
				expect(here).toEqual(lanesOf([...session.startEvents], line()));
			}
		})
	);
});

test('who comes back is another identity beside the one that is void (I7)', () => {
	const session = Session.begin('abcdefghij');
	const acts: Command[] = [
		quit,
		{
			type: 'identity.invite',
			by: zhaoAtWork,
			person: 'person:3',
			department: null,
			position: '顾问'
		}
	];
	for (const act of acts) expect(session.act(act).ok).toBe(true);
	const lane = lanesOf(session.startEvents, session.pathTo(session.tip))[3];
	expect(lane?.jobs.map(({ points }) => points.map(({ what, state }) => [what, state]))).toEqual([
		[
			['begun', 'active'],
			['left', 'void']
		],
		[['invited', 'invited']]
	]);
	expect([lane?.jobs[0]?.identity, lane?.account, lane?.points]).toEqual([zhiAtWork, 'account:3', []]);
});

test('lanes that nothing happened to stay the same, so that nothing of them is drawn anew', () => {
	const session = Session.begin('abcdefghij');
	const before = lanesOf(session.startEvents, session.pathTo(session.tip));
	session.act(quit);
	const after = lanesOf(session.startEvents, session.pathTo(session.tip));
	expect(after.map((lane, place) => lane === before[place])).toEqual([
		true,
		true,
		true,
		false,
		true,
		true,
		true
	]);
	// What was handed out is not written to.
	expect(before[3]?.jobs[0]?.points).toHaveLength(1);
	session.act({
		type: 'message.send',
		by: wang,
		to: 'conversation:3',
		content: { kind: 'text', text: '早' }
	});
	expect(lanesOf(session.startEvents, session.pathTo(session.tip))).toBe(after);
});

test('one step more of 100 000 makes no lane anew', () => {
	const { events } = begin([{ type: 'person.create', name: '甲', face: 'wang' }]);
	const line = Array.from({ length: 100_000 }, (_, place) => ({
		id: place + 1,
		parent: place,
		at: place,
		command: { type: 'person.create' as const, name: '乙', face: 'li' },
		events: [
			{ type: 'clock.moved' as const, until: place, from: 'platform' as const, to: [] },
			...(place < 10_000
				? [
						{
							type: 'person.created' as const,
							person: `person:${place + 1}` as const,
							account: `account:${place + 1}` as const,
							name: '乙',
							face: 'li',
							key: 0,
							from: 'platform' as const,
							to: []
						}
					]
				: [])
		],
		refusal: null
	}));
	const before = lanesOf(events, line.slice(0, 99_999));
	const after = lanesOf(events, line);
	expect(after).toHaveLength(10_001);
	// nobody's identities changed with the last step: every lane is the very one of before
	expect(after.filter((lane, place) => lane !== before[place])).toEqual([]);
});
