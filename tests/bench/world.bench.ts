import { produce } from 'immer';
import { transition } from 'xstate';
import { bench, describe } from 'vitest';
import { decide, evolve, machines, step, type Message, type World } from '../../src/world';
import { push } from '../../src/world/vector';
import { get } from '../../src/world/world';
import { customerThreads, largeWorld } from '../world/large';
import { say, zhiAtWork } from '../world/commands';

const sizes = [
	[10, 100],
	[1_000, 10_000],
	[10_000, 100_000]
] as const;

const worlds = sizes.map(([contacts, messages]) => {
	const world = largeWorld(contacts, messages);
	const commands = customerThreads(world).map(({ id }) => say(zhiAtWork, id, '好的，我来安排'));
	return { messages, world, next: around(commands) };
});

/** One command through the one door: asked, decided, carried out. */
function throughTheDoor(world: World, command: ReturnType<typeof say>): World {
	const decision = decide(world, command, 1);
	if (!decision.ok) throw new Error(decision.refusal.code);
	return evolve(world, decision.events);
}

/** The same change written by hand with Immer on the same layout: nothing is asked. */
function byHand(world: World, command: ReturnType<typeof say>): World {
	if (command.type !== 'message.send' || command.content.kind !== 'text') throw new Error('A text is sent');
	const { to, by, content } = command;
	return produce(world, (draft) => {
		const open = draft as unknown as World & { clock: number };
		open.clock += world.pace;
		const message: Message = {
			id: `message:${world.messages.size}`,
			conversation: to,
			from: by,
			at: open.clock,
			state: 'delivered',
			content,
			only: null,
			refusal: null
		};
		push(open.messages, message);
		push(get(open, to).messages, message.id);
	});
}

const settings = { time: 1_500, warmupTime: 300 };

for (const { messages, world, next } of worlds) {
	describe(`message.send in a world of ${messages} messages`, () => {
		bench('by hand with Immer', () => void byHand(world, next()), settings);
		bench('through the one door', () => void throughTheDoor(world, next()), settings);
	});
}

describe('message.send through the one door, by the size of the world', () => {
	for (const { messages, world, next } of worlds) {
		bench(`${messages} messages`, () => void throughTheDoor(world, next()), settings);
	}
});

describe('«may I?» alone, by the size of the world', () => {
	for (const { messages, world, next } of worlds) {
		bench(`${messages} messages`, () => void decide(world, next(), 1), settings);
	}
});

describe('a lifecycle’s step', () => {
	const yes = () => true;
	const claims = { identityIsActive: yes, theyHaveMe: yes, notBlockedByThem: yes };
	const says = { identityIsActive: true, theyHaveMe: true, notBlockedByThem: true };
	const sent = machines.message.resolveState({ value: 'sent', context: {} });
	bench('remembered', () => void step(machines.message, 'sent', 'deliver', claims), settings);
	bench(
		'XState’s transition()',
		() => void transition(machines.message, sent, { type: 'deliver', claims: says }),
		settings
	);
});

function around<T>(items: readonly T[]): () => T {
	let place = 0;
	return () => {
		place = (place + 7_919) % items.length;
		return items[place] as T;
	};
}
