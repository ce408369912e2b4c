import { indexOf } from '../../world';
import type { Crossing } from './crossing';

/** So many of the last crossings are looked for on the devices, besides those that a device has drawn. */
const most = 200;

/** Where in a list of crossings the messages of each chat stand. */
export type PlacesByChat = ReadonlyMap<string, readonly number[]>;

export function placesByChat(crossings: readonly Crossing[]): PlacesByChat {
	const places = new Map<string, number[]>();
	for (const [place, { isMessage, anchors }] of crossings.entries()) {
		const [, chat] = anchors;
		if (!isMessage || chat === undefined) continue;
		const known = places.get(chat);
		if (known) known.push(place);
		else places.set(chat, [place]);
	}
	return places;
}

/** What a wire looks for on its devices, oldest first, and how much of the open chats lies around it. */
export interface Reach {
	readonly crossings: readonly Crossing[];
	readonly before: number;
	readonly after: number;
	/** On which side of what is drawn of its chat a message stands that is not; nothing for what is of no open chat. */
	readonly sideOf: (crossing: Crossing) => 'above' | 'below' | undefined;
}

/**
 * Of all crossings those that may be drawn. A device has of a long chat only what is in view on the page: the others of
 * that chat are counted by where they stand to those.
 * @param drawn names of what the devices have on the page
 */
export function reachOf(
	crossings: readonly Crossing[],
	places: PlacesByChat,
	drawn: ReadonlySet<string>
): Reach {
	const numbers = [...drawn].filter(isMessageName).map(indexOf);
	const [first, last] = [Math.min(...numbers), Math.max(...numbers)];
	const count = crossings.length;
	const tail = Math.max(0, count - most);
	const from = Math.min(
		tail,
		partition(count, (place) => numberAt(crossings, place) < first)
	);
	const to = Math.min(
		tail,
		partition(count, (place) => numberAt(crossings, place) <= last)
	);
	const reach = [...crossings.slice(from, to), ...crossings.slice(tail)];
	const open = new Set(
		reach.flatMap(({ isMessage, anchors: [message = '', chat = ''] }) =>
			isMessage && drawn.has(message) ? [chat] : []
		)
	);
	const countIn = (low: number, high: number) =>
		[...open].reduce((sum, chat) => sum + within(places.get(chat) ?? [], low, high), 0);
	return {
		crossings: reach,
		before: countIn(0, from),
		after: countIn(to, tail),
		sideOf: ({ isMessage, anchors: [message = '', chat = ''] }) =>
			isMessage && open.has(chat) ? (indexOf(message) < first ? 'above' : 'below') : undefined
	};
}

/** Messages that a device has drawn, in the order in which they were said. */
export function messagesIn(names: Iterable<string>): string[] {
	return [...names].filter(isMessageName).sort((one, other) => indexOf(one) - indexOf(other));
}

const isMessageName = (name: string): boolean => name.startsWith('message:');

/** The number of the last message up to a place; it grows with the place. */
function numberAt(crossings: readonly Crossing[], place: number): number {
	for (let at = place; at >= 0; at -= 1) {
		const crossing = crossings[at];
		if (crossing?.isMessage) return indexOf(crossing.anchors[0] ?? '');
	}
	return -1;
}

/** How many of some places, in their order, lie from `low` up to `high`. */
function within(places: readonly number[], low: number, high: number): number {
	if (low >= high) return 0;
	const upTo = (end: number) => partition(places.length, (place) => (places[place] ?? 0) < end);
	return upTo(high) - upTo(low);
}

/** How many of the first places hold, where none holds after one that does not. */
export function partition(count: number, holds: (place: number) => boolean): number {
	let [low, high] = [0, count];
	while (low < high) {
		const middle = (low + high) >>> 1;
		if (holds(middle)) low = middle + 1;
		else high = middle;
	}
	return low;
}
