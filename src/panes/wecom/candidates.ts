import type { Locale } from '../../i18n';
import {
	get,
	membersOf,
	personOf,
	threadBetween,
	type Command,
	type EndId,
	type GroupId,
	type IdentityId,
	type World
} from '../../world';
import { acquaintancesOf, atWork, matches } from '../chat';

/** Somebody who can be put into a group, or tried. */
export interface Candidate {
	readonly end: EndId;
	readonly name: string;
	readonly position: string;
}

/** The colleagues of a member and their WeChat contacts, as far as they are called so. */
export function candidatesFor(
	world: World,
	owner: IdentityId,
	locale: Locale,
	words: string
): { colleagues: Candidate[]; contacts: Candidate[] } {
	const order = new Intl.Collator(locale === 'zh-CN' ? 'zh-CN-u-co-pinyin' : locale);
	const colleagues = membersOf(world, get(world, owner).enterprise)
		.filter(({ id, state }) => id !== owner && state !== 'invited')
		.map(({ id, position }) => ({ end: id, name: personOf(world, id).name, position }))
		.filter(({ name }) => matches(name, words))
		.sort((one, other) => order.compare(one.name, other.name));
	const contacts = acquaintancesOf(world, owner, locale)
		.filter((one) => !atWork(one) && (matches(one.name, words) || matches(one.ownName, words)))
		.map(({ end, name }) => ({ end, name, position: '' }));
	return { colleagues, contacts };
}

/**
 * What bringing somebody in is: into a group, or into one that is only being made. A group begins with two others
 * (M15), so to ask about one alone, they are asked about with a colleague whom nothing bars.
 */
export function bringingIn(
	world: World,
	owner: IdentityId,
	group: GroupId | undefined,
	member: EndId,
	besides: readonly EndId[] = []
): Command {
	if (group) return { type: 'group.bringIn', by: owner, group, member };
	const others = besides.filter((each) => each !== member);
	const members = others.length > 0 ? [member, ...others] : [member, companionOf(world, owner, member)];
	return { type: 'group.start', by: owner, name: '', members };
}

function companionOf(world: World, owner: IdentityId, member: EndId): EndId {
	const other = membersOf(world, get(world, owner).enterprise).find(
		({ id, state }) => id !== owner && id !== member && state === 'active'
	);
	return other?.id ?? member;
}

/** Two need no group (M15): what choosing one colleague opens. */
export function chatWith(world: World, owner: IdentityId, colleague: IdentityId): Command | undefined {
	return threadBetween(world, owner, colleague)
		? undefined
		: { type: 'colleague.open', by: owner, to: colleague };
}
