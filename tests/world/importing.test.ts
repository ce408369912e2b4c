import { beforeEach, expect, test } from 'vitest';
import { get, identitiesOf, limits, membersOf, parseCommand, type Command } from '../../src/world';
import { castTrial, type Trial } from './laws';
import { travel, zhaoAtWork, zhiAtWork } from './commands';

let trial: Trial;

beforeEach(() => {
	trial = castTrial();
	return () => trial.end();
});

type Row = Extract<Command, { type: 'members.import' }>['rows'][number];
const row = (name: string, position = '顾问', ...department: string[]): Row => ({
	name,
	department,
	position
});
const bring = (...rows: Row[]): Command => ({ type: 'members.import', by: zhaoAtWork, rows });

test('G22 A24 a list brings people in, invited, in departments that lacked and in those that were there', () => {
	const events = trial.do(
		bring(
			row('林一', '顾问', '客户服务部', '大理组'),
			row(' 林二 ', '掌柜'),
			row('林三', '顾问', '客户服务部')
		)
	);
	expect(events.map(({ type }) => type)).toEqual(['clock.moved', 'department.created', 'members.imported']);
	const [one, two, three] = membersOf(trial.world, travel).slice(-3);
	expect(get(trial.world, 'department:3')).toMatchObject({ name: '大理组', parent: 'department:0' });
	expect([one?.department, two?.department, three?.department]).toEqual([
		'department:3',
		null,
		'department:0'
	]);
	expect([one, two, three].map((each) => each?.state)).toEqual(['invited', 'invited', 'invited']);
	const { person } = get(trial.world, two?.id ?? 'identity:99');
	expect(get(trial.world, person).name).toBe('林二');
	trial.do({ type: 'identity.join', by: person, identity: two?.id ?? 'identity:99' });
	expect(identitiesOf(trial.world, get(trial.world, person).account)[0]?.state).toBe('active');
});

test('G22 one bad row, and nothing is done: the refusal says which row and which cell', () => {
	const no = (...rows: Row[]) => {
		const { code, faults } = trial.no(bring(row('林一'), ...rows));
		return [code, faults[0]];
	};
	expect(no(row(''))).toEqual(['textIsEmpty', '1.name']);
	expect(no(row('林二', ' '))).toEqual(['textIsEmpty', '1.position']);
	expect(no(row('长'.repeat(33)))).toEqual(['textIsTooLong', '1.name']);
	expect(no(row('林二', 'a\u0001'))).toEqual(['textHasControls', '1.position']);
	expect(no(row('林二', '顾问', '客户服务部', ' '))).toEqual(['textIsEmpty', '1.department']);
	expect(no(row('林二'), row('林一'))).toEqual(['rowTwice', '2.name']);
	const { position } = get(trial.world, zhiAtWork);
	expect(no(row('知晓君', position, '客户服务部'))).toEqual(['rowIsMember', '1.name']);
	trial.do(bring(row('知晓君', position)));
});

test('G22 only an administrator brings in a list', () => {
	expect(trial.no({ ...bring(row('林一')), by: zhiAtWork } as Command).code).toBe('actorIsAdmin');
	expect(trial.no({ ...bring(row('林一')), by: 'identity:99' } as Command).code).toBe('noSuchRecord');
});

test('G22 W13 a list longer than the limit, empty, or too deep is no command', () => {
	const of = (rows: readonly unknown[]) => parseCommand({ type: 'members.import', by: zhaoAtWork, rows });
	expect(of([])).toHaveProperty('faults');
	expect(of(Array(limits.importedMembers + 1).fill(row('林一')))).toHaveProperty('faults');
	expect(of([row('林一', '顾问', ...Array<string>(11).fill('部'))])).toHaveProperty('faults');
	expect(of(Array(limits.importedMembers).fill(row('林一')))).toHaveProperty('command');
});
