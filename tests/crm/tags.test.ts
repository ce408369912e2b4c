import { expect, test } from 'vitest';
import { addTag, markTag, noCrm, readTags, sync, syncOne } from '../../src/crm';
import { serverWith } from './server';

const crm = { ...noCrm, linked: true, years: 'all' as const };
const mark = { userid: 'zhi', id: 'wm1', tag: 'et1' };

test('D92117 tags are read in their groups', async () => {
	const { outside } = serverWith({
		'externalcontact/get_corp_tag_list': {
			tag_group: [{ group_id: 'g', group_name: '出行', tag: [{ id: 'et1', name: '亲子' }] }]
		}
	});
	expect(await readTags(crm, outside)).toEqual({
		errcode: 0,
		groups: [{ id: 'g', name: '出行', tags: [{ id: 'et1', name: '亲子' }] }]
	});
	expect(await readTags(crm, serverWith({}).outside)).toEqual({ errcode: 48002, groups: [] });
});

test('D92118 one is put on a customer of a member’s, or taken off, and a new one goes into a group', async () => {
	const { outside, calls } = serverWith({
		'externalcontact/mark_tag': {},
		'externalcontact/add_corp_tag': { errcode: 40071 }
	});
	expect(await markTag(crm, outside, { ...mark, on: true })).toBe(0);
	expect(await markTag(crm, outside, { ...mark, on: false })).toBe(0);
	expect(await addTag(crm, outside, '出行', '亲子')).toBe(40071);
	const said = { userid: 'zhi', external_userid: 'wm1' };
	expect(calls.filter(({ path }) => path !== 'gettoken').map(({ body }) => body)).toEqual([
		{ ...said, add_tag: ['et1'] },
		{ ...said, remove_tag: ['et1'] },
		{ group_name: '出行', tag: [{ name: '亲子' }] }
	]);
});

test('K8 what the system asked for itself it reads: of that customer alone, and no list of reads grows', async () => {
	const holder = { userid: 'zhi', remark: '', description: '', createtime: 1 };
	const server = (tags: object[]) => ({
		'user/list': { userlist: [{ userid: 'zhi', name: '知晓君' }] },
		'externalcontact/list': { external_userid: ['wm1'] },
		'externalcontact/get': {
			external_contact: { external_userid: 'wm1', name: '王女士' },
			follow_user: [{ ...holder, tags }]
		}
	});
	const before = await sync(crm, serverWith(server([])).outside, 'linked');
	const { outside, calls } = serverWith(server([{ tag_id: 'et1', tag_name: '亲子' }]));
	const now = await syncOne(before, outside, 1);
	expect(now.customers.at(0)?.holdings[0]?.tags).toEqual([{ id: 'et1', name: '亲子' }]);
	expect(now.syncs).toBe(before.syncs);
	expect(now.customers.at(0)?.timeline).toBe(before.customers.at(0)?.timeline);
	expect(calls.map(({ path }) => path)).toEqual(['gettoken', 'externalcontact/get']);
	expect(await syncOne(before, outside, 2)).toBe(before);
	expect(await syncOne(before, serverWith({ gettoken: { errcode: 40001 } }).outside, 1)).toBe(before);
});
