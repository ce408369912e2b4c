import { castStart, cast } from '../../world';
import type { Lesson } from '../lesson';
import { listed } from './catalogue';
import { adding } from './fromAddingToLeaving/adding';
import { leaving } from './fromAddingToLeaving/leaving';
import { notYet } from './fromAddingToLeaving/notYet';

const { id, title, summary, trade, minutes } = listed('from-adding-to-leaving');

/** The article's main story: added, talked with, refused a few things, left, added anew. */
export const fromAddingToLeaving: Lesson = {
	format: 'hutong.lesson',
	version: 1,
	id,
	title,
	summary,
	trade,
	minutes,
	start: [
		...castStart,
		// the next employer has settled this long ago
		{ type: 'grant.create', by: cast.heAtWork, to: { kind: 'all', enterprise: cast.books } }
	],
	steps: [...adding, ...notYet, ...leaving]
};
