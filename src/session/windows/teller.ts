import type { Session } from '../session';
import { mostEntries, type Body } from './message';
import type { Saving } from './ports';

/** What the writer tells the others: what is stored, from where they lack it. */
export class Teller {
	readonly #post: (body: Body) => void;
	/** How far the last news went. */
	#told: number;
	/** The last number that is stored, or as safe as it can be. */
	#stored = 0;
	/** The storage refused it: it is in memory only. */
	#isUnkept = false;
	/** The fewest entries that somebody asked from; answered with what is stored next. */
	#asked: number | undefined;

	constructor(post: (body: Body) => void, size: number) {
		this.#post = post;
		this.#told = size;
	}

	/** This window writes from now on: as much as this is stored. */
	begin(size: number): void {
		this.#told = size;
		this.#stored = 0;
		this.#isUnkept = false;
	}

	/** A transaction has completed; or failed, and the session goes on in memory. */
	saved(session: Session, saving: Saving, epoch: number, isUnkept: boolean): void {
		const from = Math.min(this.#told, this.#asked ?? this.#told);
		this.#asked = undefined;
		this.#isUnkept = isUnkept;
		this.#tell(session, from, saving, epoch);
		this.#told = saving.size;
		this.#stored = saving.number;
	}

	/** To whom has `size` entries: where something is not stored yet, when it is. */
	answer(session: Session, size: number, present: Saving): void {
		if (present.number === this.#stored) this.#tell(session, Math.min(size, this.#told), present);
		else this.#asked = Math.min(size, this.#asked ?? size);
	}

	/** What was told before is told again, unless something is about to be. */
	repeat(session: Session, present: Saving): void {
		if (present.number === this.#stored) this.#tell(session, this.#told, present);
	}

	#tell(session: Session, from: number, saving: Saving, epoch = saving.epoch): void {
		const { size, place, done, shown, number } = saving;
		const entries = session.entriesFrom(from + 1).slice(0, size - from);
		const position = { epoch, number };
		if (entries.length > mostEntries) return this.#post({ type: 'far', ...position });
		const unkept = this.#isUnkept ? { unkept: true as const } : {};
		const news = { ...position, from, entries: [...entries], place, done, shown, ...unkept };
		this.#post({ type: 'news', ...news } as Body);
	}
}
