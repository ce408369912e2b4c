import { fireEvent, render, screen } from '@testing-library/svelte';
import { beforeEach, describe, expect, test } from 'vitest';
import { language } from '../../../src/i18n';
import Open from '../../../src/pages/Open.svelte';
import { openFile, takeFile } from '../../../src/pages/open/received';
import { documentOf, Session } from '../../../src/session';
import { story } from '../../e2e/story';

const t = language.t.share.open;

function sessionFile(): File {
	const session = Session.begin('one');
	for (const command of story.slice(0, 3)) session.act(command);
	return new File([JSON.stringify(documentOf(session))], 'x.json');
}

beforeEach(() => {
	location.hash = '';
	takeFile();
});

describe('P4 a file is looked at before it is opened', () => {
	test('one that was chosen elsewhere is led here, and shown once', async () => {
		openFile(sessionFile());
		expect(location.hash).toBe('#/open');
		const { unmount } = render(Open, { payload: '' });
		expect(await screen.findByText(t.stepCount(3, 0))).toBeTruthy();
		unmount();
		render(Open, { payload: '' });
		expect(await screen.findByText(t.note)).toBeTruthy();
	});

	test('so is one that is dropped', async () => {
		render(Open, { payload: '' });
		await screen.findByText(t.note);
		const main = screen.getByRole('main');
		const dataTransfer = { types: ['Files'], files: [sessionFile()] };
		await fireEvent.dragOver(main, { dataTransfer });
		expect(main.dataset.over).toBe('');
		await fireEvent.drop(main, { dataTransfer });
		expect(main.dataset.over).toBeUndefined();
		expect(await screen.findByText(t.stepCount(3, 0))).toBeTruthy();
	});

	test('another address is another question', async () => {
		openFile(new File(['rubbish'], 'x.json'));
		const { rerender } = render(Open, { payload: '' });
		expect(await screen.findByText(t.refused.notJson)).toBeTruthy();
		await rerender({ payload: 'AAAA' });
		expect(await screen.findByText(t.refused.incomplete)).toBeTruthy();
	});
});
