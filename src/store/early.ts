import type { Intent, Saves, Session } from '../session';

/**
 * What is done in a window that saves before it has code for others: carried out at once, and given a number once that
 * is there. Of what was stored by then nothing is done again; what was not is not lost when another window takes over.
 */
export class Early {
	#intents: Intent[] = [];
	#stored = 0;

	add(intent: Intent): void {
		this.#intents.push(intent);
	}

	/** Another session is on screen. */
	clear(): void {
		this.#intents = [];
		this.#stored = 0;
	}

	/** What is not known to be stored; nothing more is noted. */
	take(): readonly Intent[] {
		return this.#intents.splice(0).slice(this.#stored);
	}

	/** Saves as this does, and notes what was stored by it. */
	by(storage: Saves): Saves {
		return {
			save: async (session: Session) => {
				const [intents, count] = [this.#intents, this.#intents.length];
				const saved = await storage.save(session);
				if (intents === this.#intents) this.#stored = count;
				return saved;
			}
		};
	}
}
