import { carryOut, Session, type Entry, type Intent, type Place } from '../../../src/session';
import { envelope, Peer, read, type Body, type Done, type Saving } from '../../../src/session/windows';
import { cast, hash, type World } from '../../../src/world';

/*
 * Windows on a rough sea: a channel that loses, doubles, delays and reorders, locks, and a storage with a fence, all
 * in one list of things that are about to happen. What happens next is drawn by a seed; so is who freezes, dies and
 * comes.
 */

interface Task {
	/** Whose window it happens in; a frozen one must wait, a dead one never does it. */
	readonly owner: string | undefined;
	readonly kind: 'message' | 'timer' | 'storage' | 'lock';
	readonly run: () => void;
}

interface Kept {
	readonly entries: readonly Entry[];
	readonly place: Place;
	readonly done: Done;
}

/** A small generator of numbers below `below`, the same for the same seed. */
export function drawn(seed: number): (below: number) => number {
	let state = (seed ^ 0x9e3779b9) >>> 0;
	return (below) => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
	};
}

const start = Session.begin('sea');
const root: World = start.worldAt(0);

function sessionOf({ entries, place }: Kept): Session {
	const { startEvents } = start;
	return new Session({ key: 'sea', start: start.start, startEvents, entries, ...place }, root);
}

export class Sea {
	readonly #draw: (below: number) => number;
	readonly #fenced: boolean;
	readonly windows = new Map<string, Boat>();
	readonly gone: Boat[] = [];
	/** What was wanted, by window, in order. */
	readonly wanted = new Map<string, string[]>();
	tasks: Task[] = [];
	/** A session is stored before a second window can open it. */
	kept: Kept = { entries: [], place: start.place, done: {} };
	epoch = 0;
	holder: string | undefined;
	waiting: string[] = [];
	isCalm = false;
	/** The storage takes nothing more. */
	isFull = false;
	readonly log: string[] = [];

	constructor(seed: number, fenced = true) {
		this.#draw = drawn(seed);
		this.#fenced = fenced;
	}

	/** `early`: what the first window has done before it could number anything. */
	async open(early: readonly Intent[] = []): Promise<Boat> {
		const boat = new Boat(`w${this.windows.size + this.gone.length}`, sessionOf(this.kept), this);
		this.windows.set(boat.id, boat);
		if (this.holder === undefined) {
			this.holder = boat.id;
			boat.epoch = this.epoch += 1;
			boat.replace(sessionOf(this.kept));
			for (const intent of early) carryOut(boat.session, intent);
			boat.peer.begin(boat.epoch, this.kept.done, early);
		} else boat.peer.follow();
		await settle();
		return boat;
	}

	kill(boat: Boat): void {
		this.log.push(`${boat.id} dies`);
		this.windows.delete(boat.id);
		this.gone.push(boat);
		this.tasks = this.tasks.filter(({ owner }) => owner !== boat.id);
		this.free(boat.id);
	}

	free(id: string): void {
		this.waiting = this.waiting.filter((each) => each !== id);
		if (this.holder !== id) return;
		this.holder = this.waiting.shift();
		this.#grant();
	}

	steal(id: string): void {
		this.waiting = this.waiting.filter((each) => each !== id);
		const before = this.holder;
		this.holder = id;
		if (before !== undefined && before !== id)
			this.add(before, 'lock', () => this.windows.get(before)?.peer.lost());
		this.#grant();
	}

	wait(id: string): void {
		if (this.holder === id) this.free(id);
		if (!this.waiting.includes(id)) this.waiting.push(id);
		if (this.holder !== undefined) return;
		this.holder = this.waiting.shift();
		this.#grant();
	}

	#grant(): void {
		const { holder } = this;
		if (holder !== undefined)
			this.add(holder, 'lock', () => {
				if (this.holder === holder) this.windows.get(holder)?.peer.granted();
			});
	}

	post(from: string, body: Body): void {
		const message: unknown = structuredClone(envelope(from, 'test', body));
		for (const { id } of this.windows.values()) {
			if (id === from) continue;
			const copies = this.isCalm ? 1 : [0, 1, 1, 1, 1, 1, 2][this.#draw(7)];
			for (let copy = 0; copy < (copies ?? 1); copy += 1)
				this.add(id, 'message', () => this.windows.get(id)?.peer.receive(read(message)));
		}
	}

	/** A transaction: what it does happens at one moment, what it answers at another. */
	transact<T>(owner: string, work: () => T, done: (result: T) => void, failed: (error: Error) => void): void {
		this.tasks.push({
			owner: undefined,
			kind: 'storage',
			run: () => {
				let answer: () => void;
				try {
					const result = work();
					answer = () => done(result);
				} catch (error) {
					answer = () => failed(error as Error);
				}
				if (this.windows.has(owner)) this.add(owner, 'storage', answer);
			}
		});
	}

	save(epoch: number, kept: Kept): void {
		if (this.#fenced && this.epoch > epoch) throw new Error('Superseded');
		if (this.isFull) throw new Error('Full');
		this.kept = kept;
	}

	add(owner: string, kind: Task['kind'], run: () => void): void {
		this.tasks.push({ owner, kind, run });
	}

	/** Something that is about to happen happens; false where nothing can. */
	async step(): Promise<boolean> {
		const isReady = ({ owner }: Task) => owner === undefined || this.windows.get(owner)?.isFrozen === false;
		let ready = this.tasks.filter(isReady);
		const other = ready.filter(({ kind }) => kind !== 'timer');
		// A timer seldom overtakes what is on its way; in calm water never.
		if (other.length > 0 && (this.isCalm || this.#draw(10) > 0)) ready = other;
		const task = this.isCalm ? ready[0] : ready[this.#draw(Math.max(1, ready.length))];
		if (!task) return false;
		this.tasks = this.tasks.filter((each) => each !== task);
		task.run();
		await settle();
		return true;
	}

	/** All wake, nothing more is lost, and everything that is to happen happens. */
	async calm(): Promise<void> {
		this.isCalm = true;
		for (const boat of this.windows.values()) boat.isFrozen = false;
		for (let round = 0; round < 3; round += 1) {
			for (const boat of this.windows.values()) boat.peer.woke();
			for (let steps = 0; await this.step(); steps += 1)
				if (steps > 20_000) throw new Error(`It never ends: ${this.state}`);
		}
	}

	get state(): string {
		const roles = [...this.windows.values()].map(({ id, peer }) => `${id} ${peer.role} (${peer.pending})`);
		return [`lock: ${this.holder} (${this.waiting.join()})`, ...roles, ...this.log.slice(-60)].join('\n');
	}

	/** Something happens to one of the windows. */
	async disturb(): Promise<void> {
		const boats = [...this.windows.values()];
		const boat = boats[this.#draw(boats.length)] as Boat;
		const what = this.#draw(100);
		if (what < 50) return void (boat.isFrozen || boat.say());
		if (what < 60) return void (boat.isFrozen || boat.want({ type: 'undo' }));
		if (what < 65) return void (boat.isFrozen || boat.want({ type: 'redo' }));
		if (what < 70)
			return void (boat.isFrozen || boat.want({ type: 'goto', entry: this.#draw(boat.session.size + 1) }));
		if (what < 80) return void (boat.isFrozen = true);
		if (what < 92) {
			if (!boat.isFrozen) return;
			this.log.push(`${boat.id} wakes`);
			boat.isFrozen = false;
			return boat.peer.woke();
		}
		if (what < 96 && boats.length > 2) return this.kill(boat);
		if (boats.length < 6) await this.open();
	}
}

/** One window of the sea. */
export class Boat {
	readonly id: string;
	readonly peer: Peer;
	readonly #sea: Sea;
	session: Session;
	isFrozen = false;
	epoch = 0;
	#owes = false;
	#writes = false;
	#timer: Task | undefined;

	constructor(id: string, session: Session, sea: Sea) {
		this.id = id;
		this.session = session;
		this.#sea = sea;
		this.peer = new Peer(id, session, {
			post: (body) => sea.post(id, body),
			queue: () => sea.wait(id),
			steal: () => sea.steal(id),
			release: () => sea.free(id),
			claim: () =>
				new Promise((resolve, reject) =>
					sea.transact(id, () => (this.epoch = sea.epoch += 1), resolve, reject)
				),
			load: () =>
				new Promise((resolve, reject) =>
					sea.transact(id, () => ({ session: sessionOf(sea.kept), done: sea.kept.done }), resolve, reject)
				),
			owe: () => {
				this.#owes = true;
				this.#write();
			},
			wake: () => {
				if (this.#timer) sea.tasks = sea.tasks.filter((task) => task !== this.#timer);
				this.#timer = { owner: id, kind: 'timer', run: () => this.peer.wake() };
				sea.tasks.push(this.#timer);
			},
			show: (next) => (this.session = next),
			changed: () => sea.log.push(`${id} is ${this.peer.role}`),
			moved: () => undefined
		});
	}

	replace(session: Session): void {
		// Opening reads under the lock.
		this.session.follow(session.entriesFrom(1), session.place);
	}

	/** Says something that nobody else says. */
	say(): void {
		const said = this.#sea.wanted.get(this.id) ?? [];
		const text = `${this.id}/${said.length}`;
		this.#sea.wanted.set(this.id, [...said, text]);
		const content = { kind: 'text', text } as const;
		this.want({
			type: 'act',
			command: { type: 'message.send', by: cast.wang, to: cast.groupChat, content },
			device: null,
			branches: false
		});
	}

	want(intent: Intent): void {
		this.#sea.log.push(`${this.id} (${this.peer.role}) wants ${JSON.stringify(intent).slice(0, 140)}`);
		this.peer.want(intent);
	}

	get hash(): string {
		return hash(this.session.world);
	}

	/** One transaction at a time, each with everything up to its beginning. */
	#write(): void {
		if (this.peer.role !== 'writer') this.#owes = false;
		if (this.#writes || !this.#owes) return;
		this.#owes = false;
		this.#writes = true;
		const saving: Saving = this.peer.saving();
		const { epoch } = this;
		const kept = { entries: [...this.session.entriesFrom(1)], place: saving.place, done: saving.done };
		this.#sea.transact(
			this.id,
			() => this.#sea.save(epoch, kept),
			() => {
				this.#writes = false;
				this.peer.saved(saving);
				this.#write();
			},
			({ message }) => {
				this.#writes = false;
				if (message === 'Full') this.peer.unsaved(saving);
				else this.peer.refused(saving);
				this.#write();
			}
		);
	}
}

/** What windows do at once, without anything else happening. */
async function settle(): Promise<void> {
	for (let turn = 0; turn < 8; turn += 1) await Promise.resolve();
}
