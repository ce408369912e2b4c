import {
	documentOf as documentNow,
	emptyReading,
	Session,
	type SessionData,
	type SessionDocument
} from '../../src/session';
import { reopen } from '../../src/session/reopen';
import {
	at,
	cast,
	codeOf,
	codeOfWay,
	day,
	get,
	hash,
	linkBetween,
	type AccountId,
	type Command,
	type World
} from '../../src/world';
import { stopwatch } from './measure';
import { grow, textAt, type Thread } from './texts';
import type { Say } from './ways/way';

/*
 * Worlds and sessions as large as wanted, made once each. One member adds customers through the one door; then
 * texts go back and forth.
 */

const { zhaoAtWork, zhiAtWork } = cast;

/** A session in which a member has added `customers` people. */
const withCustomers = remembered((customers: number) => {
	const session = Session.begin('bench');
	const act = actIn(session);
	act({ type: 'grant.give', by: zhaoAtWork, to: { kind: 'member', identity: zhiAtWork } });
	const threads: Thread[] = [];
	for (let count = 0; count < customers; count += 1) {
		const customer: AccountId = `account:${session.world.accounts.size}`;
		act({ type: 'person.create', name: `客户${count}`, face: 'li' });
		act({ type: 'link.ask', by: zhiAtWork, code: codeOf(session.world, customer), way: 'scan', hello: '' });
		const { id } = linkOf(session.world, customer);
		act({ type: 'link.accept', by: customer, link: id });
		const { conversation } = linkOf(session.world, customer);
		if (conversation) threads.push({ customer, conversation });
		// The requests' timers fire by and by, and do not all wait for the texts.
		if (count % 100 === 99) act({ type: 'clock.advance', ms: 4 * day });
	}
	return { session, threads };
});

function linkOf(world: World, customer: AccountId) {
	const link = linkBetween(world, customer, zhiAtWork);
	if (!link) throw new Error(`${customer} was not added`);
	return link;
}

/** A session in which an enterprise has grown to `members`, in a department for every twenty of them. */
export const staffed = remembered(withStaff);

function withStaff(members: number) {
	const session = Session.begin('bench');
	const act = actIn(session);
	const { departments, people } = session.world;
	const department = `department:${departments.size}` as const;
	const count = members / 20;
	for (let place = 0; place < count; place += 1) {
		const inner = place > 0 && place < count / 2 && { parent: department };
		act({ type: 'department.create', enterprise: cast.travel, name: `部门${place}`, ...inner });
	}
	for (let place = 0; place < members; place += 1) {
		act({ type: 'person.create', name: `员工${place}`, face: 'li' });
		act({
			type: 'identity.create',
			person: `person:${people.size + place}`,
			enterprise: cast.travel,
			department: `department:${departments.size + (place % count)}`,
			position: '顾问',
			administers: false
		});
	}
	return { session, department };
}

/**
 * A session in which an enterprise has so many usage records, and a tenth as many members and customers: each of
 * these has scanned the codes of ten members.
 */
export const recorded = remembered((records: number): Session => {
	const members = records / 10;
	const { session } = withStaff(members);
	const act = actIn(session);
	const { travel } = cast;
	act({ type: 'grant.give', by: zhaoAtWork, to: { kind: 'all', enterprise: travel } });
	act({ type: 'crm.create', enterprise: travel });
	const first = session.world.identities.size - members;
	const codes = Array.from({ length: members }, (_, id) => {
		act({
			type: 'contactWay.set',
			by: travel,
			way: {
				id,
				several: false,
				inMiniProgram: false,
				members: [`identity:${first + id}`],
				departments: [],
				skipsVerify: true,
				state: '',
				remark: ''
			}
		});
		const { contactWays } = get(session.world, travel);
		const way = contactWays && at(contactWays, id);
		if (!way) throw new Error(`no way ${id}`);
		return codeOfWay(travel, way);
	});
	for (let place = 0; place < members; place += 1) {
		const customer: AccountId = `account:${session.world.accounts.size}`;
		act({ type: 'person.create', name: `客户${place}`, face: 'li' });
		for (let other = 0; other < 10; other += 1) {
			const code = codes[(10 * place + other) % codes.length] ?? '';
			act({ type: 'link.ask', by: customer, code, way: 'scan', hello: '' });
		}
	}
	return session;
});

/** Does commands that nothing speaks against. */
function actIn(session: Session) {
	return (command: Command) => {
		const decision = session.act(command);
		if (!decision.ok) throw new Error(`${command.type}: ${decision.refusal.code}`);
	};
}

/** How many customers stand beside so many messages or entries. */
const customersFor = (size: number) => Math.min(10_000, Math.ceil(size / 10));

/** A world of `messages` messages. */
export const worldOf = remembered((messages: number): World => {
	const { session, threads } = withCustomers(customersFor(messages));
	return grow(session.world, threads, session.size, messages - session.world.messages.size).world;
});

/** Texts to be said in a world or session of that size, over all its threads. */
export function textsFor(size: number, count: number): readonly Say[] {
	const { threads } = withCustomers(customersFor(size));
	return Array.from({ length: count }, (_, place) => textAt(threads, place).command);
}

/**
 * A session of `size` entries as a document; the last tenth of them is a branch that leaves the line in its
 * middle.
 */
export const documentOf = remembered((size: number): SessionDocument => {
	const { session, threads } = withCustomers(customersFor(size));
	const fork = Math.max(session.size, Math.floor(size / 2));
	const tip = size - Math.floor(size / 10);
	const upToFork = grow(session.world, threads, session.size, fork - session.size);
	const line = grow(upToFork.world, threads, fork, tip - fork);
	const branch = grow(upToFork.world, threads, fork, size - tip, tip);
	const begun = documentNow(session);
	const entries = [...begun.entries, ...upToFork.entries, ...line.entries, ...branch.entries];
	return { ...begun, entries, head: tip, tip, hash: hash(line.world) };
});

/** A session of nothing but texts, `count` of them, in a world that has its people already. */
export function sessionOfTexts(count: number) {
	const { session, threads } = withCustomers(customersFor(count));
	const { world } = session;
	const { entries } = grow(world, threads, 0, count);
	const data: SessionData = {
		key: 'texts',
		start: [],
		startEvents: [],
		entries,
		head: count,
		tip: count,
		reading: emptyReading
	};
	return { data, world, commands: textsFor(count, count) };
}

/** A session in which `count` texts were said in one chat. */
export const chatOf = remembered((count: number): Session => {
	const { session, threads } = withCustomers(1);
	const { entries, world } = grow(session.world, threads, session.size, count);
	const begun = documentNow(session);
	const all = [...begun.entries, ...entries];
	return openedFrom({ ...begun, entries: all, head: all.length, tip: all.length, hash: hash(world) });
});

/** The session of {@link documentOf}, opened once, and how long that took in ms. */
export const opened = remembered((size: number) => {
	// As it comes from the storage: a copy that nobody else has, and that may be taken as it is.
	const document = structuredClone(documentOf(size));
	const { ms, result } = stopwatch(() => openedFrom(document));
	return { ms, session: result };
});

/** Takes the document as the storage gives it away. */
export function openedFrom(document: SessionDocument): Session {
	const answer = reopen(document, 'opened', 'givenAway');
	if (!answer.ok) throw new Error(answer.faults.join('; '));
	return answer.session;
}

function remembered<T>(make: (size: number) => T): (size: number) => T {
	const made = new Map<number, T>();
	return (size) => {
		const known = made.get(size) ?? make(size);
		made.set(size, known);
		return known;
	};
}
