import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { language } from '../../../src/i18n';
import Exporting from '../../../src/pages/share/Exporting.svelte';
import { documentOf, Session } from '../../../src/session';
import { cast } from '../../../src/world';

const t = language.t.share.secrets;

function leaving(text: string, draft = '') {
	const session = Session.begin('one');
	session.act({
		type: 'message.send',
		by: cast.wang,
		to: cast.groupChat,
		content: { kind: 'text', text }
	});
	session.reading = { read: {}, drafts: { 'account:0/conversation:0': draft } };
	return {
		document: documentOf(session),
		worldAt: (entry: number) => session.worldAt(entry),
		bytesOf: () => Promise.resolve(undefined),
		save: vi.fn<(file: Blob, left: readonly string[]) => void>()
	};
}

describe('P18 before a session leaves as a file', () => {
	test('what looks like a phone number is pointed out, and nothing is saved until that was seen', async () => {
		const asked = leaving('我的电话 13800138000');
		const onclose = vi.fn();
		render(Exporting, { leaving: asked, onclose });
		const dialog = await screen.findByRole('dialog', { name: t.title });
		expect(dialog.textContent).toContain(t.kinds.mobile);
		expect(dialog.textContent).toContain('138…000');
		expect(asked.save).not.toHaveBeenCalled();
		await userEvent.click(screen.getByRole('button', { name: t.goOn }));
		expect(asked.save).toHaveBeenCalledOnce();
		expect(onclose).toHaveBeenCalledOnce();
	});

	test('who thinks better of it has no file', async () => {
		const asked = leaving('13800138000');
		const onclose = vi.fn();
		render(Exporting, { leaving: asked, onclose });
		await userEvent.click(await screen.findByRole('button', { name: t.cancel }));
		expect([asked.save.mock.calls.length, onclose.mock.calls.length]).toEqual([0, 1]);
	});

	test('a draft travels in a file, so it is looked at too', async () => {
		render(Exporting, { leaving: leaving('好', 'wang@example.com'), onclose: vi.fn() });
		expect((await screen.findByRole('dialog')).textContent).toContain(t.draft);
	});

	test('where there is nothing to point out, nothing is asked', async () => {
		const asked = leaving('好');
		render(Exporting, { leaving: asked, onclose: vi.fn() });
		await waitFor(() => expect(asked.save).toHaveBeenCalledOnce());
		expect(screen.queryByRole('dialog')).toBeNull();
	});
});
