import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import {
	get,
	linkBetween,
	membersOf,
	messagesFor,
	permissionOf,
	permittedIn,
	previewEnding,
	previewGrant,
	type Command,
	type EndId,
	type GrantScope,
	type IdentityId,
	type World
} from '../../src/world';
import {
	accept,
	ask,
	chenAtWork,
	connect,
	give,
	invite,
	leave,
	li,
	link,
	membership,
	standing,
	toAll,
	toDepartment,
	toMember,
	travel,
	wang,
	withdraw,
	zhaoAtWork,
	zhiAtWork,
	zhou
} from './commands';
import { castTrial, obey, type Trial } from './laws';
import { largeStaff } from './staff';

let trial: Trial;
const service = toDepartment('department:0');

beforeEach(() => {
	trial = castTrial();
	return () => trial.end();
});

const asking = (by: EndId, of: EndId) => trial.do(ask(trial.world, by, of));

test('V1 A26 giving tells who gets the right, who has it anyway, and who will when they are at work', () => {
	trial.do(give(toMember(chenAtWork)), membership('suspend', zhiAtWork), invite('person:0'));
	expect(previewGrant(trial.world, toAll(travel), 'give')).toMatchObject({
		changed: [zhaoAtWork],
		unchanged: [chenAtWork],
		later: [zhiAtWork, 'identity:4'],
		told: 1
	});
	expect(previewGrant(trial.world, service, 'give')).toMatchObject({ changed: [], unchanged: [chenAtWork] });
});

test('V1 A27 withdrawing tells how many contacts stay, and which requests hang on it', () => {
	trial.do(give(service));
	connect(trial, wang, zhiAtWork);
	connect(trial, li, zhiAtWork);
	connect(trial, wang, chenAtWork);
	asking(zhiAtWork, zhou);
	trial.do(ask(trial.world, li, chenAtWork));
	expect(previewGrant(trial.world, service, 'withdraw')).toEqual({
		changed: [zhiAtWork, chenAtWork],
		unchanged: [],
		later: [],
		contacts: 3,
		waiting: [link(trial, zhou, zhiAtWork), link(trial, li, chenAtWork)],
		told: 0
	});
	trial.do(give(toMember(zhiAtWork)));
	expect(previewGrant(trial.world, service, 'withdraw')).toMatchObject({
		changed: [chenAtWork],
		unchanged: [zhiAtWork],
		contacts: 1
	});
});

const scopes: readonly GrantScope[] = [
	toAll(travel),
	service,
	toDepartment('department:1'),
	toDepartment('department:3'),
	toMember(zhiAtWork),
	toMember(chenAtWork),
	toMember('identity:4')
];

test('V1 what is told is what then happens, whatever was given before', () => {
	const inner: Command = {
		type: 'department.create',
		enterprise: travel,
		name: '大理组',
		parent: 'department:0'
	};
	const begun = castTrial();
	begun.do(inner, { ...invite('person:0'), department: 'department:3' } as Command);
	const acts = fc.oneof(
		fc.tuple(fc.constantFrom('give', 'withdraw'), fc.constantFrom(...scopes)),
		fc.tuple(fc.constantFrom('suspend', 'reinstate', 'remove'), fc.constantFrom(zhiAtWork, chenAtWork)),
		fc.constant(['join'] as const)
	);
	fc.assert(
		fc.property(fc.array(acts, { maxLength: 12 }), (list) => {
			let { world } = begun;
			for (const [place, each] of list.entries()) {
				const command: Command =
					each[0] === 'join'
						? { type: 'identity.join', by: 'person:0', identity: 'identity:4' }
						: typeof each[1] === 'string'
							? membership(each[0] as 'suspend', each[1])
							: each[0] === 'give'
								? give(each[1])
								: withdraw(each[1]);
				const { decision, world: next } = obey(world, command, place + 1);
				if (decision.ok && (command.type === 'grant.give' || command.type === 'grant.withdraw')) {
					const preview = previewGrant(world, command.to, each[0] as 'give');
					const may = (at: World, id: IdentityId) => permissionOf(at, id).may;
					const flipped = membersOf(world, travel).filter(({ id }) => may(world, id) !== may(next, id));
					const [atWork, later] = [true, false].map((is) =>
						flipped.filter(({ state }) => (state === 'active') === is).map(({ id }) => id)
					);
					expect(preview.changed).toEqual(atWork);
					expect(preview.later).toEqual(later);
					expect(decision.events.find(({ type }) => type.startsWith('grant.'))?.to).toEqual(preview.changed);
					const tells = decision.events.filter(({ type }) => type === 'notice.pushed');
					expect(tells).toHaveLength(preview.told);
				}
				world = next;
			}
		}),
		{ numRuns: 60 }
	);
});

test('V2 A13 ending an identity tells what hangs on it, and changes nothing', () => {
	trial.do(give(toMember(zhiAtWork)));
	connect(trial, wang, zhiAtWork);
	connect(trial, li, zhiAtWork);
	asking(zhiAtWork, zhou);
	trial.do({ type: 'group.start', by: zhiAtWork, name: '', members: [chenAtWork, zhaoAtWork] });
	const { world } = trial;
	expect(previewEnding(world, zhiAtWork)).toEqual({
		contacts: 2,
		waiting: [link(trial, zhou, zhiAtWork)],
		groups: 1,
		records: 2,
		may: true
	});
	expect(trial.world).toBe(world);
	trial.do({ type: 'group.leave', by: zhiAtWork, group: 'group:1' });
	expect(previewEnding(trial.world, zhiAtWork).groups).toBe(0);
	expect(previewEnding(trial.world, zhaoAtWork)).toMatchObject({ contacts: 0, records: 0, may: false });
});

test('C8 A27 withdrawn in the middle of a member’s request: it waits on, and lapses on both sides when it is accepted', () => {
	trial.do(give(toMember(zhiAtWork)));
	asking(zhiAtWork, wang);
	trial.do(withdraw(toMember(zhiAtWork)));
	expect(standing(trial, zhiAtWork, wang)).toBe('asked/requested');
	expect(trial.do(accept(wang, link(trial, wang, zhiAtWork))).map(({ type }) => type)).toContain(
		'link.lapsed'
	);
	expect(standing(trial, zhiAtWork, wang)).toBe('none/none');
	expect(linkBetween(trial.world, wang, zhiAtWork)?.request).toMatchObject({
		outcome: 'lapsed',
		because: ['memberMayAdd']
	});
});

test('C8 A27 withdrawn in the middle of a customer’s request, and given again before it is answered', () => {
	trial.do(give(service));
	asking(wang, zhiAtWork);
	trial.do(withdraw(service), give(toMember(zhiAtWork)), accept(zhiAtWork, link(trial, wang, zhiAtWork)));
	expect(standing(trial, zhiAtWork, wang)).toBe('connected/connected');
});

test('C8 A13 who leaves in the middle of a request: it lapses on both sides when it is accepted', () => {
	trial.do(give(toMember(zhiAtWork)));
	asking(zhiAtWork, wang);
	trial.do(leave(zhiAtWork), accept(wang, link(trial, wang, zhiAtWork)));
	expect(linkBetween(trial.world, wang, zhiAtWork)?.request).toMatchObject({
		outcome: 'lapsed',
		because: ['identityIsActive']
	});
});

test('N2 A6 however many get the right, it is one event, and each of them is told once', () => {
	const { world, department, member } = largeStaff(300, 6);
	const give = { type: 'grant.give', by: zhaoAtWork, to: toDepartment(department(0)) } as const;
	const happened = (from: World, to: GrantScope) => {
		const { decision, world: after } = obey(from, { ...give, to }, 1);
		if (!decision.ok) throw new Error('It is refused');
		return { events: decision.events, world: after };
	};
	const { events, world: told } = happened(world, give.to);
	expect(events.map(({ type }) => type)).toEqual(['clock.moved', 'grant.created', 'interop.told']);
	expect(permittedIn(told, travel)).toHaveLength(150);
	const heard = (id: IdentityId) => {
		const { notices } = get(told, id);
		return notices ? messagesFor(told, notices, id).map(({ content }) => content) : [];
	};
	for (const place of [0, 1, 2, 6, 290])
		expect(heard(member(place))).toEqual([{ kind: 'notice', notice: { is: 'interopOpen' } }]);
	expect(heard(member(3))).toEqual([]);
	expect(happened(told, toAll(travel)).events.at(-1)?.to).toHaveLength(300 + 3 - 150);
});
