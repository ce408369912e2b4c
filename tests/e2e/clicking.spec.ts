import type { Page, TestInfo } from '@playwright/test';
import { Session } from '../../src/session/session.ts';
import { hash } from '../../src/world/index.ts';
import { lotsOf } from '../world/anyCommand.ts';
import { expect, test } from './fixtures.ts';
import { commandsOf, device, dispatch, hashOf, openStage, row, saved, t } from './stage.ts';
import { story, until } from './story.ts';

/** s, on four devices; an hour in a long run. The pages have a sixth of it each. */
const seconds = Number(process.env.CLICK_SECONDS) || 30;
const seed = Number(process.env.CLICK_SEED) || 20180524;

const pages = ['./#/sandbox', './#/lesson/from-adding-to-leaving', './#/gaps', './#/about'];

/** Places within that can be pressed now, with what they are called. */
function places(
	page: Page,
	around: string
): Promise<{ x: number; y: number; name: string; field: boolean }[]> {
	return page.evaluate((around) => {
		const found = document.querySelectorAll<HTMLElement>(
			'button, a[href^="#"], summary, input, textarea, select, [role="button"], [role="tab"], [role="menuitem"], [tabindex="0"]'
		);
		return [...found].flatMap((element) => {
			if (!element.closest(around)) return [];
			const { x, y, width, height } = element.getBoundingClientRect();
			const [middle, centre] = [x + width / 2, y + height / 2];
			if (width < 2 || height < 2 || middle < 0 || centre < 0) return [];
			if (middle >= innerWidth || centre >= innerHeight) return [];
			const top = document.elementFromPoint(middle, centre);
			if (!top || !(element.contains(top) || top.contains(element))) return [];
			const name = (element.getAttribute('aria-label') ?? element.innerText ?? '').slice(0, 40);
			const field = element.matches('textarea, input:not([type]), input[type="text"], input[type="search"]');
			return [{ x: middle, y: centre, name, field }];
		});
	}, around);
}

const keys = [
	'Enter',
	'Escape',
	'Tab',
	'ArrowDown',
	'ArrowRight',
	'Home',
	'End',
	'Space',
	'ControlOrMeta+z',
	'Shift+F10'
];

/** Presses what chance gives until time is up; what it did is told where something goes wrong. */
async function clickAbout(
	page: Page,
	url: string,
	until: number,
	told: string[],
	info: TestInfo,
	around = 'body',
	/** Before every press. */
	prepare: (lot: ArrayLike<number>) => Promise<unknown> = async () => {}
): Promise<number> {
	let count = 0;
	for (const lot of lotsOf(seed + pages.indexOf(url))) {
		const [a = 0, b = 0, c = 0, d = 0] = lot;
		if (performance.now() > until) break;
		if (count % 60 === 59) await page.goto(url);
		count += 1;
		await prepare(lot);
		if (a < 40) {
			const key = keys[b % keys.length] ?? 'Tab';
			told.push(key);
			await page.keyboard.press(key);
			continue;
		}
		const all = await places(page, around).catch(() => []);
		const place = all[((b << 8) | c) % Math.max(1, all.length)];
		if (!place) {
			await page.goto(url);
			continue;
		}
		told.push(place.name);
		await page.mouse.click(place.x, place.y, { clickCount: d < 30 ? 3 : d < 80 ? 2 : 1 });
		if (place.field) await page.keyboard.type(['你好', '<b>', '👨‍👩‍👧', ' '][d % 4] ?? '');
	}
	await info.attach('pressed', { body: told.join('\n') });
	return count;
}

for (const url of pages)
	test(`P11 nothing that is pressed by chance goes wrong, ${url}`, async ({ page, faults }, info) => {
		const own = seconds / 6;
		test.setTimeout(own * 1_000 + 40_000);
		page.on('dialog', (dialog) => void dialog.accept().catch(() => undefined));
		await page.goto(url);
		await expect(page.locator('#app .boot')).toHaveCount(0);
		const told: string[] = [];
		const clicks = await clickAbout(page, url, performance.now() + own * 1_000, told, info);
		expect(faults, `seed ${seed}, after ${told.slice(-8).join(' · ')}`).toEqual([]);
		await expect(page.locator('.recovery, .recovery-bar')).toHaveCount(0);
		const figures = { seconds: Math.round(own), clicks, uncaught: faults.length };
		info.annotations.push({ type: 'figures', description: JSON.stringify(figures) });
		expect(clicks).toBeGreaterThan(own / 2);
	});

/** Everything that belongs to the devices, with what opens from them. */
const onDevices = '[data-device], [role="menu"], dialog';

test('P10 P11 four devices, pressed by chance: no error, and the same world in Node', async ({
	page,
	faults
}, info) => {
	test.setTimeout(seconds * 1_000 + 60_000);
	await page.setViewportSize({ width: 1920, height: 1000 });
	await openStage(page);
	/** Somebody's device is put on wherever one is missing, by the way that is there for it. */
	async function four({ 2: c = 0, 3: d = 0 }: ArrayLike<number>) {
		if ((await page.locator('dialog[open]').count()) > 0) return;
		// A source that was opened leads to the page about them.
		if (!page.url().includes('#/sandbox')) {
			await page.goto('./#/sandbox');
			await expect(page.locator('[data-device]').first()).toBeVisible();
		}
		if ((await page.locator('[data-device]').count()) >= 4) return;
		// What the last press sent for may open only now, and stand before it: then the next time.
		const add = page.getByRole('button', { name: t.devices.add });
		const isOpen = await add.click({ timeout: 2_000 }).then(
			() => true,
			() => false
		);
		if (!isOpen) return;
		const dialog = page.getByRole('dialog', { name: t.devices.add });
		const app = (['wechat', 'wecom'] as const)[c % 2] ?? 'wechat';
		await dialog.getByRole('button', { name: t.frame[app], exact: true }).click();
		const rows = dialog.locator('[data-control="stage.owner.choose"]');
		await rows.nth(d % (await rows.count())).click();
	}
	const told: string[] = [];
	const until = performance.now() + seconds * 1_000;
	const clicks = await clickAbout(page, './#/sandbox', until, told, info, onDevices, four);
	expect(faults, `seed ${seed}, after ${told.slice(-8).join(' · ')}`).toEqual([]);
	await expect(page.locator('.recovery, .recovery-bar')).toHaveCount(0);
	// Among what was pressed is «back to here»: what counts is the end of the line.
	const entries = await page.evaluate(() => {
		const { tip, entries } = window.hutong?.exportSession() ?? { tip: 0, entries: [] };
		window.hutong?.goto(tip);
		return entries.length;
	});
	const commands = (await commandsOf(page)) ?? [];
	const again = Session.begin('replaying');
	for (const command of commands) again.act(command);
	expect(hash(again.world)).toBe(await hashOf(page));
	const figures = { seconds, clicks, uncaught: faults.length };
	info.annotations.push({ type: 'figures', description: JSON.stringify(figures) });
	expect(entries).toBeGreaterThan(3);
	expect(clicks).toBeGreaterThan(seconds / 2);
});

test('P11 RD1 one intent has one effect: held Enter, a triple click, thirty clicks a second', async ({
	page
}) => {
	await openStage(page);
	await dispatch(page, story.slice(0, until.talked));
	const count = (type: string) =>
		page.evaluate(
			(type) => window.hutong?.history().filter(({ command }) => command.type === type).length,
			type
		);
	const before = (await count('message.send')) ?? 0;
	const wang = device(page, 'wechat', '王女士');
	await row(wang, '知晓君').click();
	const box = wang.getByRole('textbox', { name: t.chat.say });
	await box.fill('只发一次');
	await box.focus();
	for (let held = 0; held < 20; held += 1) await page.keyboard.down('Enter');
	await page.keyboard.up('Enter');
	expect(await count('message.send')).toBe(before + 1);

	await box.fill('再发一次');
	const send = wang.getByRole('button', { name: t.chat.send, exact: true });
	const { x = 0, y = 0, width = 0, height = 0 } = (await send.boundingBox()) ?? {};
	await page.mouse.click(x + width / 2, y + height / 2, { clickCount: 3 });
	expect(await count('message.send')).toBe(before + 2);

	// Where the button to send was, the one for more now is: what a second click opened is put away.
	await saved(page);
	await page.reload();
	await row(wang, '知晓君').click();
	await box.fill('第三次');
	for (let click = 0; click < 30; click += 1) await page.mouse.click(x + width / 2, y + height / 2);
	expect(await count('message.send')).toBe(before + 3);
});
