import type { Locator, Page } from '@playwright/test';
import { cast, type Command } from '../../src/world/index.ts';
import { expect, test } from './fixtures.ts';
import { looks } from './looks.ts';
import { keyboard } from './players.ts';
import { commandsOf, device, dispatch, openStage, putOn, switchOf, t, texts } from './stage.ts';

/* The admin console on a small laptop. */

const { wang, zhou, zhiAtWork, zhaoAtWork } = cast;

/** A member with a contact, and requests that nobody has answered: all that a question can tell. */
const tied: readonly Command[] = [
	{ type: 'grant.give', by: zhaoAtWork, to: { kind: 'department', department: 'department:0' } },
	{ type: 'link.ask', by: zhiAtWork, code: `${wang}@0`, way: 'scan', hello: '' },
	{ type: 'link.accept', by: wang, link: 'link:3' },
	{ type: 'link.ask', by: zhiAtWork, code: `${zhou}@0`, way: 'scan', hello: '' }
];

type Words = (typeof texts)['zh-CN'];

const deskOf = (page: Page, words: Words = t) => device(page, 'console', '赵敏', words);

/** A control of the console; of rows that are alike, which one. */
const on = (desk: Locator, control: string, of?: string) =>
	desk.locator(`[data-control="console.${control}"]${of ? `[data-of="${of}"]` : ''}`);

const csv = (...lines: string[]) => ({
	name: 'members.csv',
	mimeType: 'text/csv',
	buffer: Buffer.from(['姓名,部门,职务', ...lines].join('\n'))
});

for (const { locale, theme, width, height } of looks([1024, 768]))
	test.describe(`P15 long questions of the console, ${locale}, ${theme}`, () => {
		const words = texts[locale];

		test.use({ viewport: { width, height } });

		const questions: { readonly [name: string]: (desk: Locator) => Promise<void> } = {
			async 'who becomes an administrator'(desk) {
				await on(desk, 'section.enterprise').click();
				await on(desk, 'admins.add').click();
			},
			async 'whom a removal touches'(desk) {
				await on(desk, 'section.members').click();
				await on(desk, 'members.more', zhiAtWork).click();
				await on(desk, 'members.remove').click();
			},
			async 'what is wrong with a list'(desk) {
				await on(desk, 'section.members').click();
				await on(desk, 'members.import').click();
				const bad = Array.from({ length: 40 }, (_, place) => `林${place},,`);
				await desk.locator('[type="file"]').setInputFiles(csv(...bad));
				await expect(desk.getByRole('listitem').nth(8)).toBeAttached();
			}
		};

		for (const [name, ask] of Object.entries(questions))
			test(`${name}: it begins at its beginning, and its buttons stay in sight over what scrolls`, async ({
				page
			}) => {
				await page.addInitScript((theme) => localStorage.setItem('hutong.theme', theme), theme);
				await openStage(page, `./?lang=${locale}#/sandbox`);
				await dispatch(page, tied);
				await putOn(page, words.frame.console, words);
				const desk = deskOf(page, words);
				await ask(desk);
				const content = desk.locator('[role="dialog"] > .content');
				await expect(content).toHaveJSProperty('scrollTop', 0);
				const depth = await content.evaluate((element) => element.scrollHeight - element.clientHeight);
				expect(depth).toBeGreaterThan(0);
				for (const part of [0, 0.5, 1]) {
					await content.evaluate((element, top) => (element.scrollTop = top), depth * part);
					expect(await content.evaluate(coveredFoot)).toEqual([]);
				}
			});
	});

test.describe('on a small laptop', () => {
	test.use({ viewport: { width: 1024, height: 768 } });

	test('A24 A26 A27 P15 an administrator’s work by keys alone', async ({ page }) => {
		test.slow();
		const { press, type, choose } = keyboard(page);
		const desk = deskOf(page);
		const section = (name: keyof typeof t.console.sections) => press(on(desk, `section.${name}`));
		const row = (name: string) => desk.getByRole('row').filter({ hasText: name });
		const about = async (act: string) => {
			await press(on(desk, 'members.more', zhiAtWork));
			await press(on(page.locator('body'), `members.${act}`));
		};
		await openStage(page);
		expect(await dispatch(page, tied)).toEqual([]);
		await press(switchOf(page, t.frame.console));

		// a member is found, edited, suspended and reinstated
		await section('members');
		await type(desk.getByRole('searchbox', { name: t.console.members.find }), '知晓');
		await expect(row('知晓君')).toHaveCount(1);
		await expect(row('陈晨')).toHaveCount(0);
		await about('edit');
		await choose(on(desk, 'edit.department'), '行政部');
		await type(on(desk, 'edit.position'), '店长');
		await press(on(desk, 'edit.save'));
		await expect(row('知晓君')).toContainText('店长');
		await about('suspend');
		await press(on(desk, 'suspend.confirm'));
		await expect(row('知晓君')).toContainText(t.console.members.states.suspended);
		await about('reinstate');
		await expect(row('知晓君')).toContainText(t.console.members.states.active);

		// the right is given and taken back: of one, and of all
		await section('external');
		const own = on(desk, 'external.member', zhiAtWork);
		await press(own);
		await expect(own).toBeChecked();
		await press(own);
		await press(on(desk, 'external.confirm'));
		await expect(own).not.toBeChecked();
		await press(on(desk, 'external.all'));
		await press(on(desk, 'external.confirm'));
		await expect(on(desk, 'external.all')).toBeChecked();

		// the usage records are read, filtered and put in order
		await press(on(desk, 'external.usage'));
		await type(on(desk, 'usage.find'), '王女士');
		await choose(on(desk, 'usage.way'), t.desk.usage.ways.scan);
		await press(on(desk, 'usage.sort', 'member'));
		const records = desk.getByRole('table', { name: t.console.usage.title });
		const head = records.getByRole('columnheader', { name: t.console.usage.columns.member });
		await expect(head).toHaveAttribute('aria-sort', 'ascending');
		await expect(records.getByRole('row')).toHaveCount(2);

		// a list is brought in
		await section('members');
		await press(on(desk, 'members.import'));
		const chooser = page.waitForEvent('filechooser');
		await press(on(desk, 'import.file'));
		await (await chooser).setFiles(csv('林一,客户服务部,顾问', '林二,,店长'));
		await expect(on(desk, 'import.confirm')).not.toHaveAttribute('aria-disabled');
		await press(on(desk, 'import.confirm'));
		await type(desk.getByRole('searchbox', { name: t.console.members.find }), '林');
		await expect(row('林一')).toHaveCount(1);
		await expect(row('林二')).toHaveCount(1);

		const done = (await commandsOf(page))?.slice(tied.length).map(({ type }) => type);
		expect(done).toEqual([
			'identity.assign',
			'identity.suspend',
			'identity.reinstate',
			'grant.give',
			'grant.withdraw',
			'grant.give',
			'usage.read',
			'members.import'
		]);
	});

	test('A24 a section stands where it had been read to: after an act, another’s, and another section', async ({
		page
	}) => {
		const desk = deskOf(page);
		const read = desk.locator('.page');
		const stands = () => expect.poll(() => read.evaluate(({ scrollTop }) => scrollTop)).toBe(140);
		await openStage(page);
		await putOn(page, t.frame.console);
		await on(desk, 'section.external').click();
		await on(desk, 'external.member', zhiAtWork).scrollIntoViewIfNeeded();
		await read.evaluate((element) => (element.scrollTop = 140));
		await on(desk, 'external.member', zhiAtWork).press('Space');
		await expect(on(desk, 'external.member', zhiAtWork)).toBeChecked();
		await stands();
		await dispatch(page, tied);
		await stands();
		await on(desk, 'section.home').click();
		await expect(read).toHaveJSProperty('scrollTop', 0);
		await on(desk, 'section.external').click();
		await stands();
	});
});

/** What is wrong with the foot of a question: a button out of sight, or something that shows through. */
function coveredFoot(content: Element): string[] {
	const foot = content.querySelector('.buttons');
	if (!foot) return ['no foot'];
	const faults: string[] = [];
	const glass = content.getBoundingClientRect();
	for (const button of foot.querySelectorAll('button')) {
		const { top, bottom, left, width, height } = button.getBoundingClientRect();
		if (top < glass.top || bottom > glass.bottom || bottom > innerHeight) faults.push('out of sight');
		if (!button.contains(document.elementFromPoint(left + width / 2, top + height / 2)))
			faults.push('covered');
	}
	const { left, right, top, bottom } = foot.getBoundingClientRect();
	for (let x = left + 1; x < right; x += 8)
		for (let y = top + 1; y < Math.min(bottom, glass.bottom); y += 8)
			if (!foot.contains(document.elementFromPoint(x, y))) faults.push(`something else at ${x}, ${y}`);
	if (bottom < glass.bottom - 1) faults.push('something may be seen below');
	// a colour without a part that lets through
	if (!/^rgb\(/.test(getComputedStyle(foot).backgroundColor)) faults.push('one sees through it');
	return faults;
}
