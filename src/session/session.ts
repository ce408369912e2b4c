import {
	begin,
	castStart,
	decide,
	evolve,
	evolveMany,
	parseCommand,
	refusal,
	type Command,
	type Decision,
	type DomainEvent,
	type World
} from '../world';
import { eventsOf, rootEvery, type Entry } from './entry';
import { removedBy, withMark, type Mark, type Marking } from './mark';
import { emptyReading, withinWorld, type Reading } from './reading';

/** What a session is made from: what was stored, or nothing but a key for a new one. */
export interface SessionData {
	/** Tells this session from every other; from the outside, since the world knows no randomness. */
	readonly key: string;
	readonly start: readonly Command[];
	readonly startEvents: readonly DomainEvent[];
	readonly entries: readonly Entry[];
	readonly head: number;
	readonly tip: number;
	readonly reading: Reading;
	/** What was done to branches, and how many of that were not taken back; none and all where not given. */
	readonly marks?: readonly Mark[] | undefined;
	readonly marked?: number | undefined;
}

/** What changes of a session besides its entries. */
export type Place = Omit<SessionData, 'key' | 'start' | 'startEvents' | 'entries'>;

const wholeRoots = 1_000;

/**
 * One run of the sandbox: a tree of entries and a head. Undo moves the head; acting in the past grows a branch;
 * nothing is ever destroyed. The world at any entry is the fold of its path; a root is kept every 256 entries
 * and for the last 1 000, so any jump folds at most 255 steps.
 */
export class Session {
	readonly key: string;
	readonly start: readonly Command[];
	readonly startEvents: readonly DomainEvent[];
	readonly #entries: Entry[];
	readonly #depths: number[] = [0];
	readonly #roots: Map<number, World>;
	#head: number;
	#tip: number;
	#marks: readonly Mark[];
	#marked: number;
	reading: Reading;

	/** `roots`: worlds at entries that are known already. */
	constructor(data: SessionData, root: World, roots?: ReadonlyMap<number, World>) {
		this.key = data.key;
		this.start = data.start;
		this.startEvents = data.startEvents;
		this.#entries = [...data.entries];
		for (const entry of this.#entries) this.#depths.push((this.#depths[entry.parent] ?? 0) + 1);
		this.#roots = new Map(roots);
		this.#roots.set(0, root);
		this.#tip = data.tip;
		this.#head = data.head;
		this.reading = data.reading;
		this.#marks = data.marks ?? [];
		this.#marked = data.marked ?? this.#marks.length;
	}

	/** A new session at its start. */
	static begin(key: string, start: readonly Command[] = castStart): Session {
		const { world, events } = begin(start);
		const data = { key, start, startEvents: events, entries: [], head: 0, tip: 0, reading: emptyReading };
		return new Session(data, world);
	}

	/** The same tree under another key: another session from now on. */
	copy(key: string): Session {
		const { start, startEvents, reading } = this;
		const entries = this.entriesFrom(1);
		const [head, tip, marks, marked] = [this.#head, this.#tip, this.#marks, this.#marked];
		const data = { key, start, startEvents, entries, head, tip, reading, marks, marked };
		return new Session(data, this.worldAt(0));
	}

	/** The entry that the eye is on; 0 is the start. */
	get head(): number {
		return this.#head;
	}

	/** The last entry of the line that the head is on: where «now» is. */
	get tip(): number {
		return this.#tip;
	}

	get place(): Place {
		const [head, tip, marks, marked] = [this.#head, this.#tip, this.#marks, this.#marked];
		return { head, tip, reading: this.reading, marks, marked };
	}

	/** Goes along with another window: entries that were decided there, and where the head is. */
	follow(entries: readonly Entry[], { head, tip, reading, marks = [], marked }: Place): void {
		for (const entry of entries) {
			if (entry.id !== this.size + 1) continue;
			this.#entries.push(entry);
			this.#depths.push(this.#depth(entry.parent) + 1);
			this.#keep(entry.id, evolve(this.worldAt(entry.parent), entry.events));
		}
		this.#head = head;
		this.#tip = tip;
		this.#marks = marks;
		this.#marked = marked ?? marks.length;
		this.reading = reading;
	}

	get world(): World {
		return this.worldAt(this.#head);
	}

	/** How many entries there are over all branches, the start not counted. */
	get size(): number {
		return this.#entries.length;
	}

	/** The entry of this number; `undefined` for the start and for numbers not given yet. */
	entry(id: number): Entry | undefined {
		return this.#entries[id - 1];
	}

	/** Entries from number `from` on, in the order of doing: what storage has not yet. */
	entriesFrom(from: number): readonly Entry[] {
		return this.#entries.slice(Math.max(0, from - 1));
	}

	/** The way from the start to `id`, the start left out. */
	pathTo(id: number): Entry[] {
		const path: Entry[] = [];
		for (let entry = this.entry(id); entry; entry = this.entry(entry.parent)) path.push(entry);
		return path.reverse();
	}

	worldAt(id: number): World {
		const waiting: Entry[] = [];
		let at = id;
		let world = this.#roots.get(at);
		while (!world) {
			const entry = this.entry(at);
			if (!entry) throw new Error(`Session ${this.key} has no entry ${id}`);
			waiting.push(entry);
			at = entry.parent;
			world = this.#roots.get(at);
		}
		let batch: Entry[] = [];
		for (let entry = waiting.pop(); entry; entry = waiting.pop()) {
			batch.push(entry);
			if (this.#depth(entry.id) % rootEvery !== 0 && entry.id !== id) continue;
			world = evolveMany(world, eventsOf(batch));
			this.#roots.set(entry.id, world);
			batch = [];
		}
		return world;
	}

	/** What would follow, without doing it. */
	can(command: Command): Decision {
		return decide(this.world, command, this.#entries.length + 1);
	}

	/**
	 * Does a command at the head, whatever it comes from. In the past it grows a branch; a refusal is written
	 * down at the tip only, since one in the past would leave the future for nothing; unless it `branches`.
	 */
	act(input: unknown, branches = false): Decision & { readonly entry: Entry | undefined } {
		const parsed = parseCommand(input);
		if ('faults' in parsed) {
			return { ok: false, refusal: refusal(null, 'malformed', { faults: parsed.faults }), entry: undefined };
		}
		const { command } = parsed;
		const before = this.world;
		const decision = this.can(command);
		if (!decision.ok && this.#head !== this.#tip && !branches) return { ...decision, entry: undefined };
		if (this.#head !== this.#tip) this.reading = withinWorld(this.reading, before);
		const world = decision.ok ? evolve(before, decision.events) : before;
		const entry: Entry = {
			id: this.#entries.length + 1,
			parent: this.#head,
			at: world.clock,
			command,
			events: decision.ok ? decision.events : [],
			refusal: decision.ok ? null : decision.refusal
		};
		this.#entries.push(entry);
		this.#depths.push(this.#depth(this.#head) + 1);
		this.#keep(entry.id, world);
		this.#head = this.#tip = entry.id;
		this.#marks = this.marks;
		return { ...decision, entry };
	}

	/** Names a branch, puts it out of sight or brings it back; nothing of it is lost (P12). */
	mark(branch: number, what: Marking): void {
		this.#marks = withMark(this.marks, { at: this.#head, branch, ...what });
		this.#marked = this.#marks.length;
	}

	/** What was done to branches and not taken back. */
	get marks(): readonly Mark[] {
		return this.#marked === this.#marks.length ? this.#marks : this.#marks.slice(0, this.#marked);
	}

	/** The same with what was taken back, for storing. */
	get allMarks(): readonly Mark[] {
		return this.#marks;
	}

	/** Moves the head to an entry; where that lies off the present line, its own line becomes the present one. */
	goto(id: number): void {
		if (id !== 0 && !this.entry(id)) throw new RangeError(`Session ${this.key} has no entry ${id}`);
		if (!this.isOnLine(id)) this.#tip = this.#lastBelow(id);
		this.#head = id;
	}

	/** Whether an entry lies between the start and the tip. */
	isOnLine(id: number): boolean {
		let at = this.#tip;
		while (at > id) at = this.entry(at)?.parent ?? 0;
		return at === id;
	}

	/** The entry that undo would take back: the nearest one that changed something. */
	get undoable(): Entry | undefined {
		let entry = this.entry(this.#head);
		while (entry?.refusal) entry = this.entry(entry.parent);
		return entry;
	}

	/** What undo would take back before it: what was done to a branch here. */
	get undoableMark(): Mark | undefined {
		const mark = this.#marks[this.#marked - 1];
		return mark?.at === this.#head ? mark : undefined;
	}

	get redoableMark(): Mark | undefined {
		const mark = this.#marks[this.#marked];
		return mark?.at === this.#head ? mark : undefined;
	}

	/** The entry that redo would do again. */
	get redoable(): Entry | undefined {
		return this.#ahead().find((entry) => !entry.refusal);
	}

	undo(): Entry | undefined {
		if (this.undoableMark) return void (this.#marked -= 1);
		const entry = this.undoable;
		if (entry) this.#head = entry.parent;
		return entry;
	}

	redo(): Entry | undefined {
		if (this.redoableMark) return void (this.#marked += 1);
		const entry = this.redoable;
		if (entry) this.#head = entry.id;
		// Refusals that followed belong to where the head now stands.
		for (const next of this.#ahead()) {
			if (!next.refusal) break;
			this.#head = next.id;
		}
		return entry;
	}

	/** Entries between the head and the tip, nearest first. */
	#ahead(): Entry[] {
		const ahead: Entry[] = [];
		for (
			let entry = this.entry(this.#tip);
			entry && entry.id !== this.#head;
			entry = this.entry(entry.parent)
		) {
			ahead.push(entry);
		}
		return ahead.reverse();
	}

	/** The newest entry that descends from `id` by newest children. */
	#lastBelow(id: number): number {
		const removed = removedBy(this.marks);
		const newest = new Map<number, number>();
		for (const { id: child, parent } of this.entriesFrom(id + 1)) {
			if (!removed.has(child)) newest.set(parent, child);
		}
		let last = id;
		for (let next = newest.get(id); next; next = newest.get(next)) last = next;
		return last;
	}

	#depth(id: number): number {
		return this.#depths[id] ?? 0;
	}

	#keep(id: number, world: World): void {
		this.#roots.set(id, world);
		const old = id - wholeRoots;
		if (old > 0 && this.#depth(old) % rootEvery !== 0) this.#roots.delete(old);
	}
}
