import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { toBuffer } from 'qrcode';
import { payloadOf } from '../../src/session/payload.ts';
import { cast } from '../../src/world/index.ts';
import { expect, test } from './fixtures.ts';
import { readQr } from './pixels.ts';
import { device, dispatch, hashOf, openStage, row, startsWith, t } from './stage.ts';
import { story, until } from './story.ts';

const { scan } = t;
const wechat = { ...t.wechat, ...t.inWechat };
const wecom = { ...t.wecom, ...t.inWecom };
const zhi = '知晓君';
const wang = '王女士';

const code = (within: Locator) => within.getByText(/^HUTONG:1:/);
const work = (page: Page) => device(page, 'wecom', zhi);
const scanner = (page: Page) => work(page).getByRole('region', { name: scan.titleAtWork });

async function openScanner(page: Page): Promise<void> {
	await work(page).getByRole('button', { name: wecom.addMenu, exact: true }).click();
	await page.getByRole('menuitem', { name: wecom.scan }).click();
	await expect(scanner(page)).toBeVisible();
}

async function showWangsCode(page: Page): Promise<string> {
	const phone = device(page, 'wechat', wang);
	await phone.getByRole('tab', { name: wechat.tabs.me, exact: true }).click();
	await row(phone, wechat.myCode).click();
	return (await code(phone).textContent()) ?? '';
}

async function scanFile(page: Page, name: string, type: string, buffer: Buffer): Promise<void> {
	const choosing = page.waitForEvent('filechooser');
	await scanner(page).getByRole('button', { name: scan.picture }).click();
	await (await choosing).setFiles({ name, mimeType: type, buffer });
}

async function typeCode(page: Page, text: string): Promise<void> {
	const field = scanner(page).getByRole('textbox', { name: scan.typeLabel });
	if ((await field.count()) === 0) await scanner(page).getByRole('button', { name: scan.type }).click();
	await field.fill(text);
	await scanner(page).getByRole('button', { name: scan.typeDone }).click();
}

const answer = (page: Page) => scanner(page).getByRole('status');

/** The finder led to the profile of 王女士, from which she can be asked. */
async function expectFound(page: Page): Promise<void> {
	await expect(work(page).getByRole('heading', { name: wecom.profile })).toBeVisible();
	await expect(work(page)).toContainText(wang);
	await expect(work(page).getByRole('button', { name: wecom.add, exact: true })).toBeVisible();
}

test.beforeEach(async ({ page }) => {
	await openStage(page);
	await dispatch(page, story.slice(0, until.told));
});

for (const theme of ['light', 'dark'] as const)
	test(`A8 A9 another program reads the codes off the page’s pixels, ${theme}`, async ({ page }) => {
		if (theme === 'dark') await page.getByRole('button', { name: t.frame.theme(false) }).click();
		const text = await showWangsCode(page);
		const picture = device(page, 'wechat', wang).getByRole('img', { name: wechat.codeLabel(wang) });
		expect(readQr(await picture.screenshot())).toBe(text);
		expect(text).toMatch(/:account:0@0:[0-9a-f]{6}$/);

		await work(page).getByRole('button', { name: wecom.addMenu, exact: true }).click();
		await page.getByRole('menuitem', { name: wecom.myCard }).click();
		const card = (await code(work(page)).textContent()) ?? '';
		const drawn = work(page).getByRole('img', { name: t.card.code(zhi) });
		expect(readQr(await drawn.screenshot())).toBe(card);
		expect(card).toMatch(/:identity:0@0:[0-9a-f]{6}$/);

		// The picture that is saved is one of its own, drawn anew.
		await work(page).getByRole('button', { name: wecom.card.savePicture }).click();
		const coming = page.waitForEvent('download');
		await work(page).getByRole('button', { name: wecom.card.download }).click();
		const download = await coming;
		expect(download.suggestedFilename()).toBe(t.card.fileName(zhi, '云杉旅行'));
		expect(readQr(await readFile(await download.path()))).toBe(card);
	});

test('a code is found in a picture file, dropped, pasted, and typed', async ({ page }) => {
	const text = await showWangsCode(page);
	const photo = await device(page, 'wechat', wang).screenshot();
	await openScanner(page);
	await scanFile(page, 'photo.png', 'image/png', photo);
	await expectFound(page);

	for (const how of ['drop', 'paste'] as const) {
		await work(page)
			.getByRole('button', { name: startsWith(t.chat.back) })
			.click();
		await openScanner(page);
		await scanner(page)
			.getByRole('button', { name: scan.picture })
			.evaluate(
				(button, { bytes, how }) => {
					const carried = new DataTransfer();
					const data = Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0));
					carried.items.add(new File([data], 'code.png', { type: 'image/png' }));
					const options = { bubbles: true, cancelable: true };
					button.dispatchEvent(
						how === 'drop'
							? new DragEvent('drop', { ...options, dataTransfer: carried })
							: new ClipboardEvent('paste', { ...options, clipboardData: carried })
					);
				},
				{ bytes: (await toBuffer(text, { scale: 4 })).toString('base64'), how }
			);
		await expectFound(page);
	}

	await work(page)
		.getByRole('button', { name: startsWith(t.chat.back) })
		.click();
	await openScanner(page);
	await typeCode(page, `  ${text.toLowerCase()}。`);
	await expectFound(page);
});

test('P5 somebody else’s code is shown as text; nothing is opened', async ({ page, context }) => {
	await openScanner(page);
	const before = page.url();
	const opened: string[] = [];
	context.on('page', (other) => opened.push(other.url()));
	for (const text of [
		'https://hutong.invalid/?a=<b>',
		'javascript:alert(1)',
		'WIFI:T:WPA;S:x;P:y;;',
		'\u202egnp.exe'
	]) {
		await scanFile(page, 'foreign.png', 'image/png', await toBuffer(text, { scale: 4 }));
		await expect(answer(page)).toContainText(scan.answers.foreign);
		await expect(answer(page)).toContainText(text);
		await expect(scanner(page).getByRole('link')).toHaveCount(0);
	}
	expect(page.url()).toBe(before);
	expect(opened).toEqual([]);
});

test('P11 codes that lead to nobody say why', async ({ page }) => {
	const text = await showWangsCode(page);
	const key = text.split(':')[2] ?? '';
	const hash = await hashOf(page);
	await openScanner(page);
	const cases: [name: string, text: string, title: string, reason: string][] = [
		['her own WeChat', payloadOf(key, 'account:3@0'), scan.answers.refused, t.refusal.codes.notOneself],
		['her own card', payloadOf(key, 'identity:0@0'), scan.answers.refused, t.refusal.codes.notOneself],
		[
			'another branch',
			payloadOf(key, 'account:0@9'),
			scan.answers.refused,
			t.refusal.codes.notACodeOfThisSession
		],
		['nobody', payloadOf(key, 'account:99@0'), scan.answers.refused, t.refusal.codes.notACodeOfThisSession],
		['another session', payloadOf('other23456', 'account:0@0'), scan.answers.otherSession, scan.otherSession],
		['newer', text.replace('HUTONG:1', 'HUTONG:2'), scan.answers.newer, scan.newer],
		['a letter wrong', text.replace('account:0', 'account:1'), scan.answers.damaged, scan.damaged],
		['cut', text.slice(0, -3), scan.answers.damaged, scan.damaged]
	];
	for (const [name, typed, title, reason] of cases) {
		await test.step(name, async () => {
			await typeCode(page, typed);
			await expect(answer(page)).toContainText(title);
			await expect(answer(page)).toContainText(reason);
		});
	}
	await scanner(page).getByRole('button', { name: scan.again }).click();
	await expect(answer(page)).toContainText(scan.aim);
	expect(await hashOf(page)).toBe(hash);
});

test('a code of somebody who is a contact already leads to their profile', async ({ page }) => {
	await dispatch(page, story.slice(until.told, until.connected));
	await showWangsCode(page);
	await openScanner(page);
	await row(scanner(page), wechat.codeLabel(wang)).click();
	await expect(work(page).getByRole('heading', { name: wecom.contactProfile })).toBeVisible();
	await expect(work(page).getByRole('button', { name: wecom.send, exact: true })).toBeVisible();
});

test('A13 the code of an identity that is void', async ({ page }) => {
	const text = await showWangsCode(page);
	await dispatch(page, [{ type: 'identity.leave', by: cast.zhiAtWork }]);
	const phone = device(page, 'wechat', wang);
	await phone.getByRole('button', { name: startsWith(t.chat.back) }).click();
	await phone.getByRole('tab', { name: wechat.tabs.discover }).click();
	await row(phone, wechat.scan).click();
	const choosing = page.waitForEvent('filechooser');
	await phone.getByRole('button', { name: scan.picture }).click();
	const card = await toBuffer(payloadOf(text.split(':')[2] ?? '', 'identity:0@0'), { scale: 4 });
	await (await choosing).setFiles({ name: 'card.png', mimeType: 'image/png', buffer: card });
	await expect(phone.getByRole('status')).toContainText(scan.answers.refused);
	await expect(phone.getByRole('status')).toContainText(t.refusal.codes.identityIsActive);
});

test('P5 pictures without a code, and files that are no pictures', async ({ page }) => {
	await openScanner(page);
	const code = await toBuffer('HUTONG', { scale: 4 });
	const svg =
		'<svg xmlns="http://www.w3.org/2000/svg" width="90" height="90"><script>top.hacked=1</script>' +
		'<image href="https://hutong.invalid/a.png" width="9" height="9"/><rect width="9" height="9"/></svg>';
	const cases: [name: string, type: string, contents: Buffer | string, title: string][] = [
		['plain.png', 'image/png', await page.getByRole('banner').screenshot(), scan.answers.nothing],
		['drawn.svg', 'image/svg+xml', svg, scan.answers.nothing],
		['page.png', 'image/png', '<!doctype html><script>top.hacked=1</script>', scan.answers.unreadable],
		['page.html', 'text/html', '<!doctype html><p>hello', scan.answers.unreadable],
		['cut.png', 'image/png', code.subarray(0, 30), scan.answers.unreadable],
		['empty.png', 'image/png', '', scan.answers.unreadable],
		['text.txt', 'text/plain', 'HUTONG:1:', scan.answers.unreadable]
	];
	for (const [name, type, contents, title] of cases) {
		await test.step(name, async () => {
			await scanFile(page, name, type, Buffer.from(contents));
			await expect(answer(page)).toContainText(title);
			await scanner(page).getByRole('button', { name: scan.again }).click();
			await expect(answer(page)).toContainText(scan.aim);
		});
	}
	expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
});

test('without a camera it says so, and the other ways stay', async ({ page }) => {
	await openScanner(page);
	await scanner(page).getByRole('button', { name: scan.camera }).click();
	await expect(answer(page)).toContainText(scan.answers.cameraFailed);
	const text = await showWangsCode(page);
	await typeCode(page, text);
	await expectFound(page);
});
