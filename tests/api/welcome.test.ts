import { beforeEach, describe, expect, test } from 'vitest';
import { DeliveryLog } from '../../src/api';
import { linkBetween, messagesFor, second } from '../../src/world';
import { ask, drop, say, wait, zhaoAtWork, zhiAtWork, zhou } from '../world/commands';
import { busyDesk, type Desk } from './desk';

let desk: Desk;
let log: DeliveryLog;

beforeEach(async () => {
	desk = await busyDesk();
	desk.do({ type: 'crm.listen', by: zhaoAtWork });
	log = new DeliveryLog(desk.session, true);
});

const code = () => String(log.deliveries().at(-1)?.fields['WelcomeCode']);
const greet = (welcome_code: string, content = '你好，欢迎！') =>
	desk.post('externalcontact/send_welcome_msg', { welcome_code, text: { content } });
const tie = () => {
	const link = linkBetween(desk.session.world, zhou, zhiAtWork);
	if (!link?.conversation) throw new Error('not connected');
	return { link: link.id, conversation: link.conversation };
};

describe('Welcoming a customer', () => {
	test('H19 the customer reads the words of the member, once, and the API is not told of it', async () => {
		desk.connect(zhou, zhiAtWork);
		const known = code();
		expect(await greet(known)).toMatchObject({ errcode: 0, errmsg: 'ok' });
		const said = messagesFor(desk.session.world, tie().conversation, zhou).at(-1);
		expect(said).toMatchObject({ from: zhiAtWork, content: { kind: 'text', text: '你好，欢迎！' } });
		expect((await greet(known)).errcode).toBe(41051);
		expect(log.deliveries()).toHaveLength(1);
	});

	test('H19 it is good for 20 s', async () => {
		desk.do({ type: 'clock.setPace', ms: 0 });
		desk.connect(zhou, zhiAtWork);
		desk.do(wait(20 * second), wait(1));
		expect((await greet(code())).errcode).toBe(41050);
		desk.session.undo();
		expect((await greet(code())).errcode).toBe(0);
	});

	test('H19 it is good on its own line only, and no other one is', async () => {
		const before = desk.session.head;
		desk.connect(zhou, zhiAtWork);
		const known = code();
		desk.session.goto(before);
		expect((await greet(known)).errcode).toBe(41050);
		desk.connect(zhou, zhiAtWork);
		expect(code()).not.toBe(known);
		expect((await greet(known)).errcode).toBe(41050);
		for (const other of ['x', `${known}0`, known.replace(/^./, 'z')]) {
			expect((await greet(other)).errcode).toBe(41050);
		}
		expect((await greet('')).errcode).toBe(41049);
		expect((await greet(code(), '')).errcode).toBe(40058);
	});

	test('H19 who has spoken is not welcomed any more, and who comes back after talking gets no code', async () => {
		desk.do({ type: 'clock.setPace', ms: 0 });
		desk.connect(zhou, zhiAtWork);
		const { link, conversation } = tie();
		desk.do(say(zhou, conversation, '在吗？'));
		expect((await greet(code())).errcode).toBe(41051);
		desk.do(drop(zhiAtWork, link));
		desk.do(ask(desk.session.world, zhiAtWork, zhou));
		expect(log.deliveries().at(-1)).toMatchObject({ changeType: 'add_external_contact' });
		expect(log.deliveries().at(-1)?.fields).not.toHaveProperty('WelcomeCode');
	});

	test('H19 the beta has neither the code nor the interface', async () => {
		desk.connect(zhou, zhiAtWork);
		const known = code();
		expect(new DeliveryLog(desk.session).deliveries()[0]?.fields).not.toHaveProperty('WelcomeCode');
		desk.base = 'https://qyapi.example.test';
		expect((await greet(known)).errcode).toBe(48002);
	});
});
