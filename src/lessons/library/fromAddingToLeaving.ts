import { castStart, cast } from '../../world';
import type { Lesson } from '../lesson';
import { listed } from './catalogue';
import { adding } from './fromAddingToLeaving/adding';
import { leaving } from './fromAddingToLeaving/leaving';
import { notYet } from './fromAddingToLeaving/notYet';

const { id, title, trade, minutes } = listed('from-adding-to-leaving');

/** The article's main story: added, talked with, refused a few things, left, added anew. */
export const fromAddingToLeaving: Lesson = {
	format: 'hutong.lesson',
	version: 1,
	id,
	title,
	summary: {
		'zh-CN': '加上第一位客户、聊起来、试试还不行的事，然后离职：什么跟着人走，什么留在岗位。',
		en: 'A first customer, a chat, what is refused, a new job: what goes with the person and what stays.'
	},
	trade,
	minutes,
	start: [
		...castStart,
		// the next employer has settled this long ago
		{ type: 'grant.create', by: cast.heAtWork, to: { kind: 'all', enterprise: cast.books } }
	],
	steps: [...adding, ...notYet, ...leaving]
};
