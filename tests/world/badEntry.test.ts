import { beforeEach, expect, test } from 'vitest';
import { find, get, messagesFor, parseCommand, trades, type Command } from '../../src/world';
import {
	connect,
	give,
	heAtWork,
	invite,
	join,
	leave,
	say,
	toAll,
	travel,
	wang,
	zhaoAtWork,
	zhiAtWork
} from './commands';
import { castTrial, type Trial } from './laws';

/* What nobody can do on the way into an enterprise, into the beta, and out again: each with its rule. */

let trial: Trial;

beforeEach(() => {
	trial = castTrial();
	return () => trial.end();
});

const register = {
	type: 'enterprise.register',
	by: 'person:0',
	name: '王记点心有限公司',
	shortName: '王记点心',
	position: '店主',
	form: { contact: '王女士', trade: 'retail', scenario: 'customers', use: '' }
} as const satisfies Command;

test.each([
	['empty', ' \u200b', 'textIsEmpty'],
	['too long', '长'.repeat(33), 'textIsTooLong'],
	['far too long', '长'.repeat(200), 'textIsTooLong'],
	['with controls', '王\u0007记', 'textHasControls'],
	['a pile of marks', `a${'\u0301'.repeat(12)}`, 'textHasStackedMarks']
])('G12 T5 a name that is %s registers nothing, wherever it stands', (_, bad, code) => {
	for (const field of ['name', 'shortName', 'position'] as const) {
		expect(trial.no({ ...register, [field]: bad }).code).toBe(code);
		expect(find(trial.world, 'enterprise:2')).toBeUndefined();
	}
});

test('G12 T1 a name with markup and marks of direction is a name like any other, kept as it was given', () => {
	const name = '<b>王记</b>\u202e&amp;';
	trial.do({ ...register, name });
	expect(get(trial.world, 'enterprise:2').name).toBe(name);
});

test('G12 A32 who is asked into an enterprise does not register another; who has left it does', () => {
	trial.do(invite('person:0', heAtWork));
	expect(trial.no(register)).toMatchObject({ code: 'applicantIsUnbound', remedies: ['applyWithIdentity'] });
	trial.do({ type: 'identity.withdraw', by: heAtWork, identity: 'identity:4' }, register);
	expect(trial.no(register).code).toBe('applicantIsUnbound');
	expect(get(trial.world, 'identity:5')).toMatchObject({ enterprise: 'enterprise:2', administers: true });
});

test('G12 A33 who registered is its last administrator: they join, and cannot leave it without one (I5)', () => {
	trial.do(register, join('person:0', 'identity:4'));
	expect(trial.no(leave('identity:4')).code).toBe('anotherAdminRemains');
	expect(trial.no(join('person:0', 'identity:4'))).toMatchObject({ code: 'notInThisState', state: 'active' });
});

test('I6 nobody joins an enterprise that they are in, and nobody is asked in twice', () => {
	expect(trial.no(invite('person:3', zhaoAtWork)).code).toBe('notYetMember');
	trial.do(invite('person:0', zhaoAtWork));
	expect(trial.no(invite('person:0', zhaoAtWork)).code).toBe('notYetMember');
	expect(trial.no(join('person:1', 'identity:4')).code).toBe('invitationIsMine');
	trial.do(join('person:0', 'identity:4'));
	expect(trial.no(join('person:0', 'identity:4'))).toMatchObject({ code: 'notInThisState', state: 'active' });
});

test('A13 C8 who is removed while their request waits is added by nobody: accepting lets it lapse', () => {
	trial.do(give(toAll(travel)));
	trial.do({ type: 'link.ask', by: zhiAtWork, code: 'account:0@0', way: 'scan', hello: '' });
	const link = `link:${trial.world.links.size - 1}` as const;
	trial.do({ type: 'identity.remove', by: zhaoAtWork, identity: zhiAtWork });
	trial.do({ type: 'link.accept', by: wang, link });
	expect(get(trial.world, link).request?.outcome).toBe('lapsed');
	expect(get(trial.world, link).conversation).toBeNull();
});

test('A13 M4 who is removed in the middle of a chat: what was said stays, what is said then is turned back', () => {
	trial.do(give(toAll(travel)));
	const chat = connect(trial, wang, zhiAtWork);
	trial.do(say(wang, chat, '在吗？'));
	trial.do({ type: 'identity.remove', by: zhaoAtWork, identity: zhiAtWork });
	trial.do(say(wang, chat, '还在吗？'));
	const said = messagesFor(trial.world, chat, wang).filter(({ from }) => from === wang);
	expect(said.map(({ state }) => state)).toEqual(['delivered', 'refused']);
	expect(trial.no(say(zhiAtWork, chat, '在')).code).toBe('senderIsActive');
});

test('A29 the trades that the article names are on the form, others are «other», and nothing else is taken', () => {
	expect(trades).toEqual(
		expect.arrayContaining(['onlineShop', 'retail', 'travel', 'education', 'property', 'logistics'])
	);
	expect(parseCommand({ ...register, form: { ...register.form, trade: 'banking' } })).toHaveProperty(
		'faults'
	);
	expect(parseCommand({ ...register, form: { ...register.form, trade: 'other' } })).toHaveProperty('command');
});
