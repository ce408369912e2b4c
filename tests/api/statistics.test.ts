import { beforeEach, describe, expect, test } from 'vitest';
import { day, dayOf, hour, threadBetween, type EndId } from '../../src/world';
import { chenAtWork, days, minutes, say, wang, zhaoAtWork, zhiAtWork, zhou } from '../world/commands';
import { busyDesk, type Desk } from './desk';

let desk: Desk;

beforeEach(async () => {
	desk = await busyDesk();
});

const said = (by: EndId, to: EndId, text = '好') => {
	const thread = threadBetween(desk.session.world, by, to);
	if (!thread) throw new Error('no thread');
	desk.do(say(by, thread, text));
};
const today = () => Math.floor(desk.session.world.clock / 1_000);
const data = async (body: object) =>
	desk.post('externalcontact/get_user_behavior_data', { start_time: today(), end_time: today(), ...body });

describe('What members did, by days', () => {
	test('H17 chats, messages, answers and how long they took, requests and new customers', async () => {
		const userid = [desk.userid(zhiAtWork)];
		said(wang, zhiAtWork, '在吗');
		desk.do(minutes(3));
		said(zhiAtWork, wang);
		said(zhiAtWork, wang);
		const { behavior_data } = await data({ userid });
		const stat_time = (dayOf(desk.session.world.clock) * day - 8 * hour) / 1_000;
		expect(behavior_data).toEqual([
			{
				stat_time,
				chat_cnt: 1,
				message_cnt: 2,
				reply_percentage: 100,
				avg_reply_time: 3,
				new_apply_cnt: 0,
				new_contact_cnt: 2
			}
		]);
	});

	test('H17 several are one row a day; a day without anything has its row of noughts', async () => {
		desk.do(days(1));
		await desk.signIn();
		const [start_time, end_time] = [today() - 86_400, today()];
		const both = await data({ partyid: [2], start_time, end_time });
		expect(both['behavior_data']).toMatchObject([
			{ new_contact_cnt: 4, new_apply_cnt: 1, message_cnt: 0 },
			{ new_contact_cnt: 0, new_apply_cnt: 0, chat_cnt: 0 }
		]);
		expect((both['behavior_data'] as object[])[1]).not.toHaveProperty('reply_percentage');
		const chen = await data({ userid: [desk.userid(chenAtWork)], start_time, end_time });
		expect(chen['behavior_data']).toMatchObject([{ new_contact_cnt: 2, new_apply_cnt: 1 }, {}]);
	});

	test('H17 what a customer began and nobody answered is in the share of answers', async () => {
		said(wang, zhiAtWork);
		said(zhou, chenAtWork);
		said(chenAtWork, zhou);
		const { behavior_data } = await data({
			userid: [zhiAtWork, chenAtWork].map((each) => desk.userid(each))
		});
		expect(behavior_data).toMatchObject([{ reply_percentage: 50, chat_cnt: 1 }]);
	});

	test('H17 nobody named, a stranger, too many days, too long ago, or backwards', async () => {
		const userid = [desk.userid(zhaoAtWork)];
		expect((await data({})).errcode).toBe(40063);
		expect((await data({ userid: ['nobody-9'] })).errcode).toBe(40003);
		const at = (start: number, end: number) =>
			data({ userid, start_time: today() + start * 86_400, end_time: today() + end * 86_400 });
		expect((await at(-29, 0)).errcode).toBe(0);
		expect((await at(-30, 0)).errcode).toBe(40058);
		expect((await at(1, 0)).errcode).toBe(40058);
		expect((await at(-181, -180)).errcode).toBe(40058);
	});
});
