import fc from 'fast-check';
import { expect, test } from 'vitest';
import { differencesBetween, entryThatMade, Session } from '../../src/session';
import {
	contactsOf,
	evolve,
	decide,
	get,
	hash,
	identitiesOf,
	isIdentity,
	messagesFor,
	momentsFor,
	nameFor,
	permissionOf,
	personOf,
	settingsOf,
	threadsOf,
	values,
	type EndId,
	type World
} from '../../src/world';
import { lot, make, worlds, type Lot } from '../world/chance';
import { give, groupChat, leave, say, toMember, wang, zhiAtWork } from '../world/commands';

function after(begun: World, lots: readonly Lot[]): World {
	let world = begun;
	for (const [place, each] of lots.entries()) {
		const decision = decide(world, make(world, each), place + 1);
		if (decision.ok) world = evolve(world, decision.events);
	}
	return world;
}

const lots = fc.array(lot, { maxLength: 14, size: 'max' });

/** What the screens of every person show, by the selectors that draw them: another way to look than the one tested. */
function shownIn(world: World): string[] {
	const who = (end: EndId) =>
		isIdentity(end)
			? `${personOf(world, end).name} at ${get(world, get(world, end).enterprise).name}`
			: personOf(world, end).name;
	const ends = [...values(world.accounts), ...values(world.identities)].map(({ id }) => id as EndId);
	const lines = [`edition ${world.edition}`];
	for (const { name, verification, crm } of values(world.enterprises))
		lines.push(`${name} ${verification} ${crm}`);
	for (const end of ends) {
		const me = who(end);
		lines.push(`${me} is there`);
		if (isIdentity(end)) lines.push(`${me} ${get(world, end).state} ${permissionOf(world, end).may}`);
		else
			lines.push(
				`${me}: ${identitiesOf(world, end)
					.map(({ id, state }) => who(id) + state)
					.sort()
					.join()}`
			);
		for (const { other } of contactsOf(world, end))
			lines.push(`${me} knows ${who(other)} as ${nameFor(world, end, other)}`);
		for (const { conversation } of threadsOf(world, end)) {
			const { pinned, muted } = settingsOf(conversation, end);
			lines.push(`${me} ${conversation.kind.is} ${pinned} ${muted}`);
			for (const { from, state, content } of messagesFor(world, conversation.id, end)) {
				const text = content.kind === 'text' ? content.text : content.kind;
				lines.push(`${me} reads ${from && from !== 'platform' ? who(from) : from} ${state} ${text}`);
			}
		}
		for (const { by, text } of momentsFor(world, end, null)) lines.push(`${me} sees of ${who(by)}: ${text}`);
	}
	return lines.sort();
}

test('P10 a world does not differ from itself, nor from one that was made the same way', () => {
	fc.assert(
		fc.property(fc.nat(3), lots, (beginning, steps) => {
			const begun = worlds[beginning] as World;
			expect(differencesBetween(after(begun, steps), after(begun, steps))).toEqual([]);
		}),
		{ numRuns: 100 }
	);
});

test('RA21 what differs from left to right differs from right to left', () => {
	fc.assert(
		fc.property(fc.nat(3), lots, lots, (beginning, some, others) => {
			const begun = worlds[beginning] as World;
			const [one, other] = [after(begun, some), after(begun, others)];
			const told = (from: World, to: World, turned: boolean) =>
				differencesBetween(from, to)
					.map(({ topic, sides }) => JSON.stringify([topic, turned ? [sides[1], sides[0]] : sides]))
					.sort();
			expect(told(other, one, true)).toEqual(told(one, other, false));
		}),
		{ numRuns: 100 }
	);
});

test('RA21 whatever somebody could see to differ is named, and equal worlds have nothing to name', () => {
	let differing = 0;
	fc.assert(
		fc.property(fc.nat(3), lots, lots, (beginning, some, others) => {
			const begun = worlds[beginning] as World;
			const [one, other] = [after(begun, some), after(begun, others)];
			const found = differencesBetween(one, other);
			if (hash(one) === hash(other)) expect(found).toEqual([]);
			if (hash(shownIn(one)) === hash(shownIn(other))) return;
			differing += 1;
			expect(found.length).toBeGreaterThan(0);
		}),
		{ numRuns: 400 }
	);
	expect(differing).toBeGreaterThan(200);
});

test('RA21 each single step that somebody could see is named', () => {
	let seen = 0;
	fc.assert(
		fc.property(fc.nat(3), lots, lot, (beginning, steps, last) => {
			const before = after(worlds[beginning] as World, steps);
			const now = after(before, [last]);
			if (hash(shownIn(before)) === hash(shownIn(now))) return;
			seen += 1;
			expect(differencesBetween(before, now).length).toBeGreaterThan(0);
		}),
		{ numRuns: 500 }
	);
	expect(seen).toBeGreaterThan(100);
});

test('two branches that give one number to two messages: both are named, each with the entry that made it', () => {
	const session = Session.begin('test');
	session.act(give(toMember(zhiAtWork)));
	session.act(say(wang, groupChat, '一'));
	session.goto(1);
	session.act(say(wang, groupChat, '二'));
	session.act(leave(zhiAtWork));
	const [left, right] = [session.worldAt(2), session.worldAt(4)];
	const found = differencesBetween(left, right);
	expect(found.map(({ topic }) => topic)).toEqual(['identities', 'messages', 'messages']);
	const entries = found.map(({ sides }) =>
		sides.map((seen, side) => seen && entryThatMade(session.pathTo(side === 0 ? 2 : 4).slice(1), seen)?.id)
	);
	expect(entries).toEqual([
		[undefined, 4],
		[2, undefined],
		[undefined, 3]
	]);
});
