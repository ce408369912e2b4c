import {
	at,
	endsOf,
	get,
	indexOf,
	isAccount,
	isIdentity,
	limits,
	machines,
	otherEnd,
	pairOf,
	stateName,
	type ConversationId,
	type DepartmentId,
	type EndId,
	type Vector,
	type World
} from '../../src/world';

/**
 * What is true of every world, said as the faults of one: empty where it is valid. Indexes match their records,
 * both directions of every tie agree, and no record is in a state that its machine does not have.
 */
export function faultsOf(world: World): string[] {
	try {
		return look(world);
	} catch (error) {
		return [(error as Error).message]; // an id that leads nowhere
	}
}

/** Who has left the group whose thread this is: they keep its number. */
function leftOf(world: World, conversation: ConversationId): readonly EndId[] {
	const { kind } = get(world, conversation);
	return kind.is === 'group' ? (get(world, kind.group).left ?? []) : [];
}

function look(world: World): string[] {
	const faults: string[] = [];
	const must = (holds: boolean, fault: string) => {
		if (!holds) faults.push(fault);
	};

	dense(world.people, 'person', must);
	dense(world.accounts, 'account', must);
	dense(world.enterprises, 'enterprise', must);
	dense(world.departments, 'department', must);
	dense(world.identities, 'identity', must);
	dense(world.grants, 'grant', must);
	dense(world.links, 'link', must);
	dense(world.groups, 'group', must);
	dense(world.conversations, 'conversation', must);
	dense(world.messages, 'message', must);
	dense(world.moments, 'moment', must);
	if (faults.length > 0) return faults;

	for (const person of all(world.people)) {
		must(get(world, person.account).person === person.id, `${person.id} does not own ${person.account}`);
		for (const id of all(person.identities)) {
			must(get(world, id).person === person.id, `${id} is in the hands of ${person.id}`);
		}
		const standing = all(person.identities)
			.map((id) => get(world, id))
			.filter(({ state }) => state !== 'void')
			.map(({ enterprise }) => enterprise);
		must(new Set(standing).size === standing.length, `${person.id} is twice in one enterprise`);
		for (const card of all(person.album)) {
			must(get(world, card.of).person === person.id, `${person.id} saved the card of ${card.of}`);
			must(card.at <= world.clock, `${person.id} saved a card in the future`);
		}
	}
	for (const account of all(world.accounts)) {
		must(get(world, account.person).account === account.id, `${account.id} has no owner`);
		must(account.state in machines.wechatAccount.states, `${account.id} is ${account.state}`);
	}
	for (const enterprise of all(world.enterprises)) {
		const { id, verification, admittedAt } = enterprise;
		must(verification in machines.verification.states, `${id} is ${verification}`);
		const { sentBack } = enterprise;
		must(!sentBack || verification === 'unverified', `${id} is ${verification} and was sent back`);
		must(
			!sentBack || (sentBack.at <= world.clock && sentBack.reasons.length > 0),
			`${id} came back for nothing`
		);
		must(enterprise.crm in machines.crmLink.states, `${id} has a CRM that is ${enterprise.crm}`);
		for (const [place, application] of (enterprise.applications ?? []).entries()) {
			const { by, state, at: since, decidedAt, reasons } = application;
			const isLast = place === (enterprise.applications?.length ?? 0) - 1;
			must(state in machines.application.states, `${id} applied and is ${state}`);
			must(get(world, by).enterprise === id, `${by} applied for ${id}`);
			must(
				since <= (decidedAt ?? since) && (decidedAt ?? since) <= world.clock,
				`${id} applied in the future`
			);
			must((decidedAt !== null) === ['admitted', 'declined'].includes(state), `${id} is ${state} undecided`);
			must((state === 'declined') === reasons.length > 0, `${id} is ${state} for ${reasons.join()}`);
			must(isLast || state === 'declined', `${id} applied again while ${state}`);
			must(state !== 'admitted' || admittedAt !== null, `${id} is admitted and not in`);
		}
		const tags = enterprise.corpTags ? all(enterprise.corpTags) : [];
		for (const [place, { id: number, group, name, deleted, at: made }] of tags.entries()) {
			must(number === place && made <= world.clock, `${id} has tag ${number} at ${place}`);
			const around = group === null ? undefined : tags[group];
			must(group === null || around?.group === null, `tag ${number} of ${id} is in no group`);
			if (deleted) continue;
			must(!around?.deleted, `tag ${number} of ${id} is in a group that was taken away`);
			const inside = tags.filter((each) => each.group === number && !each.deleted);
			must(group !== null || inside.length > 0, `group ${number} of ${id} is empty`);
			const alike = tags.filter((each) => each.group === group && each.name === name && !each.deleted);
			must(alike.length === 1, `${id} has ${alike.length} tags «${name}»`);
		}
		const ways = enterprise.contactWays ? all(enterprise.contactWays) : [];
		for (const [place, { id: number, members, at: made }] of ways.entries()) {
			must(number === place && made <= world.clock, `${id} has 联系我 ${number} at ${place}`);
			for (const each of members)
				must(get(world, each).enterprise === id, `联系我 ${number} of ${id} is of ${each}`);
		}
		must(admittedAt === null || admittedAt <= world.clock, `${id} was admitted in the future`);
		for (const each of all(enterprise.departments)) {
			must(get(world, each).enterprise === id, `${each} is listed by ${id}`);
			must(!get(world, each).removed, `${each} is listed by ${id} and removed`);
		}
		for (const each of all(enterprise.identities)) {
			must(get(world, each).enterprise === id, `${each} is listed by ${id}`);
		}
	}
	for (const department of all(world.departments)) {
		const { departments } = get(world, department.enterprise);
		must(
			department.removed === true || all(departments).includes(department.id),
			`${department.id} is not in its enterprise`
		);
		if (department.parent) {
			must(
				get(world, department.parent).enterprise === department.enterprise,
				`${department.id} is part of ${department.parent}`
			);
			must(
				department.removed === true || !get(world, department.parent).removed,
				`${department.id} is part of what was removed`
			);
			let above: DepartmentId | undefined = department.parent;
			for (let steps = 0; above && steps < world.departments.size; steps += 1)
				above = get(world, above).parent;
			must(above === undefined, `${department.id} is within itself`);
		}
	}
	for (const identity of all(world.identities)) {
		const { id, state, since, voidSince, department } = identity;
		must(state in machines.workIdentity.states && state !== ('outside' as string), `${id} is ${state}`);
		must(
			!identity.rights || (identity.administers && identity.rights.length > 0),
			`${id} has rights to nothing`
		);
		must((state === 'void') === (voidSince !== null), `${id} is ${state} since ${voidSince}`);
		must(since <= world.clock && (voidSince ?? 0) <= world.clock, `${id} lives in the future`);
		must(all(get(world, identity.enterprise).identities).includes(id), `${id} is not in its enterprise`);
		must(all(get(world, identity.person).identities).includes(id), `${id} is not its person's`);
		if (department) {
			const { enterprise, removed } = get(world, department);
			must(enterprise === identity.enterprise, `${id} sits in a foreign department`);
			must(!removed || state === 'void', `${id} sits in a department that was removed`);
		}
		for (let other = 0; other < identity.colleagues.size; other += 1) {
			const conversation = at(identity.colleagues, other);
			if (!conversation) continue;
			const { kind } = get(world, conversation);
			const ends: readonly EndId[] = kind.is === 'colleagues' ? kind.ends : [];
			must(
				ends.includes(id) && ends.includes(`identity:${other}`),
				`${id} meets ${other} in the wrong thread`
			);
		}
		if (identity.told) must(identity.notices !== null, `${id} was told in no thread`);
	}
	for (const grant of all(world.grants)) {
		const { id, scope, enterprise } = grant;
		must(grant.state in machines.grant.states, `${id} is ${grant.state}`);
		must(grant.since <= world.clock, `${id} is given in the future`);
		must(get(world, grant.by).enterprise === enterprise, `${id} is given by a stranger`);
		const subject =
			scope.kind === 'member'
				? get(world, scope.identity)
				: scope.kind === 'department'
					? get(world, scope.department)
					: get(world, scope.enterprise);
		must(subject.grant === id, `${subject.id} does not know ${id}`);
		const home = 'enterprise' in subject ? subject.enterprise : subject.id;
		must(home === enterprise, `${id} reaches into another enterprise`);
	}
	for (const { id, grant } of [
		...all(world.identities),
		...all(world.departments),
		...all(world.enterprises)
	]) {
		if (!grant) continue;
		const { scope } = get(world, grant);
		const to =
			scope.kind === 'member'
				? scope.identity
				: scope.kind === 'department'
					? scope.department
					: scope.enterprise;
		must(to === id, `${grant} is not for ${id}`);
	}

	for (const link of all(world.links)) {
		const { id, ends, sides, request, conversation } = link;
		must(ends[0] !== ends[1], `${id} ties an end to itself`);
		must(get(world, ends[0]).person !== get(world, ends[1]).person, `${id} ties a person to themself`);
		must(pairOf(world, ...ends) !== 'colleague', `${id} ties two colleagues`);
		for (const [mine, end] of ends.entries()) {
			const other = otherEnd(link, end);
			const index = isAccount(other) ? get(world, end).linksToAccounts : get(world, end).linksToIdentities;
			must(at(index, indexOf(other)) === id, `${end} does not find ${id}`);
			const side = sides[mine];
			const relations = machines.contactSide.states.relation?.states ?? {};
			const blocks = machines.contactSide.states.block?.states ?? {};
			if (!side || !(side.state.relation in relations) || !(side.state.block in blocks)) {
				faults.push(`${id} has a side ${side && stateName(side.state)}`);
				continue;
			}
			const { corpTags } = isIdentity(end) ? get(world, get(world, end).enterprise) : {};
			for (const tag of side.corpTags ?? [])
				must(corpTags !== undefined && at(corpTags, tag)?.group !== null, `${end} of ${id} has tag ${tag}`);
			const waits = request?.outcome === 'waiting';
			const asks = request?.by === mine;
			const { relation } = side.state;
			if (relation === 'asked') must(waits && asks, `${end} of ${id} asked and nothing waits`);
			if (relation === 'requested') must(waits && !asks, `${end} of ${id} is asked and nothing waits`);
			if (waits && !asks) must(relation === 'requested', `${end} of ${id} is ${relation} and waited for`);
			if (waits && asks)
				must(relation !== 'none' && relation !== 'requested', `${end} of ${id} is ${relation}`);
			if (relation === 'connected' || relation === 'deleted') {
				must(conversation !== null, `${id} is ${relation} without a thread`);
			}
		}
		if (conversation) {
			const { kind } = get(world, conversation);
			must(kind.is === 'link' && kind.link === id, `${conversation} is not the thread of ${id}`);
		}
		if (request) {
			must(
				request.at <= world.clock && (request.endedAt ?? 0) <= world.clock,
				`${id} is asked in the future`
			);
			must((request.outcome === 'waiting') === (request.endedAt === null), `${id} ended and waits`);
			must(request.because.length === 0 || request.outcome === 'lapsed', `${id} lapsed and did not`);
			if (request.outcome === 'waiting') {
				const timed = all(world.timers).some(
					({ what }) => what.is === 'requestLapses' && what.link === id && what.asked === request.at
				);
				must(timed, `${id} waits for ever`);
			}
		}
	}
	for (const end of [...all(world.accounts), ...all(world.identities)]) {
		for (const [index, kind] of [
			[end.linksToAccounts, 'account'],
			[end.linksToIdentities, 'identity']
		] as const) {
			for (let other = 0; other < index.size; other += 1) {
				const link = at(index, other);
				if (link)
					must(otherEnd(get(world, link), end.id) === `${kind}:${other}`, `${end.id} mistakes ${link}`);
			}
		}
		const threads = all(end.conversations);
		must(new Set(threads).size === threads.length, `${end.id} lists a thread twice`);
		for (const id of threads)
			must(
				[...endsOf(world, get(world, id)), ...leftOf(world, id)].includes(end.id),
				`${end.id} is not in ${id}`
			);
		if (end.notices) {
			const { kind } = get(world, end.notices);
			must(kind.is === 'notices' && kind.end === end.id, `${end.notices} is not for ${end.id}`);
		}
	}

	for (const moment of all(world.moments)) {
		must(moment.at <= world.clock, `${moment.id} is from the future`);
		must(moment.to === 'customers' || isAccount(moment.by), `${moment.id} is told by a work identity`);
		const { likes = [], comments = [], pictures = [] } = moment;
		must(new Set(likes).size === likes.length, `${moment.id} is liked twice by one`);
		must(pictures.length <= limits.momentPictures, `${moment.id} has too many pictures`);
		for (const comment of comments)
			must(comment.at >= moment.at && comment.at <= world.clock, `a comment on ${moment.id} is out of time`);
	}
	for (const group of all(world.groups)) {
		const { kind } = get(world, group.conversation);
		must(kind.is === 'group' && kind.group === group.id, `${group.id} has lost its thread`);
		const seated = [...all(group.members), ...(group.left ?? [])];
		must(new Set(seated).size === seated.length, `${group.id} seats someone twice`);
		must(group.left === undefined || group.left.length > 0, `${group.id} was left by nobody`);
	}
	let placed = 0;
	for (const conversation of all(world.conversations)) {
		const { id, kind } = conversation;
		const ends = endsOf(world, conversation);
		for (const end of ends) {
			must(all(get(world, end).conversations).includes(id), `${end} does not list ${id}`);
		}
		for (const end of Object.keys(conversation.settings)) {
			must([...ends, ...leftOf(world, id)].includes(end as EndId), `${end} has set something in ${id}`);
		}
		for (const [end, count] of Object.entries(conversation.cleared ?? {})) {
			if (count === undefined) continue;
			must([...ends, ...leftOf(world, id)].includes(end as EndId), `${end} has cleared ${id}`);
			must(count <= conversation.messages.size, `${end} has lost more of ${id} than was said`);
		}
		if (kind.is === 'link')
			must(get(world, kind.link).conversation === id, `${kind.link} does not know ${id}`);
		if (kind.is === 'notices') must(get(world, kind.end).notices === id, `${kind.end} does not know ${id}`);
		if (kind.is === 'colleagues') {
			const [one, other] = kind.ends.map((end) => get(world, end));
			must(one?.enterprise === other?.enterprise, `${id} joins two enterprises`);
			must(
				at(one?.colleagues ?? conversation.messages, indexOf(other?.id ?? '')) === id,
				`${id} is not found`
			);
		}
		let last = conversation.openedAt;
		for (const each of all(conversation.messages)) {
			const message = get(world, each);
			must(message.conversation === id, `${each} is listed by ${id}`);
			must(message.at >= last, `${each} is out of order in ${id}`);
			last = message.at;
			placed += 1;
		}
	}
	must(placed === world.messages.size, `${world.messages.size - placed} messages are in no thread`);
	let last = 0;
	for (const message of all(world.messages)) {
		const { id, from, state, only, refusal, content } = message;
		must(message.at >= last, `${id} is older than the one before`);
		must(message.at <= world.clock, `${id} is from the future`);
		last = message.at;
		must(state in machines.message.states && state !== 'sent', `${id} is ${state}`);
		must((state === 'refused') === (refusal !== null), `${id} is ${state} and ${refusal?.code}`);
		const ends = [...endsOf(world, get(world, message.conversation)), ...leftOf(world, message.conversation)];
		must(from === null || from === 'platform' || ends.includes(from), `${id} is from outside: ${from}`);
		must(only === null || ends.includes(only), `${id} is for an outsider`);
		must((content.kind === 'line') === (from === null), `${id} is a ${content.kind} of ${from}`);
		must((content.kind === 'notice') === (from === 'platform'), `${id} is a ${content.kind} of ${from}`);
		if (from && from !== 'platform' && isIdentity(from)) {
			must(get(world, from).state !== 'invited', `${id} is from someone who never joined`);
		}
	}

	for (let index = 0; index < world.timers.size; index += 1) {
		const timer = at(world.timers, index);
		const above = at(world.timers, (index - 1) >> 1);
		must(timer !== undefined, `the heap has a hole at ${index}`);
		if (!timer) continue;
		must(timer.due > world.clock, `${timer.what.is} should have fired`);
		if (index > 0)
			must(above !== undefined && above.due <= timer.due, `the heap is out of order at ${index}`);
	}
	return faults;
}

/** Every record in its place, and the vector's own shape right. */
function dense(
	vector: Vector<{ readonly id: string }>,
	kind: string,
	must: (holds: boolean, fault: string) => void
): void {
	for (let index = 0; index < vector.size; index += 1) {
		must(at(vector, index)?.id === `${kind}:${index}`, `${kind}:${index} is not in its place`);
	}
	must(vector.size <= 32 ** vector.levels, `the ${kind} vector is too flat`);
}

function all<T>(vector: Vector<T>): NonNullable<T>[] {
	const items: NonNullable<T>[] = [];
	for (let index = 0; index < vector.size; index += 1) {
		const item = at(vector, index);
		if (item !== undefined && item !== null) items.push(item);
	}
	return items;
}
