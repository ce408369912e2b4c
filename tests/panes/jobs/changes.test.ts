import { cleanup, render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test } from 'vitest';
import { language } from '../../../src/i18n';
import type { Command, IdentityId } from '../../../src/world';
import {
	accept,
	books,
	chenAtWork,
	give,
	groupChat,
	heAtWork,
	invite,
	join,
	leave,
	membership,
	say,
	toAll,
	toMember,
	wang,
	zhaoAtWork,
	zhi,
	zhiAtWork,
	zhou
} from '../../world/commands';
import { setTable, type SetTable } from '../chat/table';
import Console from '../console/Console.svelte';
import Wechat from '../wechat/Phone.svelte';
import Wecom from '../wecom/Phone.svelte';

/*
 * What becomes of a job, and who sees what of it: the person on both apps, a colleague, a customer, and the enterprise
 * with its records and its CRM. 知晓君 has one customer and one colleague; what happens to her job is each row's.
 */

interface Row {
	readonly is: string;
	readonly what: readonly Command[];
	/** The work identities on her WeChat's 「我」, the newest first. */
	readonly jobs: readonly string[];
	/** What her WeCom shows under the identity that she had. */
	readonly old: RegExp;
	/** What it shows under the one she got. */
	readonly next?: RegExp;
	/** Her line in a colleague's 通讯录, and beside her chat. */
	readonly colleague: { readonly tree: RegExp | null; readonly chat: RegExp };
	/** What stands beside her name on the customer's phone, and under what the customer then writes. */
	readonly customer: { readonly label: string; readonly back?: RegExp };
	/** Her line in the enterprise's directory. */
	readonly directory: RegExp | null;
}

const atNext: IdentityId = 'identity:4';
const person = 'person:3';
const job = '云杉旅行 旅行顾问';
const next = '青禾书店 顾问';
const contact = '企业微信联系人';
const atWork = /^云杉旅行 消息/;
const isVoid = /这个身份已失效.*企业微信身份属于岗位.*你的微信不受影响，好友都在/;
const untouched = { tree: /^旅行顾问$/, chat: /^知晓君 客栈/ };
const gone = { tree: null, chat: /^知晓君 已失效 客栈/ };
const left = /没有送达。知晓君已离开云杉旅行，这个企业微信身份已失效。以前的聊天都还在/;
const voidToCustomer = { label: `${contact} · 已失效`, back: left };
const bound = { old: atWork, colleague: untouched, customer: { label: contact }, directory: /在职/ };

const rows: readonly Row[] = [
	{
		...bound,
		is: 'A12 nothing happens: one job, and the WeChat is her own',
		what: [],
		jobs: [`${job} 在用`]
	},
	{
		...bound,
		is: 'A11 invited elsewhere: nobody at the first job learns of it',
		what: [invite(person, heAtWork)],
		jobs: [`${next} 未加入`, `${job} 在用`],
		next: /加入青禾书店.*以前的身份和联系人不会带过来，你的微信不变/
	},
	{
		...bound,
		is: 'A11 an invitation is taken back: it is void, and never was a job',
		what: [invite(person, heAtWork), membership('withdraw', atNext, heAtWork)],
		jobs: [`${next} 已失效`, `${job} 在用`],
		next: /这个身份已失效.*5月24日起，它不再有效/
	},
	{
		...bound,
		is: 'A11 two jobs: each with contacts and notices of its own',
		what: [invite(person, heAtWork), join(person, atNext)],
		jobs: [`${next} 在用`, `${job} 在用`],
		next: /^青禾书店 消息.*现在，可以给微信发消息了/
	},
	{
		is: 'A13 suspended: not void, nobody is told, and what is written does not arrive',
		what: [membership('suspend', zhiAtWork)],
		jobs: [`${job} 已停用`],
		old: /这个身份已停用.*联系人和聊天都留着，恢复以后接着用/,
		colleague: { tree: /^旅行顾问 · 已停用$/, chat: /^知晓君 客栈/ },
		customer: { label: contact, back: /没有送达。这个企业微信身份已失效或停用/ },
		directory: /已停用/
	},
	{
		...bound,
		is: 'A13 reinstated: everything is as before',
		what: [membership('suspend', zhiAtWork), membership('reinstate', zhiAtWork)],
		jobs: [`${job} 在用`]
	},
	{
		is: 'A13 she leaves: void at once, for good, and everybody who knew it sees that',
		what: [leave(zhiAtWork)],
		jobs: [`${job} 已失效`],
		old: isVoid,
		colleague: gone,
		customer: voidToCustomer,
		directory: null
	},
	{
		is: 'A13 she is removed: the same',
		what: [membership('remove', zhiAtWork)],
		jobs: [`${job} 已失效`],
		old: isVoid,
		colleague: gone,
		customer: voidToCustomer,
		directory: null
	},
	{
		is: 'A12 A13 she joins another enterprise: a new identity that has none of the old one’s contacts',
		what: [leave(zhiAtWork), invite(person, heAtWork), join(person, atNext)],
		jobs: [`${next} 在用`, `${job} 已失效`],
		old: isVoid,
		next: /^青禾书店 消息(?!.*王女士)/,
		colleague: gone,
		customer: voidToCustomer,
		directory: null
	},
	{
		is: 'A13 she comes back: a new identity beside the void one, without the right and the contacts',
		what: [leave(zhiAtWork), invite(person), join(person, atNext)],
		jobs: ['云杉旅行 顾问 在用', `${job} 已失效`],
		old: isVoid,
		next: /^云杉旅行 消息 还没有会话/,
		colleague: { tree: /^顾问$/, chat: gone.chat },
		customer: voidToCustomer,
		directory: /顾问.*在职/
	}
];

let table: SetTable;
let chat: `conversation:${number}`;
const user = userEvent.setup({ pointerEventsCheck: 0 });

beforeEach(async () => {
	await Promise.all([language.use('zh-CN'), language.need('stage'), language.need('console')]);
	table = setTable();
	table.act({ type: 'crm.link', by: zhaoAtWork });
	table.act(give(toAll(books), heAtWork));
	chat = table.meet();
	table.say(wang, chat, '旧话');
});

/** The words on a screen, without the bar at its top. */
const words = () => (document.querySelector('.glass')?.textContent ?? '').replace(/\s+/g, ' ').trim();
const afterBar = () => words().replace(/^\S+ \S+ /, '');
const wecom = (owner: IdentityId, at: 'messages' | 'contacts' = 'messages') =>
	render(Wecom, { table, owner, at: [{ at }], onswitch: () => {} });

function rowOf(name: string, within: string): string | undefined {
	const row = [...document.querySelectorAll(within)].find((each) => each.textContent?.includes(name));
	return row?.textContent?.replace(/\s+/g, ' ').trim();
}

describe('what happens to a job, and who sees what', () => {
	test.each(rows.map((row) => [row.is, row] as const))('%s', async (_, row) => {
		for (const command of row.what) table.act(command);

		render(Wechat, { table, owner: zhi, at: [{ at: 'me' }] });
		for (const each of row.jobs) expect(words()).toContain(each);
		expect(words().match(/在用|已失效|已停用|未加入/g)).toHaveLength(row.jobs.length);
		cleanup();
		render(Wechat, { table, owner: zhi, at: [{ at: 'chats' }] });
		expect(words()).toMatch(/大理出游小队.*小周/);
		cleanup();

		wecom(zhiAtWork);
		expect(afterBar()).toMatch(row.old);
		cleanup();
		if (row.next) {
			wecom(atNext);
			expect(afterBar()).toMatch(row.next);
			cleanup();
		}

		wecom(chenAtWork, 'contacts');
		const line = [...document.querySelectorAll('[data-opens="identity:0"], [data-opens="identity:4"]')]
			.map((each) => each.querySelector('small')?.textContent.trim())
			.at(-1);
		if (row.colleague.tree) expect(line).toMatch(row.colleague.tree);
		else expect(line).toBeUndefined();
		cleanup();
		wecom(chenAtWork);
		expect(rowOf('知晓君', '[data-control="wecom.chats.thread"]')).toMatch(row.colleague.chat);
		cleanup();

		const { label, back } = row.customer;
		render(Wechat, { table, owner: wang, at: [{ at: 'chats' }] });
		expect(rowOf('知晓君', '.row .main, [data-control="wechat.chats.thread"]')).toContain(label);
		cleanup();
		render(Wechat, { table, owner: wang, at: [{ at: 'chat', conversation: chat }] });
		expect(document.querySelector('.bar, header')?.textContent).toContain(label);
		await user.type(screen.getByRole('textbox', { name: '发消息' }), '在吗{Enter}');
		const said = screen.getByRole('log').textContent.split('在吗').at(-1) ?? '';
		expect(screen.getByRole('log').textContent).toContain('旧话');
		if (back) expect(said).toMatch(back);
		else expect(said).not.toMatch(/没有送达/);
		cleanup();

		render(Console, { table, owner: zhaoAtWork, at: 'members' });
		const listed = rowOf('知晓君', 'tbody tr');
		if (row.directory) expect(listed).toMatch(row.directory);
		else expect(listed).toBeUndefined();
	});
});

describe('A5 what the enterprise keeps', () => {
	test.each(rows.map((row) => [row.is, row] as const))(
		'A5 the usage records and the CRM have the customer all the same: %s',
		async (_, row) => {
			for (const command of row.what) table.act(command);
			render(Console, { table, owner: zhaoAtWork, at: 'external' });
			await user.click(screen.getByRole('button', { name: '读取客户名单' }));
			const list = screen.getByRole('table', { name: 'CRM 里的客户' });
			const [customer] = within(list).getAllByRole('row').slice(1);
			expect(customer?.textContent.replace(/\s+/g, ' ')).toContain('王女士');
			const hasLeft = row.directory === null || row.is.includes('comes back');
			expect(/已离职/.test(customer?.textContent ?? '')).toBe(hasLeft);
			await user.click(screen.getByRole('button', { name: '查看使用记录' }));
			const records = screen.getByRole('table', { name: '成员使用记录' });
			expect(records.textContent).toContain('加上王女士');
		}
	);
});

describe('A13 the customers of a leaver', () => {
	test('A5 A13 are added again by the successor’s card: a new contact beside the old chat, and one customer in the CRM', async () => {
		table.act(leave(zhiAtWork));
		table.act(give(toMember(chenAtWork)));
		table.act({ type: 'friendship.create', between: ['account:4', wang] });
		const friends = table.chatOf('account:4', wang);
		table.say('account:4', friends, { kind: 'card', of: chenAtWork });
		table.ask(wang, chenAtWork, '我是知晓君的客户');
		table.act(accept(chenAtWork, table.linkOf(wang, chenAtWork).id));
		table.act(say(chenAtWork, table.chatOf(wang, chenAtWork), '以后由我来服务您'));
		render(Wechat, { table, owner: wang, at: [{ at: 'chats' }] });
		expect(rowOf('知晓君', '[data-control="wechat.chats.thread"]')).toContain('已失效');
		expect(rowOf('以后由我', '[data-control="wechat.chats.thread"]')).toMatch(
			/陈晨.*企业微信联系人 以后由我来服务您/
		);
		cleanup();
		render(Wechat, { table, owner: wang, at: [{ at: 'chat', conversation: chat }] });
		expect(screen.getByText('旧话')).toBeTruthy();
		cleanup();
		render(Wecom, {
			table,
			owner: chenAtWork,
			at: [{ at: 'chat', conversation: table.chatOf(wang, chenAtWork) }],
			onswitch: () => {}
		});
		expect(screen.queryByText('旧话')).toBeNull();
		cleanup();
		render(Console, { table, owner: zhaoAtWork, at: 'external' });
		await user.click(screen.getByRole('button', { name: '读取客户名单' }));
		const list = screen.getByRole('table', { name: 'CRM 里的客户' });
		expect(within(list).getAllByRole('row')).toHaveLength(2);
		expect(within(list).getAllByRole('row')[1]?.textContent.replace(/\s+/g, ' ')).toMatch(
			/王女士.*陈晨.*知晓君.*已离职/
		);
	});

	test('A12 her WeChat friends and groups are hers: what she writes from there arrives as ever', () => {
		table.act(leave(zhiAtWork));
		table.act(say(zhi, groupChat, '我换工作了'));
		table.act(say(zhi, table.chatOf(zhi, zhou), '微信上还是我'));
		render(Wechat, { table, owner: zhou, at: [{ at: 'chats' }] });
		expect(words()).toContain('微信上还是我');
		expect(words()).toContain('我换工作了');
	});
});
