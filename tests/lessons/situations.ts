import fc from 'fast-check';
import type { Goal, Happening, Situation } from '../../src/lessons';
import { Session } from '../../src/session';
import type { Command } from '../../src/world';
import {
	accept,
	block,
	days,
	drop,
	give,
	heAtWork,
	hours,
	invite,
	join,
	leave,
	put,
	say,
	toMember,
	unblock,
	wang,
	withdraw,
	zhi,
	zhiAtWork,
	zhou,
	books,
	groupChat
} from '../world/commands';

/* What may be done in a lesson, and what may be claimed of it. */

export const chat = 'conversation:7';
export const link = 'link:3';
export const allow = give(toMember(zhiAtWork));
export const asking: Command = {
	type: 'link.ask',
	by: zhiAtWork,
	code: 'account:0@0',
	way: 'scan',
	hello: ''
};
/** Ms Wang and the adviser are contacts after these. */
export const opening: readonly Command[] = [allow, asking, accept(wang, link)];
export const sticker = put(zhiAtWork, chat, { kind: 'sticker', sticker: 'wave' });
export const pin = (on: boolean): Command => ({
	type: 'conversation.set',
	by: zhiAtWork,
	conversation: chat,
	setting: 'pinned',
	on
});

export const pool: readonly Command[] = [
	...opening,
	withdraw(toMember(zhiAtWork)),
	give(toMember(zhiAtWork), zhiAtWork),
	say(wang, chat, '您好'),
	say(zhiAtWork, chat, '王女士您好'),
	sticker,
	pin(true),
	pin(false),
	block(wang, link),
	unblock(wang, link),
	drop(wang, link),
	put(zhi, 'conversation:0', { kind: 'card', of: zhiAtWork }),
	put(wang, groupChat, { kind: 'card', of: zhiAtWork }),
	{ type: 'moments.open', by: wang, of: zhiAtWork },
	invite('person:3', heAtWork),
	join('person:3', 'identity:4'),
	leave(zhiAtWork),
	hours(1),
	days(8)
];

/** How it stands at an entry of a session whose only step began with it. */
export function situationAt(session: Session, entry = session.head): Situation {
	const done = session.pathTo(entry).map((each) => ({ entry: each, world: session.worldAt(each.id) }));
	return { world: session.worldAt(entry), began: session.worldAt(0).clock, done };
}

export function after(...commands: readonly Command[]): Situation {
	const session = Session.begin('one');
	for (const command of commands) session.act(command);
	return situationAt(session);
}

export type Move = Command | 'undo' | 'redo' | { readonly goto: number };

/** Does what is done at random; jumps to entries that are not there yet go nowhere. */
export function move(session: Session, move: Move): void {
	if (move === 'undo') session.undo();
	else if (move === 'redo') session.redo();
	else if ('goto' in move) session.goto(Math.min(move.goto, session.size));
	else session.act(move);
}

export const commands = fc.constantFrom(...pool);

/** Half of the runs begin where the interop is in use, so that they get further. */
const started = (acts: fc.Arbitrary<Move>) =>
	fc
		.tuple(fc.boolean(), fc.array(acts, { maxLength: 16 }))
		.map(([further, moves]): Move[] => (further ? [...opening, ...moves] : moves));

export const runs = started(commands);
export const walks = started(
	fc.oneof(
		{ weight: 6, arbitrary: commands as fc.Arbitrary<Move> },
		{ weight: 2, arbitrary: fc.constantFrom<Move>('undo', 'redo') },
		{ weight: 1, arbitrary: fc.nat(20).map((goto): Move => ({ goto })) }
	)
);

export function walked(moves: readonly Move[], start?: readonly Command[]): Session {
	const session = Session.begin('one', start);
	for (const each of moves) move(session, each);
	return session;
}

export const happenings = fc.constantFrom<Happening>(
	{ event: 'link.asked' },
	{ event: 'link.asked', from: zhiAtWork, to: wang },
	{ event: 'link.connected' },
	{ event: 'message.delivered', from: wang },
	{ event: 'message.delivered', to: wang, content: 'text' },
	{ event: 'message.delivered', to: zhou, content: 'card', of: zhiAtWork },
	{ event: 'message.bounced', from: wang, to: zhiAtWork },
	{ event: 'identity.changed', how: 'left' },
	{ event: 'identity.created', from: heAtWork, to: 'person:3' },
	{ event: 'identity.changed', to: { person: 'person:3', at: books } }
);

export const leaves: fc.Arbitrary<Goal> = fc.oneof(
	fc.constantFrom<Goal>(
		{ is: { fact: 'contact', between: [zhiAtWork, wang] } },
		{ is: { fact: 'asked', by: zhiAtWork, of: wang } },
		{ is: { fact: 'permitted', identity: zhiAtWork } },
		{ is: { fact: 'identity', identity: zhiAtWork, state: 'void' } },
		{ is: { fact: 'works', person: 'person:3', at: books } },
		{ is: { fact: 'setting', end: zhiAtWork, toward: wang, setting: 'pinned', on: true } },
		{ refused: { command: 'message.send', by: zhiAtWork, act: 'message.sticker' } },
		{ refused: { command: 'grant.give' } }
	),
	happenings.map((happened): Goal => ({ happened })),
	happenings.map((never): Goal => ({ never })),
	fc.tuple(happenings, fc.nat(3)).map(([count, atLeast]): Goal => ({ count, atLeast })),
	fc
		.tuple(happenings, fc.nat(2), fc.nat(2))
		.map(([count, atLeast, more]): Goal => ({ count, atLeast, atMost: atLeast + more }))
);

const spans = fc.record(
	{ acts: fc.nat(8), ms: fc.constantFrom(0, 3_600_000, 864_000_000) },
	{ requiredKeys: [] }
);

export const goals: fc.Arbitrary<Goal> = fc.letrec<{ goal: Goal }>((tie) => ({
	goal: fc.oneof(
		{ maxDepth: 3, withCrossShrink: true },
		leaves,
		fc.array(tie('goal'), { minLength: 1, maxLength: 3 }).map((all): Goal => ({ all })),
		fc.array(tie('goal'), { minLength: 1, maxLength: 3 }).map((any): Goal => ({ any })),
		tie('goal').map((not): Goal => ({ not })),
		fc.tuple(spans, tie('goal')).map(([within, goal]): Goal => ({ within, goal }))
	)
})).goal;
