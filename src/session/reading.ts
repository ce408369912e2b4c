import { find, newsOfBeta, type ConversationId, type EndId, type World } from '../world';

/**
 * What is session scope: read marks and drafts. They are kept and travel with the session, but make no undo
 * step and are not part of the world's hash: reading a message changes nothing for anybody else.
 */
export interface Reading {
	/** By end and place: how many messages, or pieces of news, were there when it was last looked at. */
	readonly read: { readonly [key: string]: number };
	/** By end and thread: what stands in the composer. */
	readonly drafts: { readonly [key: string]: string };
	/** In a lesson: the entry from which the learner stepped aside to play freely. */
	readonly aside?: number | undefined;
}

/** UTF-16 units; a longer draft stays in its field and is not kept. */
export const longestDraft = 40_000;

export const emptyReading: Reading = { read: {}, drafts: {} };

/** Where something is read: a thread, or what the official accounts say. */
export type ReadPlace = ConversationId | 'news';

function keyOf(end: EndId, place: ReadPlace): string {
	return `${end}/${place}`;
}

export function readMark(reading: Reading, end: EndId, place: ReadPlace): number {
	return reading.read[keyOf(end, place)] ?? 0;
}

/** The same object where nothing changes. */
export function withRead(reading: Reading, end: EndId, place: ReadPlace, count: number): Reading {
	if (readMark(reading, end, place) === count) return reading;
	return { ...reading, read: { ...reading.read, [keyOf(end, place)]: count } };
}

/** With the place from which a learner stepped aside, or back in the lesson. */
export function withAside(reading: Reading, aside: number | undefined): Reading {
	const { aside: _, ...rest } = reading;
	return aside === undefined ? rest : { ...rest, aside };
}

/** Marks no further than `world` goes: what a branch has not seen yet is unread there. */
export function withinWorld(reading: Reading, world: World): Reading {
	const read = Object.fromEntries(
		Object.entries(reading.read).map(([key, count]) => {
			const [end, place] = key.split('/') as [EndId, ReadPlace];
			return [key, Math.min(count, sizeOf(world, end, place))];
		})
	);
	return { ...reading, read };
}

function sizeOf(world: World, end: EndId, place: ReadPlace): number {
	if (place !== 'news') return find(world, place)?.messages.size ?? 0;
	return find(world, end) ? newsOfBeta(world, end).length : 0;
}

export function draftOf(reading: Reading, end: EndId, conversation: ConversationId): string {
	return reading.drafts[keyOf(end, conversation)] ?? '';
}

export function withDraft(reading: Reading, end: EndId, conversation: ConversationId, text: string): Reading {
	if (draftOf(reading, end, conversation) === text || text.length > longestDraft) return reading;
	const { [keyOf(end, conversation)]: _, ...others } = reading.drafts;
	return { ...reading, drafts: text === '' ? others : { ...others, [keyOf(end, conversation)]: text } };
}
