import { beforeEach, expect, test } from 'vitest';
import {
	at,
	codeOfWay,
	endOf,
	get,
	indexOf,
	linkBetween,
	wayOf,
	type AccountId,
	type Command
} from '../../src/world';
import {
	books,
	chenAtWork,
	give,
	heAtWork,
	leave,
	li,
	membership,
	toAll,
	toMember,
	travel,
	wang,
	withdraw,
	zhiAtWork,
	zhou
} from './commands';
import { castTrial, type Trial } from './laws';

let trial: Trial;

const way = {
	id: 0,
	several: true,
	inMiniProgram: false,
	members: [zhiAtWork, chenAtWork],
	departments: [],
	skipsVerify: false,
	state: 'booth-a',
	remark: '展会'
} satisfies Way;
type Way = Extract<Command, { type: 'contactWay.set' }>['way'];
const set = (what: Partial<Way> = {}): Command => ({
	type: 'contactWay.set',
	by: travel,
	way: { ...way, ...what }
});
const code = (id = 0) => {
	const { contactWays } = get(trial.world, travel);
	const known = contactWays && at(contactWays, id);
	if (!known) throw new Error(`no way ${id}`);
	return codeOfWay(travel, known);
};
const scan = (by: AccountId, of = code()): Command => ({
	type: 'link.ask',
	by,
	code: of,
	way: 'scan',
	hello: ''
});

beforeEach(() => {
	trial = castTrial();
	trial.do(give(toAll(travel)), { type: 'crm.create', enterprise: travel });
});

test('C18 a linked system makes one, changes it and takes it away for good', () => {
	const [told] = trial.do(set()).filter(({ type }) => type === 'contactWay.set');
	expect(told).toMatchObject({ enterprise: travel, way, from: travel, to: [travel] });
	const made = code();
	trial.do(set({ state: 'booth-b', departments: ['department:0'] }));
	expect(code()).toBe(made);
	expect(wayOf(trial.world, made)).toMatchObject({ enterprise: travel, way: { state: 'booth-b' } });
	trial.do(set({ id: 1, several: false, members: [zhiAtWork] }), set({ deleted: true }));
	expect(trial.no(set()).code).toBe('noSuchRecord');
	trial.end();
});

test('C18 of its own members and departments only, one or several as it was made, in text that can be read', () => {
	for (const wrong of [
		{ id: 1 },
		{ members: [] },
		{ members: [heAtWork] },
		{ departments: ['department:2'] },
		{ several: false },
		{ several: false, members: [], departments: [null] }
	] satisfies Partial<Way>[])
		expect(trial.no(set(wrong)).code, JSON.stringify(wrong)).toBe('noSuchRecord');
	expect(trial.no(set({ state: 'x'.repeat(31) })).code).toBe('textIsTooLong');
	trial.do(set({ state: '', remark: '' }));
	expect(trial.no(set({ inMiniProgram: true })).code).toBe('noSuchRecord');
	expect(trial.no(set({ several: false, members: [zhiAtWork] })).code).toBe('noSuchRecord');
});

test('C18 nobody’s system does who is not linked, or has not the interop', () => {
	expect(trial.no({ ...set(), by: books } as Command).code).toBe('notInThisState');
	trial.do({ type: 'verification.lapse', enterprise: travel });
	expect(trial.no(set()).code).toBe('interopIsOpen');
});

test('C19 who scans it asks a member as usual, and brings where they came from', () => {
	trial.do(set({ members: [zhiAtWork] }));
	trial.do(scan(wang));
	const link = linkBetween(trial.world, wang, zhiAtWork);
	expect(link?.request).toMatchObject({ outcome: 'waiting', way: 'scan', state: 'booth-a' });
	if (link) trial.do({ type: 'link.accept', by: zhiAtWork, link: link.id });
	expect(linkBetween(trial.world, wang, zhiAtWork)?.request).toMatchObject({
		outcome: 'accepted',
		state: 'booth-a'
	});
	expect(trial.no(scan(wang)).code).toBe('notInThisState');
	trial.end();
});

test('C19 the same person always meets the same member, and several share those who come', () => {
	trial.do(set());
	const met = [wang, li, zhou].map((each) => endOf(trial.world, code(), each));
	expect(met).toEqual([zhiAtWork, chenAtWork, zhiAtWork]);
	expect(indexOf(wang)).toBe(0);
	// of those who may be added
	trial.do(withdraw(toAll(travel)), give(toMember(chenAtWork)));
	expect(endOf(trial.world, code(), wang)).toBe(chenAtWork);
	trial.do(set({ members: [], departments: [null] }));
	expect(endOf(trial.world, code(), wang)).toBe(chenAtWork);
});

test('C19 one that asks nobody to confirm connects at once, with its state', () => {
	trial.do(set({ skipsVerify: true }));
	const events = trial.do(scan(wang));
	expect(events.map(({ type }) => type)).toEqual(
		expect.arrayContaining(['link.created', 'link.asked', 'link.connected'])
	);
	expect(linkBetween(trial.world, wang, zhiAtWork)).toMatchObject({
		sides: [{ state: { relation: 'connected' } }, { state: { relation: 'connected' } }],
		request: { outcome: 'accepted', state: 'booth-a' }
	});
	// a customer who deleted the member is let in again; who never left is in already
	expect(trial.no(scan(wang)).code).toBe('notInThisState');
	const link = linkBetween(trial.world, wang, zhiAtWork)?.id;
	if (link) trial.do({ type: 'link.delete', by: zhiAtWork, link }, scan(wang));
	expect(linkBetween(trial.world, wang, zhiAtWork)?.sides[1].state.relation).toBe('connected');
	trial.end();
});

test('C19 C2 without the right, the verification or the member at work it adds nobody', () => {
	trial.do(set({ members: [zhiAtWork], skipsVerify: true }), withdraw(toAll(travel)));
	expect(trial.no(scan(wang)).code).toBe('memberMayAdd');
	trial.do(give(toAll(travel)), membership('suspend', zhiAtWork));
	expect(trial.no(scan(wang)).code).toBe('identityIsActive');
	trial.do(membership('reinstate', zhiAtWork), { type: 'verification.lapse', enterprise: travel });
	expect(trial.no(scan(wang)).code).toBe('interopIsOpen');
});

test('C19 C13 what was taken away, or whose members have left, says so; the code of another branch is none', () => {
	const before = trial.world;
	trial.do(set({ members: [zhiAtWork] }));
	const made = code();
	trial.do(leave(zhiAtWork));
	expect(trial.no(scan(wang)).code).toBe('contactWayIsGone');
	trial.do(set({ members: [chenAtWork] }));
	expect(endOf(trial.world, made, wang)).toBe(chenAtWork);
	trial.do(set({ members: [chenAtWork], deleted: true }));
	expect(trial.no(scan(wang)).code).toBe('contactWayIsGone');
	expect(endOf(before, made, wang)).toBeUndefined();
	expect(trial.no(scan(wang, made.replace(/@.*/, '@999'))).code).toBe('notACodeOfThisSession');
});
