import { cast, type Command } from '../../src/world/index.ts';
import { axe, expect, test } from './fixtures.ts';
import { device, dispatch, openStage, t } from './stage.ts';

const { zhaoAtWork, heAtWork, zhiAtWork, wang } = cast;

/** She gains a customer, resigns, and is invited by another enterprise, which she joins. */
const changedJobs: Command[] = [
	{ type: 'grant.give', by: zhaoAtWork, to: { kind: 'member', identity: zhiAtWork } },
	{ type: 'link.ask', by: zhiAtWork, code: 'account:0@0', way: 'scan', hello: '' },
	{ type: 'link.accept', by: wang, link: 'link:3' },
	{ type: 'identity.leave', by: zhiAtWork },
	{ type: 'identity.invite', by: heAtWork, person: 'person:3', department: null, position: '店员' },
	{ type: 'identity.join', by: 'person:3', identity: 'identity:4' }
];

test('A11 A12 A13 a click on a point of her lane goes to that step, where her old identity still works', async ({
	page
}) => {
	await openStage(page);
	expect(await dispatch(page, changedJobs)).toEqual([]);
	const toggle = page.getByRole('button', { name: t.branches.identities, exact: true });
	await toggle.click();
	const lanes = page.getByRole('region', { name: t.lanes.title, exact: true });
	const hers = lanes.locator('[data-lane="person:3"]');
	const standing = (text: string) => hers.locator('small', { hasText: text });
	await expect(standing('云杉旅行 已失效 · 1 位客户')).toBeVisible();
	await expect(standing('青禾书店 在职 · 0 位客户')).toBeVisible();
	await axe(page);

	await hers.getByRole('button', { name: /云杉旅行的身份多了客户王女士/ }).click();
	expect(await page.evaluate(() => window.hutong?.history().length)).toBe(3);
	await expect(device(page, 'wecom', '知晓君')).toContainText('王女士');
	await expect(standing('云杉旅行 在职 · 1 位客户')).toBeVisible();

	await hers.getByRole('button', { name: /离开云杉旅行/ }).focus();
	await page.keyboard.press('Enter');
	await expect(standing('云杉旅行 已失效 · 1 位客户')).toBeVisible();
	await hers.getByRole('button', { name: /^知晓君/ }).click();
	await expect(lanes.getByRole('list', { name: t.lanes.all('知晓君') }).getByRole('listitem')).toHaveCount(6);
	await axe(page);
});
