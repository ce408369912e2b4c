import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import {
	callbackEvents,
	callbackFault,
	crmManners,
	get,
	parseCommand,
	type CallbackSetting,
	type Command
} from '../../src/world';
import { runs } from '../runs';
import { heAtWork, travel, zhaoAtWork, zhiAtWork } from './commands';
import { castTrial, type Trial } from './laws';

let trial: Trial;

beforeEach(() => {
	trial = castTrial();
	return () => trial.end();
});

const good: CallbackSetting = {
	url: 'https://crm.example.com/wecom?from=1',
	token: 'QDG6eK',
	encodingAesKey: 'jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C',
	events: ['add_external_contact', 'del_external_contact']
};
const set = (more: Partial<CallbackSetting> = {}, rest: object = {}): Command =>
	({ type: 'crm.listen', by: zhaoAtWork, setting: { ...good, ...more }, ...rest }) as unknown as Command;

describe('G30 how the linked CRM is told', () => {
	test('G30 A25 is entered, and the CRM listens; entered again it is changed', () => {
		expect(trial.no(set())).toMatchObject({ code: 'notInThisState', state: 'unlinked', event: 'set' });
		trial.do({ type: 'crm.create', enterprise: travel });
		trial.do(set({ events: ['del_external_contact', 'add_external_contact'] }));
		expect(get(trial.world, travel)).toMatchObject({ crm: 'listening', callback: good });
		expect(trial.no(set()).code).toBe('nothingChanges');
		trial.do(set({ token: 'other' }));
		expect(get(trial.world, travel).callback?.token).toBe('other');
		trial.do({ type: 'crm.unlink', by: zhaoAtWork });
		expect(get(trial.world, travel)).not.toHaveProperty('callback');
	});

	test.each<[string, Partial<CallbackSetting>, string]>([
		['no address', { url: '' }, 'addressIsNone'],
		['a word', { url: 'crm' }, 'addressIsNone'],
		['another protocol', { url: 'ftp://crm.example.com/' }, 'addressIsNone'],
		['a script', { url: 'javascript:alert(1)' }, 'addressIsNone'],
		['a script that looks like an address', { url: 'javascript:https://crm.example.com' }, 'addressIsNone'],
		['data', { url: 'data:text/html,https://crm.example.com' }, 'addressIsNone'],
		['no host', { url: 'https:///wecom' }, 'addressIsNone'],
		['a number for a host', { url: 'http://10.0.0.1/' }, 'addressIsNone'],
		['a port that there is not', { url: 'https://crm.example.com:70000/' }, 'addressIsNone'],
		['a fragment', { url: 'https://crm.example.com/#wecom' }, 'addressIsNone'],
		['a space', { url: 'https://crm.example.com/a b' }, 'addressIsNone'],
		['letters that addresses have not', { url: 'https://客户.example.com/' }, 'addressIsNone'],
		['a user', { url: 'https://zhao@crm.example.com/' }, 'addressHasCredentials'],
		['a user and a password', { url: 'https://zhao:secret@crm.example.com/' }, 'addressHasCredentials'],
		['an address that is too long', { url: `https://crm.example.com/${'a'.repeat(233)}` }, 'addressTooLong'],
		['no token', { token: '' }, 'tokenIsNone'],
		['a token that is too long', { token: 'a'.repeat(33) }, 'tokenIsNone'],
		['a token with a sign', { token: 'a-b' }, 'tokenIsNone'],
		['a key that is too short', { encodingAesKey: 'a'.repeat(42) }, 'keyIsNone'],
		['a key that is too long', { encodingAesKey: 'a'.repeat(44) }, 'keyIsNone'],
		['a key of Base64', { encodingAesKey: `${'a'.repeat(42)}+` }, 'keyIsNone'],
		['a key with a line end', { encodingAesKey: `${'a'.repeat(43)}\n` }, 'keyIsNone'],
		['nothing to be told of', { events: [] }, 'noEventChosen']
	])('G30 %s is refused, by name', (_, more, code) => {
		trial.do({ type: 'crm.create', enterprise: travel });
		expect(trial.no(set(more))).toMatchObject({ code, assumed: true });
	});

	test('G30 what only just fits is taken', () => {
		trial.do({ type: 'crm.create', enterprise: travel });
		trial.do(set({ url: `https://crm.example.com/${'a'.repeat(232)}`, token: 'a'.repeat(32) }));
		trial.do(set({ url: 'http://localhost:65535' }));
		trial.do(set({ url: 'HTTPS://CRM.Example.com?x=@', events: [...callbackEvents] }));
	});

	test('G30 every address that is taken is one that can be asked, by http or https and as nobody', () => {
		let taken = 0;
		const part = fc.constantFrom(
			'http://',
			'https://',
			'crm',
			'.',
			'-',
			'xn--',
			'example',
			'.com',
			'1',
			'0x',
			':',
			'443',
			'70000',
			'/',
			'\\',
			'@',
			'?',
			'#',
			'%',
			'%2',
			'[',
			']',
			' ',
			'\t',
			'\u3002',
			'客',
			'..',
			'&',
			'|'
		);
		const beginning = fc.constantFrom('http://crm', 'https://a.b', 'https://', '');
		const any = fc
			.tuple(beginning, fc.array(part, { maxLength: 6 }))
			.map(([one, more]) => one + more.join(''));
		fc.assert(
			fc.property(any, (url) => {
				if (callbackFault({ ...good, url })) return;
				taken += 1;
				const { protocol, username, password, hash, hostname } = new URL(url);
				expect(['http:', 'https:']).toContain(protocol);
				expect(username + password + hash).toBe('');
				expect(hostname).toBe(/^https?:\/\/([^:/?]*)/i.exec(url)?.[1]?.toLowerCase());
			}),
			{ numRuns: runs(3_000) }
		);
		expect(taken).toBeGreaterThan(50);
	});

	test('G30 G1 G28 it is for administrators who have the right to it', () => {
		trial.do({ type: 'crm.create', enterprise: travel });
		expect(trial.no(set({}, { by: zhiAtWork })).code).toBe('actorIsAdmin');
		expect(trial.no(set({}, { by: heAtWork })).code).toBe('notInThisState');
		trial.do({ type: 'admin.set', by: zhaoAtWork, identity: zhiAtWork, rights: ['apps'] });
		expect(trial.no(set({}, { by: zhiAtWork }))).toMatchObject({ code: 'rightMissing', right: 'crm' });
	});

	test('G30 a system that does not answer as it should is not saved (K4)', () => {
		trial.do({ type: 'crm.create', enterprise: travel });
		for (const as of crmManners.filter((each) => each !== 'well')) {
			trial.do({ type: 'crm.behave', by: travel, as });
			expect(trial.no(set()).code, as).toBe('addressUnanswered');
			// what is wrong with the words is told before anybody is asked
			expect(trial.no(set({ token: '' })).code).toBe('tokenIsNone');
		}
		trial.do({ type: 'crm.behave', by: travel, as: 'well' });
		trial.do(set());
	});

	test('G30 G21 who saves from a view that is no longer true is told', () => {
		trial.do({ type: 'crm.create', enterprise: travel });
		trial.do(set({}, { was: null }));
		expect(trial.no(set({ token: 'mine' }, { was: null })).code).toBe('changedMeanwhile');
		trial.do(set({ token: 'theirs' }, { was: good }));
		expect(trial.no(set({ token: 'mine' }, { was: good })).code).toBe('changedMeanwhile');
		trial.do(set({ token: 'mine' }, { was: { ...good, token: 'theirs' } }));
	});

	test('G30 W13 far too long is no command at all', () => {
		expect(parseCommand(set({ url: `https://${'a'.repeat(2_000)}` }))).toHaveProperty('faults');
		expect(parseCommand(set({ token: 'a'.repeat(300) }))).toHaveProperty('faults');
		expect(parseCommand(set({ events: ['change_external_tag' as 'create_user'] }))).toHaveProperty('faults');
		expect(parseCommand(set())).toHaveProperty('command');
	});
});
