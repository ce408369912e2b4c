import { Later } from '../../../ui';

/** What reads and writes lists: fetched when somebody wants one. */
export const laterLists = () => import('./files');

export const laterImport = new Later(async () => ({ default: (await laterLists()).ImportSheet }));
