import type { FactId } from '../world';
import type { Locale } from './language.svelte';

/** What each fact says, in words of ours; loaded when somebody asks for a source. */
export type FactTexts = Readonly<Record<FactId, string>>;

const loaders: { readonly [locale in Locale]: () => Promise<{ facts: FactTexts }> } = {
	'zh-CN': () => import('./zh-CN/facts'),
	en: () => import('./en/facts')
};

export async function loadFacts(locale: Locale): Promise<FactTexts> {
	return (await loaders[locale]()).facts;
}
