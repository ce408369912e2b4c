import { render, screen } from '@testing-library/svelte';
import { describe, expect, test } from 'vitest';
import { cardOf, CardPicture, faceOf } from '../../../src/panes/card';
import { setTable, wang, zhi, zhiAtWork } from '../chat/table';

const table = () => {
	const { sandbox, stage, act } = setTable();
	const shown = (size: 'bubble' | 'large') =>
		render(CardPicture, {
			world: sandbox.world,
			of: zhiAtWork,
			code: 'identity:0@0',
			stage,
			device: 'here',
			size
		});
	return { sandbox, stage, act, shown };
};

describe('the work card', () => {
	test('says who, of which company, in what position, and what to do', async () => {
		const { shown } = table();
		shown('large');
		for (const words of [
			'知晓君',
			'云杉旅行',
			'旅行顾问',
			'已认证',
			'扫一扫上面的二维码图案，加我企业微信',
			'教学模拟'
		]) {
			expect(screen.getByText(words)).toBeTruthy();
		}
		expect(await screen.findByRole('img', { name: '知晓君的企业微信二维码' })).toBeTruthy();
	});

	test('says so where the company is not verified', () => {
		const { sandbox, act, shown } = table();
		act({ type: 'verification.lapse', enterprise: 'enterprise:0' });
		expect(cardOf(sandbox.world, zhiAtWork).verified).toBe(false);
		shown('large');
		expect(screen.getByText('未认证')).toBeTruthy();
	});

	test('is light in every theme, or cameras fail', () => {
		const { container } = table().shown('bubble');
		expect(container.querySelector('[data-theme="light"]')).toBeTruthy();
	});

	test('only a large one can be scanned from another device, and only while it is there', () => {
		const { stage, shown } = table();
		shown('bubble');
		expect(stage.codes.shown).toEqual([]);
		const { unmount } = shown('large');
		expect(stage.codes.shown).toMatchObject([{ device: 'here', label: '知晓君的企业微信名片' }]);
		unmount();
		expect(stage.codes.shown).toEqual([]);
	});
});

test('people wear another face at work where one is drawn', () => {
	const { world } = setTable().sandbox;
	expect(faceOf(world, zhi)).toBe('zhi');
	expect(faceOf(world, zhiAtWork)).toBe('zhiwork');
	expect(faceOf(world, wang)).toBe('wang');
	expect(faceOf(world, 'identity:1')).toBe('chen');
});
