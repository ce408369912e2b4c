import type { ContactWay, KnownContactWay } from './contactWay';
import type { CorpTag, KnownCorpTag } from './corpTag';
import type { DomainEventOf } from './event';
import type { ConversationId, DepartmentId, EnterpriseId, IdentityId } from './id';
import { own } from './own';
import { newEnd } from './person';
import { at, emptyVector, push, put, values, type Vector } from './vector';
import { change, type Writable } from './writable';
import type { World } from './world';

/* What events do to enterprises and whoever works there; a part of `evolve`. */

type AtWork = DomainEventOf<
	| 'enterprise.created'
	| 'department.created'
	| 'department.moved'
	| 'enterprise.edited'
	| 'department.renamed'
	| 'department.removed'
	| 'identity.assigned'
	| 'admin.set'
	| 'verification.changed'
	| 'application.changed'
	| 'identity.created'
	| 'identity.changed'
	| 'grant.created'
	| 'grant.changed'
	| 'crm.changed'
	| 'crm.behaved'
	| 'corpTags.set'
	| 'contactWay.set'
>;

export function carryOutAtWork(world: Writable<World>, event: AtWork): void {
	switch (event.type) {
		case 'enterprise.created':
			push(own(world, 'enterprises'), {
				...event.enterprise,
				departments: emptyVector<DepartmentId>(),
				identities: emptyVector<IdentityId>(),
				crm: 'unlinked',
				grant: null
			});
			return;
		case 'department.created':
			push(own(world, 'departments'), { ...event.department, grant: null });
			push(own(change(world, event.department.enterprise), 'departments'), event.department.id);
			return;
		case 'department.moved': {
			const department = change(world, event.department);
			if (event.parent) department.parent = event.parent;
			else delete department.parent;
			return;
		}
		case 'enterprise.edited': {
			const { type: _, enterprise, from: __, to: ___, ...now } = event;
			Object.assign(change(world, enterprise), now);
			return;
		}
		case 'department.renamed':
			change(world, event.department).name = event.name;
			return;
		case 'department.removed':
			removeDepartment(world, event.department);
			return;
		case 'identity.assigned': {
			const identity = change(world, event.identity);
			identity.department = event.department;
			identity.position = event.position;
			return;
		}
		case 'admin.set': {
			const identity = change(world, event.identity);
			identity.administers = event.rights.length > 0;
			if (identity.administers) identity.rights = event.rights;
			else delete identity.rights;
			return;
		}
		case 'verification.changed': {
			const enterprise = change(world, event.enterprise);
			enterprise.verification = event.state;
			if (event.sentBack) enterprise.sentBack = event.sentBack;
			else delete enterprise.sentBack;
			return;
		}
		case 'application.changed': {
			const enterprise = change(world, event.enterprise);
			const known = enterprise.applications ?? [];
			const settled = known.at(-1)?.decidedAt === null ? known.slice(0, -1) : known;
			enterprise.applications = [...settled, event.application];
			if (event.application.state === 'admitted') enterprise.admittedAt = world.clock;
			return;
		}
		case 'identity.created': {
			const { key, ...identity } = event.identity;
			push(own(world, 'identities'), {
				...identity,
				since: world.clock,
				voidSince: null,
				grant: null,
				told: false,
				colleagues: emptyVector<ConversationId | null>(),
				...newEnd(key)
			});
			push(own(change(world, identity.person), 'identities'), identity.id);
			push(own(change(world, identity.enterprise), 'identities'), identity.id);
			return;
		}
		case 'identity.changed': {
			const identity = change(world, event.identity);
			identity.state = event.state;
			if (event.how === 'joined') identity.since = world.clock;
			if (event.state === 'void') identity.voidSince = world.clock;
			return;
		}
		case 'grant.created': {
			const { grant } = event;
			push(own(world, 'grants'), grant);
			const { scope } = grant;
			if (scope.kind === 'member') change(world, scope.identity).grant = grant.id;
			else if (scope.kind === 'department') change(world, scope.department).grant = grant.id;
			else change(world, scope.enterprise).grant = grant.id;
			return;
		}
		case 'grant.changed': {
			const grant = change(world, event.grant);
			grant.state = event.state;
			grant.by = event.by;
			grant.since = world.clock;
			return;
		}
		case 'crm.changed': {
			const enterprise = change(world, event.enterprise);
			enterprise.crm = event.state;
			if (event.setting) enterprise.callback = event.setting;
			else delete enterprise.callback;
			return;
		}
		case 'crm.behaved': {
			const enterprise = change(world, event.enterprise);
			if (event.as === 'well') delete enterprise.crmManner;
			else enterprise.crmManner = event.as;
			return;
		}
		case 'corpTags.set':
			for (const tag of event.tags) keep(world, event, 'corpTags', tag);
			return;
		case 'contactWay.set':
			keep(world, event, 'contactWays', event.way);
			return;
	}
}

/** What the enterprise's own system keeps: the latest of each number, with when it was made and by which entry. */
function keep(
	world: Writable<World>,
	{ enterprise: id, key: entry }: { readonly enterprise: EnterpriseId; readonly key: number },
	name: 'corpTags' | 'contactWays',
	item: CorpTag | ContactWay
): void {
	const enterprise = change(world, id) as Record<typeof name, Vector<KnownCorpTag | KnownContactWay>>;
	enterprise[name] ??= emptyVector();
	const kept = own(enterprise, name);
	const { at: made, key } = at(kept, item.id) ?? { at: world.clock, key: entry };
	put(kept, item.id, { ...item, at: made, key });
}

/** Its record stays, for those who were in it; the enterprise has it no more. */
function removeDepartment(world: Writable<World>, id: DepartmentId): void {
	const department = change(world, id);
	department.removed = true;
	const enterprise = change(world, department.enterprise);
	const others = emptyVector<DepartmentId>();
	for (const each of values(enterprise.departments)) if (each !== id) push(others, each);
	enterprise.departments = others;
}
