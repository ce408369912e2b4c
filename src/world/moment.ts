import type { EndId, MomentId } from './id';
import type { FileReference } from './message';
import type { Instant } from './time';

/** 朋友圈动态: what somebody tells their friends, or an enterprise's member their customers, where an edition has that. */
export interface Moment {
	readonly id: MomentId;
	readonly by: EndId;
	readonly to: 'friends' | 'customers';
	readonly at: Instant;
	/** Empty where there are pictures alone. */
	readonly text: string;
	readonly pictures?: readonly FileReference[];
	/** Who likes it, the first one first. */
	readonly likes?: readonly EndId[];
	readonly comments?: readonly MomentComment[];
	/** Its author has taken it away: nobody sees it any more. */
	readonly deleted?: true;
}

export interface MomentComment {
	readonly by: EndId;
	readonly at: Instant;
	readonly text: string;
}
