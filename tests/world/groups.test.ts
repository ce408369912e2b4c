import { beforeEach, describe, expect, test } from 'vitest';
import {
	editionIds,
	endsOf,
	get,
	groupName,
	limits,
	linkBetween,
	messagesFor,
	showsReading,
	sideOf,
	threadsOf,
	values,
	type EndId
} from '../../src/world';
import { castTrial, type Trial } from './laws';
import {
	chen,
	chenAtWork,
	connect,
	give,
	groupChat,
	he,
	heAtWork,
	leave,
	li,
	link,
	meet,
	membership,
	minutes,
	say,
	toMember,
	wang,
	zhaoAtWork,
	zhi,
	zhiAtWork,
	zhou
} from './commands';

let trial: Trial;

beforeEach(() => {
	trial = castTrial();
	return () => trial.end();
});

const start = (by: EndId, name: string, ...members: EndId[]) =>
	({ type: 'group.start', by, name, members }) as const;
const rename = (by: EndId, name: string) => ({ type: 'group.rename', by, group: 'group:1', name }) as const;
const quit = (by: EndId) => ({ type: 'group.leave', by, group: 'group:1' }) as const;
const bring = (by: EndId, member: EndId) =>
	({ type: 'group.bringIn', by, group: 'group:1', member }) as const;
const thread = () => get(trial.world, 'group:1').conversation;
const lists = (end: EndId) => threadsOf(trial.world, end).some((each) => each.conversation.id === thread());
const lineFor = (end: EndId) => messagesFor(trial.world, thread(), end).at(-1)?.content;

describe('A group of colleagues', () => {
	test('M15 is made by a member with those of their enterprise, and all see who brought whom', () => {
		trial.do(start(zhiAtWork, '大理线', chenAtWork, zhaoAtWork));
		expect([...values(get(trial.world, 'group:1').members)]).toEqual([zhiAtWork, chenAtWork, zhaoAtWork]);
		expect(lineFor(zhaoAtWork)).toEqual({
			kind: 'line',
			line: { is: 'startedGroup', by: zhiAtWork, members: [chenAtWork, zhaoAtWork] }
		});
		trial.do(say(zhaoAtWork, thread(), '收到'));
		expect(messagesFor(trial.world, thread(), chenAtWork).at(-1)?.content).toMatchObject({ text: '收到' });
	});

	test('M15 A22 takes no WeChat contact and nobody of another enterprise', () => {
		trial.do(give(toMember(zhiAtWork)));
		connect(trial, wang, zhiAtWork);
		expect(trial.no(start(zhiAtWork, '', chenAtWork, wang))).toMatchObject({
			code: 'editionAllows',
			capability: { act: 'group.bringIn', pair: 'wecom>wechat' },
			facts: ['A22', 'R6']
		});
		expect(trial.no(start(zhiAtWork, '', chenAtWork, heAtWork))).toMatchObject({
			capability: { act: 'group.bringIn', pair: 'wecom>wecom' }
		});
		trial.do(start(zhiAtWork, '', chenAtWork, zhaoAtWork));
		expect(trial.no(bring(zhiAtWork, wang)).code).toBe('editionAllows');
	});

	test('M15 is made of nobody unknown, not of its maker alone, and not by a suspended member', () => {
		expect(trial.no(start(zhiAtWork, '', chenAtWork, 'identity:9')).code).toBe('noSuchRecord');
		expect(trial.no(start(zhiAtWork, '', chenAtWork, zhiAtWork))).toMatchObject({
			code: 'notInThisState',
			state: 'inside'
		});
		trial.do(membership('suspend', chenAtWork));
		expect(trial.no(start(chenAtWork, '', zhiAtWork, zhaoAtWork)).code).toBe('senderIsActive');
	});

	test('M16 is called after the others until it has a name, and again when that is taken off', () => {
		trial.do(start(zhiAtWork, ' ', chenAtWork, zhaoAtWork));
		expect(groupName(trial.world, zhiAtWork, 'group:1')).toBe('陈晨、赵敏');
		expect(groupName(trial.world, chenAtWork, 'group:1')).toBe('知晓君、赵敏');
		trial.do(rename(chenAtWork, ' 大理线 '));
		expect(groupName(trial.world, zhiAtWork, 'group:1')).toBe('大理线');
		expect(lineFor(zhiAtWork)).toMatchObject({
			line: { is: 'renamedGroup', by: chenAtWork, name: '大理线' }
		});
		expect(trial.no(rename(zhiAtWork, '大理线')).code).toBe('notInThisState');
		expect(trial.no(rename(zhiAtWork, '长'.repeat(limits.nameCharacters + 1))).code).toBe('textIsTooLong');
		expect(trial.no(rename(heAtWork, '别家')).code).toBe('senderIsInside');
		trial.do(rename(zhiAtWork, ''));
		expect(groupName(trial.world, zhiAtWork, 'group:1')).toBe('陈晨、赵敏');
		trial.do(membership('suspend', zhiAtWork));
		expect(trial.no(rename(zhiAtWork, '大理')).code).toBe('senderIsActive');
	});

	test('M17 who leaves it sees it no more and says nothing there; the others are told', () => {
		trial.do(start(zhiAtWork, '', chenAtWork, zhaoAtWork), quit(chenAtWork));
		expect([lists(chenAtWork), lists(zhiAtWork)]).toEqual([false, true]);
		expect(endsOf(trial.world, get(trial.world, thread()))).toEqual([zhiAtWork, zhaoAtWork]);
		expect(lineFor(zhiAtWork)).toMatchObject({ line: { is: 'leftGroup', member: chenAtWork } });
		expect(trial.no(say(chenAtWork, thread(), '还在吗')).code).toBe('senderIsInside');
		expect(trial.no(quit(chenAtWork))).toMatchObject({ code: 'notInThisState', state: 'outside' });
		expect(trial.no(bring(chenAtWork, heAtWork)).code).toBe('senderIsInside');
		trial.do(quit(zhaoAtWork), quit(zhiAtWork));
		expect(get(trial.world, 'group:1').members.size).toBe(0);
	});

	test('M17 who left is brought in again, in the same thread, listed once', () => {
		trial.do(start(zhiAtWork, '', chenAtWork, zhaoAtWork), quit(chenAtWork), quit(zhaoAtWork));
		trial.do(bring(zhiAtWork, chenAtWork));
		expect([lists(chenAtWork), lists(zhaoAtWork)]).toEqual([true, false]);
		trial.do(say(chenAtWork, thread(), '回来了'), bring(chenAtWork, zhaoAtWork));
		expect('left' in get(trial.world, 'group:1')).toBe(false);
	});

	test('M17 I4 a suspended or void member stays where they are', () => {
		trial.do(start(zhiAtWork, '', chenAtWork, zhaoAtWork));
		for (const ending of [membership('suspend', zhiAtWork), leave(zhiAtWork)]) {
			trial.do(ending);
			expect(trial.no(quit(zhiAtWork)).code).toBe('senderIsActive');
		}
		trial.do(say(chenAtWork, thread(), '他走了'));
		expect(endsOf(trial.world, get(trial.world, thread()))).toContain(zhiAtWork);
	});
});

test('M15 M17 friends make a group of their own, take in no WeCom contact, and leave it', () => {
	trial.do(give(toMember(zhiAtWork)));
	connect(trial, wang, zhiAtWork);
	expect(trial.no(start(wang, '饭搭子', li, chen)).code).toBe('isFriendOfActor');
	expect(trial.no(start(wang, '饭搭子', li, zhiAtWork))).toMatchObject({ facts: ['A22'] });
	trial.do(start(wang, '饭搭子', li, zhou), quit(li));
	expect([lists(li), lists(wang)]).toEqual([false, true]);
	trial.do({ type: 'group.leave', by: zhi, group: 'group:0' });
	expect(threadsOf(trial.world, zhi).map(({ conversation }) => conversation.id)).not.toContain(groupChat);
});

test('C14 a description is its owner’s alone, within R7’s length, and can be taken off', () => {
	trial.do(give(toMember(zhiAtWork)));
	connect(trial, wang, zhiAtWork);
	const tie = link(trial, wang, zhiAtWork);
	const write = (by: EndId, description: string) =>
		({ type: 'link.describe', by, link: tie, description }) as const;
	const side = (end: EndId) => {
		const found = linkBetween(trial.world, wang, zhiAtWork);
		return found?.sides[sideOf(found, end)].description;
	};
	const [, written] = trial.do(write(zhiAtWork, ' 想带爸妈去大理 '));
	expect(written).toMatchObject({ type: 'link.described', to: [zhiAtWork] });
	expect([side(zhiAtWork), side(wang)]).toEqual(['想带爸妈去大理', undefined]);
	trial.do(write(zhiAtWork, '长'.repeat(limits.descriptionCharacters)));
	expect(trial.no(write(zhiAtWork, '长'.repeat(limits.descriptionCharacters + 1))).code).toBe(
		'textIsTooLong'
	);
	trial.do(write(zhiAtWork, ''));
	expect(side(zhiAtWork)).toBe('');
	expect(trial.no({ ...write(zhiAtWork, '好'), by: chenAtWork }).code).toBe('noSuchRecord');
	trial.do(membership('suspend', zhiAtWork));
	expect(trial.no(write(zhiAtWork, '好')).code).toBe('senderIsActive');
});

test('M18 R5 what was read is shown among colleagues only, in every edition', () => {
	for (const edition of editionIds) {
		const world = { ...trial.world, edition };
		const shown = (by: EndId, other: EndId) => showsReading(world, by, other);
		expect(shown(zhiAtWork, chenAtWork)).toBe(true);
		expect([shown(zhiAtWork, wang), shown(wang, zhiAtWork), shown(wang, li)]).toEqual([false, false, false]);
		expect([shown(zhiAtWork, heAtWork), shown(zhiAtWork, zhiAtWork)]).toEqual([false, false]);
	}
});

describe('Groups and Moments', () => {
	beforeEach(() => void meet(trial));

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

	test('M7 groups are founded by two at least, of people who exist', () => {
		const found = (...members: `account:${number}`[]) =>
			({ type: 'group.create', name: '群', members }) as const;
		expect(trial.no(found(wang, wang)).code).toBe('noSuchRecord');
		expect(trial.no(found(wang, 'account:99')).code).toBe('noSuchRecord');
		trial.do(found(wang, li, wang), minutes(1));
		expect(get(trial.world, 'group:1').members.size).toBe(2);
	});
});
