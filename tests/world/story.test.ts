import { describe, expect, test } from 'vitest';
import {
	begin,
	castStart,
	codeOf,
	contactsOf,
	get,
	hash,
	messagesFor,
	permissionOf,
	threadsOf,
	usageOf,
	values
} from '../../src/world';
import { castTrial, type Trial } from './laws';
import {
	accept,
	ask,
	books,
	chenAtWork,
	connect,
	days,
	give,
	groupChat,
	heAtWork,
	hours,
	invite,
	join,
	leave,
	li,
	link,
	put,
	say,
	standing,
	thread,
	toAll,
	toMember,
	travel,
	wang,
	withdraw,
	zhi,
	zhiAtWork,
	zhou
} from './commands';

/** The article from its first line to its last, as commands. */
function tell(trial: Trial): void {
	// A26 A6: the administrator gives the right, and the member is told
	trial.do(give(toMember(zhiAtWork)));
	// A9: the card, saved as a picture, is posted to a group
	trial.do({ type: 'card.save', by: zhiAtWork });
	const [card] = [...values(get(trial.world, 'person:3').album)];
	trial.do(say(zhi, groupChat, '这是我的企业微信名片，行程我在工作时间发'));
	trial.do(put(zhi, groupChat, { kind: 'cardPicture', of: zhiAtWork, code: card?.code ?? '' }));
	// A10: a customer scans it; once confirmed, messages flow
	trial.do({
		type: 'link.ask',
		by: wang,
		code: card?.code ?? '',
		way: 'cardPicture',
		hello: '我是群里的王女士'
	});
	trial.do(accept(zhiAtWork, link(trial, wang, zhiAtWork)));
	const chat = thread(trial, wang, zhiAtWork);
	trial.do(say(zhiAtWork, chat, '王女士好，行程发您'), say(wang, chat, '好的，谢谢'));
	// A8: face to face
	trial.do(ask(trial.world, zhiAtWork, li, 'scan'));
	trial.do(accept(li, link(trial, zhiAtWork, li)));
	// A11: 小周 is her friend and becomes her customer
	connect(trial, zhou, zhiAtWork);
	// A18: basic management
	trial.do({ type: 'conversation.set', by: zhiAtWork, conversation: chat, setting: 'pinned', on: true });
	// A19–A22: not yet
	trial.no(put(zhiAtWork, chat, { kind: 'sticker', sticker: 'smile' }));
	trial.no({ type: 'moments.open', by: wang, of: zhiAtWork });
	trial.no(put(wang, groupChat, { kind: 'card', of: zhiAtWork }));
	trial.no({ type: 'group.bringIn', by: wang, group: 'group:0', member: zhiAtWork });
	// A13: she changes jobs; the old identity is void, the person is the same (A12)
	trial.do(days(20), leave(zhiAtWork), say(wang, chat, '行程再改一天可以吗？'));
	trial.do(say(zhi, thread(trial, zhi, zhou), '我换工作啦，这边还是我'));
	trial.do(hours(18), invite('person:3', heAtWork), join('person:3', 'identity:4'));
	trial.do(give(toAll(books), heAtWork));
	connect(trial, wang, 'identity:4');
	trial.do(say('identity:4', thread(trial, wang, 'identity:4'), '王女士，我现在在青禾书店'));
	// A27: the right is the administrator's to take
	trial.do(withdraw(toAll(books), heAtWork));
	trial.no(ask(trial.world, li, 'identity:4'));
}

describe('The story of the article', () => {
	const trial = castTrial();
	tell(trial);
	const world = trial.end();

	test('P10 told twice it ends in the same world', () => {
		const again = castTrial();
		tell(again);
		expect(hash(again.world)).toBe(hash(world));
		expect(again.done).toEqual(trial.done);
	});

	test('A11 A13 the customer has two contacts with one person, one of them history', () => {
		expect(
			contactsOf(world, wang)
				.map(({ other }) => other)
				.filter((other) => other.startsWith('identity'))
		).toEqual([zhiAtWork, 'identity:4']);
		expect(messagesFor(world, thread(trial, wang, zhiAtWork), wang).at(-1)).toMatchObject({
			state: 'refused',
			refusal: { code: 'identityIsActive', facts: ['A13'] }
		});
	});

	test('A12 the friend kept the same person, in the same thread', () => {
		expect(standing(trial, zhou, zhi)).toBe('connected/connected');
		expect(messagesFor(world, thread(trial, zhou, zhi), zhou).at(-1)?.content).toMatchObject({
			kind: 'text'
		});
	});

	test('A14 A16 the messages are in both lists', () => {
		const chat = thread(trial, wang, zhiAtWork);
		for (const end of [wang, zhiAtWork] as const) {
			expect(threadsOf(world, end).map(({ conversation }) => conversation.id)).toContain(chat);
		}
		expect(threadsOf(world, zhiAtWork)[0]?.conversation.id).toBe(chat);
	});

	test('A9 the code in the picture is the card’s', () => {
		expect(codeOf(world, zhiAtWork)).toBe(get(world, 'person:3').album.root[0] && codeOf(world, zhiAtWork));
		expect(usageOf(world, travel).map(({ request }) => request.way)).toEqual(['scan', 'scan', 'cardPicture']);
	});

	test('A6 she was told once in each job, and her colleague never', () => {
		for (const id of [zhiAtWork, 'identity:4'] as const) {
			const { notices } = get(world, id);
			expect(notices && messagesFor(world, notices, id)).toHaveLength(1);
		}
		expect(get(world, chenAtWork).notices).toBeNull();
	});

	test('A27 in the end nobody in either enterprise may add', () => {
		expect(permissionOf(world, 'identity:4').may).toBe(false);
		expect(permissionOf(world, heAtWork).may).toBe(false);
	});
});

test('W8 the cast begins before the article’s trial: nobody may add, nobody is told', () => {
	const { world } = begin(castStart);
	expect([...values(world.grants)]).toEqual([]);
	for (const identity of values(world.identities)) expect(identity.told).toBe(false);
	expect([...values(world.identities)].map(({ person }) => get(world, person).name)).toEqual([
		'知晓君',
		'陈晨',
		'赵敏',
		'何涛'
	]);
});

test('W8 a start that is refused is an error that says where', () => {
	expect(() => begin([...castStart, { type: 'person.create', name: ' ', face: 'x' }])).toThrow(
		`at ${castStart.length} (person.create): textIsEmpty`
	);
});
