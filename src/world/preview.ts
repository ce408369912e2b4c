import type { GrantScope } from './grant';
import { isIdentity, type IdentityId, type LinkId } from './id';
import { linksOf } from './inbox';
import { coveredBy, permissionOf, type Covered } from './permission';
import { values } from './vector';
import { get, type World } from './world';

/* What a change would mean to people, told before it is made. Nothing here decides or does anything. */

/** What hangs on members: contacts that stay as they are, and requests that nobody has answered. */
export interface Ties {
	readonly contacts: number;
	/** Of their own, and of people on WeChat to them. */
	readonly waiting: readonly LinkId[];
}

/** What giving or withdrawing a grant would change. */
export interface GrantPreview extends Covered, Ties {
	/** Members who would be told of the interop for the first time (A6); nobody on a withdrawal. */
	readonly told: number;
}

export function previewGrant(world: World, to: GrantScope, change: 'give' | 'withdraw'): GrantPreview {
	const covered = coveredBy(world, to);
	const told = change === 'give' ? covered.changed.filter((id) => !get(world, id).told).length : 0;
	return { ...covered, ...tiesOf(world, covered.changed), told };
}

/** What suspending or voiding an identity would touch. */
export interface EndingPreview extends Ties {
	/** Groups that it is in. */
	readonly groups: number;
	/** Lines of the usage records (A26), which stay with the enterprise. */
	readonly records: number;
	/** It may add external contacts now. */
	readonly may: boolean;
}

export function previewEnding(world: World, id: IdentityId): EndingPreview {
	const { conversations } = get(world, id);
	let groups = 0;
	for (const each of values(conversations)) {
		const { kind } = get(world, each);
		if (kind.is === 'group' && [...values(get(world, kind.group).members)].includes(id)) groups += 1;
	}
	const records = [...linksOf(world, id)].filter(({ link }) => link.request?.outcome === 'accepted').length;
	return { ...tiesOf(world, [id]), groups, records, may: permissionOf(world, id).may };
}

function tiesOf(world: World, members: readonly IdentityId[]): Ties {
	let contacts = 0;
	const waiting: LinkId[] = [];
	for (const id of members) {
		for (const { link, other, mine } of linksOf(world, id)) {
			if (isIdentity(other)) continue;
			if (mine.state.relation === 'connected') contacts += 1;
			if (link.request?.outcome === 'waiting') waiting.push(link.id);
		}
	}
	return { contacts, waiting };
}
