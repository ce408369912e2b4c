import { personOf, type CommandOf, type EndId, type OwnLink, type World } from '../../world';

/** A remark as it might be given: asks whether there can be one at all, and is what is tried where there cannot. */
export function remarkCommand(world: World, me: EndId, own: OwnLink): CommandOf<'link.remark'> {
	const remark = own.mine.remark || personOf(world, own.other).name;
	return { type: 'link.remark', by: me, link: own.link.id, remark };
}
