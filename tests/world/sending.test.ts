import { beforeEach, describe, expect, test } from 'vitest';
import {
	codeOf,
	contentAgain,
	get,
	limits,
	messagesFor,
	notForwarded,
	values,
	type ConversationId,
	type MessageId
} from '../../src/world';
import {
	file,
	groupChat,
	last,
	leave,
	li,
	link,
	meet,
	membership,
	put,
	recall,
	say,
	thread,
	wang,
	zhi,
	zhiAtWork,
	zhou
} from './commands';
import { castTrial, type Trial } from './laws';

let trial: Trial;
let chat: ConversationId;

beforeEach(() => {
	trial = castTrial();
	chat = meet(trial);
	return () => trial.end();
});

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
		expect(get(trial.world, last(trial)).content).toMatchObject({ kind: 'card', of: zhiAtWork });
	});

	test('M21 voice is not forwarded, nor what nobody said or was taken back', () => {
		trial.do(put(wang, chat, { kind: 'voice', ms: 3_000 }));
		expect(notForwarded(get(trial.world, last(trial)))).toMatchObject({
			code: 'kindIsNotForwarded',
			assumed: true
		});
		trial.do(say(wang, chat, '发错了'));
		expect(notForwarded(get(trial.world, last(trial)))).toBeUndefined();
		trial.do(recall(wang, last(trial)));
		expect(contentAgain(get(trial.world, last(trial)))).toBeUndefined();
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
		expect(get(trial.world, last(trial)).state).toBe('refused');
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
		expect(get(trial.world, last(trial)).content).toEqual({
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

describe('Sending again', () => {
	const sayAgain = (by: typeof wang | typeof zhiAtWork, to: ConversationId, again: MessageId) =>
		({ type: 'message.send', by, to, content: { kind: 'text', text: '在吗' }, again }) as const;

	test('M23 what did not arrive goes, and what is sent again stands in its place', () => {
		const { id } = get(trial.world, link(trial, wang, zhiAtWork));
		trial.do({ type: 'link.block', by: zhiAtWork, link: id }, say(wang, chat, '在吗'));
		const again = last(trial);
		trial.do({ type: 'link.unblock', by: zhiAtWork, link: id }, sayAgain(wang, chat, again));
		const texts = messagesFor(trial.world, chat, wang).filter(({ from }) => from === wang);
		expect(texts.map(({ state }) => state)).toEqual(['delivered']);
		expect(trial.no(sayAgain(wang, chat, again)).code).toBe('noSuchRecord');
	});

	test('M23 only one’s own that failed, in the same thread', () => {
		trial.do(say(wang, chat, '到了'));
		expect(trial.no(sayAgain(wang, chat, last(trial))).code).toBe('noSuchRecord');
		const { id } = get(trial.world, link(trial, wang, zhiAtWork));
		trial.do({ type: 'link.block', by: zhiAtWork, link: id }, say(wang, chat, '没到'));
		expect(trial.no(sayAgain(zhiAtWork, chat, last(trial))).code).toBe('noSuchRecord');
		expect(trial.no(sayAgain(wang, groupChat, last(trial))).code).toBe('noSuchRecord');
		expect(trial.no(sayAgain(wang, chat, 'message:999')).code).toBe('noSuchRecord');
	});
});
