import { beforeEach, describe, expect, test } from 'vitest';
import { externalUseridOf, useridOf, type Ground } from '../../src/api';
import { historyOf, linesOf, standingOf, type Crm, type Customer } from '../../src/crm';
import { Session, type Entry } from '../../src/session';
import { CrmFollower } from '../../src/store/crmFollower';
import {
	castStart,
	decide,
	evolve,
	linkBetween,
	type AccountId,
	type Command,
	type CrmManner,
	type World
} from '../../src/world';
import { Desk } from '../api/desk';
import {
	chen,
	chenAtWork,
	give,
	leave,
	li,
	toAll,
	travel,
	wait,
	wang,
	zhaoAtWork,
	zhiAtWork,
	zhou
} from '../world/commands';
import { largeWorld } from '../world/large';

let desk: Desk;
let follower: CrmFollower;

const link: Command = { type: 'crm.link', by: zhaoAtWork };
const listen: Command = { type: 'crm.listen', by: zhaoAtWork };
const behave = (as: CrmManner): Command => ({ type: 'crm.behave', by: travel, as });
const write = (kind: 'note' | 'sync', customer: number, text: string): Command => ({
	type: 'crm.write',
	by: travel,
	record: { kind, customer, text }
});

const names = (crm: Crm) => [...crm.customers].map(({ name }) => name);
const customer = (crm: Crm, account: AccountId): Customer => {
	const id = externalUseridOf(desk.session.key, desk.session.world, travel, account);
	return crm.customers.get(id) as Customer;
};
const kinds = (crm: Crm, account: AccountId) => linesOf(crm, customer(crm, account)).map(({ kind }) => kind);
const remark = (text: string): Command => {
	const tie = linkBetween(desk.session.world, wang, zhiAtWork);
	return { type: 'link.remark', by: zhiAtWork, link: tie?.id ?? 'link:0', remark: text };
};

beforeEach(() => {
	desk = new Desk(Session.begin('desk', castStart));
	desk.do(give(toAll(travel)));
	desk.connect(wang, zhiAtWork);
	desk.connect(li, zhiAtWork);
	follower = new CrmFollower(desk.session, travel);
});

describe('A2 the enterprise’s own system', () => {
	test('A25 knows nobody before it is linked, and everybody who is had at that moment', async () => {
		expect((await follower.follow()).customers.size).toBe(0);
		desk.do(link);
		const crm = await follower.follow();
		expect(names(crm)).toEqual(['王女士', '李先生']);
		expect(crm).toMatchObject({ linked: true, listens: false, syncs: [{ because: 'linked', errcode: 0 }] });
		expect(customer(crm, wang).holdings).toMatchObject([{ userid: useridOf(desk.session.world, zhiAtWork) }]);
	});

	test('A25 what is linked as the table is set has read everything at the start', async () => {
		desk = new Desk(
			Session.begin('desk', [
				...castStart,
				{ type: 'grant.create', by: zhaoAtWork, to: toAll(travel) },
				{ type: 'contact.create', between: [wang, zhiAtWork] },
				{ type: 'crm.create', enterprise: travel }
			])
		);
		expect(names(await new CrmFollower(desk.session, travel).follow())).toEqual(['王女士']);
	});

	test('D92130 is told at the moment at which it comes, and reads the rest as it then is', async () => {
		desk.do(link);
		desk.connect(zhou, zhiAtWork);
		expect(names(await follower.follow())).toEqual(['王女士', '李先生']);
		desk.do(listen, remark('王姐'));
		const at = desk.session.head;
		desk.do(remark('王总'));
		const crm = await follower.follow();
		expect(customer(crm, wang).holdings).toMatchObject([{ remark: '王总' }]);
		desk.session.goto(at);
		expect(customer(await follower.follow(), wang).holdings).toMatchObject([{ remark: '王姐' }]);
	});

	test('A5 A13 keeps the customer, the note and the history when the member has left and nothing is given any more', async () => {
		desk.do(link, listen, write('note', 1, '想去大理'), leave(zhiAtWork));
		const crm = await follower.follow();
		expect(standingOf(crm, customer(crm, wang))).toBe('orphaned');
		expect(kinds(crm, wang)).toEqual(['left', 'note', 'found']);
		desk.connect(wang, chenAtWork);
		const after = await follower.follow();
		expect(historyOf(after, customer(after, wang)).map(({ over }) => over)).toEqual(['left', null]);
		expect(kinds(after, wang)).toEqual(['added', 'left', 'note', 'found']);
		expect(standingOf(after, customer(after, li))).toBe('orphaned');
	});

	test('A25 is refused when it is not linked any more, says so and keeps what it has', async () => {
		desk.do(link, { type: 'crm.unlink', by: zhaoAtWork }, write('sync', 0, 'edition'));
		const crm = await follower.follow();
		expect(crm.linked).toBe(false);
		expect(crm.syncs.map(({ errcode }) => errcode)).toEqual([0, 40001]);
		expect(crm.customers.size).toBe(2);
	});

	test('H3 by the interfaces of later years it also learns by which way somebody was added', async () => {
		desk.do(link);
		expect(customer(await follower.follow(), wang).holdings).toMatchObject([{ way: null }]);
		desk.do(write('sync', 0, 'all'));
		const crm = await follower.follow();
		expect(crm.years).toBe('all');
		expect(customer(crm, wang).holdings).toMatchObject([{ way: 1 }]);
		expect(customer(crm, wang).holdings).toHaveLength(1);
	});
});

test('D92117 the enterprise’s tags are read with their names by the interfaces of later years', async () => {
	desk.do(link);
	await desk.signIn();
	const made = await desk.post('externalcontact/add_corp_tag', {
		group_name: '出行',
		tag: [{ name: '亲子' }]
	});
	const { tag } = made['tag_group'] as { tag: { id: string }[] };
	const marked = await desk.post('externalcontact/mark_tag', {
		userid: useridOf(desk.session.world, zhiAtWork),
		external_userid: externalUseridOf(desk.session.key, desk.session.world, travel, wang),
		add_tag: [tag[0]?.id]
	});
	expect(marked.errcode, marked.errmsg).toBe(0);
	desk.do(write('sync', 0, 'all'));
	const crm = await follower.follow();
	expect(customer(crm, wang).holdings).toMatchObject([{ tags: [{ name: '亲子' }] }]);
	expect(customer(crm, li).holdings).toMatchObject([{ tags: [] }]);
});

describe('D90930 what went wrong on the way', () => {
	test('D90930 what it missed while it was down it has at the next reading, and not before', async () => {
		desk.do(link, listen, behave('down'));
		desk.connect(zhou, zhiAtWork);
		desk.do(wait(60_000), behave('well'));
		const missed = await follower.follow();
		expect(names(missed)).toEqual(['王女士', '李先生']);
		expect(missed.gaps.at(-1)).toMatchObject({ why: 'down' });
		desk.do(write('sync', 0, 'edition'));
		expect(names(await follower.follow())).toEqual(['王女士', '李先生', '小周']);
	});

	test('D90930 a slow one is told later, a wrong key opens nothing, and each is told once', async () => {
		desk.do(link, listen, behave('slow'), remark('王姐'));
		expect(customer(await follower.follow(), wang).holdings).toMatchObject([{ remark: '' }]);
		desk.do(wait(60_000));
		const slow = await follower.follow();
		expect(customer(slow, wang).holdings).toMatchObject([{ remark: '王姐' }]);
		expect(slow.toldCount).toBe(1);
		desk.do(behave('wrongKey'), remark('王总'), wait(60_000));
		const blind = await follower.follow();
		expect(blind.told.at(-1)).toMatchObject({ what: null });
		expect(customer(blind, wang).holdings).toMatchObject([{ remark: '王姐' }]);
	});
});

test('P3 what is nothing to it makes no world, however long the session is', async () => {
	desk.do(link, listen);
	for (let count = 0; count < 300; count += 1) desk.do(wait(60_000));
	const asked: number[] = [];
	const { session } = desk;
	const ground: Ground = {
		key: session.key,
		world: session.world,
		head: session.head,
		entry: (id) => session.entry(id),
		worldAt: (id) => {
			asked.push(id);
			return session.worldAt(id);
		},
		act: () => {
			throw new Error('nothing is done');
		}
	};
	const crm = await new CrmFollower(ground, travel).follow();
	expect(crm.customers.size).toBe(2);
	expect(new Set(asked).size).toBeLessThan(10);
});

test('A32 of an enterprise that is registered later it knows nothing before that', async () => {
	desk.do({
		type: 'enterprise.create',
		name: '新公司',
		shortName: '新',
		verification: 'verified',
		admitted: true
	});
	const later = new CrmFollower(desk.session, 'enterprise:2');
	desk.session.goto(1);
	expect((await later.follow()).linked).toBe(false);
});

describe('P3 what it knows is a function of the path', () => {
	test('P3 a jump back takes it back, a branch has its own, and neither reads again what was read', async () => {
		desk.do(link, listen);
		const at = desk.session.head;
		desk.do(leave(zhiAtWork));
		const left = desk.session.head;
		const gone = await follower.follow();
		desk.session.goto(at);
		expect(standingOf(await follower.follow(), customer(gone, wang))).toBe('held');
		desk.connect(zhou, zhiAtWork);
		expect(names(await follower.follow())).toEqual(['王女士', '李先生', '小周']);
		desk.session.goto(left);
		expect(follower.now).toBe(gone);
		expect(await follower.follow()).toBe(gone);
	});

	test('P3 followed step by step or all at once, along any way, it knows the same', async () => {
		const steps = [
			link,
			listen,
			remark('王姐'),
			write('note', 1, '想去大理'),
			behave('slow'),
			remark('王总'),
			wait(3_000),
			behave('well'),
			wait(9_000),
			leave(zhiAtWork),
			{ type: 'identity.invite', by: zhaoAtWork, person: 'person:2', department: null, position: '顾问' },
			write('sync', 0, 'all'),
			write('sync', 0, 'edition')
		] satisfies Command[];
		const known: Crm[] = [];
		for (const step of steps) {
			desk.do(step);
			known.push(await follower.follow());
		}
		const path = desk.session.pathTo(desk.session.head).map(({ id }) => id);
		for (const [place, crm] of known.entries()) {
			desk.session.goto(path.at(place - steps.length) as number);
			const anew = await new CrmFollower(desk.session, travel).follow();
			expect({ ...anew, customers: [...anew.customers] }).toEqual({ ...crm, customers: [...crm.customers] });
		}
	});

	test('P3 the eye that moves away while it reads is followed', async () => {
		desk.do(link);
		const first = follower.follow();
		desk.do(listen);
		desk.connect(zhou, zhiAtWork);
		expect(names(await first)).toEqual(['王女士', '李先生', '小周']);
	});

	test('P3 another enterprise’s system knows nothing of it', async () => {
		desk.do(link, listen);
		desk.connect(zhou, chenAtWork);
		const other = await new CrmFollower(desk.session, 'enterprise:1').follow();
		expect(other).toMatchObject({ linked: false, toldCount: 0 });
		expect(other.customers.size).toBe(0);
		expect(chen).toBeDefined();
	});
});

/** A session of a large world, as far as following it asks. */
function largeGround(customers: number): Ground & { do(command: Command): void } {
	const worlds: World[] = [largeWorld(customers, 0)];
	const entries: Entry[] = [];
	return {
		key: 'large',
		get world() {
			return worlds.at(-1) as World;
		},
		get head() {
			return entries.length;
		},
		entry: (id) => entries[id - 1],
		worldAt: (id) => worlds[id] as World,
		act: () => {
			throw new Error('nothing is done');
		},
		do(command) {
			const id = entries.length + 1;
			const decision = decide(this.world, command, id);
			if (!decision.ok) throw new Error(decision.refusal.code);
			const world = evolve(this.world, decision.events);
			worlds.push(world);
			entries.push({ id, parent: id - 1, command, events: decision.events, at: world.clock } as Entry);
		}
	};
}

test('A2 ten thousand customers are read with their progress told, and a step on costs what a step costs', async () => {
	const ground = largeGround(10_000);
	const seen: (number | undefined)[] = [];
	const large = new CrmFollower(ground, travel, (progress) => seen.push(progress?.done));
	ground.do(link);
	ground.do(listen);
	const crm = await large.follow();
	expect(crm.customers.size).toBe(10_000);
	expect(seen.length).toBeGreaterThan(100);
	expect(seen.at(-1)).toBeUndefined();
	const calls = crm.syncs[0]?.calls ?? 0;
	expect(calls).toBeGreaterThan(10_000);

	const tie = linkBetween(ground.world, 'account:20', zhiAtWork)?.id ?? 'link:0';
	ground.do({ type: 'link.remark', by: zhiAtWork, link: tie, remark: '王姐' });
	const step = await large.follow();
	expect(step.customers.at(0)).toBe(crm.customers.at(0));
	expect([...step.customers].filter((each, place) => each !== crm.customers.at(place))).toHaveLength(1);
	ground.do({ type: 'crm.write', by: travel, record: { kind: 'note', customer: 5_000, text: '想去大理' } });
	expect((await large.follow()).customers.at(4_999)?.timeline.at(-1)).toMatchObject({ kind: 'note' });
}, 60_000);
