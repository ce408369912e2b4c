import type { Texts } from '../lesson';

/**
 * What is known of a lesson before it is opened; the lesson itself comes when it is. Every page loads this list: what
 * only the library says of a lesson, its summary, stands with the library's own texts.
 */
export interface Listed {
	readonly id: string;
	readonly title: Texts;
	readonly trade: Texts;
	readonly minutes: number;
	/** How many steps it has. */
	readonly steps: number;
}

const travel: Texts = { 'zh-CN': '旅游', en: 'Travel' };

/** Every lesson that ships, in the order in which they are best taken. */
export const catalogue = [
	{
		id: 'before-and-after',
		title: { 'zh-CN': '互通前后', en: 'Before and after the interop' },
		trade: travel,
		minutes: 3,
		steps: 5
	},
	{
		id: 'from-adding-to-leaving',
		title: { 'zh-CN': '从加好友到换工作', en: 'From adding a customer to changing jobs' },
		trade: travel,
		minutes: 6,
		steps: 8
	},
	{
		id: 'joining-the-beta',
		title: { 'zh-CN': '申请内测', en: 'Applying for the beta' },
		trade: { 'zh-CN': '零售', en: 'Retail' },
		minutes: 5,
		steps: 6
	},
	{
		id: 'who-may-add',
		title: { 'zh-CN': '谁可以加客户', en: 'Who may add customers' },
		trade: travel,
		minutes: 7,
		steps: 7
	},
	{
		id: 'changing-jobs',
		title: { 'zh-CN': '换工作，客户怎么办', en: 'A new job, and the customers' },
		trade: travel,
		minutes: 6,
		steps: 5
	},
	{
		id: 'linking-the-crm',
		title: { 'zh-CN': '关联企业 CRM', en: 'Linking the CRM' },
		trade: travel,
		minutes: 4,
		steps: 3
	},
	{
		id: 'customers-stay',
		title: { 'zh-CN': '客户资料留在企业', en: 'Customer records stay with the enterprise' },
		trade: travel,
		minutes: 6,
		steps: 4
	},
	{
		id: 'console-tour',
		title: { 'zh-CN': '管理后台走一遍', en: 'A walk through the console' },
		trade: travel,
		minutes: 5,
		steps: 6
	}
] as const satisfies readonly Listed[];

export type LessonId = (typeof catalogue)[number]['id'];

/** What is listed under an id. */
export function listed<Id extends LessonId>(id: Id): Extract<(typeof catalogue)[number], { id: Id }> {
	const found = catalogue.find((each) => each.id === id);
	if (!found) throw new Error(`No lesson «${id}» is listed`);
	return found as Extract<(typeof catalogue)[number], { id: Id }>;
}

/** Under which name a browser keeps `<steps done>/<step shown>` of a lesson, for the library to tell. */
export function progressKey(id: string): string {
	return `hutong.lesson.${id}`;
}

/** Under which name it keeps the lesson that was open last. */
export const lastKey = 'hutong.lesson';
