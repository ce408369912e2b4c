import type { Page } from '@playwright/test';
import { commandsOf } from '../session/replaying.ts';
import { newProfile } from './browsers.ts';
import { expect, test } from './fixtures.ts';
import { dispatch, openStage, status, t } from './stage.ts';

/** A hundred in a long run. */
const kills = Number(process.env.KILLS) || 3;
const commands = commandsOf(7, 20 * kills);

const stored = (page: Page) => page.evaluate(() => window.hutong?.exportSession());

test(`P1 RA1 RA2 a browser killed at any moment loses no step that was said to be saved`, async ({
	faults
}, info) => {
	test.skip(process.platform === 'win32', 'processes end otherwise there');
	test.setTimeout(30_000 + kills * 12_000);
	const profile = await newProfile(info, faults);
	let [done, lost] = [0, 0];
	try {
		for (let kill = 0; kill < kills; kill += 1) {
			const context = await profile.open();
			const page = context.pages()[0] ?? (await context.newPage());
			await openStage(page);
			const first = await dispatch(page, commands.slice(kill * 20, kill * 20 + 10)).then(() => stored(page));
			await expect(status(page)).toHaveText(t.frame.saved, { timeout: 10_000 });
			// More is done and not waited for: it may be lost, but never by halves.
			await dispatch(page, commands.slice(kill * 20 + 10, kill * 20 + 20));
			const whole = await stored(page);
			await page.evaluate((ms) => new Promise((resolve) => setTimeout(resolve, ms)), (kill * 67) % 260);
			const closed = context.waitForEvent('close');
			profile.kill();
			await closed;

			const again = await profile.open();
			const reopened = again.pages()[0] ?? (await again.newPage());
			await openStage(reopened);
			const found = await stored(reopened);
			const size = found?.entries.length ?? 0;
			lost += Math.max(0, (first?.entries.length ?? 0) - size);
			expect(size).toBeGreaterThanOrEqual(first?.entries.length ?? 0);
			expect(found?.entries).toEqual(whole?.entries.slice(0, size));
			expect(await reopened.evaluate(() => window.hutong?.history().length)).toBe(size);
			done += 1;
			await again.close();
		}
	} finally {
		info.annotations.push({ type: 'figures', description: JSON.stringify({ kills: done, stepsLost: lost }) });
		await profile.remove();
	}
});
