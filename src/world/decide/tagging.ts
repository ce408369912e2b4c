import type { Command, CommandOf } from '../command';
import type { KnownContactWay } from '../contactWay';
import { corpTagsOf, type CorpTag } from '../corpTag';
import type { EnterpriseId } from '../id';
import { limits } from '../limits';
import { departmentIn, interopIsOpen } from '../permission';
import { refusal, type Refusal } from '../refusal';
import { checkName } from '../text';
import { at, emptyVector } from '../vector';
import { find, get, type World } from '../world';
import { linkFor } from './adding';
import { isAtWork, refusedBy, type Deciding, type Outcome } from './deciding';

/*
 * What the enterprise's own system makes by the API: 企业客户标签 (D92117 D92118) and 联系我 (D92228). No edition's
 * table has them.
 */

/** Makes, changes and takes away tags and groups; what is then there has to fit together. */
export function setCorpTags(
	{ world, entry }: Deciding,
	{ by, type, tags: given }: CommandOf<'corpTags.set'>
): Outcome {
	const refused = refusedToSystem(world, type, by);
	if (refused) return refused;
	const tags: CorpTag[] = [];
	const all: CorpTag[] = corpTagsOf(world, by);
	for (const tag of given) {
		const name = checkName(tag.name, limits.tagCharacters);
		if ('fault' in name) return refusal(type, name.fault);
		const before = all[tag.id];
		if (before ? before.group !== tag.group || before.deleted : tag.id !== all.length)
			return refusal(type, 'noSuchRecord');
		tags.push((all[tag.id] = { ...tag, name: name.text }));
	}
	const live = all.filter(({ deleted }) => !deleted);
	const groups = live.flatMap(({ id, group }) => (group === null ? [id] : []));
	const inUse = new Set(live.map(({ group }) => group).filter((group) => group !== null));
	// a tag is in a group, and a group has a tag
	if (inUse.size !== groups.length || !groups.every((id) => inUse.has(id)))
		return refusal(type, 'noSuchRecord');
	if (new Set(live.map(({ group, name }) => `${group} ${name}`)).size < live.length)
		return refusal(type, 'tagNameTaken');
	return [{ type: 'corpTags.set', enterprise: by, tags, key: entry, from: by, to: [by] }];
}

/** Puts these tags of the enterprise, and no others, on a member's customer. */
export function mark({ world }: Deciding, command: CommandOf<'link.mark'>): Outcome {
	const { by, type } = command;
	const found = linkFor(world, by, command.link);
	if (!found) return refusal(type, 'noSuchRecord');
	if (!isAtWork(world, by)) return refusedBy(world, type, null, ['senderIsActive']);
	const all = corpTagsOf(world, get(world, by).enterprise);
	const tags = [...new Set(command.tags)];
	const isThere = (id: number) => all[id] && !all[id].deleted && all[id].group !== null;
	if (!tags.every(isThere)) return refusal(type, 'noSuchRecord');
	return [{ type: 'link.marked', link: found.link.id, side: found.mine, tags, from: by, to: [by] }];
}

/** Makes a 联系我, changes it or takes it away (D92228). */
export function setContactWay(
	{ world, entry }: Deciding,
	{ by, type, way }: CommandOf<'contactWay.set'>
): Outcome {
	const refused = refusedToSystem(world, type, by);
	if (refused) return refused;
	const { members, departments, several } = way;
	const { contactWays = emptyVector<KnownContactWay>() } = get(world, by);
	const before = at(contactWays, way.id);
	const fits = before
		? !before.deleted && before.several === several && before.inMiniProgram === way.inMiniProgram
		: way.id === contactWays.size;
	const named = members.length + departments.length;
	const isOwn =
		members.every((id) => find(world, id)?.enterprise === by) &&
		departments.every((id) => id === null || departmentIn(world, id, by));
	if (!fits || !isOwn || (several ? named === 0 : named !== 1 || members.length !== 1))
		return refusal(type, 'noSuchRecord');
	for (const text of [way.state, way.remark]) {
		const checked = checkName(text || '-', limits.tagCharacters);
		if ('fault' in checked) return refusal(type, checked.fault);
	}
	return [{ type: 'contactWay.set', enterprise: by, way, key: entry, from: by, to: [by] }];
}

/** An enterprise’s own system works while it is linked and the interop is open. */
function refusedToSystem(world: World, type: Command['type'], id: EnterpriseId): Refusal | undefined {
	const enterprise = find(world, id);
	if (!enterprise) return refusal(type, 'noSuchRecord');
	if (enterprise.crm === 'unlinked') return refusal(type, 'notInThisState', { assumed: true });
	if (!interopIsOpen(world, id)) return refusedBy(world, type, null, ['interopIsOpen']);
	return undefined;
}
