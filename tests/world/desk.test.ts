import { beforeEach, describe, expect, test } from 'vitest';
import {
	appsFor,
	decide,
	eventSchema,
	evolve,
	get,
	hash,
	values,
	type Command,
	type EndId,
	type IdentityId
} from '../../src/world';
import * as v from 'valibot';
import { largeStaff } from './staff';
import { faultsOf } from './valid';
import { castTrial, type Trial } from './laws';
import {
	chenAtWork,
	heAtWork,
	toAll,
	toDepartment,
	toMember,
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

const by = zhaoAtWork;
const announce = (text: string): Command => ({ type: 'announcement.post', by, text });
const heard = (end: EndId) => {
	const { notices } = get(trial.world, end);
	return notices
		? [...values(get(trial.world, notices).messages)].map((id) => get(trial.world, id).content)
		: [];
};
const edit = (more: Partial<Extract<Command, { type: 'enterprise.edit' }>>): Command => ({
	type: 'enterprise.edit',
	by,
	name: '云杉旅行社',
	shortName: '云杉',
	logo: 'peak',
	...more
});

test('G24 A24 an announcement is heard by everybody at work, and by nobody else', () => {
	trial.do({ type: 'identity.suspend', by, identity: chenAtWork });
	trial.do(announce('周五\n团建'));
	const said = { kind: 'notice', notice: { is: 'announcement', enterprise: travel, by, text: '周五\n团建' } };
	expect(heard(zhiAtWork)).toContainEqual(said);
	expect(heard(zhaoAtWork)).toContainEqual(said);
	for (const other of [chenAtWork, heAtWork, wang]) expect(heard(other)).not.toContainEqual(said);
	expect(trial.no(announce(' ')).code).toBe('textIsEmpty');
	expect(trial.no(announce('长'.repeat(5_001))).code).toBe('textIsTooLong');
	expect(trial.no({ ...announce('好'), by: zhiAtWork } as Command).code).toBe('actorIsAdmin');
});

test('N2 G24 an announcement to many members is one event, and each hears it as if told alone', () => {
	const { world, member } = largeStaff(300, 10);
	const decision = decide(world, announce('周五团建'), 1);
	if (!decision.ok) throw new Error(decision.refusal.code);
	expect(decision.events.map(({ type }) => type)).toEqual(['clock.moved', 'announcement.told']);
	const whole = JSON.parse(JSON.stringify(decision.events)) as typeof decision.events;
	for (const event of whole) expect(v.safeParse(eventSchema, event).success).toBe(true);
	const after = evolve(world, whole);
	expect(hash(after)).toBe(hash(evolve(world, decision.events)));
	expect(JSON.stringify(whole).length).toBeLessThan(10_000);
	for (const id of [member(0), member(299), zhaoAtWork]) {
		const { notices, told } = get(after, id);
		const last = notices && [...values(get(after, notices).messages)].at(-1);
		expect(last && get(after, last)).toMatchObject({
			at: after.clock,
			content: { notice: { text: '周五团建' } }
		});
		expect(told).toBe(false);
	}
	expect(faultsOf(after)).toEqual([]);
	const again = decide(after, announce('改周六'), 2);
	expect(again.ok && faultsOf(evolve(after, again.events))).toEqual([]);
});

describe('G25 A24 an app of the enterprise’s own', () => {
	const seen = () => [zhiAtWork, chenAtWork, zhaoAtWork].map((id) => appsFor(trial.world, id).length);

	test('G25 has the next number, and is seen by those in its range, now and later', () => {
		trial.do({ type: 'app.create', by, name: '报销', range: [toMember(zhiAtWork)] });
		trial.do({ type: 'app.create', by, name: '排班', range: [] });
		expect(get(trial.world, travel).apps?.map(({ agent }) => agent)).toEqual([1_000_003, 1_000_004]);
		expect(seen()).toEqual([1, 0, 0]);
		const setRange = (...range: Extract<Command, { type: 'app.setRange' }>['range']): Command => ({
			type: 'app.setRange',
			by,
			agent: 1_000_003,
			range
		});
		trial.do(setRange(toDepartment('department:0')));
		expect(seen()).toEqual([1, 1, 0]);
		trial.do({ type: 'department.move', by, department: 'department:0', to: 'department:1' });
		trial.do(setRange(toDepartment('department:1')));
		expect(seen()).toEqual([1, 1, 1]);
		trial.do(setRange(toAll(travel)));
		expect(seen()).toEqual([1, 1, 1]);
		trial.do(setRange());
		expect(seen()).toEqual([0, 0, 0]);
	});

	test('reaches nobody of another enterprise, and only an administrator changes it', () => {
		const create = { type: 'app.create', by, name: '报销', range: [toMember(heAtWork)] } satisfies Command;
		expect(trial.no(create).code).toBe('noSuchRecord');
		expect(trial.no({ ...create, range: [], name: '' }).code).toBe('textIsEmpty');
		expect(trial.no({ ...create, range: [], by: zhiAtWork }).code).toBe('actorIsAdmin');
		expect(trial.no({ type: 'app.setRange', by, agent: 7, range: [] }).code).toBe('noSuchRecord');
	});
});

test('G26 A24 the enterprise’s name, short name and logo change, by an administrator who sees what is there', () => {
	const { name, shortName } = get(trial.world, travel);
	const was = { name, shortName, logo: '' };
	trial.do(edit({ was }));
	expect(get(trial.world, travel)).toMatchObject({ name: '云杉旅行社', shortName: '云杉', logo: 'peak' });
	expect(trial.no(edit({ was, name: '别的' })).code).toBe('changedMeanwhile');
	expect(trial.no(edit({})).code).toBe('nothingChanges');
	expect(trial.no(edit({ shortName: '' })).code).toBe('textIsEmpty');
	expect(trial.no(edit({ by: zhiAtWork, name: '别的' })).code).toBe('actorIsAdmin');
});

test('G27 an app tells members at work something: the CRM whomever, another app those who see it', () => {
	const tell = (agent: number, ...to: IdentityId[]): Command => ({
		type: 'app.send',
		by: travel,
		agent,
		to,
		text: '该回访了'
	});
	const [crm, other] = [1_000_002, 1_000_003];
	expect(trial.no(tell(crm, zhiAtWork)).code).toBe('noSuchRecord');
	trial.do({ type: 'crm.create', enterprise: travel }, tell(crm, zhiAtWork, zhiAtWork));
	const said = (agent: number) => ({
		kind: 'notice',
		notice: { is: 'appMessage', enterprise: travel, agent, text: '该回访了' }
	});
	expect(
		heard(zhiAtWork).filter((each) => each.kind === 'notice' && each.notice.is === 'appMessage')
	).toEqual([said(crm)]);
	trial.do({ type: 'app.create', by, name: '报销', range: [toMember(zhiAtWork)] }, tell(other, zhiAtWork));
	expect(heard(zhiAtWork)).toContainEqual(said(other));
	for (const to of [[chenAtWork], [zhiAtWork, chenAtWork]])
		expect(trial.no(tell(other, ...to)).code).toBe('noSuchRecord');
	trial.do({ type: 'identity.suspend', by, identity: chenAtWork });
	for (const to of [heAtWork, chenAtWork]) expect(trial.no(tell(crm, to)).code).toBe('noSuchRecord');
	expect(heard(heAtWork)).not.toContainEqual(said(crm));
});
