import type { Entry } from '../../src/session';
import {
	cast,
	evolve,
	type AccountId,
	type ConversationId,
	type DomainEvent,
	type EndId,
	type MessageId,
	type World
} from '../../src/world';
import type { Say } from './ways/way';

/*
 * Texts between a member and customers, as entries of the very events that the one door would give (replay.ts
 * holds the two against each other), carried out in batches: so that 100 000 of them take a second and not ten.
 */

const { zhiAtWork } = cast;

export interface Thread {
	readonly customer: AccountId;
	readonly conversation: ConversationId;
}

interface Grown {
	readonly entries: readonly Entry[];
	readonly world: World;
}

/** `count` texts after entry `parent`; their numbers follow `last`. */
export function grow(
	before: World,
	threads: readonly Thread[],
	parent: number,
	count: number,
	last = parent
): Grown {
	const entries: Entry[] = [];
	let world = before;
	let batch: DomainEvent[] = [];
	for (let place = 0; place < count; place += 1) {
		const { command, to } = textAt(threads, place);
		const at = before.clock + (place + 1) * before.pace;
		const events = eventsOf(command, `message:${before.messages.size + place}`, at, to);
		const id = last + place + 1;
		entries.push({ id, parent: place === 0 ? parent : id - 1, at, command, events, refusal: null });
		batch.push(...events);
		if (batch.length >= 2_000 || place === count - 1) {
			world = evolve(world, batch);
			batch = [];
		}
	}
	return { entries, world };
}

/** Said by turns by the member and a customer, all over the threads. */
export function textAt(
	threads: readonly Thread[],
	place: number
): { readonly command: Say; readonly to: EndId } {
	const thread = threads[(place * 7_919) % threads.length];
	if (!thread) throw new Error('Nobody was added');
	const { customer, conversation } = thread;
	const [by, to] = place % 2 === 0 ? [zhiAtWork, customer] : [customer, zhiAtWork];
	const content = { kind: 'text', text: `第 ${place} 条：好的，我来安排` } as const;
	return { command: { type: 'message.send', by, to: conversation, content }, to };
}

function eventsOf(
	{ by, to: conversation, content }: Say,
	id: MessageId,
	at: number,
	to: EndId
): DomainEvent[] {
	const message = {
		id,
		conversation,
		from: by,
		at,
		state: 'delivered',
		content,
		only: null,
		refusal: null
	} as const;
	return [
		{ type: 'clock.moved', until: at, from: 'platform', to: [] },
		{ type: 'message.delivered', message, from: by, to: [to] }
	];
}
