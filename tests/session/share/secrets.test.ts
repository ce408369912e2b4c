import { describe, expect, test } from 'vitest';
import { beforeAndAfter } from '../../../src/lessons/library/beforeAndAfter';
import { fromAddingToLeaving } from '../../../src/lessons/library/fromAddingToLeaving';
import { joiningTheBeta } from '../../../src/lessons/library/joiningTheBeta';
import { findSecrets, secretsIn } from '../../../src/session/share/secrets';
import { castStart, type Command } from '../../../src/world';
import { story } from '../../e2e/story';

describe('P18 what looks like a secret is found', () => {
	test.each([
		['mobile', '13800138000'],
		['mobile', '我的电话是13800138000，随时打'],
		['mobile', '138-0013-8000'],
		['mobile', '138 0013 8000'],
		['mobile', '+86 13800138000'],
		['mobile', '8613800138000'],
		['mobile', '１３８００１３８０００'],
		['mobile', '打 19912345678。'],
		['idNumber', '身份证 11010519491231002X'],
		['idNumber', '440308199901010012'],
		['idNumber', '11010519491231002x。'],
		['email', 'wang@example.com'],
		['email', '发到 zhi.xiao+test@mail.example.com.cn 吧'],
		['key', 'kPz8Q1vXw0mB5nLtR7yUiO9sDfEwC6jXqKp3VgH2aZA'],
		['key', 'corpsecret=Zx81kQ0aPLm2NvB7hTgR4yUiO9sDfEwC6jXqKp3V_-A'],
		['key', 'd41d8cd98f00b204e9800998ecf8427e'],
		['key', 'YWJjZGVmZ2hpamtsbW5vcHFyc3R1dnd4eXoxMjM0NTY3ODk=']
	])('%s: %s', (kind, text) => {
		expect(secretsIn(text).map(([found]) => found)).toEqual([kind]);
	});

	test('with its place, its beginning and its end, and no more of it', () => {
		const send = (text: string): Command => ({
			type: 'message.send',
			by: 'account:0',
			to: 'conversation:3',
			content: { kind: 'text', text }
		});
		const found = findSecrets([send('好'), send('13800138000 和 wang@example.com')]);
		expect(found).toEqual([
			{ kind: 'email', place: 1, excerpt: 'wang….com' },
			{ kind: 'mobile', place: 1, excerpt: '138…000' }
		]);
		expect(findSecrets(Array.from({ length: 100 }, () => send('13800138000')))).toHaveLength(50);
	});

	test('in remarks, tags, greetings, names of files and of branches too', () => {
		const phone = '13800138000';
		const file = { name: `${phone}.pdf`, size: 1, type: 'application/pdf', hash: 'sample-plan.pdf' };
		const places: unknown[] = [
			{ type: 'link.remark', by: 'account:0', link: 'link:0', remark: phone },
			{ type: 'link.tag', by: 'account:0', link: 'link:0', tags: ['好', phone] },
			{ type: 'link.ask', by: 'account:0', code: 'account:1@0', way: 'scan', hello: phone },
			{ type: 'message.send', by: 'account:0', to: 'conversation:0', content: { kind: 'file', file } },
			{ at: 1, branch: 2, name: phone }
		];
		for (const place of places) expect(findSecrets([place]), JSON.stringify(place)).toHaveLength(1);
	});
});

describe('P18 what is none is left alone', () => {
	test.each([
		'六月想带爸妈去大理，有一起的吗？',
		'订单 20180524093000123',
		'12345678901',
		'23800138000',
		'138001380001',
		'3.13800138000',
		'2018-05-24 09:30',
		'110105199913310020',
		'010-62345678',
		'@知晓君',
		'a@b',
		'https://example.com/a/b/c/d/e/f/g/h/i/j/k/l/Mm/n1',
		'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
		'00000000000000000000000000000000000000',
		'哈'.repeat(50),
		'--------------------------------------------',
		'supercalifragilisticexpialidocious-and-more'
	])('%s', (text) => {
		expect(secretsIn(text)).toEqual([]);
	});

	test('nor anything that ships: the cast, the lessons, the story', () => {
		expect(findSecrets(castStart)).toEqual([]);
		expect(findSecrets(story)).toEqual([]);
		for (const lesson of [beforeAndAfter, fromAddingToLeaving, joiningTheBeta])
			expect(findSecrets([lesson])).toEqual([]);
	});

	test('nor ids, hashes and codes, which nobody types', () => {
		const hash = `sha256-${'0123456789abcdef'.repeat(4)}`;
		const file = { name: 'a.png', size: 13800138000, type: 'image/png', hash };
		expect(
			findSecrets([
				{
					type: 'message.send',
					by: 'account:138001380',
					to: 'conversation:0',
					content: { kind: 'image', file }
				}
			])
		).toEqual([]);
	});
});

test('P18 G30 the token and the key by which a CRM is told are pointed out, whatever they look like', () => {
	const setting = {
		url: 'https://crm.example.com/',
		token: 'abc',
		encodingAesKey: 'a'.repeat(43),
		events: ['create_user']
	};
	const found = findSecrets([{ type: 'crm.listen', by: 'identity:2', setting }]);
	expect(found.map(({ kind, excerpt }) => [kind, excerpt])).toEqual([
		['key', 'a…c'],
		['key', 'aaaa…aaaa']
	]);
	expect(findSecrets([{ ...setting, token: '', encodingAesKey: '' }])).toEqual([]);
});
