/** A key for a new session: 10 letters and digits. The world knows no randomness, so it comes from here. */
export function newKey(): string {
	const letters = 'abcdefghijkmnpqrstuvwxyz23456789';
	return [...crypto.getRandomValues(new Uint8Array(10))]
		.map((byte) => letters[byte % letters.length])
		.join('');
}
