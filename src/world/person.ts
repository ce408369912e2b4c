import type { AccountId, ConversationId, IdentityId, LinkId, PersonId } from './id';
import type { Instant } from './time';
import { emptyVector, type Vector } from './vector';

/** A natural person: one WeChat account for life and any number of work identities over time (A11–A13). */
export interface Person {
	readonly id: PersonId;
	readonly name: string;
	/** Which drawing shows them. */
	readonly face: string;
	readonly account: AccountId;
	/** Every work identity this person ever had, the void ones too. */
	readonly identities: Vector<IdentityId>;
	/** Card pictures saved to the phone's album (A9). */
	readonly album: Vector<SavedCard>;
}

/** A work card saved as a picture. Its code is what was drawn in it, so an old picture can be out of date. */
export interface SavedCard {
	readonly of: IdentityId;
	readonly code: string;
	readonly at: Instant;
}

/** The personal identity: survives every job change (A12). */
export interface WechatAccount extends End {
	readonly id: AccountId;
	readonly person: PersonId;
	readonly state: 'active';
}

/** What both kinds of end have: their threads, and an index of who they are linked to. */
export interface End {
	/** The entry that made this end; part of its QR code, so that two branches cannot be mistaken for each other. */
	readonly key: number;
	readonly conversations: Vector<ConversationId>;
	/** By the other account's number. */
	readonly linksToAccounts: Vector<LinkId | null>;
	/** By the other identity's number. */
	readonly linksToIdentities: Vector<LinkId | null>;
	/** The thread in which the platform's own team speaks to this end; opened by its first word. */
	readonly notices: ConversationId | null;
}

/** One who has nothing yet. */
export function newEnd(key: number): End {
	return {
		key,
		conversations: emptyVector(),
		linksToAccounts: emptyVector(),
		linksToIdentities: emptyVector(),
		notices: null
	};
}
