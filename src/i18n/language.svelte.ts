import { untrack } from 'svelte';
import type { about as aboutTexts } from './zh-CN/about';
import type { api as apiTexts } from './zh-CN/api';
import type { console as consoleTexts } from './zh-CN/console';
import type { crm as crmTexts } from './zh-CN/crm';
import type { desk as deskTexts } from './zh-CN/desk';
import type { gaps as gapsTexts } from './zh-CN/gaps';
import type { guide as guideTexts } from './zh-CN/guide';
import type { lanes as lanesTexts } from './zh-CN/lanes';
import type { share as shareTexts } from './zh-CN/share';
import type { sessions as sessionsTexts } from './zh-CN/sessions';
import type firstTexts from './zh-CN';
import type laterTexts from './zh-CN/later';
import type stageTexts from './zh-CN/stage';

/** Every text of the screens; zh-CN is the source, and a text that another language lacks is a type error. */
export type Messages = typeof firstTexts &
	typeof stageTexts &
	typeof laterTexts & {
		about: typeof aboutTexts;
		api: typeof apiTexts;
		console: typeof consoleTexts;
		crm: typeof crmTexts;
		desk: typeof deskTexts;
		gaps: typeof gapsTexts;
		guide: typeof guideTexts;
		lanes: typeof lanesTexts;
		share: typeof shareTexts;
		sessions: typeof sessionsTexts;
	};

export const locales = ['zh-CN', 'en'] as const;

export type Locale = (typeof locales)[number];

/** What a screen is told can come in two parts: what it shows first, and the rest. */
type Part = { [subject in keyof Messages]?: Partial<Messages[subject]> };

type Load = () => Promise<{ default: Part }>;

/** Texts come in areas, each loaded with the screens that need it: the first screen stays light. */
const areas = {
	first: { 'zh-CN': () => import('./zh-CN'), en: () => import('./en') },
	stage: { 'zh-CN': () => import('./zh-CN/stage'), en: () => import('./en/stage') },
	later: { 'zh-CN': () => import('./zh-CN/later'), en: () => import('./en/later') },
	console: {
		'zh-CN': () => import('./zh-CN/desks'),
		en: () => import('./en/desks')
	},
	crm: {
		'zh-CN': () => import('./zh-CN/crm').then(({ crm }) => ({ default: { crm } })),
		en: () => import('./en/crm').then(({ crm }) => ({ default: { crm } }))
	},
	gaps: {
		'zh-CN': () => import('./zh-CN/gaps').then(({ gaps }) => ({ default: { gaps } })),
		en: () => import('./en/gaps').then(({ gaps }) => ({ default: { gaps } }))
	},
	guide: {
		'zh-CN': () => import('./zh-CN/guide').then(({ guide }) => ({ default: { guide } })),
		en: () => import('./en/guide').then(({ guide }) => ({ default: { guide } }))
	},
	lanes: {
		'zh-CN': () => import('./zh-CN/lanes').then(({ lanes }) => ({ default: { lanes } })),
		en: () => import('./en/lanes').then(({ lanes }) => ({ default: { lanes } }))
	},
	share: {
		'zh-CN': () => import('./zh-CN/share').then(({ share }) => ({ default: { share } })),
		en: () => import('./en/share').then(({ share }) => ({ default: { share } }))
	},
	sessions: {
		'zh-CN': () => import('./zh-CN/sessions').then(({ sessions }) => ({ default: { sessions } })),
		en: () => import('./en/sessions').then(({ sessions }) => ({ default: { sessions } }))
	},
	api: {
		'zh-CN': () => import('./zh-CN/api').then(({ api }) => ({ default: { api } })),
		en: () => import('./en/api').then(({ api }) => ({ default: { api } }))
	},
	about: {
		'zh-CN': () => import('./zh-CN/about').then(({ about }) => ({ default: { about } })),
		en: () => import('./en/about').then(({ about }) => ({ default: { about } }))
	}
} as const satisfies Record<string, Record<Locale, Load>>;

export type Area = keyof typeof areas;

function together(one: Part, other: Part): Part {
	const all: Record<string, object> = { ...one };
	for (const [subject, texts] of Object.entries(other)) all[subject] = { ...all[subject], ...texts };
	return all;
}

/** The language of the screens: one loaded at a time, changed at any moment without a reload (P17). */
class Language {
	#locale = $state.raw<Locale>('zh-CN');
	#messages = $state.raw<Part>({});
	readonly #needed = new Set<Area>();
	/** Counts what was asked of {@link use}. */
	#turn = 0;

	get locale(): Locale {
		return this.#locale;
	}

	/** The texts of every area asked for with {@link need}; a screen is drawn after its area has come. */
	get t(): Messages {
		return this.#messages as Messages;
	}

	/** Loads an area's texts in the present language; rejects where they cannot be had. */
	async need(area: Area): Promise<void> {
		while (!this.#needed.has(area)) {
			// Asked for in a template, it must not be asked for again with every change of language.
			const locale = untrack(() => this.#locale);
			const { default: messages } = await areas[area][locale]();
			// Another language has come meanwhile.
			if (locale !== this.#locale) continue;
			this.#needed.add(area);
			this.#messages = together(this.#messages, messages);
		}
	}

	/** Shows another language in all areas at once; rejects, and keeps the present one, where it cannot be had. */
	async use(locale: Locale): Promise<void> {
		const turn = (this.#turn += 1);
		this.#needed.add('first');
		let loaded: Awaited<ReturnType<Load>>[] = [];
		// An area may come to be needed meanwhile, and another language be asked for: the last one asked for stays.
		while (loaded.length < this.#needed.size) {
			loaded = await Promise.all([...this.#needed].map((area) => areas[area][locale]()));
			if (turn !== this.#turn) return;
		}
		this.#messages = loaded.reduce<Part>((all, { default: messages }) => together(all, messages), {});
		this.#locale = locale;
		document.documentElement.lang = locale;
	}
}

export const language = new Language();
