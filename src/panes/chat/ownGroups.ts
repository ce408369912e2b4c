import { get, groupName, threadsOf, type ConversationId, type EndId, type World } from '../../world';
import { matches } from './people';

/** A group that an end is in. */
export interface OwnGroup {
	/** Its chat. */
	readonly id: ConversationId;
	readonly name: string;
	/** How many are in it. */
	readonly count: number;
}

/** The groups of an end in whose names the words are, the one that stirred last first; without words, all. */
export function ownGroups(world: World, me: EndId, words = ''): OwnGroup[] {
	return threadsOf(world, me).flatMap(({ conversation: { kind, id } }) => {
		if (kind.is !== 'group') return [];
		const name = groupName(world, me, kind.group);
		return matches(name, words) ? [{ id, name, count: get(world, kind.group).members.size }] : [];
	});
}
