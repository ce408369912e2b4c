import { Files, Session, Storage, type KeepingStatus } from '../session';
import { Sandbox, type SetAside } from './sandbox.svelte';

/** A key for a new session: 10 letters and digits. The world knows no randomness, so it comes from here. */
export function newKey(): string {
	const letters = 'abcdefghijkmnpqrstuvwxyz23456789';
	return [...crypto.getRandomValues(new Uint8Array(10))]
		.map((byte) => letters[byte % letters.length])
		.join('');
}

/**
 * Opens the sandbox as it was left, or anew. It always opens: without storage it lives in memory, and stored
 * data that cannot be read is set aside and named (P2). Where another window keeps the same session, this one
 * shows it and does not save, so that neither can overwrite the other; once that window is gone, this one saves. `anew` begins a new session beside the
 * stored one: the way out where that one cannot be shown (RA23).
 */
export async function openSandbox(anew = false): Promise<Sandbox> {
	const { leads, comesLater } = await takeLead();
	let storage: Storage | undefined;
	let session: Session | undefined;
	let setAside: SetAside | undefined;
	let status: KeepingStatus = 'memoryOnly';
	try {
		storage = new Storage();
		const loaded = anew ? { kind: 'none' as const } : await storage.load(newKey);
		if (loaded.kind === 'session') session = loaded.session;
		if (loaded.kind === 'setAside') setAside = { name: loaded.asideKey, raw: loaded.raw };
		status = leads ? 'saved' : 'anotherWindow';
	} catch {
		storage = undefined;
	}
	const sandbox = new Sandbox({
		session: session ?? Session.begin(newKey()),
		newKey,
		storage: leads ? storage : undefined,
		files: storage ? new Files() : undefined,
		setAside,
		status
	});
	if (storage && !leads) void comesLater.then(() => sandbox.takeOver(storage));
	// Asked after the app is up: a browser may drop what nobody asked it to keep (RA15).
	if (storage && leads) void navigator.storage?.persist?.().catch(() => false);
	return sandbox;
}

/** Whether this window may save: one at a time, until it closes; and when its turn comes. Without locks, it may. */
function takeLead(): Promise<{ leads: boolean; comesLater: Promise<void> }> {
	const { locks } = navigator;
	const never = new Promise<void>(() => undefined);
	if (!locks) return Promise.resolve({ leads: true, comesLater: never });
	const name = 'hutong-writer';
	return new Promise((resolve) => {
		const wait = () =>
			new Promise<void>((come) => {
				// Held for as long as the window lives; the browser frees it.
				void locks.request(name, () => (come(), never)).catch(() => undefined);
			});
		locks
			.request(name, { ifAvailable: true }, (lock) => {
				resolve({ leads: lock !== null, comesLater: lock === null ? wait() : never });
				return lock === null ? undefined : never;
			})
			.catch(() => resolve({ leads: true, comesLater: never }));
	});
}
