import { describe, expect, test } from 'vitest';
import {
	found,
	gapsSince,
	historyOf,
	linesOf,
	noCrm,
	ownersOf,
	standing,
	standingOf,
	sync,
	toDosOf,
	told,
	wrote,
	type Crm,
	type Customer
} from '../../src/crm';
import { letter, serverWith } from './server';

const members = {
	userlist: [
		{ userid: 'zhi', name: '知晓君' },
		{ userid: 'chen', name: '陈晨' }
	]
};
const contact = (id: string, name: string, ...holders: object[]) => ({
	external_contact: { external_userid: id, name },
	follow_user: holders
});
const held = (userid: string, createtime = 1, more = {}) => ({
	userid,
	remark: '',
	description: '',
	createtime,
	...more
});
/** The interfaces of the first years: lists of ids, and each customer by itself. */
const early = {
	'user/list': members,
	'user/get': (query: URLSearchParams) => ({ name: query.get('userid') === 'chen' ? '陈晨' : '知晓君' }),
	'crm/get_external_contact_list': (query: URLSearchParams) =>
		query.get('userid') === 'zhi' ? { external_userid: ['wm1', 'wm2'] } : { errcode: 84061 },
	'crm/get_external_contact': (query: URLSearchParams) =>
		query.get('external_userid') === 'wm1'
			? contact('wm1', '王女士', held('zhi'))
			: contact('wm2', '李先生', held('zhi', 2))
};

async function linked(answers: Parameters<typeof serverWith>[0] = early): Promise<Crm> {
	return sync(noCrm, serverWith(answers).outside, 'linked');
}

const first = (crm: Crm) => crm.customers.at(0) as Customer;
const names = (crm: Crm) => [...crm.customers].map(({ name }) => name);

describe('A2 it reads everything when it is linked', () => {
	test('A2 by the interfaces of the first years: whom nobody tells of, nobody has', async () => {
		const crm = await linked();
		expect(names(crm)).toEqual(['王女士', '李先生']);
		expect(crm.members.get('chen')).toEqual({ userid: 'chen', name: '陈晨', left: null });
		expect(crm.syncs).toMatchObject([{ because: 'linked', customers: 2, errcode: 0 }]);
		expect(first(crm)).toMatchObject({
			number: 1,
			id: 'wm1',
			holdings: [{ userid: 'zhi', since: 1_000, way: null }]
		});
	});

	test('A2 by the later ones, page by page to the last, each customer once with everybody who has them', async () => {
		const row = (id: string, userid: string) => ({
			external_contact: { external_userid: id, name: id },
			follow_info: { ...held(userid), add_way: 3, tag_id: [] }
		});
		const { outside, calls } = serverWith({
			'user/list': members,
			'externalcontact/get_follow_user_list': { follow_user: ['zhi', 'chen'] },
			'externalcontact/batch/get_by_user': (_, { cursor }) =>
				cursor === 'more'
					? { external_contact_list: [row('wm1', 'chen')], next_cursor: '' }
					: { external_contact_list: [row('wm1', 'zhi'), row('wm2', 'zhi')], next_cursor: 'more' }
		});
		const steps: number[] = [];
		const crm = await sync(noCrm, { ...outside, onprogress: ({ done }) => steps.push(done) }, 'linked');
		expect(names(crm)).toEqual(['wm1', 'wm2']);
		expect(first(crm).holdings).toMatchObject([
			{ userid: 'zhi', way: 3 },
			{ userid: 'chen', way: 3 }
		]);
		expect(steps).toEqual([2, 3]);
		expect(calls.filter(({ path }) => path.endsWith('get_by_user'))).toHaveLength(2);
	});

	test('D92117 who has tags on a page is read for their names, and nobody else', async () => {
		const row = (id: string, tag_id: string[]) => ({
			external_contact: { external_userid: id, name: id },
			follow_info: { ...held('zhi'), add_way: 1, tag_id }
		});
		const { outside, calls } = serverWith({
			'user/list': members,
			'externalcontact/get_follow_user_list': { follow_user: ['zhi'] },
			'externalcontact/batch/get_by_user': { external_contact_list: [row('wm1', ['et1']), row('wm2', [])] },
			'externalcontact/get': contact('wm1', 'wm1', held('zhi', 1, { tags: [{ tag_name: '亲子' }] }))
		});
		const crm = await sync(noCrm, outside, 'linked');
		expect([...crm.customers].map(({ holdings }) => holdings[0]?.tags)).toEqual([
			[{ id: '', name: '亲子' }],
			[]
		]);
		expect(calls.filter(({ path }) => path === 'externalcontact/get')).toHaveLength(1);
	});

	test('A25 without a token it knows what it knew, and says by which errcode it ended', async () => {
		const before = await linked();
		const crm = await sync(before, serverWith({ gettoken: { errcode: 40001 } }).outside, 'asked');
		expect(crm.customers).toBe(before.customers);
		expect(crm.syncs.at(-1)).toMatchObject({ because: 'asked', errcode: 40001, customers: 0 });
	});

	test('A2 a token whose time is over is fetched anew, once', async () => {
		let good = 0;
		const { outside, calls } = serverWith({
			...early,
			gettoken: () => ({ access_token: `token${(good += 1)}` }),
			'user/list': (query) => (query.get('access_token') === 'token1' ? { errcode: 42001 } : members)
		});
		expect(names(await sync(noCrm, outside, 'linked'))).toHaveLength(2);
		expect(calls.filter(({ path }) => path === 'gettoken')).toHaveLength(2);
	});
});

describe('A5 it keeps what it learnt', () => {
	const gone = { ...early, 'crm/get_external_contact': { errcode: 84061 } };

	test('A5 A13 who leaves takes nobody along: the customer, the note and the history stay', async () => {
		let crm = wrote(await linked(), 2_000, { kind: 'note', customer: 1, text: '想去大理' });
		crm = await told(crm, serverWith(gone, 5_000).outside, letter('delete_user', 'zhi'));
		expect(names(crm)).toEqual(['王女士', '李先生']);
		expect(standingOf(crm, first(crm))).toBe('orphaned');
		expect(ownersOf(crm, first(crm))).toEqual([]);
		expect(historyOf(crm, first(crm))).toMatchObject([{ userid: 'zhi', until: 5_000, over: 'left' }]);
		expect(linesOf(crm, first(crm)).map(({ kind }) => kind)).toEqual(['left', 'note', 'found']);
		expect(toDosOf(crm)).toMatchObject([
			{ before: ['zhi'], asked: null, done: false, customer: { name: '王女士' } },
			{ customer: { name: '李先生' } }
		]);
	});

	test('A5 the successor who adds them is the next in the history, and the to-do is over', async () => {
		let crm = await told(await linked(), serverWith(gone, 5_000).outside, letter('delete_user', 'zhi'));
		crm = wrote(crm, 6_000, { kind: 'ask', customer: 1, text: 'chen' });
		expect(toDosOf(crm)[0]).toMatchObject({ asked: 'chen', done: false });
		crm = wrote(crm, 6_500, { kind: 'done', customer: 1, text: '' });
		expect(toDosOf(crm)[0]).toMatchObject({ asked: 'chen', done: true });
		const { outside } = serverWith(
			{ ...early, 'crm/get_external_contact': contact('wm1', '王女士', held('chen', 7)) },
			7_000
		);
		crm = await told(crm, outside, letter('add_external_contact', 'chen', 'wm1'));
		expect(historyOf(crm, first(crm)).map(({ userid, over }) => [userid, over])).toEqual([
			['zhi', 'left'],
			['chen', null]
		]);
		expect(toDosOf(crm).map(({ customer }) => customer.name)).toEqual(['李先生']);
		expect(linesOf(crm, first(crm))[0]).toMatchObject({ kind: 'added', userid: 'chen', at: 7_000 });
	});

	test('A5 who left while it was told nothing is found out when it reads everything anew', async () => {
		const { outside } = serverWith(
			{
				...early,
				'user/list': { userlist: [{ userid: 'chen', name: '陈晨' }] },
				'crm/get_external_contact_list': { errcode: 84061 }
			},
			9_000
		);
		const crm = await sync(await linked(), outside, 'asked');
		expect(crm.members.get('zhi')?.left).toEqual({ at: 9_000, by: 'sync' });
		expect(standingOf(crm, first(crm))).toBe('orphaned');
	});

	test('A5 what is not given any more, and nobody said why, is told so; given again it goes on', async () => {
		const { outside } = serverWith({ ...early, 'crm/get_external_contact_list': { errcode: 84074 } }, 9_000);
		const apart = await sync(await linked(), outside, 'asked');
		expect(historyOf(apart, first(apart))).toMatchObject([{ until: 9_000, over: 'unsaid' }]);
		expect(standingOf(apart, first(apart))).toBe('over');
		const again = await sync(apart, serverWith(early, 10_000).outside, 'asked');
		expect(historyOf(again, first(again))).toMatchObject([{ until: null, over: null }]);
	});
});

describe('D92130 what it is told', () => {
	test('D92130 of a customer it reads the rest by the two ids', async () => {
		const { outside, calls } = serverWith(early, 3_000);
		const crm = await told(noCrm, outside, letter('add_external_contact', 'zhi', 'wm1'));
		expect(first(crm)).toMatchObject({
			name: '王女士',
			timeline: [{ kind: 'added', userid: 'zhi', at: 3_000 }]
		});
		expect(crm.members.get('zhi')?.name).toBe('知晓君');
		expect(crm.told).toEqual([{ at: 3_000, what: 'add_external_contact', userid: 'zhi', customer: 1 }]);
		expect(calls.map(({ path }) => path)).toContain('crm/get_external_contact');
	});

	test('D92130 a changed remark is read anew; tags that an interface does not tell stay', async () => {
		const tagged = {
			...early,
			'externalcontact/get': contact('wm1', '王女士', held('zhi', 1, { tags: [{ tag_name: '老客户' }] }))
		};
		let crm = await told(
			await linked(),
			serverWith(tagged, 3_000).outside,
			letter('edit_external_contact', 'zhi', 'wm1')
		);
		const changed = {
			...early,
			'crm/get_external_contact': contact('wm1', '王女士', held('zhi', 1, { remark: '王姐' }))
		};
		crm = await told(crm, serverWith(changed, 4_000).outside, letter('edit_external_contact', 'zhi', 'wm1'));
		expect(first(crm).holdings).toMatchObject([{ remark: '王姐', tags: [{ name: '老客户' }] }]);
		expect(linesOf(crm, first(crm)).map(({ kind }) => kind)).toEqual(['changed', 'changed', 'found']);
	});

	test('D92114 whom a customer alone deleted is listed all the same: being listed says nothing, being added does', async () => {
		let crm = await told(
			await linked(),
			serverWith({}, 3_000).outside,
			letter('del_follow_user', 'zhi', 'wm1')
		);
		expect(historyOf(crm, first(crm))).toMatchObject([{ until: 3_000, over: 'customer' }]);
		crm = await sync(crm, serverWith(early, 4_000).outside, 'asked');
		expect(standingOf(crm, first(crm))).toBe('over');
		crm = await told(crm, serverWith(early, 5_000).outside, letter('add_external_contact', 'zhi', 'wm1'));
		expect(historyOf(crm, first(crm)).map(({ over }) => over)).toEqual(['customer', null]);
		crm = await told(crm, serverWith({}, 6_000).outside, letter('del_external_contact', 'zhi', 'wm1'));
		expect(historyOf(crm, first(crm)).map(({ over }) => over)).toEqual(['customer', 'member']);
	});

	test('D92130 of whom it can read nothing it keeps the id; of what it cannot open, that it came', async () => {
		let crm = await told(noCrm, serverWith({}, 3_000).outside, letter('add_external_contact', 'zhi', 'wm9'));
		expect(first(crm)).toMatchObject({ id: 'wm9', name: '', holdings: [] });
		expect(standingOf(crm, first(crm))).toBe('unread');
		crm = await told(crm, serverWith({}, 4_000).outside, null);
		expect(crm.told.at(-1)).toEqual({ at: 4_000, what: null, userid: '', customer: 0 });
		expect(crm.toldCount).toBe(2);
		expect(crm.customers.size).toBe(1);
	});
});

describe('A5 what it shows', () => {
	test('A5 words find by name, remark, tag and owner; filters by owner, source and how things stand', async () => {
		const crm = await linked({
			...early,
			'crm/get_external_contact': (query: URLSearchParams) =>
				query.get('external_userid') === 'wm1'
					? contact('wm1', '王女士', held('zhi', 1, { remark: '王姐', add_way: 1 }))
					: contact('wm2', '李先生', held('chen', 2))
		});
		const all = { words: '', owner: '', way: undefined, standing: undefined };
		const by = (wanted: Partial<Parameters<typeof found>[1]>) =>
			found(crm, { ...all, ...wanted }).map(({ name }) => name);
		expect(by({})).toEqual(['李先生', '王女士']);
		expect(by({ words: '王姐' })).toEqual(['王女士']);
		expect(by({ words: ' 陈晨 ' })).toEqual(['李先生']);
		expect(by({ owner: 'zhi' })).toEqual(['王女士']);
		expect(by({ way: 1 })).toEqual(['王女士']);
		expect(by({ standing: 'held' })).toHaveLength(2);
		expect(by({ standing: 'orphaned' })).toEqual([]);
	});

	test('A5 a note on a customer that it does not know is no one’s', async () => {
		const crm = await linked();
		expect(wrote(crm, 1, { kind: 'note', customer: 7, text: 'x' })).toBe(crm);
		expect(wrote(crm, 1, { kind: 'note', customer: 0, text: 'x' })).toBe(crm);
	});

	test('D90930 the times in which it was told nothing are known, until everything is read anew', async () => {
		const well = { linked: true, listens: true, manner: 'well' } as const;
		let crm = standing(await linked(), 1_500, well);
		expect(crm.gaps).toEqual([]);
		crm = standing(crm, 2_000, { ...well, manner: 'down' });
		crm = standing(crm, 3_000, well);
		expect(gapsSince(crm)).toEqual([{ from: 2_000, until: 3_000, why: 'down' }]);
		crm = await sync(crm, serverWith(early, 4_000).outside, 'asked');
		expect(gapsSince(crm)).toEqual([]);
		crm = standing(crm, 5_000, { ...well, manner: 'wrongKey' });
		expect(gapsSince(crm)).toEqual([{ from: 5_000, until: null, why: 'unreadable' }]);
		expect(standing(crm, 6_000, { ...well, linked: false }).gaps.at(-1)).toMatchObject({ until: 6_000 });
	});
});
