import { Later } from '../../ui';

/** The card that explains a refusal. */
export const laterCard = new Later(() => import('./RefusalCard.svelte'));

/** What has happened, as a list. */
export const laterLog = new Later(() => import('./Log.svelte'));
