import { Later } from '../../ui';

/** Every screen above the list of chats: they come right after the first paint. */
export const laterScreens = new Later(() => import('./LaterScreens.svelte'), 'later');

/** Applying for the beta: few phones ever show it. */
export const laterApply = new Later(() => import('./apply/ApplyScreen.svelte'), 'later', 'application');
