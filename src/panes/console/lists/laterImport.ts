import { Later } from '../../../ui';

/** What reads and writes lists: a parser comes with it, so it is fetched when somebody wants one. */
export const laterImport = new Later(() => import('./ImportSheet.svelte'));

export const laterLists = () => import('./files');
