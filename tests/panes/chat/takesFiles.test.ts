import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { limits } from '../../../src/world';
import { field, log, messagesIn, openChat, user } from './openChat';
import { li, setTable, wang, type SetTable } from './table';

let table: SetTable;

beforeEach(() => {
	table = setTable();
});

/** jsdom draws no pictures: whether one can be drawn is said here. */
function canDecode(can: boolean) {
	URL.createObjectURL = () => 'blob:here';
	vi.stubGlobal('createImageBitmap', () =>
		can ? Promise.resolve({ close: () => {} }) : Promise.reject(new Error('broken'))
	);
}

/** A file that begins as a picture does. */
function pngFile(name: string): File {
	return new File([Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 1)], name, { type: 'image/png' });
}

describe('writing', () => {
	test('a picture can be dropped or pasted', async () => {
		const chat = table.chatOf(wang, li);
		canDecode(true);
		openChat(table, wang, chat);
		const file = pngFile('photo.png');
		await fireEvent.paste(field(), { clipboardData: { files: [file] } });
		await waitFor(() => expect(messagesIn(table, chat)).toBe(1));
		await fireEvent.drop(field(), { dataTransfer: { files: [file] } });
		await waitFor(() => expect(messagesIn(table, chat)).toBe(2));
		expect(within(log()).getAllByRole('button', { name: /photo\.png/ })).toHaveLength(2);
	});

	test('M2 what is not what it says, or empty, or too large, is not sent, and the words say why', async () => {
		const chat = table.chatOf(wang, li);
		openChat(table, wang, chat);
		const give = (file: File) => fireEvent.paste(field(), { clipboardData: { files: [file] } });
		const told = (code: string) => waitFor(() => expect(table.sandbox.refused?.refusal.code).toBe(code));
		await give(new File(['MZ…'], '照片.png', { type: 'image/png' }));
		await told('fileIsNotWhatItSays');
		expect(screen.getByText('文件的内容和它的类型对不上，没有发送。')).toBeTruthy();
		await give(new File([], '空.pdf', { type: 'application/pdf' }));
		await told('fileIsEmpty');
		const large = pngFile('大.png');
		Object.defineProperty(large, 'size', { value: limits.fileBytes + 1 });
		await give(large);
		await told('fileIsTooLarge');
		expect(messagesIn(table, chat)).toBe(0);
	});

	test('several files chosen at once are each sent; what is wrong with one is said of it and stops no other', async () => {
		const chat = table.chatOf(wang, li);
		canDecode(true);
		const { container } = openChat(table, wang, chat);
		await user.click(screen.getByRole('button', { name: '更多功能' }));
		await user.click(screen.getByRole('button', { name: '图片' }));
		const picker = container.querySelector<HTMLInputElement>('input[type=file]')!;
		expect(picker.multiple).toBe(true);
		const wrong = new File(['MZ…'], '照片.png', { type: 'image/png' });
		await user.upload(picker, [pngFile('一.png'), wrong, pngFile('二.png')]);
		await waitFor(() => expect(messagesIn(table, chat)).toBe(2));
		for (const name of [/一\.png/, /二\.png/])
			expect(within(log()).getByRole('button', { name })).toBeTruthy();
		expect(
			await screen.findByText('「照片.png」没有收下：文件的内容和它的类型对不上，没有发送。')
		).toBeTruthy();
	});

	test('a picture that no browser can draw is not sent', async () => {
		const chat = table.chatOf(wang, li);
		canDecode(false);
		openChat(table, wang, chat);
		await fireEvent.paste(field(), { clipboardData: { files: [pngFile('坏.png')] } });
		await waitFor(() => expect(table.sandbox.refused?.refusal.code).toBe('pictureIsBroken'));
		expect(messagesIn(table, chat)).toBe(0);
	});
});
