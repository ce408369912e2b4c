import { cast, type Command } from '../../../world';

export const say = (
	by: Extract<Command, { type: 'message.send' }>['by'],
	to: `conversation:${number}`,
	text: string
) => ({ type: 'message.send', by, to, content: { kind: 'text', text } }) as const;

/** Her person and the bookshop: the job that she takes up on the way. */
export const herNextJob = { person: 'person:3', at: cast.books } as const;
