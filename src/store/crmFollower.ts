import { apiOn, corpidOf, DeliveryLog, handle, letterOf, secretOf, type Delivery, type Ground } from '../api';
import { noCrm, standing, sync, syncOne, told, wrote, type Crm, type Outside, type Progress } from '../crm';
import type { Entry } from '../session';
import { find, type DomainEvent, type DomainEventOf, type EnterpriseId, type Instant } from '../world';

/** Something that came over the line, and when. */
interface Arrival {
	readonly at: Instant;
	readonly delivery: Delivery;
}

/** An event is tried for no longer than this, in ms: what happened before has arrived, or never will. */
const mostDelay = 60_000;
/** How long the system works before others have their turn, in ms. */
const atOnce = 12;

interface Known {
	readonly entry: Entry | undefined;
	readonly crm: Crm;
}

/**
 * What an enterprise's own system knows, as a function of the path: at each entry it does what it then would have
 * done, by the server as it was at that entry, and what follows is kept. So a step on costs what the step costs, a jump
 * back takes back what was learnt after it, and a branch has a knowledge of its own (DESIGN §3.3). It changes nothing.
 */
export class CrmFollower {
	readonly #ground: Ground;
	readonly #enterprise: EnterpriseId;
	readonly #log: DeliveryLog;
	readonly #onprogress: (progress: Progress | undefined) => void;
	readonly #known = new Map<number, Known>();
	#key = '';
	#running: Promise<Crm> | undefined;

	constructor(
		ground: Ground,
		enterprise: EnterpriseId,
		onprogress: (progress: Progress | undefined) => void = () => {}
	) {
		this.#ground = ground;
		this.#enterprise = enterprise;
		this.#log = new DeliveryLog(ground);
		this.#onprogress = onprogress;
	}

	/** What it knows at the head, as far as that is found out already. */
	get now(): Crm | undefined {
		this.#forget();
		return this.#knownAt(this.#ground.head);
	}

	/** What it knows at the head, wherever that is by then. */
	follow(): Promise<Crm> {
		this.#running ??= this.#run().finally(() => {
			this.#running = undefined;
			this.#onprogress(undefined);
		});
		return this.#running;
	}

	async #run(): Promise<Crm> {
		for (;;) {
			this.#forget();
			const crm = this.#knownAt(this.#ground.head);
			if (crm) return crm;
			await this.#goOn();
		}
	}

	/** Another session has nothing to do with what was known of the one before. */
	#forget(): void {
		if (this.#key === this.#ground.key) return;
		this.#key = this.#ground.key;
		this.#known.clear();
	}

	/** An entry that came in the place of another one, by another window, was not followed yet. */
	#knownAt(id: number): Crm | undefined {
		const known = this.#known.get(id);
		return known && isSame(known.entry, this.#ground.entry(id)) ? known.crm : undefined;
	}

	/** From the last entry before the head at which it is known, up to the head or to where that has moved away. */
	async #goOn(): Promise<void> {
		const { head, key } = this.#ground;
		const ahead: Entry[] = [];
		let at = head;
		while (at !== 0 && !this.#knownAt(at)) {
			const entry = this.#ground.entry(at);
			if (!entry) break;
			ahead.push(entry);
			at = entry.parent;
		}
		ahead.reverse();
		// asked before anything waits: the head may move away meanwhile
		const since = this.#ground.entry(at)?.at ?? this.#ground.worldAt(0).clock;
		const arrivals = this.#arrivalsOn(ahead, since);
		let crm = this.#knownAt(at) ?? (await this.#begin());
		if (this.#ground.key !== key) return;
		for (const entry of ahead) {
			const came = arrivals.get(entry.id);
			// most entries are nothing to it: no world is made for them, and nobody waits
			if (came || entry.events.some((event) => this.#concerns(event))) {
				crm = await this.#step(crm, entry, came ?? []);
				if (this.#ground.key !== key) return;
			}
			this.#known.set(entry.id, { entry, crm });
			if (this.#ground.head !== head) return;
		}
	}

	/** Where it was linked before anything was done, it has read everything then. */
	async #begin(): Promise<Crm> {
		const crm = await this.#stand(noCrm, 0);
		this.#known.set(0, { entry: undefined, crm });
		return crm;
	}

	#concerns(event: DomainEvent): event is DomainEventOf<'crm.changed' | 'crm.behaved' | 'crm.written'> {
		return (
			(event.type === 'crm.changed' || event.type === 'crm.behaved' || event.type === 'crm.written') &&
			event.enterprise === this.#enterprise
		);
	}

	async #step(crm: Crm, entry: Entry, arrivals: readonly Arrival[]): Promise<Crm> {
		let now = crm;
		for (const { at, delivery } of arrivals) {
			now = await told(now, this.#outside(at, entry.id), await this.#opened(delivery));
		}
		for (const event of entry.events) {
			if (!this.#concerns(event)) continue;
			if (event.type !== 'crm.written') {
				now = await this.#stand(now, entry.id);
				continue;
			}
			const { record } = event;
			const outside = this.#outside(entry.at, entry.id);
			if (record.kind !== 'sync') now = wrote(now, entry.at, record);
			else if (record.customer > 0) now = await syncOne(now, outside, record.customer);
			else now = await sync(now, outside, 'asked', record.text === 'all' ? 'all' : 'edition');
		}
		return now;
	}

	/** How it stands from here on; who was just linked reads everything. */
	async #stand(crm: Crm, entry: number): Promise<Crm> {
		const world = this.#ground.worldAt(entry);
		const enterprise = find(world, this.#enterprise);
		// one that is registered later has no system yet
		if (!enterprise) return crm;
		const { crm: link, crmManner: manner = 'well' } = enterprise;
		const linked = link !== 'unlinked';
		const now = standing(crm, world.clock, { linked, listens: link === 'listening', manner });
		return linked && !crm.linked ? sync(now, this.#outside(world.clock, entry), 'linked') : now;
	}

	/** What the system read of what came; `null` where it could not. */
	async #opened(delivery: Delivery): Promise<string | null> {
		const attempt = delivery.attempts.find(({ arrived, answer }) => arrived !== null || answer === 'refused');
		const read = attempt && (await letterOf(this.#ground.key, delivery, attempt)).read;
		return read && 'message' in read ? read.message : null;
	}

	/** The deliveries that came, by the entry during which they did. */
	#arrivalsOn(ahead: readonly Entry[], since: Instant): ReadonlyMap<number, readonly Arrival[]> {
		const places = new Map(ahead.map(({ id }, place) => [id, place]));
		const found = new Map<number, Arrival[]>();
		const all = this.#log.deliveries();
		for (let index = all.length - 1; index >= 0; index -= 1) {
			const delivery = all[index] as Delivery;
			if (delivery.at + mostDelay < since) break;
			if (delivery.enterprise !== this.#enterprise) continue;
			const refused = delivery.attempts.find(({ answer }) => answer === 'refused');
			const at = delivery.arrived ?? refused?.at;
			const from = places.get(delivery.entry);
			if (at === undefined || (from === undefined && at <= since)) continue;
			let place = from ?? 0;
			while ((ahead[place]?.at ?? Infinity) < at) place += 1;
			const entry = ahead[place];
			if (!entry) continue;
			const here = found.get(entry.id);
			if (here) here.push({ at, delivery });
			else found.set(entry.id, [{ at, delivery }]);
		}
		// from the last one to the first: turned, so that those of one instant stay in their order
		for (const here of found.values()) here.reverse().sort((one, other) => one.at - other.at);
		return found;
	}

	/** The server at the head, to read from: what is read is no step, and counts against no limit. */
	get reads(): Outside {
		return this.#outside(this.#ground.world.clock, this.#ground.head);
	}

	/** The server as it was at an entry, for one thing that the system does; nothing it does there changes anything. */
	#outside(at: Instant, id: number): Outside {
		const ground = this.#ground;
		const { key } = ground;
		const world = ground.worldAt(id);
		const then: Ground = {
			key,
			world,
			head: id,
			entry: (each) => ground.entry(each),
			worldAt: (each) => ground.worldAt(each),
			act: ({ type }) => {
				throw new Error(`${type} in what is past`);
			}
		};
		// its calls are not counted: a system of thousands keeps to the limits by waiting, which is not simulated
		const api = apiOn(then, true);
		let since = performance.now();
		return {
			at,
			credentials: {
				corpid: corpidOf(key, this.#enterprise),
				secret: secretOf(key, this.#enterprise, 'crm')
			},
			onprogress: this.#onprogress,
			fetch: async (address, init) => {
				if (performance.now() - since > atOnce) {
					await new Promise((resolve) => setTimeout(resolve));
					since = performance.now();
				}
				return handle(new Request(address, init), api);
			}
		};
	}
}

const isSame = (one: Entry | undefined, other: Entry | undefined): boolean =>
	one === other ||
	(one !== undefined &&
		other !== undefined &&
		one.parent === other.parent &&
		one.at === other.at &&
		one.command.type === other.command.type);
