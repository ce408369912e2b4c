import type { Locale } from '../../i18n';
import {
	contactsOf,
	isIdentity,
	nameFor,
	type AccountId,
	type EndId,
	type OwnLink,
	type World
} from '../../world';

/** Somebody in the contacts, with the name that the owner gave them. */
export interface Acquaintance {
	readonly own: OwnLink;
	readonly end: EndId;
	readonly name: string;
}

/** The contacts of an account in the order of their names, as the language sorts them. */
export function acquaintancesOf(world: World, owner: AccountId, locale: Locale): Acquaintance[] {
	const order = new Intl.Collator(locale === 'zh-CN' ? 'zh-CN-u-co-pinyin' : locale);
	return contactsOf(world, owner)
		.map((own) => ({ own, end: own.other, name: nameFor(world, owner, own.other) }))
		.sort((one, other) => order.compare(one.name, other.name));
}

export function atWork({ end }: Acquaintance): boolean {
	return isIdentity(end);
}

/** Whether a name has what was typed in it, whatever the case. */
export function matches(name: string, words: string): boolean {
	return name.toLocaleLowerCase().includes(words.trim().toLocaleLowerCase());
}
