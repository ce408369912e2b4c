import {
	carryOut,
	documentOf,
	Keeper,
	Session,
	type Entry,
	type Files,
	type Intent,
	type KeepingStatus,
	type Marking,
	type Outcome,
	type Saves,
	type SessionDocument,
	type Versions
} from '../session';
import {
	decide,
	parseCommand,
	refusal,
	type Command,
	startIn,
	type Decision,
	type EditionId,
	type Refusal
} from '../world';
import type { NotReceived } from '../session/share';
import type { Attachments } from './attachments';
import { deviceHands } from './deviceHands';
import type { Early } from './early';
import type { Hands, Times } from './hands';
import type { Others } from './others';
import { Playback } from './playback.svelte';
import { Replacements, type Replacing } from './replacements';
import { Shown } from './shown.svelte';

/** A refusal as the stage shows it: what was tried, on which device, why not. */
export interface Refused {
	readonly refusal: Refusal;
	readonly command: Command | null;
	/** The device on which it was tried; `null` from the console or a script. */
	readonly device: string | null;
}

/** What could not be opened at the start, and where it was put. */
export interface SetAside {
	readonly name: string;
	readonly raw: unknown;
	/** A newer release has written it: it was left where it is. */
	readonly newer?: Versions | undefined;
}

/** A branch that has just left a line: its first entry, and where that line goes on to. */
export interface Grown {
	readonly first: number;
	readonly before: number;
}

/**
 * The one place where Svelte meets the session: what is on screen is a function of its fields, and its verbs
 * are the only way to change them.
 */
export class Sandbox extends Shown implements Times {
	#keeper: Keeper;
	readonly #files: Files | undefined;
	#attachments: Promise<Attachments> | undefined;
	readonly #newKey: () => string;
	readonly #early: Early | undefined;
	readonly #stored: (key: string) => Promise<Session | undefined>;
	readonly #replacements = new Replacements();
	#touched = false;
	/** Another session is taking the place of the one before, in all windows. */
	#opening: Promise<void> = Promise.resolve();
	/** Other windows on the session, once that is known. */
	#others = $state.raw<Others>();

	#grown = $state.raw<Grown>();
	#status = $state.raw<KeepingStatus>('saved');
	#refused = $state.raw<Refused>();
	#fresh = $state.raw<number>();

	/** Where somebody is about to leave the line, and what the branch will be called. */
	leaving = $state.raw<{ readonly at: number; readonly name: string }>();

	/** From which entry somebody wants to branch: they are asked for a name. */
	asked = $state.raw<number>();

	/** How the line is played. */
	readonly playback = new Playback(() => this.#playNext());

	/** Where other windows find the session; `undefined` where it is stored nowhere. */
	readonly slot: string | undefined;

	/** What was set aside because it could not be read; shown once, downloadable. */
	readonly setAside: SetAside | undefined;

	/** Refusals in the past are written down too, on a branch of their own: in a lesson an attempt counts. */
	refusalsBranch = false;

	constructor(options: {
		session: Session;
		newKey: () => string;
		storage?: Saves | undefined;
		files?: Files | undefined;
		/** Notes what is done before other windows are met. */
		early?: Early | undefined;
		setAside?: SetAside | undefined;
		status?: KeepingStatus;
		/** Any stored session as it was stored last, to be saved from here; `undefined` where it cannot be read. */
		stored?: ((key: string) => Promise<Session | undefined>) | undefined;
		slot?: string | undefined;
	}) {
		super(options.session);
		this.#newKey = options.newKey;
		this.#files = options.files;
		this.#early = options.early;
		this.#stored = options.stored ?? (() => Promise.resolve(undefined));
		this.setAside = options.setAside;
		this.slot = options.slot;
		this.#status = options.status ?? (options.storage ? 'saved' : 'memoryOnly');
		this.#keeper = this.#keeperBy(options.storage);
	}

	#keeperBy(saves: Saves | undefined): Keeper {
		const keeper: Keeper = new Keeper(saves, this.session, (status) => {
			if (keeper === this.#keeper) this.#status = status;
		});
		return keeper;
	}

	get others(): Others | undefined {
		return this.#others;
	}

	/** Acts by way of the other windows from now on; they are on `session`, and go on to the one that is on screen now. */
	readonly join = (others: Others, session: Session): Promise<void> => {
		this.#others = others;
		if (session.key !== this.key) this.#openIn(others);
		return this.#opening;
	};

	/** From now on the session is stored here, or by another window. */
	readonly keptBy = (saves: Saves | undefined, status = this.#status): void => {
		this.#keeper = this.#keeperBy(saves);
		this.#status = status;
	};

	/** The branch that the last acts have grown. */
	get grown(): Grown | undefined {
		return this.#grown;
	}

	/** The entry from which a learner stepped aside; `undefined` in the lesson. */
	get aside(): number | undefined {
		return this.reading.aside;
	}

	readonly stepAside = (entry: number | undefined): void => this.#change({ type: 'aside', entry });

	get status(): KeepingStatus {
		return this.#status;
	}

	/** The refusal that the stage shows. */
	get refused(): Refused | undefined {
		return this.#refused;
	}

	/** The entry that was just done by hand: what it sends across is the one thing that moves. */
	get fresh(): number | undefined {
		return this.#fresh;
	}

	/** Something was done in this window that is not stored anywhere. */
	get touched(): boolean {
		return this.#touched;
	}

	/** What undo would take back before any entry: that another session came in the place of one. */
	get replaced(): Replacing | undefined {
		void this.head;
		void this.size;
		return this.#replacements.undoable(this.session)?.act;
	}

	/** What redo would do again before any entry. */
	get replaceable(): Replacing | undefined {
		void this.head;
		void this.size;
		return this.#replacements.redoable(this.session)?.act;
	}

	/**
	 * Does a command at the head; what comes from outside is checked first. Where another window decides, the answer is
	 * what it will be if nothing comes between.
	 */
	readonly act = (command: unknown, device: string | null = null): Decision => {
		this.playback.stop();
		const [before, leaving] = [this.inPast && this.tip, this.leaving];
		const name = leaving?.at === this.head ? leaving.name : undefined;
		const intent = { type: 'act', command, device, branches: this.refusalsBranch, name } as const;
		const { entry, ...decision } = this.#do(intent) as Outcome;
		this.#refused = decision.ok
			? undefined
			: {
					refusal: decision.refusal,
					command: decision.refusal.code === 'malformed' ? null : (command as Command),
					device
				};
		if (decision.ok) this.leaving = undefined;
		if (entry) {
			this.#touched = true;
			this.#follow(entry, before);
			this.#keeper.note();
		}
		return decision as Decision;
	};

	/** Shows what came of an intent elsewhere; `entry` was done just now, `null` where the head was moved. */
	readonly arrive = (
		session: Session,
		entry: number | null | undefined,
		device: string | null,
		own: boolean
	): void => {
		const before = this.inPast && this.tip;
		this.#show(session);
		if (entry === undefined) return;
		if (!own) this.playback.stop();
		const done = entry === null ? undefined : session.entry(entry);
		this.#refused = done?.refusal ? { refusal: done.refusal, command: done.command, device } : undefined;
		this.#follow(done, before);
	};

	#follow(entry: Entry | undefined, before: number | false): void {
		this.#fresh = entry?.id;
		if (!entry) this.#grown = undefined;
		else if (!entry.refusal && before !== false && entry.id > before)
			this.#grown = { first: entry.id, before };
		this.#show();
	}

	/** Carried out here, or by the window that decides for all. */
	#do(intent: Intent): Outcome | undefined {
		if (this.#others) return this.#others.want(intent);
		this.#early?.add(intent);
		return carryOut(this.session, intent);
	}

	#change(intent: Intent): void {
		this.#do(intent);
		this.#show();
		this.#keeper.note();
	}

	readonly may = (command: Command): Refusal | undefined => {
		const decision = decide(this.world, command);
		return decision.ok ? undefined : decision.refusal;
	};

	/** What would follow from anything that comes from outside; leaves no trace. */
	readonly can = (command: unknown): Decision => {
		const parsed = parseCommand(command);
		if ('faults' in parsed)
			return { ok: false, refusal: refusal(null, 'malformed', { faults: parsed.faults }) };
		return this.session.can(parsed.command);
	};

	readonly explain = (refused: Refused | undefined): void => {
		this.#refused = refused;
	};

	readonly undo = (): void | Promise<void> => {
		const before = this.#replacements.undo(this.session);
		return before ? this.#comeBack(before) : this.#move({ type: 'undo' });
	};

	readonly redo = (): void | Promise<void> => {
		const after = this.#replacements.redo(this.session);
		return after ? this.#comeBack(after) : this.#move({ type: 'redo' });
	};

	/** Looks at an entry; nothing is lost by it. */
	readonly goto = (entry: number): void => this.#move({ type: 'goto', entry });

	readonly backToNow = (): void => this.goto(this.tip);

	/** The line before it is left for good; nothing more is to be said of it. */
	readonly settle = (): void => {
		this.#grown = undefined;
	};

	readonly askBranch = (entry: number): void => {
		this.asked = entry;
	};

	/** Names a branch, puts it out of sight or brings it back. */
	readonly mark = (branch: number, what: Marking): void => {
		this.#touched = true;
		this.#change({ type: 'mark', branch, ...what });
	};

	/** Starts anew in an edition, in a session of its own: the one before stays stored. */
	readonly restart = (edition: EditionId = this.world.edition): void =>
		this.#replace('restart', Session.begin(this.#newKey(), startIn(edition)));

	/** Shows a stored session in the place of this one, which stays stored. */
	readonly openStored = async (session: Session): Promise<void> => {
		if (session.key === this.key) return;
		// Read as what is to be saved from here.
		const stored = await this.#stored(session.key).catch(() => undefined);
		this.#replace('open', stored ?? session);
	};

	/** Plays the present line from the head on, one entry a beat; from the start where the head is at now. */
	readonly play = (): void => {
		if (this.playback.isPlaying) return this.playback.stop();
		if (!this.inPast) this.goto(0);
		this.playback.start();
	};

	/** The session as a file's contents. */
	readonly exportSession = (): SessionDocument => documentOf(this.session);

	/** Opens a session that came in as a new one; the one before stays stored. */
	readonly openSession = (session: Session): void => this.#replace('import', session.copy(this.#newKey()));

	/** Opens what comes from outside as a new session, or says why not and changes nothing. */
	readonly importSession = async (input: unknown): Promise<{ readonly ok: true } | NotReceived> => {
		const { receiveData } = await import('../session/share');
		const received = await receiveData(input, this.#newKey());
		if (!received.ok) return received;
		this.#replace('import', received.session);
		return { ok: true };
	};

	/** Something of the session is to be stored. */
	readonly note = (): void => this.#keeper.note();

	/** Resolves when the session on screen is the stored one, and nothing of the one before is still to be written. */
	readonly settled = async (): Promise<void> => {
		await this.#opening;
		await this.flush();
	};

	/** Writes what is owed now; for the moment before the window goes away. */
	readonly flush = (): Promise<void> => {
		this.#others?.flush();
		return this.#keeper.flush();
	};

	/** Pictures and files, by code that comes after the first paint; rejects where it cannot be had, and is tried again. */
	readonly attachments = (): Promise<Attachments> => {
		this.#attachments ??= import('./attachments').then(
			(code) => new code.Attachments(this.#files),
			(error: unknown) => {
				this.#attachments = undefined;
				throw error;
			}
		);
		return this.#attachments;
	};

	/** The hands of a device of the stage. */
	handsFor(device: string): Hands {
		return deviceHands(this, device, (intent) => this.#change(intent));
	}

	/** Shows the next entry of the line as if it were done now; false where it was the last. */
	#playNext(): boolean {
		const next = this.line[this.path.length];
		if (!next) return false;
		this.#do({ type: 'goto', entry: next.id, played: true });
		this.#refused = next.refusal ? { refusal: next.refusal, command: next.command, device: null } : undefined;
		this.#fresh = next.id;
		this.#show();
		this.#keeper.note();
		return next.id !== this.tip;
	}

	#move(intent: Intent): void {
		this.playback.stop();
		this.#do(intent);
		this.#fresh = this.#grown = undefined;
		this.#refused = undefined;
		this.#show();
		this.#keeper.note();
	}

	#replace(act: Replacing, session: Session): void {
		this.#replacements.note(act, this.session, session);
		this.#open(session);
	}

	/** Shows a session that was on screen before: as it was stored last, since another window may have gone on with it. */
	async #comeBack(session: Session): Promise<void> {
		this.playback.stop();
		const shown = this.session;
		const stored = await this.#stored(session.key).catch(() => undefined);
		// Something else has come on screen meanwhile.
		if (this.session !== shown) return;
		this.#open(stored && stored.size >= session.size ? stored : session);
	}

	#open(session: Session): void {
		this.playback.stop();
		this.#show(session);
		this.#fresh = this.#grown = undefined;
		this.#refused = undefined;
		if (this.#others) this.#openIn(this.#others);
		else {
			this.#early?.clear();
			void this.#keeper.keep(session);
		}
	}

	/** What is done from here on is owed by whoever saves the new session, and not said to be saved before. */
	#openIn(others: Others): void {
		this.#opening = others.open(this.session).catch(() => undefined);
		this.keptBy(undefined, 'saving');
	}

	#show(session = this.session): void {
		this.show(session, this.#others?.reading);
	}
}
