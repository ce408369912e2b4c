import {
	corpTagsOn,
	get,
	isIdentity,
	permissionOf,
	sideOf,
	values,
	type Content,
	type DomainEvent,
	type EndId,
	type GrantScope,
	type Link,
	type World
} from '../world';
import type { Entry } from './entry';

/*
 * What differs between two worlds for those who live in them. Records are matched by what they are to people (who
 * ties whom, who said what to whom), never by their numbers: two branches give the same number to different things.
 * Simulated times are left out: they always differ, and each side shows its own clock.
 */

export const topics = [
	'edition',
	'enterprises',
	'people',
	'identities',
	'grants',
	'contacts',
	'groups',
	'messages',
	'moments',
	'chats'
] as const;

export type Topic = (typeof topics)[number];

/** One thing that people could see of a world. */
export interface Seen {
	readonly topic: Topic;
	/** Which record it is about: its id in this world. */
	readonly record: string;
	/** What the screens say of it, told in words elsewhere; plain JSON. */
	readonly value: SeenValue;
}

export type SeenValue =
	| { readonly is: 'edition'; readonly edition: World['edition'] }
	| {
			readonly is: 'enterprise';
			readonly verification: string;
			readonly crm: string;
			readonly admitted: boolean;
	  }
	| { readonly is: 'department' }
	| { readonly is: 'person'; readonly album: number }
	| {
			readonly is: 'identity';
			readonly state: string;
			readonly position: string;
			readonly administers: boolean;
			/** What a sub-administrator may do. */
			readonly rights: readonly string[];
	  }
	| { readonly is: 'permission'; readonly may: boolean }
	| { readonly is: 'grant'; readonly state: string }
	/** How both ends of a tie stand to each other, in the order of {@link Seen.record}'s ends. */
	| {
			readonly is: 'link';
			readonly relations: readonly [string, string];
			readonly blocks: readonly [string, string];
			readonly remarks: readonly [string, string];
			readonly tags: readonly [string, string];
			readonly request: string;
	  }
	| { readonly is: 'group'; readonly members: readonly string[] }
	| {
			readonly is: 'message';
			readonly state: string;
			/** Who has deleted it on their own side. */
			readonly deletedBy: readonly string[];
			readonly answers: boolean;
	  }
	| { readonly is: 'moment'; readonly likes: readonly string[]; readonly comments: readonly string[] }
	/** Whose side lost how many of its messages is told beside what each has set. */
	| { readonly is: 'chat'; readonly settings: string; readonly cleared: readonly string[] };

export interface Difference {
	readonly topic: Topic;
	/** The thing on either side; `undefined` where that side does not have it. */
	readonly sides: readonly [Seen | undefined, Seen | undefined];
}

/** What differs between two worlds, in the order of {@link topics}; empty where people could see no difference. */
export function differencesBetween(one: World, other: World): Difference[] {
	const [left, right] = [seenIn(one), seenIn(other)];
	const found: Difference[] = [];
	for (const key of new Set([...left.keys(), ...right.keys()])) {
		const sides = [left.get(key), right.get(key)] as const;
		const topic = (sides[0] ?? sides[1])?.topic;
		if (topic && JSON.stringify(sides[0]?.value) !== JSON.stringify(sides[1]?.value))
			found.push({ topic, sides });
	}
	return found.sort((a, b) => topics.indexOf(a.topic) - topics.indexOf(b.topic));
}

/** The last of a branch's own entries that touched a record. */
export function entryThatMade(own: readonly Entry[], seen: Seen): Entry | undefined {
	return own.findLast(({ events }) => events.some((event) => touches(event, seen.record)));
}

function touches(event: DomainEvent, record: string): boolean {
	if (event.type === 'edition.changed') return record === 'edition';
	if (event.type === 'person.created' || event.type === 'card.saved') return event.person === record;
	if (event.type.startsWith('conversation.') && 'conversation' in event) return event.conversation === record;
	if (event.type === 'grant.created' || event.type === 'grant.changed') {
		const grant = event.type === 'grant.created' ? event.grant.id : event.grant;
		return grant === record || (event.type === 'grant.created' && idOf(event.grant.scope) === record);
	}
	for (const name of [
		'link',
		'identity',
		'message',
		'moment',
		'group',
		'department',
		'enterprise'
	] as const) {
		const subject = (event as unknown as Record<string, unknown>)[name];
		if (subject !== undefined)
			return (typeof subject === 'string' ? subject : (subject as { id: string }).id) === record;
	}
	return false;
}

function idOf(scope: GrantScope): string {
	return scope.kind === 'member'
		? scope.identity
		: scope.kind === 'department'
			? scope.department
			: scope.enterprise;
}

/** Everything that people could see, by a key that is the same in any world for the same thing. */
function seenIn(world: World): Map<string, Seen> {
	const seen = new Map<string, Seen>();
	const note = (topic: Topic, key: readonly unknown[], record: string, value: SeenValue) => {
		const name = JSON.stringify([value.is, ...key]);
		// What looks the same twice is counted: the second one is another thing.
		let place = 0;
		while (seen.has(`${name}${place}`)) place += 1;
		seen.set(`${name}${place}`, { topic, record, value });
	};
	const keys = keysIn(world);

	note('edition', [], 'edition', { is: 'edition', edition: world.edition });
	for (const { id, verification, crm, admittedAt } of values(world.enterprises)) {
		const value = { is: 'enterprise', verification, crm, admitted: admittedAt !== null } as const;
		note('enterprises', [keys.of(id)], id, value);
	}
	for (const { id } of values(world.departments))
		note('enterprises', [keys.of(id)], id, { is: 'department' });
	for (const { id, album } of values(world.people))
		note('people', [keys.of(id)], id, { is: 'person', album: album.size });
	for (const { id, state, position, administers, rights = [] } of values(world.identities)) {
		note('identities', [keys.of(id)], id, { is: 'identity', state, position, administers, rights });
		note('grants', [keys.of(id)], id, { is: 'permission', may: permissionOf(world, id).may });
	}
	for (const { id, scope, state } of values(world.grants)) {
		note('grants', [scope.kind, keys.of(idOf(scope))], id, { is: 'grant', state });
	}
	for (const link of values(world.links)) {
		const ends = inOrder(keys, link.ends);
		const sides = ends.map((end) => link.sides[sideOf(link, end)]) as [
			(typeof link.sides)[0],
			(typeof link.sides)[1]
		];
		const { request } = link;
		note('contacts', ends.map(keys.of), link.id, {
			is: 'link',
			relations: [sides[0].state.relation, sides[1].state.relation],
			blocks: [sides[0].state.block, sides[1].state.block],
			remarks: [sides[0].remark, sides[1].remark],
			tags: [tagsBy(world, link, ends[0]), tagsBy(world, link, ends[1])],
			request: request
				? JSON.stringify([
						keys.of(link.ends[request.by]),
						request.way,
						request.hello,
						request.outcome,
						request.because
					])
				: ''
		});
	}
	for (const { id, members } of values(world.groups)) {
		const inside = [...values(members)].map(keys.of).sort();
		note('groups', [keys.of(id)], id, { is: 'group', members: inside });
	}
	for (const { id, conversation, from, content, state, only, deletedBy, quote } of values(world.messages)) {
		const who = from === null || from === 'platform' ? from : keys.of(from);
		const key = [keys.of(conversation), who, contentKey(keys, content), only && keys.of(only)];
		const gone = (deletedBy ?? []).map((end) => keys.of(end)).sort();
		note('messages', key, id, { is: 'message', state, deletedBy: gone, answers: quote !== undefined });
	}
	for (const { id, by, text, likes = [], comments = [], deleted } of values(world.moments)) {
		if (deleted) continue;
		note('moments', [keys.of(by), text], id, {
			is: 'moment',
			likes: likes.map(keys.of).sort(),
			comments: comments.map((comment) => [keys.of(comment.by), comment.text].join('\n'))
		});
	}
	for (const { id, settings, cleared = {} } of values(world.conversations)) {
		const told = Object.entries(settings)
			.filter(([, each]) => each?.pinned || each?.muted)
			.map(([end, each]) => [keys.of(end), each?.pinned, each?.muted].join('\n'))
			.sort();
		const gone = Object.entries(cleared)
			.map(([end, count]) => `${keys.of(end)}\n${count}`)
			.sort();
		note('chats', [keys.of(id)], id, { is: 'chat', settings: told.join('\n\n'), cleared: gone });
	}
	return seen;
}

/** The tags by one end of a link: its own, and those of its enterprise. */
function tagsBy(world: World, link: Link, end: EndId): string {
	const corp = isIdentity(end) ? corpTagsOn(world, link, end).map(({ name }) => name) : [];
	return [...link.sides[sideOf(link, end)].tags, ...corp].join('\n');
}

interface Keys {
	/** What a record is to people, whatever its number. */
	readonly of: (id: string) => string;
}

/** Names of people, enterprises and what belongs to them, each told from its namesakes by its place among them. */
function keysIn(world: World): Keys {
	const known = new Map<string, string>();
	const taken = new Set<string>();
	const name = (id: string, ...parts: readonly string[]) => {
		const base = JSON.stringify([id.split(':')[0], ...parts]);
		let place = 0;
		while (taken.has(`${base}${place}`)) place += 1;
		taken.add(`${base}${place}`);
		known.set(id, `${base}${place}`);
	};
	const of = (id: string) => known.get(id) ?? id;
	for (const person of values(world.people)) {
		name(person.id, person.name, person.face);
		name(person.account, person.name, person.face);
	}
	for (const { id, name: own, shortName } of values(world.enterprises)) name(id, own, shortName);
	for (const { id, name: own, enterprise } of values(world.departments)) name(id, own, of(enterprise));
	for (const { id, person, enterprise, department } of values(world.identities)) {
		name(id, of(person), of(enterprise), department ? of(department) : '');
	}
	for (const { id, name: own } of values(world.groups)) name(id, own);
	for (const { id, kind } of values(world.conversations)) {
		if (kind.is === 'group') name(id, of(kind.group));
		else if (kind.is === 'notices') name(id, of(kind.end));
		else name(id, kind.is, ...kind.ends.map(of).sort());
	}
	return { of };
}

/** The two ends of a tie in an order that is the same in any world. */
function inOrder(keys: Keys, [one, other]: readonly [EndId, EndId]): [EndId, EndId] {
	return keys.of(one) < keys.of(other) ? [one, other] : [other, one];
}

/** What a message holds, with ids replaced by what they mean. */
function contentKey(keys: Keys, content: Content): unknown {
	switch (content.kind) {
		case 'card':
		case 'cardPicture':
			return [content.kind, keys.of(content.of)];
		case 'line':
			return Object.values(content.line).map((part: string) => keys.of(part));
		case 'notice':
			return Object.values(content.notice).map((part: string) => keys.of(part));
		default:
			return content;
	}
}

/** The ends of a link in the order in which a {@link Seen} speaks of them. */
export function endsInOrder(world: World, link: `link:${number}`): [EndId, EndId] {
	return inOrder(keysIn(world), get(world, link).ends);
}
