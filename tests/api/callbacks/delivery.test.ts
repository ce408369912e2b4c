import { decrypt, getSignature } from '@wecom/crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import {
	delivery,
	isToken,
	readXml,
	received,
	reply,
	sealOf,
	textIn,
	verification,
	writeXml,
	type Receiver
} from '../../../src/api';
import vectors from './vectors.json';

const { own_event: event, own_echostr: echo, official } = vectors;
const stamp = {
	timestamp: Number(event.timestamp),
	nonce: event.nonce,
	random: new TextEncoder().encode(event.random16)
};
let crm: Receiver;

beforeAll(async () => {
	const seal = await sealOf(event.encodingAESKey);
	if (!seal) throw new Error('no key');
	crm = {
		url: 'https://crm.example.test/hook?of=travel',
		token: event.token,
		seal,
		corpid: event.receiveid,
		agentid: 1000002
	};
});

/** The same request with something else in its address. */
function altered(request: Request, change: (query: URLSearchParams) => void): Request {
	const url = new URL(request.url);
	change(url.searchParams);
	return new Request(url, request);
}

describe('What is told to an enterprise', () => {
	test('K4 the question of a saved address carries all four values, and its key alone answers it', async () => {
		const asked = await verification(crm, echo.plaintext, stamp);
		const query = new URL(asked.url).searchParams;
		expect(Object.fromEntries(query)).toEqual({
			of: 'travel',
			msg_signature: echo.msg_signature,
			timestamp: echo.timestamp,
			nonce: echo.nonce,
			echostr: echo.encrypt
		});
		expect(asked.url).toContain(echo.echostr_urlencoded);
		expect(await received(asked, crm, new Set())).toEqual({ message: echo.plaintext });
	});

	test('K4 an event is POSTed in its envelope, and the official library reads it', async () => {
		const told = await delivery(crm, event.plaintext, stamp);
		const query = new URL(told.url).searchParams;
		const envelope = readXml(await told.clone().text()) ?? {};
		const encrypted = textIn(envelope, 'Encrypt') ?? '';
		expect(textIn(envelope, 'ToUserName')).toBe(event.receiveid);
		expect(textIn(envelope, 'AgentID')).toBe('1000002');
		expect(query.get('msg_signature')).toBe(
			getSignature(event.token, event.timestamp, event.nonce, encrypted)
		);
		expect(decrypt(event.encodingAESKey, encrypted).message).toBe(event.plaintext);
		expect(await received(told, crm, new Set())).toEqual({ message: event.plaintext });
	});

	test('K4 an answer that says something is sealed and signed as well', async () => {
		const answer = readXml(await reply(crm, 'success', stamp)) ?? {};
		const encrypted = textIn(answer, 'Encrypt') ?? '';
		const signature = getSignature(event.token, event.timestamp, event.nonce, encrypted);
		expect(textIn(answer, 'MsgSignature')).toBe(signature);
		expect(textIn(answer, 'TimeStamp')).toBe(event.timestamp);
		expect(decrypt(event.encodingAESKey, encrypted).message).toBe('success');
	});

	test('K5 what was taken once is not taken again', async () => {
		const seen = new Set<string>();
		const told = await delivery(crm, event.plaintext, stamp);
		expect(await received(told.clone(), crm, seen)).toHaveProperty('message');
		expect(await received(told, crm, seen)).toEqual({ fault: 'replayed' });
		const later = await delivery(crm, event.plaintext, { ...stamp, nonce: '1' });
		expect(await received(later, crm, seen)).toHaveProperty('message');
	});

	test.each(['msg_signature', 'timestamp', 'nonce'])(
		'K5 another %s, or none, is a bad signature, and does not use up the true one',
		async (name) => {
			const seen = new Set<string>();
			const told = await delivery(crm, event.plaintext, stamp);
			const other = altered(told.clone(), (query) => query.set(name, '1'));
			expect(await received(other, crm, seen)).toEqual({ fault: 'badSignature' });
			const none = altered(told.clone(), (query) => query.delete(name));
			expect(await received(none, crm, seen)).toEqual({ fault: 'badSignature' });
			expect(await received(told, crm, seen)).toHaveProperty('message');
		}
	);

	test('K5 another token, another key, another enterprise: each is told from the others', async () => {
		const told = await delivery(crm, event.plaintext, stamp);
		const to = (more: Partial<Receiver>) => received(told.clone(), { ...crm, ...more }, new Set());
		expect(await to({ token: 'another' })).toEqual({ fault: 'badSignature' });
		expect(await to({ corpid: 'wwanother' })).toEqual({ fault: 'notForMe' });
		const other = await sealOf(official.encodingAESKey);
		expect(other && (await to({ seal: other }))).toHaveProperty('fault');
	});

	test.each(['', 'hello', '<xml></xml>', '<xml><Encrypt></Encrypt></xml>'])(
		'K5 a body without anything sealed in it is no envelope: «%s»',
		async (body) => {
			const told = new Request(crm.url, { method: 'POST', body });
			expect(await received(told, crm, new Set())).toEqual({ fault: 'notAnEnvelope' });
			expect(await received(new Request(crm.url), crm, new Set())).toEqual({ fault: 'notAnEnvelope' });
		}
	);

	test('K5 a signed envelope of what is not sealed is told', async () => {
		const encrypted = 'AAAA';
		const url = new URL(crm.url);
		const signature = getSignature(crm.token, '1', '2', encrypted);
		url.search = String(new URLSearchParams({ msg_signature: signature, timestamp: '1', nonce: '2' }));
		const told = new Request(url, { method: 'POST', body: writeXml({ Encrypt: encrypted }) });
		expect(await received(told, crm, new Set())).toEqual({ fault: 'notSealedBlocks' });
	});

	test('K4 a token is at most 32 letters and digits', () => {
		expect(['a', 'A1'.repeat(16)].every(isToken)).toBe(true);
		expect(['', 'a b', 'a-b', 'a'.repeat(33)].some(isToken)).toBe(false);
	});
});
