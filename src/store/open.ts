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
 * shows it and does not save, so that neither can overwrite the other. `anew` begins a new session beside the
 * stored one: the way out where that one cannot be shown (RA23).
 */
export async function openSandbox(anew = false): Promise<Sandbox> {
	const leads = await takeLead();
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
	// Asked after the app is up: a browser may drop what nobody asked it to keep (RA15).
	if (storage && leads) void navigator.storage?.persist?.().catch(() => false);
	return sandbox;
}

/** Whether this window may save: the first one that asks, until it closes. Without locks, it may. */
function takeLead(): Promise<boolean> {
	const { locks } = navigator;
	if (!locks) return Promise.resolve(true);
	return new Promise((resolve) => {
		locks
			.request('hutong-writer', { ifAvailable: true }, (lock) => {
				resolve(lock !== null);
				// Held for as long as the window lives; the browser frees it.
				return lock === null ? undefined : new Promise<void>(() => undefined);
			})
			.catch(() => resolve(true));
	});
}
