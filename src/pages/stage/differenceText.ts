import { language } from '../../i18n';
import { contentText } from '../../panes';
import { endsInOrder, type Difference, type Seen } from '../../session';
import {
	corpTagsOn,
	endsOf,
	find,
	get,
	isIdentity,
	personOf,
	values,
	type ConversationId,
	type EndId,
	type GroupId,
	type IdentityId,
	type LinkId,
	type MessageId,
	type MomentId,
	type PersonId,
	type World
} from '../../world';

/** A difference in words: what it is about, and how it is on either side. */
export interface Told {
	readonly subject: string;
	readonly sides: readonly [string, string];
}

export function differenceText(worlds: readonly [World, World], { sides }: Difference): Told {
	const t = language.t.branches.said;
	const [left, right] = sides;
	const subject = left ? subjectOf(worlds[0], left) : right ? subjectOf(worlds[1], right) : '';
	return {
		subject,
		sides: [left ? valueOf(worlds[0], left) : t.absent, right ? valueOf(worlds[1], right) : t.absent]
	};
}

function subjectOf(world: World, { record, value }: Seen): string {
	const t = language.t.branches.said;
	switch (value.is) {
		case 'edition':
			return t.edition;
		case 'enterprise':
			return find(world, record as `enterprise:${number}`)?.name ?? '';
		case 'department':
			return find(world, record as `department:${number}`)?.name ?? '';
		case 'person':
			return get(world, record as PersonId).name;
		case 'identity':
		case 'permission':
			return nameOf(world, record as IdentityId);
		case 'grant': {
			const scope = find(world, record as `grant:${number}`)?.scope;
			if (scope?.kind === 'member') return t.scope(nameOf(world, scope.identity));
			if (scope?.kind === 'department') return t.scope(get(world, scope.department).name);
			return t.scope(language.t.words.all);
		}
		case 'link': {
			const [one, other] = get(world, record as LinkId).ends;
			return t.pair(nameOf(world, one), nameOf(world, other));
		}
		case 'group':
			return get(world, record as GroupId).name;
		case 'message': {
			const { from, conversation, content } = get(world, record as MessageId);
			const where = threadName(world, conversation);
			const [whom, more] = endsOf(world, get(world, conversation)).filter((end) => end !== from);
			const text = contentText(world, content);
			if (from === null || from === 'platform' || text === '') return t.notice(where);
			if (whom && !more) return t.messageTo(nameOf(world, from), nameOf(world, whom), text);
			return t.message(nameOf(world, from), where, text);
		}
		case 'moment': {
			const { by, text } = get(world, record as MomentId);
			return t.moment(nameOf(world, by), text);
		}
		case 'chat':
			return threadName(world, record as ConversationId);
	}
}

function valueOf(world: World, { record, value }: Seen): string {
	const t = language.t.branches.said;
	switch (value.is) {
		case 'edition':
			return language.t.frame.editions[value.edition];
		case 'enterprise':
			return [t.verification[value.verification], t.crm[value.crm], t.admitted(value.admitted)].join(t.comma);
		case 'department':
			return t.isThere;
		case 'person':
			return t.album(value.album);
		case 'identity':
			return [t.states[value.state], value.position, value.administers ? t.administers : '']
				.filter((part) => part)
				.join(t.comma);
		case 'permission':
			return t.may(value.may);
		case 'grant':
			return t.grants[value.state] ?? value.state;
		case 'link':
			return linkText(world, record as LinkId);
		case 'group': {
			const names = [...values(get(world, record as GroupId).members)].map((end) => nameOf(world, end));
			return t.members(names.length, names.join(t.and));
		}
		case 'message':
			return [
				t.messageStates[value.state] ?? value.state,
				...(get(world, record as MessageId).deletedBy ?? []).map((end) => t.deleted(nameOf(world, end)))
			].join(t.comma);
		case 'moment':
			return [t.posted, ...answersText(world, record as MomentId)].join(t.comma);
		case 'chat':
			return chatText(world, record as ConversationId);
	}
}

function answersText(world: World, id: MomentId): string[] {
	const t = language.t.branches.said;
	const { likes = [], comments = [] } = get(world, id);
	const liked = likes.length > 0 ? [t.liked(likes.map((end) => nameOf(world, end)).join(t.and))] : [];
	return [...liked, ...comments.map(({ by, text }) => t.commented(nameOf(world, by), text))];
}

function linkText(world: World, id: LinkId): string {
	const t = language.t.branches.said;
	const link = get(world, id);
	const ends = endsInOrder(world, id);
	const told: string[] = [];
	const sides = ends.map((end) => link.sides[link.ends[0] === end ? 0 : 1]);
	if (sides.every(({ state }) => state.relation === 'connected')) told.push(t.connected);
	for (const [place, side] of sides.entries()) {
		const [who, whom] = [ends[place] as EndId, ends[1 - place] as EndId].map((end) => nameOf(world, end));
		if (!who || !whom) continue;
		if (told[0] !== t.connected) told.push(t.relations[side.state.relation]?.(who, whom) ?? '');
		if (side.state.block === 'blocked') told.push(t.blocked(who, whom));
		if (side.remark) told.push(t.remark(who, side.remark));
		const end = ends[place] as EndId;
		const corp = isIdentity(end) ? corpTagsOn(world, link, end).map(({ name }) => name) : [];
		const tags = [...side.tags, ...corp];
		if (tags.length > 0) told.push(t.tags(who, tags.join(t.and)));
	}
	const { request } = link;
	if (request?.outcome === 'lapsed') told.push(t.lapsed);
	else if (request) told.push(t.asking(t.ways[request.way] ?? '', request.hello));
	return told.join(t.comma);
}

function chatText(world: World, id: ConversationId): string {
	const t = language.t.branches.said;
	const told: string[] = [];
	for (const [end, each] of Object.entries(get(world, id).settings)) {
		if (each?.pinned) told.push(t.pinned(nameOf(world, end as EndId)));
		if (each?.muted) told.push(t.muted(nameOf(world, end as EndId)));
	}
	for (const end of Object.keys(get(world, id).cleared ?? {}))
		told.push(t.deleted(nameOf(world, end as EndId)));
	return told.join(t.comma) || t.isThere;
}

function threadName(world: World, id: ConversationId): string {
	const conversation = get(world, id);
	if (conversation.kind.is === 'group') return get(world, conversation.kind.group).name;
	const names = endsOf(world, conversation).map((end) => nameOf(world, end));
	return language.t.branches.said.chatOf(names.join(language.t.branches.said.and));
}

/** A work identity is told with its enterprise. */
function nameOf(world: World, end: EndId): string {
	const { name } = personOf(world, end);
	if (!isIdentity(end)) return name;
	return language.t.words.at(name, get(world, get(world, end).enterprise).shortName);
}
