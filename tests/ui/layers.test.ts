import { fireEvent, render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import Layers from './hosts/Layers.svelte';

const button = (name: string) => screen.getByRole('button', { name });

describe('a dialog', () => {
	test('takes the focus to its harmless choice and gives it back', async () => {
		const user = userEvent.setup();
		render(Layers);
		await user.click(button('open dialog'));
		const dialog = screen.getByRole('dialog', { name: 'Delete 3 customers?' });
		expect(document.activeElement).toBe(button('Keep'));
		await user.click(button('Keep'));
		expect(dialog.isConnected).toBe(false);
		expect(document.activeElement).toBe(button('open dialog'));
	});

	test('closes for Esc, its button and a press beside it, not for a press inside', async () => {
		const user = userEvent.setup();
		render(Layers);
		const open = async () => {
			await user.click(button('open dialog'));
			return screen.getByRole('dialog');
		};
		const cancelled = await open();
		await fireEvent(cancelled, new Event('cancel', { cancelable: true }));
		expect(screen.queryByRole('dialog')).toBeNull();

		await open();
		await user.click(button('Close'));
		expect(screen.queryByRole('dialog')).toBeNull();

		const dialog = await open();
		await user.click(screen.getByText('Nothing has changed.'));
		expect(dialog.isConnected).toBe(true);
		await user.click(dialog);
		expect(dialog.isConnected).toBe(false);
	});

	test('stays when a press only ends beside it', async () => {
		const user = userEvent.setup();
		render(Layers);
		await user.click(button('open dialog'));
		const dialog = screen.getByRole('dialog');
		await fireEvent.pointerDown(screen.getByText('Nothing has changed.'));
		await fireEvent.click(dialog);
		expect(dialog.isConnected).toBe(true);
	});
});

describe('a sheet', () => {
	test('keeps the focus, makes the rest of its device inert, and leaves other devices alone', async () => {
		const user = userEvent.setup();
		render(Layers);
		const opener = button('open sheet');
		await user.click(opener);
		const sheet = screen.getByRole('dialog', { name: 'Send to' });
		expect(document.activeElement).toBe(sheet);
		expect(opener.hasAttribute('inert')).toBe(true);
		expect(button('open dialog').closest('[inert]')).toBeNull();
		await user.tab();
		expect(document.activeElement).toBe(button('first'));
		await user.tab({ shift: true });
		expect(document.activeElement).toBe(button('last'));
		await user.tab();
		expect(document.activeElement).toBe(button('first'));
		await user.keyboard('{Escape}');
		expect(sheet.isConnected).toBe(false);
		expect(opener.hasAttribute('inert')).toBe(false);
		expect(document.activeElement).toBe(opener);
	});

	test('closes for a press on its veil', async () => {
		const user = userEvent.setup();
		render(Layers);
		await user.click(button('open sheet'));
		const sheet = screen.getByRole('dialog');
		await user.click(sheet);
		expect(sheet.isConnected).toBe(true);
		await user.click(sheet.parentElement!);
		expect(sheet.isConnected).toBe(false);
	});

	test('RD13 gives the focus to the device when its opener has gone', async () => {
		const user = userEvent.setup();
		render(Layers);
		await user.click(button('open sheet'));
		await user.click(button('last'));
		expect(document.activeElement).toBe(screen.getByTestId('glass'));
	});
});

describe('a menu', () => {
	const items = () => {
		const chosen = vi.fn();
		return {
			chosen,
			items: [
				{ id: 'copy', label: '复制', initials: 'fz', onselect: () => chosen('copy') },
				{ id: 'forward', label: '转发', initials: 'zf', onselect: () => chosen('forward') },
				{
					id: 'quote',
					label: '引用',
					initials: 'yy',
					disabledReason: '2018 年还没有',
					onselect: () => chosen('quote')
				},
				{ id: 'delete', label: 'Delete', parted: true, onselect: () => chosen('delete') }
			]
		};
	};
	const focused = () => document.activeElement?.textContent?.trim();

	test('goes by arrow keys, Home, End and letters, and comes back with Esc', async () => {
		const user = userEvent.setup();
		render(Layers, items());
		await user.click(button('more'));
		expect(button('more').getAttribute('aria-expanded')).toBe('true');
		expect(focused()).toBe('复制');
		await user.keyboard('{ArrowDown}');
		expect(focused()).toBe('转发');
		await user.keyboard('{ArrowUp}{ArrowUp}');
		expect(focused()).toBe('Delete');
		await user.keyboard('{ArrowDown}');
		expect(focused()).toBe('复制');
		await user.keyboard('{End}');
		expect(focused()).toBe('Delete');
		await user.keyboard('{Home}');
		expect(focused()).toBe('复制');
		await user.keyboard('zf');
		expect(focused()).toBe('转发');
		await user.keyboard('{Escape}');
		expect(screen.queryByRole('menu')).toBeNull();
		expect(document.activeElement).toBe(button('more'));
		await user.keyboard('{ArrowUp}d');
		expect(focused()).toBe('Delete');
	});

	test('chooses once, after it has closed', async () => {
		const user = userEvent.setup();
		const { items: list, chosen } = items();
		render(Layers, { items: list });
		await user.click(button('more'));
		await user.keyboard('{ArrowDown}{Enter}');
		expect(chosen.mock.calls).toEqual([['forward']]);
		expect(screen.queryByRole('menu')).toBeNull();
		expect(document.activeElement).toBe(button('more'));
	});

	test('P11 an item that is not to be had can be reached, says why, and asks for its reason to be shown', async () => {
		const user = userEvent.setup();
		const { items: list, chosen } = items();
		const onrefused = vi.fn();
		render(Layers, { items: list, onrefused });
		await user.click(button('more'));
		const quote = screen.getByRole('menuitem', { name: '引用' });
		expect(quote.getAttribute('aria-disabled')).toBe('true');
		expect(document.getElementById(quote.getAttribute('aria-describedby')!)?.textContent).toBe(
			'2018 年还没有'
		);
		await user.keyboard('{ArrowDown}{ArrowDown}{Enter}');
		expect(chosen).not.toHaveBeenCalled();
		expect(onrefused.mock.calls.map(([item]) => item.id)).toEqual(['quote']);
	});

	test('closes for a press elsewhere and for Tab', async () => {
		const user = userEvent.setup();
		render(Layers, items());
		await user.click(button('more'));
		await fireEvent.pointerDown(document.body);
		expect(screen.queryByRole('menu')).toBeNull();
		await user.click(button('more'));
		await user.tab();
		expect(screen.queryByRole('menu')).toBeNull();
	});
});
