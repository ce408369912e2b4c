import {
	get,
	previewGrant,
	subjectOf,
	type CommandOf,
	type Grant,
	type GrantPreview,
	type World
} from '../../world';

/** Giving or withdrawing the right, not done yet. */
export type GrantChange = CommandOf<'grant.give'> | CommandOf<'grant.withdraw'>;

export function previewOf(world: World, { type, to }: GrantChange): GrantPreview {
	return previewGrant(world, to, type === 'grant.give' ? 'give' : 'withdraw');
}

/** Asked first is what reaches several members, or takes something from one on whom others hang. */
export function isAskedFirst(world: World, change: GrantChange): boolean {
	const { changed, contacts, waiting } = previewOf(world, change);
	if (changed.length > 1) return true;
	return change.type === 'grant.withdraw' && contacts + waiting.length > 0;
}

/** The grant, where it is already as it is wanted: while one administrator was asked, another was quicker. */
export function doneAlready(world: World, { type, to }: GrantChange): Grant | undefined {
	const id = subjectOf(world, to)?.grant;
	const grant = id && get(world, id);
	return grant && grant.state === (type === 'grant.give' ? 'given' : 'withdrawn') ? grant : undefined;
}
