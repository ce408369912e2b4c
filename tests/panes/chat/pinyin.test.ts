import { describe, expect, test } from 'vitest';
import { initialsOf, letterOf, underLetters } from '../../../src/panes/chat';

describe('the letter of a name', () => {
	test.each([
		['A', '安娜 阿宝'],
		['B', '白先生'],
		['C', '陈晨 崔护'],
		['G', '高山'],
		['H', '何涛 黄河'],
		['L', '李先生 刘备 廖女士'],
		['M', '马达 孟姜'],
		['N', '牛二 那英'],
		['Q', '钱小姐'],
		['T', '唐宁 他乡'],
		['W', '王女士 吴晓'],
		['X', '小周 许三'],
		['Y', '云杉 杨柳'],
		['Z', '知晓君 赵敏 周到']
	])('%s: %s', (letter, names) => {
		expect(names.split(' ').map(letterOf)).toEqual(names.split(' ').map(() => letter));
	});

	test('is that of the surname as it is read', () => {
		expect(['曾先生', '单女士', '仇英', '解缙', '朴小姐'].map(letterOf).join('')).toBe('ZSQXP');
	});

	test('of other scripts is theirs, or #', () => {
		expect(['anna', 'Émile', '7 号', '😀', 'あき', '𠮷野', '', '  王'].map(letterOf).join('')).toBe(
			'AE#####W'
		);
	});

	test('initials are those of all characters', () => {
		expect(['王女士', '曾 Li', 'Bob'].map(initialsOf)).toEqual(['wns', 'z#li', 'bob']);
	});
});

test('people stand under their letters in the order of their sounds, # last', () => {
	const people = ['7 号', '张一', '曾二', '李四', '阿三', '李一'].map((name) => ({ name }));
	expect(
		underLetters(people).map(({ letter, people }) => [letter, ...people.map(({ name }) => name)].join(' '))
	).toEqual(['A 阿三', 'L 李四 李一', 'Z 曾二 张一', '# 7 号']);
});
