import { capability, type Act, type Cell, type Pair } from './editions';
import { isAccount, isIdentity, type EndId } from './id';
import { get, type World } from './world';

/** Which kind of end turns to which. */
export function pairOf(world: World, from: EndId, to: EndId): Pair {
	if (isAccount(from)) return isAccount(to) ? 'wechat>wechat' : 'wechat>wecom';
	if (isAccount(to)) return 'wecom>wechat';
	return sameEnterprise(world, from, to) ? 'colleague' : 'wecom>wecom';
}

/** What the present edition says of an act of one end toward another. */
export function capabilityBetween(world: World, act: Act, from: EndId, to: EndId): Cell {
	return capability(world.edition, act, pairOf(world, from, to));
}

function sameEnterprise(world: World, one: EndId, other: EndId): boolean {
	if (!isIdentity(one) || !isIdentity(other)) return false;
	return get(world, one).enterprise === get(world, other).enterprise;
}
