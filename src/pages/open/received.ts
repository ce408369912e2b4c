import type { Session } from '../../session';

let waiting: Session | undefined;
let inHand: File | undefined;

/** Keeps a session that somebody wants to see until its page takes it. */
export function handOver(session: Session): void {
	waiting = session;
}

/** The session that waits for its page; once. */
export function takeReceived(): Session | undefined {
	const session = waiting;
	waiting = undefined;
	return session;
}

/** Goes to where a file is looked at before anything of it is opened. */
export function openFile(file: File): void {
	inHand = file;
	location.hash = '#/open';
}

/** The file that somebody chose elsewhere; once. */
export function takeFile(): File | undefined {
	const file = inHand;
	inHand = undefined;
	return file;
}
