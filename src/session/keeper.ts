import type { Session } from './session';

export type KeepingStatus =
	/** Everything done so far is stored. */
	| 'saved'
	| 'saving'
	/** The storage refuses: all works, nothing outlives the window. */
	| 'memoryOnly'
	/** Something is tried and let go: it is not meant to be stored. */
	| 'tryingOut'
	/** Another window saves this session; this one follows it. */
	| 'anotherWindow'
	/** The window that saves this session cannot: what is shown goes on in memory. */
	| 'anotherCannot'
	/** All windows that a session may have are open: this one only shows. */
	| 'seventhWindow'
	/** Another window has become the one that saves; what was done here since is in memory only. */
	| 'superseded'
	/** A newer release has taken the storage over: nothing more is written from here. */
	| 'newerRelease';

/** Where a keeper puts sessions. */
export interface Saves {
	save(session: Session): Promise<unknown>;
}

const delay = 200;

/**
 * Keeps a session as it goes: at most 200 ms after a step, one transaction at a time. A failed save never blocks
 * and never reloads: it is said, and what is owed is written with the next one that works (RA9, RA12).
 */
export class Keeper {
	readonly #storage: Saves | undefined;
	readonly #onstatus: (status: KeepingStatus) => void;
	/** Sessions with something that is not stored yet. */
	readonly #owed = new Set<Session>();
	#session: Session;
	#timer: ReturnType<typeof setTimeout> | undefined;
	/** One write after the other, each of the session that it was asked for. */
	#writing: Promise<void> = Promise.resolve();

	constructor(storage: Saves | undefined, session: Session, onstatus: (status: KeepingStatus) => void) {
		this.#storage = storage;
		this.#session = session;
		this.#onstatus = onstatus;
	}

	/** Something of the session changed. */
	note(): void {
		if (!this.#storage) return;
		this.#owed.add(this.#session);
		this.#onstatus('saving');
		this.#timer ??= setTimeout(() => void this.flush(), delay);
	}

	/** Another session is kept from now on. What the one before still owed is written first. */
	keep(session: Session): Promise<void> {
		void this.flush();
		this.#session = session;
		this.note();
		return this.flush();
	}

	/** Writes what is owed now; for the moment before a window goes away. */
	flush(): Promise<void> {
		clearTimeout(this.#timer);
		this.#timer = undefined;
		const [storage, session] = [this.#storage, this.#session];
		if (storage) this.#writing = this.#writing.then(() => this.#write(storage, session));
		return this.#writing;
	}

	async #write(storage: Saves, session: Session): Promise<void> {
		if (!this.#owed.delete(session)) return;
		try {
			await storage.save(session);
			if (this.#owed.size === 0) this.#onstatus('saved');
		} catch (error) {
			this.#owed.add(session);
			this.#onstatus(statusAfter(error));
		}
	}
}

function statusAfter(error: unknown): KeepingStatus {
	const { name } = error as { readonly name?: unknown };
	if (name === 'Superseded') return 'superseded';
	return name === 'NewerRelease' ? 'newerRelease' : 'memoryOnly';
}
