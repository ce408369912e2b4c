import { produce } from 'immer';
import type { ContactWay, KnownContactWay } from './contactWay';
import type { CorpTag, KnownCorpTag } from './corpTag';
import type { DomainEvent } from './event';
import { addMessage, openConversation, tellMany } from './evolveThreads';
import {
	indexOf,
	isAccount,
	type ConversationId,
	type DepartmentId,
	type EndId,
	type EnterpriseId,
	type Id,
	type IdentityId
} from './id';
import { eachImported } from './imported';
import type { LinkSide } from './link';
import { own, writing } from './own';
import { addTimer, takeTimer } from './timer';
import { at, emptyVector, push, put, values, type Vector } from './vector';
import { change, changeEnd, type Writable } from './writable';
import { get, type World } from './world';
import type { End } from './person';

/**
 * The only function that makes a new world. It carries out what `decide` has decided, and asks no rule. Given
 * no events it gives the same world back.
 */
export function evolve(world: World, events: readonly DomainEvent[]): World {
	if (events.length === 0) return world;
	if (events.some(({ type }) => type.endsWith('.told') || type === 'members.imported'))
		return evolveMany(world, events);
	return produce(world, (draft) => {
		// Immer's Draft type walks the recursive vectors without end; one level of writability is what is used.
		for (const event of events) carryOut(draft as unknown as Writable<World>, event);
	});
}

/**
 * The same for events by the hundred: what opens a session or jumps in it. It copies what it writes to by itself,
 * since Immer's proxies cost ten times what the events do; {@link own} tells how.
 */
export function evolveMany(world: World, events: readonly DomainEvent[]): World {
	if (events.length === 0) return world;
	return writing(world, (copy) => {
		for (const event of events) carryOut(copy, event);
	});
}

function carryOut(world: Writable<World>, event: DomainEvent): void {
	switch (event.type) {
		case 'clock.moved':
			world.clock = event.until;
			return;
		case 'pace.set':
			world.pace = event.pace;
			return;
		case 'edition.changed':
			world.edition = event.edition;
			world.clock = event.at;
			return;
		case 'timer.set':
			addTimer(own(world, 'timers'), event.timer);
			return;
		case 'timer.fired':
			takeTimer(own(world, 'timers'));
			return;
		case 'person.created': {
			const { person, account, name, face, key } = event;
			push(own(world, 'people'), {
				id: person,
				name,
				face,
				account,
				identities: emptyVector(),
				album: emptyVector()
			});
			push(own(world, 'accounts'), { id: account, person, state: 'active', ...newEnd(key) });
			return;
		}
		case 'enterprise.created':
			push(own(world, 'enterprises'), {
				...event.enterprise,
				departments: emptyVector<DepartmentId>(),
				identities: emptyVector<IdentityId>(),
				crm: 'unlinked',
				grant: null
			});
			return;
		case 'department.created':
			push(own(world, 'departments'), { ...event.department, grant: null });
			push(own(change(world, event.department.enterprise), 'departments'), event.department.id);
			return;
		case 'department.moved': {
			const department = change(world, event.department);
			if (event.parent) department.parent = event.parent;
			else delete department.parent;
			return;
		}
		case 'enterprise.edited': {
			const { type: _, enterprise, from: __, to: ___, ...now } = event;
			Object.assign(change(world, enterprise), now);
			return;
		}
		case 'department.renamed':
			change(world, event.department).name = event.name;
			return;
		case 'department.removed':
			removeDepartment(world, event.department);
			return;
		case 'identity.assigned': {
			const identity = change(world, event.identity);
			identity.department = event.department;
			identity.position = event.position;
			return;
		}
		case 'admin.set': {
			const identity = change(world, event.identity);
			identity.administers = event.rights.length > 0;
			if (identity.administers) identity.rights = event.rights;
			else delete identity.rights;
			return;
		}
		case 'verification.changed': {
			const enterprise = change(world, event.enterprise);
			enterprise.verification = event.state;
			if (event.sentBack) enterprise.sentBack = event.sentBack;
			else delete enterprise.sentBack;
			return;
		}
		case 'application.changed': {
			const enterprise = change(world, event.enterprise);
			const known = enterprise.applications ?? [];
			const settled = known.at(-1)?.decidedAt === null ? known.slice(0, -1) : known;
			enterprise.applications = [...settled, event.application];
			if (event.application.state === 'admitted') enterprise.admittedAt = world.clock;
			return;
		}
		case 'identity.created': {
			const { key, ...identity } = event.identity;
			push(own(world, 'identities'), {
				...identity,
				since: world.clock,
				voidSince: null,
				grant: null,
				told: false,
				colleagues: emptyVector<ConversationId | null>(),
				...newEnd(key)
			});
			push(own(change(world, identity.person), 'identities'), identity.id);
			push(own(change(world, identity.enterprise), 'identities'), identity.id);
			return;
		}
		case 'members.imported':
			for (const each of eachImported(event)) carryOut(world, each);
			return;
		case 'identity.changed': {
			const identity = change(world, event.identity);
			identity.state = event.state;
			if (event.how === 'joined') identity.since = world.clock;
			if (event.state === 'void') identity.voidSince = world.clock;
			return;
		}
		case 'account.carriedOn':
			return;
		case 'grant.created': {
			const { grant } = event;
			push(own(world, 'grants'), grant);
			const { scope } = grant;
			if (scope.kind === 'member') change(world, scope.identity).grant = grant.id;
			else if (scope.kind === 'department') change(world, scope.department).grant = grant.id;
			else change(world, scope.enterprise).grant = grant.id;
			return;
		}
		case 'grant.changed': {
			const grant = change(world, event.grant);
			grant.state = event.state;
			grant.by = event.by;
			grant.since = world.clock;
			return;
		}
		case 'usage.opened':
		case 'customers.listed':
		case 'crm.written':
		case 'files.opened':
		case 'handover.made':
			return;
		case 'crm.changed': {
			const enterprise = change(world, event.enterprise);
			enterprise.crm = event.state;
			if (event.setting) enterprise.callback = event.setting;
			else delete enterprise.callback;
			return;
		}
		case 'crm.behaved': {
			const enterprise = change(world, event.enterprise);
			if (event.as === 'well') delete enterprise.crmManner;
			else enterprise.crmManner = event.as;
			return;
		}
		case 'corpTags.set':
			for (const tag of event.tags) keep(world, event, 'corpTags', tag);
			return;
		case 'contactWay.set':
			keep(world, event, 'contactWays', event.way);
			return;
		case 'link.created': {
			const [one, other] = event.ends;
			const side: LinkSide = { state: { relation: 'none', block: 'open' }, remark: '', tags: [] };
			push(own(world, 'links'), {
				id: event.link,
				ends: event.ends,
				sides: [side, side],
				conversation: null,
				request: null
			});
			putLink(world, one, other, event.link);
			putLink(world, other, one, event.link);
			return;
		}
		case 'link.asked':
		case 'link.lapsed': {
			const link = change(world, event.link);
			link.sides = withStates(link.sides, event.sides);
			link.request = event.request;
			return;
		}
		case 'link.connected': {
			const link = change(world, event.link);
			link.sides = withStates(link.sides, event.sides);
			link.conversation = event.conversation;
			if (link.request) link.request = { ...link.request, outcome: 'accepted', endedAt: world.clock };
			return;
		}
		case 'link.sideChanged': {
			const link = change(world, event.link);
			link.sides = withStates(link.sides, event.sides);
			return;
		}
		case 'link.remarked':
			changeSide(world, event.link, event.side, { remark: event.remark });
			return;
		case 'link.described':
			changeSide(world, event.link, event.side, { description: event.description });
			return;
		case 'link.tagged':
			changeSide(world, event.link, event.side, { tags: event.tags });
			return;
		case 'link.marked':
			changeSide(world, event.link, event.side, { corpTags: event.tags });
			return;
		case 'conversation.opened':
			openConversation(world, event);
			return;
		case 'conversation.set': {
			const conversation = change(world, event.conversation);
			const before = conversation.settings[event.end] ?? { pinned: false, muted: false };
			conversation.settings = {
				...conversation.settings,
				[event.end]: { ...before, [event.setting]: event.on }
			};
			return;
		}
		case 'conversation.cleared': {
			const conversation = change(world, event.conversation);
			conversation.cleared = { ...conversation.cleared, [event.end]: event.count };
			return;
		}
		case 'message.delivered':
		case 'message.bounced':
		case 'line.written':
			addMessage(world, event.message);
			return;
		case 'notice.pushed': {
			addMessage(world, event.message);
			const { kind } = get(world, event.message.conversation);
			if (event.tellsOfInterop && kind.is === 'notices' && !isAccount(kind.end)) {
				change(world, kind.end).told = true;
			}
			return;
		}
		case 'announcement.told':
		case 'interop.told':
			tellMany(world, event);
			return;
		case 'message.recalled':
			change(world, event.message).state = 'recalled';
			return;
		case 'message.deleted': {
			const message = change(world, event.message);
			message.deletedBy = [...(message.deletedBy ?? []), event.end];
			return;
		}
		case 'card.saved':
			push(own(change(world, event.person), 'album'), event.card);
			return;
		case 'group.created': {
			const members = emptyVector<EndId>();
			for (const member of event.members) push(members, member);
			push(own(world, 'groups'), { ...event.group, members });
			return;
		}
		case 'group.joined': {
			const group = change(world, event.group);
			push(own(group, 'members'), event.member);
			const left = group.left?.filter((each) => each !== event.member);
			// Who comes back has the thread already.
			if (left?.length === group.left?.length)
				push(own(change(world, event.member), 'conversations'), group.conversation);
			if (left && left.length > 0) group.left = left;
			else delete group.left;
			return;
		}
		case 'group.renamed':
			change(world, event.group).name = event.name;
			return;
		case 'group.left': {
			const group = change(world, event.group);
			const members = emptyVector<EndId>();
			for (const member of values(group.members)) if (member !== event.member) push(members, member);
			group.members = members;
			group.left = [...(group.left ?? []), event.member];
			return;
		}
		case 'moments.opened':
			return;
		case 'moment.posted':
			push(own(world, 'moments'), event.moment);
			return;
		case 'moment.liked': {
			const moment = change(world, event.moment);
			const others = (moment.likes ?? []).filter((each) => each !== event.by);
			moment.likes = event.on ? [...others, event.by] : others;
			return;
		}
		case 'moment.commented': {
			const moment = change(world, event.moment);
			moment.comments = [...(moment.comments ?? []), event.comment];
			return;
		}
		case 'moment.deleted':
			change(world, event.moment).deleted = true;
			return;
	}
}

/** What the enterprise's own system keeps: the latest of each number, with when it was made and by which entry. */
function keep(
	world: Writable<World>,
	{ enterprise: id, key: entry }: { readonly enterprise: EnterpriseId; readonly key: number },
	name: 'corpTags' | 'contactWays',
	item: CorpTag | ContactWay
): void {
	const enterprise = change(world, id) as Record<typeof name, Vector<KnownCorpTag | KnownContactWay>>;
	enterprise[name] ??= emptyVector();
	const kept = own(enterprise, name);
	const { at: made, key } = at(kept, item.id) ?? { at: world.clock, key: entry };
	put(kept, item.id, { ...item, at: made, key });
}

/** Its record stays, for those who were in it; the enterprise has it no more. */
function removeDepartment(world: Writable<World>, id: DepartmentId): void {
	const department = change(world, id);
	department.removed = true;
	const enterprise = change(world, department.enterprise);
	const others = emptyVector<DepartmentId>();
	for (const each of values(enterprise.departments)) if (each !== id) push(others, each);
	enterprise.departments = others;
}

function putLink(world: World, end: EndId, other: EndId, link: Id<'link'>): void {
	const index = isAccount(other) ? 'linksToAccounts' : 'linksToIdentities';
	put(own(changeEnd(world, end), index), indexOf(other), link);
}

function changeSide(world: World, id: Id<'link'>, side: 0 | 1, what: Partial<LinkSide>): void {
	const link = change(world, id);
	const sides: [LinkSide, LinkSide] = [link.sides[0], link.sides[1]];
	sides[side] = { ...sides[side], ...what };
	link.sides = sides;
}

function withStates(
	sides: readonly [LinkSide, LinkSide],
	states: readonly [LinkSide['state'], LinkSide['state']]
): [LinkSide, LinkSide] {
	return [
		{ ...sides[0], state: states[0] },
		{ ...sides[1], state: states[1] }
	];
}

function newEnd(key: number): End {
	return {
		key,
		conversations: emptyVector(),
		linksToAccounts: emptyVector(),
		linksToIdentities: emptyVector(),
		notices: null
	};
}
