import { describe, expect, test } from 'vitest';
import { csvOf, markdownOf } from '../../src/gaps';

describe('export', () => {
	test('CSV begins with a mark, ends lines as RFC 4180 has it, and quotes what needs it', () => {
		expect(csvOf({ head: ['做什么', 'a,b'], rows: [['说"能"', '两\n行']] })).toBe(
			'\uFEFF做什么,"a,b"\r\n"说""能""","两\n行"\r\n'
		);
	});

	test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])('«%s» is no formula', (cell) => {
		expect(csvOf({ head: [cell], rows: [] })).toMatch(/^\uFEFF"?'/);
	});

	test('Markdown takes nothing for markup', () => {
		const text = markdownOf('能与不能', { head: ['a|b'], rows: [['<b>*x*</b>\n[y](z)']] }, ['_备注_']);
		expect(text).toBe(
			'# 能与不能\n\n| a\\|b |\n| --- |\n| \\<b\\>\\*x\\*\\</b\\> \\[y\\](z) |\n\n\\_备注\\_\n'
		);
	});
});
