import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	begin,
	cast,
	castStart,
	checkMessage,
	checkName,
	countCharacters,
	decide,
	limits
} from '../../src/world';
import { runs } from '../runs';

const stored = (text: string) => ({ text });
const fault = (name: string) => ({ fault: name });

describe('Messages', () => {
	test.each([
		['plain', '你好，大理！'],
		['markup', '<img src=x onerror=alert(1)><script>alert(2)</script>&amp;'],
		['right-to-left override', '\u202egpj.exe'],
		['mixed directions', 'שלום 你好 مرحبا'],
		['family of joiners', '👨‍👩‍👧‍👦🏳️‍🌈'],
		['flags and keycaps', '🇨🇳 1️⃣'],
		['a few marks', 'e\u0301\u0323 각 नमस्ते'],
		['eight marks', `a${'\u0301'.repeat(8)}`],
		['tabs and line ends', 'a\tb\nc'],
		['spaces kept', '  两边都有空格  '],
		['astral characters', '𠮷野家'],
		['a zero width space among words', '你\u200b好'],
		['template and format marks', '${1} %s {{x}} __proto__'],
		['line and paragraph separators', 'a\u2028b\u2029c']
	])('T1 P13 %s: stored as it is', (_, text) => {
		expect(checkMessage(text)).toEqual(stored(text));
	});

	test('T1 two repairs that no reader sees: lone surrogates, and line ends', () => {
		expect(checkMessage('a\ud800b')).toEqual(stored('a\ufffdb'));
		expect(checkMessage('\udc00\ud83d')).toEqual(stored('\ufffd\ufffd'));
		expect(checkMessage('a\r\nb\rc\n\rd')).toEqual(stored('a\nb\nc\n\nd'));
	});

	test.each([
		['nothing', ''],
		['spaces', ' \t\n\u3000\u00a0'],
		['zero-width characters', '\u200b\u200c\u200d\ufeff\u2060'],
		['direction marks', '\u202e\u200f'],
		['fillers', '\u3164\u115f\u034f'],
		['variation selectors and tags', '\ufe0f\u{e0061}']
	])('T2 nobody could see it: %s', (_, text) => {
		expect(checkMessage(text)).toEqual(fault('textIsEmpty'));
	});

	test.each(['\u0000', '\u0007', '\u001b[31m', '\u007f', '\u0085', '\u009f', '\u000b'])(
		'T3 control characters are refused: %j',
		(text) => {
			expect(checkMessage(`a${text}b`)).toEqual(fault('textHasControls'));
		}
	);

	test('T3 piles of marks are refused, also with joiners between them', () => {
		expect(checkMessage(`a${'\u0301'.repeat(9)}`)).toEqual(fault('textHasStackedMarks'));
		expect(checkMessage(`a${'\u0301\u200c'.repeat(9)}`)).toEqual(fault('textHasStackedMarks'));
		expect(checkMessage(`a${`${'\u0301'.repeat(8)}\u200d`.repeat(2)}`)).toEqual(fault('textHasStackedMarks'));
		expect(checkMessage(`a${'\u0301'.repeat(8)}b${'\u0301'.repeat(8)}`)).toHaveProperty('text');
	});

	test('T4 5 000 characters are a message, 5 001 are too long', () => {
		expect(checkMessage('字'.repeat(5_000))).toHaveProperty('text');
		expect(checkMessage('字'.repeat(5_001))).toEqual(fault('textIsTooLong'));
		expect(checkMessage('😀'.repeat(5_000))).toHaveProperty('text');
		expect(checkMessage('😀'.repeat(5_001))).toEqual(fault('textIsTooLong'));
	});

	test('T4 P13 what is huge is refused quickly', () => {
		const start = performance.now();
		expect(checkMessage('a'.repeat(10_000_000))).toEqual(fault('textIsTooLong'));
		expect(checkMessage(`a${'\u0301'.repeat(100_000)}`)).toEqual(fault('textIsTooLong'));
		expect(checkMessage(`a${'\u0301'.repeat(39_000)}`)).toEqual(fault('textHasStackedMarks'));
		expect(checkMessage('\u0301'.concat('\u200d'.repeat(39_000)))).toEqual(fault('textIsTooLong'));
		expect(checkMessage('\u0301a'.repeat(19_000))).toEqual(fault('textIsTooLong'));
		expect(checkMessage('\r'.repeat(39_999))).toEqual(fault('textIsEmpty'));
		expect(performance.now() - start).toBeLessThan(1_000);
	});

	test('T1 T4 P13 any text is stored within its limits or refused by name, and stored text is stored again as it is', () => {
		const unit = fc.oneof(
			fc.string({ unit: 'binary', maxLength: 30 }),
			fc.string({ unit: 'grapheme', maxLength: 30 }),
			fc.constantFrom('\ud800', '\r\n', '\u0301', '\u200d', '\u202e', 'x'.repeat(2_500))
		);
		fc.assert(
			fc.property(fc.array(unit, { maxLength: 6 }), (parts) => {
				for (const check of [checkMessage, checkName]) {
					const answer = check(parts.join(''));
					if ('fault' in answer) {
						expect(answer.fault).toMatch(/^text(IsEmpty|IsTooLong|HasControls|HasStackedMarks)$/);
					} else {
						expect(check(answer.text)).toEqual(answer);
						expect(answer.text).not.toMatch(/\p{Surrogate}/u);
						expect(new TextEncoder().encode(answer.text).length).toBeLessThanOrEqual(limits.messageBytes);
					}
				}
			}),
			{ numRuns: runs(400) }
		);
	});
});

describe('Names', () => {
	test('T5 a name is one line, without spaces around', () => {
		expect(checkName('  知晓君 ')).toEqual(stored('知晓君'));
		expect(checkName('王\n女\t士')).toEqual(stored('王 女 士'));
		expect(checkName('<b>王</b>')).toEqual(stored('<b>王</b>'));
	});

	test('T5 of 32 characters at most', () => {
		expect(checkName('😀'.repeat(32))).toHaveProperty('text');
		expect(checkName('王'.repeat(33))).toEqual(fault('textIsTooLong'));
		expect(checkName('王'.repeat(50), 50)).toHaveProperty('text');
		expect(checkName('a'.repeat(1_000_000))).toEqual(fault('textIsTooLong'));
	});

	test.each(['', ' ', '\u200b\u200d', '\u202e', '\n'])('T5 that somebody can see: %j is none', (text) => {
		expect(checkName(text)).toEqual(fault('textIsEmpty'));
	});

	test('T5 without controls and piles', () => {
		expect(checkName('a\u0000')).toEqual(fault('textHasControls'));
		expect(checkName(`a${'\u0336'.repeat(20)}`)).toEqual(fault('textHasStackedMarks'));
	});
});

test('T4 characters are code points', () => {
	expect([countCharacters(''), countCharacters('a😀字'), countCharacters('e\u0301')]).toEqual([0, 3, 2]);
});

test('T5 a file’s name is one line of text like any name: controls are refused, line ends and halves repaired', () => {
	const { world } = begin(castStart);
	const named = (name: string) =>
		decide(world, {
			type: 'message.send',
			by: cast.wang,
			to: cast.groupChat,
			content: { kind: 'file', file: { name, size: 1, type: 'text/plain', hash: 'sample-x' } }
		});
	expect(named('行程\u0007.pdf')).toMatchObject({ ok: false, refusal: { code: 'textHasControls' } });
	expect(named('\u200b')).toMatchObject({ ok: false, refusal: { code: 'textIsEmpty' } });
	expect(JSON.stringify(named('行\n程\ud800.pdf'))).toContain('行 程\ufffd.pdf');
});
