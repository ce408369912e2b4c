import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { callbackSettingOf, corpidOf, DeliveryLog, letterOf, readXml, secretOf, textIn } from '../../src/api';
import { minute } from '../../src/world';
import { chenAtWork, hours, leave, travel, wang, zhaoAtWork, zhiAtWork, zhou } from '../world/commands';
import { busyDesk, type Desk } from './desk';
import { Cache, easywechat, type WorkApplication } from './easywechat';
import { overHttp } from './overHttp';

/* Code that others wrote for the real API, against ours on a port of this machine. */

let desk: Desk;
let server: Awaited<ReturnType<typeof overHttp>>;

beforeEach(async () => {
	desk = await busyDesk();
	server = await overHttp(desk.api);
});

afterEach(() => server.close());

const newCache = () => new Cache(() => desk.session.world.clock);

function crmBy(cache: Cache): WorkApplication {
	const { key } = desk.session;
	const setting = callbackSettingOf(key, travel, 'crm');
	const config = {
		corp_id: corpidOf(key, travel),
		secret: secretOf(key, travel, 'crm'),
		token: setting.token,
		aes_key: setting.encodingAesKey,
		http: { baseURL: server.url, throw: false }
	};
	return easywechat(config, cache);
}

describe('Clients that others wrote', () => {
	test('H1 H10 H14 H15 node-easywechat goes through a day: list, get, batch, remark, a token that ends, a member who leaves', async () => {
		const cache = newCache();
		const app = crmBy(cache);
		const client = app.getClient();
		const ask = async (path: string, params: object = {}) =>
			(await client.get(`/cgi-bin/${path}`, { params })).toObject();
		const send = async (path: string, body: object) =>
			(await client.postJson(`/cgi-bin/${path}`, body)).toObject();

		const first = await app.getAccessToken().getToken();
		expect(first).toBe(desk.token);
		const follow = await ask('externalcontact/get_follow_user_list');
		const members = follow['follow_user'] as string[];
		expect(members).toHaveLength(3);

		const userid = desk.userid(zhiAtWork);
		const { external_userid } = await ask('externalcontact/list', { userid });
		expect(external_userid).toHaveLength(2);
		const id = (external_userid as string[])[0] ?? '';
		expect(await ask('externalcontact/get', { external_userid: id })).toMatchObject({
			errcode: 0,
			external_contact: { name: '王女士' }
		});

		const names: string[] = [];
		let cursor = '';
		do {
			const userid_list = [userid, desk.userid(chenAtWork)];
			const page = await send('externalcontact/batch/get_by_user', { userid_list, cursor, limit: 3 });
			const rows = page['external_contact_list'] as { external_contact: { name: string } }[];
			names.push(...rows.map((row) => row.external_contact.name));
			cursor = String(page['next_cursor']);
		} while (cursor);
		expect(names).toEqual(['王女士', '李先生', '王女士', '小周']);

		const note = { userid, external_userid: id, remark: '王女士 大理', description: '带爸妈' };
		expect(await send('externalcontact/remark', note)).toMatchObject({ errcode: 0, errmsg: 'ok' });
		const { follow_user } = await ask('externalcontact/get', { external_userid: id });
		expect(follow_user).toContainEqual(expect.objectContaining({ remark: '王女士 大理' }));

		// the afternoon: the client's token has ended, and it fetches the next by itself
		desk.do(hours(2));
		expect((await ask('externalcontact/list', { userid })).errcode).toBe(0);
		const second = await app.getAccessToken().getToken();
		expect(second).not.toBe(first);
		// where its cache is late, it is told so, and goes on after fetching anew
		desk.do(hours(2));
		cache.lateness = minute;
		expect((await ask('externalcontact/list', { userid })).errcode).toBe(42001);
		await app.getAccessToken().refresh();
		expect((await ask('externalcontact/list', { userid })).errcode).toBe(0);

		desk.do(leave(zhiAtWork));
		expect((await ask('externalcontact/list', { userid })).errcode).toBe(40003);
		const left = await ask('externalcontact/get', { external_userid: id });
		expect(left['follow_user']).toMatchObject([{ userid: desk.userid(chenAtWork) }]);
	});

	test('K9 H19 node-easywechat reads the callback of a new customer, and welcomes them by the code in it', async () => {
		desk.do({ type: 'crm.listen', by: zhaoAtWork });
		desk.connect(zhou, zhiAtWork);
		const [told] = new DeliveryLog(desk.session, true).deliveries();
		const [attempt] = told?.attempts ?? [];
		if (!told || !attempt) throw new Error('nothing was told');
		const { url, body } = await letterOf(desk.session.key, told, attempt);
		const query = new URL(url).searchParams;
		const [signature = '', nonce = '', timestamp = ''] = ['msg_signature', 'nonce', 'timestamp'].map(
			(name) => query.get(name) ?? ''
		);
		const sealed = textIn(readXml(body) ?? {}, 'Encrypt') ?? '';
		const app = crmBy(newCache());
		const decrypted = app.getEncryptor().decrypt(sealed, signature, nonce, timestamp);
		expect(decrypted).toBe(told.xml);
		expect(() => app.getEncryptor().decrypt(sealed, signature, `${nonce}0`, timestamp)).toThrow();
		const event = readXml(decrypted) ?? {};
		expect(textIn(event, 'ExternalUserID')).toBe(desk.external(zhou));
		const welcome_code = textIn(event, 'WelcomeCode');
		const greeting = { welcome_code, text: { content: '你好' } };
		const send = async () =>
			(await app.getClient().postJson('/cgi-bin/externalcontact/send_welcome_msg', greeting)).toObject();
		expect(await send()).toMatchObject({ errcode: 0 });
		expect(await send()).toMatchObject({ errcode: 41051 });
	});

	test('H1 H6 plain fetch is answered as on the real host: in JSON, UTF-8, with 200 for a failed call too', async () => {
		const query = new URLSearchParams({ access_token: desk.token, userid: desk.userid(zhiAtWork) });
		const response = await fetch(`${server.url}cgi-bin/user/get?${query}`);
		expect(response.headers.get('content-type')).toBe('application/json; charset=UTF-8');
		expect(await response.json()).toMatchObject({ errcode: 0, name: '知晓君' });
		const failed = await fetch(`${server.url}cgi-bin/user/get?access_token=x&userid=y`);
		expect(failed.status).toBe(200);
		expect(await failed.json()).toMatchObject({ errcode: 40014 });
		const form = await fetch(`${server.url}cgi-bin/externalcontact/remark?${query}`, {
			method: 'POST',
			body: new URLSearchParams({ userid: 'a' })
		});
		expect(await form.json()).toMatchObject({ errcode: 40063 });
	});

	test('H14 curl posts JSON as the documentation shows it', async () => {
		const body = JSON.stringify({ userid_list: [desk.userid(chenAtWork)], limit: 1 });
		const url = `${server.url}cgi-bin/externalcontact/batch/get_by_user?access_token=${desk.token}`;
		const run = promisify(execFile);
		const answer = await run('curl', ['-s', '-d', body, url]).catch((error: NodeJS.ErrnoException) => {
			if (error.code === 'ENOENT') return undefined; // no curl on this machine
			throw error;
		});
		if (!answer) return;
		expect(JSON.parse(answer.stdout)).toMatchObject({
			errcode: 0,
			external_contact_list: [{ external_contact: { external_userid: desk.external(wang) } }]
		});
	});
});
