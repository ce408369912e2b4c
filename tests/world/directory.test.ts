import { beforeEach, describe, expect, test } from 'vitest';
import { get, permissionOf, values, type Command, type CommandOf } from '../../src/world';
import { castTrial, type Trial } from './laws';
import { chenAtWork, give, heAtWork, toDepartment, travel, zhaoAtWork, zhiAtWork } from './commands';

let trial: Trial;

beforeEach(() => {
	trial = castTrial();
	return () => trial.end();
});

type Id = `department:${number}`;
const service: Id = 'department:0';
const office: Id = 'department:1';
const by = zhaoAtWork;
const add = (name: string, parent: Id | null = null): Command => ({
	type: 'department.add',
	by,
	name,
	parent
});
const rename = (department: Id, name: string, was?: string): Command => ({
	type: 'department.rename',
	by,
	department,
	name,
	...(was === undefined ? {} : { was })
});
const remove = (department: Id): Command => ({ type: 'department.remove', by, department });
const assign = (more: Partial<CommandOf<'identity.assign'>>): Command => ({
	type: 'identity.assign',
	by,
	identity: zhiAtWork,
	department: office,
	position: '行政',
	...more
});
const listed = () => [...values(get(trial.world, travel).departments)];
const code = (command: Command) => trial.no(command).code;

describe('a department', () => {
	test('G19 A24 is added under the enterprise or another one, and renamed', () => {
		trial.do(add('  大理组 ', service));
		expect(get(trial.world, 'department:3')).toMatchObject({
			name: '大理组',
			parent: service,
			enterprise: travel
		});
		trial.do(add('大理组'));
		expect(get(trial.world, 'department:4').parent).toBeUndefined();
		trial.do(rename('department:4', '丽江组', '大理组'));
		expect(get(trial.world, 'department:4').name).toBe('丽江组');
	});

	test('G19 of one name stands nowhere twice; a bad name is none', () => {
		trial.do(add('大理组', service));
		expect(trial.no(add('大理组', service))).toMatchObject({ code: 'departmentNameTaken', assumed: true });
		trial.do(add('丽江组', service));
		expect(code(rename('department:4', '大理组'))).toBe('departmentNameTaken');
		expect(code(rename('department:4', '丽江组'))).toBe('nothingChanges');
		expect(code(add(' '))).toBe('textIsEmpty');
		expect(code(add('长'.repeat(33)))).toBe('textIsTooLong');
		expect(code(rename(service, 'a\u0001'))).toBe('textHasControls');
		expect(code(add('书', 'department:2'))).toBe('noSuchRecord');
	});

	test('G19 is removed when nobody and nothing is in it, and its grant goes with it', () => {
		expect(code(remove(service))).toBe('departmentHasMembers');
		trial.do(add('大理组', service));
		trial.do(add('洱海组', 'department:3'));
		expect(code(remove('department:3'))).toBe('departmentHasParts');
		trial.do(give(toDepartment('department:4')));
		trial.do(remove('department:4'));
		expect(get(trial.world, get(trial.world, 'department:4').grant ?? 'grant:99').state).toBe('withdrawn');
		trial.do(remove('department:3'));
		expect(listed()).not.toContain('department:3');
		for (const again of [remove('department:3'), rename('department:3', '新'), add('新', 'department:3')])
			expect(code(again)).toBe('noSuchRecord');
		expect(code(give(toDepartment('department:3')))).toBe('noSuchRecord');
		expect(code(assign({ department: 'department:3' }))).toBe('noSuchRecord');
	});

	test('G19 with an invited or suspended member in it stays; one who has left keeps its record', () => {
		trial.do(add('前台'));
		trial.do({
			type: 'identity.invite',
			by,
			person: 'person:2',
			department: 'department:3',
			position: '店员'
		});
		expect(code(remove('department:3'))).toBe('departmentHasMembers');
		trial.do({ type: 'identity.withdraw', by, identity: 'identity:4' });
		trial.do(remove('department:3'));
		expect(get(trial.world, 'identity:4').department).toBe('department:3');
	});

	test('G19 is changed by an administrator of its enterprise alone', () => {
		const others = [zhiAtWork, heAtWork];
		for (const command of [rename(service, '新'), remove(office), assign({})])
			for (const other of others) expect(code({ ...command, by: other } as Command)).toBe('actorIsAdmin');
		expect(code({ ...add('新'), by: zhiAtWork } as Command)).toBe('actorIsAdmin');
	});
});

describe('where a member stands', () => {
	test('G20 department and position change; the right comes and goes with the department', () => {
		trial.do(give(toDepartment(office)));
		const events = trial.do(assign({}));
		expect(get(trial.world, zhiAtWork)).toMatchObject({ department: office, position: '行政' });
		expect(permissionOf(trial.world, zhiAtWork).may).toBe(true);
		expect(events.filter(({ type }) => type === 'notice.pushed').map(({ to }) => to)).toEqual([[zhiAtWork]]);
		trial.do(assign({ department: null }));
		expect(permissionOf(trial.world, zhiAtWork).may).toBe(false);
		expect(code(assign({ department: null }))).toBe('nothingChanges');
	});

	test('G20 who is suspended meets it on the day they are back; a void identity is not changed', () => {
		trial.do(give(toDepartment(office)));
		trial.do({ type: 'identity.suspend', by, identity: chenAtWork });
		const told = trial.do(assign({ identity: chenAtWork }));
		expect(told.map(({ type }) => type)).not.toContain('notice.pushed');
		trial.do({ type: 'identity.remove', by, identity: chenAtWork });
		expect(trial.no(assign({ identity: chenAtWork, position: '店长' }))).toMatchObject({
			code: 'notInThisState',
			machine: 'workIdentity',
			state: 'void'
		});
		expect(code(assign({ identity: 'identity:99' }))).toBe('noSuchRecord');
		expect(code(assign({ position: '' }))).toBe('textIsEmpty');
	});
});

test('G21 who changes what another has changed meanwhile is refused, and nothing is lost', () => {
	const { name } = get(trial.world, service);
	const was = { department: service, position: get(trial.world, zhiAtWork).position };
	trial.do(rename(service, '服务一部', name));
	expect(trial.no(rename(service, '服务二部', name))).toMatchObject({
		code: 'changedMeanwhile',
		assumed: true
	});
	trial.do(assign({ was }));
	expect(code(assign({ was, position: '店长' }))).toBe('changedMeanwhile');
	expect(get(trial.world, service).name).toBe('服务一部');
	expect(get(trial.world, zhiAtWork).position).toBe('行政');
});
