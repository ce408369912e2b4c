import { memberBehind } from './contactWay';
import { isAccount, isIdentity, type EndId } from './id';
import { find, get, type World } from './world';

/**
 * What a QR code of this world says: the end and the entry that made it (`identity:3@17`), so that an end of
 * one branch is never taken for another branch's with the same number. The session wraps it for the outside.
 */
export function codeOf(world: World, end: EndId): string {
	return `${end}@${get(world, end).key}`;
}

/**
 * The end that a code leads whoever scans it (or the first one) to, or `undefined` where this branch of the session never made it, or it
 * is a 联系我 behind which nobody is any more.
 */
export function endOf(world: World, code: string, by: EndId = 'account:0'): EndId | undefined {
	const id = code.slice(0, Math.max(0, code.indexOf('@')));
	if (!isAccount(id) && !isIdentity(id)) return memberBehind(world, code, by);
	const end = find(world, id);
	return end && codeOf(world, end.id) === code ? end.id : undefined;
}
