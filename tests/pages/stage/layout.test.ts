import { describe, expect, test } from 'vitest';
import { columnsOf, refusalPlace } from '../../../src/pages/stage/layout';

describe('where the card of a refusal stands', () => {
	test('right of the device where it was met, left of the last one, over a device that stands alone', () => {
		expect(refusalPlace(0, 2)).toEqual({ wire: 0, side: 'left' });
		expect(refusalPlace(1, 2)).toEqual({ wire: 0, side: 'right' });
		expect(refusalPlace(1, 3)).toEqual({ wire: 1, side: 'left' });
		expect(refusalPlace(0, 1)).toEqual({ wire: -1, side: undefined });
		expect(refusalPlace(-1, 2)).toEqual({ wire: -1, side: undefined });
	});
});

describe('columns of the table', () => {
	const of = (...apps: ('wechat' | 'wecom' | 'console')[]) => apps.map((app) => ({ app }));

	test('a wire between every two devices; one alone takes what there is', () => {
		expect(columnsOf(of('wechat', 'wecom'), 1100)).toBe(
			'minmax(304px, 376px) minmax(96px, 372px) minmax(304px, 376px)'
		);
		expect(columnsOf(of('wechat', 'wecom', 'console'), 1900)).toContain(' minmax(96px, 216px) ');
		expect(columnsOf(of('console'), 390)).toBe('minmax(0px, 900px)');
		expect(columnsOf(of('wecom'), 390)).toBe('minmax(0px, 500px)');
	});

	test('four stand a little closer', () => {
		const four = columnsOf(of('wechat', 'wechat', 'wecom', 'wecom'), 1232);
		expect(four.match(/minmax\(280px, 376px\)/g)).toHaveLength(4);
		expect(four.match(/minmax\(36px, 216px\)/g)).toHaveLength(3);
	});

	test('what somebody chose is had exactly, and the wire takes what is left', () => {
		const [left, right] = [
			{ app: 'wechat' as const, width: 420 },
			{ app: 'wecom' as const, width: 320 }
		];
		expect(columnsOf([left, right], 950)).toBe('420px 210px 320px');
		expect(columnsOf([left, right], 1900)).toBe('420px 372px 320px');
		// One that nobody has touched keeps its usual width.
		expect(columnsOf([left, { app: 'wecom' }], 1200)).toBe('420px 372px 376px');
	});

	test('where it does not fit, each gives way by its share above the least', () => {
		const sized = [
			{ app: 'wechat' as const, width: 504 },
			{ app: 'wecom' as const, width: 404 }
		];
		// 96 for the wire, 304 each at the least, and 150 of the 300 that were wanted beyond.
		expect(columnsOf(sized, 854)).toBe('404px 96px 354px');
		expect(columnsOf(sized, 600)).toBe('304px 96px 304px');
		expect(columnsOf(sized.slice(0, 1), 390)).toBe('minmax(0px, 500px)');
	});
});
