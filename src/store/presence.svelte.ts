import { hold, type Held } from './lock';

/** How many windows may act on one session. */
export const mostWindows = 6;

/** What a window says of its being there. */
type Word = { readonly type: 'hello' | 'here' | 'bye' };

/**
 * Who is on a session: this window and those that it has met. Each has a lock of its own for as long as it lives, which
 * the browser frees when it dies, and a seat, if one of the six was free.
 */
export class Presence {
	readonly #id: string;
	readonly #session: string;
	readonly #say: (word: Word) => void;
	/** Ends every wait for a lock of this session. */
	readonly #waits = new AbortController();
	#own: Held | undefined;
	#seat: Held | undefined;
	/** Ends the wait for each of the others to go. */
	#there: Readonly<Record<string, AbortController>> = {};
	#count = $state.raw(1);

	/** `session`: its key. */
	constructor(id: string, session: string, say: (word: Word) => void) {
		this.#id = id;
		this.#session = session;
		this.#say = say;
	}

	/** Windows on the session, this one among them. */
	get count(): number {
		return this.#count;
	}

	get isSeated(): boolean {
		return this.#seat !== undefined;
	}

	/** Comes, and takes a seat if there is one. */
	async enter(): Promise<void> {
		this.#own = await hold(this.#nameOf(this.#id), { ifAvailable: true });
		for (let seat = 1; seat <= mostWindows && !this.#seat; seat += 1)
			this.#seat = await hold(this.#seatName(seat), { ifAvailable: true });
		// It has gone meanwhile.
		if (this.#waits.signal.aborted) this.#free();
	}

	/** Tells the others that it is here; who only shows is not counted. */
	greet(): void {
		if (this.#seat) this.#say({ type: 'hello' });
	}

	/** Whether it was a word of this kind. */
	hear(from: string, word: { readonly type: string }): void {
		if (word.type === 'bye') return this.#left(from);
		if (word.type !== 'hello' && word.type !== 'here') return;
		if (word.type === 'hello' && this.#seat) this.#say({ type: 'here' });
		this.#meet(from);
	}

	/** Resolves when whichever window has left and its seat is this one's; false where this one has gone before. */
	async seated(): Promise<boolean> {
		const wait = new AbortController();
		const signal = AbortSignal.any([wait.signal, this.#waits.signal]);
		const seats = Array.from({ length: mostWindows }, (_, index) =>
			hold(this.#seatName(index + 1), { signal }).then((held) => {
				if (this.#seat || signal.aborted) held?.free();
				else this.#seat = held;
			})
		);
		await Promise.any(seats).catch(() => undefined);
		wait.abort();
		return this.isSeated;
	}

	/** Goes; for good. */
	leave(): void {
		this.#say({ type: 'bye' });
		this.#waits.abort();
		this.#free();
	}

	#free(): void {
		for (const held of [this.#own, this.#seat]) held?.free();
		this.#own = this.#seat = undefined;
	}

	/** Waits for the lock that another window has for as long as it lives. */
	#meet(id: string): void {
		if (this.#there[id]) return;
		const wait = new AbortController();
		this.#there = { ...this.#there, [id]: wait };
		this.#count += 1;
		const signal = AbortSignal.any([wait.signal, this.#waits.signal]);
		void hold(this.#nameOf(id), { mode: 'shared', signal }).then(
			(held) => {
				held?.free();
				this.#left(id);
			},
			() => undefined
		);
	}

	#left(id: string): void {
		const { [id]: wait, ...others } = this.#there;
		if (!wait) return;
		wait.abort();
		this.#there = others;
		this.#count -= 1;
	}

	#nameOf(id: string): string {
		return `hutong/window/${this.#session}/${id}`;
	}

	#seatName(seat: number): string {
		return `hutong/seat/${this.#session}/${seat}`;
	}
}
