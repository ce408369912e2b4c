/**
 * Ids tell their kind (`identity:3`) and are handed out densely by the world, so that a replay gives the
 * same ones and the number is at the same time the place in the record's vector.
 */
export type Id<Kind extends string> = `${Kind}:${number}`;

export type PersonId = Id<'person'>;
export type AccountId = Id<'account'>;
export type EnterpriseId = Id<'enterprise'>;
export type DepartmentId = Id<'department'>;
export type IdentityId = Id<'identity'>;
export type GrantId = Id<'grant'>;
export type LinkId = Id<'link'>;
export type GroupId = Id<'group'>;
export type ConversationId = Id<'conversation'>;
export type MessageId = Id<'message'>;
export type MomentId = Id<'moment'>;

/** What can talk: a WeChat account (the person) or a work identity (the job). */
export type EndId = AccountId | IdentityId;

/** Who can tell somebody something: an end, a person, an enterprise, or the platform's own team. */
export type Party = EndId | PersonId | EnterpriseId | GroupId | 'platform';

/** The dense number in an id, which is its record's place in the vector. */
export function indexOf(id: string): number {
	return Number(id.slice(id.indexOf(':') + 1));
}

export function isAccount(id: string): id is AccountId {
	return id.startsWith('account:');
}

export function isIdentity(id: string): id is IdentityId {
	return id.startsWith('identity:');
}
