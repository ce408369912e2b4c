import { Later } from '../../ui';
import { soon } from './laterParts';

/* What is asked for from parts that themselves come later. */

/** The branches of a session, to be named, removed and brought back. */
export const laterBranches = soon('BranchesDialog');

/** Each person's identities along the line. */
export const laterLanes = new Later(() => import('./Lanes.svelte'), 'lanes');

/** How a branch is to be called. */
export const laterName = soon('NameDialog');

/** Two branches side by side. */
export const laterCompare = new Later(() => import('./Compare.svelte'));
