import { describe, expect, test } from 'vitest';
import { beginsAsItSays } from '../../src/store';

const head = (text: string) => Uint8Array.from([...text].map((character) => character.charCodeAt(0)));

describe('the first bytes of a file', () => {
	test.each([
		['image/png', '\x89PNG\r\n'],
		['image/jpeg', '\xff\xd8\xff\xe0'],
		['image/gif', 'GIF89a'],
		['image/webp', 'RIFF'],
		['image/svg+xml', '\n<svg>'],
		['application/pdf', '%PDF-1.7'],
		['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'PK\x03\x04'],
		['text/plain', 'hello'],
		['text/plain', '\xff\xfeh\x00'],
		['application/x-anything', 'MZ']
	])('M2 %s may begin so', (type, first) => expect(beginsAsItSays(type, head(first))).toBe(true));

	test.each([
		['image/png', 'MZ'],
		['image/png', '\xff\xd8\xff'],
		['image/jpeg', '<svg>'],
		['image/svg+xml', '\x89PNG'],
		['application/pdf', 'PK\x03\x04'],
		['text/plain', 'MZ\x00\x01'],
		['image/gif', '']
	])('M2 %s does not begin so', (type, first) => expect(beginsAsItSays(type, head(first))).toBe(false));
});
