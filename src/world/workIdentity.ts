import type { GivenRight } from './administrators';
import type { ConversationId, DepartmentId, EnterpriseId, GrantId, IdentityId, PersonId } from './id';
import type { End } from './person';
import type { Instant } from './time';
import type { Vector } from './vector';

export type WorkIdentityState = 'invited' | 'active' | 'suspended' | 'void';

/** A person's membership in one enterprise: speaks with the duty the company gave it, void when they leave (A13). */
export interface WorkIdentity extends End {
	readonly id: IdentityId;
	readonly person: PersonId;
	readonly enterprise: EnterpriseId;
	readonly department: DepartmentId | null;
	/** 职务, shown on the card. */
	readonly position: string;
	readonly administers: boolean;
	/** What a sub-administrator may do; a super administrator has no list, and may do everything. */
	readonly rights?: readonly GivenRight[];
	readonly state: WorkIdentityState;
	readonly invitedBy: IdentityId | null;
	readonly since: Instant;
	readonly voidSince: Instant | null;
	/** This member's own grant, once there has been one. */
	readonly grant: GrantId | null;
	/** Whether 「现在，可以给微信发消息了」 has been said to them (A6): it is said once. */
	readonly told: boolean;
	/** Threads with colleagues, by the colleague's number: colleagues need no link. */
	readonly colleagues: Vector<ConversationId | null>;
}
