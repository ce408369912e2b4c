import { describe, expect, test } from 'vitest';
import { noCrm, readWays, removeWay, setWay, type NewWay } from '../../src/crm';
import { serverWith } from './server';

const crm = { ...noCrm, linked: true, years: 'all' as const };
const way: NewWay = { userids: ['zhi', 'chen'], remark: '南门店', state: 'south', skipsVerify: true };
const row = (config_id: string) => ({
	contact_way: { config_id, user: ['zhi'], remark: '南门店', state: 'south', skip_verify: true, qr_code: 'q' }
});

describe('D92228 联系我', () => {
	test('D92228 all are read, each by its own call, the newest first', async () => {
		const { outside, calls } = serverWith({
			'externalcontact/list_contact_way': {
				contact_way: [{ config_id: 'a' }, { config_id: 'b' }],
				next_cursor: 'more'
			},
			'externalcontact/get_contact_way': (_, { config_id }) => row(String(config_id))
		});
		const { errcode, ways, more } = await readWays(crm, outside);
		expect(ways.map(({ id }) => id)).toEqual(['b', 'a']);
		expect(ways[0]).toEqual({
			id: 'b',
			userids: ['zhi'],
			remark: '南门店',
			state: 'south',
			skipsVerify: true,
			code: 'q'
		});
		expect({ errcode, more }).toEqual({ errcode: 0, more: true });
		// from the beginning on: where nothing is said, the real one lists those of ninety days
		expect(calls.find(({ path }) => path.endsWith('list_contact_way'))?.body).toMatchObject({
			start_time: 0
		});
	});

	test('D92228 one that was taken away between two calls is left out', async () => {
		const { outside } = serverWith({
			'externalcontact/list_contact_way': { contact_way: [{ config_id: 'a' }, { config_id: 'b' }] },
			'externalcontact/get_contact_way': (_, { config_id }) =>
				config_id === 'a' ? { errcode: 41044 } : row('b')
		});
		expect((await readWays(crm, outside)).ways.map(({ id }) => id)).toEqual(['b']);
	});

	test('D92228 a new one is of several and a QR code; a change names the one that is meant', async () => {
		const { outside, calls } = serverWith({
			'externalcontact/add_contact_way': { config_id: 'a' },
			'externalcontact/update_contact_way': { errcode: 41044 }
		});
		expect(await setWay(crm, outside, way)).toBe(0);
		expect(await setWay(crm, outside, way, 'a')).toBe(41044);
		const said = { user: ['zhi', 'chen'], remark: '南门店', state: 'south', skip_verify: true };
		expect(calls.filter(({ path }) => path !== 'gettoken').map(({ body }) => body)).toEqual([
			{ type: 2, scene: 2, ...said },
			{ config_id: 'a', ...said }
		]);
	});

	test('H3 where there is no interface, or no token, that is the answer', async () => {
		expect((await readWays(crm, serverWith({}).outside)).errcode).toBe(48002);
		const { outside } = serverWith({ gettoken: { errcode: 40001 } });
		expect(await readWays(crm, outside)).toEqual({ errcode: 40001, ways: [], more: false });
		expect(await setWay(crm, outside, way)).toBe(40001);
		expect(await removeWay(crm, outside, 'a')).toBe(40001);
	});
});
