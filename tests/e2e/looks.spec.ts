import type { Locator, Page } from '@playwright/test';
import { cast } from '../../src/world/index.ts';
import { axe, expect, test } from './fixtures.ts';
import { looks } from './looks.ts';
import {
	commandsOf,
	device,
	dispatch,
	hashOf,
	openStage,
	row,
	startsWith,
	putOn,
	switchOf,
	t,
	texts
} from './stage.ts';
import { story, until } from './story.ts';

type Locale = keyof typeof texts;

const people = { wang: '王女士', zhi: '知晓君', zhao: '赵敏' };
const group = '大理出游小队';

const press = (within: Page | Locator, name: string) =>
	within.getByRole('button', { name, exact: true }).click({ force: true });
const open = (within: Locator, name: string) => row(within, name).click({ force: true });
const tab = (within: Locator, name: string) => within.getByRole('tab', { name: startsWith(name) }).click();
const item = (page: Page, name: string) => page.getByRole('menuitem', { name, exact: true }).click();
const escape = (page: Page) => page.keyboard.press('Escape');

async function begin(page: Page, locale: Locale, theme: 'light' | 'dark', path: string): Promise<void> {
	await page.addInitScript((theme) => localStorage.setItem('hutong.theme', theme), theme);
	await page.goto(`./?lang=${locale}${path}`);
	await expect(page.locator('html')).toHaveAttribute('lang', locale);
	await expect(page.getByRole('main').last()).toBeVisible();
}

/** Another page of the same window: what was chosen by the address stays. */
const visit = (page: Page, path: string) => page.evaluate((path) => (location.hash = path), path);

for (const { locale, theme, width, height } of looks([1440, 900]))
	test.describe(`P15 no accessibility violation, ${locale}, ${theme}`, () => {
		const check = (page: Page) => axe(page);
		const words = texts[locale];
		const { chat, frame } = words;
		const wechat = { ...words.wechat, ...words.inWechat };
		const wecom = { ...words.wecom, ...words.inWecom };
		const wang = (page: Page) => device(page, 'wechat', people.wang, words);
		const work = (page: Page) => device(page, 'wecom', people.zhi, words);
		const desk = (page: Page) => device(page, 'console', people.zhao, words);
		const back = (within: Locator) => within.getByRole('button', { name: startsWith(chat.back) }).click();

		test.use({ viewport: { width, height } });
		test.slow();

		async function stageAfter(page: Page, count: number): Promise<void> {
			await begin(page, locale, theme, '#/sandbox');
			await expect(work(page)).toBeVisible();
			await dispatch(page, story.slice(0, count));
		}

		test('pages', async ({ page }) => {
			await begin(page, locale, theme, '');
			await expect(page).toHaveTitle(`${frame.library} · ${frame.brand}`);
			await check(page);
			await visit(page, '#/about');
			await expect(page).toHaveTitle(`${frame.about} · ${frame.brand}`);
			await expect(page.getByRole('rowheader', { name: 'A33' })).toBeVisible();
			await check(page);
			await visit(page, '#/nowhere');
			await expect(page.getByRole('heading', { name: frame.notFound })).toBeVisible();
			await check(page);
			await visit(page, '#/sandbox');
			await expect(page).toHaveTitle(`${frame.sandbox} · ${frame.brand}`);
		});

		test('a chat, its panels, sheets and menus', async ({ page }) => {
			await stageAfter(page, until.talked);
			await check(page);
			await open(wang(page), people.zhi);
			await open(work(page), people.wang);
			await press(wang(page), chat.sticker);
			await press(work(page), chat.morePanel);
			await check(page);
			await press(work(page), chat.picture);
			await wang(page).getByRole('textbox', { name: chat.say }).fill('草稿');
			await press(wang(page), chat.morePanel);
			await check(page);
			await press(wang(page), chat.location);
			await check(page);
			await press(wang(page), chat.places[0]);
			await expect(work(page).getByRole('log')).toContainText(chat.places[0]);
			await press(wang(page), chat.morePanel);
			await press(wang(page), chat.card);
			await wang(page).getByRole('button', { name: chat.moreOnMessage }).count();
			await check(page);
			await escape(page);
			await work(page).getByRole('button', { name: chat.moreOnMessage }).last().click();
			await check(page);
			await escape(page);
			await press(wang(page), chat.more);
			await press(work(page), chat.more);
			await check(page);
			await open(wang(page), chat.filesAndPictures);
			await open(work(page), people.wang);
			await check(page);
			await press(work(page), wecom.moreOn(people.wang));
			await check(page);
			await item(page, wecom.remark);
			await check(page);
		});

		test('adding each other, and what is refused', async ({ page }) => {
			await stageAfter(page, until.asked);
			await tab(wang(page), wechat.tabs.me);
			await press(work(page), wecom.addMenu);
			await check(page);
			await item(page, wecom.addContact);
			await open(wang(page), wechat.myCode);
			await check(page);
			await open(work(page), wecom.ways.scan);
			await press(work(page), words.scan.type);
			await check(page);
			await work(page).getByRole('textbox').fill('https://hutong.invalid/');
			await press(work(page), words.scan.typeDone);
			await check(page);
			await open(work(page), wechat.codeLabel(people.wang));
			await expect(work(page).getByText(wecom.waiting)).toBeVisible();
			await back(wang(page));
			await tab(wang(page), wechat.tabs.contacts);
			await open(wang(page), wechat.newFriends);
			await check(page);
			await dispatch(page, story.slice(until.asked, until.carded));
			await back(wang(page));
			await open(wang(page), people.zhi);
			await back(work(page));
			await back(work(page));
			await press(work(page), wecom.addMenu);
			await item(page, wecom.myCard);
			await check(page);
			await press(work(page), wecom.card.toFriend);
			await check(page);
			await open(wang(page), wechat.moments);
			await expect(
				page.getByRole('heading', { name: words.refusal.titles['moments.open'] ?? '' })
			).toBeVisible();
			await check(page);
			await press(page, words.source.fact('A20'));
			await expect(page.getByRole('dialog')).toContainText(words.source.article);
			await check(page);
			await escape(page);
			await press(wang(page), wechat.moreAbout(people.zhi));
			await check(page);
			await escape(page);
			await open(wang(page), wechat.recommend);
			await tabsOfWork(page);
			await check(page);
		});

		async function tabsOfWork(page: Page): Promise<void> {
			await back(work(page));
			await back(work(page));
			await tab(work(page), wecom.tabs.contacts);
		}

		test('the person and the job', async ({ page }) => {
			await stageAfter(page, until.carded);
			await tab(wang(page), wechat.tabs.discover);
			await tab(work(page), wecom.tabs.workbench);
			await check(page);
			await open(wang(page), wechat.moments);
			await wang(page).getByRole('textbox', { name: wechat.momentText }).fill('六月去大理');
			await press(wang(page), wechat.post);
			await expect(wang(page).getByRole('listitem')).toContainText('六月去大理');
			await open(work(page), wecom.workbench.permission);
			await check(page);
			await back(work(page));
			await tab(work(page), wecom.tabs.me);
			await back(wang(page));
			await tab(wang(page), wechat.tabs.chats);
			await open(wang(page), group);
			await check(page);
			await wang(page)
				.getByRole('button', { name: chat.openCardPicture(people.zhi) })
				.click();
			await press(work(page), wecom.leave);
			await check(page);
			await page.getByRole('dialog').getByRole('button', { name: wecom.leaveDo, exact: true }).click();
			await expect(work(page).getByRole('heading', { name: wecom.voided.title })).toBeVisible();
			await press(wang(page), wechat.recognise);
			await expect(wang(page).getByText(wechat.isVoid)).toBeVisible();
			await check(page);
			await dispatch(page, story.slice(until.left, until.left + 1));
			await tab(await home(page), wechat.tabs.chats);
			await open(wang(page), people.zhi);
			await check(page);
			await page.evaluate(() => window.hutong?.goto(4));
			await press(page, words.branches.passTime);
			await check(page);
			await escape(page);
			await press(page, frame.restart);
			await check(page);
		});

		/** 王女士's phone, back at its tabs. */
		async function home(page: Page): Promise<Locator> {
			while ((await wang(page).getByRole('tablist').count()) === 0) await back(wang(page));
			return wang(page);
		}

		test('the console', async ({ page }) => {
			await stageAfter(page, until.carded);
			await switchOf(page, frame.console, words).click();
			const sections = desk(page).getByRole('navigation', { name: words.console.sectionsLabel });
			for (const name of Object.values(words.console.sections)) {
				await press(sections, name);
				await check(page);
			}
			await press(sections, words.console.sections.external);
			await press(desk(page), words.console.crm.link);
			await press(desk(page), words.console.usage.open);
			await expect(desk(page).getByRole('table', { name: words.console.usage.title })).toBeVisible();
			await check(page);
			await press(sections, words.console.sections.members);
			await press(desk(page), words.console.members.menu(people.zhi));
			await check(page);
			await item(page, words.console.members.remove);
			await check(page);
			await escape(page);
			await press(desk(page), words.console.members.invite);
			await check(page);
		});
	});

test.describe('P15 on a phone', () => {
	test.use({ viewport: { width: 390, height: 844 } });

	test('no accessibility violation', async ({ page }) => {
		await openStage(page);
		await dispatch(page, story.slice(0, until.carded + 1));
		await axe(page);
		const names = [t.frame.wechat, t.frame.wecom, t.frame.console];
		for (const name of names) {
			await putOn(page, name);
			await expect(page.getByRole('main').getByRole('region')).not.toHaveCount(0);
			await axe(page);
		}
		await page.goto('./#/about');
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		await axe(page);
		await page.goto('./#/');
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		await axe(page);
	});
});

for (const locale of ['zh-CN', 'en'] as const)
	test(`P15 RD9 nothing scrolls sideways at 320 px, ${locale}`, async ({ page }) => {
		await page.setViewportSize({ width: 320, height: 640 });
		for (const path of ['#/', '#/about', '#/sandbox']) {
			await begin(page, locale, 'light', path);
			await expect(page.getByRole('heading', { level: 1 }).last()).toBeVisible();
			const wide = async () =>
				page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
			expect(await wide(), path).toBe(0);
			if (path !== '#/sandbox') continue;
			await dispatch(page, story.slice(0, until.carded + 1));
			const { frame } = texts[locale];
			for (const name of [frame.wechatOf(people.zhi), frame.wechat, frame.wecom, frame.console]) {
				await putOn(page, name, texts[locale]);
				expect(await wide(), name).toBe(0);
			}
		}
	});

test('P17 the language changes at any moment; world, screen, draft and page stay', async ({ page }) => {
	await openStage(page);
	await dispatch(page, story.slice(0, until.talked));
	const wang = (locale: Locale) => device(page, 'wechat', people.wang, texts[locale]);
	await open(wang('zh-CN'), people.zhi);
	await wang('zh-CN').getByRole('textbox', { name: t.chat.say }).fill('写到一半');
	await page.evaluate(() => window.hutong?.goto(6));
	await page.evaluate(() => Object.assign(window, { same: true }));
	const before = [await hashOf(page), await commandsOf(page)];
	for (const locale of ['en', 'zh-CN', 'en'] as const) {
		await page
			.getByRole('group', { name: /语言|Language/ })
			.getByRole('button', { name: locale === 'en' ? 'English' : '中文' })
			.click();
		await expect(page.locator('html')).toHaveAttribute('lang', locale);
		await expect(page).toHaveTitle(`${texts[locale].frame.sandbox} · ${texts[locale].frame.brand}`);
		await expect(wang(locale).getByRole('textbox', { name: texts[locale].chat.say })).toHaveValue('写到一半');
		await expect(wang(locale).getByText(texts[locale].chat.wecomContact, { exact: true })).toBeVisible();
		await expect(page.getByText(texts[locale].branches.pastHint)).toBeVisible();
		expect([await hashOf(page), await commandsOf(page)]).toEqual(before);
	}
	expect(await page.evaluate(() => 'same' in window)).toBe(true);
	// Chosen once, it stays.
	await page.reload();
	await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

test('P15 RD11 the dark look is chosen by button and kept', async ({ page }) => {
	await openStage(page);
	const button = page.getByRole('button', { name: t.frame.theme(false) });
	const back = page.getByRole('button', { name: t.frame.theme(true) });
	const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
	const light = await ground();
	await button.click();
	await expect(back).toBeVisible();
	const dark = await ground();
	expect(dark).not.toBe(light);
	await page.reload();
	await expect(back).toBeVisible();
	expect(await ground()).toBe(dark);
});

test('P15 RD11 with less motion nothing moves, and all that is told is there', async ({ page }) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await openStage(page);
	await dispatch(page, story.slice(0, until.connected));
	await open(device(page, 'wechat', people.wang), people.zhi);
	await open(device(page, 'wecom', people.zhi), people.wang);
	await dispatch(page, story.slice(until.connected, until.connected + 1));
	const moving = await page.evaluate(
		() =>
			document
				.getAnimations()
				.filter(
					({ effect, playState }) =>
						playState === 'running' && Number(effect?.getComputedTiming().duration) > 50
				).length
	);
	expect(moving).toBe(0);
	await expect(device(page, 'wechat', people.wang).getByRole('log')).toContainText('行程排好了。');
});

test('P15 RD11 in forced colours states are still told', async ({ page }) => {
	await page.emulateMedia({ forcedColors: 'active' });
	await openStage(page);
	await dispatch(page, story.slice(0, until.talked));
	await expect(device(page, 'wechat', people.wang)).toContainText(t.chat.wecomContact);
	await dispatch(page, [{ type: 'moments.open', by: cast.wang, of: cast.zhiAtWork }]);
	await expect(page.getByRole('heading', { name: t.refusal.titles['moments.open'] ?? '' })).toBeVisible();
	await axe(page);
});
