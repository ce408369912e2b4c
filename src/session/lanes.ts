import {
	eachImported,
	emptyWorld,
	indexOf,
	isAccount,
	isIdentity,
	type AccountId,
	type DomainEvent,
	type EndId,
	type EnterpriseId,
	type IdentityChange,
	type IdentityId,
	type Instant,
	type LinkId,
	type PersonId,
	type WorkIdentityState
} from '../world';
import type { Entry } from './entry';

/*
 * What became of each person's identities along a line of entries: the WeChat account that goes on whatever happens
 * (A12), and the jobs that begin and end (A13). Read off the events; no world is folded for it.
 */

/** Where on the line something was, and when in simulated time. */
interface Spot {
	/** How many entries of the line had been done with it; 0 is the start. */
	readonly step: number;
	readonly entry: number;
	readonly at: Instant;
}

/** Somebody came into somebody's contacts, or is there no more. */
interface Tie extends Spot {
	readonly what: 'tied' | 'untied';
	readonly other: EndId;
}

/** A change of a work identity, with what it is from then on. */
export type JobPoint = (
	(Spot & { readonly what: 'invited' | 'begun' | IdentityChange }) | (Tie & { readonly other: AccountId })
) & { readonly state: WorkIdentityState; readonly customers: number };

/** A change on a WeChat account: a work identity came into its contacts or is there no more. */
export type WechatPoint = Tie & { readonly other: IdentityId };

export interface JobLane {
	readonly identity: IdentityId;
	readonly enterprise: EnterpriseId;
	/** In the order of happening; the first one is how it began. */
	readonly points: readonly JobPoint[];
}

export interface Lane {
	readonly person: PersonId;
	readonly account: AccountId;
	readonly born: Spot;
	/** In the order of happening. */
	readonly points: readonly WechatPoint[];
	/** In the order of beginning. */
	readonly jobs: readonly JobLane[];
}

type Writable<T> = { -readonly [key in keyof T]: T[key] };

/** What has been read of a line so far. */
interface Index {
	readonly start: readonly DomainEvent[];
	readonly last: Entry | undefined;
	readonly count: number;
	readonly clock: Instant;
	/** By the person's number. */
	readonly lanes: readonly Lane[];
	/** By the identity's number: whose it is, and which of that person's jobs. */
	readonly jobs: (readonly [person: number, place: number])[];
	/** By the account's number: whose it is. */
	readonly owners: number[];
	/** By the link's number. */
	readonly links: {
		readonly ends: readonly [EndId, EndId];
		readonly has: [boolean, boolean];
	}[];
}

let known: Index | undefined;

/**
 * A lane for each person, in the order of their numbers, along a line whose start these events made. What was read last
 * is remembered: a line that only became longer is read from there, and lanes that nothing happened to stay the same.
 */
export function lanesOf(start: readonly DomainEvent[], line: readonly Entry[]): readonly Lane[] {
	const goesOn = known?.start === start && known.count <= line.length && line[known.count - 1] === known.last;
	known = read(goesOn ? known : undefined, start, line);
	return known.lanes;
}

function read(before: Index | undefined, start: readonly DomainEvent[], line: readonly Entry[]): Index {
	const index: Index = before ?? {
		start,
		last: undefined,
		count: 0,
		clock: emptyWorld.clock,
		lanes: [],
		jobs: [],
		owners: [],
		links: []
	};
	const reader = new Reader(index);
	if (!before) reader.read(start, 0, 0);
	for (let step = index.count; step < line.length; step += 1) {
		const { events, id } = line[step] as Entry;
		reader.read(events, step + 1, id);
	}
	return { ...index, last: line.at(-1), count: line.length, clock: reader.clock, lanes: reader.lanes };
}

/** Reads events into an index; a lane that was handed out before is copied once, when first written to. */
class Reader {
	clock: Instant;
	lanes: readonly Lane[];
	readonly #index: Index;
	readonly #own = new Set<unknown>();
	#step = 0;
	#entry = 0;

	constructor(index: Index) {
		this.#index = index;
		this.clock = index.clock;
		this.lanes = index.lanes;
	}

	read(events: readonly DomainEvent[], step: number, entry: number): void {
		this.#step = step;
		this.#entry = entry;
		for (const event of events) this.#note(event);
	}

	#note(event: DomainEvent): void {
		const { jobs, owners, links } = this.#index;
		switch (event.type) {
			case 'clock.moved':
				this.clock = event.until;
				return;
			case 'edition.changed':
				this.clock = event.at;
				return;
			case 'person.created': {
				const { person, account } = event;
				owners[indexOf(account)] = indexOf(person);
				this.#lanes()[indexOf(person)] = { person, account, born: this.#spot(), points: [], jobs: [] };
				return;
			}
			case 'members.imported':
				for (const each of eachImported(event)) this.#note(each);
				return;
			case 'identity.created': {
				const { id, person, enterprise, state } = event.identity;
				const own = this.#jobsOf(indexOf(person));
				jobs[indexOf(id)] = [indexOf(person), own.length];
				const what = state === 'invited' ? 'invited' : 'begun';
				own.push({ identity: id, enterprise, points: [{ ...this.#spot(), what, state, customers: 0 }] });
				return;
			}
			case 'identity.changed': {
				const { state, how } = event;
				const points = this.#pointsOfJob(event.identity);
				points.push({ ...this.#spot(), what: how, state, customers: points.at(-1)?.customers ?? 0 });
				return;
			}
			case 'link.created':
				links[indexOf(event.link)] = { ends: event.ends, has: [false, false] };
				return;
			case 'link.asked':
			case 'link.connected':
			case 'link.lapsed':
			case 'link.sideChanged':
				for (const side of [0, 1] as const) {
					this.#setSide(event.link, side, event.sides[side].relation === 'connected');
				}
				return;
		}
	}

	#setSide(link: LinkId, side: 0 | 1, has: boolean): void {
		const known = this.#index.links[indexOf(link)];
		if (!known || known.has[side] === has) return;
		known.has[side] = has;
		const [mine, other] = [known.ends[side], known.ends[side === 0 ? 1 : 0]];
		const tie = { ...this.#spot(), what: has ? ('tied' as const) : ('untied' as const) };
		if (isIdentity(mine) && isAccount(other)) {
			const points = this.#pointsOfJob(mine);
			const { state = 'active', customers = 0 } = points.at(-1) ?? {};
			points.push({ ...tie, other, state, customers: customers + (has ? 1 : -1) });
		} else if (isAccount(mine) && isIdentity(other)) {
			this.#pointsOf(this.#index.owners[indexOf(mine)] ?? 0).push({ ...tie, other });
		}
	}

	#spot(): Spot {
		return { step: this.#step, entry: this.#entry, at: this.clock };
	}

	#lanes(): Lane[] {
		return (this.lanes = this.#owned(this.lanes, (lanes) => [...lanes])) as Lane[];
	}

	#lane(person: number): Writable<Lane> {
		const lanes = this.#lanes();
		return (lanes[person] = this.#owned(lanes[person] as Lane, (lane) => ({ ...lane })));
	}

	#pointsOf(person: number): WechatPoint[] {
		const lane = this.#lane(person);
		return (lane.points = this.#owned(lane.points, (points) => [...points])) as WechatPoint[];
	}

	#jobsOf(person: number): JobLane[] {
		const lane = this.#lane(person);
		return (lane.jobs = this.#owned(lane.jobs, (jobs) => [...jobs])) as JobLane[];
	}

	#pointsOfJob(identity: IdentityId): JobPoint[] {
		const [person, place] = this.#index.jobs[indexOf(identity)] ?? [0, 0];
		const jobs = this.#jobsOf(person);
		const job: Writable<JobLane> = (jobs[place] = this.#owned(jobs[place] as JobLane, (each) => ({
			...each
		})));
		return (job.points = this.#owned(job.points, (points) => [...points])) as JobPoint[];
	}

	#owned<T>(value: T, copy: (value: T) => T): T {
		if (this.#own.has(value)) return value;
		const copied = copy(value);
		this.#own.add(copied);
		return copied;
	}
}
