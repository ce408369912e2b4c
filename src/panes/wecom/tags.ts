import type { CommandOf, IdentityId, OwnLink } from '../../world';

/** Tags as they are typed, with commas of any kind between them. */
export function tagsIn(typed: string): string[] {
	return typed
		.split(/[,，、;；]/u)
		.map((tag) => tag.trim())
		.filter((tag) => tag !== '');
}

/** Puts these tags on the other end of a link, in place of those that there are. */
export function tagCommand(
	by: IdentityId,
	{ link }: OwnLink,
	tags: readonly string[]
): CommandOf<'link.tag'> {
	return { type: 'link.tag', by, link: link.id, tags: [...tags] };
}
