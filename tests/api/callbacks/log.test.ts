import { decrypt } from '@wecom/crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { callbackSettingOf, DeliveryLog, letterOf, readXml, textIn } from '../../../src/api';
import { linkBetween, second, type AccountId, type Command, type CrmManner } from '../../../src/world';
import {
	drop,
	invite,
	leave,
	li,
	travel,
	wait,
	wang,
	zhaoAtWork,
	zhiAtWork,
	zhou
} from '../../world/commands';
import { busyDesk, type Desk } from '../desk';

let desk: Desk;
let log: DeliveryLog;

beforeEach(async () => {
	desk = await busyDesk();
	desk.do({ type: 'crm.listen', by: zhaoAtWork });
	log = new DeliveryLog(desk.session);
});

const told = () => log.deliveries().map(({ changeType }) => changeType);
const behave = (as: CrmManner): Command => ({ type: 'crm.behave', by: travel, as });
const tie = (customer: AccountId = wang) => {
	const between = linkBetween(desk.session.world, customer, zhiAtWork);
	if (!between) throw new Error('no such customer');
	return between.id;
};
const remark = (text: string): Command => ({ type: 'link.remark', by: zhiAtWork, link: tie(), remark: text });

describe('What enterprises are told', () => {
	test('K6 adding, a remark and deleting by the member are told in their order, with who and whom', () => {
		expect(told()).toEqual([]);
		desk.connect(zhou, zhiAtWork);
		desk.do(remark('老客户'), drop(zhiAtWork, tie()));
		expect(told()).toEqual(['add_external_contact', 'edit_external_contact', 'del_external_contact']);
		const [added, , deleted] = log.deliveries();
		expect(readXml(added?.xml ?? '')).toEqual({
			ToUserName: [added?.fields['ToUserName']],
			FromUserName: ['sys'],
			CreateTime: [String((added?.at ?? 0) / 1_000)],
			MsgType: ['event'],
			Event: ['change_external_contact'],
			ChangeType: ['add_external_contact'],
			UserID: [desk.userid(zhiAtWork)],
			ExternalUserID: [desk.external(zhou)]
		});
		expect(textIn(readXml(deleted?.xml ?? '') ?? {}, 'ExternalUserID')).toBe(desk.external(wang));
		expect(log.of(desk.session.head)).toEqual([deleted]);
	});

	test('K6 nobody is told who does not listen, and nothing of members outside of the range', () => {
		desk.do(
			{ type: 'crm.unlink', by: zhaoAtWork },
			remark('甲'),
			{ type: 'crm.link', by: zhaoAtWork },
			remark('乙')
		);
		expect(told()).toEqual([]);
		desk.do({ type: 'crm.listen', by: zhaoAtWork }, remark('丙'));
		expect(told()).toEqual(['edit_external_contact']);
		desk.do(
			{ type: 'grant.withdraw', by: zhaoAtWork, to: { kind: 'all', enterprise: travel } },
			remark('丁')
		);
		expect(told()).toEqual(['edit_external_contact']);
	});

	test('K6 that the customer deleted the member is told only where there is such an event already', () => {
		const all = new DeliveryLog(desk.session, true);
		desk.do(drop(wang, tie()));
		expect(told()).toEqual([]);
		expect(all.deliveries().map(({ changeType }) => changeType)).toEqual(['del_follow_user']);
		desk.do(drop(li, tie(li)));
		expect(all.deliveries()).toHaveLength(2);
	});

	test('K7 members who come and leave are told of to the directory’s helper, in an envelope without a number', async () => {
		desk.do(invite('person:0'), leave(zhiAtWork));
		expect(told()).toEqual(['create_user', 'delete_user']);
		const [created, deleted] = log.deliveries();
		expect(created).toMatchObject({ app: 'directory', event: 'change_contact', fields: { Status: 4 } });
		expect(deleted?.fields).toMatchObject({ UserID: desk.userid(zhiAtWork) });
		const [attempt] = deleted?.attempts ?? [];
		const letter = deleted && attempt && (await letterOf('desk', deleted, attempt));
		expect(letter?.body).not.toContain('AgentID');
	});

	test('K8 what the API did itself is not told', async () => {
		const userid = desk.userid(zhiAtWork);
		const ids = { userid, external_userid: desk.external(wang) };
		expect((await desk.post('externalcontact/remark', { ...ids, remark: '由 CRM 写' })).errcode).toBe(0);
		await desk.signIn('directory');
		expect((await desk.get('user/delete', { userid })).errcode).toBe(0);
		expect(told()).toEqual([]);
	});
});

describe('How it is delivered', () => {
	test('K9 it is told at once, and the official library reads what was sealed', async () => {
		desk.do(remark('老客户'));
		const [one] = log.deliveries();
		expect(one).toMatchObject({
			outcome: 'delivered',
			arrived: one?.at,
			attempts: [{ at: one?.at, answer: 'taken' }]
		});
		const [attempt] = one?.attempts ?? [];
		const letter = one && attempt && (await letterOf('desk', one, attempt));
		const sealed = textIn(readXml(letter?.body ?? '') ?? {}, 'Encrypt') ?? '';
		const { encodingAesKey } = callbackSettingOf('desk', travel, 'crm');
		expect(decrypt(encodingAesKey, sealed)).toMatchObject({ message: one?.xml });
		expect(letter?.read).toEqual({ message: one?.xml });
		expect(one && attempt && (await letterOf('desk', one, attempt))).toEqual(letter);
	});

	test.each(['down', 'slow', 'mute'] as const)('K10 %s: three attempts, 5 s apart, and no more', (manner) => {
		desk.do({ type: 'clock.setPace', ms: 0 }, behave(manner), remark('老客户'));
		const answer = manner === 'down' ? 'unreachable' : 'timedOut';
		const state = () =>
			log.deliveries().map(({ outcome, attempts }) => [outcome, attempts.map((each) => each.answer)]);
		const first = manner === 'down' ? answer : 'pending';
		expect(state()).toEqual([['waiting', [first]]]);
		desk.do(wait(5 * second));
		expect(state()).toEqual([['waiting', [answer, first]]]);
		desk.do(wait(10 * second));
		expect(state()).toEqual([['lost', [answer, answer, answer]]]);
		desk.do(wait(60 * second));
		const [one] = log.deliveries();
		const at = one?.at ?? 0;
		expect(one?.attempts.map((each) => each.at - at)).toEqual([0, 5_000, 10_000]);
		expect(one?.arrived).toBe(manner === 'down' ? null : manner === 'mute' ? at : at + 8_000);
	});

	test('K10 a system that is back in time has it by a later attempt', () => {
		desk.do(
			{ type: 'clock.setPace', ms: 0 },
			behave('down'),
			remark('老客户'),
			wait(6 * second),
			behave('well')
		);
		expect(log.deliveries()[0]?.outcome).toBe('waiting');
		desk.do(wait(4 * second));
		const [one] = log.deliveries();
		expect(one).toMatchObject({ outcome: 'delivered', arrived: (one?.at ?? 0) + 10_000 });
		expect(one?.attempts.map(({ answer }) => answer)).toEqual(['unreachable', 'unreachable', 'taken']);
	});

	test.each(['wrongToken', 'wrongKey'] as const)(
		'K11 %s: it cannot be read, and is not sent again',
		async (manner) => {
			desk.do(behave(manner), remark('老客户'), wait(60 * second));
			const [one] = log.deliveries();
			expect(one).toMatchObject({ outcome: 'lost', arrived: null, attempts: [{ answer: 'refused' }] });
			const [attempt] = one?.attempts ?? [];
			const letter = one && attempt && (await letterOf('desk', one, attempt));
			expect(letter?.read).toHaveProperty('fault');
		}
	);

	test('K12 going back takes back what was told after it, and going on again tells nothing twice', () => {
		const before = desk.session.head;
		desk.do(remark('甲'), behave('down'), remark('乙'));
		const [tip, all] = [desk.session.head, log.deliveries()];
		desk.session.goto(before);
		expect(told()).toEqual([]);
		desk.session.goto(tip);
		expect(log.deliveries()).toEqual(all);
		desk.session.goto(before);
		desk.do(drop(zhiAtWork, tie()));
		expect(told()).toEqual(['del_external_contact']);
		expect(log.deliveries()).toEqual(new DeliveryLog(desk.session).deliveries());
	});

	test('K12 what is read step by step is what is read at once, wherever the eye goes', () => {
		const manners = ['down', 'well', 'slow', 'mute', 'well'] as const;
		for (const [index, manner] of manners.entries())
			desk.do(behave(manner), remark(`第${index}次`), wait(index * 7 * second));
		const { size } = desk.session;
		for (let step = 0; step < 60; step += 1) {
			desk.session.goto((step * 7_919) % (size + 1));
			expect(log.deliveries()).toEqual(new DeliveryLog(desk.session).deliveries());
		}
	});
});
