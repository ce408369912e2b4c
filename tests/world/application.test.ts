import { beforeEach, expect, test } from 'vitest';
import {
	applicationOf,
	applicationState,
	appraise,
	begin,
	find,
	get,
	startIn,
	messagesFor,
	permissionOf,
	values,
	type ApplicationForm,
	type Command,
	type EnterpriseId,
	type IdentityId
} from '../../src/world';
import { days, give, join, leave, toAll, travel, zhaoAtWork } from './commands';
import { castTrial, Trial } from './laws';

let trial: Trial;

const form: ApplicationForm = { contact: '周立', trade: 'retail', scenario: 'customers', use: '30 个店员' };
const shop: EnterpriseId = 'enterprise:2';
const owner: IdentityId = 'identity:4';
const clerk: IdentityId = 'identity:5';

/** A verified enterprise outside the beta, with an owner and a clerk. */
beforeEach(() => {
	trial = castTrial();
	trial.do(
		{
			type: 'enterprise.create',
			name: '小周百货',
			shortName: '小周',
			verification: 'verified',
			admitted: false
		},
		hire('person:2', true),
		hire('person:1', false)
	);
	return () => trial.end();
});

function hire(person: `person:${number}`, administers: boolean): Command {
	return {
		type: 'identity.create',
		person,
		enterprise: shop,
		department: null,
		position: '员工',
		administers
	};
}
const submit = (by: IdentityId = owner): Command => ({ type: 'application.submit', by, form });
const decide: Command = { type: 'application.decide', enterprise: shop };
const admit: Command = { type: 'application.admit', enterprise: shop };
const state = () => applicationState(get(trial.world, shop));

/** What the platform said to somebody in WeCom. */
function heard(id: IdentityId) {
	const { notices } = get(trial.world, id);
	if (!notices) return [];
	return messagesFor(trial.world, notices, id).map(({ content }) =>
		content.kind === 'notice' ? content.notice.is : content.kind
	);
}

/** Both say something, so that WeCom is in use (A28). */
function talk() {
	trial.do({ type: 'colleague.open', by: owner, to: clerk });
	const to = `conversation:${trial.world.conversations.size - 1}` as const;
	for (const by of [owner, clerk])
		trial.do({ type: 'message.send', by, to, content: { kind: 'text', text: '早' } });
}

test('G11 A30 a work identity that is chosen applies for its enterprise; one that is void cannot', () => {
	trial.do(submit(clerk));
	expect(applicationOf(get(trial.world, shop))).toMatchObject({ state: 'submitted', by: clerk, form });
	trial.do(decide, leave(clerk));
	expect(trial.no(submit(clerk))).toMatchObject({ code: 'applicantIsAtWork', facts: ['A13', 'A30'] });
});

test('G11 A30 who is in, or waits for the answer, does not apply again', () => {
	expect(trial.no(submit(zhaoAtWork))).toMatchObject({ code: 'notInThisState', state: 'admitted' });
	trial.do(submit());
	expect(trial.no(submit(clerk))).toMatchObject({ code: 'notInThisState', state: 'submitted' });
	expect(trial.no({ ...admit, enterprise: travel })).toMatchObject({ state: 'admitted' });
});

test('G13 A31 WeCom tells of the receipt, and of the result within a week though nobody decides', () => {
	trial.do(submit(clerk));
	expect([heard(owner), heard(clerk)]).toEqual([['applicationReceived'], ['applicationReceived']]);
	trial.do(days(6));
	expect(state()).toBe('submitted');
	trial.do(days(1));
	expect(state()).toBe('declined');
	expect(heard(clerk)).toEqual(['applicationReceived', 'applicationDecided']);
	const { at, decidedAt } = applicationOf(get(trial.world, shop)) ?? { at: 0, decidedAt: 0 };
	expect((decidedAt ?? 0) - at).toBe(7 * 86_400_000);
});

test('G13 A31 a decision by hand stands when the week is over; one for an application of before decides nothing', () => {
	trial.do(submit(), days(5), decide, submit(), days(3));
	expect(state()).toBe('submitted');
	trial.do(admit, days(9));
	expect(get(trial.world, shop).applications).toHaveLength(2);
	expect(state()).toBe('admitted');
});

test('G14 A28 the rule weighs use, verification and need, and declines for what is lacking', () => {
	expect(appraise(trial.world, shop)).toMatchObject({
		members: 2,
		active: 0,
		isActive: false,
		isVerified: true,
		needsIt: null,
		against: ['notActive']
	});
	trial.do({ type: 'verification.lapse', enterprise: shop });
	trial.do({ type: 'application.submit', by: owner, form: { ...form, scenario: 'colleagues' } }, decide);
	expect(applicationOf(get(trial.world, shop))?.reasons).toEqual(['notActive', 'notVerified', 'noNeed']);
	trial.do({ type: 'verification.submit', by: owner }, { type: 'verification.verify', enterprise: shop });
	talk();
	trial.do(submit(), decide);
	expect(applicationOf(get(trial.world, shop))).toMatchObject({ state: 'admitted', reasons: [] });
});

test('G14 A28 what was said more than thirty days ago is no use of today', () => {
	talk();
	expect(appraise(trial.world, shop).isActive).toBe(true);
	trial.do(days(31));
	expect(appraise(trial.world, shop)).toMatchObject({ active: 0, isActive: false });
});

test('G15 A6 admission reaches every permitted member at once; rights are given from then on', () => {
	expect(trial.no(give(toAll(shop), owner)).code).toBe('interopIsOpen');
	trial.do({ type: 'grant.create', by: owner, to: { kind: 'member', identity: clerk } });
	trial.do(submit(), admit);
	expect(heard(owner)).toEqual(['applicationReceived', 'applicationDecided']);
	expect(heard(clerk)).toEqual(['interopOpen']);
	trial.do(give(toAll(shop), owner));
	expect(permissionOf(trial.world, owner).may).toBe(true);
	expect(heard(owner).at(-1)).toBe('interopOpen');
});

test('G12 A32 A33 who is bound to no enterprise registers, is led to WeCom, and has the result there', () => {
	const register: Command = {
		type: 'enterprise.register',
		by: 'person:0',
		name: '王记点心',
		shortName: '王记',
		position: '店主',
		form
	};
	trial.do(register);
	const made = get(trial.world, 'enterprise:3');
	const mine = [...values(made.identities)][0] ?? 'identity:99';
	expect(made).toMatchObject({ verification: 'unverified', admittedAt: null });
	expect(get(trial.world, mine)).toMatchObject({ state: 'invited', administers: true });
	expect(applicationState(made)).toBe('downloading');
	// nothing is decided before it is there
	trial.do(days(9));
	expect(applicationState(get(trial.world, made.id))).toBe('downloading');
	trial.do(join('person:0', mine));
	expect(applicationState(get(trial.world, made.id))).toBe('submitted');
	expect(heard(mine)).toEqual(['applicationReceived']);
	trial.do({ type: 'application.decide', enterprise: made.id });
	expect(heard(mine)).toEqual(['applicationReceived', 'applicationDecided']);
	expect(applicationOf(get(trial.world, made.id))?.reasons).toEqual(['notActive', 'notVerified']);
});

test('G12 A32 who is in an enterprise already applies with that identity', () => {
	const refused = trial.no({
		type: 'enterprise.register',
		by: 'person:2',
		name: '又一家',
		shortName: '又',
		position: '店主',
		form
	});
	expect(refused).toMatchObject({
		code: 'applicantIsUnbound',
		facts: ['A32'],
		remedies: ['applyWithIdentity']
	});
	expect(find(trial.world, 'enterprise:3')).toBeUndefined();
});

test('G15 A28 one that loses its verification while it is in stays admitted, without the interop', () => {
	trial.do(submit(), admit, { type: 'verification.lapse', enterprise: shop });
	expect(state()).toBe('admitted');
	expect(trial.no(give(toAll(shop), owner)).code).toBe('interopIsOpen');
});

test.each([
	['contact', { ...form, contact: ' ' }, 'textIsEmpty'],
	['contact', { ...form, contact: '长'.repeat(33) }, 'textIsTooLong'],
	['use', { ...form, use: '长'.repeat(151) }, 'textIsTooLong'],
	['use', { ...form, use: 'a\u0001' }, 'textHasControls']
])('RD3 a form whose %s is no good is refused', (_, bad, code) => {
	expect(trial.no({ type: 'application.submit', by: owner, form: bad }).code).toBe(code);
});

test('A31 in the period before there is no beta to apply for', () => {
	const before = new Trial(begin(startIn('before')).world);
	before.do({
		type: 'enterprise.create',
		name: '外',
		shortName: '外',
		verification: 'verified',
		admitted: false
	});
	before.do({ ...hire('person:2', true), enterprise: 'enterprise:2' } as Command);
	expect(before.no(submit())).toMatchObject({
		code: 'editionAllows',
		capability: { act: 'beta.apply', edition: 'before', verdict: 'no' }
	});
	before.end();
});
