import { beforeEach, describe, expect, test } from 'vitest';
import {
	filesIn,
	get,
	limits,
	messagesFor,
	threadsOf,
	unreadIn,
	type ConversationId,
	type MessageId
} from '../../src/world';
import { cells, flipped } from './cells';
import { file, groupChat, last, leave, li, meet, put, recall, say, wait, wang, zhiAtWork } from './commands';
import { castTrial, type Trial } from './laws';

let trial: Trial;
let chat: ConversationId;

beforeEach(() => {
	trial = castTrial();
	chat = meet(trial);
	return () => trial.end();
});

describe('Recalling', () => {
	test('M8 R5 one’s own message, within two minutes, on both sides', () => {
		trial.do(say(wang, chat, '发错了'));
		const message = last(trial);
		expect(trial.no(recall(zhiAtWork, message)).guards).toContain('messageIsMine');
		trial.do(recall(wang, message));
		expect(get(trial.world, message).state).toBe('recalled');
		expect(trial.no(recall(wang, message)).code).toBe('notInThisState');
	});

	test('M8 R5 two minutes are the end of it', () => {
		trial.do({ type: 'clock.setPace', ms: 0 }, say(wang, chat, '一'), wait(limits.recallWindow));
		trial.do(recall(wang, last(trial)), say(wang, chat, '二'), wait(limits.recallWindow + 1));
		expect(trial.no(recall(wang, last(trial)))).toMatchObject({
			code: 'withinRecallTime',
			facts: ['R5'],
			assumed: true,
			state: 'delivered'
		});
	});

	test('M8 A13 not after leaving, and nothing that was refused', () => {
		trial.do(say(zhiAtWork, chat, '再见'), leave(zhiAtWork));
		expect(trial.no(recall(zhiAtWork, last(trial))).code).toBe('senderIsActive');
		trial.do(say(wang, chat, '喂'));
		expect(trial.no(recall(wang, last(trial))).code).toBe('notInThisState');
		expect(trial.no(recall(wang, 'message:999')).code).toBe('noSuchRecord');
	});

	test('M8 in groups too', () => {
		trial.do(say(wang, groupChat, '发错了'));
		trial.do(recall(wang, last(trial)));
		expect(get(trial.world, last(trial)).state).toBe('recalled');
	});
});

describe('Deleting on one’s own side', () => {
	const remove = (by: typeof wang | typeof zhiAtWork, message: MessageId) =>
		({ type: 'message.delete', by, message }) as const;

	test('M19 takes it from that end alone, out of list, gallery and count; the other is not told', () => {
		trial.do(put(zhiAtWork, chat, { kind: 'file', file }));
		const message = last(trial);
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
		const message = last(trial);
		expect(trial.no(remove(li as typeof wang, message)).code).toBe('senderIsInside');
		expect(trial.no(remove(wang, 'message:999')).code).toBe('noSuchRecord');
		trial.do(remove(wang, message), remove(zhiAtWork, message));
		expect(trial.no(remove(wang, message)).code).toBe('noSuchRecord');
		trial.do(say(wang, chat, '再见'), leave(zhiAtWork));
		expect(trial.no(remove(zhiAtWork, last(trial)))).toMatchObject({
			code: 'senderIsActive',
			facts: ['A13']
		});
	});

	test('M19 what was refused on the way can be deleted by its sender, and is nobody else’s to delete', () => {
		trial.do(leave(zhiAtWork), say(wang, chat, '喂'));
		const message = last(trial);
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
		expect(trial.no(answer(wang, last(trial)))).toMatchObject({
			code: 'editionAllows',
			assumed: true,
			capability: { act: 'message.quote', pair: 'wechat>wecom' }
		});
		trial.do(say(li, groupChat, '周五行吗？'));
		expect(trial.no(answer(wang, last(trial), groupChat)).capability).toMatchObject({
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
			const thread = meet(own);
			own.do(say(zhiAtWork, thread, '周五行吗？'));
			const asked = last(own);
			own.do(answer(wang, asked, thread));
			expect(get(own.world, last(own)).quote).toBe(asked);
			own.do(say(li, groupChat, '早'));
			expect(own.no(answer(wang, last(own), thread)).code).toBe('noSuchRecord');
			expect(own.no(answer(wang, 'message:999', thread)).code).toBe('noSuchRecord');
			own.do(say(wang, thread, '发错了'));
			own.do(recall(wang, last(own)));
			expect(own.no(answer(wang, last(own), thread)).code).toBe('noSuchRecord');
			const content = { kind: 'sticker', sticker: 'smile' } as const;
			expect(own.no({ ...answer(zhiAtWork, asked, thread), content }).capability?.act).toBe(
				'message.sticker'
			);
			own.end();
		});
	});
});
