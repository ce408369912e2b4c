import { isAccount, type AccountId, type EndId, type EnterpriseId, type IdentityId, type LinkId } from './id';
import { values } from './vector';
import { get, type World } from './world';

/** Who has whom of an enterprise's customers in their contacts (void identities too), in the order of the links. */
export function* customersIn(
	world: World,
	enterprise: EnterpriseId
): Generator<{ readonly identity: IdentityId; readonly account: AccountId; readonly link: LinkId }> {
	const members = new Set<EndId>(values(get(world, enterprise).identities));
	for (const { id, ends, sides } of values(world.links)) {
		const [one, other] = ends;
		const side = members.has(one) ? 0 : 1;
		const [identity, account] = side === 0 ? [one, other] : [other, one];
		if (sides[side].state.relation === 'connected' && members.has(identity) && isAccount(account))
			yield { identity: identity as IdentityId, account, link: id };
	}
}

/** How many WeChat contacts the members of an enterprise have between them. */
export function customersOf(world: World, enterprise: EnterpriseId): number {
	const of = [world.links, get(world, enterprise).identities];
	if (of.some((each, place) => each !== counted.of[place])) {
		const customers = new Set<AccountId>();
		for (const { account } of customersIn(world, enterprise)) customers.add(account);
		counted = { of, count: customers.size };
	}
	return counted.count;
}

/** What was counted last, and off what: a console asks with every act, and hardly any changes a link. */
let counted: { readonly of: readonly unknown[]; readonly count: number } = { of: [], count: 0 };
