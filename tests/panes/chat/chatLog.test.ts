import { screen, waitFor } from '@testing-library/svelte';
import { beforeEach, describe, expect, test } from 'vitest';
import { log, openChat } from './openChat';
import { li, setTable, wang, zhiAtWork, type SetTable } from './table';

let table: SetTable;

beforeEach(() => {
	table = setTable();
});

describe('the log', () => {
	test('says who the other is, on both sides (A15, A16)', () => {
		const chat = table.meet();
		const { unmount } = openChat(table, wang, chat);
		expect(screen.getByRole('heading', { name: '知晓君' })).toBeTruthy();
		expect(screen.getByText('企业微信联系人')).toBeTruthy();
		expect(log().getAttribute('aria-label')).toBe('与知晓君的会话');
		expect(log().getAttribute('aria-live')).toBe('off');
		unmount();
		openChat(table, zhiAtWork, chat);
		expect(screen.getByText('微信联系人')).toBeTruthy();
	});

	test('begins with the greeting and the line of both apps', () => {
		openChat(table, wang, table.meet());
		expect(screen.getByText('我是云杉旅行的知晓君')).toBeTruthy();
		expect(screen.getByText('你已添加了知晓君，现在可以开始聊天了。')).toBeTruthy();
	});

	test('counts as read while it is looked at', async () => {
		const chat = table.chatOf(wang, li);
		openChat(table, wang, chat);
		table.say(li, chat, '在吗？');
		await waitFor(() => expect(table.stage.hands.seen(wang, chat)).toBe(1));
		expect(table.stage.hands.seen(li, chat)).toBe(0);
	});

	test('says aloud once what others say, and not what one says oneself', async () => {
		const chat = table.meet();
		openChat(table, wang, chat);
		table.say(zhiAtWork, chat, '有电梯。');
		await waitFor(() =>
			expect(screen.getByRole('status').textContent).toContain('知晓君（企业微信联系人）：有电梯。')
		);
		table.say(wang, chat, '太好了');
		await Promise.resolve();
		expect(screen.getByRole('status').textContent).not.toContain('太好了');
	});

	test('what somebody writes is text, whatever it looks like', () => {
		const chat = table.chatOf(wang, li);
		table.say(li, chat, '<img src=x onerror=alert(1)>');
		openChat(table, wang, chat);
		expect(screen.getByText('<img src=x onerror=alert(1)>').tagName).toBe('BDI');
	});
});
