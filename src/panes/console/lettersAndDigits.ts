const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** So many letters and digits by chance, each as likely as the others. */
export function lettersAndDigits(length: number): string {
	let text = '';
	while (text.length < length) {
		for (const byte of crypto.getRandomValues(new Uint8Array(2 * length))) {
			// what is over would make the first letters likelier
			if (byte < 4 * alphabet.length && text.length < length) text += alphabet[byte % alphabet.length];
		}
	}
	return text;
}
