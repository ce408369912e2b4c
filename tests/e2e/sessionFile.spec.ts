import type { Page } from '@playwright/test';
import { cast } from '../../src/world/index.ts';
import { expect, test } from './fixtures.ts';
import { device, dispatch, hashOf, openStage, saved, t } from './stage.ts';
import { exported, stored } from './stored.ts';
import { story, until } from './story.ts';

const { frame, log: logTexts } = t;
const talked = story.slice(0, until.talked);
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

test('P3 P4 a session goes out as a file and comes back as a new one with the same world', async ({
	page
}) => {
	await openStage(page);
	await dispatch(page, story);
	await saved(page);
	const hash = await hashOf(page);
	const own = (await stored(page)).current;
	const coming = page.waitForEvent('download');
	await button(page, logTexts.download).click();
	const download = await coming;
	expect(download.suggestedFilename()).toMatch(/^hutong-\d{4}-\d\d-\d\d\.json$/);
	const path = await download.path();

	await button(page, frame.restart).click();
	await page
		.getByRole('dialog', { name: logTexts.restartTitle })
		.getByRole('button', { name: logTexts.restartDo })
		.click();
	await expect.poll(() => page.evaluate(() => window.hutong?.history().length)).toBe(0);
	await page.getByLabel(logTexts.upload, { exact: true }).setInputFiles(path);
	// Looked at first; then it stands at its start, with everything ahead.
	await expect(page).toHaveURL(/#\/open$/);
	await button(page, t.share.open.open).click();
	await expect.poll(() => page.evaluate(() => window.hutong?.exportSession().tip)).toBe(story.length);
	expect(await page.evaluate(() => window.hutong?.history().length)).toBe(0);
	await page.evaluate((last) => window.hutong?.goto(last), story.length);
	await expect.poll(() => hashOf(page)).toBe(hash);
	await saved(page);
	const after = await stored(page);
	expect(after.current).not.toBe(own);
	expect(after).toHaveProperty(`head/${String(own)}.hash`, hash);
	// What the code of a person says is this session's own now.
	expect(
		await dispatch(page, [{ type: 'link.ask', by: cast.wang, code: 'account:1@0', way: 'scan', hello: '' }])
	).toEqual(['notInThisState']);
});

test('P4 a file that is no session, newer or altered says why and changes nothing', async ({ page }) => {
	await openStage(page);
	await dispatch(page, talked);
	await saved(page);
	const session = await exported(page);
	const before = await stored(page);
	const deep = `{"x":${'['.repeat(50_000)}${']'.repeat(50_000)}}`;
	const { refused } = t.share.open;
	const altered = { ...session, entries: session?.entries.slice(0, -1), head: 8, tip: 8 };
	const cases: [name: string, contents: string | Buffer, reason: string][] = [
		['rubbish', 'rubbish {', refused.notJson],
		['empty', '', refused.incomplete],
		['bytes', Buffer.from([0xff, 0xfe, 0, 1, 2, 3]), refused.notText],
		['another thing', '{"hello":"world"}', refused.notOurs],
		['reserved', '{"__proto__":{"polluted":true}}', refused.reserved],
		['deep', deep, refused.tooDeep],
		['newer', JSON.stringify({ ...session, version: 3 }), refused.newer],
		['altered', JSON.stringify(altered), refused.inconsistent]
	];
	for (const [name, contents, reason] of cases) {
		await test.step(name, async () => {
			// From the log the first time; what is chosen there is looked at where files are.
			const label = name === 'rubbish' ? logTexts.upload : t.share.open.another;
			await page
				.getByLabel(label, { exact: true })
				.setInputFiles({ name: `${name}.json`, mimeType: 'application/json', buffer: Buffer.from(contents) });
			const alert = page.getByRole('alert');
			await expect(alert).toContainText(reason);
			await expect(alert).toContainText(t.share.open.safe);
		});
	}
	await page.goto('./#/sandbox');
	await expect(device(page, 'wechat', '王女士')).toBeVisible();
	expect(await exported(page)).toEqual(session);
	expect(await stored(page)).toEqual(before);
	expect(await page.evaluate(() => 'polluted' in {})).toBe(false);
});
