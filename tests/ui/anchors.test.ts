import { render, screen } from '@testing-library/svelte';
import { expect, test, vi } from 'vitest';
import { Anchors } from '../../src/ui/index';
import Measures from './hosts/Measures.svelte';

const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

test('an anchor is known while it is on the page', async () => {
	const anchors = new Anchors();
	const { rerender, unmount } = render(Measures, { anchors, keys: ['m:1', 'm:2'] });
	expect(anchors.element('wang', 'm:1')?.textContent).toBe('m:1');
	expect(anchors.rect('wang', 'm:1')).toMatchObject({ left: 0, top: 0 });
	expect(anchors.rect('li', 'm:1')).toBeUndefined();
	await rerender({ keys: ['m:2'] });
	expect(anchors.rect('wang', 'm:1')).toBeUndefined();
	expect(anchors.element('wang', 'm:2')?.textContent).toBe('m:2');
	unmount();
	expect(anchors.element('wang', 'm:2')).toBeUndefined();
});

test('boxes are relative to what was asked', () => {
	const anchors = new Anchors();
	render(Measures, { anchors, keys: ['m:1'] });
	const at = (element: Element, box: Partial<DOMRect>) =>
		vi.spyOn(element, 'getBoundingClientRect').mockReturnValue(box as DOMRect);
	at(anchors.element('wang', 'm:1')!, { left: 110, top: 220, width: 30, height: 40 });
	at(screen.getByTestId('log'), { left: 100, top: 200 });
	expect(anchors.rect('wang', 'm:1', screen.getByTestId('log'))).toEqual({
		left: 10,
		top: 20,
		width: 30,
		height: 40
	});
});

test('readers measure again, once a frame, after a change, a scroll inside, and when told', async () => {
	const anchors = new Anchors();
	const onmeasure = vi.fn();
	const { rerender, unmount } = render(Measures, { anchors, keys: ['m:1'], onmeasure });
	await frame();
	const measured = async (change: () => unknown) => {
		await frame();
		onmeasure.mockClear();
		await change();
		await frame();
		return onmeasure.mock.calls.length;
	};
	expect(await measured(() => {})).toBe(0);
	// once for the anchors, and once more when their first sizes are known
	expect([1, 2]).toContain(await measured(() => rerender({ keys: ['m:1', 'm:2', 'm:3'] })));
	await frame();
	expect(await measured(() => screen.getByTestId('log').dispatchEvent(new Event('scroll')))).toBe(1);
	expect(
		await measured(() => {
			anchors.moved();
			anchors.moved();
			window.dispatchEvent(new Event('resize'));
		})
	).toBe(1);
	unmount();
	expect(await measured(() => anchors.moved())).toBe(0);
});
