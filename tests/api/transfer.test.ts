import { beforeEach, describe, expect, test } from 'vitest';
import { hash } from '../../src/world';
import { cells, flipped } from '../world/cells';
import {
	chenAtWork,
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

const body = (...accounts: `account:${number}`[]) => ({
	handover_userid: desk.userid(zhiAtWork),
	takeover_userid: desk.userid(chenAtWork),
	external_userid: accounts.map((each) => desk.external(each))
});
const onJob = (given: object) => desk.post('externalcontact/transfer_customer', given);
const resigned = (given: object) => desk.post('externalcontact/resigned/transfer_customer', given);

describe('Passing customers on by the API', () => {
	test('H16 A5 who left is listed with each customer who waits for another', async () => {
		expect((await desk.post('externalcontact/get_unassigned_list', {}))['info']).toEqual([]);
		desk.do(leave(zhiAtWork));
		const dimission_time = Math.floor(desk.session.world.clock / 1_000);
		const info = [wang, li].map((each) => ({
			handover_userid: desk.userid(zhiAtWork),
			external_userid: desk.external(each),
			dimission_time
		}));
		const whole = await desk.post('externalcontact/get_unassigned_list', {});
		expect(whole).toMatchObject({ info, is_last: true, next_cursor: '' });
		const first = await desk.post('externalcontact/get_unassigned_list', { page_size: 1 });
		expect(first).toMatchObject({ info: [info[0]], is_last: false });
		const next = { page_size: 1, cursor: first['next_cursor'] };
		expect(await desk.post('externalcontact/get_unassigned_list', next)).toMatchObject({
			info: [info[1]],
			is_last: true
		});
		const old = await desk.post('crm/get_unassigned_list', { page_id: 1, page_size: 1 });
		expect(old).toMatchObject({ info: [info[1]], is_last: true });
		expect(old).not.toHaveProperty('next_cursor');
		desk.do(withdraw(toAll(travel)));
		expect((await desk.post('externalcontact/get_unassigned_list', {}))['info']).toEqual([]);
	});

	test('H16 G9 an edition without it says so, for those at work and those who left, and nothing is changed', async () => {
		const before = hash(desk.session.world);
		const answer = await onJob(body(li));
		expect(answer).toMatchObject({ errcode: 48002, customer: [] });
		expect(answer.errmsg).toContain('no handover in this edition');
		expect(hash(desk.session.world)).toBe(before);
		desk.do(leave(zhiAtWork));
		expect((await resigned(body(li))).errcode).toBe(48002);
	});

	test('H16 an edition that has it passes each customer on, or says of each why not', async () => {
		const cell = cells.find(({ act, edition }) => act === 'handover.onJob' && edition === 'beta');
		if (!cell) throw new Error('no cell');
		await flipped(cell, async () => {
			const answer = await onJob({
				...body(li, wang, zhou),
				external_userid: [desk.external(li), desk.external(wang), desk.external(zhou), 'wm0']
			});
			expect(answer['customer']).toEqual([
				{ external_userid: desk.external(li), errcode: 0 },
				{ external_userid: desk.external(wang), errcode: 40100 },
				{ external_userid: desk.external(zhou), errcode: 84061 },
				{ external_userid: 'wm0', errcode: 40096 }
			]);
			const has = await desk.get('externalcontact/list', { userid: desk.userid(chenAtWork) });
			expect(has['external_userid']).toContain(desk.external(li));
		});
	});

	test('H16 who takes over from themself, is not at work, or may have no customers', async () => {
		const zhi = desk.userid(zhiAtWork);
		expect((await onJob({ ...body(li), takeover_userid: zhi })).errcode).toBe(40130);
		expect((await onJob({ ...body(li), takeover_userid: 'nobody-9' })).errcode).toBe(60111);
		expect((await resigned(body(li))).errcode).toBe(40097);
		desk.do({ type: 'identity.suspend', by: zhaoAtWork, identity: chenAtWork });
		expect((await onJob(body(li))).errcode).toBe(41054);
		desk.do({ type: 'identity.reinstate', by: zhaoAtWork, identity: chenAtWork }, withdraw(toAll(travel)));
		expect((await onJob(body(li))).errcode).toBe(84074);
		const many = Array.from({ length: 101 }, () => desk.external(li));
		expect((await onJob({ ...body(li), external_userid: many })).errcode).toBe(40058);
	});

	test('H16 what was never begun has no results', async () => {
		const { external_userid: _, ...both } = body();
		expect(await desk.post('externalcontact/transfer_result', both)).toMatchObject({
			errcode: 0,
			customer: []
		});
		const left = 'externalcontact/resigned/transfer_result';
		expect((await desk.post(left, both)).errcode).toBe(40097);
		desk.do(leave(zhiAtWork));
		expect((await desk.post(left, both)).errcode).toBe(0);
	});
});
