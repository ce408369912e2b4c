import { Session, storing, type KeepingStatus, type Storage } from '../session';
import { startIn, type Command, type EditionId } from '../world';
import { newKey } from './newKey';
import { Sandbox, type SetAside } from './sandbox.svelte';

/** Which session is wanted. */
export interface Wanted {
	/** The session that was open last in a place of its own; each lesson has one, and the free sandbox (`''`). */
	readonly slot: string;
	/** How it begins where there is none; where there is one that began otherwise, it stays stored and a new one begins. */
	readonly start?: readonly Command[] | undefined;
	/** Begins a new session beside the stored one: the way out where that one cannot be shown (RA23). */
	readonly anew?: boolean | undefined;
	/** The edition of a new session. */
	readonly edition?: EditionId | undefined;
}

/**
 * Opens a session as it was left, or anew. It always opens: without storage it lives in memory, and stored data that
 * cannot be read is set aside and named (P2). Where another window saves, this one shows and does not save, so that
 * neither can overwrite the other; once that window is gone, this one saves. An address with `?at=<entry>` opens a stored
 * session there.
 */
export async function openSandbox({ slot, start, anew, edition }: Wanted = { slot: '' }): Promise<Sandbox> {
	const [{ leads, comesLater }, loading] = await Promise.all([lead(), storing()]);
	let storage: Storage | undefined;
	let session: Session | undefined;
	let setAside: SetAside | undefined;
	let status: KeepingStatus = 'memoryOnly';
	try {
		storage = new loading.Storage('hutong', slot);
		const loaded = anew ? { kind: 'none' as const } : await storage.load(newKey);
		if (loaded.kind === 'session' && begins(loaded.session, start)) session = loaded.session;
		if (loaded.kind === 'setAside') setAside = { name: loaded.asideKey, raw: loaded.raw };
		status = leads ? 'saved' : 'anotherWindow';
		if (loaded.kind === 'newer') {
			// Nothing of it is touched: what is done here lives in memory (RA6).
			setAside = { name: loaded.key, raw: loaded.raw };
			status = 'newerRelease';
			storage = undefined;
		}
	} catch {
		storage = undefined;
	}
	const sandbox = new Sandbox({
		session: session ?? Session.begin(newKey(), start ?? (edition && startIn(edition))),
		newKey,
		storage: leads ? storage : undefined,
		files: storage ? new loading.Files() : undefined,
		setAside,
		status,
		stored: (key) => storage?.take(key) ?? Promise.resolve(undefined)
	});
	const at = /[?&]at=(\d+)/.exec(location.hash)?.[1];
	if (at && session && +at <= session.size) sandbox.goto(+at);
	if (storage && !leads) {
		const later = storage;
		void comesLater.then(() => sandbox.takeOver(later));
	}
	// What is kept is noted for the list of sessions.
	if (storage)
		void import('./noting.svelte').then(({ watch }) => watch(sandbox, slot)).catch(() => undefined);
	return sandbox;
}

/** A session that is tried and let go: it is stored nowhere and touches nothing. */
export function tryOut(start: readonly Command[]): Sandbox {
	return new Sandbox({ session: Session.begin(newKey(), start), newKey, status: 'tryingOut' });
}

/** A stored session belongs to a slot's start while that start is what it began with. */
function begins(session: Session, start: readonly Command[] | undefined): boolean {
	return start === undefined || JSON.stringify(session.start) === JSON.stringify(start);
}

type Lead = Promise<{ leads: boolean; comesLater: Promise<void> }>;

let taken: Lead | undefined;

/** Whether this window may save; asked once for all its sessions. */
function lead(): Lead {
	return (taken ??= takeLead());
}

/** Whether this window may save: one at a time, until it closes; and when its turn comes. Without locks, it may. */
function takeLead(): Lead {
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
