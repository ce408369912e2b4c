import { hash } from '../world';

/*
 * What a QR code or card picture of this sandbox says: `HUTONG:1:<session>:<code>:<check>`. The session's key
 * keeps two sessions apart, the code bears the end and the entry that made it, the check catches a slip of the
 * hand where it was typed. It stays well below the 300 bytes that a projector shows legibly.
 */
const prefix = 'HUTONG';
const version = '1';

export type Scanned =
	| { readonly kind: 'ours'; readonly code: string }
	/** Not a code of this sandbox at all; shown as text, never opened (P5). */
	| { readonly kind: 'foreign'; readonly text: string }
	| { readonly kind: 'otherSession' }
	| { readonly kind: 'newer' }
	| { readonly kind: 'damaged' };

export function payloadOf(session: string, code: string): string {
	const body = `${prefix}:${version}:${session}:${code}`;
	return `${body}:${checkOf(body)}`;
}

/** What a scanned or typed text is, for the session that scans it. */
export function readPayload(session: string, text: string): Scanned {
	const trimmed = text.trim().replace(/[。，,.;；]+$/u, '');
	const match =
		/^HUTONG:(\d{1,3}):([a-z0-9]{1,20}):((?:(?:account|identity):\d{1,9}|way:\d{1,9}\.\d{1,9})@\d{1,9}):([0-9a-f]{6})$/i.exec(
			trimmed
		);
	if (!match) {
		if (trimmed.toUpperCase().startsWith(`${prefix}:`)) return { kind: 'damaged' };
		return { kind: 'foreign', text: text.slice(0, 300) };
	}
	const [, theirVersion = '', theirSession = '', code = '', check] = match;
	if (Number(theirVersion) > Number(version)) return { kind: 'newer' };
	if (theirVersion !== version) return { kind: 'damaged' };
	const body = `${prefix}:${theirVersion}:${theirSession.toLowerCase()}:${code.toLowerCase()}`;
	if (checkOf(body) !== check?.toLowerCase()) return { kind: 'damaged' };
	if (theirSession.toLowerCase() !== session) return { kind: 'otherSession' };
	return { kind: 'ours', code: code.toLowerCase() };
}

function checkOf(body: string): string {
	return hash(body).slice(0, 6);
}
