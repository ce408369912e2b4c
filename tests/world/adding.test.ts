import { beforeEach, describe, expect, test } from 'vitest';
import {
	contactsOf,
	find,
	get,
	limits,
	linkBetween,
	messagesFor,
	nameFor,
	requestsOf,
	threadsOf,
	waitingFor
} from '../../src/world';
import { castTrial, type Trial } from './laws';
import {
	accept,
	ask,
	block,
	books,
	chenAtWork,
	connect,
	days,
	drop,
	give,
	he,
	heAtWork,
	hours,
	invite,
	join,
	leave,
	li,
	link,
	membership,
	say,
	standing,
	thread,
	toAll,
	toMember,
	travel,
	unblock,
	wait,
	wang,
	withdraw,
	zhi,
	zhiAtWork,
	zhou
} from './commands';

let trial: Trial;

beforeEach(() => {
	trial = castTrial();
	trial.do(give(toMember(zhiAtWork)));
	return () => trial.end();
});

describe('Asking and accepting', () => {
	test.each(['scan', 'card', 'cardPicture'] as const)('C1 A10 a customer adds a member by %s', (way) => {
		trial.do(ask(trial.world, wang, zhiAtWork, way));
		expect(standing(trial, wang, zhiAtWork)).toBe('asked/requested');
		expect(waitingFor(trial.world, zhiAtWork)).toBe(1);
		trial.do(accept(zhiAtWork, link(trial, wang, zhiAtWork)));
		expect(standing(trial, wang, zhiAtWork)).toBe('connected/connected');
		expect(contactsOf(trial.world, wang).map(({ other }) => other)).toContain(zhiAtWork);
	});

	test.each(['scan', 'card'] as const)('C1 A7 A8 a member adds a customer by %s', (way) => {
		trial.do(ask(trial.world, zhiAtWork, wang, way));
		trial.do(accept(wang, link(trial, wang, zhiAtWork)));
		expect(standing(trial, zhiAtWork, wang)).toBe('connected/connected');
	});

	test('C1 two people become friends on WeChat', () => {
		connect(trial, li, zhou);
		expect(standing(trial, li, zhou)).toBe('connected/connected');
	});

	test('C1 who asked does not accept, and who is asked does not ask', () => {
		trial.do(ask(trial.world, wang, zhiAtWork));
		const tie = link(trial, wang, zhiAtWork);
		expect(trial.no(accept(wang, tie))).toMatchObject({
			code: 'notInThisState',
			machine: 'contactSide',
			state: 'relation.asked/block.open',
			event: 'accept'
		});
		const again = trial.no(ask(trial.world, wang, zhiAtWork));
		expect(again).toMatchObject({ code: 'notInThisState', remedies: ['waitForAnswer'] });
		const back = trial.no(ask(trial.world, zhiAtWork, wang));
		expect(back).toMatchObject({ code: 'notInThisState', remedies: ['acceptTheirRequest'] });
	});

	test('C1 an outsider accepts nothing', () => {
		trial.do(ask(trial.world, wang, zhiAtWork));
		expect(trial.no(accept(li, link(trial, wang, zhiAtWork))).code).toBe('noSuchRecord');
		expect(trial.no(accept('account:99', link(trial, wang, zhiAtWork))).code).toBe('noSuchRecord');
		expect(trial.no(accept(li, 'link:99')).code).toBe('noSuchRecord');
	});

	test('C1 those who are in contact do not ask', () => {
		connect(trial, wang, zhiAtWork);
		expect(trial.no(ask(trial.world, wang, zhiAtWork))).toMatchObject({ code: 'notInThisState' });
		expect(trial.no(ask(trial.world, zhiAtWork, wang))).toMatchObject({ code: 'notInThisState' });
	});

	test('C15 two in one group add each other from it; who is in none with them does not', () => {
		trial.do(ask(trial.world, li, zhou, 'group'));
		trial.do(accept(zhou, link(trial, li, zhou)));
		const tied = get(trial.world, link(trial, li, zhou));
		expect(tied.request).toMatchObject({ way: 'group', outcome: 'accepted' });
		expect(trial.no(ask(trial.world, he, wang, 'group')).code).toBe('notInOneGroup');
		trial.do({ type: 'group.leave', by: zhou, group: 'group:0' });
		trial.do(drop(li, tied.id));
		expect(trial.no(ask(trial.world, zhou, zhi, 'group')).code).toBe('notInOneGroup');
		trial.do(ask(trial.world, li, zhou, 'group'));
	});

	test('C2 A27 the right is asked, whoever asks whom', () => {
		for (const refused of [
			trial.no(ask(trial.world, wang, chenAtWork)),
			trial.no(ask(trial.world, chenAtWork, wang))
		]) {
			expect(refused).toMatchObject({
				code: 'memberMayAdd',
				guards: ['memberMayAdd'],
				facts: ['A26', 'A27'],
				assumed: false,
				remedies: ['askAdminForRight']
			});
		}
	});

	test('C2 A28 the enterprise must have the interop', () => {
		trial.do({ type: 'verification.lapse', enterprise: travel });
		expect(trial.no(ask(trial.world, wang, zhiAtWork))).toMatchObject({
			code: 'interopIsOpen',
			remedies: ['enterpriseJoinsBeta']
		});
	});

	test('C3 A11 nobody adds themself, nor their own other identity', () => {
		for (const [by, of] of [
			[zhi, zhi],
			[zhi, zhiAtWork],
			[zhiAtWork, zhi],
			[zhiAtWork, zhiAtWork]
		] as const) {
			expect(trial.no(ask(trial.world, by, of))).toMatchObject({ code: 'notOneself', assumed: true });
		}
	});

	test('C4 a work identity does not add another', () => {
		trial.do(give(toAll(books), heAtWork));
		expect(trial.no(ask(trial.world, zhiAtWork, heAtWork))).toMatchObject({
			code: 'editionAllows',
			capability: { act: 'add.scan', pair: 'wecom>wecom', verdict: 'partly' },
			assumed: true
		});
		expect(trial.no(ask(trial.world, zhiAtWork, chenAtWork)).capability?.pair).toBe('colleague');
	});

	test('C5 A11 a personal friend who is also a WeCom contact is two chats', () => {
		const before = thread(trial, zhou, zhi);
		const chat = connect(trial, zhou, zhiAtWork);
		expect(chat).not.toBe(before);
		expect(threadsOf(trial.world, zhou).map(({ conversation }) => conversation.id)).toEqual(
			expect.arrayContaining([before, chat])
		);
	});

	test('C5 A13 two jobs are two contacts', () => {
		trial.do(give(toAll(books), heAtWork), invite('person:3', heAtWork), join('person:3', 'identity:4'));
		expect(connect(trial, wang, zhiAtWork)).not.toBe(connect(trial, wang, 'identity:4'));
		expect(contactsOf(trial.world, wang).filter(({ other }) => other.startsWith('identity'))).toHaveLength(2);
	});

	test('C6 the words that go with a request open the thread; without words there is no such line', () => {
		trial.do(ask(trial.world, wang, zhiAtWork, 'scan', '  我想去大理  '));
		expect(requestsOf(trial.world, zhiAtWork)[0]?.request.hello).toBe('我想去大理');
		trial.do(accept(zhiAtWork, link(trial, wang, zhiAtWork)));
		const lines = messagesFor(trial.world, thread(trial, wang, zhiAtWork), zhiAtWork);
		expect(lines.map(({ content }) => content)).toEqual([
			{ kind: 'line', line: { is: 'hello', text: '我想去大理', from: wang } },
			{ kind: 'line', line: { is: 'connected' } }
		]);
		trial.do(give(toMember(chenAtWork)));
		const wordless = connect(trial, wang, chenAtWork);
		expect(messagesFor(trial.world, wordless, wang)).toHaveLength(1);
	});

	test('C6 T5 the words are a line of at most 50 characters', () => {
		expect(trial.no(ask(trial.world, wang, zhiAtWork, 'scan', '长'.repeat(51))).code).toBe('textIsTooLong');
		expect(trial.no(ask(trial.world, wang, zhiAtWork, 'scan', '\u0007')).code).toBe('textHasControls');
		trial.do(ask(trial.world, wang, zhiAtWork, 'scan', '长'.repeat(limits.helloCharacters)));
	});
});

describe('Requests that come to nothing', () => {
	test('C7 R1 a request waits three days, and then lapses on both sides', () => {
		trial.do(ask(trial.world, wang, zhiAtWork));
		const asked = trial.world.clock;
		trial.do({ type: 'clock.setPace', ms: 0 }, wait(limits.requestLife - 1));
		expect(standing(trial, wang, zhiAtWork)).toBe('asked/requested');
		trial.do(wait(1));
		expect(standing(trial, wang, zhiAtWork)).toBe('none/none');
		expect(get(trial.world, link(trial, wang, zhiAtWork)).request).toMatchObject({
			outcome: 'lapsed',
			because: [],
			endedAt: asked + limits.requestLife
		});
		trial.do(ask(trial.world, wang, zhiAtWork));
	});

	test('C7 a request that was answered does not lapse', () => {
		connect(trial, wang, zhiAtWork);
		trial.do(days(9));
		expect(standing(trial, wang, zhiAtWork)).toBe('connected/connected');
		expect(trial.world.timers.size).toBe(0);
	});

	test('C7 an old timer does not end a younger request', () => {
		trial.do(give(toMember(chenAtWork)), ask(trial.world, wang, zhiAtWork), withdraw(toMember(zhiAtWork)));
		trial.do(accept(zhiAtWork, link(trial, wang, zhiAtWork)), days(1), give(toMember(zhiAtWork)));
		trial.do(ask(trial.world, wang, zhiAtWork), days(2), hours(1));
		expect(standing(trial, wang, zhiAtWork)).toBe('asked/requested');
		trial.do(days(1));
		expect(standing(trial, wang, zhiAtWork)).toBe('none/none');
	});

	test('C8 a request whose right was withdrawn lapses on both sides when it is accepted, and says why', () => {
		trial.do(ask(trial.world, wang, zhiAtWork), withdraw(toMember(zhiAtWork)));
		const events = trial.do(accept(zhiAtWork, link(trial, wang, zhiAtWork)));
		expect(events.map(({ type }) => type)).toEqual(['clock.moved', 'link.lapsed']);
		expect(standing(trial, wang, zhiAtWork)).toBe('none/none');
		for (const end of [wang, zhiAtWork] as const) {
			expect(requestsOf(trial.world, end)[0]?.request).toMatchObject({
				outcome: 'lapsed',
				because: ['memberMayAdd']
			});
		}
	});

	test('C8 A13 so does one to a member who has left meanwhile; the void side itself answers no more', () => {
		trial.do(ask(trial.world, zhiAtWork, wang), ask(trial.world, li, zhiAtWork), leave(zhiAtWork));
		trial.do(accept(wang, link(trial, wang, zhiAtWork)));
		expect(requestsOf(trial.world, wang)[0]?.request.because).toEqual(['identityIsActive']);
		expect(trial.no(accept(zhiAtWork, link(trial, li, zhiAtWork))).guards).toContain('senderIsActive');
		trial.do(days(3));
		expect(standing(trial, li, zhiAtWork)).toBe('none/none');
	});

	test('C8 G4 a withdrawn right stops new contacts and leaves those that are', () => {
		const chat = connect(trial, wang, zhiAtWork);
		trial.do(withdraw(toMember(zhiAtWork)));
		expect(trial.no(ask(trial.world, li, zhiAtWork)).code).toBe('memberMayAdd');
		const [, sent] = trial.do(say(zhiAtWork, chat, '还在'));
		expect(sent?.type).toBe('message.delivered');
	});
});

describe('Deleting and blocking', () => {
	test('C9 R3 deleting is one-sided: the other keeps their side and is not told', () => {
		const chat = connect(trial, wang, zhiAtWork);
		trial.do(drop(wang, link(trial, wang, zhiAtWork)));
		expect(standing(trial, wang, zhiAtWork)).toBe('deleted/connected');
		expect(contactsOf(trial.world, zhiAtWork)).toHaveLength(1);
		expect(contactsOf(trial.world, wang).map(({ other }) => other)).not.toContain(zhiAtWork);
		expect(trial.no(say(wang, chat, '喂'))).toMatchObject({ code: 'senderHasThem', remedies: ['addAgain'] });
	});

	test('M3 C9 what the half-deleted one writes stays on their own side', () => {
		const chat = connect(trial, wang, zhiAtWork);
		trial.do(drop(wang, link(trial, wang, zhiAtWork)));
		const events = trial.do(say(zhiAtWork, chat, '还在吗？'));
		expect(events.at(-1)).toMatchObject({
			type: 'message.bounced',
			message: { state: 'refused', refusal: { code: 'theyHaveMe', remedies: ['addAgain'] } }
		});
		expect(messagesFor(trial.world, chat, zhiAtWork)).toHaveLength(2);
		expect(messagesFor(trial.world, chat, wang)).toHaveLength(1);
	});

	test('C10 who deleted is let in again at once, in the same thread', () => {
		const chat = connect(trial, wang, zhiAtWork);
		trial.do(drop(wang, link(trial, wang, zhiAtWork)), ask(trial.world, wang, zhiAtWork));
		expect(standing(trial, wang, zhiAtWork)).toBe('connected/connected');
		expect(thread(trial, wang, zhiAtWork)).toBe(chat);
		expect(requestsOf(trial.world, zhiAtWork)[0]?.request.outcome).toBe('accepted');
	});

	test('C10 who was deleted asks again, keeping their side meanwhile', () => {
		const chat = connect(trial, wang, zhiAtWork);
		const tie = link(trial, wang, zhiAtWork);
		trial.do(drop(wang, tie), ask(trial.world, zhiAtWork, wang, 'card', '请再加一次'));
		expect(standing(trial, wang, zhiAtWork)).toBe('requested/connected');
		expect(trial.no(ask(trial.world, zhiAtWork, wang)).remedies).toEqual(['waitForAnswer']);
		trial.do(accept(wang, tie));
		expect(standing(trial, wang, zhiAtWork)).toBe('connected/connected');
		expect(thread(trial, wang, zhiAtWork)).toBe(chat);
	});

	test('C10 C2 asking again needs the right like asking at first', () => {
		connect(trial, wang, zhiAtWork);
		trial.do(drop(wang, link(trial, wang, zhiAtWork)), withdraw(toMember(zhiAtWork)));
		expect(trial.no(ask(trial.world, wang, zhiAtWork)).code).toBe('memberMayAdd');
		expect(trial.no(ask(trial.world, zhiAtWork, wang)).code).toBe('memberMayAdd');
	});

	test('C10 when both have deleted, one asks and the other accepts, in the same thread', () => {
		const chat = connect(trial, wang, zhiAtWork);
		const tie = link(trial, wang, zhiAtWork);
		trial.do(drop(wang, tie), drop(zhiAtWork, tie));
		expect(standing(trial, wang, zhiAtWork)).toBe('deleted/deleted');
		trial.do(ask(trial.world, zhiAtWork, wang), accept(wang, tie));
		expect(standing(trial, wang, zhiAtWork)).toBe('connected/connected');
		expect(thread(trial, wang, zhiAtWork)).toBe(chat);
	});

	test('C11 R3 who is blocked does not reach, and cannot ask; who blocks still can', () => {
		const chat = connect(trial, wang, zhiAtWork);
		const tie = link(trial, wang, zhiAtWork);
		trial.do(block(wang, tie));
		expect(trial.do(say(zhiAtWork, chat, '喂')).at(-1)?.type).toBe('message.bounced');
		expect(trial.do(say(wang, chat, '再见')).at(-1)?.type).toBe('message.delivered');
		trial.do(drop(zhiAtWork, tie));
		expect(trial.no(ask(trial.world, zhiAtWork, wang)).code).toBe('notBlockedByThem');
		trial.do(unblock(wang, tie), ask(trial.world, zhiAtWork, wang));
		expect(standing(trial, wang, zhiAtWork)).toBe('connected/connected');
	});

	test('C11 blocking twice or unblocking what is open is refused', () => {
		connect(trial, wang, zhiAtWork);
		const tie = link(trial, wang, zhiAtWork);
		expect(trial.no(unblock(wang, tie)).code).toBe('notInThisState');
		trial.do(block(wang, tie));
		expect(trial.no(block(wang, tie)).code).toBe('notInThisState');
		expect(trial.no(drop(li, tie)).code).toBe('noSuchRecord');
	});

	test('C12 R7 a remark is its owner’s alone', () => {
		connect(trial, wang, zhiAtWork);
		const tie = link(trial, wang, zhiAtWork);
		trial.do({ type: 'link.remark', by: zhiAtWork, link: tie, remark: ' 大理 · 王 ' });
		expect(nameFor(trial.world, zhiAtWork, wang)).toBe('大理 · 王');
		expect(nameFor(trial.world, wang, zhiAtWork)).toBe('知晓君');
		expect(nameFor(trial.world, chenAtWork, wang)).toBe('王女士');
		trial.do({ type: 'link.remark', by: zhiAtWork, link: tie, remark: ' ' });
		expect(nameFor(trial.world, zhiAtWork, wang)).toBe('王女士');
		expect(trial.no({ type: 'link.remark', by: wang, link: tie, remark: 'x'.repeat(33) }).code).toBe(
			'textIsTooLong'
		);
	});

	test('I4 a void or suspended identity deletes, blocks and remarks nothing', () => {
		connect(trial, wang, zhiAtWork);
		const tie = link(trial, wang, zhiAtWork);
		for (const end of [membership('suspend', zhiAtWork), leave(zhiAtWork)]) {
			trial.do(end);
			expect(trial.no(drop(zhiAtWork, tie)).code).toBe('senderIsActive');
			expect(trial.no(block(zhiAtWork, tie)).code).toBe('senderIsActive');
			expect(trial.no({ type: 'link.remark', by: zhiAtWork, link: tie, remark: 'x' }).code).toBe(
				'senderIsActive'
			);
		}
		trial.do(drop(wang, tie));
	});

	test('C1 a link is found from both ends, and where there is none there is none', () => {
		connect(trial, wang, zhiAtWork);
		expect(linkBetween(trial.world, zhiAtWork, wang)).toBe(linkBetween(trial.world, wang, zhiAtWork));
		expect(linkBetween(trial.world, he, wang)).toBeUndefined();
		expect(find(trial.world, 'link:77')).toBeUndefined();
	});
});
