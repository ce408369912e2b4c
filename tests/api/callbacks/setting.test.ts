import { decrypt, getSignature } from '@wecom/crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { DeliveryLog, letterOf, readXml, textIn, tryAddress } from '../../../src/api';
import { crmManners, linkBetween, type CallbackSetting, type Command } from '../../../src/world';
import { invite, travel, wang, zhaoAtWork, zhiAtWork, zhou } from '../../world/commands';
import { busyDesk, type Desk } from '../desk';

let desk: Desk;
let log: DeliveryLog;

beforeEach(async () => {
	desk = await busyDesk();
	log = new DeliveryLog(desk.session);
});

const setting: CallbackSetting = {
	url: 'https://crm.example.com/wecom?tenant=1',
	token: 'QDG6eK',
	encodingAesKey: 'jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C',
	events: ['add_external_contact', 'create_user']
};
const listen = (more: Partial<CallbackSetting> = {}): Command =>
	({ type: 'crm.listen', by: zhaoAtWork, setting: { ...setting, ...more } }) as unknown as Command;
const remark = (text: string): Command => {
	const link = linkBetween(desk.session.world, wang, zhiAtWork)?.id ?? 'link:0';
	return { type: 'link.remark', by: zhiAtWork, link, remark: text };
};
const told = () => log.deliveries().map(({ changeType }) => changeType);

describe('K13 the question at the address that is to be saved', () => {
	const ask = (manner: (typeof crmManners)[number] = 'well') =>
		tryAddress('desk', travel, setting, manner, desk.session.world.clock);

	test('K13 K4 it is asked there, and the official library reads it by what was entered', async () => {
		const { url, echo, outcome, read } = await ask();
		const query = new URL(url).searchParams;
		expect(url.startsWith('https://crm.example.com/wecom?tenant=1&')).toBe(true);
		const echostr = query.get('echostr') ?? '';
		expect(decrypt(setting.encodingAesKey, echostr).message).toBe(echo);
		const [timestamp, nonce] = [query.get('timestamp') ?? '', query.get('nonce') ?? ''];
		expect(query.get('msg_signature')).toBe(getSignature(setting.token, timestamp, nonce, echostr));
		expect({ outcome, read }).toEqual({ outcome: 'answered', read: { message: echo } });
		expect(await ask()).toMatchObject({ url, echo });
	});

	test.each([
		['down', 'unreachable', null],
		['slow', 'timedOut', null],
		['mute', 'timedOut', null],
		['wrongToken', 'refused', { fault: 'badSignature' }],
		['wrongKey', 'refused', { fault: expect.stringMatching(/^\w+$/) as unknown }]
	] as const)('K13 a system that is %s: %s', async (manner, outcome, read) => {
		expect(await ask(manner)).toMatchObject({ outcome, read });
	});

	test('K13 G30 what the question comes to is what the world saves by', async () => {
		for (const as of crmManners) {
			const { outcome } = await ask(as);
			if (as !== 'well') desk.do({ type: 'crm.behave', by: travel, as });
			expect(desk.session.can(listen()).ok, as).toBe(outcome === 'answered');
			if (as !== 'well') desk.do({ type: 'crm.behave', by: travel, as: 'well' });
		}
	});
});

describe('K13 told as it was entered', () => {
	test('K13 K6 K7 of what was chosen, and of nothing else', () => {
		desk.do(listen());
		desk.connect(zhou, zhiAtWork);
		desk.do(remark('老客户'), invite('person:1'));
		expect(told()).toEqual(['add_external_contact', 'create_user']);
		desk.do(listen({ events: ['edit_external_contact'] }), remark('新客户'));
		expect(told()).toEqual(['add_external_contact', 'create_user', 'edit_external_contact']);
	});

	test('K13 at that address, by that token and key; what was sent before stays as it was', async () => {
		desk.do(listen({ events: ['edit_external_contact'] }), remark('老客户'));
		const letter = async () => {
			const [one] = log.deliveries();
			const [attempt] = one?.attempts ?? [];
			if (!one || !attempt) throw new Error('nothing was told');
			return { xml: one.xml, ...(await letterOf('desk', one, attempt)) };
		};
		const sent = await letter();
		expect(sent.url.startsWith(setting.url)).toBe(true);
		const sealed = textIn(readXml(sent.body) ?? {}, 'Encrypt') ?? '';
		expect(decrypt(setting.encodingAesKey, sealed).message).toBe(sent.xml);
		expect(sent.read).toEqual({ message: sent.xml });
		desk.do(listen({ url: 'https://other.example.com/', token: 'other', events: ['edit_external_contact'] }));
		expect(await letter()).toEqual(sent);
		desk.do(remark('新客户'));
		const [, next] = log.deliveries();
		const [attempt] = next?.attempts ?? [];
		const later = next && attempt && (await letterOf('desk', next, attempt));
		expect(later?.url.startsWith('https://other.example.com/?')).toBe(true);
	});

	test('K13 the directory’s helper keeps its own address', async () => {
		desk.do(listen(), invite('person:1'));
		const [one] = log.deliveries();
		const [attempt] = one?.attempts ?? [];
		const letter = one && attempt && (await letterOf('desk', one, attempt));
		expect(letter?.url).toMatch(/^https:\/\/crm\.example\/.*\/directory\?/);
	});

	test('K13 K12 going back takes the setting back', () => {
		desk.do(listen({ events: ['create_user'] }));
		const { head } = desk.session;
		desk.do(listen({ events: ['edit_external_contact'] }), remark('老客户'));
		expect(told()).toEqual(['edit_external_contact']);
		desk.session.goto(head);
		desk.do(remark('老客户'));
		expect(told()).toEqual([]);
	});
});
