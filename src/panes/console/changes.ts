import {
	get,
	personOf,
	usageOf,
	values,
	type EnterpriseId,
	type Grant,
	type Instant,
	type World
} from '../../world';

/** One thing that changed in an enterprise: who did it, and to whom. */
export interface Change {
	readonly key: string;
	readonly at: Instant;
	readonly kind: 'given' | 'taken' | 'invited' | 'joined' | 'ended' | 'added' | 'addedBy';
	readonly who: string;
	/** A name, or `null` where it concerns everybody. */
	readonly whom: string | null;
}

/** What happened last in an enterprise, the newest first, as its records tell it. */
export function recentChanges(world: World, enterprise: EnterpriseId, most: number): Change[] {
	const changes: Change[] = [];
	const name = (end: Parameters<typeof personOf>[1]) => personOf(world, end).name;
	for (const grant of values(world.grants)) {
		if (grant.enterprise !== enterprise) continue;
		changes.push({
			key: grant.id,
			at: grant.since,
			kind: grant.state === 'given' ? 'given' : 'taken',
			who: name(grant.by),
			whom: nameOfScope(world, grant)
		});
	}
	const { shortName, identities } = get(world, enterprise);
	for (const id of values(identities)) {
		const identity = get(world, id);
		const key = `${id} ${identity.state}`;
		if (identity.voidSince !== null) {
			changes.push({ key, at: identity.voidSince, kind: 'ended', who: name(id), whom: '' });
		} else if (identity.state === 'invited') {
			const who = identity.invitedBy ? name(identity.invitedBy) : shortName;
			changes.push({ key, at: identity.since, kind: 'invited', who, whom: name(id) });
		} else {
			changes.push({ key, at: identity.since, kind: 'joined', who: name(id), whom: shortName });
		}
	}
	for (const { identity, link, other, request } of usageOf(world, enterprise).slice(0, most)) {
		changes.push({
			key: link.id,
			at: request.endedAt ?? request.at,
			kind: link.ends[request.by] === identity ? 'added' : 'addedBy',
			who: name(identity),
			whom: name(other)
		});
	}
	return changes.sort((one, other) => other.at - one.at).slice(0, most);
}

function nameOfScope(world: World, { scope }: Grant): string | null {
	switch (scope.kind) {
		case 'all':
			return null;
		case 'department':
			return get(world, scope.department).name;
		case 'member':
			return personOf(world, scope.identity).name;
	}
}
