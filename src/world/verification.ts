import type { Instant } from './time';

/** Why the papers of an enterprise are sent back; what is looked at no source says (assumed). */
export const sendBackReasons = ['nameDiffers', 'paperUnclear', 'notEntitled'] as const;

export type SendBackReason = (typeof sendBackReasons)[number];

/** What an enterprise was told when its papers came back; gone with the next that it submits. */
export interface SentBack {
	readonly at: Instant;
	readonly reasons: readonly SendBackReason[];
}
