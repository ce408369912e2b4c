import {
	windows,
	type Intent,
	type Outcome,
	type Reading,
	type Saves,
	type Session,
	type Storage
} from '../session';
import { parseCommand, refusal } from '../world';
import type { Early } from './early';
import { Lease } from './lease';
import type { Held } from './lock';
import { newKey } from './newKey';
import { lead } from './open';
import type { Others } from './others';
import { OwnReading } from './ownReading';
import { Presence } from './presence.svelte';
import type { Sandbox } from './sandbox.svelte';

type Code = Awaited<ReturnType<typeof windows>>;
type Peer = InstanceType<Code['Peer']>;
type Body = Parameters<Code['envelope']>[2];
type Role = Peer['role'];

/**
 * The windows on the session of a sandbox: the peer of this one, and what carries its words. A channel and a lock for each
 * session, so that other sessions in other windows go their own way.
 */
export class Windows implements Others {
	readonly #code: Code;
	readonly #sandbox: Sandbox;
	readonly #storage: Storage;
	#session: Session;
	readonly #id = newKey();
	readonly #own: OwnReading;
	#peer: Peer | undefined;
	#channel: BroadcastChannel | undefined;
	#lease: Lease | undefined;
	#presence = $state.raw<Presence>();
	#timer: ReturnType<typeof setTimeout> | undefined;
	/** What is wanted while this window goes from one session to another: it is known soon who carries it out. */
	#between: Intent[] = [];

	#role = $state.raw<Role>('waiting');
	#pending = $state.raw(0);
	#isUnkept = false;

	/** Comes to the windows of a session; resolves when this one follows, or may act. `early`: what was done by then. */
	static async join(
		sandbox: Sandbox,
		storage: Storage,
		session: Session,
		lease: Held | undefined,
		early: Early | undefined
	): Promise<Windows> {
		const all = new Windows(await windows(), sandbox, storage, session);
		await all.#enter(session, lease, early);
		await sandbox.join(all, session);
		return all;
	}

	private constructor(code: Code, sandbox: Sandbox, storage: Storage, session: Session) {
		this.#code = code;
		this.#sandbox = sandbox;
		this.#storage = storage;
		this.#session = session;
		this.#own = new OwnReading(session.reading, (draft) => this.#peer?.want(draft));
		addEventListener('pagehide', this.#leaves);
		addEventListener('pageshow', ({ persisted }) => persisted && this.#comesBack());
		document.addEventListener('resume', this.#comesBack);
		document.addEventListener('visibilitychange', () => {
			if (document.visibilityState === 'visible') this.#peer?.woke();
		});
	}

	get role(): Role {
		return this.#role;
	}

	get count(): number {
		return this.#presence?.count ?? 1;
	}

	get pending(): number {
		return this.#pending;
	}

	get reading(): Reading {
		return this.#own.within(this.#session);
	}

	want(intent: Intent): Outcome | undefined {
		const peer = this.#peer;
		this.#own.note(intent);
		if (!peer) {
			this.#between.push(intent);
			return intent.type === 'act' ? this.#expected(intent.command, true) : undefined;
		}
		const { mayAct, role } = peer;
		if (role === 'writer') {
			const [before, { size }] = [this.#session.head !== this.#session.tip, this.#session];
			const outcome = peer.want(intent);
			if (before) this.#own.branch(this.#session, size);
			return outcome;
		}
		if (intent.type === 'draft' && mayAct) this.#own.later(intent);
		else {
			this.#own.flush();
			peer.want(intent);
		}
		return intent.type === 'act' ? this.#expected(intent.command, mayAct) : undefined;
	}

	open(session: Session): Promise<void> {
		return this.#open(session);
	}

	flush(): void {
		this.#own.flush();
	}

	/** What will come of an act if nothing comes between; what only shows does nothing. */
	#expected(command: unknown, mayAct: boolean): Outcome {
		const parsed = parseCommand(command);
		if ('faults' in parsed)
			return { ok: false, refusal: refusal(null, 'malformed', { faults: parsed.faults }), entry: undefined };
		const { type } = parsed.command;
		if (!mayAct) return { ok: false, refusal: refusal(type, 'windowOnlyShows'), entry: undefined };
		return { ...this.#session.can(parsed.command), entry: undefined };
	}

	async #enter(session: Session, held: Held | undefined, early?: Early): Promise<void> {
		this.#session = session;
		const lease = new Lease(session.key, {
			granted: () => this.#peer?.granted(),
			lost: () => this.#peer?.lost()
		});
		this.#lease = lease;
		const channel = new BroadcastChannel(`hutong/${session.key}`);
		this.#channel = channel;
		const presence = new Presence(this.#id, session.key, (word) => this.#post(word));
		this.#presence = presence;
		await presence.enter();
		const done = this.#done(await this.#storage.read(`windows/${session.key}`).catch(() => undefined));
		// What was done before there was a peer to number it.
		if (held) await this.#sandbox.flush();
		if (this.#channel !== channel) return held?.free();
		const peer = this.#newPeer(session);
		this.#peer = peer;
		channel.onmessage = ({ data }: MessageEvent<unknown>) => this.#receive(data);
		if (held) {
			lease.begin(held);
			peer.begin(this.#storage.epochOf(session.key), done, early?.take());
			// What was read and written up to now was noted in the session alone.
			if (early) this.#own.begin(session.reading);
			if (this.#sandbox.status === 'superseded') peer.lost();
		} else if (presence.isSeated) peer.follow();
		else {
			peer.seats(false);
			peer.woke();
			void this.#waitForSeat(presence, lease);
		}
		presence.greet();
		this.#carryOn(peer);
	}

	/** What was wanted in between. */
	#carryOn(peer: Peer): void {
		const waiting = this.#between.splice(0);
		if (waiting.length === 0) return;
		for (const intent of waiting) {
			try {
				peer.want(intent);
			} catch {
				// It was of the session before.
			}
		}
		this.#sandbox.arrive(this.#session, undefined, null, true);
	}

	/** It is listened to while it is this window's: what it still waits for then comes too late, and changes nothing. */
	#newPeer(session: Session): Peer {
		const { key } = session;
		const channel = this.#channel;
		const ifPresent =
			<Given extends unknown[]>(does: (...given: Given) => void) =>
			(...given: Given) => {
				if (this.#peer === peer) does(...given);
			};
		const peer: Peer = new this.#code.Peer(this.#id, session, {
			post: (body) => {
				if (this.#channel === channel) this.#post(body);
			},
			queue: ifPresent(() => this.#lease?.queue()),
			steal: ifPresent(() => this.#lease?.steal()),
			release: ifPresent(() => void this.#lease?.release(() => this.#stop())),
			claim: () => this.#storage.claim(key),
			load: async () => {
				const session = await this.#storage.take(key);
				return session && { session, done: this.#done(await this.#storage.read(`windows/${key}`)) };
			},
			owe: ifPresent((atOnce) => {
				this.#sandbox.note();
				if (atOnce && this.count > 1) void this.#sandbox.flush();
			}),
			wake: ifPresent((after) => {
				clearTimeout(this.#timer);
				this.#timer = setTimeout(() => this.#peer?.wake(), after);
			}),
			show: ifPresent((next, shown, own) => {
				if (this.#sandbox.key !== key) return;
				const [last, wasInPast] = [this.#sandbox.entries.length, this.#sandbox.inPast];
				this.#session = next;
				if (wasInPast) this.#own.branch(next, last);
				this.#sandbox.arrive(next, shown?.entry, shown?.device ?? null, own);
			}),
			changed: ifPresent(() => this.#changed()),
			moved: ifPresent((to) => void this.#follow(to))
		});
		return peer;
	}

	#changed(): void {
		const { role, pending, isUnkept } = this.#peer ?? { role: 'waiting', pending: 0, isUnkept: false };
		this.#pending = pending;
		if (role === this.#role && isUnkept === this.#isUnkept) return;
		const before = this.#role;
		this.#role = role;
		this.#isUnkept = isUnkept;
		if (role === 'writer') {
			this.#sandbox.keptBy(this.#saves());
			// After a takeover everybody is told what is stored now.
			if (before !== 'waiting' || this.#sandbox.status !== 'saved') {
				this.#sandbox.note();
				void this.#sandbox.flush();
			}
		} else if (role === 'seventh') this.#sandbox.keptBy(undefined, 'seventhWindow');
		else if (role !== 'older' && role !== 'waiting')
			this.#sandbox.keptBy(undefined, isUnkept ? 'anotherCannot' : 'anotherWindow');
	}

	/** Each transaction carries how many intents of each window it holds, and is told to the others. */
	#saves(): Saves {
		const peer = this.#peer as Peer;
		return {
			save: async (session) => {
				if (session !== this.#session) return this.#storage.save(session);
				const saving = peer.saving();
				try {
					const beside = [[`windows/${session.key}`, saving.done]] as const;
					peer.saved(saving, await this.#storage.save(session, beside));
				} catch (error) {
					const { name } = error as { readonly name?: unknown };
					if (name === 'Superseded') peer.refused(saving);
					else if (name === 'NewerRelease') peer.newer();
					else peer.unsaved(saving);
					throw error;
				}
			}
		};
	}

	#done(stored: unknown): Record<string, number> {
		if (typeof stored !== 'object' || stored === null) return {};
		return Object.fromEntries(Object.entries(stored).filter(([, count]) => Number.isSafeInteger(count)));
	}

	#post(body: Body): void {
		this.#channel?.postMessage(this.#code.envelope(this.#id, __BUILD__, body));
	}

	#receive(data: unknown): void {
		const received = this.#code.read(data);
		if (received.kind === 'message') {
			this.#presence?.hear(received.from, received.body);
		}
		this.#peer?.receive(received);
	}

	/** A newer build is at work: what is owed is stored, if nobody else has written since, and nothing after it. */
	async #stop(): Promise<void> {
		await this.#sandbox.flush();
		this.#sandbox.keptBy(undefined, 'newerRelease');
	}

	/** Whichever window leaves, its seat is this one's. */
	async #waitForSeat(presence: Presence, lease: Lease): Promise<void> {
		const peer = this.#peer;
		if (!(await presence.seated()) || this.#peer !== peer) return;
		peer?.seats(true);
		const held = await lead(this.#session.key);
		if (held) lease.take(held);
		else peer?.follow();
		presence.greet();
	}

	readonly #leaves = (): void => {
		this.#own.flush();
		this.#post({ type: 'bye' });
	};

	/** Out of the back/forward cache, or out of a freeze. */
	readonly #comesBack = (): void => {
		this.#presence?.greet();
		this.#peer?.woke();
	};

	/** Leaves the session that this window was on. */
	#leave(): void {
		this.#own.flush();
		this.#presence?.leave();
		this.#channel?.close();
		this.#lease?.leave();
		this.#lease = this.#presence = this.#peer = this.#channel = undefined;
		this.#role = 'waiting';
		this.#isUnkept = false;
	}

	async #open(session: Session): Promise<void> {
		const before = this.#peer;
		const writing = this.#sandbox.flush();
		this.#session = session;
		this.#own.begin(session.reading);
		this.#peer = undefined;
		await writing;
		const held = await lead(session.key);
		if (held) {
			await this.#storage.claim(session.key).catch(() => undefined);
			// For the others to find it. It is said to be saved once what is wanted in between is in it.
			await this.#storage.save(session).catch(() => undefined);
		}
		before?.move(session.key);
		this.#leave();
		await this.#enter(session, held);
	}

	/** Goes along to the session that another window has opened. */
	async #follow(key: string): Promise<void> {
		if (this.#role === 'older' || key === this.#session.key) return;
		const session = await this.#storage.take(key).catch(() => undefined);
		if (!session) return;
		this.#leave();
		this.#own.begin(session.reading);
		this.#session = session;
		this.#sandbox.arrive(session, null, null, false);
		this.#sandbox.keptBy(undefined, 'anotherWindow');
		await this.#enter(session, undefined);
	}
}
