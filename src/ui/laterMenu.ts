import { Later } from './later.svelte';

/** What opens at a button: it comes after the first paint. */
export const laterMenu = new Later(() => import('./Menu.svelte'));
