import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { laterThreadsHead } from '../../../src/panes/wecom/laterScreens';
import { around, messagesWith, mostFound } from '../../../src/panes/chat/searching';
import type { WecomScreen } from '../../../src/panes/wecom';
import { cast, messagesFor } from '../../../src/world';
import { setTable, wang, zhaoAtWork, zhiAtWork, type SetTable } from '../chat/table';
import Phone from './Phone.svelte';

let table: SetTable;
const user = userEvent.setup({ pointerEventsCheck: 0 });

beforeEach(async () => {
	table = setTable();
	await laterThreadsHead.fetch();
});

const open = (...at: WecomScreen[]) => render(Phone, { table, owner: zhiAtWork, at, onswitch: () => {} });
const press = (name: string | RegExp) => user.click(screen.getByRole('button', { name }));
const choose = (name: string | RegExp) => user.click(screen.getByRole('menuitem', { name }));

describe('the list of messages', () => {
	const names = () =>
		[...document.querySelectorAll('[data-control="wecom.chats.thread"] b')].map((name) => name.textContent);

	test('is narrowed to what is unread, colleagues, groups, WeChat contacts, notices', async () => {
		table.meet();
		table.act({
			type: 'group.start',
			by: zhiAtWork,
			name: '大理项目',
			members: [cast.chenAtWork, zhaoAtWork]
		});
		open();
		expect(names()).toHaveLength(5);
		await press('筛选会话：全部');
		await choose('微信联系人（1）');
		expect(names()).toEqual(['王女士']);
		await press('筛选会话：微信联系人');
		await choose('群聊（1）');
		expect(names()).toEqual(['大理项目(3)']);
		await press('筛选会话：群聊');
		await choose('同事（2）');
		expect(names().sort()).toEqual(['赵敏', '陈晨']);
		await press('筛选会话：同事');
		await choose('通知（1）');
		expect(names()).toEqual(['企业微信团队']);
	});

	test('keeps its filter while a chat is looked at, and says when nothing is left', async () => {
		open();
		await press('筛选会话：全部');
		await choose(/^未读/);
		expect(names().length).toBeGreaterThan(0);
		while (names().length > 0) {
			await user.click(document.querySelector('[data-control="wecom.chats.thread"]')!);
			await press('返回消息');
		}
		expect(screen.getByRole('button', { name: '筛选会话：未读' })).toBeTruthy();
		expect(screen.getByText('没有这样的会话。')).toBeTruthy();
	});
});

describe('search', () => {
	test('finds people, groups and what was said, and opens each', async () => {
		const conversation = table.meet();
		table.say(wang, conversation, '六月的客栈还有房吗？');
		open({ at: 'messages' });
		await press('搜索');
		const field = screen.getByRole('searchbox', { name: '搜索联系人、群聊和聊天记录' });
		await user.type(field, '客栈');
		await waitFor(() => screen.getByRole('heading', { name: '聊天记录' }));
		expect(screen.getAllByRole('button', { name: /客栈/ })).toHaveLength(2);
		await press(/王女士.*客栈/);
		expect(screen.getByRole('log')).toBeTruthy();
		expect(screen.getByRole('heading', { name: '王女士' })).toBeTruthy();
		await press('返回消息');
		const again = screen.getByRole('searchbox');
		await user.clear(again);
		await user.type(again, '陈晨');
		await waitFor(() => screen.getByRole('heading', { name: '联系人' }));
		await press('陈晨');
		expect(screen.getByRole('heading', { name: '同事资料' })).toBeTruthy();
	});

	test('opens the chat at the message that was found, not at its end', async () => {
		const conversation = table.meet();
		table.say(wang, conversation, '六月的客栈还有房吗？');
		for (let count = 1; count <= 20; count += 1) table.say(wang, conversation, `行程 ${count}`);
		const shown: (string | undefined)[] = [];
		const scrollIntoView = vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(function (
			this: Element
		) {
			shown.push(this.textContent ?? undefined);
		});
		open({ at: 'search' });
		await user.type(screen.getByRole('searchbox'), '客栈还有');
		await waitFor(() => screen.getByRole('button', { name: /王女士.*客栈/ }));
		await press(/王女士.*客栈/);
		const found = screen.getByRole('log').querySelectorAll('[aria-current]');
		expect([...found].map(({ textContent }) => textContent)).toEqual([expect.stringContaining('六月的客栈')]);
		expect(shown).toEqual([expect.stringContaining('六月的客栈')]);
		scrollIntoView.mockRestore();
	});

	test('says when nothing is found', async () => {
		open({ at: 'search' });
		await user.type(screen.getByRole('searchbox'), '没有的词');
		await waitFor(() => screen.getByText('没有找到「没有的词」'));
	});

	test('M3 M8 M19 finds nothing that this end does not see: recalled, deleted, another’s refused copy', () => {
		const conversation = table.meet();
		const found = (words: string) => messagesWith(table.sandbox.world, zhiAtWork, words).length;
		table.say(wang, conversation, '第一句');
		table.say(wang, conversation, '第二句');
		expect(found('句')).toBe(2);
		const [first, second] = messagesFor(table.sandbox.world, conversation, wang).slice(-2);
		table.act({ type: 'message.recall', by: wang, message: second!.id });
		table.act({ type: 'message.delete', by: zhiAtWork, message: first!.id });
		expect(found('句')).toBe(0);
		table.act({ type: 'link.block', by: zhiAtWork, link: table.linkOf(zhiAtWork, wang).id });
		table.say(wang, conversation, '第三句');
		expect(found('句')).toBe(0);
	});

	test('finds the newest first, and no more than can be looked through', () => {
		const conversation = table.meet();
		for (let count = 1; count <= mostFound + 5; count += 1) table.say(wang, conversation, `行程 ${count}`);
		const found = messagesWith(table.sandbox.world, zhiAtWork, '行程');
		expect(found).toHaveLength(mostFound);
		expect(found[0]?.content).toMatchObject({ text: `行程 ${mostFound + 5}` });
	});

	test('cuts a long text near the words', () => {
		const { before, hit, after } = around(`${'长'.repeat(50)}客栈${'远'.repeat(200)}`, ' 客栈 ');
		expect([before, hit]).toEqual([`…${'长'.repeat(10)}`, '客栈']);
		expect(after).toHaveLength(80);
		expect(around('短', '没有')).toEqual({ before: '短', hit: '', after: '' });
	});
});
