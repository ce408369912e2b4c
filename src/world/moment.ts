import type { EndId, MomentId } from './id';
import type { Instant } from './time';

/** 朋友圈动态: what somebody tells their friends, or an enterprise's member their customers, where an edition has that. */
export interface Moment {
	readonly id: MomentId;
	readonly by: EndId;
	readonly to: 'friends' | 'customers';
	readonly at: Instant;
	readonly text: string;
}
