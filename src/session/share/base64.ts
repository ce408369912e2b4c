/* Bytes as text, by pieces that no stack minds. */

const piece = 0x6000;

export function toBase64(bytes: Uint8Array): string {
	let text = '';
	for (let at = 0; at < bytes.length; at += piece)
		text += btoa(String.fromCharCode(...bytes.subarray(at, at + piece)));
	return text;
}

/** `undefined` for what no bytes are written as. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
	try {
		const binary = atob(text);
		const bytes = new Uint8Array(binary.length);
		for (let at = 0; at < binary.length; at += 1) bytes[at] = binary.charCodeAt(at);
		return bytes;
	} catch {
		return undefined;
	}
}
