import { language } from '../../i18n';
import { Later } from '../../ui';

/** How a session is sent to others. */
export const laterShare = new Later(async () => {
	await language.need('share');
	return import('./ShareDialog.svelte');
});

/** What is pointed out before a session leaves as a file. */
export const laterExporting = new Later(async () => {
	await language.need('share');
	return import('./Exporting.svelte');
});
