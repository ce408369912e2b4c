import { beforeEach, describe, expect, test } from 'vitest';
import {
	adminRights,
	commandSchema,
	get,
	givenRights,
	parseCommand,
	rightsOf,
	type AdminRight,
	type Command,
	type CommandType,
	type GivenRight,
	type IdentityId
} from '../../src/world';
import { identity } from '../../src/world/field';
import { chenAtWork, heAtWork, leave, toMember, travel, zhaoAtWork, zhiAtWork } from './commands';
import { castTrial, type Trial } from './laws';

let trial: Trial;

beforeEach(() => {
	trial = castTrial();
	return () => trial.end();
});

const by = zhaoAtWork;
const entrust = (rights: readonly GivenRight[], more: object = {}): Command =>
	({ type: 'admin.set', by, identity: zhiAtWork, rights: [...rights], ...more }) as Command;

/** Something that a command which needs a right would do, by a member of the travel agency. */
const tries: { readonly [type in (typeof adminRights)[AdminRight][number]]: () => Command } = {
	'department.add': () => ({ type: 'department.add', by: zhiAtWork, name: '大理组', parent: null }),
	'department.rename': () => ({
		type: 'department.rename',
		by: zhiAtWork,
		department: 'department:0',
		name: '客服'
	}),
	'department.move': () => ({
		type: 'department.move',
		by: zhiAtWork,
		department: 'department:0',
		to: 'department:1'
	}),
	'department.remove': () => {
		trial.do({ type: 'department.add', by, name: '空的', parent: null });
		return { type: 'department.remove', by: zhiAtWork, department: 'department:3' };
	},
	'identity.assign': () => ({
		type: 'identity.assign',
		by: zhiAtWork,
		identity: chenAtWork,
		department: null,
		position: '顾问'
	}),
	'identity.invite': () => ({
		type: 'identity.invite',
		by: zhiAtWork,
		person: 'person:0',
		department: null,
		position: '顾问'
	}),
	'identity.withdraw': () => {
		trial.do({ type: 'identity.invite', by, person: 'person:0', department: null, position: '顾问' });
		return { type: 'identity.withdraw', by: zhiAtWork, identity: 'identity:4' };
	},
	'identity.suspend': () => ({ type: 'identity.suspend', by: zhiAtWork, identity: chenAtWork }),
	'identity.reinstate': () => {
		trial.do({ type: 'identity.suspend', by, identity: chenAtWork });
		return { type: 'identity.reinstate', by: zhiAtWork, identity: chenAtWork };
	},
	'identity.remove': () => ({ type: 'identity.remove', by: zhiAtWork, identity: chenAtWork }),
	'members.import': () => ({
		type: 'members.import',
		by: zhiAtWork,
		rows: [{ name: '林一', department: [], position: '顾问' }]
	}),
	'grant.give': () => ({ type: 'grant.give', by: zhiAtWork, to: toMember(chenAtWork) }),
	'grant.withdraw': () => {
		trial.do({ type: 'grant.give', by, to: toMember(chenAtWork) });
		return { type: 'grant.withdraw', by: zhiAtWork, to: toMember(chenAtWork) };
	},
	'usage.read': () => ({ type: 'usage.read', by: zhiAtWork }),
	// no edition of ours has it (G9), which is said before any right
	'handover.assign': () => ({ type: 'handover.assign', by: zhiAtWork, link: 'link:0', to: chenAtWork }),
	'crm.link': () => ({ type: 'crm.link', by: zhiAtWork }),
	'crm.listen': () => {
		trial.do({ type: 'crm.create', enterprise: travel });
		return { type: 'crm.listen', by: zhiAtWork };
	},
	'crm.unlink': () => {
		trial.do({ type: 'crm.create', enterprise: travel });
		return { type: 'crm.unlink', by: zhiAtWork };
	},
	'app.create': () => ({ type: 'app.create', by: zhiAtWork, name: '报销', range: [] }),
	'app.setRange': () => {
		trial.do({ type: 'app.create', by, name: '报销', range: [] });
		return { type: 'app.setRange', by: zhiAtWork, agent: 1_000_003, range: [] };
	},
	'announcement.post': () => ({ type: 'announcement.post', by: zhiAtWork, text: '周五团建' }),
	'enterprise.edit': () => ({
		type: 'enterprise.edit',
		by: zhiAtWork,
		name: '云杉旅行社',
		shortName: '云杉',
		logo: ''
	}),
	'verification.submit': () => {
		trial.do({ type: 'verification.lapse', enterprise: travel });
		return { type: 'verification.submit', by: zhiAtWork };
	},
	'admin.set': () => ({ type: 'admin.set', by: zhiAtWork, identity: chenAtWork, rights: ['directory'] })
};

const rows = (Object.keys(adminRights) as AdminRight[]).flatMap((right) =>
	adminRights[right].map((type) => ({ right, type }))
);
const tried = rows.filter(({ type }) => type !== 'handover.assign');

describe('G28 what a sub-administrator may do', () => {
	test.each(tried)('G28 A27 $type needs the right $right, and a refusal says so', ({ right, type }) => {
		const others = givenRights.filter((each) => each !== right);
		trial.do(entrust(others));
		const command = tries[type]();
		expect(trial.no(command)).toMatchObject({ code: 'rightMissing', right, assumed: true });
		if (others.length === givenRights.length) return;
		trial.do(entrust([right as GivenRight]));
		trial.do(command);
	});

	test('G28 only two rights cannot be given, and every other is (T12)', () => {
		const never = (Object.keys(adminRights) as AdminRight[]).filter(
			(right) => !(givenRights as readonly AdminRight[]).includes(right)
		);
		expect(never).toEqual(['external', 'administrators']);
		for (const right of never) expect(parseCommand(entrust([right as GivenRight]))).toHaveProperty('faults');
	});

	test('G28 each command of a member is in the table once, or asks for no right', () => {
		const listed = rows.map(({ type }) => type as CommandType);
		expect(new Set(listed).size).toBe(listed.length);
		const ofMembers = commandSchema.options
			.filter(({ entries }) => 'by' in entries && (entries.by as unknown) === identity)
			.map(({ entries }) => entries.type.literal);
		expect(ofMembers.filter((type) => !listed.includes(type))).toEqual([
			// sets the table
			'grant.create',
			'application.submit',
			'identity.leave',
			'link.mark',
			'card.save',
			'colleague.open',
			'customerGroup.create',
			'customerMoments.post'
		]);
		expect(listed.filter((type) => !ofMembers.includes(type))).toEqual([]);
	});

	test('G28 whoever is no administrator is told that, and not which right is missing', () => {
		for (const { type } of tried) {
			const code = trial.no(tries[type]()).code;
			expect(code, type).toBe('actorIsAdmin');
			trial.end();
			trial = castTrial();
		}
	});
});

describe('G28 making a sub-administrator', () => {
	test('G28 rights are given, changed and taken back, in the order of the table', () => {
		trial.do(entrust(['crm', 'directory', 'crm'].slice(0, 2) as GivenRight[]));
		expect(get(trial.world, zhiAtWork)).toMatchObject({ administers: true, rights: ['directory', 'crm'] });
		expect(rightsOf(trial.world, zhiAtWork)).toEqual(['directory', 'crm']);
		expect(rightsOf(trial.world, zhaoAtWork)).toEqual(Object.keys(adminRights));
		expect(rightsOf(trial.world, chenAtWork)).toEqual([]);
		expect(trial.no(entrust(['crm', 'directory'])).code).toBe('nothingChanges');
		trial.do(entrust([]));
		expect(get(trial.world, zhiAtWork).administers).toBe(false);
		expect(get(trial.world, zhiAtWork)).not.toHaveProperty('rights');
		expect(trial.no(entrust([])).code).toBe('nothingChanges');
		expect(trial.no({ type: 'usage.read', by: zhiAtWork }).code).toBe('actorIsAdmin');
	});

	test('G28 G21 from a view that is no longer true it is refused', () => {
		trial.do(entrust(['crm'], { was: [] }));
		expect(trial.no(entrust(['apps'], { was: [] })).code).toBe('changedMeanwhile');
		expect(trial.no(entrust(['apps'], { was: ['apps'] })).code).toBe('changedMeanwhile');
		trial.do(entrust(['apps'], { was: ['crm'] }));
	});

	test('G28 only in the own enterprise, of members at work, and no super administrator', () => {
		expect(trial.no(entrust(['crm'], { by: heAtWork })).code).toBe('actorIsAdmin');
		expect(trial.no(entrust(['crm'], { identity: heAtWork })).code).toBe('actorIsAdmin');
		expect(trial.no(entrust(['crm'], { by: chenAtWork })).code).toBe('actorIsAdmin');
		expect(trial.no(entrust(['crm'], { identity: 'identity:77' })).code).toBe('noSuchRecord');
		expect(trial.no(entrust(['crm'], { identity: zhaoAtWork })).code).toBe('adminIsSuper');
		trial.do({ type: 'identity.suspend', by, identity: zhiAtWork });
		expect(trial.no(entrust(['crm'])).code).toBe('identityIsActive');
	});

	test('G28 what was given can be taken back from who is suspended, and is theirs again when they are back', () => {
		trial.do(entrust(['crm']));
		trial.do({ type: 'identity.suspend', by, identity: zhiAtWork });
		expect(trial.no({ type: 'crm.link', by: zhiAtWork }).code).toBe('actorIsAdmin');
		trial.do({ type: 'identity.reinstate', by, identity: zhiAtWork });
		trial.do({ type: 'crm.link', by: zhiAtWork });
		trial.do({ type: 'identity.suspend', by, identity: zhiAtWork });
		trial.do(entrust([]));
	});

	test('G28 I5 sub-administrators neither remove administrators nor count as the last one', () => {
		trial.do(entrust(['directory']));
		trial.do(entrust(['crm'], { identity: chenAtWork }));
		for (const whom of [zhaoAtWork, chenAtWork] as IdentityId[])
			for (const type of ['identity.remove', 'identity.suspend'] as const) {
				const refused = trial.no({ type, by: zhiAtWork, identity: whom });
				// that the last one stays is said before any right
				expect(refused.code).toBe(whom === zhaoAtWork ? 'anotherAdminRemains' : 'rightMissing');
				if (whom === chenAtWork) expect(refused.right).toBe('administrators');
			}
		expect(trial.no(leave(zhaoAtWork)).code).toBe('anotherAdminRemains');
		trial.do(leave(chenAtWork));
		trial.do({ type: 'identity.remove', by, identity: zhiAtWork });
	});
});
