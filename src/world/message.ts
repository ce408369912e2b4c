import type { DeclineReason } from './application';
import type { ConversationId, EndId, EnterpriseId, IdentityId, MessageId } from './id';
import type { Refusal } from './refusal';
import type { Instant } from './time';

export type MessageState = 'sent' | 'delivered' | 'refused' | 'recalled';

export interface Message {
	readonly id: MessageId;
	readonly conversation: ConversationId;
	/** `null` for a line that nobody said: it belongs to the thread. */
	readonly from: EndId | 'platform' | null;
	readonly at: Instant;
	readonly state: MessageState;
	readonly content: Content;
	/** Only this end sees it, where that is not everybody in the thread. */
	readonly only: EndId | null;
	/** Why it was refused on the way. */
	readonly refusal: Refusal | null;
	/** What it answers to: an earlier message of the thread. */
	readonly quote?: MessageId | undefined;
	/** Who has deleted it on their own side; everybody else still sees it. */
	readonly deletedBy?: readonly EndId[] | undefined;
}

export type Content =
	| { readonly kind: 'text'; readonly text: string }
	| { readonly kind: 'image'; readonly file: FileReference }
	| { readonly kind: 'file'; readonly file: FileReference }
	| { readonly kind: 'sticker'; readonly sticker: string }
	/** Somebody speaking, for so many ms. */
	| { readonly kind: 'voice'; readonly ms: number }
	| { readonly kind: 'location'; readonly place: string }
	/** A card as an object: opens the profile. */
	| { readonly kind: 'card'; readonly of: EndId; readonly code: string }
	/** A work card as a picture with its QR code in it (A9). */
	| { readonly kind: 'cardPicture'; readonly of: IdentityId; readonly code: string }
	| { readonly kind: 'line'; readonly line: Line }
	| { readonly kind: 'notice'; readonly notice: Notice };

/** A picture or file: its bytes lie outside the world, found by what they are. */
export interface FileReference {
	readonly name: string;
	/** Bytes. */
	readonly size: number;
	readonly type: string;
	/** `sha256-…` of the bytes, or `sample-…` for one that ships with the sandbox. */
	readonly hash: string;
}

/** Centred lines of a thread; the words are the screen's, in its language. */
export type Line =
	| { readonly is: 'connected' }
	| { readonly is: 'hello'; readonly text: string; readonly from: EndId }
	| { readonly is: 'joinedGroup'; readonly member: EndId; readonly by: EndId }
	| { readonly is: 'startedGroup'; readonly by: EndId; readonly members: readonly EndId[] }
	| { readonly is: 'renamedGroup'; readonly by: EndId; readonly name: string }
	| { readonly is: 'leftGroup'; readonly member: EndId };

/** What the platform's own team says. `interopOpen` is the push of A6. */
export type Notice =
	| { readonly is: 'interopOpen' }
	| { readonly is: 'welcome'; readonly identity: IdentityId }
	/** 公告: what an administrator tells everybody at work. */
	| {
			readonly is: 'announcement';
			readonly enterprise: EnterpriseId;
			readonly by: IdentityId;
			readonly text: string;
	  }
	/** What an app of the enterprise's own tells a member; its CRM has a number, and no name. */
	| {
			readonly is: 'appMessage';
			readonly enterprise: EnterpriseId;
			readonly agent: number;
			readonly text: string;
	  }
	/** The application was submitted (A31). */
	| { readonly is: 'applicationReceived'; readonly enterprise: EnterpriseId }
	/** Its result (A31 A33); without reasons it was admitted. */
	| {
			readonly is: 'applicationDecided';
			readonly enterprise: EnterpriseId;
			readonly reasons: readonly DeclineReason[];
	  };

export type ContentKind = Content['kind'];
