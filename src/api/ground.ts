import type { Entry } from '../session';
import type { Command, Decision, World } from '../world';

/** What the API stands on: one session as it is now, and the one door. */
export interface Ground {
	/** Of the session: it goes into all that leaves the world. */
	readonly key: string;
	readonly world: World;
	/** The entry that the eye is on. */
	readonly head: number;
	entry(id: number): Entry | undefined;
	worldAt(id: number): World;
	act(command: Command): Decision;
}

/** Tells whether an entry lies between the start and the head; what it walked once it does not walk again. */
export class Ancestry {
	readonly #ground: Ground;
	#key = '';
	#head = 0;
	#behind = new Set<number>();

	constructor(ground: Ground) {
		this.#ground = ground;
	}

	/** 0 is the start, and behind everything. */
	isBehind(id: number): boolean {
		const { key, head } = this.#ground;
		if (id === 0 || id === head) return true;
		const goesOn = head === this.#head || this.#ground.entry(head)?.parent === this.#head;
		if (key !== this.#key || !goesOn) this.#behind.clear();
		this.#key = key;
		this.#head = head;
		if (this.#behind.has(id)) return true;
		let at = head;
		while (at > id) at = this.#ground.entry(at)?.parent ?? 0;
		if (at !== id) return false;
		this.#behind.add(id);
		return true;
	}
}
