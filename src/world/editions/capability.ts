import type { Instant } from '../time';

/**
 * One fact of the article (A1–A33), a section of the sourced rules (R… = facts/rules.md §…), or a row of the dated
 * timeline, counted from its first (T… = facts/timeline.md).
 */
export type FactId = `A${number}` | `R${number}` | `T${number}`;

/** From one kind of end to another. */
export const pairs = ['wechat>wechat', 'wechat>wecom', 'wecom>wechat', 'colleague', 'wecom>wecom'] as const;

export type Pair = (typeof pairs)[number];

const anyPair = pairs;
const linked = ['wechat>wechat', 'wechat>wecom', 'wecom>wechat', 'wecom>wecom'] as const;
const ofWechat = ['wechat>wechat', 'wechat>wecom'] as const;
const toCustomers = ['wecom>wechat'] as const;
const amongColleagues = ['colleague'] as const;

/**
 * Acts that an edition decides on, each with the pairs of ends between which there can be such an act at all: a
 * table has a cell for each of them, and for no others.
 */
export const pairsOf = {
	'add.scan': anyPair,
	'add.card': anyPair,
	'add.cardPicture': anyPair,
	/** From the list of a group that both are in. */
	'add.group': anyPair,
	'message.text': anyPair,
	'message.image': anyPair,
	'message.file': anyPair,
	'message.sticker': anyPair,
	'message.voice': anyPair,
	'message.location': anyPair,
	'message.card': anyPair,
	'message.cardPicture': anyPair,
	'message.recall': anyPair,
	'message.delete': anyPair,
	'message.quote': anyPair,
	'conversation.pin': anyPair,
	'conversation.mute': anyPair,
	'conversation.files': anyPair,
	'contact.remark': linked,
	/** Writing something down about somebody, for one's own eyes. */
	'contact.describe': linked,
	'contact.tag': linked,
	'label.show': ['wechat>wecom', 'wecom>wechat'],
	/** From who sent a message to whose reading of it is shown to them (已读/未读). */
	'readMark.show': anyPair,
	/** From who forwards to whose card it is; to a person. */
	'card.toPerson': anyPair,
	/** From who forwards to whose card it is; to a group of WeChat friends. */
	'card.toGroup': ofWechat,
	'cardPicture.toGroup': ['wechat>wecom'],
	'group.bringIn': anyPair,
	'moments.open': anyPair,
	/** From who posts to who would see it. */
	'moments.post': ['wechat>wechat', 'wecom>wechat'],
	/** From who answers to whose it is. */
	'moments.like': ['wechat>wechat', 'wecom>wechat'],
	'moments.comment': ['wechat>wechat', 'wecom>wechat'],
	/** From who applies for the closed beta to those who would get it. */
	'beta.apply': amongColleagues,
	'permission.grant': amongColleagues,
	'usage.read': amongColleagues,
	'crm.link': toCustomers,
	'api.customerList': toCustomers,
	'api.callbacks': toCustomers,
	'handover.onLeaving': toCustomers,
	'handover.onJob': toCustomers,
	'customerGroup.create': toCustomers,
	'customerMoments.post': toCustomers
} as const satisfies Record<string, readonly Pair[]>;

export type Act = keyof typeof pairsOf;

export const acts = Object.keys(pairsOf) as Act[];

export type PairOf<A extends Act> = (typeof pairsOf)[A][number];

export type Verdict = 'yes' | 'no' | 'partly' | 'unknown';

/** What else is to be said of a cell; the words are the screen's, in its language. */
export const notes = [
	/** No source speaks of it; everyday use does. */
	'commonUse',
	/** The article joins the two apps: that they were apart before is inferred. */
	'apartBefore',
	/** The section of the console was new with the beta: that it was not there before is inferred. */
	'newSection',
	/** The interface is not on record so early. */
	'noInterfaceYet',
	/** Who confirms the request, the article does not say. */
	'whoConfirms',
	/** The article says that it feels the same; it does not name this. */
	'feelsTheSame',
	/** The article speaks of the other direction only. */
	'oneDirection',
	/** The article names basic management with «and the like»; this is not among what it names. */
	'andTheLike',
	/** The article forbids the card in groups; of persons it says nothing. */
	'groupsOnly',
	/** External contacts between enterprises are on record, what could be done with them is not. */
	'betweenEnterprises',
	/** Members of one enterprise have each other without adding. */
	'noNeed',
	/** A group of WeChat friends; groups of WeCom's own are another thing. */
	'ownGroups',
	/** A work identity has none, whoever looks. */
	'noneAtWork',
	/** What the article promises needs it, and no earlier date is on record. */
	'promised',
	/** On record for a later date only. */
	'later'
] as const;

export type Note = (typeof notes)[number];

/** What an edition says of one act from one kind of end to another. */
export interface Cell {
	readonly verdict: Verdict;
	/** The facts behind the verdict; empty where nothing at all is on record. */
	readonly facts: readonly FactId[];
	/** What the simulation does; the verdict's own where that is yes or no, chosen and marked where it is not. */
	readonly allows: boolean;
	/** The simulation had to choose without a source. */
	readonly assumed: boolean;
	/** `YYYY-MM`, the date that the verdict is of. */
	readonly asOf: string;
	readonly note: Note | null;
}

export interface Edition {
	readonly id: string;
	/** `YYYY-MM`, when this was how the products behaved. */
	readonly asOf: string;
	/** Where the clock stands when it begins, in a world where nobody lives yet. */
	readonly opens: Instant;
	readonly cells: { readonly [A in Act]: { readonly [P in PairOf<A>]: Cell } };
}

/** A cell before its edition dates it. */
export type Said = Omit<Cell, 'asOf'>;

/** Every act between every pair that it has, said by whoever writes an edition; a gap is a type error. */
export type Table = { readonly [A in Act]: { readonly [P in PairOf<A>]: Said } };

export function yes(...facts: FactId[]): Said {
	return { verdict: 'yes', facts, allows: true, assumed: false, note: null };
}

export function no(...facts: FactId[]): Said {
	return { verdict: 'no', facts, allows: false, assumed: false, note: null };
}

/** A source speaks of it and leaves open how far; the simulation chooses, and says that it chose. */
export function partly(allows: boolean, ...facts: FactId[]): Said {
	return { verdict: 'partly', facts, allows, assumed: true, note: null };
}

/** No source says; the simulation chooses, and says that it chose. */
export function assume(allows: boolean, ...near: FactId[]): Said {
	return { verdict: 'unknown', facts: near, allows, assumed: true, note: null };
}

/** The same, with what else is to be said of it. */
export function noted(note: Note, said: Said): Said {
	return { ...said, note };
}

/** An edition of a table: each cell bears its date. */
export function edition(id: string, asOf: string, opens: Instant, table: Table): Edition {
	const dated = Object.fromEntries(
		Object.entries(table).map(([act, row]: [string, Record<string, Said>]) => [
			act,
			Object.fromEntries(Object.entries(row).map(([pair, said]) => [pair, { ...said, asOf }]))
		])
	);
	return { id, asOf, opens, cells: dated as Edition['cells'] };
}
