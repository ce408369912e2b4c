import { fireEvent, render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { language } from '../../../src/i18n';
import Track from '../../../src/pages/stage/Track.svelte';
import { treeOf } from '../../../src/session';
import { cast } from '../../../src/world';
import { setTable, wang } from '../../panes/chat/table';

const user = userEvent.setup({ pointerEventsCheck: 0 });

beforeEach(async () => {
	await language.use('zh-CN');
	await language.need('later');
	// Room for 57 steps of 7 px between margins of 12 px.
	vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(424);
	Element.prototype.setPointerCapture = () => undefined;
});
afterEach(() => vi.restoreAllMocks());

function show(count: number) {
	const { sandbox, say } = setTable();
	for (let step = 0; step < count; step += 1) say(wang, cast.groupChat, `第 ${step} 句`);
	const tree = treeOf(sandbox.line, sandbox.entries, sandbox.marks);
	const { container } = render(Track, { sandbox, tree });
	const slider = screen.getByRole('slider');
	slider.focus();
	return { sandbox, slider, drawn: () => container.querySelectorAll('.tick').length };
}

describe('RA22 the line of what happened', () => {
	test('a short one is drawn whole, and the keys go over it', async () => {
		const { sandbox, slider, drawn } = show(20);
		expect([drawn(), screen.queryByText(/^前面/)]).toEqual([20, null]);
		await user.keyboard('{ArrowLeft}');
		expect([sandbox.head, slider.getAttribute('aria-valuenow')]).toEqual([19, '19']);
		await user.keyboard('{PageDown}');
		expect(sandbox.head).toBe(9);
		await user.keyboard('{Home}{ArrowLeft}');
		expect(sandbox.head).toBe(0);
		await user.keyboard('{End}{ArrowRight}');
		expect(sandbox.head).toBe(20);
	});

	test('of a long one a stretch is drawn, with how much lies before and after it; a page is half of that', async () => {
		const { sandbox, drawn } = show(120);
		expect([drawn(), screen.getByText('前面 63 步')]).toEqual([57, expect.anything()]);
		await user.keyboard('{PageDown}');
		expect(sandbox.head).toBe(92);
		await user.keyboard('{Home}');
		expect([drawn(), screen.getByText('后面 63 步')]).toEqual([57, expect.anything()]);
	});

	test('any place of a long one is one press away, on the bar that stands for all of it', async () => {
		const { sandbox, slider } = show(120);
		const press = (clientX: number, clientY: number) =>
			fireEvent.pointerDown(slider, { button: 0, pointerId: 1, clientX, clientY });
		await press(12 + 200, 54);
		expect(sandbox.head).toBe(60);
		await press(12, 54);
		expect(sandbox.head).toBe(0);
		// Above it, the same place is one of the stretch.
		await press(12 + 70, 28);
		expect(sandbox.head).toBe(10);
	});
});
