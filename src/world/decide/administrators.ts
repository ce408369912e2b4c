import { givenRights } from '../administrators';
import type { CommandOf } from '../command';
import { refusal } from '../refusal';
import { values } from '../vector';
import { find, get, type World } from '../world';
import type { WorkIdentity } from '../workIdentity';
import { refusedBy, type Deciding, type Outcome } from './deciding';
import { isAdmin } from './enterprise';

/** Makes a member a sub-administrator with these rights, changes them, or, with none, takes them back (assumed). */
export function setAdmin({ world }: Deciding, command: CommandOf<'admin.set'>): Outcome {
	const { by, identity: id, type, was } = command;
	const member = find(world, id);
	if (!find(world, by) || !member) return refusal(type, 'noSuchRecord');
	if (!isAdmin(world, by, member.enterprise)) return refusedBy(world, type, null, ['actorIsAdmin']);
	if (isSuper(member)) return refusal(type, 'adminIsSuper', { assumed: true });
	const rights = givenRights.filter((right) => command.rights.includes(right));
	if (rights.length > 0 && member.state !== 'active')
		return refusedBy(world, type, null, ['identityIsActive']);
	const now = member.rights ?? [];
	const isNow = (others: readonly string[]) =>
		others.length === now.length && now.every((right) => others.includes(right));
	if (was && !isNow(was)) return refusal(type, 'changedMeanwhile', { assumed: true });
	if (isNow(rights)) return refusal(type, 'nothingChanges', { assumed: true });
	return [{ type: 'admin.set', identity: id, rights, from: by, to: [id] }];
}

/** Of super administrators one at work remains. */
export function hasOtherSuper(world: World, leaving: WorkIdentity): boolean {
	for (const id of values(get(world, leaving.enterprise).identities))
		if (id !== leaving.id && isAdmin(world, id, leaving.enterprise) && isSuper(get(world, id))) return true;
	return false;
}

export function isSuper({ administers, rights }: WorkIdentity): boolean {
	return administers && !rights;
}
