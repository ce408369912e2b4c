import type { DepartmentId, EnterpriseId, GrantId, IdentityId } from './id';
import type { Instant } from './time';

export type GrantState = 'given' | 'withdrawn';

/** Whom a grant is for: everybody, one department, or one member (A26). */
export type GrantScope =
	| { readonly kind: 'all'; readonly enterprise: EnterpriseId }
	| { readonly kind: 'department'; readonly department: DepartmentId }
	| { readonly kind: 'member'; readonly identity: IdentityId };

export interface Grant {
	readonly id: GrantId;
	readonly enterprise: EnterpriseId;
	readonly scope: GrantScope;
	readonly state: GrantState;
	readonly by: IdentityId;
	readonly since: Instant;
}
