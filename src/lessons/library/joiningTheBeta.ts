import { cast, castStart, limits, type Command } from '../../world';
import type { Lesson } from '../lesson';
import { listed } from './catalogue';
import { bookshop } from './joiningTheBeta/bookshop';
import { pastry } from './joiningTheBeta/pastry';

const { id, title, trade, minutes } = listed('joining-the-beta');
const { books, travel, heAtWork } = cast;

/** What the two at the bookshop said to each other: WeCom is in use there (A28). */
const talk = (by: typeof heAtWork | 'identity:4', text: string): Command => ({
	type: 'message.send',
	by,
	to: 'conversation:6',
	content: { kind: 'text', text }
});

/** Both ways into the beta: a verified enterprise with an identity, and somebody who has no enterprise yet. */
export const joiningTheBeta: Lesson = {
	format: 'hutong.lesson',
	version: 1,
	id,
	title,
	summary: {
		'zh-CN': '两条路进内测：用企业身份申请，或先登记企业；谁通过，凭什么。',
		en: 'Two ways in: with a work identity, or by registering first; who is admitted, and why.'
	},
	trade,
	minutes,
	start: [
		// the bookshop is verified, and not in yet
		...castStart.map((command): Command =>
			command.type === 'enterprise.create' && command.shortName === '青禾书店'
				? { ...command, admitted: false }
				: command
		),
		{ type: 'clock.setPace', ms: 0 },
		{
			type: 'identity.create',
			person: 'person:1',
			enterprise: books,
			department: null,
			position: '店员',
			administers: false
		},
		{
			type: 'identity.create',
			person: 'person:6',
			enterprise: travel,
			department: null,
			position: '兼职领队',
			administers: false
		},
		{ type: 'colleague.open', by: heAtWork, to: 'identity:4' },
		talk(heAtWork, '内测开始报名了，我来替书店申请。'),
		talk('identity:4', '好，老顾客都在微信上，等着用。'),
		{ type: 'clock.setPace', ms: limits.pace }
	],
	steps: [...bookshop, ...pastry]
};
