import type { Locale } from '../../i18n';
import { contactsOf, isIdentity, nameFor, personOf, type EndId, type OwnLink, type World } from '../../world';
import { initialsOf } from './pinyin';

/** Somebody in the contacts. */
export interface Acquaintance {
	readonly own: OwnLink;
	readonly end: EndId;
	/** What the owner of the contacts calls them. */
	readonly name: string;
	readonly ownName: string;
}

/** What was worked out for the ties and people of a world: most acts change neither, and ten thousand take a while. */
const workedOut = new WeakMap<
	World['links'],
	{ people: World['people']; lists: Map<string, Acquaintance[]> }
>();

/** The contacts of an end in the order of their names, as the language sorts them. */
export function acquaintancesOf(world: World, me: EndId, locale: Locale): Acquaintance[] {
	let known = workedOut.get(world.links);
	if (known?.people !== world.people) {
		known = { people: world.people, lists: new Map() };
		workedOut.set(world.links, known);
	}
	const key = `${locale} ${me}`;
	let list = known.lists.get(key);
	if (!list) known.lists.set(key, (list = inOrder(world, me, locale)));
	return list;
}

function inOrder(world: World, me: EndId, locale: Locale): Acquaintance[] {
	const order = new Intl.Collator(locale === 'zh-CN' ? 'zh-CN-u-co-pinyin' : locale);
	return contactsOf(world, me)
		.map((own) => ({
			own,
			end: own.other,
			name: nameFor(world, me, own.other),
			ownName: personOf(world, own.other).name
		}))
		.sort((one, other) => order.compare(one.name, other.name));
}

export function atWork({ end }: Acquaintance): boolean {
	return isIdentity(end);
}

/** Whether a name has what was typed in it, whatever the case. */
export function matches(name: string, words: string): boolean {
	return name.toLocaleLowerCase().includes(words.trim().toLocaleLowerCase());
}

/** Whether somebody is called so: by the remark or by their own name, or by the first letters of its sounds. */
export function isCalled({ name, ownName }: Pick<Acquaintance, 'name' | 'ownName'>, words: string): boolean {
	if (matches(name, words) || matches(ownName, words)) return true;
	const typed = words.trim().toLowerCase();
	return /^[a-z]+$/.test(typed) && [name, ownName].some((each) => initialsOf(each).startsWith(typed));
}
