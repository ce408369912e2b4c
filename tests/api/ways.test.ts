import { beforeEach, expect, test } from 'vitest';
import { DeliveryLog, readXml, textIn } from '../../src/api';
import { readPayload } from '../../src/session';
import { linkBetween, type AccountId } from '../../src/world';
import {
	chenAtWork,
	days,
	he,
	invite,
	leave,
	toMember,
	withdraw,
	give,
	toAll,
	travel,
	zhaoAtWork,
	zhiAtWork,
	zhou
} from '../world/commands';
import { busyDesk, type Answer, type Desk } from './desk';

let desk: Desk;

beforeEach(async () => {
	desk = await busyDesk();
});

const post = (name: string, body: object) => desk.post(`externalcontact/${name}_contact_way`, body);
const code = async (answer: Promise<Answer>) => (await answer).errcode;
const single = (what: object = {}) =>
	post('add', { type: 1, scene: 2, user: [desk.userid(zhiAtWork)], state: 'booth-a', ...what });
const got = async (config_id: unknown) => (await post('get', { config_id }))['contact_way'];

/** Somebody scans what an answer says with WeChat. */
function scan(by: AccountId, { qr_code }: Answer) {
	const read = readPayload(desk.session.key, String(qr_code));
	if (read.kind !== 'ours') throw new Error(read.kind);
	return desk.session.act({ type: 'link.ask', by, code: read.code, way: 'scan', hello: '' });
}

test('H24 it is made, told as it was asked for, changed and taken away', async () => {
	const made = await single({ remark: '展会 A' });
	expect(made).toMatchObject({ errcode: 0, config_id: expect.stringMatching(/^[0-9a-f]{32}$/) });
	const { config_id, qr_code } = made;
	const told = {
		config_id,
		type: 1,
		scene: 2,
		remark: '展会 A',
		skip_verify: true,
		state: 'booth-a',
		qr_code,
		user: [desk.userid(zhiAtWork)],
		party: [],
		is_temp: false
	};
	expect(await got(config_id)).toEqual(told);
	const chen = [desk.userid(chenAtWork)];
	expect(await code(post('update', { config_id, user: chen, skip_verify: false }))).toBe(0);
	expect(await got(config_id)).toEqual({ ...told, user: chen, skip_verify: false });
	expect(await code(post('del', { config_id }))).toBe(0);
	for (const name of ['get', 'update', 'del']) expect(await code(post(name, { config_id }))).toBe(41044);
});

test('H24 each is listed by when it was made, in pages', async () => {
	const ids: unknown[] = [];
	for (const state of ['a', 'b', 'c']) ids.push((await single({ state }))['config_id']);
	const first = await post('list', { limit: 2 });
	expect(first['contact_way']).toEqual(ids.slice(0, 2).map((config_id) => ({ config_id })));
	const rest = await post('list', { limit: 2, cursor: first['next_cursor'] });
	expect(rest).toMatchObject({ contact_way: [{ config_id: ids[2] }], next_cursor: '' });
	expect(await code(post('list', { cursor: 'x' }))).toBe(40058);
	await post('del', { config_id: ids[1] });
	desk.do(days(89));
	desk.token = String((await desk.gettoken())['access_token']);
	expect((await post('list', {}))['contact_way']).toHaveLength(2);
	desk.do(days(2));
	desk.token = String((await desk.gettoken())['access_token']);
	expect((await post('list', {}))['contact_way']).toEqual([]);
});

test('H24 who is not at work, out of the range, nobody or too many is told apart', async () => {
	desk.do(invite(`person:${he.split(':')[1]}` as 'person:0'));
	const invited = desk.userid(`identity:${desk.session.world.identities.size - 1}`);
	expect(await code(single({ user: [invited] }))).toBe(41054);
	expect(await code(single({ user: ['nobody-9'] }))).toBe(40003);
	expect(await code(single({ user: Array.from({ length: 101 }, () => desk.userid(zhiAtWork)) }))).toBe(41041);
	expect(await code(single({ user: [] }))).toBe(40058);
	expect(await code(single({ party: [1] }))).toBe(40058);
	expect(await code(single({ type: 2, user: [], party: [99] }))).toBe(60011);
	expect(await code(single({ type: 2, user: [], party: [1] }))).toBe(0);
	expect(await code(single({ style: 4 }))).toBe(41042);
	expect(await code(single({ is_temp: true }))).toBe(48002);
	desk.do(withdraw(toAll(travel)), give(toMember(chenAtWork)));
	expect(await code(single())).toBe(84074);
});

test('H24 a party of more than a hundred is too many', async () => {
	const rows = Array.from({ length: 101 }, (_, place) => ({
		name: `成员 ${place}`,
		department: ['大部门'],
		position: '店员'
	}));
	desk.do({ type: 'members.import', by: zhaoAtWork, rows });
	const { department } = await desk.get('department/list');
	const big = (department as { id: number; name: string }[]).find(({ name }) => name === '大部门');
	expect(await code(single({ type: 2, user: [], party: [big?.id] }))).toBe(41041);
});

test('H24 a button in a mini program has no QR code', async () => {
	const made = await single({ scene: 1, style: 3 });
	expect(made['qr_code']).toBeUndefined();
	expect(await got(made['config_id'])).toMatchObject({ scene: 1, user: [desk.userid(zhiAtWork)] });
});

test('H24 an id of another branch is none here', async () => {
	const { head } = desk.session;
	const { config_id } = await single();
	desk.session.goto(head);
	await single();
	expect(await code(post('get', { config_id }))).toBe(41044);
});

test('H25 K6 who scans it is told with its state, and may be welcomed', async () => {
	desk.do({ type: 'crm.listen', by: zhaoAtWork });
	const made = await single();
	expect(scan(zhou, made).ok).toBe(true);
	const [told, ...others] = new DeliveryLog(desk.session, true).deliveries();
	expect(others).toEqual([]);
	const event = readXml(told?.xml ?? '') ?? {};
	expect([textIn(event, 'ChangeType'), textIn(event, 'State')]).toEqual(['add_external_contact', 'booth-a']);
	const welcome_code = textIn(event, 'WelcomeCode');
	const welcome = { welcome_code, text: { content: '欢迎' } };
	expect(await code(desk.post('externalcontact/send_welcome_msg', welcome))).toBe(0);
	const { follow_user } = await desk.get('externalcontact/get', { external_userid: desk.external(zhou) });
	expect(follow_user).toContainEqual(
		expect.objectContaining({ userid: desk.userid(zhiAtWork), state: 'booth-a', add_way: 1 })
	);
	expect(follow_user).toContainEqual(expect.not.objectContaining({ state: expect.anything() }));
});

test('H24 C19 one that asks for confirmation waits for it, and one that was taken away leads nowhere', async () => {
	const made = await single({ skip_verify: false });
	expect(scan(zhou, made).ok).toBe(true);
	expect(linkBetween(desk.session.world, zhou, zhiAtWork)?.request?.outcome).toBe('waiting');
	const other = await post('add', { type: 2, scene: 2, user: [desk.userid(chenAtWork)] });
	await post('del', { config_id: other['config_id'] });
	expect(scan(zhou, other)).toMatchObject({ ok: false, refusal: { code: 'contactWayIsGone' } });
	desk.do(leave(zhiAtWork));
	expect(await got(made['config_id'])).toMatchObject({ user: [] });
});
