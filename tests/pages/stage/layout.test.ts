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
	test('a wire between every two devices; one alone takes what there is', () => {
		expect(columnsOf(['wechat', 'wecom'], 1100)).toBe(
			'minmax(304px, 376px) minmax(96px, 372px) minmax(304px, 376px)'
		);
		expect(columnsOf(['wechat', 'wecom', 'console'], 1900)).toContain(' minmax(96px, 216px) ');
		expect(columnsOf(['console'], 390)).toBe('minmax(0px, 900px)');
		expect(columnsOf(['wecom'], 390)).toBe('minmax(0px, 500px)');
	});
});
