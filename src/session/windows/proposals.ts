import type { Intent } from '../intent';
import { mostIntents, type Body } from './message';

interface Proposal {
	readonly number: number;
	readonly intent: Intent;
}

/** What a window wants and does not know to be stored: in order, each under the number by which it is done once. */
export class Proposals {
	#count = 0;
	#all: readonly Proposal[] = [];

	get size(): number {
		return this.#all.length;
	}

	/** Gives its number. */
	add(intent: Intent): number {
		this.#count += 1;
		this.#all = [...this.#all, { number: this.#count, intent }];
		return this.#count;
	}

	/** Those up to this number are stored; false where none of these was. */
	forget(until: number): boolean {
		const before = this.#all.length;
		this.#all = this.#all.filter(({ number }) => number > until);
		return this.#all.length < before;
	}

	each(carryOut: (number: number, intent: Intent) => void): void {
		for (const { number, intent } of this.#all) carryOut(number, intent);
	}

	/** The message that proposes all, or the last one alone; `undefined` where there is nothing to say. */
	body(last = false): Extract<Body, { type: 'propose' }> | undefined {
		// Beyond the most that a message holds, it follows when those before are carried out.
		if (last && this.#all.length > mostIntents) return undefined;
		const proposed = last ? this.#all.slice(-1) : this.#all.slice(0, mostIntents);
		const [first] = proposed;
		return first && { type: 'propose', first: first.number, intents: proposed.map(({ intent }) => intent) };
	}
}

/** How many windows' counts are kept; each new page has a new name. */
const mostRemembered = 32;

/** The latest last; the longest silent are forgotten. */
export function remembered(
	done: Record<string, number>,
	from: string,
	number: number
): Record<string, number> {
	const { [from]: _, ...others } = done;
	const kept = Object.entries(others).slice(1 - mostRemembered);
	return Object.fromEntries([...kept, [from, number]]);
}
