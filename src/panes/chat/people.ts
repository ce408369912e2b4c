import type { Locale } from '../../i18n';
import { contactsOf, isIdentity, nameFor, personOf, type EndId, type OwnLink, type World } from '../../world';

/** Somebody in the contacts. */
export interface Acquaintance {
	readonly own: OwnLink;
	readonly end: EndId;
	/** What the owner of the contacts calls them. */
	readonly name: string;
	readonly ownName: string;
}

/** The contacts of an end in the order of their names, as the language sorts them. */
export function acquaintancesOf(world: World, me: EndId, locale: Locale): Acquaintance[] {
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

/** Whether somebody is called so: by the remark or by their own name. */
export function isCalled({ name, ownName }: Acquaintance, words: string): boolean {
	return matches(name, words) || matches(ownName, words);
}
