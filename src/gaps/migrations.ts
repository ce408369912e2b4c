import type { Migration } from '../session';

/** How editions of older releases become editions of this one, a step a version. There has been one version so far. */
export const migrations: readonly Migration[] = [];

/** What is written now. */
export const currentVersion = migrations.length + 1;
