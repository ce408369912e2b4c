import { beforeEach, describe, expect, test } from 'vitest';
import { language } from '../../../src/i18n';
import { namesOf } from '../../../src/pages/sessions/wording';
import type { SessionRow } from '../../../src/store';

beforeEach(async () => {
	await language.use('zh-CN');
	await language.need('sessions');
});

const nine = new Date(2026, 10, 20, 9, 0, 0).getTime();

const row = (key: string, made: number, name?: string): SessionRow => ({
	key,
	about: { made, edition: 'beta', ...(name !== undefined && { name }) },
	present: []
});
const names = (...rows: SessionRow[]) => [...namesOf(rows, nine).values()];

describe('the names of sessions', () => {
	test('two of one day are told apart by when they began', () => {
		expect(names(row('a', nine), row('b', nine + 4 * 3_600_000))).toEqual([
			'11月20日周五 09:00，自由沙盘 · 2018-05 内测',
			'11月20日周五 13:00，自由沙盘 · 2018-05 内测'
		]);
	});

	test('two of one minute by the second, and two of one second by a number', () => {
		expect(names(row('a', nine), row('b', nine + 7_000), row('c', nine + 7_000))).toEqual([
			'11月20日周五 09:00，自由沙盘 · 2018-05 内测',
			'11月20日周五 09:00:07，自由沙盘 · 2018-05 内测',
			'11月20日周五 09:00:07，自由沙盘 · 2018-05 内测 · 2'
		]);
	});

	test('what somebody gave one stays as it is', () => {
		expect(names(row('a', nine, '周三的课'), row('b', nine, '周三的课'))).toEqual(['周三的课', '周三的课']);
	});
});
