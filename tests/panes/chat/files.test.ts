import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import FilesScreen from '../../../src/panes/chat/FilesScreen.svelte';
import { samples } from '../../../src/store';
import type { EndId } from '../../../src/world';
import { showChat, showPhone } from './phone';
import { setTable, wang, zhiAtWork, type SetTable } from './table';

const user = userEvent.setup({ pointerEventsCheck: 0 });
let table: SetTable;

beforeEach(() => {
	table = setTable();
});

function open(me: EndId, chat: ReturnType<SetTable['meet']>) {
	const onpicture = vi.fn();
	const onmessage = vi.fn();
	const { world } = table.sandbox;
	render(FilesScreen, {
		world,
		me,
		conversation: chat,
		stage: table.stage,
		onback: () => {},
		onpicture,
		onmessage
	});
	return { onpicture, onmessage };
}

const pictures = () => screen.queryAllByRole('button', { name: /^图片：/ });

describe('聊天文件与图片', () => {
	test('A18 M10 pictures and files of one chat, found by name and by who sent them, by kind', async () => {
		const chat = table.meet();
		table.say(wang, chat, { kind: 'image', file: samples.lake });
		table.say(zhiAtWork, chat, { kind: 'image', file: samples.inn });
		table.say(zhiAtWork, chat, { kind: 'file', file: samples.plan });
		const { onpicture, onmessage } = open(wang, chat);
		expect(pictures()).toHaveLength(2);
		expect(await screen.findByText('大理五日行程.pdf')).toBeTruthy();
		const find = screen.getByRole('searchbox', { name: '搜索文件与图片' });
		await user.type(find, '知晓君');
		expect(pictures().map((one) => one.getAttribute('aria-label'))).toEqual(['图片：客栈.svg，点开看大图']);
		await user.clear(find);
		await user.type(find, '没有的');
		expect(screen.getByText('没有找到「没有的」')).toBeTruthy();
		await user.clear(find);
		const kinds = within(screen.getByRole('group', { name: '聊天文件与图片' }));
		await user.click(kinds.getByRole('button', { name: '文件' }));
		expect(pictures()).toHaveLength(0);
		await user.click(screen.getByRole('button', { name: '定位到聊天位置：大理五日行程.pdf' }));
		expect(onmessage).toHaveBeenCalledExactlyOnceWith(`message:${table.sandbox.world.messages.size - 1}`);
		await user.click(kinds.getByRole('button', { name: '图片' }));
		expect(screen.queryByText('大理五日行程.pdf')).toBeNull();
		await user.click(pictures()[0]!);
		expect(onpicture).toHaveBeenCalledOnce();
	});

	test.each([wang, zhiAtWork] as const)(
		'a picture leads to the chat that it is in, at it: %s',
		async (me) => {
			const chat = table.meet();
			table.say(wang, chat, { kind: 'image', file: samples.lake });
			const conversation = chat;
			showPhone(table, me, { at: 'chat', conversation }, { at: 'files', conversation });
			await user.click(pictures()[0]!);
			await user.click(screen.getByRole('button', { name: '定位到聊天位置' }));
			const log = screen.getByRole('log');
			const found = log.querySelector<HTMLElement>('[aria-current]')!;
			expect(within(found).getByRole('button', { name: /^图片：洱海/ })).toBeTruthy();
		}
	);

	test('a picture opened in the chat itself leads nowhere', async () => {
		const conversation = table.meet();
		table.say(wang, conversation, { kind: 'image', file: samples.lake });
		showChat(table, wang, conversation);
		await user.click(pictures()[0]!);
		expect(screen.getByRole('button', { name: '识别图中二维码' })).toBeTruthy();
		expect(screen.queryByRole('button', { name: '定位到聊天位置' })).toBeNull();
	});

	test('of many the newest are drawn, and the rest when asked for', async () => {
		const chat = table.meet();
		for (let count = 0; count < 65; count += 1) table.say(wang, chat, { kind: 'image', file: samples.lake });
		open(wang, chat);
		expect(pictures()).toHaveLength(60);
		await user.click(screen.getByRole('button', { name: '更早的 5 个' }));
		expect(pictures()).toHaveLength(65);
		expect(screen.queryByRole('button', { name: /更早的/ })).toBeNull();
	});

	test('M10 M19 what was recalled or deleted here is in it no more', () => {
		const chat = table.meet();
		table.say(wang, chat, { kind: 'image', file: samples.lake });
		const message = `message:${table.sandbox.world.messages.size - 1}` as const;
		table.act({ type: 'message.recall', by: wang, message });
		open(zhiAtWork, chat);
		expect(pictures()).toHaveLength(0);
		expect(screen.getByText(/这个聊天里还没有文件和图片/)).toBeTruthy();
	});
});
