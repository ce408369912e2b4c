import { Later } from '../../ui';

/** How the CRM is told: what seals and signs comes with it, so it is fetched when somebody wants it. */
export const laterCallbacks = new Later(() => import('./CallbackBox.svelte'), 'api');
