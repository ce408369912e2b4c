import { language } from '../../i18n';
import type { Session } from '../../session';
import type { Carried } from '../../session/share';
import type { Sandbox } from '../../store';
import { announce } from '../../ui';

interface Waiting {
	readonly session: Session;
	readonly carried: readonly Carried[];
}

let waiting: Waiting | undefined;
let inHand: File | undefined;

/** Keeps a session that somebody wants to see until its page takes it. */
export function handOver(received: Waiting): void {
	waiting = received;
}

/** Shows the session that waits, once, with what came with it; false where none does. */
export async function showReceived(sandbox: Sandbox): Promise<boolean> {
	if (!waiting) return false;
	const { session, carried } = waiting;
	waiting = undefined;
	if (carried.length > 0) {
		const attachments = await sandbox.attachments();
		const kept = await Promise.all(carried.map(({ hash, blob }) => attachments.take(hash, blob)));
		const lost = kept.filter((each) => !each).length;
		if (lost > 0 && sandbox.slot !== undefined) announce(language.t.share.open.filesNotKept(lost));
	}
	sandbox.openSession(session);
	return true;
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
