import { beforeEach, expect, test } from 'vitest';
import { get, interopIsOpen, usageOf, type Command } from '../../src/world';
import { castTrial, type Trial } from './laws';
import {
	chenAtWork,
	connect,
	drop,
	give,
	heAtWork,
	leave,
	li,
	link,
	toAll,
	travel,
	wang,
	zhaoAtWork,
	zhiAtWork
} from './commands';

let trial: Trial;

beforeEach(() => {
	trial = castTrial();
	return () => trial.end();
});

const lapse: Command = { type: 'verification.lapse', enterprise: travel };
const submit = (by: `identity:${number}` = zhaoAtWork): Command => ({ type: 'verification.submit', by });
const verify: Command = { type: 'verification.verify', enterprise: travel };
const decline: Command = { type: 'verification.decline', enterprise: travel };

test('G6 A28 an enterprise becomes verified, may be sent back, and may lapse', () => {
	const state = () => get(trial.world, travel).verification;
	const states = [lapse, submit(), decline, submit(), verify, lapse].map((command) => {
		trial.do(command);
		return state();
	});
	expect(states).toEqual(['lapsed', 'verifying', 'unverified', 'verifying', 'verified', 'lapsed']);
});

test('G6 only its administrator submits, and nothing is decided that was not submitted', () => {
	expect(trial.no(verify)).toMatchObject({
		code: 'notInThisState',
		machine: 'verification',
		state: 'verified'
	});
	expect(trial.no(decline).code).toBe('notInThisState');
	trial.do(lapse);
	expect(trial.no(submit(zhiAtWork)).code).toBe('actorIsAdmin');
	expect(trial.no(submit('identity:99')).code).toBe('noSuchRecord');
	expect(trial.no({ type: 'verification.lapse', enterprise: 'enterprise:99' }).code).toBe('noSuchRecord');
});

test('G6 A28 the interop is open to those who are admitted and verified', () => {
	const create = (verification: 'verified' | 'unverified', admitted: boolean): Command => ({
		type: 'enterprise.create',
		name: '新',
		shortName: '新',
		verification,
		admitted
	});
	trial.do(create('verified', false), create('unverified', true), create('verified', true));
	expect(
		(['enterprise:2', 'enterprise:3', 'enterprise:4'] as const).map((id) => interopIsOpen(trial.world, id))
	).toEqual([false, false, true]);
	expect(get(trial.world, 'enterprise:2').admittedAt).toBeNull();
});

test('G7 A26 the usage records tell who added whom and when, also for those who have left', () => {
	trial.do(give(toAll(travel)));
	connect(trial, wang, zhiAtWork);
	connect(trial, chenAtWork, li);
	trial.do(drop(wang, link(trial, wang, zhiAtWork)), leave(zhiAtWork));
	expect(usageOf(trial.world, travel)).toMatchObject([
		{ identity: chenAtWork, other: li, request: { way: 'scan', outcome: 'accepted' } },
		{ identity: zhiAtWork, other: wang }
	]);
	expect(usageOf(trial.world, 'enterprise:1')).toEqual([]);
});

test('W8 a table is set with people and enterprises that exist', () => {
	expect(trial.no({ type: 'department.create', enterprise: 'enterprise:99', name: '部' }).code).toBe(
		'noSuchRecord'
	);
	expect(trial.no({ type: 'friendship.create', between: [wang, wang] }).code).toBe('noSuchRecord');
	expect(trial.no({ type: 'friendship.create', between: [wang, li] }).code).toBe('notInThisState');
	const member = {
		type: 'identity.create',
		person: 'person:0',
		enterprise: travel,
		department: null,
		position: '顾问',
		administers: false
	} as const;
	expect(trial.no({ ...member, person: 'person:99' }).code).toBe('noSuchRecord');
	expect(trial.no({ ...member, department: 'department:2' }).code).toBe('noSuchRecord');
	expect(trial.no({ ...member, position: '\u200b' }).code).toBe('textIsEmpty');
	trial.do(member);
	expect(get(trial.world, 'identity:4').state).toBe('active');
	expect(trial.no(give(toAll(travel), heAtWork)).code).toBe('actorIsAdmin');
});
