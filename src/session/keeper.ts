import type { Session } from './session';
import type { Storage } from './storage';

export type KeepingStatus =
	/** Everything done so far is stored. */
	| 'saved'
	| 'saving'
	/** The storage refuses: all works, nothing outlives the window. */
	| 'memoryOnly'
	/** Another window is saving this session; here it lives in memory. */
	| 'anotherWindow';

const delay = 200;

/**
 * Keeps a session as it goes: at most 200 ms after a step, one transaction at a time. A failed save never
 * blocks and never reloads; it is tried once more and then said lastingly (RA9, RA12).
 */
export class Keeper {
	readonly #storage: Storage | undefined;
	readonly #onstatus: (status: KeepingStatus) => void;
	#session: Session;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#writing: Promise<void> | undefined;
	#dirty = false;

	constructor(storage: Storage | undefined, session: Session, onstatus: (status: KeepingStatus) => void) {
		this.#storage = storage;
		this.#session = session;
		this.#onstatus = onstatus;
	}

	/** Something of the session changed. */
	note(): void {
		if (!this.#storage) return;
		this.#dirty = true;
		this.#onstatus('saving');
		this.#timer ??= setTimeout(() => void this.flush(), delay);
	}

	/** Another session is kept from now on. What the one before still owed is written first. */
	async keep(session: Session): Promise<void> {
		await this.flush();
		this.#session = session;
		this.#storage?.switchTo();
		this.note();
		await this.flush();
	}

	/** Writes what is owed now; for the moment before a window goes away. */
	async flush(): Promise<void> {
		clearTimeout(this.#timer);
		this.#timer = undefined;
		await this.#writing;
		if (!this.#dirty || !this.#storage) return;
		this.#dirty = false;
		this.#writing = this.#write(this.#storage);
		await this.#writing;
		this.#writing = undefined;
	}

	async #write(storage: Storage): Promise<void> {
		for (const last of [false, true]) {
			try {
				await storage.save(this.#session);
				if (!this.#dirty) this.#onstatus('saved');
				return;
			} catch {
				if (last) {
					this.#dirty = true;
					this.#onstatus('memoryOnly');
				}
			}
		}
	}
}
