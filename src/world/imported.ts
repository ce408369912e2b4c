import type { DomainEvent, DomainEventOf } from './event';
import { indexOf, type AccountId, type IdentityId, type PersonId } from './id';

/** A list of members as what it stands for: each came into the world and was invited, one by one. */
export function* eachImported(event: DomainEventOf<'members.imported'>): Generator<DomainEvent> {
	const { enterprise, by, key, from, to } = event;
	for (const [place, { name, department, position }] of event.members.entries()) {
		const person: PersonId = `person:${indexOf(event.person) + place}`;
		const account: AccountId = `account:${indexOf(event.account) + place}`;
		const id: IdentityId = `identity:${indexOf(event.identity) + place}`;
		yield { type: 'person.created', person, account, name, face: 'none', key, from, to };
		const standing = { administers: false, state: 'invited', invitedBy: by, key } as const;
		const identity = { id, person, enterprise, department, position, ...standing };
		yield { type: 'identity.created', identity, from, to };
	}
}
