import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { device, openStage, row, saved, t } from './stage.ts';

/** A picture as a browser makes one: `side` px square, full of noise so that it weighs something. */
async function picture(page: Page, side: number): Promise<Buffer> {
	const bytes = await page.evaluate(async (px) => {
		const canvas = document.createElement('canvas');
		canvas.width = canvas.height = px;
		const context = canvas.getContext('2d');
		if (!context) return [];
		const image = context.createImageData(px, px);
		let noise = 1;
		for (let place = 0; place < image.data.length; place += 1) {
			noise ^= noise << 13;
			noise ^= noise >>> 17;
			noise ^= noise << 5;
			image.data[place] = place % 4 === 3 ? 255 : noise;
		}
		context.putImageData(image, 0, 0);
		const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
		return [...new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer(0))];
	}, side);
	return Buffer.from(bytes);
}

test('M2 a real picture is drawn small on both sides and survives a reload; what is not one is not sent', async ({
	page
}) => {
	await openStage(page);
	const wang = device(page, 'wechat', '王女士');
	await row(wang, '李先生').click();
	const open = async () => {
		await wang.getByRole('button', { name: t.chat.morePanel, exact: true }).click();
		await wang.getByRole('button', { name: t.chat.picture, exact: true }).click();
	};
	const give = async (name: string, buffer: Buffer) => {
		if ((await wang.locator('input[type=file]').count()) === 0) await open();
		await wang.locator('input[type=file]').setInputFiles({ name, mimeType: 'image/png', buffer });
	};
	const log = wang.getByRole('log');
	const real = await picture(page, 600);
	expect(real.length).toBeGreaterThan(100_000);
	const pictures = log.getByRole('button', { name: t.chat.openPicture('真.png') });

	await give('假.png', Buffer.from('MZ, not a picture at all'));
	await expect(wang.getByText(t.refusal.codes.fileIsNotWhatItSays)).toBeVisible();
	await give('断.png', real.subarray(0, 4_000));
	await expect(wang.getByText(t.refusal.codes.pictureIsBroken)).toBeVisible();
	await give('空.png', Buffer.alloc(0));
	await expect(page.getByText(t.refusal.codes.fileIsEmpty).first()).toBeVisible();
	await expect(log.getByRole('button', { name: /\.png/ })).toHaveCount(0);

	await give('真.png', real);
	await expect(pictures).toHaveCount(1);
	const width = () => pictures.locator('img').evaluate((image: HTMLImageElement) => image.naturalWidth);
	await expect.poll(width).toBe(480);
	await pictures.click();
	await expect
		.poll(() =>
			wang
				.locator('img')
				.last()
				.evaluate((image: HTMLImageElement) => image.naturalWidth)
		)
		.toBe(600);

	await saved(page);
	await page.reload();
	await row(wang, '李先生').click();
	await expect(pictures).toHaveCount(1);
	await expect.poll(width).toBe(480);
});
