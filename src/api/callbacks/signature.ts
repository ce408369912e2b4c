/** `sha1(sort(token, timestamp, nonce, encrypted))`: the four values in the order of their bytes, as hex digits. */
export async function signatureOf(
	token: string,
	timestamp: string,
	nonce: string,
	encrypted: string
): Promise<string> {
	const values = [token, timestamp, nonce, encrypted].sort().join('');
	const digest = await crypto.subtle.digest('SHA-1', new TextEncoder().encode(values));
	return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
