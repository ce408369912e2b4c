import { editions, get, values, type CrmManner, type EnterpriseId, type Instant } from '../../world';
import type { Ground } from '../ground';
import { happeningsIn, mayTell, type Happening } from './happening';
import { writeXml } from './xml';

/** One time that an event was sent. */
export interface Attempt {
	readonly at: Instant;
	/**
	 * `taken`: it was told and said so. `unreachable`: nobody was there. `timedOut`: no answer within 5 s, though
	 * the system may have it (`arrived`); `pending` until then. `refused`: it could not read it and said so; what is answered is not sent again.
	 */
	readonly answer: 'taken' | 'unreachable' | 'timedOut' | 'refused' | 'pending';
	/** When the receiver had read it; `null` where it never did. */
	readonly arrived: Instant | null;
	/** How the receiver was at that moment. */
	readonly manner: CrmManner;
}

/** An event on its way to an enterprise's system, as far as it has come by the present clock. */
export interface Delivery extends Happening {
	/** What is told, decrypted. */
	readonly xml: string;
	/** The first at the instant of the event. */
	readonly attempts: readonly Attempt[];
	/** `waiting`: there is an attempt to come. `lost`: nobody tries any more; events are not guaranteed (D90930). */
	readonly outcome: 'delivered' | 'waiting' | 'lost';
	/** When the receiver first had it; it knows of nothing before. `null` where it never did. */
	readonly arrived: Instant | null;
}

/** After how long an attempt without an answer is given up, and the next one begins; how many there are (D90930). */
export const patience = 5_000;
export const mostAttempts = 3;
/** How long a slow system takes to read (assumed: longer than anybody waits). */
const slowness = 8_000;

interface Turn {
	readonly entry: number;
	readonly at: Instant;
	readonly enterprise: EnterpriseId;
	/** `null`: its system is not linked or does not listen. */
	readonly manner: CrmManner | null;
}

/**
 * What enterprises' systems have been told on the way from the start to the head. It follows from the path alone: a
 * jump back takes back what was told after it, on another branch something else was told, and nothing is told twice.
 * What it has read it does not read again, so a step on costs what the step costs.
 */
export class DeliveryLog {
	readonly #ground: Ground;
	/** Whether that is told which came into the API later than the edition. */
	readonly #everything: boolean;
	#key = '';
	/** The path that was read, and where in it each entry stands. */
	#path: number[] = [];
	#place = new Map<number, number>();
	readonly #read = new Map<number, readonly Happening[]>();
	#happenings: Happening[] = [];
	#deliveries: Delivery[] = [];
	#turns: Turn[] = [];
	/** How many of the deliveries nothing on this path can change any more. */
	#over = 0;

	constructor(ground: Ground, everything = false) {
		this.#ground = ground;
		this.#everything = everything;
	}

	/** The deliveries up to the head, in the order of their events; of one enterprise or of all. */
	deliveries(enterprise?: EnterpriseId): readonly Delivery[] {
		this.#follow();
		this.#settle();
		if (enterprise === undefined) return this.#deliveries.slice();
		return this.#deliveries.filter((each) => each.enterprise === enterprise);
	}

	/** What one entry gave rise to. */
	of(entry: number): readonly Delivery[] {
		return this.deliveries().filter((each) => each.entry === entry);
	}

	#follow(): void {
		const { key, head } = this.#ground;
		if (key !== this.#key) {
			this.#read.clear();
			this.#begin(key);
		}
		const ahead: number[] = [];
		let at = head;
		while (at !== 0 && !this.#place.has(at)) {
			ahead.push(at);
			at = this.#ground.entry(at)?.parent ?? 0;
		}
		const length = at === 0 ? 0 : (this.#place.get(at) ?? 0) + 1;
		if (length < this.#path.length) this.#cut(length);
		for (const id of ahead.reverse()) this.#step(id);
	}

	#begin(key: string): void {
		this.#key = key;
		this.#cut(0);
		const world = this.#ground.worldAt(0);
		this.#turns = [...values(world.enterprises)].map(({ id, crm, crmManner = 'well' }) => ({
			entry: 0,
			at: 0,
			enterprise: id,
			manner: crm === 'listening' ? crmManner : null
		}));
	}

	/** Forgets what lies after the first `length` entries of the path. */
	#cut(length: number): void {
		for (const id of this.#path.splice(length)) this.#place.delete(id);
		const gone = ({ entry }: { readonly entry: number }) => entry !== 0 && !this.#place.has(entry);
		while (this.#happenings.length > 0 && gone(this.#happenings.at(-1) as Happening)) this.#happenings.pop();
		while (this.#turns.length > 0 && gone(this.#turns.at(-1) as Turn)) this.#turns.pop();
		const by = this.#ground.entry(this.#path.at(-1) ?? 0)?.at ?? 0;
		while (this.#over > 0 && !this.#isOver(this.#over - 1, by)) this.#over -= 1;
	}

	#step(id: number): void {
		const entry = this.#ground.entry(id);
		if (!entry) return;
		this.#place.set(id, this.#path.length);
		this.#path.push(id);
		for (const event of entry.events) {
			if (event.type !== 'crm.changed' && event.type !== 'crm.behaved') continue;
			const { enterprise } = event;
			const { crm, crmManner = 'well' } = get(this.#ground.worldAt(id), enterprise);
			this.#turns.push({
				entry: id,
				at: entry.at,
				enterprise,
				manner: crm === 'listening' ? crmManner : null
			});
		}
		// most sessions have no system that listens, and read nothing
		if (!this.#turns.some(({ manner }) => manner !== null)) return;
		if (mayTell(entry)) this.#happenings.push(...this.#happeningsOf(id));
	}

	#happeningsOf(id: number): readonly Happening[] {
		const known = this.#read.get(id);
		if (known) return known;
		const entry = this.#ground.entry(id);
		if (!entry) return [];
		const world = this.#ground.worldAt(id);
		const before = this.#ground.entry(entry.parent)?.at ?? this.#ground.worldAt(entry.parent).clock;
		const { asOf } = editions[world.edition];
		const isThere = (since: string) => this.#everything || since.slice(0, 7) <= asOf;
		const all = happeningsIn(this.#key, entry, world, before, isThere);
		this.#read.set(id, all);
		return all;
	}

	/** Makes the deliveries of what has happened; those that nothing can change any more stay as they are. */
	#settle(): void {
		const { clock } = this.#ground.world;
		const rest = this.#happenings
			.slice(this.#over)
			.map((happening) => deliveryOf(happening, this.#turns, clock));
		this.#deliveries.splice(this.#over, Infinity, ...rest);
		while (this.#isOver(this.#over, clock)) this.#over += 1;
	}

	/** Whether all that can come of an event lay before an instant. */
	#isOver(place: number, by: Instant): boolean {
		const happening = this.#happenings[place];
		return happening !== undefined && happening.at + mostAttempts * patience + slowness < by;
	}
}

function deliveryOf(happening: Happening, turns: readonly Turn[], clock: Instant): Delivery {
	const attempts: Attempt[] = [];
	let outcome: Delivery['outcome'] = 'waiting';
	for (let count = 0; outcome === 'waiting'; count += 1) {
		const at = happening.at + count * patience;
		if (count === mostAttempts) {
			if (at <= clock) outcome = 'lost';
			break;
		}
		if (at > clock) break;
		const manner = mannerAt(turns, happening, at);
		if (manner === null) {
			outcome = 'lost';
			break;
		}
		const comes = answers[manner];
		const answer = comes === 'timedOut' && at + patience > clock ? 'pending' : comes;
		const arrived = arrivals(manner, at);
		attempts.push({ at, answer, manner, arrived: arrived !== null && arrived <= clock ? arrived : null });
		if (answer === 'pending') break;
		if (answer === 'taken') outcome = 'delivered';
		if (answer === 'refused') outcome = 'lost';
	}
	const arrived = attempts.find((each) => each.arrived !== null)?.arrived ?? null;
	return { ...happening, xml: writeXml(happening.fields), attempts, outcome, arrived };
}

const answers = {
	well: 'taken',
	down: 'unreachable',
	slow: 'timedOut',
	mute: 'timedOut',
	wrongToken: 'refused',
	wrongKey: 'refused'
} as const satisfies { [manner in CrmManner]: Attempt['answer'] };

function arrivals(manner: CrmManner, at: Instant): Instant | null {
	if (manner === 'well' || manner === 'mute') return at;
	return manner === 'slow' ? at + slowness : null;
}

/** How a receiver was at an instant: as the last turn before it left it; what came later at the same instant came too late. */
function mannerAt(turns: readonly Turn[], { enterprise, entry }: Happening, at: Instant): CrmManner | null {
	const last = turns.findLast(
		(turn) => turn.enterprise === enterprise && (turn.at < at || turn.entry <= entry)
	);
	return last?.manner ?? null;
}
