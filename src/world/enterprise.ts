import type { Application } from './application';
import type { CallbackSetting } from './callback';
import type { KnownContactWay } from './contactWay';
import type { KnownCorpTag } from './corpTag';
import type { GrantScope } from './grant';
import type { DepartmentId, EnterpriseId, GrantId, IdentityId } from './id';
import type { Instant } from './time';
import type { Vector } from './vector';
import type { SentBack } from './verification';

export type VerificationState = 'unverified' | 'verifying' | 'verified' | 'lapsed';

/** Whether the enterprise's own CRM is linked, and whether it is told of what happens by callbacks. */
export type CrmState = 'unlinked' | 'linked' | 'listening';

/**
 * How the enterprise's system takes what it is told: as it should; it is not there; its answer comes too late; its
 * answer gets lost; it has another token, or another key, than was set.
 */
export const crmManners = ['well', 'down', 'slow', 'mute', 'wrongToken', 'wrongKey'] as const;

export type CrmManner = (typeof crmManners)[number];

/** What the users of an enterprise's own system write in it. */
export const crmRecords = ['note', 'order', 'ask', 'done', 'sync'] as const;

export interface Enterprise {
	readonly id: EnterpriseId;
	readonly name: string;
	/** 企业简称, shown on the work card. */
	readonly shortName: string;
	readonly verification: VerificationState;
	/** Why its papers came back, as long as it has not submitted again; not there where nobody said why. */
	readonly sentBack?: SentBack;
	/** When it was admitted to the beta; `null` while it is not. */
	readonly admittedAt: Instant | null;
	/** Its applications for the beta, the latest last; none where it was in before the story begins. */
	readonly applications?: readonly Application[];
	readonly departments: Vector<DepartmentId>;
	readonly identities: Vector<IdentityId>;
	/** Its self-built CRM (A2 A25). */
	readonly crm: CrmState;
	/** How it is told, where somebody has entered that. */
	readonly callback?: CallbackSetting;
	/** How that takes what it is told; well, where not given. */
	readonly crmManner?: CrmManner;
	/** The apps that it has built itself, besides its CRM; none where there never was one. */
	readonly apps?: readonly EnterpriseApp[];
	/** 企业客户标签 and their groups, by their numbers; none where its system never made one. */
	readonly corpTags?: Vector<KnownCorpTag>;
	/** 联系我, by their numbers; none where its system never made one. */
	readonly contactWays?: Vector<KnownContactWay>;
	/** Which of the drawn logos is its own; none where it has chosen none. */
	readonly logo?: string;
	/** The grant to all members, once there has been one. */
	readonly grant: GrantId | null;
}

/** 自建应用 */
export interface EnterpriseApp {
	/** AgentId */
	readonly agent: number;
	readonly name: string;
	/** 可见范围 */
	readonly range: readonly GrantScope[];
}

export interface Department {
	readonly id: DepartmentId;
	readonly enterprise: EnterpriseId;
	readonly name: string;
	/** What it is a part of; without one it stands right under the enterprise. */
	readonly parent?: DepartmentId;
	/** Its enterprise has it no more; there for those who were in it. */
	readonly removed?: boolean;
	readonly grant: GrantId | null;
}
