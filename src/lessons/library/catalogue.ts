import type { Texts } from '../lesson';

/** What the library says of a lesson before it is opened; the lesson itself comes when it is. */
export interface Listed {
	readonly id: string;
	readonly title: Texts;
	readonly summary: Texts;
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
		summary: {
			'zh-CN': '同一个请求，互通之前做不到，内测里做得到：看清哪些变了，凭的是什么。',
			en: 'The same request fails before and passes in the beta: what changed, and why.'
		},
		trade: travel,
		minutes: 3,
		steps: 5
	},
	{
		id: 'from-adding-to-leaving',
		title: { 'zh-CN': '从加好友到换工作', en: 'From adding a customer to changing jobs' },
		summary: {
			'zh-CN': '加上第一位客户、聊起来、试试还不行的事，然后离职：什么跟着人走，什么留在岗位。',
			en: 'A first customer, a chat, what is refused, a new job: what goes with the person and what stays.'
		},
		trade: travel,
		minutes: 6,
		steps: 8
	},
	{
		id: 'who-may-add',
		title: { 'zh-CN': '谁可以加客户', en: 'Who may add customers' },
		summary: {
			'zh-CN': '权限从哪里来：单独、部门、全部成员；收回以后，谁还能加，等着的申请和已有的客户怎样。',
			en: 'Where the right comes from, and once it is withdrawn: who keeps it, what of requests and customers.'
		},
		trade: travel,
		minutes: 7,
		steps: 7
	},
	{
		id: 'changing-jobs',
		title: { 'zh-CN': '换工作，客户怎么办', en: 'A new job: what of the customers?' },
		summary: {
			'zh-CN': '两个岗位、离职、失效的身份：企业的 CRM 留下什么，接手的人怎样把客户加回来。',
			en: 'Two jobs, leaving, a void identity: what the CRM keeps, and how a successor is added.'
		},
		trade: travel,
		minutes: 6,
		steps: 5
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
