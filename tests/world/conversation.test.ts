import { beforeEach, describe, expect, test } from 'vitest';
import {
	filesIn,
	get,
	messagesFor,
	otherInThread,
	settingsOf,
	threadsOf,
	unreadIn,
	type ConversationId
} from '../../src/world';
import {
	chenAtWork,
	file,
	groupChat,
	heAtWork,
	invite,
	last,
	leave,
	li,
	link,
	meet,
	put,
	recall,
	say,
	wang,
	zhaoAtWork,
	zhiAtWork
} from './commands';
import { castTrial, type Trial } from './laws';

let trial: Trial;
let chat: ConversationId;

beforeEach(() => {
	trial = castTrial();
	chat = meet(trial);
	return () => trial.end();
});

const colleague = (by: typeof zhiAtWork, to: `identity:${number}`) =>
	({ type: 'colleague.open', by, to }) as const;
const set = (
	by: typeof wang | typeof zhiAtWork,
	setting: 'pinned' | 'muted',
	on = true,
	conversation = chat
) => ({ type: 'conversation.set', by, conversation, setting, on }) as const;

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
		trial.do(recall(zhiAtWork, last(trial)));
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
		const old = last(trial);
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
