import { beforeEach, describe, expect, test } from 'vitest';
import {
	contactsOf,
	get,
	identitiesOf,
	isVoid,
	membersOf,
	messagesFor,
	permissionOf,
	stateName
} from '../../src/world';
import { castTrial, type Trial } from './laws';
import {
	books,
	chenAtWork,
	connect,
	give,
	heAtWork,
	invite,
	join,
	leave,
	membership,
	say,
	standing,
	toAll,
	toMember,
	travel,
	wang,
	zhaoAtWork,
	zhi,
	zhiAtWork
} from './commands';

let trial: Trial;

beforeEach(() => {
	trial = castTrial();
	trial.do(give(toMember(zhiAtWork)));
	return () => trial.end();
});

describe('Identities', () => {
	test('I1 A12 the WeChat account is the same through every job', () => {
		const account = get(trial.world, zhi);
		const events = trial.do(leave(zhiAtWork), invite('person:3', heAtWork), join('person:3', 'identity:4'));
		expect(get(trial.world, zhi)).toEqual(account);
		expect(events.filter(({ type }) => type === 'account.carriedOn')).toHaveLength(2);
		expect(identitiesOf(trial.world, zhi).map(({ state, enterprise }) => [enterprise, state])).toEqual([
			[travel, 'void'],
			[books, 'active']
		]);
	});

	test.each([leave(zhiAtWork), membership('remove', zhiAtWork)])(
		'I2 A13 gone is void at once: $type',
		(end) => {
			trial.do(end);
			expect(get(trial.world, zhiAtWork)).toMatchObject({ state: 'void', voidSince: trial.world.clock });
			expect(isVoid(trial.world, zhiAtWork)).toBe(true);
			for (const command of [
				leave(zhiAtWork),
				membership('remove', zhiAtWork),
				membership('suspend', zhiAtWork),
				membership('reinstate', zhiAtWork),
				join('person:3', zhiAtWork)
			]) {
				expect(trial.no(command)).toMatchObject({
					code: 'notInThisState',
					machine: 'workIdentity',
					state: 'void'
				});
			}
		}
	);

	test('I2 voiding one identity is one change, however many customers it has', () => {
		connect(trial, wang, zhiAtWork);
		const { links, conversations, messages } = trial.world;
		const events = trial.do(leave(zhiAtWork));
		expect(events.map(({ type }) => type)).toEqual(['clock.moved', 'identity.changed', 'account.carriedOn']);
		expect([trial.world.links, trial.world.conversations, trial.world.messages]).toEqual([
			links,
			conversations,
			messages
		]);
		expect(trial.world.links).toBe(links);
	});

	test('I2 A13 the contacts of a void identity stay as history on both sides', () => {
		const chat = connect(trial, wang, zhiAtWork);
		trial.do(say(zhiAtWork, chat, '下周我就离职了'), leave(zhiAtWork));
		expect(standing(trial, wang, zhiAtWork)).toBe('connected/connected');
		expect(messagesFor(trial.world, chat, wang)).toHaveLength(2);
	});

	test('I3 an administrator invites, the person joins', () => {
		trial.do(invite('person:0'));
		expect(get(trial.world, 'identity:4')).toMatchObject({ state: 'invited', invitedBy: zhaoAtWork });
		expect(trial.no(join('person:1', 'identity:4')).code).toBe('invitationIsMine');
		expect(trial.no(join('person:0', 'identity:99')).code).toBe('noSuchRecord');
		trial.do(join('person:0', 'identity:4'));
		expect(membersOf(trial.world, travel).map(({ id }) => id)).toContain('identity:4');
	});

	test('I3 an invitation can be taken back, by an administrator', () => {
		trial.do(invite('person:0'));
		expect(trial.no(membership('withdraw', 'identity:4', zhiAtWork)).code).toBe('actorIsAdmin');
		expect(trial.no(leave('identity:4')).code).toBe('notInThisState');
		trial.do(membership('withdraw', 'identity:4'));
		expect(get(trial.world, 'identity:4').state).toBe('void');
	});

	test('I3 only an administrator of this enterprise invites, suspends or removes', () => {
		expect(trial.no(invite('person:0', zhiAtWork))).toMatchObject({ code: 'actorIsAdmin', state: 'outside' });
		for (const what of ['suspend', 'remove'] as const) {
			expect(trial.no(membership(what, zhiAtWork, chenAtWork)).code).toBe('actorIsAdmin');
			expect(trial.no(membership(what, zhiAtWork, heAtWork)).code).toBe('actorIsAdmin');
		}
		expect(trial.no({ ...invite('person:0'), department: 'department:2' } as never).code).toBe(
			'noSuchRecord'
		);
	});

	test('I4 R4 a suspended identity does nothing until it is reinstated, and is not void', () => {
		trial.do(membership('suspend', zhiAtWork));
		expect(trial.no({ type: 'card.save', by: zhiAtWork }).code).toBe('senderIsActive');
		expect(isVoid(trial.world, zhiAtWork)).toBe(false);
		trial.do(membership('reinstate', zhiAtWork), { type: 'card.save', by: zhiAtWork });
		trial.do(membership('suspend', zhiAtWork), leave(zhiAtWork));
		expect(isVoid(trial.world, zhiAtWork)).toBe(true);
	});

	test('I5 the last administrator stays', () => {
		for (const command of [
			leave(zhaoAtWork),
			membership('remove', zhaoAtWork),
			membership('suspend', zhaoAtWork)
		]) {
			expect(trial.no(command)).toMatchObject({
				code: 'anotherAdminRemains',
				remedies: []
			});
		}
	});

	test('I6 a person is once in an enterprise; when void, they are invited anew', () => {
		expect(trial.no(invite('person:3')).code).toBe('notYetMember');
		const again = {
			type: 'identity.create',
			person: 'person:3',
			enterprise: travel,
			department: null,
			position: '顾问',
			administers: false
		} as const;
		expect(trial.no(again)).toMatchObject({ code: 'notYetMember', guards: ['notYetMember'] });
		trial.do(invite('person:0'));
		expect(trial.no(invite('person:0')).code).toBe('notYetMember');
		trial.do(leave(zhiAtWork), invite('person:3'), join('person:3', 'identity:5'));
		expect(get(trial.world, 'identity:5').state).toBe('active');
	});

	test('I7 A13 who comes back has a new identity, without the old contacts and without the old right', () => {
		connect(trial, wang, zhiAtWork);
		trial.do(leave(zhiAtWork), invite('person:3'), join('person:3', 'identity:4'));
		expect(contactsOf(trial.world, 'identity:4')).toEqual([]);
		expect(permissionOf(trial.world, 'identity:4').may).toBe(false);
		trial.do(give(toAll(travel)));
		connect(trial, wang, 'identity:4');
		expect(standing(trial, wang, zhiAtWork)).toBe('connected/connected');
	});

	test('L1 a state is one word, nested or not', () => {
		expect(stateName('active')).toBe('active');
		expect(stateName({ relation: 'none', block: 'open' })).toBe('relation.none/block.open');
	});
});
