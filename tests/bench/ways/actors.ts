import { assign, createActor, sendTo, setup, type Actor, type ActorRefFrom } from 'xstate';
import { values, type ConversationId, type Message, type World } from '../../../src/world';
import { lineOf, type Keeping } from './way';

/*
 * The usual way with XState: a live actor for every thread and every message, each with its data as its context.
 * The rules are not asked here (each guard's answer is yes), which speaks for this way.
 */

type Sent = Pick<Message, 'conversation' | 'from' | 'at' | 'content'>;

const yes = () => true;

const messageLife = setup({
	types: { context: {} as Sent, input: {} as Sent, events: {} as { type: 'submit' | 'deliver' | 'recall' } },
	guards: { editionAllows: yes, notBlockedByThem: yes, withinRecallTime: yes }
}).createMachine({
	id: 'message',
	context: ({ input }) => input,
	initial: 'drafted',
	states: {
		drafted: { on: { submit: { guard: 'editionAllows', target: 'sent' } } },
		sent: { on: { deliver: [{ guard: 'notBlockedByThem', target: 'delivered' }, { target: 'refused' }] } },
		delivered: { on: { recall: { guard: 'withinRecallTime', target: 'recalled' } } },
		refused: {},
		recalled: { type: 'final' }
	}
});

const threadLife = setup({
	types: {
		context: {} as { messages: readonly ActorRefFrom<typeof messageLife>[] },
		events: {} as { type: 'say'; id: string; sent: Sent }
	},
	actors: { messageLife }
}).createMachine({
	id: 'thread',
	context: { messages: [] },
	on: {
		say: {
			actions: [
				assign({
					messages: ({ context, event: { id, sent }, spawn }) => [
						...context.messages,
						spawn('messageLife', { id, input: sent })
					]
				}),
				sendTo(({ event }) => event.id, { type: 'submit' }),
				sendTo(({ event }) => event.id, { type: 'deliver' })
			]
		}
	}
});

const systemLife = setup({
	types: {
		context: {} as { threads: Record<string, ActorRefFrom<typeof threadLife>> },
		input: {} as readonly ConversationId[],
		events: {} as { type: 'say'; id: string; sent: Sent }
	},
	actors: { threadLife }
}).createMachine({
	id: 'system',
	context: ({ input, spawn }) => ({
		threads: Object.fromEntries(input.map((id) => [id, spawn('threadLife', { id })]))
	}),
	on: {
		say: {
			actions: sendTo(
				({ event }) => event.sent.conversation,
				({ event }) => event
			)
		}
	}
});

export interface ActorSystem {
	readonly root: Actor<typeof systemLife>;
	readonly pace: number;
	clock: number;
	count: number;
	/** What would be stored after the last step. */
	kept: unknown;
}

/** Messages are delivered to live actors; only what they hold now is known. */
export const liveActors: Keeping<ActorSystem> = {
	name: 'live XState actors',
	start({ clock, pace, conversations, messages }: World) {
		const root = createActor(systemLife, { input: [...values(conversations)].map(({ id }) => id) }).start();
		for (const message of values(messages)) root.send({ type: 'say', id: message.id, sent: message });
		return { root, pace, clock, count: messages.size, kept: undefined };
	},
	say(system, { by, to, content }) {
		system.clock += system.pace;
		const sent = { conversation: to, from: by, at: system.clock, content };
		system.root.send({ type: 'say', id: `message:${system.count}`, sent });
		system.count += 1;
		return system;
	},
	lines: ({ root }) => linesIn(root.getPersistedSnapshot()),
	end: ({ root }) => void root.stop()
};

/** The same, and after every step the whole system is persisted, so that it can be stored or gone back to. */
export const persistedActors: Keeping<ActorSystem> = {
	...liveActors,
	name: 'live XState actors, persisted per step',
	say(before, command) {
		const system = liveActors.say(before, command);
		system.kept = system.root.getPersistedSnapshot();
		return system;
	},
	lines: ({ kept }) => linesIn(kept)
};

interface Persisted<Context> {
	readonly value: unknown;
	readonly context: Context;
	readonly children: Record<string, { readonly snapshot: unknown }>;
}

function linesIn(system: unknown): string[] {
	const snapshotsIn = <Context>(snapshot: unknown) =>
		Object.values((snapshot as Persisted<unknown>).children).map(
			(child) => child.snapshot as Persisted<Context>
		);
	return snapshotsIn<unknown>(system)
		.flatMap((thread) => snapshotsIn<Sent>(thread))
		.filter(({ value }) => value === 'delivered')
		.map(({ context }) => lineOf(context));
}
