import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { language, loadFacts, locales } from '../../src/i18n';
import Gaps from '../../src/pages/Gaps.svelte';
import { acts, editionIds, pairsOf, type Act, type Pair } from '../../src/world';
import { cells, flipped } from '../world/cells';

beforeEach(() => language.use('zh-CN'));
afterEach(() => history.replaceState(null, '', '#/'));

const all = acts.flatMap((act) => pairsOf[act].map((pair: Pair) => ({ act, pair })));
const grid = () => screen.getByRole('grid');

function cell(act: Act, pair: Pair): HTMLElement {
	const found = grid().querySelector<HTMLElement>(`[data-cell="${act}/${pair}"]`);
	if (!found) throw new Error(`${act}/${pair} is not shown`);
	return found;
}

describe.each(locales)('the matrix in %s', (locale) => {
	beforeEach(() => language.use(locale));

	test('shows every act between every pair that has it, under one h1', () => {
		render(Gaps, { asked: [] });
		expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1);
		const { gaps } = language.t;
		for (const { act, pair } of all) {
			expect(within(cell(act, pair)).getByText(new RegExp(gaps.pairs[pair]))).toBeTruthy();
		}
		expect(grid().querySelectorAll('[data-cell]')).toHaveLength(all.length);
		for (const act of acts) expect(screen.getByRole('rowheader', { name: gaps.acts[act] })).toBeTruthy();
	});

	test.each(['客户能把我们的名片转发到群吗？', 'can a customer forward our card to a group'])(
		'«%s» is answered, and the answer opens its cell',
		async (question) => {
			render(Gaps, { asked: [] });
			await userEvent.type(screen.getByRole('searchbox'), question);
			expect(grid().querySelector('[data-cell$="wechat>wecom"]')).toBe(cell('card.toGroup', 'wechat>wecom'));
			const sentence = language.t.gaps.sentence('card.toGroup', 'wechat>wecom');
			await userEvent.click(screen.getByRole('button', { name: new RegExp(sentence) }));
			const panel = screen.getByRole('region', { name: sentence });
			expect(document.activeElement).toBe(panel);
			const texts = await loadFacts(locale);
			expect(await within(panel).findByText(texts.A21 ?? '')).toBeTruthy();
			expect(within(panel).getByRole('button', { name: language.t.source.fact('A21') })).toBeTruthy();
			expect(location.hash).toBe(`#/gaps/card.toGroup/${encodeURIComponent('wechat>wecom')}`);
		}
	);
});

test('one changed cell of an edition changes what is shown, with no other edit', async () => {
	const last = editionIds.at(-1);
	const changed = cells.find(
		({ edition, act, pair }) => edition === last && act === 'card.toGroup' && pair === 'wechat>wecom'
	);
	if (!changed) throw new Error('no such cell');
	const shown = () => {
		const { unmount } = render(Gaps, { asked: [] });
		const texts = Object.fromEntries(
			all.map(({ act, pair }) => [`${act}/${pair}`, cell(act, pair).textContent])
		);
		unmount();
		return texts;
	};
	const before = shown();
	const during = await flipped(changed, shown);
	const differ = Object.keys(before).filter((key) => before[key] !== during[key]);
	expect(differ).toEqual(['card.toGroup/wechat>wecom']);
	expect(during[differ[0] ?? '']).toContain('→');
});

test('an address opens its cell; each period can be tried; Escape closes and gives the focus back', async () => {
	render(Gaps, { asked: ['card.toGroup', encodeURIComponent('wechat>wecom')] });
	const panel = screen.getByRole('region', { name: '客户把企业微信员工的名片转发到群' });
	const links = await within(panel).findAllByRole('link', { name: /试一试/ });
	expect(links.map((link) => link.getAttribute('href'))).toEqual(
		[...editionIds].reverse().map((id) => `#/sandbox?try=${id}/card.toGroup/wechat%3Ewecom`)
	);
	panel.focus();
	await userEvent.keyboard('{Escape}');
	expect(screen.queryByRole('region')).toBeNull();
	expect(document.activeElement).toBe(cell('card.toGroup', 'wechat>wecom'));
});

test('what has no screen says so instead of offering it', async () => {
	render(Gaps, { asked: ['message.cardPicture', 'wecom>wechat'] });
	expect(await screen.findAllByText('这件事还没有界面，只能实测。')).toHaveLength(editionIds.length);
	expect(screen.queryByRole('link', { name: /试一试/ })).toBeNull();
});

test('an address without a cell opens none', () => {
	render(Gaps, { asked: ['card.toGroup', 'colleague'] });
	expect(screen.queryByRole('region')).toBeNull();
});

test('the arrows move over the gaps, Home and End to the ends', async () => {
	render(Gaps, { asked: [] });
	cell('group.bringIn', 'wecom>wechat').focus();
	await userEvent.keyboard('{ArrowUp}');
	expect(document.activeElement).toBe(cell('card.toPerson', 'wecom>wechat'));
	await userEvent.keyboard('{End}');
	expect(document.activeElement).toBe(cell('card.toPerson', 'wecom>wecom'));
	await userEvent.keyboard('{Home}{ArrowRight}{ArrowDown}');
	expect(document.activeElement).toBe(cell('card.toGroup', 'wechat>wecom'));
	expect(grid().querySelectorAll('[tabindex="0"]')).toHaveLength(1);
});

describe('rows that nothing on record speaks of', () => {
	const row = (act: Act) => cell(act, 'wecom>wechat').closest('tr');
	const rest = () => within(grid()).getAllByRole('button', { expanded: false, name: /^还有 \d+ 件没有出处/ });

	test('are folded, counted and named; the arrows pass over them; one press shows them', async () => {
		render(Gaps, { asked: [] });
		expect(row('message.voice')?.className).toContain('folded');
		expect(row('message.sticker')?.className).not.toContain('folded');
		const talking = rest().find((each) => each.textContent?.includes('发语音'));
		if (!talking) throw new Error('nothing to unfold');
		cell('message.sticker', 'wecom>wechat').focus();
		await userEvent.keyboard('{ArrowDown}');
		expect(document.activeElement).toBe(cell('message.card', 'wecom>wechat'));
		await userEvent.keyboard('{ArrowDown}{ArrowDown}');
		expect(document.activeElement).toBe(talking);
		await userEvent.keyboard('{ArrowUp}{ArrowDown}{Enter}');
		expect(row('message.voice')?.className).not.toContain('folded');
		cell('message.sticker', 'wecom>wechat').focus();
		await userEvent.keyboard('{ArrowDown}');
		expect(document.activeElement).toBe(cell('message.voice', 'wecom>wechat'));
	});

	test('are there at once when they are asked for: by their address, their filter or a word', async () => {
		const { unmount } = render(Gaps, { asked: ['message.voice', 'wecom>wechat'] });
		expect(row('message.voice')?.className).not.toContain('folded');
		unmount();
		render(Gaps, { asked: [] });
		await userEvent.click(screen.getByRole('button', { name: /^未知或推定/ }));
		expect(row('message.voice')?.className).not.toContain('folded');
		await userEvent.click(screen.getByRole('button', { name: /^全部/ }));
		await userEvent.type(screen.getByRole('searchbox'), '语音');
		expect(row('message.voice')?.className).not.toContain('folded');
	});
});

test('the counts of the filters are those of the table', async () => {
	render(Gaps, { asked: [] });
	const opened = screen.getByRole('button', { name: /^新开放/ });
	await userEvent.click(opened);
	const shown = grid().querySelectorAll('[data-cell]');
	expect(opened.textContent).toContain(String(shown.length));
	expect([...shown].every((each) => each.getAttribute('data-kind') === 'opened')).toBe(true);
});

test('every cell is measured while nobody waits', async () => {
	render(Gaps, { asked: [] });
	const measured = await waitFor(
		() => {
			const done = document.querySelector('.measured[data-done=true]');
			expect(done).toBeTruthy();
			return done as Element;
		},
		{ timeout: 50_000, interval: 200 }
	);
	expect(measured.textContent).toContain(`每一格都由沙盘实测：${cells.length} 格，与声明一致。`);
}, 60_000);
