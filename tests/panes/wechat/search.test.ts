import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { setTable, wang, zhiAtWork } from '../chat/table';
import Phone from './Phone.svelte';

const user = userEvent.setup({ pointerEventsCheck: 0 });
const press = (name: string | RegExp) => user.click(screen.getByRole('button', { name }));

test('search finds friends and what was said, and opens the profile and the chat at what was found', async () => {
	const table = setTable();
	const conversation = table.meet();
	table.say(zhiAtWork, conversation, '六月的客栈还有房。');
	table.say(wang, conversation, '好的');
	render(Phone, { table, owner: wang, at: [] });
	await press('搜索');
	const field = screen.getByRole('searchbox', { name: '搜索联系人、群聊和聊天记录' });
	await user.type(field, '客栈');
	await waitFor(() => screen.getByRole('heading', { name: '聊天记录' }));
	await press(/知晓君.*客栈/);
	const log = screen.getByRole('log');
	expect(log.querySelector('[aria-current]')?.textContent).toContain('六月的客栈还有房。');
	expect(within(log).getByText('好的')).toBeTruthy();
	await press('返回微信');
	const again = screen.getByRole('searchbox');
	await user.clear(again);
	await user.type(again, '知晓');
	await waitFor(() => screen.getByRole('heading', { name: '联系人' }));
	await press(/^知晓君/);
	expect(screen.getByRole('button', { name: '发消息' })).toBeTruthy();
});
