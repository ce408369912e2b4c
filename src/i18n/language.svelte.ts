import type zhCN from './zh-CN';

/** Every text of the screens; zh-CN is the source, and a text that another language lacks is a type error. */
export type Messages = typeof zhCN;

export const locales = ['zh-CN', 'en'] as const;

export type Locale = (typeof locales)[number];

const loaders: { readonly [locale in Locale]: () => Promise<{ default: Messages }> } = {
	'zh-CN': () => import('./zh-CN'),
	en: () => import('./en')
};

/** The language of the screens: one loaded at a time, changed at any moment without a reload (P17). */
class Language {
	#locale = $state.raw<Locale>('zh-CN');
	#messages = $state.raw<Messages>();

	get locale(): Locale {
		return this.#locale;
	}

	/** The texts. The first language is loaded before anything is drawn. */
	get t(): Messages {
		if (!this.#messages) throw new Error('No language is loaded yet');
		return this.#messages;
	}

	/** Loads a language and shows it; rejects, and keeps the present one, where its texts cannot be had. */
	async use(locale: Locale): Promise<void> {
		const { default: messages } = await loaders[locale]();
		this.#messages = messages;
		this.#locale = locale;
		document.documentElement.lang = locale;
	}
}

export const language = new Language();
