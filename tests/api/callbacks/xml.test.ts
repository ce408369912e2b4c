import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readXml, textIn, writeXml } from '../../../src/api';

describe('The XML of callbacks', () => {
	test('K3 text is written as CDATA and a number bare, as in the samples', () => {
		expect(writeXml({ ToUserName: 'ww1', CreateTime: 1527000000, Absent: undefined })).toBe(
			'<xml><ToUserName><![CDATA[ww1]]></ToUserName><CreateTime>1527000000</CreateTime></xml>'
		);
	});

	test('K3 a list is its element several times, in what holds it', () => {
		const list = { MemChangeList: { Item: [{ UserID: 'a' }, { UserID: 'b' }] } };
		expect(readXml(writeXml(list))).toEqual({
			MemChangeList: [{ Item: [{ UserID: ['a'] }, { UserID: ['b'] }] }]
		});
	});

	test('K3 any text comes back as it went in, the end of a CDATA too', () => {
		const text = fc.string({ unit: 'grapheme' });
		fc.assert(
			fc.property(fc.oneof(text, fc.constantFrom(']]>', 'a]]>b]]>', '<x>&amp;', ']]')), (content) => {
				const read = readXml(writeXml({ Content: content }));
				expect(read && textIn(read, 'Content')).toBe(content);
			})
		);
	});

	test('K3 what others write is read: line ends between, entities, an element that closes itself', () => {
		const read = readXml('<?xml version="1.0"?>\n<xml>\n <A>1 &lt; 2</A>\n <B/>\n</xml>\n');
		expect(read).toEqual({ A: ['1 < 2'], B: [''] });
		expect(textIn(read ?? {}, 'toString')).toBeUndefined();
	});

	test.each([
		'',
		'<xml>',
		'<xml></xml><xml></xml>',
		'<a></a>',
		'<xml><a></b></xml>',
		'<xml><a b="c"></a></xml>',
		'<!DOCTYPE xml [<!ENTITY a "b">]><xml><A>&a;</A></xml>',
		'<xml><A>&a;</A></xml>',
		'<xml><!-- no --></xml>',
		'<xml><A><![CDATA[no end</A></xml>',
		'text<xml></xml>',
		`<xml>${'<a>'.repeat(40)}${'</a>'.repeat(40)}</xml>`,
		`<xml><A>${'x'.repeat(1_000_000)}</A></xml>`
	])('K3 what is not written this way is refused: %#', (text) => expect(readXml(text)).toBeUndefined());

	test('K3 anything is read or refused, and nothing is thrown', () => {
		const pieces = fc.constantFrom(
			'<xml>',
			'</xml>',
			'<A>',
			'</A>',
			'<![CDATA[',
			']]>',
			'&amp;',
			'&',
			'<',
			'x'
		);
		fc.assert(fc.property(fc.array(pieces), (all) => void readXml(all.join(''))));
	});
});
