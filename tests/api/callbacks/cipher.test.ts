import { decrypt, encrypt, getSignature } from '@wecom/crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openText, sealOf, sealText, signatureOf, type Seal } from '../../../src/api';
import vectors from './vectors.json';

const { official, own_event: event, own_echostr: echo } = vectors;
const key = event.encodingAESKey;
const random = new TextEncoder().encode(event.random16);

async function seal(encodingKey = key): Promise<Seal> {
	const made = await sealOf(encodingKey);
	if (!made) throw new Error(`${encodingKey} is no key`);
	return made;
}

const words = fc.string({ unit: 'binary', maxLength: 200 });
const randoms = fc.uint8Array({ minLength: 16, maxLength: 16 });

describe('The seal of callbacks', () => {
	test.each([
		['official', official.message, official],
		['own event', event.plaintext, event],
		['own question', echo.plaintext, echo]
	])('K1 the known answers hold both ways: %s', async (_, message, vector) => {
		const by = await seal(vector.encodingAESKey);
		const { receiveid, random16, encrypt: sealed } = vector;
		expect(await sealText(by, message, receiveid, new TextEncoder().encode(random16))).toBe(sealed);
		expect(await openText(by, sealed)).toMatchObject({ message, receiver: receiveid });
		const { token, timestamp, nonce, msg_signature } = vector;
		expect(await signatureOf(token, timestamp, nonce, sealed)).toBe(msg_signature);
	});

	test('K1 what we seal the official library opens, and the other way', async () => {
		const by = await seal();
		await fc.assert(
			fc.asyncProperty(words, words, randoms, async (message, receiver, bytes) => {
				const [said, to] = [message.toWellFormed(), receiver.toWellFormed()];
				const sealed = await sealText(by, said, to, bytes);
				expect(decrypt(key, sealed)).toMatchObject({ message: said, id: to });
				expect(encrypt(key, said, to, Buffer.from(bytes))).toBe(sealed);
				expect(await openText(by, sealed)).toEqual({ message: said, receiver: to, random: bytes });
			}),
			{ numRuns: 50 }
		);
	});

	test('K1 our signature is the official library’s', async () => {
		await fc.assert(
			fc.asyncProperty(fc.tuple(fc.string(), fc.string(), fc.string(), fc.string()), async (four) => {
				expect(await signatureOf(...four)).toBe(getSignature(...four));
			}),
			{ numRuns: 50 }
		);
	});

	test.each(['', key.slice(1), `${key}a`, `${key.slice(1)}-`, `${key.slice(1)}é`])(
		'K2 what is no key of 43 letters and digits makes no seal: «%s»',
		async (none) => expect(await sealOf(none)).toBeUndefined()
	);

	test('K2 what was sealed with another key, cut, or changed in any byte is told from what was sealed', async () => {
		const by = await seal();
		const message = event.plaintext;
		const sealed = await sealText(by, message, event.receiveid, random);
		const bytes = Buffer.from(sealed, 'base64');
		for (let at = 0; at < bytes.length; at += 1) {
			const changed = Buffer.from(bytes);
			changed[at] = (changed[at] ?? 0) ^ 1;
			const opened = await openText(by, changed.toString('base64'));
			// the cipher alone does not tell who wrote it: the signature does; but nothing comes out as it went in
			expect(opened).not.toEqual({ message, receiver: event.receiveid, random });
		}
		for (let length = 0; length < bytes.length; length += 1) {
			const opened = await openText(by, bytes.subarray(0, length).toString('base64'));
			expect(opened).not.toMatchObject({ message });
		}
		expect(await openText(await seal(official.encodingAESKey), sealed)).toHaveProperty('fault');
	});

	test.each([
		['', 'notBase64'],
		['not base64!', 'notBase64'],
		['AAAA', 'notSealedBlocks'],
		['='.repeat(8), 'notBase64']
	])('K2 «%s» is %s', async (text, fault) => expect(await openText(await seal(), text)).toEqual({ fault }));

	test('K2 anything at all is opened or told, and nothing is thrown', async () => {
		const by = await seal();
		await fc.assert(
			fc.asyncProperty(fc.uint8Array({ maxLength: 96 }), async (bytes) => {
				await openText(by, Buffer.from(bytes).toString('base64'));
			})
		);
	});
});
