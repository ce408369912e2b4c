import { Later } from './later.svelte';

/** So many rows are drawn all, which every reader, search and print knows best; of more, those in view. */
export const wholeList = 50;

/** What long lists are drawn by. */
export const laterRows = new Later(() => import('./RowsInView.svelte'));
