import { corpidOf, secretOf } from '../api';
import {
	addTag,
	markTag,
	passOn,
	readTags,
	readWays,
	removeWay,
	setWay,
	type Crm,
	type Marking,
	type NewWay,
	type Outside,
	type Passing,
	type Progress,
	type ReadTags,
	type ReadWays
} from '../crm';
import {
	applicationOf,
	find,
	get,
	type Command,
	type CrmRecord,
	type EnterpriseId,
	type IdentityId,
	type Refusal,
	type Trade
} from '../world';
import { CrmFollower } from './crmFollower';
import type { Hands } from './hands';
import type { Sandbox } from './sandbox.svelte';
import { groundOf } from './ground';
import { serve } from './serverApi';

/** What is not linked may call nothing. */
const notLinked = 48002;

/** At whose desk it stands: a member of the enterprise whose system it is. */
export type DeskOwner = IdentityId;

/**
 * An enterprise's own system on a desk: what it knows at the moment that is looked at, and what its users do. Its
 * screens see nothing but this.
 */
export class CrmDesk {
	readonly #sandbox: Sandbox;
	readonly #enterprise: EnterpriseId;
	readonly #follower: CrmFollower;
	#data = $state.raw<Crm>();
	#isBehind = $state(true);
	#progress = $state.raw<Progress>();

	constructor(sandbox: Sandbox, enterprise: EnterpriseId) {
		this.#sandbox = sandbox;
		this.#enterprise = enterprise;
		this.#follower = new CrmFollower(groundOf(sandbox), enterprise, (progress) => {
			this.#progress = progress;
		});
	}

	/** What the enterprise that uses it is called. */
	get name(): string {
		return find(this.#sandbox.world, this.#enterprise)?.shortName ?? '';
	}

	/** What the enterprise trades in, where it ever said so. */
	get trade(): Trade | undefined {
		const enterprise = find(this.#sandbox.world, this.#enterprise);
		return enterprise && applicationOf(enterprise)?.form.trade;
	}

	/** What it knows; `undefined` until that was found out once. */
	get data(): Crm | undefined {
		return this.#data;
	}

	/** What is shown is of another moment: the present one is being found out. */
	get isBehind(): boolean {
		return this.#isBehind;
	}

	/** How far a reading of everything has come. */
	get progress(): Progress | undefined {
		return this.#progress;
	}

	/** Goes after the moment that is looked at; called again with each. */
	readonly follow = (): void => {
		void [this.#sandbox.key, this.#sandbox.head];
		const now = this.#follower.now;
		this.#isBehind = !now;
		if (now) this.#data = now;
		else
			void this.#follower.follow().then((crm) => {
				this.#data = crm;
				this.#isBehind = this.#follower.now === undefined;
			});
	};

	/** Why something could not be written, or `undefined` where it can. */
	readonly may = (record: CrmRecord): Refusal | undefined => this.#sandbox.may(this.#command(record));

	/** Writes it down as a step of the session. */
	readonly write = (record: CrmRecord, hands: Hands): Refusal | undefined => {
		const decision = hands.act(this.#command(record));
		return decision.ok ? undefined : decision.refusal;
	};

	#command(record: CrmRecord): Command {
		return { type: 'crm.write', by: this.#enterprise, record };
	}

	/** Asks the real server of this moment to pass a customer on: a call like any, and its errcode. */
	readonly passOn = (passing: Passing): Promise<number> => this.#ask(passOn, passing);

	/** 联系我 that there are at the moment that is looked at. */
	readonly ways = (): Promise<ReadWays> => {
		// read before anything waits, so that whoever shows them asks anew when the eye has moved
		void [this.#sandbox.key, this.#sandbox.head];
		const none = { errcode: notLinked, ways: [], more: false };
		return this.#data ? readWays(this.#data, this.#follower.reads) : Promise.resolve(none);
	};

	/** Asks for a new 联系我, or with an `id` for another manner of that one; the errcode. */
	readonly setWay = (way: NewWay, id?: string): Promise<number> => this.#ask(setWay, way, id);

	/** Asks for a 联系我 to be taken away; the errcode. */
	readonly removeWay = (id: string): Promise<number> => this.#ask(removeWay, id);

	/** The enterprise's tags that there are at the moment that is looked at. */
	readonly tags = (): Promise<ReadTags> => {
		void [this.#sandbox.key, this.#sandbox.head];
		return this.#data
			? readTags(this.#data, this.#follower.reads)
			: Promise.resolve({ errcode: notLinked, groups: [] });
	};

	/** Asks for a tag to be put on a customer or taken off; the errcode. */
	readonly markTag = (marking: Marking): Promise<number> => this.#ask(markTag, marking);

	/** Asks for a new tag in a group; the errcode. */
	readonly addTag = (group: string, name: string): Promise<number> => this.#ask(addTag, group, name);

	#ask<Asked extends unknown[]>(
		call: (crm: Crm, outside: Outside, ...asked: Asked) => Promise<number>,
		...asked: Asked
	): Promise<number> {
		if (!this.#data) return Promise.resolve(notLinked);
		const { key, world } = this.#sandbox;
		const credentials = {
			corpid: corpidOf(key, this.#enterprise),
			secret: secretOf(key, this.#enterprise, 'crm')
		};
		const fetch = (address: string, init?: RequestInit) => serve(this.#sandbox, address, init);
		return call(this.#data, { at: world.clock, fetch, credentials }, ...asked);
	}
}

const desks = new WeakMap<Sandbox, Record<EnterpriseId, CrmDesk>>();

/** The desk of a member's enterprise: one for all screens on it. */
export function crmDeskOf(sandbox: Sandbox, owner: DeskOwner): CrmDesk {
	const known = desks.get(sandbox) ?? {};
	desks.set(sandbox, known);
	const { enterprise } = get(sandbox.world, owner);
	return (known[enterprise] ??= new CrmDesk(sandbox, enterprise));
}
