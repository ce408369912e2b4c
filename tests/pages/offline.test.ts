import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { expect, test, vi } from 'vitest';
import { offline as words } from '../../src/i18n/zh-CN/offline';
import { offline } from '../../src/pages/offline/offline.svelte';
import OfflineNote from '../../src/pages/offline/OfflineNote.svelte';
import UpdateOffer from '../../src/pages/offline/UpdateOffer.svelte';

test('P7 a build without a worker says that it does not work offline', () => {
	render(OfflineNote);
	expect(screen.getByText(words.notes.none)).toBeTruthy();
});

test('P8 a part that could not be had is told, can be put off, and a reload waits for what is still to be stored', async () => {
	const reload = vi.spyOn(window.location, 'reload').mockImplementation(() => undefined);
	await offline.start();
	render(UpdateOffer);
	expect(screen.queryByRole('status')).toBeNull();
	window.dispatchEvent(new Event('vite:preloadError'));
	await fireEvent.click(await screen.findByRole('button', { name: words.later }));
	expect(screen.queryByText(words.missed)).toBeNull();

	window.dispatchEvent(new Event('vite:preloadError'));
	let stored = () => undefined as void;
	const storing = new Promise<void>((resolve) => (stored = resolve));
	window.addEventListener('hutong:leave', (event) => (event as CustomEvent<unknown[]>).detail.push(storing), {
		once: true
	});
	await fireEvent.click(await screen.findByRole('button', { name: words.reload }));
	await Promise.resolve();
	expect(reload).not.toHaveBeenCalled();
	stored();
	await waitFor(() => expect(reload).toHaveBeenCalledOnce());
});
