import type { Entry, Mark, Reading, Session } from '../session';
import { find, type Instant, type World } from '../world';

/** A session as it is shown: what is on screen is a function of these fields, and they change together. */
export class Shown {
	#session = $state.raw() as Session;
	#world = $state.raw() as World;
	#head = $state.raw(0);
	#tip = $state.raw(0);
	#size = $state.raw(0);
	#reading = $state.raw() as Reading;
	#marks = $state.raw<readonly Mark[]>([]);
	readonly #line = $derived.by(() => {
		void this.#size;
		return this.#lineTo(this.#session, this.#tip);
	});
	/** The line that was asked for last, and whose it is. */
	#lastLine: { readonly session: Session; readonly line: readonly Entry[] } | undefined;
	readonly #path = $derived.by(() => {
		const place = this.#line.findLastIndex(({ id }) => id <= this.#head) + 1;
		return place === this.#line.length ? this.#line : this.#line.slice(0, place);
	});
	readonly #entries = $derived.by(() => {
		void this.#size;
		return this.#session.entriesFrom(1);
	});

	constructor(session: Session) {
		this.show(session);
	}

	/** The one that is shown; for whoever keeps it in step with other windows. */
	get session(): Session {
		return this.#session;
	}

	/** An act makes the line longer by what it did: a long one is not walked anew for that, and copied at once. */
	#lineTo(session: Session, tip: number): readonly Entry[] {
		const before = this.#lastLine?.session === session ? this.#lastLine.line : undefined;
		const last = before?.at(-1)?.id ?? 0;
		const entry = session.entry(tip);
		const line =
			before && tip === last
				? before
				: before && entry?.parent === last
					? before.concat(entry)
					: session.pathTo(tip);
		this.#lastLine = { session, line };
		return line;
	}

	/** The session's own key. */
	get key(): string {
		return this.#session.key;
	}

	get world(): World {
		return this.#world;
	}

	/** The number of the entry that the eye is on. */
	get head(): number {
		return this.#head;
	}

	/** The last entry of the present line. */
	get tip(): number {
		return this.#tip;
	}

	/** How many entries there are on all branches. */
	get size(): number {
		return this.#size;
	}

	/** When the session began, in simulated time. */
	get began(): Instant {
		void this.#size;
		return this.#session.worldAt(0).clock;
	}

	/** The world at the tip: it knows everybody that the entries of the line speak of. */
	get tipWorld(): World {
		void this.#size;
		return this.#session.worldAt(this.#tip);
	}

	get inPast(): boolean {
		return this.#head !== this.#tip;
	}

	/** The entries of the present line up to its tip, the start left out. */
	get line(): readonly Entry[] {
		return this.#line;
	}

	/** The entries of the present line up to the head. */
	get path(): readonly Entry[] {
		return this.#path;
	}

	/** The world as it was after an entry, on whatever branch. */
	worldAt(entry: number): World {
		return this.#session.worldAt(entry);
	}

	/** Entries of all branches. */
	get entries(): readonly Entry[] {
		return this.#entries;
	}

	/** Names and removals of branches. */
	get marks(): readonly Mark[] {
		return this.#marks;
	}

	/** Read marks and drafts. */
	get reading(): Reading {
		return this.#reading;
	}

	get undoable(): Entry | undefined {
		void this.#head;
		void this.#size;
		return this.#session.undoable;
	}

	get redoable(): Entry | undefined {
		void this.#head;
		void this.#tip;
		return this.#session.redoable;
	}

	get undoableMark(): Mark | undefined {
		void this.#head;
		void this.#marks;
		return this.#session.undoableMark;
	}

	get redoableMark(): Mark | undefined {
		void this.#head;
		void this.#marks;
		return this.#session.redoableMark;
	}

	/** Whether the present world knows an id; a device's screens are checked with it after every jump. */
	readonly knows = (
		id: `${'conversation' | 'message' | 'link' | 'identity' | 'account' | 'group'}:${number}`
	): boolean => find(this.#world, id) !== undefined;

	/** Shows a session as it is now; `reading`: the marks and drafts of this window, where they are its own. */
	protected show(session: Session, reading: Reading = session.reading): void {
		this.#session = session;
		this.#world = session.world;
		this.#head = session.head;
		this.#tip = session.tip;
		this.#size = session.size;
		this.#reading = reading;
		this.#marks = session.marks;
	}
}
