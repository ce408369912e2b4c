import { initialTransition, transition } from 'xstate';
import { carryOut, type Intent, type Outcome } from '../intent';
import type { Session } from '../session';
import type { Body, Done, Received, Shown } from './message';
import type { Ports, Saving, Stored } from './ports';
import { Proposals, remembered } from './proposals';
import { shownOf } from './shown';
import { roleMachine, type Role, type RoleAction, type RoleEvent } from './roleMachine';
import { Teller } from './teller';

/** How long an unanswered proposal waits before the writer counts as gone, in ms. */
export const patience = 600;

/**
 * One window of a session. The writer decides: it carries intents out, stores what came of them, and only then tells
 * the others, so nobody ever sees what could still be lost. An intent has a number within its window; the writer takes
 * each number once and in order, and the count is stored with what it led to: one intent, one effect, whoever writes
 * and whatever gets lost on the way.
 */
export class Peer {
	readonly id: string;
	readonly #ports: Ports;
	readonly #proposals = new Proposals();
	readonly #teller: Teller;
	#snapshot = initialTransition(roleMachine)[0];
	#session: Session;
	/** The position up to which this window knows everything. */
	#epoch = 0;
	#number = 0;
	#done: Record<string, number> = {};
	/** The writer said so of what this window shows last. */
	#isUnkept = false;
	/** Since the timer was set, the writer was heard. */
	#heard = false;
	/** Something was asked for and not answered. */
	#asking = false;
	#waking = false;
	#shown: Shown | undefined;
	/** Counts changes of role: an answer that comes after one is to a question of before. */
	#turn = 0;

	constructor(id: string, session: Session, ports: Ports) {
		this.id = id;
		this.#session = session;
		this.#ports = ports;
		this.#teller = new Teller((body) => ports.post(body), session.size);
	}

	get role(): Role {
		return this.#snapshot.value as Role;
	}

	/** Intents of this window that are not known to be stored. */
	get pending(): number {
		return this.#proposals.size;
	}

	/** The window that saves cannot: some of what is shown here is in memory only. */
	get isUnkept(): boolean {
		return this.role !== 'writer' && this.#isUnkept;
	}

	/** False where this window only shows. */
	get mayAct(): boolean {
		return this.role !== 'older' && this.role !== 'seventh';
	}

	/**
	 * This window has had the lock since before it opened the session: with this epoch. `early`: what was carried out in
	 * it by now and is not stored.
	 */
	begin(epoch: number, done: Done, early: readonly Intent[] = []): void {
		this.#epoch = epoch;
		this.#done = { ...done };
		this.#snapshot = transition(roleMachine, this.#snapshot, { type: 'granted' })[0];
		this.#send({ type: 'ready' });
		// After that: what is proposed by then is carried out.
		for (const intent of early) this.#done = remembered(this.#done, this.id, this.#proposals.add(intent));
		this.#number += early.length;
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
		const number = this.#proposals.add(intent);
		if (this.role === 'writer') return this.#carryOut(this.id, number, intent, true);
		this.#propose(true);
		if (this.pending === 1) this.#waking = false;
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
		if (role !== 'follower' || (this.pending === 0 && !this.#asking)) return;
		const isSilent = !this.#heard;
		this.#arm();
		if (this.#asking) this.#ask();
		if (this.pending === 0) return;
		if (isSilent) this.#send({ type: 'silent' });
		else this.#propose();
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

	/** The transaction has completed, under an epoch. */
	saved(saving: Saving, epoch = this.#epoch): void {
		this.#kept(saving, epoch, false);
	}

	/** The storage refuses: the session goes on in memory, in all windows, and they say so. */
	unsaved(saving: Saving): void {
		this.#kept(saving, this.#epoch, true);
	}

	#kept(saving: Saving, epoch: number, isUnkept: boolean): void {
		// One that began before this window was passed over and came to write again.
		if (this.role !== 'writer' || saving.epoch !== this.#epoch) return;
		this.#epoch = epoch;
		this.#forget(saving.done);
		this.#teller.saved(this.#session, saving, epoch, isUnkept);
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
			// It may be known, and be stored only now.
			else if (body.epoch === this.#epoch && body.number === this.#number) this.#trust(body.unkept);
			return;
		}
		if (body.epoch > this.#epoch || body.number > this.#number) {
			if (body.type === 'far') void this.#reread();
			else this.#ask();
			// A new writer knows nothing of what was sent to the one before.
			if (body.epoch > this.#epoch) this.#propose();
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
		this.#trust(news.unkept);
		this.#ports.show(this.#session, news.shown, isOwn);
		if (isNewWriter) this.#propose();
	}

	#trust(unkept: true | undefined): void {
		if (this.#isUnkept === (unkept ?? false)) return;
		this.#isUnkept = unkept ?? false;
		this.#ports.changed();
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
		else this.#teller.repeat(this.#session, this.#present());
	}

	#carryOut(from: string, number: number, intent: Intent, own: boolean): Outcome | undefined {
		let outcome: Outcome | undefined;
		try {
			outcome = carryOut(this.#session, intent);
		} catch {
			// It names what is not there any more: then nothing comes of it.
		}
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
		this.#teller.answer(this.#session, size, this.#present());
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

	/** Proposes all that is not known to be stored, or the last one alone. */
	#propose(last = false): void {
		const body = this.mayAct ? this.#proposals.body(last) : undefined;
		if (body) this.#ports.post(body);
	}

	/** Once the timer is over, a follower looks whether it was answered, and the writer says once more where it is. */
	#arm(): void {
		if (this.#waking) return;
		this.#waking = true;
		this.#heard = false;
		this.#ports.wake(patience);
	}

	#forget(done: Done): void {
		if (this.#proposals.forget(done[this.id] ?? 0)) this.#ports.changed();
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
				return this.role === 'writer' ? this.#carryOutPending() : this.#propose();
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
		this.#number = 0;
		this.#teller.begin(this.#session.size);
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
		const { size } = this.#session;
		if (!stored || turn !== this.#turn || stored.session.size < size) return;
		this.#replace(stored);
		// Where nothing more is stored, what is missing is in memory only: asked for once more, it would be as far.
		if (stored.session.size > size) this.#ask();
	}

	#replace({ session, done }: Stored): void {
		this.#session = session;
		this.#done = { ...done };
		this.#forget(done);
		this.#ports.show(session, undefined, false);
	}

	/** What it proposed and nobody carried out, the new writer carries out itself. */
	#carryOutPending(): void {
		this.#proposals.each((number, intent) => this.#carryOut(this.id, number, intent, true));
		this.#ports.show(this.#session, undefined, true);
	}
}
