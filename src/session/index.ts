export { documentOf, reopen, type Reopened, type SessionDocument } from './document';
export type { Entry } from './entry';
export { Keeper, type KeepingStatus } from './keeper';
export { payloadOf, readPayload, type Scanned } from './payload';
export { draftOf, emptyReading, readMark, withDraft, withRead, type Reading } from './reading';
export { Session, type SessionData } from './session';
export { Files, Storage, type Loaded } from './storage';
