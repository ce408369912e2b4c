import { readFile } from 'node:fs/promises';
import { cast, type Command } from '../../src/world/index.ts';
import { axe, expect, test } from './fixtures.ts';
import { looks } from './looks.ts';
import { dispatch, openStage, texts } from './stage.ts';

const { zhaoAtWork, zhiAtWork, wang } = cast;

const withCustomer: Command[] = [
	{ type: 'grant.give', by: zhaoAtWork, to: { kind: 'member', identity: zhiAtWork } },
	{ type: 'link.ask', by: zhiAtWork, code: 'account:0@0', way: 'scan', hello: '' },
	{ type: 'link.accept', by: wang, link: 'link:3' },
	{ type: 'crm.link', by: zhaoAtWork }
];

for (const { locale, theme, width, height } of looks([1440, 900], [390, 844]))
	test(`A2 K6 P15 a developer finds an interface, calls it and takes the calls along, ${locale}, ${theme}, ${width}`, async ({
		page
	}) => {
		const t = texts[locale].api;
		const { frame } = texts[locale];
		await page.setViewportSize({ width, height });
		await page.addInitScript((theme) => localStorage.setItem('hutong.theme', theme), theme);
		await openStage(page, `./?lang=${locale}#/sandbox`);
		expect(await dispatch(page, withCustomer)).toEqual([]);
		await page.getByRole('link', { name: frame.api, exact: true }).click();
		await expect(page.getByRole('heading', { level: 1, name: t.title })).toBeVisible();
		await axe(page);

		// without a token it answers as the real one does
		await page.getByRole('searchbox').fill('externalcontact/remark');
		await page.getByRole('button', { name: new RegExp(t.titles['externalcontact/remark'] ?? '') }).click();
		await page.getByRole('checkbox', { name: t.allYears }).check();
		await page.getByRole('button', { name: t.send, exact: true }).click();
		await expect(page.getByRole('region', { name: t.response }).first()).toContainText('41001');

		await page.getByRole('button', { name: t.token, exact: true }).click();
		await expect(page.getByText(t.tokenGood(120))).toBeVisible();
		const body = page.getByRole('textbox', { name: t.body });
		await body.fill((await body.inputValue()).replace('{', '{ "remark": "洱海王女士",'));
		await page.getByRole('button', { name: t.send, exact: true }).click();
		await expect(page.getByText(t.did(5))).toBeVisible();
		await axe(page);

		await body.fill('{');
		await expect(page.getByText(new RegExp(`^${t.notJson('')}`))).toBeVisible();

		const [download] = await Promise.all([
			page.waitForEvent('download'),
			page.getByRole('button', { name: t.har, exact: true }).click()
		]);
		const har = JSON.parse(await readFile(await download.path(), 'utf8')) as {
			log: { entries: { request: { url: string } }[] };
		};
		expect(har.log.entries.map(({ request }) => new URL(request.url).pathname)).toEqual([
			'/all-years/cgi-bin/externalcontact/remark',
			'/cgi-bin/gettoken',
			'/all-years/cgi-bin/externalcontact/remark'
		]);

		// K6 K10 K11: what happens on the phones is told to the system, and how that went is seen
		const told = page.getByRole('region', { name: t.callbacks.title });
		await told.getByRole('button', { name: t.callbacks.listen, exact: true }).click();
		const remark = (text: string): Command => ({
			type: 'link.remark',
			by: zhiAtWork,
			link: 'link:3',
			remark: text
		});
		expect(await dispatch(page, [remark('老客户')])).toEqual([]);
		await told.getByRole('button', { name: /edit_external_contact/ }).click();
		await expect(told.locator('pre').last()).toContainText('<ChangeType><![CDATA[edit_external_contact]]>');
		await told.getByRole('combobox').selectOption('wrongKey');
		expect(await dispatch(page, [remark('回头客')])).toEqual([]);
		await told.getByRole('button', { name: new RegExp(t.callbacks.outcomes.lost) }).click();
		await expect(told).toContainText(t.callbacks.fault(''));
		await expect(told).toContainText(t.callbacks.answers.refused);
		await axe(page);

		// the phones are the same ones
		await page.getByRole('link', { name: frame.sandbox, exact: true }).click();
		await expect(page.getByRole('main')).toContainText('回头客');
	});
