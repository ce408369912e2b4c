import { get, indexOf, isAccount, isIdentity, values, type Instant, type Link, type World } from '../world';
import type { Books } from './books';
import { digits } from './ids';

/*
 * 欢迎语: the code by which a new customer may be welcomed once, told with the event that they were added. It says
 * itself which adding it is of, so it is good on that line and nowhere else, and whether it was used is read off the chat.
 */

/** For so long a code is good (D92137). */
export const welcomeLife = 20_000;

/** The code of an adding; none where the two have talked before (D92130). */
export function welcomeCodeOf(key: string, world: World, entry: number, link: Link): string | undefined {
	return hasTalk(world, link) ? undefined : write(key, entry, link);
}

function write(key: string, entry: number, { id }: Link): string {
	const parts = [entry.toString(36), indexOf(id).toString(36)];
	return [...parts, digits(32, key, ...parts, 'welcome')].join('-');
}

/** Whose adding a code is of; nothing where it is of none on this line, or of one that was longer ago. */
export function linkBy(key: string, world: World, books: Books, code: string): Link | undefined {
	const [, entry, link] = /^([0-9a-z]{1,7})-([0-9a-z]{1,7})-[0-9a-f]{32}$/.exec(code) ?? [];
	if (entry === undefined || link === undefined) return undefined;
	const [number, place] = [Number.parseInt(entry, 36), Number.parseInt(link, 36)];
	const added: Instant | undefined = books.instantOf(number);
	if (added === undefined || world.clock - added > welcomeLife || place >= world.links.size) return undefined;
	const found = get(world, `link:${place}`);
	return write(key, number, found) === code ? found : undefined;
}

/** Whether one of the two has said something to the other; lines are said by nobody. */
export function hasTalk(world: World, { conversation }: Link): boolean {
	if (!conversation) return false;
	for (const id of values(get(world, conversation).messages)) {
		const { from } = get(world, id);
		if (from !== null && from !== 'platform') return true;
	}
	return false;
}

/** The two of a link between a customer and a member. */
export function pairOfLink({ ends }: Link) {
	const [account, member] = [ends.find(isAccount), ends.find(isIdentity)];
	return account && member ? { account, member } : undefined;
}
