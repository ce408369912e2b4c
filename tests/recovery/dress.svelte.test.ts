import { afterEach, beforeEach, expect, test } from 'vitest';
import { wearTheme } from '../../src/recovery/dress';

const { dataset } = document.documentElement;

function bare() {
	localStorage.clear();
	delete dataset.theme;
}
beforeEach(bare);
afterEach(bare);

test('RD11 a page stopped before its first paint is dark where dark was chosen, and stays as it is where it is drawn', () => {
	wearTheme();
	expect(dataset.theme).toBeUndefined();
	localStorage.setItem('hutong.theme', 'dark');
	wearTheme();
	expect(dataset.theme).toBe('dark');
	dataset.theme = 'light';
	wearTheme();
	expect(dataset.theme).toBe('light');
});
