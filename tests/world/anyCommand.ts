import {
	applicationState,
	at,
	codeOf,
	codeOfWay,
	contactsOf,
	crmManners,
	crmRecords,
	declineReasons,
	editionIds,
	endsOf,
	find,
	givenRights,
	get,
	isIdentity,
	linksOf,
	membersOf,
	scenarios,
	trades,
	values,
	type ApplicationForm,
	type Command,
	type EndId,
	type Vector,
	type World
} from '../../src/world/index.ts';
import { chenAtWork, travel, wang, zhaoAtWork, zhiAtWork } from './commands.ts';

/* One command by chance. It knows no test runner, so that any program can make the same ones. */

/** Numbers that chance gives; each command of a run is made of one lot, against the world as it then is. */
export type Lot = Uint8Array;

/** Lots from a seed: the same ones on every machine. */
export function* lotsOf(seed: number): Generator<Lot, never> {
	let state = seed | 1;
	for (;;) {
		const lot = new Uint8Array(8);
		for (let place = 0; place < lot.length; place += 1) {
			// xorshift32
			state ^= state << 13;
			state ^= state >>> 17;
			state ^= state << 5;
			lot[place] = state >>> 16;
		}
		yield lot;
	}
}

/** A command that makes some sense in this world, and now and then one that makes none. */
export function make(world: World, lot: Lot): Command {
	const [kind = 0, a = 0, b = 0, c = 0, d = 0, , , spoil = 0] = lot;
	const maker = makers[kind % makers.length] ?? makers[0];
	const command = maker?.(world, a, b, c, d) ?? settle(world);
	return spoil < 12 ? (garbled(command, spoil) as Command) : command;
}

type Maker = (world: World, a: number, b: number, c: number, d: number) => Command;

const texts = [
	'',
	'在吗？',
	'<b>你好</b>',
	'\u202eabc',
	'a\u0001',
	'\ud800',
	'\u200b',
	'👨‍👩‍👧',
	'x'.repeat(60),
	' 谢谢 '
];

const tables: Maker[] = [
	(_, a) => ({ type: 'person.create', name: texts[a % texts.length] ?? '', face: 'wang' }),
	(_, a, b) => ({
		type: 'enterprise.create',
		name: '新企业',
		shortName: texts[a % texts.length] ?? '',
		verification: b & 1 ? 'verified' : 'unverified',
		admitted: (b & 2) > 0
	}),
	(world, a) => ({ type: 'department.create', enterprise: one(world.enterprises, a), name: '新部门' }),
	(world, a, b, c) => ({
		type: 'identity.create',
		person: one(world.people, a),
		enterprise: one(world.enterprises, b),
		department: c < 128 ? null : one(world.departments, c),
		position: '员工',
		administers: c % 3 === 0
	}),
	(world, a, b) => ({
		type: 'friendship.create',
		between: [one(world.accounts, a), one(world.accounts, b)]
	}),
	(world, a, b) => ({ type: 'contact.create', between: [end(world, a), end(world, b)] }),
	(world, a, b) => ({ type: 'grant.create', by: admin(world, a), to: scope(world, b) }),
	(world) => ({ type: 'crm.create', enterprise: one(world.enterprises, world.enterprises.size - 1) }),
	(world, a, b, c, d) => {
		const sent = sending(world, a, b, c, d);
		return sent.type === 'message.send' ? { ...sent, type: 'message.create' } : sent;
	},
	(world, a, b, c) => ({
		type: 'group.create',
		name: '群',
		members: [one(world.accounts, a), one(world.accounts, b), one(world.accounts, c)]
	})
];

const table: Maker = (world, a, b, c, d) => tables[d % tables.length]?.(world, a, b, c, d) ?? settle(world);

/** How many kinds of lot there are; each first byte below it is one. */
export const lotKinds = (): number => makers.length;

const makers: Maker[] = [
	table,
	table,
	table,
	(_, a) => ({ type: 'edition.set', edition: editionIds[a % editionIds.length] ?? 'beta' }),
	(_, a, b) => ({ type: 'clock.advance', ms: a < 200 ? a * b : (a - 199) * 86_400_000 }),
	(_, a) => ({ type: 'clock.setPace', ms: a < 128 ? 20_000 : a * 1_000 }),
	verification,
	verification,
	application,
	register,
	directory,
	(world, a, b) => ({ type: 'grant.give', by: admin(world, a), to: scope(world, b) }),
	(world, a, b) => ({ type: 'grant.give', by: admin(world, a), to: scope(world, b) }),
	(world, a, b) => {
		const given = [...values(world.grants)].filter(({ state }) => state === 'given');
		const to = given[b % Math.max(1, given.length)]?.scope ?? scope(world, b);
		return { type: 'grant.withdraw', by: a < 128 ? zhaoAtWork : admin(world, a), to };
	},
	(world, a, b, c) => ({
		type: 'identity.invite',
		by: admin(world, a),
		person: one(world.people, b),
		department: c < 200 ? null : one(world.departments, c),
		position: '顾问'
	}),
	answerInvitation,
	answerInvitation,
	answerInvitation,
	(world, a, b) => ({
		type: 'identity.suspend',
		by: admin(world, a),
		identity: someIdentity(world, b, 'active')
	}),
	(world, a, b) => {
		const identity = someIdentity(world, b, 'suspended');
		const { enterprise } = get(world, identity);
		const by = membersOf(world, enterprise).find(
			({ administers, state }) => administers && state === 'active'
		);
		return { type: a < 200 ? 'identity.reinstate' : 'identity.remove', by: by?.id ?? zhaoAtWork, identity };
	},
	(world, a, b) => ({ type: 'identity.remove', by: admin(world, a), identity: one(world.identities, b) }),
	(world, a) => ({ type: 'identity.leave', by: one(world.identities, a) }),
	asking,
	asking,
	asking,
	asking,
	(world, a) => answer(world, a),
	(world, a) => answer(world, a),
	(world, a) => answer(world, a),
	(world, a, b) => ({ type: 'link.delete', ...ownLink(world, a, b) }),
	(world, a, b) => ({ type: 'link.delete', ...ownLink(world, a, b) }),
	blocking,
	blocking,
	(world, a, b, c) => ({
		type: 'link.remark',
		...ownLink(world, a, b),
		remark: texts[c % texts.length] ?? ''
	}),
	(world, a) => ({ type: 'card.save', by: one(world.identities, a) }),
	directory,
	sending,
	sending,
	sending,
	(world, a) => {
		const message = one(world.messages, world.messages.size - 1 - (a % 3));
		const { from } = get(world, message);
		return { type: 'message.recall', by: from && from !== 'platform' ? from : wang, message };
	},
	(world, a) => {
		const message = one(world.messages, world.messages.size - 1 - (a % 3));
		const ends = endsOf(world, get(world, get(world, message).conversation));
		return { type: 'message.delete', by: ends[a % ends.length] ?? wang, message };
	},
	(world, a, b) => {
		const by = one(world.identities, a);
		const members = membersOf(world, get(world, by).enterprise);
		return { type: 'colleague.open', by, to: members[b % Math.max(1, members.length)]?.id ?? zhiAtWork };
	},
	(world, a, b) => ({ type: 'conversation.clear', ...inThread(world, a, b) }),
	(world, a, b, c) => ({
		type: 'conversation.set',
		...inThread(world, a, b),
		setting: c & 1 ? 'pinned' : 'muted',
		on: (c & 6) > 0
	}),
	bringing,
	bringing,
	bringing,
	starting,
	leavingGroup,
	(world, a, b, c) => ({
		type: 'link.describe',
		...ownLink(world, a, b),
		description: texts[c % texts.length] ?? ''
	}),
	(world, a, b) => ({ type: 'moments.open', by: end(world, a), of: end(world, b) }),
	(world, a, b, c) => ({
		type: 'moments.post',
		by: end(world, a),
		text: texts[b % texts.length] ?? '',
		...(c % 3 === 0 && {
			pictures: [{ name: '洱海.png', size: b * 50_000, type: 'image/png', hash: 'sample-lake' }]
		})
	}),
	(world, a, b, c) => ({
		type: 'moments.like',
		...reader(world, a, b),
		on: c % 3 > 0
	}),
	(world, a, b, c) => ({
		type: 'moments.comment',
		...reader(world, a, b),
		text: texts[c % texts.length] ?? ''
	}),
	(world, a, b, c) => {
		const told = reader(world, a, b);
		const by = c % 3 > 0 ? (find(world, told.moment)?.by ?? told.by) : told.by;
		return { type: 'moments.delete', by, moment: told.moment };
	},
	(world, a, b) => ({
		type: 'customerMoments.post',
		by: one(world.identities, a),
		text: texts[b % texts.length] ?? ''
	}),
	(world, a, b) => ({ type: 'files.open', ...inThread(world, a, b) }),
	(world, a) => ({ type: 'usage.read', by: admin(world, a) }),
	linkingCrm,
	linkingCrm,
	tagging,
	(world, a, b, c) => ({
		type: 'handover.assign',
		by: admin(world, a),
		link: one(world.links, b),
		to: one(world.identities, c)
	}),
	(world, a, b) => ({
		type: 'customerGroup.create',
		by: one(world.identities, a),
		name: '客户群',
		members: [one(world.accounts, a), one(world.accounts, b)]
	}),
	(world, a, b, c) => ({
		type: 'link.tag',
		...ownLink(world, a, b),
		tags: [texts[c % texts.length] ?? '', '老客户'].slice(c & 1)
	})
];

/** What the enterprise's own system does with its tags. */
function tagging(world: World, a: number, b: number, c: number, d: number): Command {
	const linked = [...values(world.enterprises)].filter(({ crm }) => crm !== 'unlinked');
	const enterprise = linked[a % Math.max(1, linked.length)];
	if (!enterprise) return { type: 'crm.create', enterprise: travel };
	const { id: by, corpTags } = enterprise;
	if (a % 3 === 0) return contactWay(world, by, b, c, d);
	const size = corpTags?.size ?? 0;
	const name = `${texts[c % texts.length]}${d % 4}`;
	const known = corpTags && at(corpTags, b % size);
	if (!known || c < 60) {
		const group = { id: size, group: null, name, order: 0 };
		const into = known && d & 1 ? (known.group ?? known.id) : size;
		const tag = { id: into === size ? size + 1 : size, group: into, name, order: d };
		return { type: 'corpTags.set', by, tags: into === size ? [group, tag] : [tag] };
	}
	if (c < 120) {
		const { key: _, at: __, ...tag } = known;
		return { type: 'corpTags.set', by, tags: [d & 1 ? { ...tag, name } : { ...tag, deleted: true }] };
	}
	const inUse = [...values(corpTags)].filter(({ group, deleted }) => group !== null && !deleted);
	const held = [...values(world.links)].flatMap(({ id: link, ends }) =>
		ends.flatMap((end) => (isIdentity(end) && get(world, end).enterprise === by ? [{ by: end, link }] : []))
	);
	const on = held[d % Math.max(1, held.length)] ?? { by: zhiAtWork, link: one(world.links, c) };
	const tags = inUse.slice(b % 3, (b % 3) + 2).map(({ id }) => id);
	return { type: 'link.mark', ...on, tags: d % 8 === 0 ? [b % size] : tags };
}

function linkingCrm(world: World, a: number, b: number): Command {
	const by = admin(world, a);
	const { enterprise } = get(world, by);
	if (get(world, enterprise).crm === 'unlinked') return { type: 'crm.link', by };
	if (b % 5 === 4)
		return { type: 'crm.behave', by: enterprise, as: crmManners[a % crmManners.length] ?? 'well' };
	if (b % 7 === 3)
		return {
			type: 'app.send',
			by: enterprise,
			agent: 1_000_002,
			to: [by],
			text: texts[a % texts.length] ?? ''
		};
	if (b % 6 === 2) {
		const kind = crmRecords[a % crmRecords.length] ?? 'note';
		const record = { kind, customer: a % 4, text: texts[a % texts.length] ?? '' };
		return { type: 'crm.write', by: enterprise, record: kind === 'order' ? { ...record, yuan: b } : record };
	}
	if (b % 3 === 0) return { type: 'crm.listCustomers', by: enterprise };
	if (b % 3 !== 1) return { type: 'crm.unlink', by };
	return b & 1
		? { type: 'crm.listen', by }
		: {
				type: 'crm.listen',
				by,
				setting: {
					url: a & 1 ? `https://crm.example.com/${b}` : 'crm',
					token: `t${b}`,
					encodingAesKey: 'a'.repeat(43 - (a & 2)),
					events: ['add_external_contact']
				}
			};
}

/** A 联系我: a new one, one that is there changed or taken away, or somebody who scans it. */
function contactWay(world: World, by: `enterprise:${number}`, b: number, c: number, d: number): Command {
	const { contactWays, identities, departments } = get(world, by);
	const size = contactWays?.size ?? 0;
	const known = contactWays && at(contactWays, b % size);
	const member = at(identities, c % identities.size) ?? zhiAtWork;
	if (known && d < 100)
		return { type: 'link.ask', by: end(world, c), code: codeOfWay(by, known), way: 'scan', hello: '' };
	const several = d & 1 ? (known?.several ?? true) : false;
	const way = {
		id: d < 180 ? size : (known?.id ?? size),
		several,
		inMiniProgram: known?.inMiniProgram ?? c % 5 === 0,
		members: [member],
		departments: several ? [d & 2 ? null : (at(departments, 0) ?? null)] : [],
		skipsVerify: (b & 1) > 0,
		state: texts[c % texts.length]?.slice(0, 8) ?? '',
		remark: ''
	};
	return { type: 'contactWay.set', by, way: d > 245 ? { ...way, deleted: true } : way };
}

function formOf(a: number, b: number): ApplicationForm {
	return {
		contact: a % 16 === 0 ? (texts[b % texts.length] ?? '') : '赵敏',
		trade: trades[a % trades.length] ?? 'other',
		scenario: scenarios[b % scenarios.length] ?? 'customers',
		use: texts[(a + b) % texts.length] ?? ''
	};
}

function application(world: World, a: number, b: number, c: number, d: number): Command {
	const waiting = [...values(world.enterprises)].filter((each) => applicationState(each) === 'submitted');
	const enterprise = waiting[b % Math.max(1, waiting.length)]?.id ?? (d < 32 ? travel : undefined);
	const outside = [...values(world.identities)].filter(
		(each) => get(world, each.enterprise).admittedAt === null
	);
	const by = outside[b % Math.max(1, outside.length)]?.id ?? admin(world, a);
	if (!enterprise || c < 64) return { type: 'application.submit', by, form: formOf(a, b) };
	if (c < 110) return { type: 'application.decide', enterprise };
	if (c < 180) return { type: 'application.admit', enterprise };
	const reason = declineReasons[a % declineReasons.length] ?? 'noNeed';
	return { type: 'application.decline', enterprise, reasons: a & 1 ? [reason] : [reason, reason] };
}

function register(world: World, a: number, b: number, c: number): Command {
	const free = [...values(world.people)].filter(({ identities }) =>
		[...values(identities)].every((id) => get(world, id).state === 'void')
	);
	const by = free[a % Math.max(1, free.length)]?.id ?? one(world.people, a);
	const name = b % 8 === 0 ? (texts[c % texts.length] ?? '') : '新公司';
	return { type: 'enterprise.register', by, name, shortName: '新', position: '老板', form: formOf(a, b) };
}

function verification(world: World, a: number, b: number): Command {
	const unsettled = [...values(world.enterprises)].filter((each) => each.verification !== 'verified');
	const enterprise = unsettled[b % Math.max(1, unsettled.length)]?.id ?? one(world.enterprises, a);
	const { verification, identities } = get(world, enterprise);
	if (verification === 'verified' && b < 60) return { type: 'verification.lapse', enterprise };
	if (verification === 'verifying') {
		if (b < 160) return { type: 'verification.verify', enterprise };
		return b < 220
			? { type: 'verification.decline', enterprise, reasons: ['nameDiffers', 'paperUnclear'] }
			: { type: 'verification.decline', enterprise };
	}
	const members = [...values(identities)].map((id) => get(world, id));
	const by = members.find(({ administers, state }) => administers && state === 'active') ?? members[0];
	return { type: 'verification.submit', by: by?.id ?? zhaoAtWork };
}

function asking(world: World, a: number, b: number, c: number, d: number): Command {
	const one = end(world, a);
	const of = end(world, b);
	// mostly a person and a job, sometimes any two
	const by = c < 200 && one.startsWith('identity') === of.startsWith('identity') ? chenAtWork : one;
	return {
		type: 'link.ask',
		by,
		code: codeOf(world, of),
		way: (['scan', 'card', 'cardPicture', 'group'] as const)[c % 4] ?? 'scan',
		hello: d < 128 ? '' : (texts[d % texts.length] ?? '')
	};
}

function answer(world: World, a: number): Command {
	const waiting = [...values(world.links)].filter(({ request }) => request?.outcome === 'waiting');
	const link = waiting[a % Math.max(1, waiting.length)] ?? get(world, one(world.links, a));
	return { type: 'link.accept', by: link.ends[link.request?.by === 0 ? 1 : 0], link: link.id };
}

function answerInvitation(world: World, a: number, b: number): Command {
	const identity = someIdentity(world, a, 'invited');
	const { person, invitedBy } = get(world, identity);
	if (b < 128) return { type: 'identity.join', by: person, identity };
	return { type: 'identity.withdraw', by: invitedBy ?? zhaoAtWork, identity };
}

function bringing(world: World, a: number, b: number, c: number): Command {
	const group = one(world.groups, a);
	const { members } = get(world, group);
	const by = at(members, b % members.size) ?? wang;
	const inside = [...values(members)];
	const friends = contactsOf(world, by).filter(({ other }) => !inside.includes(other as typeof wang));
	const member = c < 200 ? friends[c % Math.max(1, friends.length)]?.other : undefined;
	return { type: 'group.bringIn', group, by, member: member ?? end(world, c) };
}

/** The last thing that somebody told, and its author or one of those who have them. */
function reader(world: World, a: number, b: number): { by: EndId; moment: `moment:${number}` } {
	const { size } = world.moments;
	const moment = at(world.moments, Math.max(0, size - 1 - (b % 2)));
	if (!moment) return { by: end(world, a), moment: 'moment:0' };
	const near = [moment.by, ...contactsOf(world, moment.by).map(({ other }) => other)];
	return { by: near[a % near.length] ?? moment.by, moment: moment.id };
}

/** What an administrator does in the directory and at the desk, mostly in their own enterprise. */
function directory(world: World, a: number, b: number, c: number, d: number): Command {
	const by = admin(world, a);
	const own = get(world, get(world, by).enterprise);
	const inOwn = at(own.departments, c % Math.max(1, own.departments.size));
	const department = (a % 8 > 0 ? inOwn : undefined) ?? one(world.departments, b);
	const to = b % 3 === 0 ? null : (at(own.departments, b % Math.max(1, own.departments.size)) ?? null);
	const name = (c % 3 > 0 ? '前台' : texts[b % texts.length]) || '白班';
	switch (d % 10) {
		case 0:
			return { type: 'department.add', by, name, parent: to };
		case 1:
			return { type: 'department.rename', by, department, name, ...(c & 1 ? { was: '前台' } : {}) };
		case 2:
			return { type: 'department.move', by, department, to };
		case 3:
		case 4:
			return emptyDepartment(world) ?? { type: 'department.remove', by, department };
		case 5: {
			const identity = at(own.identities, b % own.identities.size) ?? one(world.identities, b);
			if (c % 3 === 0)
				return {
					type: 'admin.set',
					by,
					identity,
					rights: givenRights.filter((_, place) => (d >> place) & 1)
				};
			return { type: 'identity.assign', by, identity, department: to, position: name };
		}
		case 6:
			return c & 1
				? { type: 'announcement.post', by, text: name }
				: { type: 'enterprise.edit', by, name, shortName: name, logo: c & 2 ? 'peak' : '' };
		case 7: {
			const row = { name, department: ['前台', '白班'].slice(c % 3), position: '店员' };
			return { type: 'members.import', by, rows: [row, { ...row, position: b % 4 > 0 ? '店长' : '店员' }] };
		}
		default: {
			const range = b % 8 > 0 ? [{ kind: 'all', enterprise: own.id } as const] : [scope(world, b)];
			const has = [...values(world.identities)].find(
				(each) => each.administers && each.state === 'active' && get(world, each.enterprise).apps
			);
			return has || d % 10 === 9
				? { type: 'app.setRange', by: has?.id ?? by, agent: 1_000_003, range: b & 1 ? [] : range }
				: { type: 'app.create', by, name, range };
		}
	}
}

/** Few of them are empty, so whichever is goes with whoever may. */
function emptyDepartment(world: World): Command | undefined {
	for (const { id, enterprise, removed } of values(world.departments)) {
		const members = membersOf(world, enterprise);
		const by = members.find((each) => each.administers && each.state === 'active')?.id;
		if (by && !removed && members.every((each) => each.department !== id))
			return { type: 'department.remove', by, department: id };
	}
	return undefined;
}

function starting(world: World, a: number, b: number, c: number): Command {
	const by = end(world, a);
	const near = isIdentity(by)
		? membersOf(world, get(world, by).enterprise).map(({ id }) => id)
		: contactsOf(world, by).map(({ other }) => other);
	const known = near.filter((each) => each !== by);
	const name = texts[c % texts.length] ?? '';
	return {
		type: 'group.start',
		by,
		name: b < 128 ? '' : name,
		members: [...known, end(world, b), wang].slice(0, 2 + (c & 1))
	};
}

function leavingGroup(world: World, a: number, b: number, c: number): Command {
	const group = one(world.groups, a);
	const { members } = get(world, group);
	const by = c < 32 ? end(world, c) : (at(members, b % Math.max(1, members.size)) ?? wang);
	if (b < 128) return { type: 'group.leave', by, group };
	return { type: 'group.rename', by, group, name: b < 160 ? '' : (texts[c % texts.length] ?? '') };
}

function settle(world: World): Command {
	return { type: 'clock.advance', ms: world.pace };
}

function blocking(world: World, a: number, b: number): Command {
	for (const link of values(world.links)) {
		for (const [side, by] of link.ends.entries()) {
			const blocked = link.sides[side]?.state.block === 'blocked';
			if (blocked && a < 128) return { type: 'link.unblock', by, link: link.id };
		}
	}
	return { type: 'link.block', ...ownLink(world, a, b) };
}

function sending(world: World, a: number, b: number, c: number, d: number): Command {
	const { by, conversation } = inThread(world, a, b);
	const file = { name: '行程.pdf', size: d * 50_000, type: 'application/pdf', hash: 'sample-trip' };
	const contents: Extract<Command, { type: 'message.send' }>['content'][] = [
		{ kind: 'text', text: texts[d % texts.length] ?? '' },
		{ kind: 'text', text: '好的' },
		{ kind: 'image', file },
		{ kind: 'file', file },
		{ kind: 'sticker', sticker: 'smile' },
		{ kind: 'voice', ms: 1_000 + d },
		{ kind: 'location', place: '大理古城' },
		{ kind: 'card', of: end(world, d) },
		{ kind: 'cardPicture', of: zhiAtWork, code: codeOf(world, zhiAtWork) }
	];
	return {
		type: 'message.send',
		by,
		to: conversation,
		content: contents[c % contents.length] ?? { kind: 'text', text: '好' }
	};
}

function inThread(world: World, a: number, b: number) {
	const conversation = one(world.conversations, a);
	const ends = endsOf(world, get(world, conversation));
	return { conversation, by: ends[b % ends.length] ?? wang };
}

function ownLink(world: World, a: number, b: number) {
	const by = end(world, a);
	const own = [...linksOf(world, by)].map(({ link }) => link.id);
	return { by, link: own[b % Math.max(1, own.length)] ?? one(world.links, b) };
}

function admin(world: World, a: number) {
	const admins = [...values(world.identities)].filter(({ administers }) => administers);
	return a < 220 ? (admins[a % admins.length]?.id ?? zhaoAtWork) : one(world.identities, a);
}

function someIdentity(world: World, a: number, state: string) {
	const found = [...values(world.identities)].filter((identity) => identity.state === state);
	return found[a % Math.max(1, found.length)]?.id ?? one(world.identities, a);
}

function scope(world: World, a: number): Extract<Command, { type: 'grant.give' }>['to'] {
	if (a % 3 === 0) return { kind: 'all', enterprise: one(world.enterprises, a >> 2) };
	if (a % 3 === 1) return { kind: 'department', department: one(world.departments, a >> 2) };
	return { kind: 'member', identity: one(world.identities, a >> 2) };
}

function end(world: World, a: number): EndId {
	return a & 1 ? one(world.identities, a >> 1) : one(world.accounts, a >> 1);
}

function one<Id extends string>(vector: Vector<{ readonly id: Id }>, number: number): Id {
	const found = at(vector, Math.max(0, number) % vector.size);
	if (!found) throw new Error('Nothing to choose from');
	return found.id;
}

/** The command with its ids sent astray: to nobody, or to somebody else. */
function garbled(value: unknown, by: number): unknown {
	if (typeof value === 'string') {
		return value.replace(
			/^(\w+):(\d+)(?=$|@)/,
			(_, kind, number) => `${kind}:${by < 6 ? 90_000 + by : +number + by}`
		);
	}
	if (Array.isArray(value)) return value.map((item) => garbled(item, by));
	if (value === null || typeof value !== 'object') return value;
	return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, garbled(item, by)]));
}
