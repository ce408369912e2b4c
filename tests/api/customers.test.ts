import { beforeEach, describe, expect, test } from 'vitest';
import { externalUseridOf } from '../../src/api';
import { hash, linkBetween, sideOf, type EndId } from '../../src/world';
import {
	books,
	chenAtWork,
	drop,
	heAtWork,
	leave,
	li,
	toAll,
	travel,
	wang,
	withdraw,
	zhaoAtWork,
	zhiAtWork,
	zhou
} from '../world/commands';
import { busyDesk, type Desk } from './desk';

let desk: Desk;

beforeEach(async () => {
	desk = await busyDesk();
});

const link = (one: EndId, other: EndId) => {
	const found = linkBetween(desk.session.world, one, other);
	if (!found) throw new Error('no link');
	return found;
};
const listed = (identity: `identity:${number}`) =>
	desk.get('externalcontact/list', { userid: desk.userid(identity) });
const got = (account: `account:${number}`) =>
	desk.get('externalcontact/get', { external_userid: desk.external(account) });

describe('Customers by the API', () => {
	test('H10 A2 a member’s customers are listed, at the old address and the new', async () => {
		const external_userid = [desk.external(wang), desk.external(li)];
		expect(await listed(zhiAtWork)).toMatchObject({ errcode: 0, external_userid });
		const old = await desk.get('crm/get_external_contact_list', { userid: desk.userid(zhiAtWork) });
		expect(old['external_userid']).toEqual(external_userid);
		expect((await listed(zhaoAtWork)).errcode).toBe(84061);
		expect((await listed(heAtWork)).errcode).toBe(40003);
	});

	test('H10 the list is the one of where the eye is, and not of where it was', async () => {
		const userid = desk.userid(zhiAtWork);
		const list = async () => (await desk.get('externalcontact/list', { userid }))['external_userid'];
		const [before, first] = [desk.session.head, await list()];
		desk.connect(zhou, zhiAtWork);
		const second = await list();
		expect(second).toEqual([...(first as string[]), desk.external(zhou)]);
		desk.session.goto(before);
		expect(await list()).toEqual(first);
		desk.session.redo();
		desk.session.redo();
		expect(await list()).toEqual(second);
	});

	test('H10 A26 only those within the range have any, and they are listed', async () => {
		const all = [zhiAtWork, chenAtWork, zhaoAtWork].map((each) => desk.userid(each));
		expect((await desk.get('externalcontact/get_follow_user_list'))['follow_user']).toEqual(all);
		expect((await desk.get('crm/get_customer_contacts'))['customer_contacts']).toEqual(all);
		desk.do(withdraw(toAll(travel)));
		expect((await listed(zhiAtWork)).errcode).toBe(84074);
		expect((await got(wang)).errcode).toBe(84061);
		expect((await desk.get('externalcontact/get_follow_user_list'))['follow_user']).toEqual([]);
	});

	test('H11 a customer is told with everybody who has them: who asked, by which way, when', async () => {
		const answer = await got(wang);
		const { createtime } = (answer['follow_user'] as { createtime: number }[])[0] ?? { createtime: 0 };
		expect(answer).toMatchObject({
			external_contact: { external_userid: desk.external(wang), name: '王女士', type: 1, gender: 0 },
			follow_user: [
				{ userid: desk.userid(zhiAtWork), remark: '', add_way: 1, oper_userid: desk.external(wang) },
				{ userid: desk.userid(chenAtWork) }
			],
			next_cursor: ''
		});
		expect(createtime).toBe(Math.floor((link(wang, zhiAtWork).request?.endedAt ?? 0) / 1_000));
		const asked = (await got(zhou))['follow_user'];
		expect(asked).toMatchObject([{ oper_userid: desk.userid(chenAtWork) }]);
	});

	test('H11 the address of 2018 told less', async () => {
		const query = { external_userid: desk.external(wang) };
		const { follow_user } = await desk.get('crm/get_external_contact', query);
		expect(Object.keys((follow_user as object[])[0] ?? {})).toEqual([
			'userid',
			'remark',
			'description',
			'createtime'
		]);
	});

	test('H12 who was deleted by the customer still has them; who deleted the customer has not', async () => {
		desk.do(drop(li, link(li, zhiAtWork).id));
		expect((await got(li)).errcode).toBe(0);
		expect((await listed(zhiAtWork))['external_userid']).toContain(desk.external(li));
		desk.do(drop(zhiAtWork, link(wang, zhiAtWork).id));
		expect((await got(wang))['follow_user']).toMatchObject([{ userid: desk.userid(chenAtWork) }]);
		expect((await listed(zhiAtWork))['external_userid']).toEqual([desk.external(li)]);
		const userid_list = [desk.userid(zhiAtWork)];
		const page = await desk.post('externalcontact/batch/get_by_user', { userid_list });
		expect(page['external_contact_list']).toMatchObject([{ external_contact: { name: '李先生' } }]);
		const remark = { userid: desk.userid(zhiAtWork), external_userid: desk.external(wang), remark: '王' };
		expect((await desk.post('externalcontact/remark', remark)).errcode).toBe(84061);
	});

	test('H12 A13 who left is nobody’s follower any more', async () => {
		desk.do(leave(zhiAtWork));
		expect((await listed(zhiAtWork)).errcode).toBe(40003);
		expect((await got(wang))['follow_user']).toMatchObject([{ userid: desk.userid(chenAtWork) }]);
		expect((await got(li)).errcode).toBe(84061);
	});

	test('H13 W12 the id of a customer is the enterprise’s own, of this session and of this branch', async () => {
		const { session } = desk;
		const { key, world } = session;
		const id = desk.external(wang);
		expect(id).toMatch(/^wm[0-9a-z]{30}$/);
		const others = [
			externalUseridOf(key, world, books, wang),
			externalUseridOf('another', world, travel, wang),
			`${id}0`,
			id.slice(1),
			id.slice(0, 31) + (id.endsWith('0') ? '1' : '0'),
			'wm'.padEnd(32, '0')
		];
		for (const external_userid of others)
			expect((await desk.get('externalcontact/get', { external_userid })).errcode).toBe(40096);
		expect((await desk.get('externalcontact/get')).errcode).toBe(41035);
		const before = session.head;
		desk.do({ type: 'person.create', name: '甲', face: 'li' });
		const made = desk.external('account:7');
		session.goto(before);
		desk.do({ type: 'clock.advance', ms: 1 }, { type: 'person.create', name: '乙', face: 'li' });
		expect(desk.external('account:7')).not.toBe(made);
		expect((await desk.get('externalcontact/get', { external_userid: made })).errcode).toBe(40096);
	});

	test('H14 several members’ customers come by pages that join without a gap', async () => {
		const userid_list = [zhiAtWork, chenAtWork].map((each) => desk.userid(each));
		const pairs: string[] = [];
		let cursor = '';
		do {
			const body = { userid_list, limit: 1, ...(cursor && { cursor }) };
			const page = await desk.post('externalcontact/batch/get_by_user', body);
			const rows = page['external_contact_list'] as {
				external_contact: { name: string };
				follow_info: { userid: string };
			}[];
			expect(rows.length).toBeLessThanOrEqual(1);
			for (const row of rows) pairs.push(`${row.follow_info.userid} ${row.external_contact.name}`);
			cursor = String(page['next_cursor']);
		} while (cursor);
		const [zhi, chen] = userid_list;
		expect(pairs).toEqual([`${zhi} 王女士`, `${zhi} 李先生`, `${chen} 王女士`, `${chen} 小周`]);
	});

	test('H14 a page of others, of nobody, of too many, or that is no page', async () => {
		const ask = async (body: object) => (await desk.post('externalcontact/batch/get_by_user', body)).errcode;
		const userid_list = [desk.userid(zhiAtWork)];
		expect(await ask({ userid_list, limit: 10_000 })).toBe(0);
		expect(await ask({ userid_list: [desk.userid(heAtWork)] })).toBe(40031);
		expect(await ask({ userid_list: [desk.userid(zhaoAtWork)] })).toBe(84061);
		expect(await ask({ userid_list: Array.from({ length: 101 }, () => 'a') })).toBe(40032);
		expect(await ask({ userid_list: [] })).toBe(40063);
		expect(await ask({ userid_list: 'zhi' })).toBe(40058);
		for (const cursor of [null, 1, 'x', '1.', '1.0123456789abcdef', ' '])
			expect(await ask({ userid_list, cursor }), String(cursor)).toBe(40058);
	});

	test('H15 a remark is written in the member’s name, through the one door', async () => {
		const { session } = desk;
		const body = { userid: desk.userid(zhiAtWork), external_userid: desk.external(wang) };
		const answer = await desk.post('externalcontact/remark', {
			...body,
			remark: '王女士-大理',
			description: '六月带爸妈'
		});
		expect(answer.errcode).toBe(0);
		const { sides, ends } = link(wang, zhiAtWork);
		expect(ends).toContain(zhiAtWork);
		expect(sides[sideOf(link(wang, zhiAtWork), zhiAtWork)]).toMatchObject({
			remark: '王女士-大理',
			description: '六月带爸妈'
		});
		expect((await got(wang))['follow_user']).toContainEqual(
			expect.objectContaining({ remark: '王女士-大理', description: '六月带爸妈' })
		);
		expect(session.entry(session.head)?.command).toMatchObject({ type: 'link.describe', by: zhiAtWork });
	});

	test('H15 a remark that is too long, empty of everything, or half wrong changes nothing', async () => {
		const body = { userid: desk.userid(zhiAtWork), external_userid: desk.external(wang) };
		const before = hash(desk.session.world);
		const wrong: [object, number][] = [
			[{}, 40058],
			[{ remark: '长'.repeat(21) }, 40058],
			[{ remark: '王', description: '长'.repeat(151) }, 40058],
			[{ remark: '王', description: 'a\u0000b' }, 40058],
			[{ remark: 1 }, 40058],
			[{ remark: '王', remark_company: '云杉' }, 48002]
		];
		for (const [more, errcode] of wrong) {
			const answer = await desk.post('externalcontact/remark', { ...body, ...more });
			expect(answer.errcode, answer.errmsg).toBe(errcode);
		}
		expect(hash(desk.session.world)).toBe(before);
	});
});
