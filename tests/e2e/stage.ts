import type { Locator, Page } from '@playwright/test';
import { about as aboutInEnglish } from '../../src/i18n/en/about.ts';
import { api as apiInEnglish } from '../../src/i18n/en/api.ts';
import { crm as crmInEnglish } from '../../src/i18n/en/crm.ts';
import desksInEnglish from '../../src/i18n/en/desks.ts';
import { gaps as gapsInEnglish } from '../../src/i18n/en/gaps.ts';
import { guide as guideInEnglish } from '../../src/i18n/en/guide.ts';
import { lanes as lanesInEnglish } from '../../src/i18n/en/lanes.ts';
import { share as shareInEnglish } from '../../src/i18n/en/share.ts';
import { sessions as sessionsInEnglish } from '../../src/i18n/en/sessions.ts';
import firstInEnglish from '../../src/i18n/en/index.ts';
import laterInEnglish from '../../src/i18n/en/later.ts';
import stageInEnglish from '../../src/i18n/en/stage.ts';
import { about as aboutInChinese } from '../../src/i18n/zh-CN/about.ts';
import { api as apiInChinese } from '../../src/i18n/zh-CN/api.ts';
import { crm as crmInChinese } from '../../src/i18n/zh-CN/crm.ts';
import desksInChinese from '../../src/i18n/zh-CN/desks.ts';
import { gaps as gapsInChinese } from '../../src/i18n/zh-CN/gaps.ts';
import { guide as guideInChinese } from '../../src/i18n/zh-CN/guide.ts';
import { lanes as lanesInChinese } from '../../src/i18n/zh-CN/lanes.ts';
import { share as shareInChinese } from '../../src/i18n/zh-CN/share.ts';
import { sessions as sessionsInChinese } from '../../src/i18n/zh-CN/sessions.ts';
import firstInChinese from '../../src/i18n/zh-CN/index.ts';
import laterInChinese from '../../src/i18n/zh-CN/later.ts';
import stageInChinese from '../../src/i18n/zh-CN/stage.ts';
import type { Messages } from '../../src/i18n/language.svelte.ts';
import { limits, type Command } from '../../src/world/index.ts';
import { expect } from './fixtures.ts';

/** Every name that a test asks for is one that the screens say: the same texts, so that wording can be polished. */
export const texts: { readonly [locale in 'zh-CN' | 'en']: Messages } = {
	'zh-CN': {
		...firstInChinese,
		...stageInChinese,
		...laterInChinese,
		chat: { ...stageInChinese.chat, ...laterInChinese.chat },
		...desksInChinese,
		crm: crmInChinese,
		gaps: gapsInChinese,
		guide: guideInChinese,
		lanes: lanesInChinese,
		share: shareInChinese,
		sessions: sessionsInChinese,
		about: aboutInChinese,
		api: apiInChinese
	},
	en: {
		...firstInEnglish,
		...stageInEnglish,
		...laterInEnglish,
		chat: { ...stageInEnglish.chat, ...laterInEnglish.chat },
		...desksInEnglish,
		crm: crmInEnglish,
		gaps: gapsInEnglish,
		guide: guideInEnglish,
		lanes: lanesInEnglish,
		share: shareInEnglish,
		sessions: sessionsInEnglish,
		about: aboutInEnglish,
		api: apiInEnglish
	}
};

export const t = texts['zh-CN'];

export type App = 'wechat' | 'wecom' | 'console' | 'crm';

/** The stage, with everything that comes after its first paint. */
export async function openStage(page: Page, url = './#/sandbox'): Promise<void> {
	await page.goto(url);
	await expect(page.getByRole('main').getByRole('region').first()).toBeVisible();
}

/** A device on the stage, by whose it is. */
export function device(page: Page, app: App, owner: string, words: Messages = t): Locator {
	return page.getByRole('region', { name: words.frame.device(words.frame[app], owner), exact: true });
}

/** Text that a name begins with; what follows (unread, labels, times) is not the test's business. */
export function startsWith(text: string): RegExp {
	return new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);
}

/** A row of a list, by the name that it begins with. */
export function row(within: Locator, name: string): Locator {
	return within.getByRole('button', { name: startsWith(name) });
}

/** The button that puts a device on the table or takes it off; on a narrow screen the tab that shows it. */
export function switchOf(page: Page, name: string, words: Messages = t): Locator {
	const named = { name: words.frame.devices };
	return page
		.getByRole('group', named)
		.getByRole('button', { name: startsWith(name) })
		.or(page.getByRole('tablist', named).getByRole('tab', { name: startsWith(name) }));
}

/** Puts a device on the table where it is not there yet. */
export async function putOn(page: Page, name: string, words: Messages = t): Promise<void> {
	const device = switchOf(page, name, words);
	const stands = async (attribute: string) => (await device.getAttribute(attribute)) === 'true';
	if (!(await stands('aria-pressed')) && !(await stands('aria-selected'))) await device.click();
}

export function hashOf(page: Page): Promise<string | undefined> {
	return page.evaluate(() => window.hutong?.hash());
}

/** Commands from the start to the head. */
export function commandsOf(page: Page): Promise<Command[] | undefined> {
	return page.evaluate(() => window.hutong?.history().map(({ command }) => command));
}

/** Does commands as a script would; gives the codes of those that were refused. */
export function dispatch(page: Page, commands: readonly Command[]): Promise<string[]> {
	return page.evaluate(
		(list) =>
			list.flatMap((command) => {
				const decision = window.hutong?.dispatch(command);
				return decision?.ok ? [] : [decision?.refusal.code ?? 'not open'];
			}),
		commands
	);
}

export function status(page: Page): Locator {
	return page.getByRole('contentinfo', { name: t.frame.status }).getByRole('status');
}

/** Everything so far is stored. */
export async function saved(page: Page): Promise<void> {
	await expect(status(page)).toHaveText(t.frame.saved);
}

/** A text of the greatest length, different for each number, that no storage packs to less. */
export function dense(seed: number): string {
	let next = seed + 1;
	return Array.from({ length: limits.messageCharacters }, () => {
		next = (next * 48_271) % 2_147_483_647;
		return String.fromCodePoint(0x4e00 + (next % 20_000));
	}).join('');
}
