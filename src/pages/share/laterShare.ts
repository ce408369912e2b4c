import { language } from '../../i18n';
import { Later } from '../../ui';

/** How a session is sent to others. */
export const laterShare = new Later(async () => {
	await language.need('share');
	return import('./ShareDialog.svelte');
});
