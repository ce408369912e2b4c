import { hold, type Held } from './lock';

/** What happens to the right to save without this window's doing. */
interface Told {
	/** It has come, after it was waited for or taken. */
	readonly granted: () => void;
	/** Another window has taken it, or it could not be had. */
	readonly lost: () => void;
}

/** The right to save one session, as long as this window is on it. What comes when it has left is given back. */
export class Lease {
	readonly #lock: string;
	readonly #told: Told;
	#held: Held | undefined;
	#queued: AbortController | undefined;
	#isLeft = false;

	constructor(session: string, told: Told) {
		this.#lock = `hutong/${session}`;
		this.#told = told;
	}

	/** It is had already. */
	begin(held: Held): void {
		this.#held = held;
		void held.taken.then(() => {
			if (this.#held !== held) return;
			this.#held = undefined;
			this.#told.lost();
		});
	}

	/** It has come by another way than by waiting for it here. */
	take(held: Held): void {
		if (this.#isLeft) return held.free();
		this.begin(held);
		this.#told.granted();
	}

	/** Waits for its turn, behind whoever has it. */
	queue(): void {
		this.#free();
		this.#queued?.abort();
		const queued = new AbortController();
		this.#queued = queued;
		void hold(this.#lock, { signal: queued.signal }).then(
			(held) => held && this.take(held),
			() => undefined
		);
	}

	/** Takes it from whoever has it. */
	steal(): void {
		this.#queued?.abort();
		void hold(this.#lock, { steal: true }).then(
			(held) => held && this.take(held),
			() => {
				if (!this.#isLeft) this.#told.lost();
			}
		);
	}

	/** No longer waits; what is had stays until `work` is done, and is then given up. */
	async release(work: () => Promise<void>): Promise<void> {
		this.#queued?.abort();
		await work();
		this.#free();
	}

	/** This window is on the session no more. */
	leave(): void {
		this.#isLeft = true;
		this.#queued?.abort();
		this.#free();
	}

	#free(): void {
		this.#held?.free();
		this.#held = undefined;
	}
}
