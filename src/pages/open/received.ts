import type { Session } from '../../session';

let waiting: Session | undefined;

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
