import { openText, sealText, type CipherFault, type Seal } from './cipher';
import { signatureOf } from './signature';
import { readXml, textIn, writeXml } from './xml';

/** What an enterprise has set for being told: where, and by which token and key. */
export interface Receiver {
	readonly url: string;
	/** At most 32 letters and digits. */
	readonly token: string;
	readonly seal: Seal;
	readonly corpid: string;
	/** `null`: not of an app with a number. */
	readonly agentid: number | null;
}

/** What is not the same each time, from outside. */
export interface Stamp {
	/** Unix seconds. */
	readonly timestamp: number;
	readonly nonce: string;
	/** 16 bytes. */
	readonly random: Uint8Array;
}

export type DeliveryFault = CipherFault | 'badSignature' | 'notForMe' | 'notAnEnvelope' | 'replayed';

export function isToken(text: string): boolean {
	return /^[0-9A-Za-z]{1,32}$/.test(text);
}

/** The question that is asked when an address is saved: whoever has the key answers with the words in it. */
export async function verification(to: Receiver, echo: string, stamp: Stamp): Promise<Request> {
	const echostr = await sealText(to.seal, echo, to.corpid, stamp.random);
	return new Request(await signed(to, echostr, stamp, { echostr }));
}

/** One event on its way, sealed and signed. */
export async function delivery(to: Receiver, message: string, stamp: Stamp): Promise<Request> {
	const encrypted = await sealText(to.seal, message, to.corpid, stamp.random);
	const agentid = to.agentid === null ? undefined : String(to.agentid);
	const body = writeXml({ ToUserName: to.corpid, AgentID: agentid, Encrypt: encrypted });
	return new Request(await signed(to, encrypted, stamp), {
		method: 'POST',
		headers: { 'content-type': 'text/xml; charset=utf-8' },
		body
	});
}

/** What a receiver answers that has something to say: sealed and signed as what it was told. */
export async function reply(by: Receiver, message: string, { timestamp, nonce, random }: Stamp) {
	const encrypted = await sealText(by.seal, message, by.corpid, random);
	return writeXml({
		Encrypt: encrypted,
		MsgSignature: await signatureOf(by.token, String(timestamp), nonce, encrypted),
		TimeStamp: timestamp,
		Nonce: nonce
	});
}

/**
 * What came in, as its receiver reads it: the words of the question, or the event's XML. `seen`: the signatures that
 * were taken before; whoever sends one of them again is not listened to.
 */
export async function received(
	request: Request,
	by: Receiver,
	seen: Set<string>
): Promise<{ readonly message: string } | { readonly fault: DeliveryFault }> {
	const query = new URL(request.url).searchParams;
	const envelope = request.method === 'POST' ? readXml(await request.text()) : undefined;
	const encrypted =
		request.method === 'POST' ? envelope && textIn(envelope, 'Encrypt') : query.get('echostr');
	if (!encrypted) return { fault: 'notAnEnvelope' };
	const signature = query.get('msg_signature') ?? '';
	const [timestamp, nonce] = [query.get('timestamp') ?? '', query.get('nonce') ?? ''];
	if (signature !== (await signatureOf(by.token, timestamp, nonce, encrypted)))
		return { fault: 'badSignature' };
	if (seen.has(signature)) return { fault: 'replayed' };
	const opened = await openText(by.seal, encrypted);
	if ('fault' in opened) return opened;
	if (opened.receiver !== by.corpid) return { fault: 'notForMe' };
	seen.add(signature);
	return { message: opened.message };
}

async function signed(
	{ url, token }: Receiver,
	encrypted: string,
	{ timestamp, nonce }: Stamp,
	more: { readonly [name: string]: string } = {}
): Promise<URL> {
	const address = new URL(url);
	const signature = await signatureOf(token, String(timestamp), nonce, encrypted);
	const query = { msg_signature: signature, timestamp: String(timestamp), nonce, ...more };
	for (const [name, value] of Object.entries(query)) address.searchParams.set(name, value);
	return address;
}
