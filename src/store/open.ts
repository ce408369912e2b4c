import { Session, storing, type KeepingStatus, type Storage } from '../session';
import { startIn, type Command, type EditionId } from '../world';
import { Early } from './early';
import { hold, type Held } from './lock';
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
 * cannot be read is set aside and named (P2). One window saves a session; others on the same one follow it, and what is
 * done in them it carries out (P9). An address with `?at=<entry>` opens a stored session there.
 */
export async function openSandbox({ slot, start, anew, edition }: Wanted = { slot: '' }): Promise<Sandbox> {
	const loading = await storing();
	let storage: Storage | undefined;
	let session: Session | undefined;
	let setAside: SetAside | undefined;
	let status: KeepingStatus = 'memoryOnly';
	let lease: Held | undefined;
	let first: Held | undefined;
	try {
		storage = new loading.Storage('hutong', slot);
		let key = anew ? undefined : await storage.current();
		if (!key && !anew) {
			first = await begin(slot);
			key = first ? undefined : await storage.current();
		}
		// Who may write is settled before anything is read: or what was read could be old by then (RA3).
		if (key) {
			lease = await lead(key);
			const loaded = await storage.load(newKey);
			if (loaded.kind === 'session' && begins(loaded.session, start)) session = loaded.session;
			else lease?.free();
			if (loaded.kind === 'setAside') setAside = { name: loaded.asideKey, raw: loaded.raw };
			if (loaded.kind === 'newer') {
				// Nothing of it is touched: what is done here lives in memory (RA6).
				setAside = { name: loaded.key, raw: loaded.raw, newer: loaded.versions };
				status = 'newerRelease';
				storage = undefined;
			}
		}
	} catch {
		storage = undefined;
	}
	const shown = session ?? Session.begin(newKey(), start ?? (edition && startIn(edition)));
	if (!session) lease = await lead(shown.key);
	if (storage) status = lease ? 'saved' : 'superseded';
	const early = storage && lease && navigator.locks ? new Early() : undefined;
	const sandbox = new Sandbox({
		session: shown,
		newKey,
		storage: lease && storage && (early?.by(storage) ?? storage),
		early,
		files: storage ? new loading.Files() : undefined,
		setAside,
		status,
		stored: (key) => storage?.take(key) ?? Promise.resolve(undefined),
		slot: storage && slot
	});
	if (storage) {
		await meet(sandbox, storage, shown, lease, early);
		if (first) tellWhoBegins(slot, sandbox, first);
	}
	const at = /[?&]at=(\d+)/.exec(location.hash)?.[1];
	if (at && session && +at <= session.size) sandbox.goto(+at);
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

/** The right to save a session; `undefined` where another window has it. Without locks, any window has it. */
export async function lead(key: string): Promise<Held | undefined> {
	const alone = { free: () => undefined, taken: new Promise<void>(() => undefined) };
	if (!navigator.locks) return alone;
	return hold(`hutong/${key}`, { ifAvailable: true }).catch(() => alone);
}

/** A window that saves has time for the others once it is there; one that follows is nothing without them. */
async function meet(
	sandbox: Sandbox,
	storage: Storage,
	session: Session,
	lease: Held | undefined,
	early: Early | undefined
) {
	if (!navigator.locks) return;
	const join = () =>
		import('./windows.svelte')
			.then(async ({ Windows }) => {
				const { session: shown } = sandbox;
				if (shown.key === session.key) return Windows.join(sandbox, storage, shown, lease, early);
				// Another one has taken its place meanwhile.
				lease?.free();
				return Windows.join(sandbox, storage, shown, await lead(shown.key), early);
			})
			.catch(() => undefined);
	if (lease) setTimeout(() => void join(), 300);
	else await join();
}

const beginning = (slot: string) => `hutong/begin/${slot}`;

/**
 * Where nothing is stored yet: the right to begin. `undefined` where another window has begun, and has now stored what it
 * began, so that there are not two.
 */
async function begin(slot: string): Promise<Held | undefined> {
	if (!navigator.locks) return undefined;
	const own = await hold(beginning(slot), { ifAvailable: true });
	if (own) return own;
	const channel = new BroadcastChannel(beginning(slot));
	const ask = () => channel.postMessage('');
	ask();
	// It may not listen yet.
	const asking = setInterval(ask, 100);
	const other = await hold(beginning(slot), { signal: AbortSignal.timeout(3_000) }).catch(() => undefined);
	clearInterval(asking);
	channel.close();
	other?.free();
	return undefined;
}

/** A session is stored with the first act, or when another window wants to show it. */
function tellWhoBegins(slot: string, sandbox: Sandbox, first: Held): void {
	const channel = new BroadcastChannel(beginning(slot));
	channel.onmessage = () => {
		channel.close();
		sandbox.note();
		void sandbox.flush().then(first.free);
	};
}
