import { beforeEach, describe, expect, test } from 'vitest';
import { crmAgentid } from '../../src/api';
import { get, hash, messagesFor, type IdentityId } from '../../src/world';
import { chenAtWork, heAtWork, leave, zhaoAtWork, zhiAtWork } from '../world/commands';
import { busyDesk, type Desk } from './desk';

let desk: Desk;

beforeEach(async () => {
	desk = await busyDesk();
	desk.base = 'https://qyapi.example.test';
});

const send = (more: object) =>
	desk.post('message/send', {
		msgtype: 'text',
		agentid: crmAgentid,
		text: { content: '王女士生日' },
		...more
	});

function heard(member: IdentityId): unknown {
	const { notices } = get(desk.session.world, member);
	return notices && messagesFor(desk.session.world, notices, member).at(-1)?.content;
}

const said = {
	kind: 'notice',
	notice: expect.objectContaining({ is: 'appMessage', text: '王女士生日' }) as unknown
};

describe('What the app tells members', () => {
	test('H21 those who are named have it in their notices, and the others are told of', async () => {
		const touser = `${desk.userid(zhiAtWork).toUpperCase()}|Nobody-77|${desk.userid(heAtWork)}`;
		const answer = await send({ touser });
		expect(answer).toMatchObject({
			errcode: 0,
			invaliduser: `nobody-77|${desk.userid(heAtWork).toLowerCase()}`
		});
		expect(heard(zhiAtWork)).toEqual(said);
		expect(heard(chenAtWork)).not.toEqual(said);
		expect(heard(heAtWork)).not.toEqual(said);
	});

	test('H21 all, a department with its parts, or nobody that there is', async () => {
		expect((await send({ touser: '@all' })).errcode).toBe(0);
		for (const each of [zhiAtWork, chenAtWork, zhaoAtWork]) expect(heard(each)).toEqual(said);
		expect(await send({ toparty: '1|999' })).toMatchObject({ errcode: 0, invalidparty: '999' });
		desk.do(leave(zhiAtWork));
		const before = hash(desk.session.world);
		expect((await send({ touser: desk.userid(zhiAtWork), totag: '5' })).errcode).toBe(81013);
		expect((await send({ toparty: '999' })).errcode).toBe(81013);
		expect((await send({})).errcode).toBe(82001);
		expect((await send({ touser: Array(1_001).fill('a').join('|') })).errcode).toBe(40032);
		expect(hash(desk.session.world)).toBe(before);
	});

	test('H21 another app’s number, one that nobody has, and what is no text', async () => {
		const touser = desk.userid(zhiAtWork);
		const range = [{ kind: 'member', identity: zhiAtWork }] as const;
		desk.do({ type: 'app.create', by: zhaoAtWork, name: '打卡', range: [...range] });
		expect((await send({ touser, agentid: crmAgentid + 1 })).errcode).toBe(301002);
		expect((await send({ touser, agentid: 7 })).errcode).toBe(40056);
		expect((await send({ touser, msgtype: 'image' })).errcode).toBe(48002);
		expect((await send({ touser, text: { content: '' } })).errcode).toBe(44004);
		expect((await send({ touser, text: undefined })).errcode).toBe(44004);
	});

	test('H21 words are cut to 2 048 bytes, between characters', async () => {
		expect(
			(await send({ touser: desk.userid(zhiAtWork), text: { content: '喂'.repeat(700) } })).errcode
		).toBe(0);
		expect(heard(zhiAtWork)).toMatchObject({ notice: { text: '喂'.repeat(682) } });
	});
});
