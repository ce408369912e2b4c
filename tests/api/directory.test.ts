import { beforeEach, describe, expect, test } from 'vitest';
import { get, hash } from '../../src/world';
import { chenAtWork, heAtWork, invite, leave, travel, zhaoAtWork, zhiAtWork } from '../world/commands';
import { busyDesk, type Desk } from './desk';

let desk: Desk;

beforeEach(async () => {
	desk = await busyDesk();
});

describe('The directory', () => {
	test('H7 a member is read by their id, in any case of letters', async () => {
		const zhi = desk.userid(zhiAtWork);
		expect(await desk.get('user/get', { userid: zhi.toUpperCase() })).toMatchObject({
			errcode: 0,
			userid: zhi,
			name: '知晓君',
			department: [2],
			position: '旅行顾问',
			status: 1
		});
	});

	test('H7 who is suspended, invited, gone, elsewhere or nobody', async () => {
		const of = (identity: `identity:${number}`) => desk.get('user/get', { userid: desk.userid(identity) });
		desk.do({ type: 'identity.suspend', by: zhaoAtWork, identity: chenAtWork }, invite('person:0'));
		expect((await of(chenAtWork))['status']).toBe(2);
		expect((await of('identity:4'))['status']).toBe(4);
		desk.do(leave(zhiAtWork));
		expect((await of(zhiAtWork)).errcode).toBe(60111);
		expect((await of(heAtWork)).errcode).toBe(60111);
		for (const userid of ['nobody', 'nobody-1', 'wang-0', 'zhi-00', 'zhi-999999999'])
			expect((await desk.get('user/get', { userid })).errcode, userid).toBe(60111);
		for (const userid of ['-x', 'a b', '知晓君', 'a'.repeat(65)])
			expect((await desk.get('user/get', { userid })).errcode, userid).toBe(40003);
		expect((await desk.get('user/get')).errcode).toBe(41009);
	});

	test('H8 the enterprise is department 1, and its departments are below it', async () => {
		desk.do({
			type: 'department.create',
			enterprise: travel,
			name: '大客户组',
			parent: 'department:0'
		});
		const { department } = await desk.get('department/list');
		expect(department).toMatchObject([
			{ id: 1, name: '云杉旅行社', parentid: 0 },
			{ id: 2, name: '客户服务部', parentid: 1 },
			{ id: 3, name: '行政部', parentid: 1 },
			{ id: 5, name: '大客户组', parentid: 2 }
		]);
		const part = await desk.get('department/list', { id: 2 });
		expect(part['department']).toMatchObject([{ id: 2 }, { id: 5 }]);
		// 4 is another enterprise's
		for (const id of [4, 99]) expect((await desk.get('department/list', { id })).errcode).toBe(60003);
		expect((await desk.get('department/list', { id: 'x' })).errcode).toBe(40058);
	});

	test('H8 a department lists its own members, and those below where that is asked for', async () => {
		const ids = async (query: Record<string, number>, path = 'user/simplelist') => {
			const { userlist } = await desk.get(path, query);
			return (userlist as { userid: string }[]).map(({ userid }) => userid);
		};
		const [zhi, chen, zhao] = [zhiAtWork, chenAtWork, zhaoAtWork].map((each) => desk.userid(each));
		expect(await ids({ department_id: 2 })).toEqual([zhi, chen]);
		expect(await ids({ department_id: 2 }, 'user/list')).toEqual([zhi, chen]);
		expect(await ids({ department_id: 1 })).toEqual([]);
		expect(await ids({ department_id: 1, fetch_child: 1 })).toEqual([zhi, chen, zhao]);
		expect((await desk.get('user/list', { department_id: 4 })).errcode).toBe(60123);
		expect((await desk.get('user/list')).errcode).toBe(60123);
	});

	test('H9 ids are listed by pages to the directory’s helper alone', async () => {
		expect((await desk.post('user/list_id', {})).errcode).toBe(48002);
		await desk.signIn('directory');
		const rows: unknown[] = [];
		let cursor = '';
		do {
			const page = await desk.post('user/list_id', { limit: 1, ...(cursor && { cursor }) });
			rows.push(...(page['dept_user'] as unknown[]));
			cursor = String(page['next_cursor']);
		} while (cursor);
		expect(rows).toEqual([
			{ userid: desk.userid(zhiAtWork), department: 2 },
			{ userid: desk.userid(chenAtWork), department: 2 },
			{ userid: desk.userid(zhaoAtWork), department: 3 }
		]);
		expect((await desk.post('user/list_id', { cursor: '1.0000' })).errcode).toBe(40058);
	});

	test('H9 A13 deleting a member is their leaving; the last administrator stays', async () => {
		await desk.signIn('directory');
		const userid = desk.userid(zhiAtWork);
		expect(await desk.get('user/delete', { userid })).toMatchObject({ errcode: 0, errmsg: 'deleted' });
		expect(get(desk.session.world, zhiAtWork).state).toBe('void');
		const before = hash(desk.session.world);
		expect((await desk.get('user/delete', { userid })).errcode).toBe(60111);
		const last = await desk.get('user/delete', { userid: desk.userid(zhaoAtWork) });
		expect(last.errcode).toBe(60011);
		expect(hash(desk.session.world)).toBe(before);
	});
});
