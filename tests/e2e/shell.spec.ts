import { axe, expect, test, underSubPath } from './fixtures.ts';

for (const [where, url] of [
	['at the root of a site', './'],
	['in a folder of a site', underSubPath]
] as const)
	test(`the built page opens ${where} with nothing against its policy`, async ({ page }) => {
		await page.goto(url);
		await expect(page.locator('#app .boot')).toHaveCount(0);
		await expect(page.locator('#app')).not.toBeEmpty();
		await expect(page).toHaveTitle(/互通沙盘|Hutong/);
	});

test('the first screen has no accessibility violation', async ({ page }) => {
	await page.goto('./');
	await expect(page.locator('#app .boot')).toHaveCount(0);
	await axe(page);
});

test('P5 text that is made into markup is refused', async ({ page, faults }) => {
	await page.goto('./');
	const refused = await page.evaluate(() => {
		try {
			document.body.innerHTML = '<img src="x">';
			return 'allowed';
		} catch (error) {
			return (error as Error).name;
		}
	});
	expect(refused).toBe('TypeError');
	await expect.poll(() => faults.join()).toContain('policy violated: require-trusted-types-for');
	faults.length = 0;
});

test('P6 a request to another origin is stopped by the policy', async ({ page, faults }) => {
	await page.goto('./');
	const answer = await page.evaluate(() =>
		fetch('https://hutong.invalid/').then(
			() => 'answered',
			() => 'stopped'
		)
	);
	expect(answer).toBe('stopped');
	await expect.poll(() => faults.join()).toContain('policy violated: connect-src');
	faults.length = 0;
});

test('opened without programs, the page says why it shows nothing', async ({ browser }) => {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto(underSubPath);
	await expect(page.getByText('npm start').first()).toBeVisible();
	await context.close();
});
