import type { GivenRight } from './administrators';
import type { Application } from './application';
import type { CallbackSetting } from './callback';
import type { ContactWay } from './contactWay';
import type { ConversationKind, ConversationSetting, Group } from './conversation';
import type { CorpTag } from './corpTag';
import type { EditionId } from './editions';
import type {
	CrmManner,
	CrmState,
	Department,
	Enterprise,
	EnterpriseApp,
	VerificationState
} from './enterprise';
import type { CrmRecord } from './field';
import type { Grant, GrantState } from './grant';
import type {
	AccountId,
	ConversationId,
	DepartmentId,
	EndId,
	EnterpriseId,
	GrantId,
	GroupId,
	IdentityId,
	LinkId,
	MessageId,
	MomentId,
	Party,
	PersonId
} from './id';
import type { LinkRequest, LinkSideState } from './link';
import type { Message, Notice } from './message';
import type { Moment, MomentComment } from './moment';
import type { SavedCard } from './person';
import type { Instant } from './time';
import type { Timer } from './timer';
import type { SentBack } from './verification';
import type { WorkIdentityState } from './workIdentity';

/**
 * What happened. Every event names who told whom (`from`, `to`), so the wire between two devices and the
 * sequence chart are read off the events alone; and it carries everything `evolve` needs to carry it out.
 */
export type DomainEvent = Told &
	(
		| { type: 'clock.moved'; until: Instant }
		| { type: 'pace.set'; pace: number }
		| { type: 'edition.changed'; edition: EditionId; at: Instant }
		| { type: 'timer.set'; timer: Timer }
		| { type: 'timer.fired'; timer: Timer }
		| {
				type: 'person.created';
				person: PersonId;
				account: AccountId;
				name: string;
				face: string;
				key: number;
		  }
		| {
				type: 'enterprise.created';
				enterprise: Omit<
					Enterprise,
					| 'departments'
					| 'identities'
					| 'grant'
					| 'crm'
					| 'applications'
					| 'apps'
					| 'corpTags'
					| 'contactWays'
					| 'logo'
				>;
		  }
		| { type: 'department.created'; department: Omit<Department, 'grant'> }
		| { type: 'department.moved'; department: DepartmentId; parent: DepartmentId | null }
		/** What is there is as it now is. */
		| {
				type: 'enterprise.edited';
				enterprise: EnterpriseId;
				name?: string;
				shortName?: string;
				logo?: string;
				apps?: readonly EnterpriseApp[];
		  }
		| { type: 'department.renamed'; department: DepartmentId; name: string }
		| { type: 'department.removed'; department: DepartmentId }
		| {
				type: 'identity.assigned';
				identity: IdentityId;
				department: DepartmentId | null;
				position: string;
		  }
		| { type: 'admin.set'; identity: IdentityId; rights: readonly GivenRight[] }
		| {
				type: 'verification.changed';
				enterprise: EnterpriseId;
				state: VerificationState;
				sentBack?: SentBack;
		  }
		| { type: 'application.changed'; enterprise: EnterpriseId; application: Application }
		| { type: 'identity.created'; identity: NewIdentity }
		/** Many members at once, invited; the first of the records that it makes, in the order of the list. */
		| {
				type: 'members.imported';
				enterprise: EnterpriseId;
				by: IdentityId;
				key: number;
				person: PersonId;
				account: AccountId;
				identity: IdentityId;
				members: readonly {
					readonly name: string;
					readonly department: DepartmentId | null;
					readonly position: string;
				}[];
		  }
		| { type: 'identity.changed'; identity: IdentityId; state: WorkIdentityState; how: IdentityChange }
		| { type: 'account.carriedOn'; account: AccountId }
		| { type: 'grant.created'; grant: Grant }
		| { type: 'grant.changed'; grant: GrantId; state: GrantState; by: IdentityId }
		| { type: 'usage.opened'; enterprise: EnterpriseId }
		| { type: 'crm.changed'; enterprise: EnterpriseId; state: CrmState; setting?: CallbackSetting }
		| { type: 'crm.behaved'; enterprise: EnterpriseId; as: CrmManner }
		| { type: 'crm.written'; enterprise: EnterpriseId; record: CrmRecord }
		| { type: 'customers.listed'; enterprise: EnterpriseId; count: number }
		/** `key`: the entry that made what is new. */
		| { type: 'contactWay.set'; enterprise: EnterpriseId; way: ContactWay; key: number }
		| { type: 'corpTags.set'; enterprise: EnterpriseId; tags: readonly CorpTag[]; key: number }
		| { type: 'handover.made'; link: LinkId; identity: IdentityId }
		| { type: 'link.created'; link: LinkId; ends: readonly [EndId, EndId] }
		| { type: 'link.asked'; link: LinkId; sides: Sides; request: LinkRequest }
		| { type: 'link.connected'; link: LinkId; sides: Sides; conversation: ConversationId }
		| { type: 'link.lapsed'; link: LinkId; sides: Sides; request: LinkRequest }
		| { type: 'link.sideChanged'; link: LinkId; sides: Sides; how: 'deleted' | 'blocked' | 'unblocked' }
		| { type: 'link.remarked'; link: LinkId; side: 0 | 1; remark: string }
		| { type: 'link.described'; link: LinkId; side: 0 | 1; description: string }
		| { type: 'link.tagged'; link: LinkId; side: 0 | 1; tags: readonly string[] }
		| { type: 'link.marked'; link: LinkId; side: 0 | 1; tags: readonly number[] }
		| { type: 'conversation.opened'; conversation: ConversationId; kind: ConversationKind }
		| {
				type: 'conversation.set';
				conversation: ConversationId;
				setting: ConversationSetting;
				on: boolean;
				end: EndId;
		  }
		| { type: 'conversation.cleared'; conversation: ConversationId; end: EndId; count: number }
		| { type: 'files.opened'; conversation: ConversationId }
		| { type: 'message.delivered'; message: Message }
		| { type: 'message.bounced'; message: Message }
		| { type: 'message.recalled'; message: MessageId }
		| { type: 'message.deleted'; message: MessageId; end: EndId }
		| { type: 'line.written'; message: Message }
		| { type: 'notice.pushed'; message: Message; tellsOfInterop: boolean }
		/** An announcement to many, and the push of A6: with the first of the threads and messages that it makes, in the order of who is told. */
		| {
				type: 'announcement.told';
				conversation: ConversationId;
				message: MessageId;
				notice: Extract<Notice, { is: 'announcement' }>;
				to: readonly IdentityId[];
		  }
		| {
				type: 'interop.told';
				conversation: ConversationId;
				message: MessageId;
				to: readonly IdentityId[];
		  }
		| { type: 'card.saved'; person: PersonId; card: SavedCard }
		| { type: 'group.created'; group: Omit<Group, 'members'>; members: readonly EndId[] }
		| { type: 'group.joined'; group: GroupId; member: EndId }
		| { type: 'group.renamed'; group: GroupId; name: string }
		| { type: 'group.left'; group: GroupId; member: EndId }
		| { type: 'moments.opened'; of: EndId }
		| { type: 'moment.posted'; moment: Moment }
		| { type: 'moment.liked'; moment: MomentId; by: EndId; on: boolean }
		| { type: 'moment.commented'; moment: MomentId; comment: MomentComment }
		| { type: 'moment.deleted'; moment: MomentId }
	);

export type Sides = readonly [LinkSideState, LinkSideState];
export type IdentityChange = 'joined' | 'withdrawn' | 'suspended' | 'reinstated' | 'left' | 'removed';
export type DomainEventType = DomainEvent['type'];
export type DomainEventOf<Type extends DomainEventType> = Extract<DomainEvent, { type: Type }>;

interface Told {
	readonly from: Party;
	readonly to: readonly Party[];
}

export interface NewIdentity {
	readonly id: IdentityId;
	readonly person: PersonId;
	readonly enterprise: EnterpriseId;
	readonly department: Department['id'] | null;
	readonly position: string;
	readonly administers: boolean;
	readonly state: 'invited' | 'active';
	readonly invitedBy: IdentityId | null;
	readonly key: number;
}
