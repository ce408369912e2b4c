import type { Locale } from '../../i18n';
import {
	day,
	isAccount,
	linksOf,
	nameFor,
	personOf,
	type AddWay,
	type EndId,
	type IdentityId,
	type OwnLink,
	type World
} from '../../world';
import { matches } from '../chat';

/** How a member stands to somebody on WeChat. */
export const standings = ['contact', 'blocked', 'asked', 'requested', 'deleted'] as const;

export type Standing = (typeof standings)[number];

export interface WechatContact {
	readonly own: OwnLink;
	readonly end: EndId;
	readonly name: string;
	readonly ownName: string;
	readonly standing: Standing;
	/** When they were added, or asked. */
	readonly at: number | undefined;
}

/** What the list is narrowed to; `undefined` narrows nothing, and of the standings it means whoever is a contact. */
export interface ContactFilter {
	readonly words: string;
	readonly tag?: string | undefined;
	readonly way?: AddWay | undefined;
	/** Added within so many days. */
	readonly days?: number | undefined;
	readonly standing?: Exclude<Standing, 'contact'> | undefined;
}

interface Remembered {
	readonly owner: IdentityId;
	readonly locale: Locale;
	readonly list: readonly WechatContact[];
}

/** Ten thousand names take their time to be sorted, and only what changes a link changes the list. */
const remembered = new WeakMap<World['links'], Remembered>();

/** Everybody on WeChat whom a member has or had to do with, in the order of their names. */
export function wechatContactsOf(world: World, owner: IdentityId, locale: Locale): readonly WechatContact[] {
	const known = remembered.get(world.links);
	if (known?.owner === owner && known.locale === locale) return known.list;
	const order = new Intl.Collator(locale === 'zh-CN' ? 'zh-CN-u-co-pinyin' : locale);
	const list: WechatContact[] = [];
	for (const own of linksOf(world, owner)) {
		const standing = standingOf(own);
		if (!standing || !isAccount(own.other)) continue;
		const { request } = own.link;
		list.push({
			own,
			end: own.other,
			name: nameFor(world, owner, own.other),
			ownName: personOf(world, own.other).name,
			standing,
			at: request ? (request.endedAt ?? request.at) : undefined
		});
	}
	list.sort((one, other) => order.compare(one.name, other.name));
	remembered.set(world.links, { owner, locale, list });
	return list;
}

function standingOf({ mine }: OwnLink): Standing | undefined {
	const { relation, block } = mine.state;
	if (relation === 'none') return undefined;
	if (relation === 'connected') return block === 'blocked' ? 'blocked' : 'contact';
	return relation;
}

/** Whether somebody is in the list of contacts: who is blocked is one still. */
export function isContact({ standing }: WechatContact): boolean {
	return standing === 'contact' || standing === 'blocked';
}

export function narrowed(
	contacts: readonly WechatContact[],
	{ words, tag, way, days, standing }: ContactFilter,
	now: number
): WechatContact[] {
	return contacts.filter((one) => {
		if (standing ? one.standing !== standing : !isContact(one)) return false;
		const { mine, link } = one.own;
		if (tag !== undefined && !mine.tags.includes(tag)) return false;
		if (way !== undefined && link.request?.way !== way) return false;
		if (days !== undefined && (one.at === undefined || one.at <= now - days * day)) return false;
		return [one.name, one.ownName, mine.description ?? '', ...mine.tags].some((text) => matches(text, words));
	});
}

/** Every tag that is given to one of them, with how many have it, the most given first. */
export function tagsOf(contacts: readonly WechatContact[]): [tag: string, count: number][] {
	const counts = new Map<string, number>();
	for (const { own } of contacts)
		for (const tag of own.mine.tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
	return [...counts].sort(([, one], [, other]) => other - one);
}
