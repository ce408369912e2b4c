import type { DeclineReason } from './application';
import { capability } from './editions';
import type { Enterprise } from './enterprise';
import type { EndId } from './id';
import { identitiesOf } from './inbox';
import type { Instant } from './time';
import { get, type World } from './world';

/** What an official account says of an application for the beta (A31). */
export interface BetaNews {
	readonly enterprise: Enterprise;
	readonly is: 'received' | 'admitted' | 'declined';
	readonly at: Instant;
	readonly reasons: readonly DeclineReason[];
}

/**
 * What somebody has been told of by an official account (A31), the latest first. To whom is assumed: to who applied
 * and to whoever administers the enterprise.
 */
export function newsOfBeta(world: World, end: EndId): BetaNews[] {
	if (!capability(world.edition, 'beta.apply', 'colleague').allows) return [];
	const news: BetaNews[] = [];
	for (const { id, enterprise: of, administers, state } of identitiesOf(world, end)) {
		const enterprise = get(world, of);
		const { applications = [], admittedAt } = enterprise;
		for (const { by, at, decidedAt, state: now, reasons } of applications) {
			if (by !== id && !(administers && state === 'active')) continue;
			if (now !== 'downloading') news.push({ enterprise, is: 'received', at, reasons: [] });
			if (decidedAt !== null)
				news.push({ enterprise, is: now === 'admitted' ? now : 'declined', at: decidedAt, reasons });
		}
		// in before the story begins
		if (applications.length === 0 && admittedAt !== null && administers && state === 'active')
			news.push({ enterprise, is: 'admitted', at: admittedAt, reasons: [] });
	}
	return news.sort((one, other) => other.at - one.at);
}
