import { Later } from '../../ui';

/** How a session is sent to others. */
export const laterShare = new Later(() => import('./ShareDialog.svelte'), 'share');

/** What is pointed out before a session leaves as a file. */
export const laterExporting = new Later(() => import('./Exporting.svelte'), 'share');
