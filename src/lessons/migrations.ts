import type { Migration } from '../session';

/** How lessons of older releases become lessons of this one, a step a version. There has been one version so far. */
export const migrations: readonly Migration[] = [];

/** What is written now. */
export const currentVersion = migrations.length + 1;
