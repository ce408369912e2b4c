import { beforeEach, expect, test } from 'vitest';
import { DeliveryLog } from '../../src/api';
import { limits } from '../../src/world';
import {
	chenAtWork,
	toAll,
	travel,
	wang,
	withdraw,
	zhaoAtWork,
	zhiAtWork,
	type IdentityId
} from '../world/commands';
import { busyDesk, type Answer, type Desk } from './desk';

let desk: Desk;

beforeEach(async () => {
	desk = await busyDesk();
});

interface Tag {
	readonly id: string;
	readonly name: string;
	readonly order: number;
	readonly create_time: number;
	readonly deleted?: boolean;
}
interface Group {
	readonly group_id: string;
	readonly group_name: string;
	readonly deleted?: boolean;
	readonly tag: readonly Tag[];
}

const post = (name: string, body: object) => desk.post(`externalcontact/${name}`, body);
const add = async (group_name: string, ...names: string[]): Promise<Group> => {
	const answer = await post('add_corp_tag', { group_name, tag: names.map((name) => ({ name })) });
	expect(answer.errcode, answer.errmsg).toBe(0);
	return answer['tag_group'] as Group;
};
const listed = async (body: object = {}) =>
	(await post('get_corp_tag_list', body))['tag_group'] as readonly Group[];
const mark = (what: object, member: IdentityId = zhiAtWork): Promise<Answer> =>
	post('mark_tag', { userid: desk.userid(member), external_userid: desk.external(wang), ...what });
const code = async (answer: Promise<Answer>) => (await answer).errcode;
const followers = async () =>
	(await desk.get('externalcontact/get', { external_userid: desk.external(wang) }))[
		'follow_user'
	] as readonly { readonly userid: string; readonly tags: readonly object[] }[];

test('H22 tags are made in a group, told by order and with ids, and added to a group by its name or id', async () => {
	const made = await add('客户等级', '普通', '重要', '普通');
	expect(made).toMatchObject({ group_name: '客户等级', tag: [{ name: '普通' }, { name: '重要' }] });
	for (const id of [made.group_id, ...made.tag.map((each) => each.id)]) expect(id).toMatch(/^et\w{30}$/);
	const more = await add('客户等级', '潜在');
	expect(more).toMatchObject({ group_id: made.group_id, tag: [{ name: '潜在' }] });
	const answer = await post('add_corp_tag', { group_id: made.group_id, tag: [{ name: '贵宾', order: 9 }] });
	expect(answer['tag_group']).toMatchObject({ group_id: made.group_id, tag: [{ name: '贵宾', order: 9 }] });
	await post('add_corp_tag', { group_name: '来源', order: 5, tag: [{ name: '展会' }] });
	const names = (await listed()).map(({ group_name, tag }) => [group_name, ...tag.map(({ name }) => name)]);
	expect(names).toEqual([
		['来源', '展会'],
		['客户等级', '贵宾', '普通', '重要', '潜在']
	]);
	expect(await listed({ group_id: [made.group_id] })).toHaveLength(1);
	const [one] = await listed({ tag_id: [made.tag[1]?.id] });
	expect(one).toMatchObject({ deleted: false, tag: [{ name: '重要', deleted: false }] });
	expect(one?.tag).toHaveLength(1);
});

test('H22 names are told apart: taken 40071, too long 40072, an unknown id 40068, nothing asked for 40063', async () => {
	const { group_id, tag } = await add('客户等级', '普通', '重要');
	await add('来源', '重要');
	const [plain, vip] = tag;
	expect(await code(post('add_corp_tag', { group_id, tag: [{ name: '重要' }] }))).toBe(40071);
	expect(await code(post('add_corp_tag', { group_id, tag: [{ name: 'x'.repeat(31) }] }))).toBe(40072);
	expect(await code(post('add_corp_tag', { group_id: vip?.id, tag: [{ name: '新' }] }))).toBe(40068);
	expect(await code(post('add_corp_tag', { tag: [{ name: '新' }] }))).toBe(40063);
	expect(await code(post('edit_corp_tag', { id: plain?.id, name: '重要' }))).toBe(40071);
	expect(await code(post('edit_corp_tag', { id: group_id, name: '来源' }))).toBe(40071);
	expect(await code(post('edit_corp_tag', { id: `${group_id.slice(0, -1)}0`, name: '新' }))).toBe(40068);
	expect(await code(post('del_corp_tag', {}))).toBe(40063);
	expect(await code(post('del_corp_tag', { tag_id: [group_id] }))).toBe(40068);
	expect(await code(post('edit_corp_tag', { id: plain?.id, name: '新', order: 7 }))).toBe(0);
	expect((await listed({ group_id: [group_id] }))[0]?.tag[0]).toMatchObject({ name: '新', order: 7 });
});

test('H22 a group goes with its last tag, and what went is told only by its id', async () => {
	const { group_id, tag } = await add('客户等级', '普通', '重要');
	const ids = tag.map(({ id }) => id);
	expect(await code(post('del_corp_tag', { tag_id: [ids[0]] }))).toBe(0);
	expect((await listed())[0]?.tag).toMatchObject([{ name: '重要' }]);
	expect(await code(post('del_corp_tag', { tag_id: [ids[0]] }))).toBe(40068);
	expect(await code(post('del_corp_tag', { tag_id: [ids[1]] }))).toBe(0);
	expect(await listed()).toEqual([]);
	expect(await listed({ tag_id: ids })).toMatchObject([
		{ group_id, deleted: true, tag: [{ deleted: true }, { deleted: true }] }
	]);
	const again = await add('客户等级', '普通');
	expect(again.group_id).not.toBe(group_id);
	expect(await code(post('del_corp_tag', { group_id: [again.group_id] }))).toBe(0);
	expect(await listed()).toEqual([]);
});

test('H22 an enterprise has ten thousand tags, and no more', async () => {
	const most = Array.from({ length: limits.corpTags }, (_, place) => ({ name: `标签 ${place}` }));
	expect(await code(post('add_corp_tag', { group_name: '全部', tag: most }))).toBe(0);
	expect(await code(post('add_corp_tag', { group_name: '全部', tag: [{ name: '多' }] }))).toBe(40126);
	expect((await listed())[0]?.tag).toHaveLength(limits.corpTags);
});

test('H22 an id of another branch is none here', async () => {
	const { head } = desk.session;
	const { group_id } = await add('客户等级', '普通');
	desk.session.goto(head);
	await add('客户等级', '普通');
	expect(await code(post('edit_corp_tag', { id: group_id, name: '新' }))).toBe(40068);
});

test('H23 a customer is tagged for one member, and both interfaces tell it', async () => {
	const { tag } = await add('客户等级', '普通', '重要');
	const [plain, vip] = tag.map(({ id }) => id);
	expect(await code(mark({ add_tag: [plain, vip] }))).toBe(0);
	expect(await code(mark({ add_tag: [vip], remove_tag: [plain] }))).toBe(0);
	const [zhi, chen] = await followers();
	expect(zhi?.tags).toEqual([{ group_name: '客户等级', tag_name: '重要', tag_id: vip, type: 1 }]);
	expect(chen?.tags).toEqual([]);
	const userid_list = [desk.userid(zhiAtWork)];
	const batch = await desk.post('externalcontact/batch/get_by_user', { userid_list });
	const rows = batch['external_contact_list'] as { follow_info: { tag_id: string[] } }[];
	expect(rows.map((each) => each.follow_info.tag_id)).toEqual([[vip], []]);
	await post('edit_corp_tag', { id: vip, name: '贵宾' });
	expect((await followers())[0]?.tags).toMatchObject([{ tag_name: '贵宾' }]);
	await post('del_corp_tag', { tag_id: [vip] });
	expect((await followers())[0]?.tags).toEqual([]);
});

test('H23 what is so already leaves no step; what is not there, or nobody’s, is told', async () => {
	const { group_id, tag } = await add('客户等级', '普通');
	const [plain] = tag.map(({ id }) => id);
	expect(await code(mark({ add_tag: [plain] }))).toBe(0);
	const { head } = desk.session;
	expect(await code(mark({ add_tag: [plain] }))).toBe(0);
	expect(await code(mark({ add_tag: [group_id] }))).toBe(40068);
	expect(await code(mark({ add_tag: [plain], remove_tag: ['et'] }))).toBe(40068);
	expect(await code(mark({}))).toBe(40063);
	expect(await code(mark({ add_tag: [plain] }, zhaoAtWork))).toBe(84061);
	expect(await code(mark({ add_tag: [plain], external_userid: 'wm' }))).toBe(40096);
	expect(await code(mark({ add_tag: [plain], userid: 'nobody-9' }))).toBe(40003);
	expect(desk.session.head).toBe(head);
	desk.do({ type: 'identity.suspend', by: zhaoAtWork, identity: zhiAtWork });
	expect(await code(mark({ remove_tag: [plain] }))).toBe(60011);
});

test('H23 K8 nothing is told of what the API did, and no withdrawn right undoes it', async () => {
	desk.do({ type: 'crm.listen', by: zhaoAtWork });
	const { tag } = await add('客户等级', '普通');
	await mark({ add_tag: [tag[0]?.id] }, chenAtWork);
	expect(new DeliveryLog(desk.session, true).deliveries()).toEqual([]);
	desk.do(withdraw(toAll(travel)));
	expect(await code(mark({ remove_tag: [tag[0]?.id] }, chenAtWork))).toBe(0);
});
