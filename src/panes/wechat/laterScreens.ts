import { language } from '../../i18n';
import { Later } from '../../ui';

/** Every screen above the list of chats: they come right after the first paint. */
export const laterScreens = new Later(async () => {
	await language.need('later');
	return import('./LaterScreens.svelte');
});
