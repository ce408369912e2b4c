/* Sessions on their way from one person to another. Loaded when somebody shares or opens one. */

export { fileOf, filesNamedIn, type Carried, type Lost } from './carried';
export type { ReceivedEverything, Restorable, Unreadable } from './everything';
export type { Pause } from '../slices';
export { shareLimits } from './limits';
export { linkOf, receiveLink } from './link';
export { receiveFile, type NotReceived, type OtherFormat, type Received } from './receive';
export { receiveData } from './data';
export { secretsOf, type Found, type SecretKind } from './secrets';
export { pack } from './gzip';
export { fromBase64, toBase64 } from './base64';
