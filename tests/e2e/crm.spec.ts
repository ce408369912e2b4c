import type { Page } from '@playwright/test';
import { cast } from '../../src/world/index.ts';
import { axe, expect, test } from './fixtures.ts';
import { device, dispatch, openStage, putOn, t } from './stage.ts';

const { zhaoAtWork, zhiAtWork, travel, wang } = cast;
const words = t.crm;
const desk = (page: Page) => device(page, 'crm', '云杉旅行');

/** The system linked and told, with a customer, a note and an order; on the table by way of the console. */
async function busy(page: Page): Promise<void> {
	await openStage(page);
	await dispatch(page, [
		{ type: 'grant.give', by: zhaoAtWork, to: { kind: 'all', enterprise: travel } },
		{ type: 'crm.link', by: zhaoAtWork },
		{ type: 'crm.listen', by: zhaoAtWork },
		{ type: 'link.ask', by: zhiAtWork, code: `${wang}@0`, way: 'scan', hello: '' },
		{ type: 'link.accept', by: wang, link: 'link:3' },
		{ type: 'crm.write', by: travel, record: { kind: 'note', customer: 1, text: '四月想去大理' } },
		{ type: 'crm.write', by: travel, record: { kind: 'order', customer: 1, text: '大理五日', yuan: 5980 } }
	]);
	await page.getByRole('button', { name: t.devices.add, exact: true }).click();
	const choice = page.getByRole('dialog');
	await choice.getByRole('button', { name: t.frame.crm, exact: true }).click();
	await choice.getByRole('button', { name: /云杉旅行/ }).click();
	await expect(desk(page).getByRole('button', { name: '王女士' })).toBeVisible();
}

const section = (page: Page, part: keyof typeof words.part) =>
	desk(page).getByRole('navigation').getByRole('button', { name: words.part[part] }).click();

/** Nothing is wider than the window, nor than the desk that it is on. */
async function noSidewaysScroll(page: Page): Promise<void> {
	const wide = await desk(page).evaluate((element) => {
		const parts = [document.documentElement, ...element.querySelectorAll('.admin, .page, .panel')];
		return parts
			.filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1)
			.map(({ className, scrollWidth, clientWidth }) => `${className}: ${scrollWidth} > ${clientWidth}`);
	});
	expect(wide).toEqual([]);
}

for (const width of [1280, 1024, 390])
	for (const theme of ['light', 'dark'] as const)
		test(`P15 the system’s screens can be read by everybody at ${width} px, ${theme}`, async ({ page }) => {
			test.slow();
			await page.setViewportSize({ width, height: 800 });
			await page.addInitScript((theme) => localStorage.setItem('hutong.theme', theme), theme);
			await busy(page);
			const tab = page.locator('[data-control="stage.device.crm"]');
			await expect(tab).toBeInViewport({ ratio: 0.9 });
			const looked = async () => {
				await noSidewaysScroll(page);
				await axe(page);
			};
			await looked();
			await desk(page).getByRole('button', { name: '王女士' }).click();
			await expect(desk(page).getByText('四月想去大理')).toBeVisible();
			await looked();
			await dispatch(page, [{ type: 'identity.leave', by: zhiAtWork }]);
			await expect(desk(page).getByText(words.standings.orphaned)).toBeVisible();
			await looked();
			await section(page, 'todos');
			await desk(page).getByRole('button', { name: words.todos.assign }).click();
			await expect(desk(page).getByText(words.todos.waits('陈晨'))).toBeVisible();
			await looked();
			await section(page, 'ways');
			await looked();
			await section(page, 'syncs');
			await looked();
			await desk(page).getByRole('button', { name: words.syncs.yearsOf.all }).click();
			await section(page, 'ways');
			await desk(page).getByRole('button', { name: words.contactWays.add }).click();
			await looked();
			await make(page);
			await looked();
		});

const contactWays = words.contactWays;

/** A 联系我 of Chen's, by the form that is open. */
async function make(page: Page): Promise<void> {
	const form = page.getByRole('dialog');
	await form.getByRole('checkbox', { name: '陈晨' }).check();
	await form.getByRole('textbox', { name: contactWays.remark }).fill('南门店');
	await form.getByRole('textbox', { name: contactWays.state }).fill('south');
	await form.getByRole('button', { name: contactWays.make }).click();
	await expect(desk(page).getByRole('img', { name: contactWays.codeOf('南门店') })).toBeVisible();
}

test('D92228 a 联系我 is made in the system, scanned in WeChat, and the customer stands in the system', async ({
	page
}) => {
	await page.setViewportSize({ width: 1600, height: 900 });
	await busy(page);
	await section(page, 'syncs');
	await desk(page).getByRole('button', { name: words.syncs.yearsOf.all }).click();
	await section(page, 'ways');
	await desk(page).getByRole('button', { name: contactWays.add }).click();
	await make(page);
	await putOn(page, t.frame.wechat);
	const phone = device(page, 'wechat', '王女士');
	await phone.getByRole('tab', { name: t.wechat.tabs.discover }).click();
	await phone.getByRole('button', { name: t.wechat.scan, exact: true }).click();
	await phone.getByRole('button', { name: t.scan.postedBy('云杉旅行', '南门店') }).click();
	await phone.getByRole('button', { name: t.inWechat.addToContacts }).click();
	await expect(desk(page).getByText(contactWays.came(1))).toBeVisible();
});

test('D92118 a tag of the enterprise’s is made and put on a customer in the system', async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 800 });
	await busy(page);
	await section(page, 'syncs');
	await desk(page).getByRole('button', { name: words.syncs.yearsOf.all }).click();
	await section(page, 'customers');
	await desk(page).getByRole('button', { name: '王女士' }).click();
	await desk(page).getByRole('combobox', { name: words.tags.group }).fill('出行');
	await desk(page).getByRole('textbox', { name: words.tags.name }).fill('亲子');
	await page.keyboard.press('Enter');
	const tag = desk(page).getByRole('button', { name: '亲子' });
	await tag.click();
	await expect(tag).toHaveAttribute('aria-pressed', 'true');
	await noSidewaysScroll(page);
	await axe(page);
});

test('A5 what was learnt is taken back by undo and stays after a reload', async ({ page }) => {
	await page.setViewportSize({ width: 1280, height: 800 });
	await busy(page);
	await desk(page).getByRole('button', { name: '王女士' }).click();
	await expect(desk(page).getByText('¥5980')).toBeVisible();
	const last = await page.evaluate(() => window.hutong?.history().at(-1)?.id ?? 0);
	await page.evaluate((entry) => window.hutong?.goto(entry), last - 1);
	await expect(desk(page).getByText('¥5980')).toBeHidden();
	await page.evaluate((entry) => window.hutong?.goto(entry), last);
	await expect(desk(page).getByText('¥5980')).toBeVisible();
	await expect(page.getByText(t.frame.saved).first()).toBeVisible();
	await page.reload();
	// the table stands as it was left, and the system finds out anew what it knew
	await expect(desk(page).getByRole('button', { name: '王女士' })).toBeVisible();
});

test('A25 from the console it comes to the table once it is linked', async ({ page }) => {
	await page.setViewportSize({ width: 1600, height: 900 });
	await openStage(page);
	await page.getByRole('button', { name: t.frame.console, exact: true }).click();
	const console = device(page, 'console', '赵敏');
	await console.getByRole('button', { name: t.console.sections.external }).click();
	await console.getByRole('button', { name: t.console.crm.link, exact: true }).click();
	await console.getByRole('button', { name: t.console.crm.open }).click();
	await expect(desk(page).getByText(words.empty)).toBeVisible();
});
