import type { Page } from '@playwright/test';
import { cast, type Command } from '../../src/world/index.ts';
import { axe, expect, test } from './fixtures.ts';
import { looks } from './looks.ts';
import { dispatch, putOn, texts } from './stage.ts';

const { zhaoAtWork, zhiAtWork, wang } = cast;

const withCustomer: Command[] = [
	{ type: 'grant.give', by: zhaoAtWork, to: { kind: 'member', identity: zhiAtWork } },
	{ type: 'link.ask', by: zhiAtWork, code: 'account:0@0', way: 'scan', hello: '' },
	{ type: 'link.accept', by: wang, link: 'link:3' },
	{ type: 'verification.lapse', enterprise: 'enterprise:1' }
];

for (const { locale, theme, width, height } of looks([1440, 900], [390, 844]))
	test(`P15 where an enterprise joins, grants and parts nothing is amiss, ${locale}, ${theme}, ${width}`, async ({
		page
	}) => {
		test.slow();
		const words = texts[locale];
		await page.setViewportSize({ width, height });
		await page.addInitScript((theme) => localStorage.setItem('hutong.theme', theme), theme);
		await page.goto(`./?lang=${locale}#/sandbox`);
		await putOn(page, words.frame.wechat, words);
		const on = (app: string, name: string, of?: string) =>
			page.locator(`[id^="device-${app}"] [data-control="${name}"]${of ? `[data-of="${of}"]` : ''}`);

		// on the phone of who belongs to no enterprise
		await on('wechat', 'wechat.tab.contacts').click();
		await on('wechat', 'wechat.contacts.accounts').click();
		await look(page);
		await on('wechat', 'wechat.accounts.apply').click();
		await on('wechat', 'wechat.apply.register').click();
		await look(page);
		for (const [field, text] of [
			['name', '王记点心有限公司'],
			['shortName', '王记点心'],
			['position', '店主']
		])
			await on('wechat', `wechat.apply.${field}`).fill(text ?? '');
		await on('wechat', 'wechat.apply.register').click();
		await look(page);
		await on('wechat', 'wechat.apply.wecom').click();
		await look(page);
		await page.locator('[data-control="wecom.gate.download"]').click();
		await page.locator('[data-control="wecom.gate.join"]').click();
		await look(page);

		// on the desk of the administrator
		expect(await dispatch(page, withCustomer)).toEqual([]);
		await putOn(page, words.frame.console, words);
		await on('console', 'console.section.enterprise').click();
		await look(page);
		await on('console', 'console.section.tools').click();
		await look(page);
		await on('console', 'console.section.external').click();
		await on('console', 'console.external.all').click();
		await look(page);
		await page.getByRole('dialog').last().locator('[data-control="console.external.confirm"]').click();
		await on('console', 'console.section.members').click();
		for (const way of ['suspend', 'remove']) {
			await on('console', 'console.members.more', zhiAtWork).click();
			await page.locator(`[data-control="console.members.${way}"]`).click();
			await look(page);
			await page.keyboard.press('Escape');
		}
		await page.locator('[data-control="stage.identities"]').click();
		await look(page);
	});

/** What axe and the eye would say; nothing scrolls sideways. */
async function look(page: Page): Promise<void> {
	await axe(page);
	const [inner, outer] = await page.evaluate(() => [
		document.documentElement.scrollWidth,
		document.documentElement.clientWidth
	]);
	expect(inner).toBe(outer);
}
