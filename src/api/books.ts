import { hour, minute, type EnterpriseId, type Instant, type World } from '../world';
import { Ancestry, type Ground } from './ground';
import { digits, hasApp, type AppKind } from './ids';

/** Who calls: one app of one enterprise. */
export interface Caller {
	readonly enterprise: EnterpriseId;
	readonly app: AppKind;
}

interface Issue {
	readonly token: string;
	readonly entry: number;
	readonly at: Instant;
}

/** How long a token is good, in seconds of simulated time (D91039). */
export const tokenLife = 7_200;

/** Calls of one interface by one enterprise (D90312). */
const mostIn = { minute: { ms: minute, calls: 10_000 }, hour: { ms: hour, calls: 150_000 } };

interface Window {
	since: Instant;
	calls: number;
	blockedUntil: Instant;
}

/**
 * What the API keeps of its calls, beside the tree and true to it: a token says itself when and where it was issued,
 * so it is good on its own line and within its time, and nowhere else; no call is a step of the session.
 */
export class Books {
	readonly #ground: Ground;
	readonly #ancestry: Ancestry;
	readonly #issued = new Map<string, Issue[]>();
	readonly #windows = new Map<string, Window>();
	/** Whether calls are counted against the limits of frequency. */
	readonly #isLimited: boolean;
	#calls = 0;

	constructor(ground: Ground, isLimited = true) {
		this.#ground = ground;
		this.#ancestry = new Ancestry(ground);
		this.#isLimited = isLimited;
	}

	/** The number of the next call. */
	next(): number {
		this.#calls += 1;
		return this.#calls;
	}

	/** When an entry ended that lies between the start and the head. */
	instantOf(entry: number): Instant | undefined {
		return this.#ancestry.isBehind(entry) ? this.#ground.entry(entry)?.at : undefined;
	}

	/** The token of an app: the one that is good already, or a new one. */
	tokenFor({ enterprise, app }: Caller): { readonly token: string; readonly left: number } {
		const { key, head, world } = this.#ground;
		const issues = this.#issued.get(`${key} ${enterprise} ${app}`) ?? [];
		const good = issues.findLast(({ entry, at }) => this.#isGood(entry, at) === 'good');
		if (good) return { token: good.token, left: tokenLife - (seconds(world.clock) - seconds(good.at)) };
		const token = write(key, { enterprise, app }, head, seconds(world.clock));
		issues.push({ token, entry: head, at: world.clock });
		this.#issued.set(`${key} ${enterprise} ${app}`, issues);
		return { token, left: tokenLife };
	}

	/** Who calls with a token, or why it is not good here. */
	callerBy(token: string): Caller | 'invalid' | 'expired' {
		const read = readToken(token);
		if (!read) return 'invalid';
		const { caller, entry, at } = read;
		const { key, world } = this.#ground;
		if (write(key, caller, entry, at) !== token) return 'invalid';
		if (!hasApp(world, caller.enterprise, caller.app)) return 'invalid';
		const state = this.#isGood(entry, at * 1_000);
		return state === 'good' ? caller : state;
	}

	/** Counts a call against the limits of its interface; false where it is blocked. */
	mayCall({ enterprise }: Caller, path: string): boolean {
		if (!this.#isLimited) return true;
		const { key, world } = this.#ground;
		const { clock } = world;
		const may = Object.entries(mostIn).map(([name, { ms, calls }]) => {
			const window = this.#window(`${key} ${name} ${enterprise} ${path}`, clock, ms);
			window.calls += 1;
			if (window.calls > calls && window.blockedUntil <= clock) window.blockedUntil = clock + ms;
			return window.blockedUntil <= clock;
		});
		return may.every(Boolean);
	}

	#window(name: string, clock: Instant, ms: number): Window {
		const known = this.#windows.get(name);
		// Where the eye went back in time, what was counted later has not happened.
		if (known && clock >= known.since && clock < Math.max(known.since + ms, known.blockedUntil)) return known;
		const window = { since: clock, calls: 0, blockedUntil: 0 };
		this.#windows.set(name, window);
		return window;
	}

	#isGood(entry: number, at: Instant): 'good' | 'expired' | 'invalid' {
		const now = seconds(this.#ground.world.clock);
		if (!this.#ancestry.isBehind(entry) || now < seconds(at)) return 'invalid';
		return now < seconds(at) + tokenLife ? 'good' : 'expired';
	}
}

export function seconds(instant: Instant): number {
	return Math.floor(instant / 1_000);
}

/** What an instant is to the API: seconds since 1970. */
export function now(world: World): number {
	return seconds(world.clock);
}

function write(key: string, { enterprise, app }: Caller, entry: number, at: number): string {
	const parts = [enterprise.slice('enterprise:'.length), app, entry.toString(36), at.toString(36)];
	return [...parts, digits(64, key, ...parts)].join('-');
}

function readToken(token: string): { caller: Caller; entry: number; at: number } | undefined {
	const parts = /^(\d{1,9})-(crm|directory|agent\d{1,16})-([0-9a-z]{1,7})-([0-9a-z]{1,8})-[0-9a-f]{64}$/.exec(
		token
	);
	const [, enterprise, app, entry = '', at = ''] = parts ?? [];
	if (enterprise === undefined) return undefined;
	const caller = { enterprise: `enterprise:${Number(enterprise)}`, app: app as AppKind } as const;
	return { caller, entry: Number.parseInt(entry, 36), at: Number.parseInt(at, 36) };
}
