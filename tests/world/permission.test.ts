import { beforeEach, describe, expect, test } from 'vitest';
import {
	get,
	interopIsOpen,
	messagesFor,
	permissionOf,
	type Command,
	type IdentityId
} from '../../src/world';
import { castTrial, type Trial } from './laws';
import {
	books,
	chenAtWork,
	give,
	heAtWork,
	invite,
	join,
	leave,
	membership,
	toAll,
	toDepartment,
	toMember,
	travel,
	withdraw,
	zhaoAtWork,
	zhiAtWork
} from './commands';

let trial: Trial;

beforeEach(() => {
	trial = castTrial();
	return () => trial.end();
});

const may = (id: IdentityId) => permissionOf(trial.world, id).may;
const service = toDepartment('department:0');
/** How often 「现在，可以给微信发消息了」 was said to a member. */
const pushes = (id: IdentityId) => {
	const { notices } = get(trial.world, id);
	return notices ? messagesFor(trial.world, notices, id).length : 0;
};

test('G1 A26 A27 only an administrator of this enterprise gives and withdraws the right', () => {
	for (const by of [zhiAtWork, heAtWork] as const) {
		expect(trial.no(give(toMember(zhiAtWork), by))).toMatchObject({
			code: 'actorIsAdmin',
			machine: 'grant',
			facts: ['A26', 'A27']
		});
	}
	trial.do(give(toMember(zhiAtWork)));
	expect(trial.no(withdraw(toMember(zhiAtWork), chenAtWork)).code).toBe('actorIsAdmin');
	expect(trial.no(give(toMember('identity:99'))).code).toBe('noSuchRecord');
	expect(trial.no(give(toDepartment('department:99'))).code).toBe('noSuchRecord');
	expect(trial.no(give(toAll('enterprise:99'))).code).toBe('noSuchRecord');
});

test('G1 I4 an administrator who is suspended gives nothing', () => {
	trial.do({
		type: 'identity.create',
		person: 'person:0',
		enterprise: travel,
		department: null,
		position: '副总',
		administers: true
	});
	trial.do(membership('suspend', zhaoAtWork, 'identity:4'));
	expect(trial.no(give(service)).code).toBe('actorIsAdmin');
	trial.do(give(service, 'identity:4'), membership('reinstate', zhaoAtWork, 'identity:4'));
	trial.do(withdraw(service));
});

test('G1 nobody has the right before it is given', () => {
	expect([zhiAtWork, chenAtWork, zhaoAtWork].map(may)).toEqual([false, false, false]);
});

test('G2 it is given to a member, to a department, or to all', () => {
	trial.do(give(toMember(zhiAtWork)));
	expect([zhiAtWork, chenAtWork, zhaoAtWork].map(may)).toEqual([true, false, false]);
	trial.do(give(service));
	expect([zhiAtWork, chenAtWork, zhaoAtWork].map(may)).toEqual([true, true, false]);
	trial.do(give(toAll(travel)));
	expect([zhiAtWork, chenAtWork, zhaoAtWork, heAtWork].map(may)).toEqual([true, true, true, false]);
	expect(permissionOf(trial.world, zhiAtWork).because.map(({ scope }) => scope.kind)).toEqual([
		'member',
		'department',
		'all'
	]);
});

test('G2 each member, department and enterprise has one record, however often it changes', () => {
	trial.do(give(service), withdraw(service), give(service));
	expect(trial.world.grants.size).toBe(1);
	expect(trial.no(give(service)).code).toBe('notInThisState');
	trial.do(withdraw(service));
	expect(trial.no(withdraw(service)).code).toBe('notInThisState');
	expect(trial.no(withdraw(toAll(travel))).code).toBe('notInThisState');
});

test('G3 a member’s own grant survives the withdrawal of the department’s', () => {
	trial.do(give(toMember(zhiAtWork)), give(service), withdraw(service));
	expect([zhiAtWork, chenAtWork].map(may)).toEqual([true, false]);
	expect(permissionOf(trial.world, zhiAtWork).because.map(({ scope }) => scope.kind)).toEqual(['member']);
});

test('G3 the events name those whose right changes, and only those', () => {
	const [, given] = trial.do(give(toMember(zhiAtWork)));
	expect(given).toMatchObject({ type: 'grant.created', to: [zhiAtWork] });
	expect(trial.do(give(service))[1]?.to).toEqual([chenAtWork]);
	expect(trial.do(withdraw(service))[1]?.to).toEqual([chenAtWork]);
	expect(trial.do(withdraw(toMember(zhiAtWork)))[1]?.to).toEqual([zhiAtWork]);
});

test('G10 a grant to a department covers what is within it, and not what it is a part of', () => {
	trial.do(
		{ type: 'department.create', enterprise: travel, name: '大理组', parent: 'department:0' },
		{ type: 'person.create', name: '新人', face: 'li' },
		{
			type: 'identity.create',
			person: 'person:7',
			enterprise: travel,
			department: 'department:3',
			position: '顾问',
			administers: false
		}
	);
	trial.do(give(toDepartment('department:3')));
	expect(['identity:4', zhiAtWork].map((each) => may(each as typeof zhiAtWork))).toEqual([true, false]);
	trial.do(withdraw(toDepartment('department:3')));
	expect(trial.do(give(service))[1]?.to).toEqual([zhiAtWork, chenAtWork, 'identity:4']);
	expect(may('identity:4')).toBe(true);
	const foreign = {
		type: 'department.create',
		enterprise: travel,
		name: '书',
		parent: 'department:2'
	} as const;
	expect(trial.no(foreign).code).toBe('noSuchRecord');
});

describe('a department', () => {
	const admin = 'department:1';
	const move = (department: `department:${number}`, to: `department:${number}` | null): Command => ({
		type: 'department.move',
		by: zhaoAtWork,
		department,
		to
	});
	const parentOf = (id: `department:${number}`) => get(trial.world, id).parent;

	test('G18 is moved into another one and back, and whoever has the right by where it then lies is told', () => {
		trial.do(give(toDepartment(admin)));
		const moved = trial.do(move('department:0', admin));
		expect(parentOf('department:0')).toBe(admin);
		expect([zhiAtWork, chenAtWork].map(may)).toEqual([true, true]);
		expect(moved.flatMap((event) => (event.type === 'notice.pushed' ? event.to : []))).toEqual([
			zhiAtWork,
			chenAtWork
		]);
		trial.do(move('department:0', null));
		expect(parentOf('department:0')).toBeUndefined();
		expect([zhiAtWork, chenAtWork].map(may)).toEqual([false, false]);
	});

	test('G18 is never moved into itself or a part of it, nor to where it is, nor out of its enterprise', () => {
		trial.do({ type: 'department.create', enterprise: travel, name: '大理组', parent: 'department:0' });
		for (const to of ['department:0', 'department:3'] as const)
			expect(trial.no(move('department:0', to))).toMatchObject({
				code: 'departmentWithinItself',
				assumed: true
			});
		expect(trial.no(move('department:3', 'department:0')).code).toBe('departmentIsThere');
		expect(trial.no(move('department:0', null)).code).toBe('departmentIsThere');
		expect(trial.no(move('department:0', 'department:2')).code).toBe('noSuchRecord');
		expect(trial.no(move('department:99', null)).code).toBe('noSuchRecord');
	});

	test('G18 is moved by an administrator of its enterprise alone', () => {
		for (const by of [zhiAtWork, heAtWork])
			expect(trial.no({ ...move('department:0', admin), by } as Command).code).toBe('actorIsAdmin');
	});
});

test('G5 A28 without the interop nothing is given; taking away is always possible', () => {
	trial.do(give(service), { type: 'verification.lapse', enterprise: travel });
	expect(interopIsOpen(trial.world, travel)).toBe(false);
	expect(trial.no(give(toAll(travel))).code).toBe('interopIsOpen');
	trial.do(withdraw(service));
});

test('G5 A13 a void identity is given nothing', () => {
	trial.do(leave(zhiAtWork));
	expect(trial.no(give(toMember(zhiAtWork)))).toMatchObject({ code: 'identityStands', facts: ['A13'] });
});

test('N1 A6 each newly permitted member is told once', () => {
	const events = trial.do(give(service));
	expect(events.filter(({ type }) => type === 'notice.pushed').map(({ to }) => to)).toEqual([
		[zhiAtWork],
		[chenAtWork]
	]);
	trial.do(give(toMember(zhiAtWork)), withdraw(service), withdraw(toMember(zhiAtWork)), give(toAll(travel)));
	expect([zhiAtWork, chenAtWork, zhaoAtWork, heAtWork].map(pushes)).toEqual([1, 1, 1, 0]);
});

test('N1 who is invited is told on joining, if by then they may', () => {
	trial.do(invite('person:0'), invite('person:1'), give(toMember('identity:4')));
	expect(pushes('identity:4')).toBe(0);
	trial.do(join('person:0', 'identity:4'), join('person:1', 'identity:5'));
	expect(['identity:4' as const, 'identity:5' as const].map(pushes)).toEqual([1, 0]);
});

test('N1 who was suspended is told when they are back', () => {
	trial.do(membership('suspend', zhiAtWork), give(service));
	expect([zhiAtWork, chenAtWork].map(pushes)).toEqual([0, 1]);
	trial.do(membership('reinstate', zhiAtWork));
	trial.do(membership('suspend', zhiAtWork), membership('reinstate', zhiAtWork));
	expect(pushes(zhiAtWork)).toBe(1);
});

test('N1 A28 who joined while the verification had lapsed is told when it is renewed', () => {
	trial.do(give(toAll(travel)), { type: 'verification.lapse', enterprise: travel });
	trial.do(invite('person:0'), join('person:0', 'identity:4'));
	expect(pushes('identity:4')).toBe(0);
	trial.do({ type: 'verification.submit', by: zhaoAtWork });
	trial.do({ type: 'verification.verify', enterprise: travel });
	expect(['identity:4' as const, zhiAtWork].map(pushes)).toEqual([1, 1]);
});

test('N1 an enterprise’s grants are its own', () => {
	trial.do(give(toAll(books), heAtWork));
	expect([heAtWork, zhiAtWork].map(pushes)).toEqual([1, 0]);
});
