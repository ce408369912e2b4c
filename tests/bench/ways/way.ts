import { get, values, type CommandOf, type Message, type World } from '../../../src/world';
import type { Way } from '../measure';

export type Say = CommandOf<'message.send'> & { readonly content: { readonly kind: 'text' } };

/** A way to keep conversations, and to send a text in one. */
export interface Keeping<State> {
	readonly name: string;
	/** A state of its own in which everything of `world` has been said. */
	start(world: World): State;
	say(state: State, command: Say): State;
	/** All that was said, thread by thread. */
	lines(state: State): string[];
	/** Lets go of a state. */
	end?(state: State): void;
}

/** Some commands in a row, each in what the one before led to. */
export function saying<State extends object>(
	keeping: Keeping<State>,
	world: World,
	commands: readonly Say[]
): Way {
	let state: State | undefined;
	return {
		name: keeping.name,
		times: commands.length,
		prepare() {
			if (state) keeping.end?.(state);
			state = keeping.start(world);
		},
		run() {
			for (const command of commands) state = keeping.say(state ?? keeping.start(world), command);
		},
		outcome: () => state && keeping.lines(state)
	};
}

export function linesOf(world: World): string[] {
	return [...values(world.conversations)].flatMap((conversation) =>
		[...values(conversation.messages)].map((id) => lineOf(get(world, id)))
	);
}

export function lineOf({
	conversation,
	from,
	at,
	content
}: Pick<Message, 'conversation' | 'from' | 'at' | 'content'>) {
	return `${conversation} ${at} ${from}: ${content.kind === 'text' ? content.text : content.kind}`;
}
