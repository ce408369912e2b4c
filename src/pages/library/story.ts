import type { FactId } from '../../world';

/** The article's main story in nine squares and three tracks; each with its facts and the lesson's step that it opens: its number. */
export const story = [
	{
		track: 'add',
		steps: [
			{ step: 'grant', opens: 1, facts: ['A26', 'A27'] },
			{ step: 'told', opens: 1, facts: ['A6'] },
			{ step: 'scan', opens: 2, facts: ['A7', 'A8'] }
		]
	},
	{
		track: 'talk',
		steps: [
			{ step: 'chat', opens: 3, facts: ['A15', 'A16', 'A17'] },
			{ step: 'card', opens: 4, facts: ['A9', 'A10'] },
			{ step: 'gaps', opens: 5, facts: ['A19', 'A20', 'A21', 'A22'] }
		]
	},
	{
		track: 'leave',
		steps: [
			{ step: 'quit', opens: 6, facts: ['A12', 'A13'] },
			{ step: 'void', opens: 7, facts: ['A13'] },
			{ step: 'again', opens: 8, facts: ['A11', 'A13', 'A27'] }
		]
	}
] as const satisfies readonly {
	track: string;
	steps: readonly { step: string; opens: number; facts: readonly FactId[] }[];
}[];

export type Step = (typeof story)[number]['steps'][number]['step'];
