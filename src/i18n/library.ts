import { library as en } from './en/library';
import type { Locale } from './language.svelte';
import { library as zhCN } from './zh-CN/library';

/** What the first screen says beside its frame: in both languages, since one file comes sooner than two. */
export const libraryTexts: { readonly [locale in Locale]: typeof zhCN } = { 'zh-CN': zhCN, en };
