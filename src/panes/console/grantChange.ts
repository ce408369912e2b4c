import { previewGrant, type CommandOf, type GrantPreview, type World } from '../../world';

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
