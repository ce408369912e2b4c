import { Later } from '../../ui';

/** Every screen above the list of chats: they come right after the first paint. */
export const laterScreens = new Later(() => import('./LaterScreens.svelte'), 'later');
