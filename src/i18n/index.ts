export { language, locales, type Area, type Locale, type Messages } from './language.svelte';
export { chatTime, clockTime, dateTime, hourTime, listTime, opensStretch, shortDate } from './time';
export { loadInterfaceNames, type InterfaceNames } from './interfaceNames';
export { loadFacts, type FactTexts } from './facts';
