import { beforeEach, expect, test } from 'vitest';
import { corpTagsOn, get, linkBetween, type Command, type CorpTag } from '../../src/world';
import {
	books,
	chenAtWork,
	connect,
	give,
	link,
	toAll,
	travel,
	wang,
	zhaoAtWork,
	zhiAtWork,
	type IdentityId
} from './commands';
import { castTrial, type Trial } from './laws';

let trial: Trial;

const group = { id: 0, group: null, name: '客户等级', order: 1 };
const vip = { id: 1, group: 0, name: '重要', order: 2 };
const plain = { id: 2, group: 0, name: '普通', order: 1 };
const set = (...tags: CorpTag[]): Command => ({ type: 'corpTags.set', by: travel, tags });
const code = (command: Command) => trial.no(command).code;

beforeEach(() => {
	trial = castTrial();
	trial.do(give(toAll(travel)), { type: 'crm.create', enterprise: travel });
	connect(trial, wang, zhiAtWork);
	connect(trial, wang, chenAtWork);
});

/** Their names on a member’s side. */
function on(member: IdentityId): string[] {
	const tie = linkBetween(trial.world, member, wang);
	return tie ? corpTagsOn(trial.world, tie, member).map(({ name }) => name) : [];
}

const mark = (member: IdentityId, ...tags: number[]): Command => ({
	type: 'link.mark',
	by: member,
	link: link(trial, member, wang),
	tags
});

test('C16 a linked system makes tags in groups, changes their names and takes them away for good', () => {
	const [told] = trial.do(set(group, vip, plain)).filter(({ type }) => type === 'corpTags.set');
	expect(told).toMatchObject({ enterprise: travel, from: travel, to: [travel] });
	trial.do(set({ ...vip, name: ' 贵宾 ' }));
	expect(get(trial.world, travel).corpTags?.root).toMatchObject([group, { ...vip, name: '贵宾' }, plain]);
	trial.do(set({ ...plain, deleted: true }));
	expect(code(set(plain))).toBe('noSuchRecord');
	trial.do(set({ ...plain, id: 3 }));
	trial.end();
});

test('C16 no group is empty, no tag without a group, no name there twice, no number left out or of another group', () => {
	expect(code(set(group))).toBe('noSuchRecord');
	expect(code(set({ ...vip, id: 0, group: 7 }))).toBe('noSuchRecord');
	expect(code(set({ ...vip, id: 0, group: 0 }))).toBe('noSuchRecord');
	expect(code(set(group, { ...vip, id: 2 }))).toBe('noSuchRecord');
	expect(code(set(group, vip, { ...plain, name: '重要' }))).toBe('tagNameTaken');
	expect(code(set(group, { ...vip, name: 'x'.repeat(31) }))).toBe('textIsTooLong');
	trial.do(set(group, vip, plain));
	expect(code(set({ id: 3, group: null, name: '客户等级', order: 0 }, { ...vip, id: 4, group: 3 }))).toBe(
		'tagNameTaken'
	);
	expect(code(set({ ...vip, group: null }))).toBe('noSuchRecord');
	expect(code(set({ ...group, deleted: true }))).toBe('noSuchRecord');
	expect(code(set({ ...vip, deleted: true }, { ...plain, deleted: true }))).toBe('noSuchRecord');
	const all = [group, vip, plain].map((tag) => ({ ...tag, deleted: true }) as const);
	trial.do(set(...all));
	trial.end();
});

test('C16 nobody’s system does who is not linked, or has not the interop', () => {
	expect(code({ type: 'corpTags.set', by: books, tags: [group, vip] })).toBe('notInThisState');
	trial.do({ type: 'verification.lapse', enterprise: travel });
	expect(code(set(group, vip))).toBe('interopIsOpen');
});

test('C17 a tag is on a customer for one member, and on nobody once it is taken away', () => {
	trial.do(set(group, vip, plain), mark(zhiAtWork, 2, 1, 2));
	expect([on(zhiAtWork), on(chenAtWork)]).toEqual([['普通', '重要'], []]);
	trial.do(set({ ...plain, deleted: true }));
	expect(on(zhiAtWork)).toEqual(['重要']);
	trial.do(mark(zhiAtWork));
	expect(on(zhiAtWork)).toEqual([]);
	trial.end();
});

test('C17 only tags that are there, no groups, and only by a member at work', () => {
	trial.do(set(group, vip, plain), set({ ...plain, deleted: true }));
	for (const tag of [0, 2, 9]) expect(code(mark(zhiAtWork, 1, tag))).toBe('noSuchRecord');
	const command = mark(zhiAtWork, 1);
	expect(code({ ...command, by: zhaoAtWork } as Command)).toBe('noSuchRecord');
	trial.do({ type: 'identity.suspend', by: zhaoAtWork, identity: zhiAtWork });
	expect(code(command)).toBe('senderIsActive');
});
