import type { Locator, Page } from '@playwright/test';
import { catalogue, type LessonId } from '../../src/lessons/library/catalogue.ts';
import { expect, test } from './fixtures.ts';
import { keyboard, mouse, type Player } from './players.ts';
import { t } from './stage.ts';

const guide = (page: Page, words = t) => page.getByRole('complementary', { name: words.guide.label });

async function openLesson(page: Page, id: LessonId, step?: number): Promise<void> {
	await page.goto(`./#/lesson/${id}${step === undefined ? '' : `/${step}`}`);
	await expect(guide(page)).toBeVisible();
}

/** Does with the control that the guide points at what is done with such a control. */
async function doWhatIsPointedAt(page: Page, player: Player, target: Locator): Promise<void> {
	const kind = await target.evaluate((element) => element.tagName);
	if (kind === 'TEXTAREA' || kind === 'INPUT') {
		const isText = await target.evaluate(
			(element) => !(element instanceof HTMLInputElement) || ['text', 'search', ''].includes(element.type)
		);
		if (isText) return player.type(target, '王女士您好');
	}
	if (kind === 'SELECT') {
		const second = await target.evaluate((element) => (element as HTMLSelectElement).options[1]?.label ?? '');
		return player.choose(target, second);
	}
	// the card of a refusal may lie over it; a reader closes that first
	const close = page.getByRole('button', { name: t.refusal.close, exact: true });
	if (await close.isVisible()) await player.press(close);
	await player.press(target);
}

/** What is marked now and for a moment to come, also when the mark has gone on. */
async function held(page: Page): Promise<Locator> {
	let before: unknown;
	await expect
		.poll(async () => {
			const now = await page.locator('[data-pointed]').evaluateAll(([element]) => element?.outerHTML);
			const stays = now !== undefined && now === before;
			before = now;
			return stays;
		})
		.toBe(true);
	await page.evaluate(() => {
		document.querySelector('[data-held]')?.removeAttribute('data-held');
		document.querySelector('[data-pointed]')?.setAttribute('data-held', '');
	});
	return page.locator('[data-held]');
}

/** Plays the shown step by doing what «point at it» marks, again and again, until the guide calls it done. */
async function playStep(page: Page, player: Player): Promise<void> {
	const done = guide(page).getByText(t.guide.stepDone);
	const point = guide(page).getByRole('button', { name: t.guide.point });
	let before = '';
	for (let acts = 0; acts < 40; acts += 1) {
		if (await done.isVisible()) return;
		// on a narrow page it has made room for what it points at
		if ((await point.isVisible()) && (await point.getAttribute('aria-pressed')) !== 'true')
			await player.press(point);
		const target = page.locator('[data-pointed]');
		// a code that is being read gives way to what it says
		await expect(page.locator('[data-phase="reading"]')).toHaveCount(0);
		await expect
			.poll(async () => (await done.isVisible()) || (await target.count()) === 1, { timeout: 5_000 })
			.toBe(true);
		if (await done.isVisible()) return;
		const which = await target.evaluate((element) => element.outerHTML.slice(0, 200));
		// What was just done gives way to the next mark in its own time.
		if (which === before) {
			await page.waitForTimeout(400);
			if (await done.isVisible()) return;
		}
		before = which;
		await doWhatIsPointedAt(page, player, await held(page));
		await page.waitForTimeout(120);
	}
	throw new Error(`The step was not done by what is pointed at; last: ${before}`);
}

/** 320 px: what a window of 1 280 px is at four times its size. */
const ways = [
	{ way: 'by keyboard alone', player: keyboard, viewport: { width: 1280, height: 720 } },
	{ way: 'at 320 px', player: mouse, viewport: { width: 320, height: 640 } }
] as const;

for (const { way, player: made, viewport } of ways)
	test.describe(way, () => {
		test.use({ viewport });
		for (const { id, steps } of catalogue) {
			test(`P11 P13 P15 the lesson ${id} is played to its end through the interface alone, ${way}`, async ({
				page
			}) => {
				test.setTimeout(180_000);
				const player = made(page);
				await openLesson(page, id);
				for (let step = 1; step <= steps; step += 1) {
					await expect(guide(page).getByText(t.guide.place(step, steps))).toBeVisible();
					await playStep(page, player);
					const onward = guide(page).getByRole('button', {
						name: new RegExp(`^(${t.guide.next}|${t.guide.toQuestion}|${t.guide.finish})$`)
					});
					await player.press(onward);
					const answers = guide(page).getByRole('radio');
					if ((await answers.count()) > 0) {
						await player.press(answers.first());
						await expect(guide(page).getByText(t.guide.right)).toBeVisible();
						await player.press(onward);
					}
				}
				await expect(guide(page).getByText(t.guide.finished)).toBeVisible();
			});
		}
	});
