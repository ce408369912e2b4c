import { beforeEach, describe, expect, test } from 'vitest';
import { apiOn, corpidOf, handle, secretOf } from '../../src/api';
import { Session } from '../../src/session';
import { castStart, hash, startIn } from '../../src/world';
import { books, hours, minutes, travel, wait, zhaoAtWork } from '../world/commands';
import { busyDesk, Desk } from './desk';

let desk: Desk;

beforeEach(async () => {
	desk = await busyDesk();
});

const codeOfCall = async (path = 'department/list') => (await desk.get(path)).errcode;

describe('Tokens', () => {
	test('H1 a token is good for 7 200 simulated seconds; asked for again meanwhile, it is the same', async () => {
		const { token } = desk;
		expect(await desk.gettoken()).toMatchObject({ access_token: token, expires_in: 7_200 });
		desk.do(minutes(119));
		expect(await desk.gettoken()).toMatchObject({ access_token: token, expires_in: 60 });
		expect(await codeOfCall()).toBe(0);
		desk.do(minutes(1));
		const late = await desk.get('department/list');
		expect(late).toMatchObject({ errcode: 42001, department: [] });
		expect(late.errmsg).toMatch(/^access_token expired, hint: \[\d+_\d+_/);
		await desk.signIn();
		expect(desk.token).not.toBe(token);
		expect(await codeOfCall()).toBe(0);
	});

	test('H1 each secret has a token of its own, and no other is any good', async () => {
		const crm = desk.token;
		await desk.signIn('directory');
		expect(desk.token).not.toBe(crm);
		expect(await codeOfCall('externalcontact/get_follow_user_list')).toBe(48002);
		desk.token = '';
		expect(await codeOfCall()).toBe(41001);
		for (const token of ['x', `${crm}0`, crm.replace('crm', 'directory'), crm.toUpperCase()]) {
			desk.token = token;
			expect(await codeOfCall()).toBe(40014);
		}
	});

	test('H1 in the body a token is none', async () => {
		const { token } = desk;
		await desk.signIn('directory');
		const body = { access_token: desk.token };
		desk.token = '';
		expect((await desk.post('user/list_id', body)).errcode).toBe(41001);
		expect(token).not.toBe('');
	});

	test.each([
		[{}, 41002],
		[{ corpid: 'ww1' }, 41004],
		[{ corpid: 'ww1', corpsecret: 'x' }, 40013],
		[{ corpid: corpidOf('desk', travel), corpsecret: 'x' }, 40001],
		[{ corpid: corpidOf('desk', travel), corpsecret: secretOf('desk', books, 'directory') }, 40001],
		[{ corpid: corpidOf('another', travel), corpsecret: secretOf('another', travel, 'directory') }, 40013]
	] as const)('H1 what is no pair of CorpID and secret gets none: %#', async (query, errcode) => {
		expect((await desk.get('gettoken', query)).errcode).toBe(errcode);
	});

	test('H1 a CRM has a secret while it is linked', async () => {
		desk.do({ type: 'crm.unlink', by: zhaoAtWork });
		expect(await codeOfCall()).toBe(40014);
		expect((await desk.gettoken()).errcode).toBe(40001);
		desk.do({ type: 'crm.link', by: zhaoAtWork });
		expect(await codeOfCall()).toBe(0);
	});

	test('H2 a token of another branch, of a time not yet come, or of another session is invalid', async () => {
		const { session } = desk;
		const fork = session.head;
		desk.do(minutes(5), minutes(5));
		const known = desk.token;
		desk.do(hours(2));
		await desk.signIn();
		const there = session.head;
		expect(desk.token).not.toBe(known);
		session.goto(fork);
		expect(await codeOfCall()).toBe(40014);
		desk.do(wait(1_000));
		expect(await codeOfCall()).toBe(40014);
		const here = desk.token;
		desk.token = known;
		expect(await codeOfCall()).toBe(0);
		session.goto(there);
		desk.token = here;
		expect(await codeOfCall()).toBe(0);
		const other = await busyDesk('another');
		desk.token = other.token;
		expect(await codeOfCall()).toBe(40014);
	});

	test('H2 a token of a branch is invalid beside it, though its time has come there too', async () => {
		const { session } = desk;
		const fork = session.head;
		desk.do(wait(1_000));
		await desk.signIn('directory');
		const there = session.head;
		session.goto(fork);
		desk.do(minutes(1));
		const beside = session.head;
		expect(await codeOfCall()).toBe(40014);
		session.goto(there);
		expect(await codeOfCall()).toBe(0);
		desk.do(minutes(1), minutes(1));
		expect(await codeOfCall()).toBe(0);
		session.goto(beside);
		expect(await codeOfCall()).toBe(40014);
	});

	test('H2 asking for a token is no step: nothing is written down', async () => {
		const { session } = desk;
		const [before, size] = [hash(session.world), session.size];
		await desk.gettoken('directory');
		expect(hash(session.world)).toBe(before);
		expect(session.size).toBe(size);
	});
});

describe('Who may call, and when', () => {
	test('H3 an edition has the interfaces that were there in its month; all years has the others', async () => {
		desk.base = 'https://qyapi.example.test';
		const zhi = { userid: desk.userid('identity:0') };
		expect((await desk.get('crm/get_external_contact_list', zhi)).errcode).toBe(0);
		const later = await desk.get('externalcontact/list', zhi);
		expect(later).toMatchObject({ errcode: 48002, external_userid: [] });
		expect(later.errmsg).toContain('not in this edition');
		desk.base = 'https://qyapi.example.test/all-years';
		expect((await desk.get('externalcontact/list', zhi)).errcode).toBe(0);
	});

	test('H3 before the beta no CRM is linked, so only the directory is called', async () => {
		desk = await new Desk(Session.begin('before', startIn('before'))).signIn('directory');
		expect(await codeOfCall()).toBe(0);
		expect((await desk.gettoken('crm')).errcode).toBe(40001);
	});

	test('H4 A28 customers are nobody’s to ask for while the verification has lapsed', async () => {
		desk.do({ type: 'verification.lapse', enterprise: travel });
		expect(await codeOfCall('externalcontact/get_follow_user_list')).toBe(43009);
		expect(await codeOfCall()).toBe(0);
	});

	test('H5 more than 10 000 calls of one interface in a minute are blocked for a minute', async () => {
		const caller = { enterprise: travel, app: 'crm' } as const;
		let allowed = 0;
		while (desk.api.books.mayCall(caller, 'getcallbackip')) allowed += 1;
		expect(allowed).toBe(10_000);
		expect(await desk.get('getcallbackip')).toMatchObject({ errcode: 45009, ip_list: [] });
		expect(await codeOfCall()).toBe(0);
		desk.do(wait(59_000));
		expect(await codeOfCall('getcallbackip')).toBe(45009);
		desk.do(wait(1_000));
		expect(await codeOfCall('getcallbackip')).toBe(0);
	});

	test('H6 an address that is nobody’s answers 404, and the other method that it is wrong', async () => {
		for (const path of ['', 'gettokens', '../gettoken', 'user/get/', 'toString', '__proto__']) {
			const response = await handle(new Request(desk.address(path)), desk.api);
			expect(response.status, path).toBe(404);
			expect(await response.json()).toMatchObject({ errcode: 48002 });
		}
		expect((await desk.post('department/list', {})).errcode).toBe(40058);
		expect((await desk.get('externalcontact/remark')).errcode).toBe(40058);
	});

	test.each([
		['', 40063],
		['userid=a&remark=b', 40063],
		['{', 40058],
		['[]', 40058],
		['null', 40058],
		['"a"', 40058],
		['{"userid":1}', 40058],
		[JSON.stringify({ userid: 'x'.repeat(1_000_001) }), 40058]
	])('H6 a body that is no JSON, or none with what is needed, answers so: %#', async (body, errcode) => {
		expect((await desk.post('externalcontact/remark', body)).errcode).toBe(errcode);
	});

	test('H6 what came from outside is said again only in plain letters, and not at length', async () => {
		const { errmsg } = await desk.get('user/get', { userid: `<b>\u0000\n，${'x'.repeat(500)}` });
		expect(errmsg).toContain(`invalid userid (<b>???${'x'.repeat(58)}), hint`);
	});

	test('H6 a body that is no UTF-8 is told', async () => {
		const url = desk.address('externalcontact/remark');
		const broken = new Request(url, { method: 'POST', body: new Uint8Array([0x7b, 0xff, 0x7d]) });
		expect((await desk.call(broken, 'externalcontact/remark')).errcode).toBe(40058);
	});

	test('H6 a thousand calls at once are a thousand answers', async () => {
		const api = apiOn(Session.begin('desk', castStart), true);
		const url = `https://a.test/cgi-bin/gettoken?corpid=${corpidOf('desk', travel)}&corpsecret=${secretOf('desk', travel, 'directory')}`;
		const all = await Promise.all(Array.from({ length: 1_000 }, () => handle(new Request(url), api)));
		const texts = new Set(await Promise.all(all.map((each) => each.text())));
		expect([...texts]).toEqual([expect.stringContaining('"errcode":0')]);
	});
});
