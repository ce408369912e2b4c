import { beforeEach, expect, test } from 'vitest';
import {
	applicationState,
	get,
	interopIsOpen,
	parseCommand,
	permissionOf,
	type Command,
	type SendBackReason
} from '../../src/world';
import { chenAtWork, connect, give, li, say, toAll, travel, wang, zhaoAtWork, zhiAtWork } from './commands';
import { castTrial, type Trial } from './laws';

let trial: Trial;

beforeEach(() => {
	trial = castTrial();
	return () => trial.end();
});

const lapse: Command = { type: 'verification.lapse', enterprise: travel };
const submit: Command = { type: 'verification.submit', by: zhaoAtWork };
const verify: Command = { type: 'verification.verify', enterprise: travel };
const sendBack = (...reasons: SendBackReason[]): Command => ({
	type: 'verification.decline',
	enterprise: travel,
	reasons
});
const at = () => get(trial.world, travel);

test('G16 papers that are sent back say why, until others are submitted', () => {
	trial.do(lapse, submit, sendBack('nameDiffers', 'paperUnclear'));
	expect(at()).toMatchObject({
		verification: 'unverified',
		sentBack: { at: trial.world.clock, reasons: ['nameDiffers', 'paperUnclear'] }
	});
	trial.do(submit);
	expect(at()).not.toHaveProperty('sentBack');
	trial.do(verify);
	expect(at().verification).toBe('verified');
});

test('G16 what was sent back without a word, as in sessions of before, leaves nothing', () => {
	trial.do(lapse, submit, { type: 'verification.decline', enterprise: travel });
	expect(at().verification).toBe('unverified');
	expect(at()).not.toHaveProperty('sentBack');
});

test('G16 nothing is sent back, verified or lapsed that is not in that state', () => {
	for (const command of [verify, sendBack('notEntitled')])
		expect(trial.no(command)).toMatchObject({ code: 'notInThisState', state: 'verified' });
	expect(trial.no(submit)).toMatchObject({ code: 'notInThisState', state: 'verified', event: 'submit' });
	trial.do(lapse);
	expect(trial.no(lapse)).toMatchObject({ code: 'notInThisState', state: 'lapsed' });
	trial.do(submit);
	expect(trial.no(submit)).toMatchObject({ state: 'verifying' });
	expect(trial.no(lapse)).toMatchObject({ state: 'verifying' });
});

test('W13 reasons to send papers back come from the list, at least one', () => {
	const command = { type: 'verification.decline', enterprise: travel };
	for (const reasons of [[], ['because'], 'nameDiffers', Array(4).fill('nameDiffers')])
		expect(parseCommand({ ...command, reasons })).toHaveProperty('faults');
	expect(parseCommand({ ...command, reasons: ['nameDiffers'] })).toHaveProperty('command');
});

test('G17 A28 a verification that lapses closes the interop at once: nobody is added, no right is given; what is stays', () => {
	trial.do(give(toAll(travel)));
	connect(trial, wang, zhiAtWork);
	const chat = `conversation:${trial.world.conversations.size - 1}` as const;
	trial.do(lapse);
	expect(interopIsOpen(trial.world, travel)).toBe(false);
	expect(applicationState(at())).toBe('admitted');
	expect(permissionOf(trial.world, zhiAtWork).may).toBe(true);
	expect(
		trial.no({ type: 'link.ask', by: chenAtWork, code: 'account:1@0', way: 'scan', hello: '' }).code
	).toBe('interopIsOpen');
	expect(trial.no(give({ kind: 'member', identity: chenAtWork })).code).toBe('interopIsOpen');
	// contacts and chats stay, both ways
	trial.do(say(wang, chat, '在吗？'), say(zhiAtWork, chat, '在的。'));
	trial.do({ type: 'grant.withdraw', by: zhaoAtWork, to: toAll(travel) });
});

test('G17 A28 C8 who asked before it lapsed cannot be accepted after; renewed, they ask again and are', () => {
	trial.do(give(toAll(travel)));
	trial.do({ type: 'link.ask', by: chenAtWork, code: 'account:1@0', way: 'scan', hello: '' });
	const asked = trial.world.links.size - 1;
	trial.do(lapse);
	trial.do({ type: 'link.accept', by: li, link: `link:${asked}` });
	expect(get(trial.world, `link:${asked}`).request?.outcome).toBe('lapsed');
	trial.do(submit, verify);
	connect(trial, chenAtWork, li);
});
