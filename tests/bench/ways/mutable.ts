import { values, type ConversationId, type Message } from '../../../src/world';
import { lineOf, type Keeping } from './way';

interface Notebook {
	clock: number;
	readonly pace: number;
	readonly messages: Message[];
	readonly threads: Map<ConversationId, Message[]>;
}

/** Arrays and a Map, written into: nothing is asked and no earlier state is kept. The floor. */
export const mutable: Keeping<Notebook> = {
	name: 'mutable objects',
	start({ clock, pace, conversations, messages }) {
		const threads = new Map<ConversationId, Message[]>();
		for (const { id } of values(conversations)) threads.set(id, []);
		const book: Notebook = { clock, pace, messages: [], threads };
		for (const message of values(messages)) write(book, message);
		return book;
	},
	say(book, { by, to, content }) {
		book.clock += book.pace;
		write(book, {
			id: `message:${book.messages.length}`,
			conversation: to,
			from: by,
			at: book.clock,
			state: 'delivered',
			content,
			only: null,
			refusal: null
		});
		return book;
	},
	lines: ({ threads }) => [...threads.values()].flatMap((thread) => thread.map(lineOf))
};

function write({ messages, threads }: Notebook, message: Message): void {
	messages.push(message);
	threads.get(message.conversation)?.push(message);
}
