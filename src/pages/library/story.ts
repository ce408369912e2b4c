import type { FactId } from '../../world';

/** The article's main story as nine things to try, in three tracks; each with the facts that it rests on. */
export const story = [
	{
		track: 'add',
		steps: [
			{ step: 'grant', facts: ['A26', 'A27'] },
			{ step: 'told', facts: ['A6'] },
			{ step: 'scan', facts: ['A7', 'A8'] }
		]
	},
	{
		track: 'talk',
		steps: [
			{ step: 'card', facts: ['A9', 'A10'] },
			{ step: 'chat', facts: ['A15', 'A16', 'A17'] },
			{ step: 'gaps', facts: ['A19', 'A20', 'A21', 'A22'] }
		]
	},
	{
		track: 'leave',
		steps: [
			{ step: 'quit', facts: ['A12', 'A13'] },
			{ step: 'void', facts: ['A13'] },
			{ step: 'again', facts: ['A11', 'A13', 'A27'] }
		]
	}
] as const satisfies readonly {
	track: string;
	steps: readonly { step: string; facts: readonly FactId[] }[];
}[];

export type Step = (typeof story)[number]['steps'][number]['step'];
