import { locales, type Locale, type Messages } from './language.svelte';

/** How interfaces and their groups are called in a language. */
export type InterfaceNames = Pick<Messages['api'], 'titles' | 'groups'>;

const names: { readonly [locale in Locale]: () => Promise<{ api: InterfaceNames }> } = {
	'zh-CN': () => import('./zh-CN/api'),
	en: () => import('./en/api')
};

/** The names in every language, since whoever searches may know the other one. */
export async function loadInterfaceNames(): Promise<readonly InterfaceNames[]> {
	const all = await Promise.all(locales.map((locale) => names[locale]()));
	return all.map(({ api }) => api);
}
