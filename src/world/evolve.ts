import { produce } from 'immer';
import type { DomainEvent } from './event';
import { carryOutAtWork } from './evolveAtWork';
import { addMessage, openConversation, tellMany } from './evolveThreads';
import { indexOf, isAccount, type EndId, type Id } from './id';
import { eachImported } from './imported';
import type { LinkSide } from './link';
import { own, writing } from './own';
import { newEnd } from './person';
import { addTimer, takeTimer } from './timer';
import { emptyVector, push, put, values } from './vector';
import { change, changeEnd, type Writable } from './writable';
import { get, type World } from './world';

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
		case 'members.imported':
			for (const each of eachImported(event)) carryOut(world, each);
			return;
		case 'account.carriedOn':
			return;
		case 'usage.opened':
		case 'customers.listed':
		case 'crm.written':
		case 'files.opened':
		case 'handover.made':
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
		default:
			carryOutAtWork(world, event);
	}
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
