export { entryOfMessage, flattened, forkOf, treeOf, type Branch, type Tree } from './branches';
export {
	differencesBetween,
	endsInOrder,
	entryThatMade,
	topics,
	type Difference,
	type Seen,
	type Topic
} from './differences';
export { documentOf, type SessionDocument } from './document';
export type { Entry } from './entry';
export { carryOut, type Intent, type Outcome } from './intent';
export { Keeper, type KeepingStatus, type Saves } from './keeper';
export { lanesOf, type JobLane, type JobPoint, type Lane, type WechatPoint } from './lanes';
export { longestBranchName, type Mark, type Marking } from './mark';
export { migrateBy, type Migration } from './migrations';
export { isPlain } from './plain';
export { payloadOf, readPayload, type Scanned } from './payload';
export {
	draftOf,
	emptyReading,
	readMark,
	withAside,
	withDraft,
	withinWorld,
	withRead,
	type Reading,
	type ReadPlace
} from './reading';
export type { Reopened } from './reopen';
export { Session, type Place, type SessionData } from './session';
export type { About, FileShelf, FilesStored, Listing, Shelf, Shelved, Use } from './shelf';
export type { Files, Loaded, Storage, Versions } from './storage';

/** What keeps sessions and files, by code that is loaded for it. */
export function storing() {
	return import('./storage');
}

/** What several windows on one session need, by code that is loaded for it. */
export const windows = () => import('./windows');

/** The list of all stored sessions, by code that is loaded for it. */
export const shelving = () => import('./shelf');
