import { setup } from '../world';

/**
 * Where a learner stands in the step that the guide shows. Whether it is met follows from the path and comes in with
 * `look`; what this chart adds is what the learner asked for. It holds no data.
 */
export type RunnerEvent =
	/** The path is another one: something was done, taken back, or jumped to. */
	| { readonly type: 'look'; readonly met: boolean; readonly acted: boolean }
	| { readonly type: 'hint' }
	| { readonly type: 'show' }
	/** On to the next step; `asks` where this one ends with a question, `last` where there is no other. */
	| { readonly type: 'next'; readonly asks: boolean; readonly last: boolean }
	/** The question is answered. */
	| { readonly type: 'answer'; readonly last: boolean }
	/** Another step is shown: by its own doing, or because the path left this one. */
	| { readonly type: 'enter' }
	| { readonly type: 'free' }
	| { readonly type: 'back' };

const isMet = { guard: 'isMet', target: 'met' } as const;
const untouched = { guard: 'isUntouched', target: 'explaining' } as const;
const help = { hint: 'hinted', show: 'shown' } as const;

export const runnerMachine = setup({
	types: { events: {} as RunnerEvent },
	guards: {
		isMet: ({ event }) => event.type === 'look' && event.met,
		isUntouched: ({ event }) => event.type === 'look' && !event.met && !event.acted,
		hasActed: ({ event }) => event.type === 'look' && event.acted,
		isUnmet: ({ event }) => event.type === 'look' && !event.met,
		asks: ({ event }) => event.type === 'next' && event.asks,
		isLast: ({ event }) => (event.type === 'next' || event.type === 'answer') && event.last
	}
}).createMachine({
	id: 'lessonRunner',
	initial: 'explaining',
	on: { enter: '.explaining', free: '.free' },
	states: {
		explaining: { on: { look: [isMet, { guard: 'hasActed', target: 'doing' }], ...help } },
		doing: { on: { look: [isMet, untouched], ...help } },
		hinted: { on: { look: isMet, hint: 'hintedMore', show: 'shown' } },
		hintedMore: { on: { look: isMet, show: 'shown' } },
		/** The solution is played, or was. */
		shown: { on: { look: isMet, show: 'shown' } },
		met: {
			on: {
				look: { guard: 'isUnmet', target: 'explaining' },
				next: [
					{ guard: 'asks', target: 'asked' },
					{ guard: 'isLast', target: 'finished' },
					{ target: 'explaining' }
				]
			}
		},
		asked: {
			on: {
				look: { guard: 'isUnmet', target: 'explaining' },
				answer: [{ guard: 'isLast', target: 'finished' }, { target: 'explaining' }]
			}
		},
		finished: { on: { look: { guard: 'isUnmet', target: 'explaining' } } },
		/** The guide steps aside; what is done counts for no step. */
		free: { on: { back: 'explaining' } }
	}
});

export type RunnerState =
	'explaining' | 'doing' | 'hinted' | 'hintedMore' | 'shown' | 'met' | 'asked' | 'finished' | 'free';
