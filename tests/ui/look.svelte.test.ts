import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import App from '../../src/App.svelte';
import { language } from '../../src/i18n';
import { widths } from '../../src/pages/stage/devices.svelte';
import { look } from '../../src/ui';

const user = userEvent.setup({ pointerEventsCheck: 0 });
const { dataset } = document.documentElement;

beforeEach(() => language.use('zh-CN'));
afterEach(async () => {
	await look.project(false);
	look.turnDark(false);
	localStorage.clear();
	location.hash = '';
});

describe('the look for a projector', () => {
	test('P16 is switched by a button, is light, and says why it is not dark', async () => {
		location.hash = '#/nowhere';
		look.turnDark(true);
		render(App);
		const projector = screen.getByRole('button', { name: language.t.frame.projector, pressed: false });
		await user.click(projector);
		await expect.poll(() => dataset.scale).toBe('projector');
		expect(projector.getAttribute('aria-pressed')).toBe('true');
		const dark = screen.getByRole('button', { name: language.t.frame.theme(true) });
		expect(dark.getAttribute('aria-disabled')).toBe('true');
		await user.click(dark);
		expect(look.dark).toBe(true);
		await expect
			.poll(() => screen.getAllByRole('status').some((each) => each.textContent?.includes('浅色')))
			.toBe(true);
		await user.click(projector);
		expect(dataset.scale).toBeUndefined();
		await user.click(dark);
		expect(dataset.theme).toBe('light');
	});

	test('is kept from one visit to the next', async () => {
		await look.project(true);
		delete dataset.scale;
		await look.begin();
		expect(dataset.scale).toBe('projector');
		await look.project(false);
		await look.begin();
		expect(dataset.scale).toBeUndefined();
	});

	test('gives every device the room that its larger text needs', async () => {
		const least = widths.leastOf('wechat', 2);
		await look.project(true);
		expect(widths.leastOf('wechat', 2)).toBeGreaterThan(least);
		expect(widths.leastOf('console', 2)).toBeGreaterThan(480);
		// two phones beside each other on the usual beamer, and beside the guide
		expect(2 * widths.leastOf('wechat', 2) + widths.gapOf(2)).toBeLessThan(1280 - 48 - 328);
	});
});
