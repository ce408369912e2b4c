import { beforeEach, describe, expect, test } from 'vitest';
import { answerTo, answerToPicture, type Answer } from '../../../src/panes/scanner/answer';
import { payloadOf } from '../../../src/session';
import { codeOf, type EndId } from '../../../src/world';
import { li, setTable, wang, zhaoAtWork, zhi, zhiAtWork, type SetTable } from '../chat/table';

let table: SetTable;

beforeEach(() => {
	table = setTable();
});

function scan(me: EndId, text: string): Answer {
	return answerTo(text, { world: table.sandbox.world, me, hands: table.stage.hands });
}

const of = (end: EndId) => payloadOf(table.stage.hands.session, codeOf(table.sandbox.world, end));
const written = () => table.sandbox.entries.length;

describe('RB13 what is not ours', () => {
	test.each([
		['a web address', 'https://example.com/?q=1'],
		['a script', 'javascript:alert(1)'],
		['a network', 'WIFI:T:WPA;S:lobby;P:secret;;'],
		['a card of another kind', 'BEGIN:VCARD\r\nVERSION:3.0\r\nN:Li\r\nEND:VCARD'],
		['a payment', 'weixin://wxpay/bizpayurl?pr=1'],
		['nothing', ''],
		['three thousand characters', 'x'.repeat(3000)]
	])('%s is text, and nothing is done', (_, text) => {
		const answer = scan(zhiAtWork, text);
		expect(answer.type).toBe('foreign');
		expect(written()).toBe(0);
	});

	test('of another session, newer, damaged: each by its name', () => {
		const code = codeOf(table.sandbox.world, wang);
		const theirs = payloadOf('zzzzzzzzzz', code);
		expect(scan(zhiAtWork, theirs).type).toBe('otherSession');
		expect(scan(zhiAtWork, of(wang).replace(':1:', ':2:')).type).toBe('newer');
		expect(scan(zhiAtWork, of(wang).slice(0, -3)).type).toBe('damaged');
		expect(scan(zhiAtWork, of(wang).replace('@0', '@1')).type).toBe('damaged');
		expect(written()).toBe(0);
	});

	test('pictures', () => {
		expect(answerToPicture({ kind: 'none' })).toEqual({ type: 'nothing' });
		expect(answerToPicture({ kind: 'unreadable', reason: 'tooLarge' })).toEqual({
			type: 'unreadable',
			reason: 'tooLarge'
		});
		expect(answerToPicture({ kind: 'found', text: 'x' })).toBe('x');
	});
});

describe('who is behind a code', () => {
	test('a person, for a member: by scanning', () => {
		expect(scan(zhiAtWork, of(wang))).toMatchObject({ type: 'found', end: wang, way: 'scan' });
	});

	test('a work identity, for a customer: by its card', () => {
		expect(scan(wang, of(zhiAtWork))).toMatchObject({ type: 'found', end: zhiAtWork, way: 'card' });
	});

	test('another person, for a person: by scanning', () => {
		expect(scan(zhi, of(li))).toMatchObject({ type: 'found', end: li, way: 'scan' });
	});

	test('who may not be added yet is shown all the same: their page says why', () => {
		expect(
			table.stage.hands.may({
				type: 'link.ask',
				by: zhiAtWork,
				code: codeOf(table.sandbox.world, wang),
				way: 'scan',
				hello: ''
			})?.code
		).toBe('memberMayAdd');
		expect(scan(zhiAtWork, of(wang)).type).toBe('found');
		expect(written()).toBe(0);
	});

	test('who is a contact already is shown', () => {
		table.meet();
		expect(scan(zhiAtWork, of(wang)).type).toBe('found');
		expect(scan(wang, of(zhiAtWork)).type).toBe('found');
	});
});

describe('who cannot be added by anybody from here', () => {
	test.each([
		['oneself at work', zhiAtWork, zhiAtWork],
		['oneself in private', zhi, zhi],
		['the own work identity', zhi, zhiAtWork],
		['the own WeChat', zhiAtWork, zhi]
	] as const)('%s: said, and written down', (_, me, other) => {
		const before = written();
		expect(scan(me, of(other))).toMatchObject({ type: 'refused', refusal: { code: 'notOneself' } });
		expect(written()).toBe(before + 1);
	});

	test('A13 a void identity: said, and written down', () => {
		const card = of(zhiAtWork);
		table.act({ type: 'identity.leave', by: zhiAtWork });
		const before = written();
		expect(scan(wang, card)).toMatchObject({ type: 'refused', refusal: { facts: ['A13'] } });
		expect(written()).toBe(before + 1);
	});

	test('somebody of another branch of the session', () => {
		table.act({ type: 'person.create', name: '新人', face: 'none' });
		const code = of('account:7');
		table.sandbox.undo();
		table.act({ type: 'grant.give', by: zhaoAtWork, to: { kind: 'member', identity: zhiAtWork } });
		expect(scan(zhiAtWork, code)).toMatchObject({
			type: 'refused',
			refusal: { code: 'notACodeOfThisSession' }
		});
	});
});
