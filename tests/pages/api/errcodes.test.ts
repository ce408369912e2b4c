import { expect, test } from 'vitest';
import { errcodes } from '../../../src/api';
import { errcodes as english } from '../../../src/i18n/en/errcodes';
import { errcodes as chinese } from '../../../src/i18n/zh-CN/errcodes';

const codes = (of: object) => Object.keys(of).sort();

test.each([
	['Chinese', chinese, /^[^\n]*[\u4e00-\u9fff][^\n]*。$/],
	['English', english, /^[A-Z][ -~’]*\.$/]
] as const)(
	'D90313 every errcode has a sentence of its own in %s, and no other has',
	(_, words, sentence) => {
		expect(codes(words)).toEqual(codes(errcodes));
		for (const [code, said] of Object.entries(words)) expect(said, code).toMatch(sentence);
	}
);
