import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test } from 'vitest';
import { language, loadFacts } from '../../../src/i18n';
import { AssumedMark, FactLinks } from '../../../src/panes/source';
import { editions, reasons, type FactId } from '../../../src/world';

beforeEach(() => language.use('zh-CN'));

const wanted = [
	...Array.from({ length: 33 }, (_, place): FactId => `A${place + 1}`),
	...Array.from({ length: 9 }, (_, place): FactId => `R${place}`)
];

/** Rows of the dated timeline: those that a rule has come to cite. */
const dated = (texts: object) => Object.keys(texts).filter((fact) => fact.startsWith('T'));

describe('facts', () => {
	test('both languages tell A1–A33, R0–R8 and the same dated rows, and the terms of the products are the same in both', async () => {
		const [zh, en] = await Promise.all([loadFacts('zh-CN'), loadFacts('en')]);
		expect(Object.keys(zh)).toEqual([...wanted, ...dated(zh)]);
		expect(Object.keys(en)).toEqual([...wanted, ...dated(zh)]);
		for (const fact of wanted) {
			expect(en[fact]).not.toBe('');
			const known = wanted.map((each) => zh[each]).join('');
			for (const [term] of en[fact]?.matchAll(/「[^」]+」/g) ?? []) expect(known).toContain(term);
		}
	});

	test('every rule of the world that cites a fact cites one that can be read', async () => {
		const texts = await loadFacts('zh-CN');
		const cited = new Set<FactId>(Object.values(reasons).flatMap(({ facts }) => facts));
		for (const { cells } of Object.values(editions)) {
			for (const pairs of Object.values(cells)) {
				for (const cell of Object.values(pairs)) for (const fact of cell.facts) cited.add(fact);
			}
		}
		expect([...cited].filter((fact) => !texts[fact])).toEqual([]);
	});
});

describe('links to facts', () => {
	test('open what the fact says and where it is from, in the present language', async () => {
		const user = userEvent.setup();
		render(FactLinks, { facts: ['A21', 'R5'], assumed: true });
		await user.click(screen.getByRole('button', { name: '文章 A21' }));
		const dialog = screen.getByRole('dialog', { name: '文章 A21' });
		await expect.poll(() => dialog.textContent).toContain('不能把自己的企业微信联系人的名片转发到群');
		expect(dialog.textContent).toContain('知晓程序');
		await language.use('en');
		await expect
			.poll(() => screen.getByRole('dialog', { name: 'Article A21' }).textContent)
			.toContain('forward to a group');
		await user.click(screen.getByRole('button', { name: 'Close' }));
		expect(screen.queryByRole('dialog')).toBeNull();
		await user.click(screen.getByRole('button', { name: 'Rules §5 (R5)' }));
		await expect.poll(() => screen.getByRole('dialog').textContent).toContain('Messages across');
	});

	test('the mark of what is assumed explains itself, and what was assumed here', async () => {
		const user = userEvent.setup();
		render(AssumedMark, { label: '字段为推定', why: '文章没有说记录里有哪几项。' });
		await user.click(screen.getByRole('button', { name: '字段为推定' }));
		const dialog = screen.getByRole('dialog', { name: '「推定」是什么意思' });
		expect(dialog.textContent).toContain('文章没有说记录里有哪几项。');
		expect(dialog.textContent).toContain('没有出处写明');
	});
});
