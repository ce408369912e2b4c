import type { ConversationId, EndId } from '../world';

/**
 * What is session scope: read marks and drafts. They are kept and travel with the session, but make no undo
 * step and are not part of the world's hash: reading a message changes nothing for anybody else.
 */
export interface Reading {
	/** By end and thread: how many messages of the thread were there when it was last looked at. */
	readonly read: { readonly [key: string]: number };
	/** By end and thread: what stands in the composer. */
	readonly drafts: { readonly [key: string]: string };
}

export const emptyReading: Reading = { read: {}, drafts: {} };

function keyOf(end: EndId, conversation: ConversationId): string {
	return `${end}/${conversation}`;
}

export function readMark(reading: Reading, end: EndId, conversation: ConversationId): number {
	return reading.read[keyOf(end, conversation)] ?? 0;
}

/** The same object where nothing changes. */
export function withRead(reading: Reading, end: EndId, conversation: ConversationId, count: number): Reading {
	if (readMark(reading, end, conversation) === count) return reading;
	return { ...reading, read: { ...reading.read, [keyOf(end, conversation)]: count } };
}

export function draftOf(reading: Reading, end: EndId, conversation: ConversationId): string {
	return reading.drafts[keyOf(end, conversation)] ?? '';
}

export function withDraft(reading: Reading, end: EndId, conversation: ConversationId, text: string): Reading {
	if (draftOf(reading, end, conversation) === text) return reading;
	const { [keyOf(end, conversation)]: _, ...others } = reading.drafts;
	return { ...reading, drafts: text === '' ? others : { ...others, [keyOf(end, conversation)]: text } };
}
