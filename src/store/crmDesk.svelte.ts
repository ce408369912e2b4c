import { corpidOf, secretOf } from '../api';
import { passOn, type Crm, type Passing, type Progress } from '../crm';
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
	readonly passOn = (passing: Passing): Promise<number> => {
		const { key, world } = this.#sandbox;
		const credentials = {
			corpid: corpidOf(key, this.#enterprise),
			secret: secretOf(key, this.#enterprise, 'crm')
		};
		const fetch = (address: string, init?: RequestInit) => serve(this.#sandbox, address, init);
		return this.#data
			? passOn(this.#data, { at: world.clock, fetch, credentials }, passing)
			: Promise.resolve(48002);
	};
}

const desks = new WeakMap<Sandbox, Record<EnterpriseId, CrmDesk>>();

/** The desk of a member's enterprise: one for all screens on it. */
export function crmDeskOf(sandbox: Sandbox, owner: DeskOwner): CrmDesk {
	const known = desks.get(sandbox) ?? {};
	desks.set(sandbox, known);
	const { enterprise } = get(sandbox.world, owner);
	return (known[enterprise] ??= new CrmDesk(sandbox, enterprise));
}
