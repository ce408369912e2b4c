import { fireEvent, render, screen } from '@testing-library/svelte';
import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { language } from '../../../src/i18n';
import Open from '../../../src/pages/Open.svelte';
import { openFile, takeFile } from '../../../src/pages/open/received';
import { verdictText } from '../../../src/pages/gaps/said';
import { documentOf, Session } from '../../../src/session';
import { capability } from '../../../src/world';
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

describe('an edition that somebody wrote', () => {
	const fixture = (name: string) => readFileSync(`tests/fixtures/${name}.json`, 'utf8');

	test('P18 is shown as what it is: its base, its date, each cell that differs with what was before and the source', async () => {
		openFile(new File([fixture('edition-1')], 'x.json'));
		render(Open, { payload: '' });
		expect(await screen.findByRole('heading', { level: 1, name: t.editionFile })).toBeTruthy();
		const main = screen.getByRole('main');
		const { verdicts } = language.t.gaps;
		for (const text of [
			'贴纸也能发',
			language.t.frame.editions.beta,
			'2019-12',
			language.t.gaps.sentence('message.sticker', 'wechat>wecom'),
			t.editionSays(verdicts.yes),
			t.editionWas(verdictText(capability('beta', 'message.sticker', 'wechat>wecom'))).trim(),
			t.editionTheirs,
			t.editionNote
		])
			expect(main.textContent).toContain(text);
		const begin = screen.getByRole('link', { name: t.editionBegin });
		expect(begin.getAttribute('href')).toBe('#/sandbox?anew&edition=beta');
	});

	test.each<[string, () => string, keyof typeof t.refused]>([
		['one whose base is not here', () => fixture('edition-1-based'), 'notAnEdition'],
		['a newer one', () => fixture('edition-1').replace('"version": 1', '"version": 9'), 'newer'],
		[
			'one that goes against itself',
			() => fixture('edition-1').replace('"allows": true', '"allows": false'),
			'notAnEdition'
		],
		['a lesson that is none', () => '{"format":"hutong.lesson","version":1}', 'notALesson']
	])('P4 %s is refused by its reason', async (_, contents, reason) => {
		openFile(new File([contents()], 'x.json'));
		render(Open, { payload: '' });
		expect(await screen.findByText(t.refused[reason])).toBeTruthy();
	});
});
