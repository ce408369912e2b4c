import { fromBase64, toBase64 } from '../../session/share';

/*
 * How WeCom seals what it tells an enterprise (facts/callbacks.md §2): AES-256-CBC over random + length + message +
 * receiver, padded to blocks of 32. WebCrypto knows blocks of 16 only, so its last block is dropped when sealing, and
 * made again when opening.
 */

export interface Seal {
	readonly key: CryptoKey;
	/** The first 16 bytes of the key. */
	readonly iv: Uint8Array<ArrayBuffer>;
}

export interface Opened {
	readonly message: string;
	/** Whom it is for: the CorpID, where an enterprise's own app is told. */
	readonly receiver: string;
	readonly random: Uint8Array<ArrayBuffer>;
}

export type CipherFault = 'notBase64' | 'notSealedBlocks' | 'badPadding' | 'badLength' | 'notUtf8';

const block = 16;
const paddingBlock = 32;
const randomBytes = 16;
const head = randomBytes + 4;
const name = 'AES-CBC';

/** The seal of an EncodingAESKey; `undefined` for what is none: 43 letters and digits. */
export async function sealOf(encodingKey: string): Promise<Seal | undefined> {
	if (!/^[0-9A-Za-z]{43}$/.test(encodingKey)) return undefined;
	// The 43rd character carries 4 bits of data and 2 of nothing: `atob` is lenient on them.
	const bytes = fromBase64(`${encodingKey}=`);
	if (bytes?.length !== 32) return undefined;
	const key = await crypto.subtle.importKey('raw', bytes, name, false, ['encrypt', 'decrypt']);
	return { key, iv: bytes.slice(0, block) };
}

/** `random`: 16 bytes, from outside. */
export async function sealText(
	{ key, iv }: Seal,
	message: string,
	receiver: string,
	random: Uint8Array
): Promise<string> {
	const encoder = new TextEncoder();
	const [said, to] = [encoder.encode(message), encoder.encode(receiver)];
	const length = head + said.length + to.length;
	const padding = paddingBlock - (length % paddingBlock);
	const plain = new Uint8Array(length + padding).fill(padding);
	plain.set(random.subarray(0, randomBytes));
	new DataView(plain.buffer).setUint32(randomBytes, said.length);
	plain.set(said, head);
	plain.set(to, head + said.length);
	const sealed = new Uint8Array(await crypto.subtle.encrypt({ name, iv }, key, plain));
	return toBase64(sealed.subarray(0, plain.length));
}

export async function openText(
	{ key, iv }: Seal,
	encrypted: string
): Promise<Opened | { readonly fault: CipherFault }> {
	const sealed = /^[\w+/]+={0,2}$/.test(encrypted) ? fromBase64(encrypted) : undefined;
	if (!sealed) return { fault: 'notBase64' };
	if (sealed.length === 0 || sealed.length % block !== 0) return { fault: 'notSealedBlocks' };
	const plain = await decrypt(key, iv, sealed);
	const padding = plain.at(-1) ?? 0;
	const end = plain.length - padding;
	if (padding < 1 || padding > paddingBlock || end < head) return { fault: 'badPadding' };
	if (plain.subarray(end).some((byte) => byte !== padding)) return { fault: 'badPadding' };
	const length = new DataView(plain.buffer).getUint32(randomBytes);
	if (head + length > end) return { fault: 'badLength' };
	const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
	try {
		return {
			message: decoder.decode(plain.subarray(head, head + length)),
			receiver: decoder.decode(plain.subarray(head + length, end)),
			random: plain.slice(0, randomBytes)
		};
	} catch {
		return { fault: 'notUtf8' };
	}
}

/** Without padding: the block that WebCrypto wants to see and take off again is made for it. */
async function decrypt(key: CryptoKey, iv: Uint8Array<ArrayBuffer>, sealed: Uint8Array<ArrayBuffer>) {
	const last = sealed.slice(-block);
	const extra = new Uint8Array(await crypto.subtle.encrypt({ name, iv: last }, key, new Uint8Array()));
	const whole = new Uint8Array(sealed.length + block);
	whole.set(sealed);
	whole.set(extra, sealed.length);
	return new Uint8Array(await crypto.subtle.decrypt({ name, iv }, key, whole));
}
