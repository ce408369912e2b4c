import {
	at,
	corpTagsOf,
	corpTagsOn,
	get,
	type CorpTag,
	type EnterpriseId,
	type IdentityId,
	type KnownCorpTag,
	type Link
} from '../world';
import type { Call } from './endpoint';
import { digits } from './ids';

/* 企业客户标签 as the API tells them: by ids of this enterprise, session and branch (H13 H22). */

type Of = Pick<Call<unknown>, 'key' | 'world' | 'caller'>;

/** `et`, 8 digits of the enterprise, 6 of the number, 16 by which all is checked. */
export function tagIdOf(key: string, enterprise: EnterpriseId, { id, key: made }: KnownCorpTag): string {
	const number = id.toString(36).padStart(6, '0');
	return `et${digits(8, key, enterprise, 'tags')}${number}${digits(16, key, enterprise, 'tag', id, made)}`;
}

/** The tag or group with an id, also one that was taken away. */
export function tagBy({ key, world, caller }: Of, id: string): KnownCorpTag | undefined {
	const number = /^et[0-9a-f]{8}([0-9a-z]{6})[0-9a-f]{16}$/.exec(id)?.[1];
	const tag =
		number === undefined ? undefined : corpTagsOf(world, caller.enterprise)[Number.parseInt(number, 36)];
	return tag && tagIdOf(key, caller.enterprise, tag) === id ? tag : undefined;
}

/** A tag as the world is told it. */
export function plain({ key: _, at: __, ...tag }: KnownCorpTag): CorpTag {
	return tag;
}

/** What an enterprise’s tags on a customer are to whoever asks for one follower. */
export function corpTagRows({ key, world, caller }: Of, link: Link, member: IdentityId) {
	const { corpTags } = get(world, caller.enterprise);
	return corpTagsOn(world, link, member).map((tag) => ({
		group_name: (corpTags && at(corpTags, tag.group ?? 0)?.name) ?? '',
		tag_name: tag.name,
		tag_id: tagIdOf(key, caller.enterprise, tag),
		type: 1
	}));
}
