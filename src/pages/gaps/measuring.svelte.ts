import { measure } from '../../gaps';
import { acts, editionIds, pairsOf, type Act, type EditionId, type Pair } from '../../world';

interface Tried {
	readonly edition: EditionId;
	readonly act: Act;
	readonly pair: Pair;
}

/** ms; longest that one slice goes on, far from what a finger would notice. */
const slice = 12;

/** Tries every cell of every edition while nobody waits, and tells how far it has come. */
export class Measuring {
	readonly total: number;
	done = $state(0);
	/** Cells that came out otherwise than declared. */
	disagreeing = $state.raw<readonly Tried[]>([]);
	readonly #left: Tried[];
	#stopped = false;

	constructor() {
		this.#left = editionIds.flatMap((edition) =>
			acts.flatMap((act) => pairsOf[act].map((pair: Pair) => ({ edition, act, pair })))
		);
		this.total = this.#left.length;
	}

	/** Begins; the answer stops it. */
	start(): () => void {
		this.#next();
		return () => (this.#stopped = true);
	}

	#next(): void {
		whenIdle(() => {
			if (this.#stopped) return;
			const until = performance.now() + slice;
			let done = this.done;
			const found: Tried[] = [];
			do {
				const tried = this.#left.shift();
				if (!tried) break;
				if (!measure(tried.edition, tried.act, tried.pair).agrees) found.push(tried);
				done += 1;
			} while (performance.now() < until);
			this.done = done;
			if (found.length > 0) this.disagreeing = [...this.disagreeing, ...found];
			if (this.#left.length > 0) this.#next();
		});
	}
}

/** Not every browser has idle callbacks. */
function whenIdle(run: () => void): void {
	if ('requestIdleCallback' in window) window.requestIdleCallback(run, { timeout: 500 });
	else setTimeout(run, 16);
}
