import fc from 'fast-check';
import { expect, test } from 'vitest';
import { payloadOf, readPayload } from '../../src/session';

const ours = payloadOf('k3m9', 'identity:3@17');

test('RB13 a payload comes back as the code it was made of', () => {
	expect(readPayload('k3m9', ours)).toEqual({ kind: 'ours', code: 'identity:3@17' });
	expect(readPayload('k3m9', `  ${ours}。`)).toEqual({ kind: 'ours', code: 'identity:3@17' });
	expect(readPayload('k3m9', ours.toUpperCase())).toEqual({ kind: 'ours', code: 'identity:3@17' });
	expect(ours.length).toBeLessThan(60);
});

test.each([
	['a web address', 'https://weixin.qq.com/x'],
	['a script', 'javascript:alert(1)'],
	['WiFi', 'WIFI:T:WPA;S:x;P:y;;'],
	['nothing', ''],
	['three kilobytes', 'x'.repeat(3_000)]
])('RB13 %s is foreign: text, at most 300 characters of it, never an address', (_, text) => {
	const scanned = readPayload('k3m9', text);
	expect(scanned.kind).toBe('foreign');
	if (scanned.kind === 'foreign') expect(scanned.text.length).toBeLessThanOrEqual(300);
});

test('RB13 another session, a newer version and a slip of the hand each have their own answer', () => {
	expect(readPayload('other', ours)).toEqual({ kind: 'otherSession' });
	expect(readPayload('k3m9', ours.replace('HUTONG:1', 'HUTONG:2'))).toEqual({ kind: 'newer' });
	expect(readPayload('k3m9', ours.replace('identity:3', 'identity:4'))).toEqual({ kind: 'damaged' });
});

test('RB9 a payload cut or changed anywhere is never taken for another one', () => {
	fc.assert(
		fc.property(fc.nat(ours.length - 1), fc.constantFrom('', '0', 'z', ':', ' '), (place, put) => {
			const changed = ours.slice(0, place) + put + ours.slice(place + 1);
			const scanned = readPayload('k3m9', changed);
			if (scanned.kind === 'ours') expect(changed.trim().toLowerCase()).toBe(ours.toLowerCase());
		})
	);
});
