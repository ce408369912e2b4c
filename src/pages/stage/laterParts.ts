import { language } from '../../i18n';
import { Later } from '../../ui';

/** The card that explains a refusal. */
export const laterCard = new Later(async () => {
	await language.need('later');
	return import('./RefusalCard.svelte');
});

/** What has happened, as a list. */
export const laterLog = new Later(async () => {
	await language.need('later');
	return import('./Log.svelte');
});

/** What could not be read, and where it is. */
export const laterNotice = new Later(async () => {
	await language.need('later');
	return import('./SetAsideNotice.svelte');
});
