import { initialTransition, transition } from 'xstate';
import { carryOut, type Intent, type Outcome } from '../intent';
import type { Place, Session } from '../session';
import { mostEntries, mostIntents, type Body, type Done, type Received, type Shown } from './message';
import { roleMachine, type Role, type RoleAction, type RoleEvent } from './roleMachine';

/** What was stored: the session, and how many intents of each window it holds. */
export interface Stored {
	readonly session: Session;
	readonly done: Done;
}

/** What a window needs of the browser. Answers come by the methods of {@link Peer}. */
export interface Ports {
	post(body: Body): void;
	/** Gives up the lock if it has it, and waits for it; {@link Peer.granted} when it comes. */
	queue(): void;
	/** Takes the lock from who has it; {@link Peer.granted} when it is there. */
	steal(): void;
	/** Stores what is owed and gives the lock up. */
	release(): void;
	/** Becomes the writer in the storage. Rejects where the storage refuses. */
	claim(): Promise<number>;
	/** What is stored; `undefined` where nothing of this session is. */
	load(): Promise<Stored | undefined>;
	/** Something is to be stored; at once where the others wait for it. */
	owe(atOnce: boolean): void;
	/** Calls back after so many ms; a later call replaces an earlier one. */
	wake(after: number): void;
	/** The session here is another one, or went on; `own`: by what was done in this window. */
	show(session: Session, shown: Shown | undefined, own: boolean): void;
	/** The role, or what is pending, has changed. */
	changed(): void;
	/** The session that these windows are on is another one now. */
	moved(key: string): void;
}

/** What goes into one transaction, told back with {@link Peer.saved}. */
export interface Saving {
	readonly size: number;
	readonly place: Place;
	readonly done: Done;
	readonly shown: Shown | undefined;
	readonly epoch: number;
	readonly number: number;
}

/** How long an unanswered proposal waits before the writer counts as gone, in ms. */
export const patience = 600;

/** How many windows' counts are kept; each new page has a new name. */
const mostRemembered = 32;

/**
 * One window of a session. The writer decides: it carries intents out, stores what came of them, and only then tells
 * the others, so nobody ever sees what could still be lost. An intent has a number within its window; the writer takes
 * each number once and in order, and the count is stored with what it led to: one intent, one effect, whoever writes
 * and whatever gets lost on the way.
 */
export class Peer {
	readonly id: string;
	readonly #ports: Ports;
	#snapshot = initialTransition(roleMachine)[0];
	#session: Session;
	/** The position up to which this window knows everything. */
	#epoch = 0;
	#number = 0;
	#done: Record<string, number> = {};
	#count = 0;
	#pending: { readonly number: number; readonly intent: Intent }[] = [];
	/** Since the timer was set, the writer was heard. */
	#heard = false;
	/** Something was asked for and not answered. */
	#asking = false;
	#waking = false;
	/** How far the writer's last news went. */
	#told = 0;
	/** The last number that is stored. */
	#stored = 0;
	#shown: Shown | undefined;
	/** Counts changes of role: an answer that comes after one is to a question of before. */
	#turn = 0;
	/** The fewest entries that somebody asked from; answered with what is stored next. */
	#asked: number | undefined;

	constructor(id: string, session: Session, ports: Ports) {
		this.id = id;
		this.#session = session;
		this.#ports = ports;
		this.#told = session.size;
	}

	get role(): Role {
		return this.#snapshot.value as Role;
	}

	/** Intents of this window that are not known to be stored. */
	get pending(): number {
		return this.#pending.length;
	}

	/** False where this window only shows. */
	get mayAct(): boolean {
		return this.role !== 'older' && this.role !== 'seventh';
	}

	/** This window has had the lock since before it opened the session: with this epoch. */
	begin(epoch: number, done: Done): void {
		this.#epoch = epoch;
		this.#done = { ...done };
		this.#snapshot = transition(roleMachine, this.#snapshot, { type: 'granted' })[0];
		this.#send({ type: 'ready' });
	}

	/** Another window has the lock. */
	follow(): void {
		this.#send({ type: 'taken' });
	}

	/**
	 * Carries an intent out, or sends it to the window that decides: then nothing is known of it yet. Throws for an
	 * entry that is not there.
	 */
	want(intent: Intent): Outcome | undefined {
		if (!this.mayAct) return undefined;
		if (intent.type === 'goto' && intent.entry !== 0 && !this.#session.entry(intent.entry))
			throw new RangeError(`Session ${this.#session.key} has no entry ${intent.entry}`);
		if (this.role === 'writer') return this.#carryOut(this.id, (this.#count += 1), intent, true);
		this.#pending.push({ number: (this.#count += 1), intent });
		if (this.#pending.length <= mostIntents) this.#propose(this.#pending.slice(-1));
		if (this.#pending.length === 1) this.#waking = false;
		this.#arm();
		this.#ports.changed();
		return undefined;
	}

	granted(): void {
		this.#send({ type: 'granted' });
	}

	/** The lock was taken away. */
	lost(): void {
		this.#send({ type: 'lost' });
	}

	newer(): void {
		this.#send({ type: 'newer' });
	}

	seats(free: boolean): void {
		this.#send({ type: free ? 'seated' : 'full' });
	}

	/** This window may have slept: what it knows may be old, and what it is may be over. */
	woke(): void {
		if (this.role === 'waiting' || this.role === 'taking' || this.role === 'older') return;
		this.#ask();
	}

	/** Another session takes the place of this one, in every window. */
	move(key: string): void {
		this.#ports.post({ type: 'moved', key });
	}

	/** The time asked for with `wake` is over. */
	wake(): void {
		this.#waking = false;
		const { role } = this;
		if (role === 'writer') return this.#beat();
		if (role !== 'follower' || (this.#pending.length === 0 && !this.#asking)) return;
		const isSilent = !this.#heard;
		this.#arm();
		if (this.#asking) this.#ask();
		if (this.#pending.length === 0) return;
		if (isSilent) this.#send({ type: 'silent' });
		else this.#propose(this.#pending);
	}

	/** What a transaction that begins now carries beside the session. */
	saving(): Saving {
		const saving = {
			size: this.#session.size,
			place: this.#session.place,
			done: { ...this.#done },
			shown: this.#shown,
			epoch: this.#epoch,
			number: this.#number
		};
		this.#shown = undefined;
		return saving;
	}

	/** The transaction has completed, under an epoch; or failed, and the session goes on in memory. */
	saved(saving: Saving, epoch = this.#epoch): void {
		// One that began before this window was passed over and came to write again.
		if (this.role !== 'writer' || saving.epoch !== this.#epoch) return;
		this.#epoch = epoch;
		this.#forget(saving.done);
		const from = Math.min(this.#told, this.#asked ?? this.#told);
		this.#asked = undefined;
		this.#tell(from, saving);
		this.#told = saving.size;
		this.#stored = saving.number;
		this.#arm();
	}

	/** The storage refused it, since another window has claimed the session. */
	refused(saving: Saving): void {
		if (saving.epoch === this.#epoch) this.lost();
	}

	receive(received: Received): void {
		if (received.kind === 'foreign') return;
		if (received.kind === 'newer') return this.newer();
		const { from, body } = received;
		switch (body.type) {
			case 'propose':
				if (this.role === 'writer') this.#consider(from, body.first, body.intents);
				// It reads what is stored: not gone, only not ready.
				if (this.role === 'taking') this.#beat();
				return;
			case 'ask':
				if (this.role === 'writer') this.#answer(body.epoch, body.number, body.size);
				return;
			case 'at':
			case 'far':
			case 'news':
				return this.#hear(body);
			case 'moved':
				return this.#ports.moved(body.key);
		}
	}

	/** From the writer, if it is not one of before. */
	#hear(body: Extract<Body, { type: 'at' | 'far' | 'news' }>): void {
		if (body.epoch < this.#epoch) return;
		if (this.role === 'writer' || this.role === 'taking') {
			// Two cannot have one epoch: the storage counts them. Its own messages a window does not hear.
			if (body.epoch > this.#epoch) this.lost();
			return;
		}
		if (this.role === 'older' || this.role === 'waiting' || this.role === 'superseded') return;
		this.#heard = true;
		this.#asking = false;
		const isKnown = body.epoch === this.#epoch && body.number <= this.#number;
		if (body.type === 'news') {
			if (!isKnown) this.#learn(body);
			return;
		}
		if (body.epoch > this.#epoch || body.number > this.#number) {
			if (body.type === 'far') void this.#reread();
			else this.#ask();
			// A new writer knows nothing of what was sent to the one before.
			if (body.epoch > this.#epoch) this.#propose(this.#pending);
		}
	}

	#learn(news: Extract<Body, { type: 'news' }>): void {
		const { size } = this.#session;
		const last = news.from + news.entries.length;
		const { head, tip } = news.place;
		if (news.from > size || Math.max(head, tip) > Math.max(last, size)) return this.#ask();
		const isOwn = (news.done[this.id] ?? 0) > (this.#done[this.id] ?? 0);
		const isNewWriter = news.epoch > this.#epoch;
		this.#session.follow(news.entries, news.place);
		this.#epoch = news.epoch;
		this.#number = news.number;
		this.#done = { ...news.done };
		this.#forget(news.done);
		this.#ports.show(this.#session, news.shown, isOwn);
		if (isNewWriter) this.#propose(this.#pending);
	}

	/** What another window wants: each number once and in order; what comes too early is sent again later. */
	#consider(from: string, first: number, intents: readonly Intent[]): void {
		let isNew = false;
		for (const [place, intent] of intents.entries()) {
			if (first + place !== (this.#done[from] ?? 0) + 1) continue;
			this.#carryOut(from, first + place, intent, false);
			isNew = true;
		}
		// What was stored before is told again; the rest is told when it is stored.
		if (isNew) this.#beat();
		else if (this.#isStored) this.#tell(this.#told, this.#present());
	}

	#carryOut(from: string, number: number, intent: Intent, own: boolean): Outcome | undefined {
		let outcome: Outcome | undefined;
		try {
			outcome = carryOut(this.#session, intent);
		} catch {
			// It names what is not there any more: then nothing comes of it.
		}
		if (own) this.#pending.push({ number, intent });
		this.#done = remembered(this.#done, from, number);
		this.#number += 1;
		const shown = shownOf(intent, outcome);
		this.#shown = shown ?? this.#shown;
		this.#ports.owe(intent.type !== 'read' && intent.type !== 'draft');
		if (!own) this.#ports.show(this.#session, shown, false);
		return outcome;
	}

	#answer(epoch: number, number: number, size: number): void {
		if (epoch > this.#epoch) return;
		if (epoch === this.#epoch && number === this.#number) return this.#beat();
		if (this.#isStored) this.#tell(Math.min(size, this.#told), this.#present());
		else this.#asked = Math.min(size, this.#asked ?? size);
	}

	#tell(from: number, { size, place, done, shown, number }: Saving): void {
		const entries = this.#session.entriesFrom(from + 1).slice(0, size - from);
		const position = { epoch: this.#epoch, number };
		if (entries.length > mostEntries) return this.#ports.post({ type: 'far', ...position });
		this.#ports.post({ type: 'news', ...position, from, entries: [...entries], place, done, shown } as Body);
	}

	get #isStored(): boolean {
		return this.#stored === this.#number;
	}

	/** As it is now, where that is as it is stored. */
	#present(): Saving {
		const { size, place } = this.#session;
		return { size, place, done: this.#done, shown: undefined, epoch: this.#epoch, number: this.#number };
	}

	#beat(): void {
		this.#ports.post({ type: 'at', epoch: this.#epoch, number: this.#number });
	}

	#ask(): void {
		this.#asking = true;
		this.#arm();
		this.#ports.post({ type: 'ask', epoch: this.#epoch, number: this.#number, size: this.#session.size });
	}

	#propose(pending: readonly { readonly number: number; readonly intent: Intent }[]): void {
		const [first] = pending;
		if (!first || !this.mayAct) return;
		const intents = pending.slice(0, mostIntents).map(({ intent }) => intent);
		this.#ports.post({ type: 'propose', first: first.number, intents });
	}

	/** Once the timer is over, a follower looks whether it was answered, and the writer says once more where it is. */
	#arm(): void {
		if (this.#waking) return;
		this.#waking = true;
		this.#heard = false;
		this.#ports.wake(patience);
	}

	#forget(done: Done): void {
		const until = done[this.id] ?? 0;
		const before = this.#pending.length;
		this.#pending = this.#pending.filter(({ number }) => number > until);
		if (before !== this.#pending.length) this.#ports.changed();
	}

	#send(event: RoleEvent): void {
		const before = this.role;
		const [next, actions] = transition(roleMachine, this.#snapshot, event);
		this.#snapshot = next;
		if (before !== this.role) this.#turn += 1;
		for (const { type } of actions) this.#do(type as RoleAction);
		if (before !== this.role) this.#ports.changed();
	}

	#do(action: RoleAction): void {
		switch (action) {
			case 'claim':
				return void this.#claim();
			case 'reload':
				return void this.#reload();
			case 'queue':
				return this.#ports.queue();
			case 'steal':
				return this.#ports.steal();
			case 'release':
				return this.#ports.release();
			case 'announce':
				return this.#beat();
			case 'ask':
				return this.#ask();
			case 'propose':
				return this.role === 'writer' ? this.#carryOutPending() : this.#propose(this.#pending);
		}
	}

	async #claim(): Promise<void> {
		const turn = this.#turn;
		try {
			const epoch = await this.#ports.claim();
			const stored = await this.#ports.load();
			if (turn !== this.#turn) return;
			this.#epoch = epoch;
			// Where storing failed for a while, what was told goes further than what is stored.
			if (stored && stored.session.size >= this.#session.size) this.#replace(stored);
		} catch {
			if (turn !== this.#turn) return;
			this.#epoch += 1;
		}
		this.#number = this.#stored = 0;
		this.#told = this.#session.size;
		this.#send({ type: 'ready' });
	}

	async #reload(): Promise<void> {
		const turn = this.#turn;
		const stored = await this.#ports.load().catch(() => undefined);
		if (turn !== this.#turn) return;
		if (stored) this.#replace(stored);
		this.#epoch = this.#number = 0;
		this.#send({ type: 'reloaded' });
	}

	/** Too much was missing. */
	async #reread(): Promise<void> {
		const turn = this.#turn;
		const stored = await this.#ports.load().catch(() => undefined);
		if (!stored || turn !== this.#turn || stored.session.size < this.#session.size) return;
		this.#replace(stored);
		this.#ask();
	}

	#replace({ session, done }: Stored): void {
		this.#session = session;
		this.#done = { ...done };
		this.#forget(done);
		this.#ports.show(session, undefined, false);
	}

	/** What it proposed and nobody carried out, the new writer carries out itself. */
	#carryOutPending(): void {
		const waiting = this.#pending;
		this.#pending = [];
		for (const { number, intent } of waiting) this.#carryOut(this.id, number, intent, true);
		this.#ports.show(this.#session, undefined, true);
	}
}

/** What the eye follows: what was just done, or that the head moved. Reading and drafts move nothing. */
function shownOf(intent: Intent, outcome: Outcome | undefined): Shown | undefined {
	switch (intent.type) {
		case 'act':
			return outcome?.entry && { entry: outcome.entry.id, device: intent.device };
		case 'goto':
			return { entry: intent.played ? intent.entry : null, device: null };
		case 'undo':
		case 'redo':
			return { entry: null, device: null };
		default:
			return undefined;
	}
}

/** The latest last; the longest silent are forgotten. */
function remembered(done: Record<string, number>, from: string, number: number): Record<string, number> {
	const { [from]: _, ...others } = done;
	const kept = Object.entries(others).slice(1 - mostRemembered);
	return Object.fromEntries([...kept, [from, number]]);
}
