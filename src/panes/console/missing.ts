import type { Hands } from '../../store';
import { get, type Command, type IdentityId, type Refusal, type World } from '../../world';

/** Why the whole section 「外部联系人」 is not there: where its edition has nothing of what is in it (A25). */
export function sectionMissing(world: World, owner: IdentityId, may: Hands['may']): Refusal | undefined {
	const { enterprise } = get(world, owner);
	const inside: Command[] = [
		{ type: 'grant.give', by: owner, to: { kind: 'all', enterprise } },
		{ type: 'usage.read', by: owner }
	];
	const refused = inside.map(may);
	return refused.every((refusal) => refusal?.code === 'editionAllows') ? refused[0] : undefined;
}
