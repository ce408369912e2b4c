import { cast, castStart } from '../../world';
import type { Lesson } from '../lesson';
import { listed } from './catalogue';
import { after } from './changingJobs/after';
import { before } from './changingJobs/before';

const { wang, li, zhiAtWork, zhaoAtWork, heAtWork, books } = cast;
const { id, title, trade, minutes } = listed('changing-jobs');

/** Two jobs, leaving, a void identity, the CRM that keeps the customers, and the successor (A5 A11–A13). */
export const changingJobs: Lesson = {
	format: 'hutong.lesson',
	version: 1,
	id,
	title,
	summary: {
		'zh-CN': '离职之后，客户留在哪里，怎样接手。',
		en: 'She leaves: where the customers stay, and who takes over.'
	},
	trade,
	minutes,
	start: [
		...castStart,
		// her department and the next employer have settled this long ago
		{ type: 'grant.create', by: zhaoAtWork, to: { kind: 'department', department: 'department:0' } },
		{ type: 'grant.create', by: heAtWork, to: { kind: 'all', enterprise: books } },
		{ type: 'contact.create', between: [wang, zhiAtWork] },
		{ type: 'contact.create', between: [li, zhiAtWork] },
		{
			type: 'message.create',
			by: wang,
			to: 'conversation:6',
			content: { kind: 'text', text: '六月去大理的行程，麻烦您排一下。' }
		}
	],
	steps: [...before, ...after]
};
