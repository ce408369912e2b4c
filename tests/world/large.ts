import {
	begin,
	castStart,
	evolve,
	limits,
	type DomainEvent,
	type EndId,
	type Link,
	type World
} from '../../src/world';
import { give, toMember, zhiAtWork } from './commands';
import { obey } from './laws';

const connected: Link['sides'][0]['state'] = { relation: 'connected', block: 'open' };

/**
 * A world with as many customers of one member and as many messages as wanted, made of events in batches: for
 * benchmarks, and for what must work at that size.
 */
export function largeWorld(contacts: number, messages: number): World {
	let { world } = obey(begin(castStart).world, give(toMember(zhiAtWork)), 1);
	let batch: DomainEvent[] = [];
	const flush = () => {
		world = evolve(world, batch);
		batch = [];
	};
	const happen = (...events: DomainEvent[]) => {
		batch.push(...events);
		if (batch.length >= 2_000) flush();
	};

	const { people, links, conversations, messages: written } = world;
	const first = {
		person: people.size,
		link: links.size,
		conversation: conversations.size,
		message: written.size
	};
	const threadOf = (customer: number) => `conversation:${first.conversation + customer}` as const;
	for (let customer = 0; customer < contacts; customer += 1) {
		const person = `person:${first.person + customer}` as const;
		const account = `account:${first.person + customer}` as const;
		const link = `link:${first.link + customer}` as const;
		const conversation = threadOf(customer);
		const ends: readonly [EndId, EndId] = [account, zhiAtWork];
		const who = { from: account, to: [zhiAtWork] };
		happen(
			{ type: 'person.created', person, account, name: `客户${customer}`, face: 'li', key: 1, ...who },
			{ type: 'link.created', link, ends, ...who },
			{ type: 'conversation.opened', conversation, kind: { is: 'link', link, ends }, ...who },
			{ type: 'link.connected', link, sides: [connected, connected], conversation, ...who }
		);
	}
	flush();
	const start = world.clock;
	for (let count = 0; count < messages; count += 1) {
		const customer = (count * 7_919) % contacts;
		const account: EndId = `account:${first.person + customer}`;
		const [from, to]: [EndId, EndId] = count & 1 ? [account, zhiAtWork] : [zhiAtWork, account];
		const at = start + count * limits.pace;
		happen(
			{ type: 'clock.moved', until: at, from: 'platform', to: [] },
			{
				type: 'message.delivered',
				message: {
					id: `message:${first.message + count}`,
					conversation: threadOf(customer),
					from,
					at,
					state: 'delivered',
					content: { kind: 'text', text: `第 ${count} 条` },
					only: null,
					refusal: null
				},
				from,
				to: [to]
			}
		);
	}
	flush();
	return world;
}
