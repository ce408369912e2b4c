import { beforeEach, describe, expect, test } from 'vitest';
import {
	codeOf,
	contentAgain,
	filesIn,
	get,
	limits,
	messagesFor,
	notForwarded,
	otherInThread,
	settingsOf,
	threadsOf,
	unreadIn,
	values,
	type ConversationId,
	type MessageId
} from '../../src/world';
import { cells, flipped } from './cells';
import { castTrial, type Trial } from './laws';
import {
	chen,
	chenAtWork,
	connect,
	give,
	groupChat,
	he,
	heAtWork,
	invite,
	leave,
	li,
	link,
	membership,
	minutes,
	put,
	recall,
	say,
	thread,
	toMember,
	wait,
	wang,
	zhaoAtWork,
	zhi,
	zhiAtWork,
	zhou
} from './commands';

let trial: Trial;
let chat: ConversationId;

beforeEach(() => {
	trial = castTrial();
	trial.do(give(toMember(zhiAtWork)));
	chat = connect(trial, wang, zhiAtWork);
	return () => trial.end();
});

const file = { name: '行程.pdf', size: 1_000, type: 'application/pdf', hash: 'sample-trip' };
const last = () => `message:${trial.world.messages.size - 1}` as MessageId;
const colleague = (by: typeof zhiAtWork, to: `identity:${number}`) =>
	({ type: 'colleague.open', by, to }) as const;
const set = (
	by: typeof wang | typeof zhiAtWork,
	setting: 'pinned' | 'muted',
	on = true,
	conversation = chat
) => ({ type: 'conversation.set', by, conversation, setting, on }) as const;

describe('Sending', () => {
	test('M1 A1 A17 text, pictures, files and cards go both ways', () => {
		for (const [by, to] of [
			[wang, zhiAtWork],
			[zhiAtWork, wang]
		] as const) {
			for (const content of [
				{ kind: 'text', text: '你好' },
				{ kind: 'image', file },
				{ kind: 'file', file },
				{ kind: 'card', of: by }
			] as const) {
				expect(trial.do(put(by, chat, content)).at(-1)).toMatchObject({
					type: 'message.delivered',
					from: by,
					to: [to],
					message: { state: 'delivered', from: by }
				});
			}
		}
	});

	test('M2 what is turned back at the door is written nowhere', () => {
		const { messages } = trial.world;
		expect(trial.no(say(li, chat, '我也在'))).toMatchObject({
			code: 'senderIsInside',
			machine: 'message',
			state: 'drafted',
			event: 'submit'
		});
		expect(trial.no(say(wang, 'conversation:99', '？')).code).toBe('noSuchRecord');
		expect(trial.no(say('account:99', chat, '？')).code).toBe('noSuchRecord');
		expect(trial.no(say(wang, chat, ' ')).code).toBe('textIsEmpty');
		expect(trial.no(say(wang, chat, 'x'.repeat(5_001)))).toMatchObject({
			code: 'textIsTooLong',
			remedies: ['shorten']
		});
		expect(trial.no(put(wang, chat, { kind: 'card', of: 'identity:99' })).code).toBe('noSuchRecord');
		expect(trial.world.messages).toBe(messages);
	});

	test('M2 files have a largest size', () => {
		trial.do(put(wang, chat, { kind: 'file', file: { ...file, size: limits.fileBytes } }));
		const large = { ...file, size: limits.fileBytes + 1 };
		expect(trial.no(put(wang, chat, { kind: 'image', file: large })).code).toBe('fileIsTooLarge');
	});

	test('M2 a file with nothing in it is turned back at the door', () => {
		const { messages } = trial.world;
		expect(trial.no(put(wang, chat, { kind: 'file', file: { ...file, size: 0 } }))).toMatchObject({
			code: 'fileIsEmpty',
			remedies: ['chooseAnotherFile']
		});
		expect(trial.world.messages).toBe(messages);
	});

	test('M21 A21 forwarding asks what any message asks, toward each target', () => {
		trial.do(put(zhiAtWork, chat, { kind: 'card', of: zhiAtWork }), say(zhiAtWork, chat, '资料在群里'));
		const [card, words] = messagesFor(trial.world, chat, wang).slice(-2);
		const again = (message: typeof card) => contentAgain(message!)!;
		expect(trial.no(put(wang, groupChat, again(card)))).toMatchObject({
			code: 'editionAllows',
			facts: ['A21'],
			capability: { act: 'card.toGroup', pair: 'wechat>wecom' }
		});
		trial.do(put(wang, groupChat, again(words)), put(wang, thread(trial, wang, li), again(card)));
		expect(get(trial.world, last()).content).toMatchObject({ kind: 'card', of: zhiAtWork });
	});

	test('M21 voice is not forwarded, nor what nobody said or was taken back', () => {
		trial.do(put(wang, chat, { kind: 'voice', ms: 3_000 }));
		expect(notForwarded(get(trial.world, last()))).toMatchObject({
			code: 'kindIsNotForwarded',
			assumed: true
		});
		trial.do(say(wang, chat, '发错了'));
		expect(notForwarded(get(trial.world, last()))).toBeUndefined();
		trial.do(recall(wang, last()));
		expect(contentAgain(get(trial.world, last()))).toBeUndefined();
		expect(messagesFor(trial.world, chat, wang).slice(0, 1).map(contentAgain)).toEqual([undefined]);
	});

	test('M4 A12 A13 to a void identity: refused, kept on the customer’s side only, their account untouched', () => {
		const account = get(trial.world, wang);
		trial.do(leave(zhiAtWork));
		expect(trial.do(say(wang, chat, '还在吗？')).at(-1)).toMatchObject({
			type: 'message.bounced',
			message: {
				state: 'refused',
				refusal: { code: 'identityIsActive', facts: ['A13'], remedies: expect.any(Array) as string[] }
			}
		});
		expect(messagesFor(trial.world, chat, wang).at(-1)?.state).toBe('refused');
		expect(messagesFor(trial.world, chat, zhiAtWork)).toHaveLength(1);
		expect(get(trial.world, wang)).toBe(account);
		expect(trial.no(say(zhiAtWork, chat, '我走了'))).toMatchObject({
			code: 'senderIsActive',
			facts: ['A13']
		});
	});

	test('M4 I4 to a suspended one as well; once reinstated, talk goes on', () => {
		trial.do(membership('suspend', zhiAtWork), say(wang, chat, '一'));
		expect(get(trial.world, last()).state).toBe('refused');
		trial.do(membership('reinstate', zhiAtWork), say(wang, chat, '二'));
		expect(messagesFor(trial.world, chat, zhiAtWork).map(({ content }) => content)).toContainEqual({
			kind: 'text',
			text: '二'
		});
		expect(messagesFor(trial.world, chat, zhiAtWork)).toHaveLength(2);
	});

	test('M5 A19 no stickers from WeCom to WeChat; the other way is assumed', () => {
		expect(trial.no(put(zhiAtWork, chat, { kind: 'sticker', sticker: 'smile' }))).toMatchObject({
			code: 'editionAllows',
			facts: ['A19'],
			assumed: false,
			capability: { act: 'message.sticker', pair: 'wecom>wechat', edition: 'beta', verdict: 'no' },
			remedies: ['sendText', 'anotherEdition']
		});
		trial.do(put(wang, chat, { kind: 'sticker', sticker: 'smile' }));
	});

	test('M6 A21 the card of a WeCom contact goes to no group', () => {
		expect(trial.no(put(wang, groupChat, { kind: 'card', of: zhiAtWork }))).toMatchObject({
			code: 'editionAllows',
			facts: ['A21'],
			capability: { act: 'card.toGroup', verdict: 'no' },
			remedies: ['sendCardPicture', 'anotherEdition']
		});
	});

	test('M6 A9 its picture does; and so do personal cards', () => {
		trial.do({ type: 'card.save', by: zhiAtWork });
		const [card] = [...values(get(trial.world, 'person:3').album)];
		expect(card).toEqual({ of: zhiAtWork, code: codeOf(trial.world, zhiAtWork), at: trial.world.clock });
		trial.do(put(zhi, groupChat, { kind: 'cardPicture', of: zhiAtWork, code: card?.code ?? '' }));
		trial.do(
			put(wang, groupChat, { kind: 'card', of: zhou }),
			put(wang, groupChat, { kind: 'card', of: wang })
		);
	});

	test('M6 A9 a card object goes to a person', () => {
		trial.do(put(zhi, thread(trial, zhi, zhou), { kind: 'card', of: zhiAtWork }));
		expect(get(trial.world, last()).content).toEqual({
			kind: 'card',
			of: zhiAtWork,
			code: codeOf(trial.world, zhiAtWork)
		});
	});

	test('M6 A13 a void identity saves no card', () => {
		trial.do(leave(zhiAtWork));
		expect(trial.no({ type: 'card.save', by: zhiAtWork })).toMatchObject({
			code: 'senderIsActive',
			facts: ['A13']
		});
	});
});

describe('Recalling', () => {
	test('M8 R5 one’s own message, within two minutes, on both sides', () => {
		trial.do(say(wang, chat, '发错了'));
		const message = last();
		expect(trial.no(recall(zhiAtWork, message)).guards).toContain('messageIsMine');
		trial.do(recall(wang, message));
		expect(get(trial.world, message).state).toBe('recalled');
		expect(trial.no(recall(wang, message)).code).toBe('notInThisState');
	});

	test('M8 R5 two minutes are the end of it', () => {
		trial.do({ type: 'clock.setPace', ms: 0 }, say(wang, chat, '一'), wait(limits.recallWindow));
		trial.do(recall(wang, last()), say(wang, chat, '二'), wait(limits.recallWindow + 1));
		expect(trial.no(recall(wang, last()))).toMatchObject({
			code: 'withinRecallTime',
			facts: ['R5'],
			assumed: true,
			state: 'delivered'
		});
	});

	test('M8 A13 not after leaving, and nothing that was refused', () => {
		trial.do(say(zhiAtWork, chat, '再见'), leave(zhiAtWork));
		expect(trial.no(recall(zhiAtWork, last())).code).toBe('senderIsActive');
		trial.do(say(wang, chat, '喂'));
		expect(trial.no(recall(wang, last())).code).toBe('notInThisState');
		expect(trial.no(recall(wang, 'message:999')).code).toBe('noSuchRecord');
	});

	test('M8 in groups too', () => {
		trial.do(say(wang, groupChat, '发错了'));
		trial.do(recall(wang, last()));
		expect(get(trial.world, last()).state).toBe('recalled');
	});
});

describe('Taking a chat away', () => {
	const clear = (by: typeof wang | typeof zhiAtWork) =>
		({ type: 'conversation.clear', by, conversation: chat }) as const;
	const said = (end: typeof wang | typeof zhiAtWork) =>
		messagesFor(trial.world, chat, end).flatMap(({ content }) =>
			content.kind === 'text' ? [content.text] : []
		);
	const lists = (end: typeof wang | typeof zhiAtWork) =>
		threadsOf(trial.world, end).some(({ conversation }) => conversation.id === chat);

	test('M22 takes it from that end’s list with all that was said; what comes after brings it back', () => {
		trial.do(put(zhiAtWork, chat, { kind: 'file', file }), say(wang, chat, '旧的'));
		const old = last();
		const [event] = trial.do(clear(wang)).slice(-1);
		expect(event).toMatchObject({ type: 'conversation.cleared', end: wang, from: wang, to: [wang] });
		expect([lists(wang), lists(zhiAtWork)]).toEqual([false, true]);
		expect([said(wang), said(zhiAtWork)]).toEqual([[], ['旧的']]);
		expect([filesIn(trial.world, chat, wang), filesIn(trial.world, chat, zhiAtWork).length]).toEqual([[], 1]);
		expect(unreadIn(trial.world, get(trial.world, chat), wang, 0)).toBe(0);
		expect(trial.no({ type: 'message.delete', by: wang, message: old }).code).toBe('noSuchRecord');
		expect(trial.no(clear(wang)).code).toBe('notInThisState');
		trial.do(say(zhiAtWork, chat, '新的'));
		expect(lists(wang)).toBe(true);
		expect([said(wang), said(zhiAtWork)]).toEqual([['新的'], ['旧的', '新的']]);
		expect(unreadIn(trial.world, get(trial.world, chat), wang, 0)).toBe(1);
	});

	test('M22 by who is inside and at work', () => {
		expect(trial.no(clear(li as typeof wang)).code).toBe('senderIsInside');
		expect(trial.no({ ...clear(wang), conversation: 'conversation:999' }).code).toBe('noSuchRecord');
		trial.do(leave(zhiAtWork));
		expect(trial.no(clear(zhiAtWork)).code).toBe('senderIsActive');
	});

	test('C9 R3 a member who deletes the contact loses the chat, a person who does keeps it', () => {
		trial.do(say(wang, chat, '旧的'));
		const { id } = get(trial.world, link(trial, wang, zhiAtWork));
		trial.do({ type: 'link.delete', by: wang, link: id });
		expect([lists(wang), said(wang)]).toEqual([true, ['旧的']]);
		trial.do({ type: 'link.delete', by: zhiAtWork, link: id });
		expect([lists(zhiAtWork), said(zhiAtWork)]).toEqual([false, []]);
		expect([lists(wang), said(wang)]).toEqual([true, ['旧的']]);
	});
});

describe('Sending again', () => {
	const sayAgain = (by: typeof wang | typeof zhiAtWork, to: ConversationId, again: MessageId) =>
		({ type: 'message.send', by, to, content: { kind: 'text', text: '在吗' }, again }) as const;

	test('M23 what did not arrive goes, and what is sent again stands in its place', () => {
		const { id } = get(trial.world, link(trial, wang, zhiAtWork));
		trial.do({ type: 'link.block', by: zhiAtWork, link: id }, say(wang, chat, '在吗'));
		const again = last();
		trial.do({ type: 'link.unblock', by: zhiAtWork, link: id }, sayAgain(wang, chat, again));
		const texts = messagesFor(trial.world, chat, wang).filter(({ from }) => from === wang);
		expect(texts.map(({ state }) => state)).toEqual(['delivered']);
		expect(trial.no(sayAgain(wang, chat, again)).code).toBe('noSuchRecord');
	});

	test('M23 only one’s own that failed, in the same thread', () => {
		trial.do(say(wang, chat, '到了'));
		expect(trial.no(sayAgain(wang, chat, last())).code).toBe('noSuchRecord');
		const { id } = get(trial.world, link(trial, wang, zhiAtWork));
		trial.do({ type: 'link.block', by: zhiAtWork, link: id }, say(wang, chat, '没到'));
		expect(trial.no(sayAgain(zhiAtWork, chat, last())).code).toBe('noSuchRecord');
		expect(trial.no(sayAgain(wang, groupChat, last())).code).toBe('noSuchRecord');
		expect(trial.no(sayAgain(wang, chat, 'message:999')).code).toBe('noSuchRecord');
	});
});

describe('Deleting on one’s own side', () => {
	const remove = (by: typeof wang | typeof zhiAtWork, message: MessageId) =>
		({ type: 'message.delete', by, message }) as const;

	test('M19 takes it from that end alone, out of list, gallery and count; the other is not told', () => {
		trial.do(put(zhiAtWork, chat, { kind: 'file', file }));
		const message = last();
		const [event] = trial.do(remove(wang, message)).slice(-1);
		expect(event).toMatchObject({ type: 'message.deleted', end: wang, from: wang, to: [wang] });
		expect(messagesFor(trial.world, chat, wang).map(({ id }) => id)).not.toContain(message);
		expect(filesIn(trial.world, chat, wang)).toEqual([]);
		expect(unreadIn(trial.world, get(trial.world, chat), wang, 0)).toBe(0);
		expect(
			threadsOf(trial.world, wang).find(({ conversation }) => conversation.id === chat)?.last?.id
		).not.toBe(message);
		expect(messagesFor(trial.world, chat, zhiAtWork).at(-1)?.id).toBe(message);
		expect(filesIn(trial.world, chat, zhiAtWork)).toHaveLength(1);
	});

	test('M19 once, by who is inside and sees it, and by nobody whose identity is void', () => {
		trial.do(say(wang, chat, '你好'));
		const message = last();
		expect(trial.no(remove(li as typeof wang, message)).code).toBe('senderIsInside');
		expect(trial.no(remove(wang, 'message:999')).code).toBe('noSuchRecord');
		trial.do(remove(wang, message), remove(zhiAtWork, message));
		expect(trial.no(remove(wang, message)).code).toBe('noSuchRecord');
		trial.do(say(wang, chat, '再见'), leave(zhiAtWork));
		expect(trial.no(remove(zhiAtWork, last()))).toMatchObject({ code: 'senderIsActive', facts: ['A13'] });
	});

	test('M19 what was refused on the way can be deleted by its sender, and is nobody else’s to delete', () => {
		trial.do(leave(zhiAtWork), say(wang, chat, '喂'));
		const message = last();
		expect(trial.no(remove(zhiAtWork, message)).code).toBe('senderIsActive');
		trial.do(remove(wang, message));
		expect(messagesFor(trial.world, chat, wang).map(({ id }) => id)).not.toContain(message);
	});
});

describe('Quoting', () => {
	const answer = (by: typeof wang | typeof zhiAtWork, quote: MessageId, to = chat) =>
		({ type: 'message.send', by, to, content: { kind: 'text', text: '好的' }, quote }) as const;

	test('M20 neither edition has it, between two or in a group', () => {
		trial.do(say(zhiAtWork, chat, '周五行吗？'));
		expect(trial.no(answer(wang, last()))).toMatchObject({
			code: 'editionAllows',
			assumed: true,
			capability: { act: 'message.quote', pair: 'wechat>wecom' }
		});
		trial.do(say(li, groupChat, '周五行吗？'));
		expect(trial.no(answer(wang, last(), groupChat)).capability).toMatchObject({
			act: 'message.quote',
			pair: 'wechat>wechat'
		});
	});

	test('M20 an edition that has it keeps what a message answers to, of its own thread only', async () => {
		const cell = cells.find(
			({ edition, act, pair }) => edition === 'beta' && act === 'message.quote' && pair === 'wechat>wecom'
		);
		await flipped(cell!, () => {
			const own = castTrial();
			own.do(give(toMember(zhiAtWork)));
			const thread = connect(own, wang, zhiAtWork);
			const newest = () => `message:${own.world.messages.size - 1}` as MessageId;
			own.do(say(zhiAtWork, thread, '周五行吗？'));
			const asked = newest();
			own.do(answer(wang, asked, thread));
			expect(get(own.world, newest()).quote).toBe(asked);
			own.do(say(li, groupChat, '早'));
			expect(own.no(answer(wang, newest(), thread)).code).toBe('noSuchRecord');
			expect(own.no(answer(wang, 'message:999', thread)).code).toBe('noSuchRecord');
			own.do(say(wang, thread, '发错了'));
			own.do(recall(wang, newest()));
			expect(own.no(answer(wang, newest(), thread)).code).toBe('noSuchRecord');
			const content = { kind: 'sticker', sticker: 'smile' } as const;
			expect(own.no({ ...answer(zhiAtWork, asked, thread), content }).capability?.act).toBe(
				'message.sticker'
			);
			own.end();
		});
	});
});

describe('Threads', () => {
	test('M9 A18 pinning and muting are each end’s own', () => {
		trial.do(set(zhiAtWork, 'pinned'), set(wang, 'muted'));
		const conversation = get(trial.world, chat);
		expect(settingsOf(conversation, zhiAtWork)).toEqual({ pinned: true, muted: false });
		expect(settingsOf(conversation, wang)).toEqual({ pinned: false, muted: true });
		trial.do(set(zhiAtWork, 'pinned', false));
		expect(settingsOf(get(trial.world, chat), zhiAtWork)).toEqual({ pinned: false, muted: false });
	});

	test('M9 setting what is set, or in a thread of others, or when void, is refused', () => {
		expect(trial.no(set(wang, 'pinned', false)).code).toBe('notInThisState');
		expect(trial.no({ ...set(wang, 'pinned'), by: li })).toMatchObject({
			code: 'senderIsInside',
			guards: ['senderIsInside']
		});
		expect(trial.no(set(wang, 'pinned', true, 'conversation:99')).code).toBe('noSuchRecord');
		trial.do(set(wang, 'pinned', true, groupChat), leave(zhiAtWork));
		expect(trial.no(set(zhiAtWork, 'pinned')).code).toBe('senderIsActive');
	});

	test('M10 A18 files and pictures of a thread, the newest first, without what the end does not see', () => {
		trial.do(put(wang, chat, { kind: 'image', file }), put(zhiAtWork, chat, { kind: 'file', file }));
		expect(filesIn(trial.world, chat, wang).map(({ content }) => content.kind)).toEqual(['file', 'image']);
		trial.do(recall(zhiAtWork, last()));
		expect(filesIn(trial.world, chat, wang)).toHaveLength(1);
	});

	test('M12 colleagues need no link: either opens the thread, once', () => {
		expect(trial.no(colleague(zhiAtWork, zhaoAtWork)).code).toBe('notInThisState');
		expect(trial.no(colleague(zhaoAtWork as typeof zhiAtWork, zhiAtWork)).code).toBe('notInThisState');
		trial.do({ type: 'colleague.open', by: chenAtWork, to: zhaoAtWork });
		const opened = `conversation:${trial.world.conversations.size - 1}` as const;
		trial.do(say(zhaoAtWork, opened, '早'), put(chenAtWork, opened, { kind: 'sticker', sticker: 'sun' }));
		expect(otherInThread(get(trial.world, opened), chenAtWork)).toBe(zhaoAtWork);
	});

	test('M12 nobody else is a colleague', () => {
		expect(trial.no(colleague(zhiAtWork, heAtWork)).code).toBe('noSuchRecord');
		expect(trial.no(colleague(zhiAtWork, zhiAtWork)).code).toBe('noSuchRecord');
		trial.do(invite('person:0'));
		expect(trial.no(colleague(zhiAtWork, 'identity:4')).code).toBe('identityIsActive');
		trial.do(leave(chenAtWork));
		expect(trial.no({ type: 'colleague.open', by: zhaoAtWork, to: chenAtWork }).code).toBe(
			'identityIsActive'
		);
		expect(trial.no({ type: 'colleague.open', by: chenAtWork, to: zhaoAtWork }).code).toBe('senderIsActive');
	});

	test('M13 nobody answers in the thread of notices', () => {
		const { notices } = get(trial.world, zhiAtWork);
		expect(trial.no(say(zhiAtWork, notices ?? chat, '谢谢')).code).toBe('senderIsInside');
	});

	test('M14 the list has pinned threads first, then those that stirred last', () => {
		trial.do(say(wang, groupChat, '早'), set(wang, 'pinned'));
		const list = () => threadsOf(trial.world, wang).map(({ conversation }) => conversation.id);
		expect(list().slice(0, 2)).toEqual([chat, groupChat]);
		trial.do(set(wang, 'pinned', false), say(wang, groupChat, '早'));
		expect(list().slice(0, 2)).toEqual([groupChat, chat]);
	});

	test('M14 what others wrote and this end sees is unread; own words, lines and refused ones are not', () => {
		trial.do(say(zhiAtWork, chat, '一'), say(zhiAtWork, chat, '二'), say(wang, chat, '三'));
		const conversation = () => get(trial.world, chat);
		expect(unreadIn(trial.world, conversation(), wang, 0)).toBe(2);
		expect(unreadIn(trial.world, conversation(), wang, 2)).toBe(1);
		expect(unreadIn(trial.world, conversation(), zhiAtWork, 0)).toBe(1);
		trial.do(leave(zhiAtWork), say(wang, chat, '四'));
		expect(unreadIn(trial.world, conversation(), zhiAtWork, 0)).toBe(1);
	});
});

describe('Groups and Moments', () => {
	const bring = (member: typeof wang | typeof zhiAtWork | typeof chen, by: typeof wang = wang) =>
		({ type: 'group.bringIn', by, group: 'group:0', member }) as const;

	test('M7 A22 a WeCom contact joins no group of WeChat friends', () => {
		expect(trial.no(bring(zhiAtWork))).toMatchObject({
			code: 'editionAllows',
			machine: 'groupMembership',
			facts: ['A22'],
			assumed: false,
			capability: { act: 'group.bringIn', pair: 'wechat>wecom', verdict: 'no' }
		});
	});

	test('M7 a friend does; a stranger does not, nor who is inside, nor through an outsider', () => {
		expect(trial.no(bring(chen)).code).toBe('isFriendOfActor');
		connect(trial, wang, chen);
		trial.do(bring(chen), say(chen, groupChat, '大家好'));
		expect(threadsOf(trial.world, chen).map(({ conversation }) => conversation.id)).toContain(groupChat);
		expect(trial.no(bring(chen)).code).toBe('notInThisState');
		expect(trial.no(bring(chen, he as typeof wang)).code).toBe('notInThisState');
		expect(trial.no({ ...bring(he as typeof wang), by: he }).code).toBe('senderIsInside');
		expect(trial.no({ ...bring(chen), group: 'group:9' }).code).toBe('noSuchRecord');
	});

	test('M7 a group has room for so many', () => {
		const people = Array.from({ length: limits.groupMembers }, (_, place) => place);
		trial.do(...people.map((place) => ({ type: 'person.create', name: `客${place}`, face: 'li' }) as const));
		const members = people.map((place) => `account:${7 + place}` as const);
		trial.do({ type: 'group.create', name: '满', members });
		trial.do({ type: 'friendship.create', between: [members[0] ?? wang, wang] });
		expect(
			trial.no({ type: 'group.bringIn', by: members[0] ?? wang, group: 'group:1', member: wang }).code
		).toBe('groupHasRoom');
	});

	test('M11 A20 a WeCom contact has no Moments to open', () => {
		expect(trial.no({ type: 'moments.open', by: wang, of: zhiAtWork })).toMatchObject({
			code: 'editionAllows',
			machine: null,
			facts: ['A20'],
			capability: { act: 'moments.open', verdict: 'no' }
		});
		expect(trial.no({ type: 'moments.open', by: zhiAtWork, of: zhiAtWork }).code).toBe('editionAllows');
	});

	test('M11 looking at a friend’s, or at one’s own, is written down', () => {
		expect(trial.do({ type: 'moments.open', by: wang, of: li }).at(-1)?.type).toBe('moments.opened');
		trial.do({ type: 'moments.open', by: wang, of: wang });
		expect(link(trial, wang, li)).toBe('link:1');
	});

	test('M7 groups are founded by two at least, of people who exist', () => {
		const found = (...members: `account:${number}`[]) =>
			({ type: 'group.create', name: '群', members }) as const;
		expect(trial.no(found(wang, wang)).code).toBe('noSuchRecord');
		expect(trial.no(found(wang, 'account:99')).code).toBe('noSuchRecord');
		trial.do(found(wang, li, wang), minutes(1));
		expect(get(trial.world, 'group:1').members.size).toBe(2);
	});
});
