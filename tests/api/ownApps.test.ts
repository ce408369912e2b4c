import { beforeEach, expect, test } from 'vitest';
import { appsOn, handle } from '../../src/api';
import { get, messagesFor, type Command, type IdentityId } from '../../src/world';
import { chenAtWork, toAll, toDepartment, toMember, travel, zhaoAtWork, zhiAtWork } from '../world/commands';
import { busyDesk, type Desk } from './desk';

/* Apps that an enterprise has built besides its CRM, each with a 可见范围 of its own. */

const agent = 1_000_003;
const range = (...to: Extract<Command, { type: 'app.setRange' }>['range']): Command => ({
	type: 'app.setRange',
	by: zhaoAtWork,
	agent,
	range: to
});

let desk: Desk;

beforeEach(async () => {
	desk = await busyDesk();
	desk.do({ type: 'app.create', by: zhaoAtWork, name: '排班', range: [toMember(zhiAtWork)] });
	await desk.signIn(`agent${agent}`);
});

const user = async (member: IdentityId) =>
	(await desk.get('user/get', { userid: desk.userid(member) })).errcode;
const names = async (department_id: number) => {
	const { errcode, userlist } = await desk.get('user/simplelist', { department_id, fetch_child: 1 });
	return errcode === 0 ? (userlist as { name: string }[]).map(({ name }) => name) : errcode;
};
const departments = async () =>
	((await desk.get('department/list'))['department'] as { name: string }[]).map(({ name }) => name);
const send = (touser: string, more: object = {}) =>
	desk.post('message/send', { touser, msgtype: 'text', agentid: agent, text: { content: '晚班' }, ...more });
const heard = (member: IdentityId) => {
	const { notices } = get(desk.session.world, member);
	return notices && messagesFor(desk.session.world, notices, member).at(-1)?.content;
};

test('H26 each has a secret and a number of its own, and is listed with its name', async () => {
	const [known] = appsOn(desk.session);
	expect(known?.apps.map(({ app, name, agentid }) => [app, name, agentid])).toEqual([
		['crm', null, 1_000_002],
		['directory', null, null],
		[`agent${agent}`, '排班', agent]
	]);
	expect(new Set(known?.apps.map(({ secret }) => secret)).size).toBe(3);
	const listed = await (await handle(new Request('https://crm.example/hutong/apps'), desk.api)).json();
	expect(listed).toMatchObject({ enterprises: [{ apps: [{}, {}, { agentid: agent, name: '排班' }] }, {}] });
	expect((await desk.gettoken('agent7')).errcode).toBe(40001);
	const { head } = desk.session;
	desk.session.goto(head - 1);
	expect((await desk.gettoken(`agent${agent}`)).errcode).toBe(40001);
	expect((await desk.get('getcallbackip')).errcode).toBe(40014);
});

test('H26 it sees who is in its range, and no one else: members, departments, or all', async () => {
	expect([await user(zhiAtWork), await user(chenAtWork)]).toEqual([0, 60011]);
	expect([await names(2), await names(1)]).toEqual([60011, 60011]);
	expect(await departments()).toEqual([]);
	desk.do(range(toDepartment('department:0')));
	expect([await user(chenAtWork), await user(zhaoAtWork)]).toEqual([0, 60011]);
	expect([await names(2), await names(3)]).toEqual([['知晓君', '陈晨'], 60011]);
	expect(await departments()).toEqual(['客户服务部']);
	expect((await desk.get('department/list', { id: 3 })).errcode).toBe(60011);
	desk.do(range(toAll(travel)));
	expect(await user(zhaoAtWork)).toBe(0);
	expect(await names(1)).toHaveLength(3);
	expect(await departments()).toHaveLength(3);
});

test('H26 H21 it tells those in its range something, in its own name only', async () => {
	const [zhi, chen] = [desk.userid(zhiAtWork), desk.userid(chenAtWork)];
	expect(await send(`${zhi}|${chen}`)).toMatchObject({ errcode: 0, invaliduser: chen });
	expect(heard(zhiAtWork)).toMatchObject({ notice: { is: 'appMessage', agent, text: '晚班' } });
	expect(heard(chenAtWork)).not.toMatchObject({ notice: { agent } });
	expect((await send(chen)).errcode).toBe(81013);
	expect(await send('@all')).toMatchObject({ errcode: 0 });
	expect(heard(chenAtWork)).not.toMatchObject({ notice: { agent } });
	expect((await send(zhi, { agentid: 1_000_002 })).errcode).toBe(301002);
	expect((await send(zhi, { agentid: 7 })).errcode).toBe(40056);
});

test('H26 customers are not for it, nor the directory’s helper’s work', async () => {
	const userid = desk.userid(zhiAtWork);
	expect((await desk.get('externalcontact/list', { userid })).errcode).toBe(48002);
	expect((await desk.get('user/delete', { userid })).errcode).toBe(48002);
	await desk.signIn('directory');
	expect((await send(userid)).errcode).toBe(48002);
});
