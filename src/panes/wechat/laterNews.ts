import { Later } from '../../ui';

/** What the official accounts said, in the list of chats: only some ever hear from them. */
export const laterNews = new Later(() => import('./NewsRow.svelte'), 'later');
