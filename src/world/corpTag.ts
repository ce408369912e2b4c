import type { EnterpriseId } from './id';
import type { Instant } from './time';
import { values } from './vector';
import { get, type World } from './world';

/** 企业客户标签 (D92117): a group of them, or one that is in a group. */
export interface CorpTag {
	/** Its place among those that the enterprise ever had. */
	readonly id: number;
	/** The group that it is in; `null` where it is one. */
	readonly group: number | null;
	readonly name: string;
	/** The larger comes first. */
	readonly order: number;
	/** It and its number stay, for whoever asks by its id. */
	readonly deleted?: true;
}

/** With when it was made, and by which entry: so that one of another branch is not taken for it. */
export interface KnownCorpTag extends CorpTag {
	readonly at: Instant;
	readonly key: number;
}

/** Every tag and group that an enterprise ever had: each stands at its number. */
export function corpTagsOf(world: World, enterprise: EnterpriseId): KnownCorpTag[] {
	const { corpTags } = get(world, enterprise);
	return corpTags ? [...values(corpTags)] : [];
}
