import type { Page } from '@playwright/test';
import { axe, expect, test } from './fixtures.ts';
import { device, dispatch, openStage, row, switchOf, t } from './stage.ts';
import { story, until } from './story.ts';

/** px */
const least = { message: 24, any: 18 };

/** Texts that are seen and smaller than they may be, with their size in px. */
function tooSmall(page: Page): Promise<string[]> {
	return page.evaluate(({ message, any }) => {
		const found = new Set<string>();
		const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		for (let node = texts.nextNode(); node; node = texts.nextNode()) {
			const [text, element] = [(node.textContent ?? '').trim(), node.parentElement];
			if (text === '' || !element?.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
				continue;
			const { width, height } = element.getBoundingClientRect();
			// What is for screen readers alone is a pixel wide.
			if (width < 2 || height < 2 || element.closest('svg, script, style, noscript')) continue;
			const size = parseFloat(getComputedStyle(element).fontSize);
			if (size < (element.closest('.bub:not(.file, .card)') ? message : any))
				found.add(`${size}: ${text.slice(0, 30)}`);
		}
		return [...found];
	}, least);
}

test('P16 RD15 in the projector view every text can be read from the last row', async ({ page }) => {
	await page.setViewportSize({ width: 1280, height: 720 });
	await openStage(page);
	await dispatch(page, story.slice(0, until.talked));
	await page.getByRole('button', { name: t.frame.projector }).click();
	await expect(page.locator('html')).toHaveAttribute('data-scale', 'projector');
	const look = async () => {
		expect(await tooSmall(page)).toEqual([]);
		await axe(page);
	};
	await look();
	await row(device(page, 'wechat', '王女士'), '知晓君').click();
	await row(device(page, 'wecom', '知晓君'), '王女士').click();
	await look();
	await switchOf(page, t.frame.console).click();
	await look();
	for (const place of ['#/', '#/gaps', '#/sessions', '#/about', '#/lesson/from-adding-to-leaving']) {
		await page.evaluate((place) => (location.hash = place), place);
		await expect(page.getByRole('heading').first()).toBeVisible();
		await page.waitForLoadState('networkidle');
		await look();
	}
});
