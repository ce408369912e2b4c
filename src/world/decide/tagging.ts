import type { CommandOf } from '../command';
import { corpTagsOf, type CorpTag } from '../corpTag';
import { limits } from '../limits';
import { interopIsOpen } from '../permission';
import { refusal } from '../refusal';
import { checkName } from '../text';
import { find, get } from '../world';
import { linkFor } from './adding';
import { isAtWork, refusedBy, type Deciding, type Outcome } from './deciding';

/* 企业客户标签, which the enterprise's own system makes and puts on (D92117 D92118). No edition's table has them. */

/** Makes, changes and takes away tags and groups; what is then there has to fit together. */
export function setCorpTags(
	{ world, entry }: Deciding,
	{ by, type, tags: given }: CommandOf<'corpTags.set'>
): Outcome {
	const enterprise = find(world, by);
	if (!enterprise) return refusal(type, 'noSuchRecord');
	if (enterprise.crm === 'unlinked') return refusal(type, 'notInThisState', { assumed: true });
	if (!interopIsOpen(world, by)) return refusedBy(world, type, null, ['interopIsOpen']);
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
