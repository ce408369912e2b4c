import { Shelf } from './shelf';

/* What the enterprise's own system knows: what it was told, what it read, and what its users wrote. Instants are ms. */

/** A member of the enterprise, as the interfaces of 通讯录 tell of them. */
export interface Member {
	readonly userid: string;
	/** Empty where it could not be read. */
	readonly name: string;
	/** When the system learnt that they had left; what it knows of them it keeps (A5). */
	readonly left: Learnt | null;
}

export interface Learnt {
	readonly at: number;
	readonly by: 'callback' | 'sync';
}

/** Why somebody has a customer no more: one of the two ended it, or it is not given any longer and nobody said why. */
export type EndedBy = 'member' | 'customer' | 'unsaid';

/** What a member put on a customer; one of the enterprise's has an id, one of the member's own has none. */
export interface Tag {
	readonly id: string;
	readonly name: string;
}

/** That a member has, or had, a customer. */
export interface Holding {
	readonly userid: string;
	/** When they came together. */
	readonly since: number;
	/** `add_way` (D92114); `null` where the interfaces of those years do not give it. */
	readonly way: number | null;
	/** 联系我’s `state`; empty where there is none. */
	readonly state: string;
	readonly remark: string;
	readonly description: string;
	readonly tags: readonly Tag[];
	readonly ended: { readonly at: number; readonly by: EndedBy } | null;
}

/** What happened with a customer, as the system learnt of it. */
export type Happened =
	| { readonly kind: 'found' | 'added' | 'changed' | 'noMore'; readonly at: number; readonly userid: string }
	| { readonly kind: 'note' | 'order' | 'ask' | 'done'; readonly at: number; readonly record: JournalRecord };

export interface Customer {
	/** The system's own, from 1, in the order in which it came to know them. */
	readonly number: number;
	/** `external_userid`. */
	readonly id: string;
	/** Their nickname; empty where the system was told of them and could read nothing. */
	readonly name: string;
	/** Who has or had them, the first one first. */
	readonly holdings: readonly Holding[];
	readonly timeline: readonly Happened[];
}

/** What a user of the system wrote. */
export interface JournalRecord {
	readonly kind: 'note' | 'order' | 'ask' | 'done' | 'sync';
	/** The customer's number; 0 where it is about none. */
	readonly customer: number;
	/** The words; of `ask`, who is to take the customer over; of `sync`, by which interfaces. */
	readonly text: string;
	/** What an order comes to, in yuan. */
	readonly yuan?: number | undefined;
}

/** One reading of everything. */
export interface Sync {
	readonly at: number;
	/** Why it began. */
	readonly because: 'linked' | 'asked';
	readonly years: Years;
	readonly customers: number;
	readonly calls: number;
	/** The errcode that it ended with; 0 where all was read. */
	readonly errcode: number;
}

/** Which interfaces are called: those that there were, or those of all later years too. */
export type Years = 'edition' | 'all';

/** How the system itself is: what an operator of it knows. */
export type Manner = 'well' | 'down' | 'slow' | 'mute' | 'wrongToken' | 'wrongKey';

/** A time in which it was told nothing, or could not read it. */
export interface Gap {
	readonly from: number;
	/** `null`: it lasts. */
	readonly until: number | null;
	readonly why: 'notTold' | 'down' | 'unreadable';
}

export interface Told {
	readonly at: number;
	/** `ChangeType`; `null` where it could not be read. */
	readonly what: string | null;
	readonly userid: string;
	/** The customer's number; 0 where it is about none that is known. */
	readonly customer: number;
}

export interface Crm {
	/** Whether the interfaces answer it at all. */
	readonly linked: boolean;
	readonly listens: boolean;
	readonly manner: Manner;
	readonly years: Years;
	readonly customers: Shelf<Customer>;
	readonly members: ReadonlyMap<string, Member>;
	readonly syncs: readonly Sync[];
	readonly gaps: readonly Gap[];
	/** The last callbacks that came, the newest last, and how many there were. */
	readonly told: readonly Told[];
	readonly toldCount: number;
}

export const noCrm: Crm = {
	linked: false,
	listens: false,
	manner: 'well',
	years: 'edition',
	customers: Shelf.empty(),
	members: new Map(),
	syncs: [],
	gaps: [],
	told: [],
	toldCount: 0
};
