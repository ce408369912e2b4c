import { endOf } from '../code';
import type { CommandOf, CommandType } from '../command';
import { wayOf } from '../contactWay';
import type { Act } from '../editions';
import { carryOut } from '../effects';
import type { Sides } from '../event';
import type { Claims } from '../guards';
import { isIdentity, type EndId } from '../id';
import { stateName, step } from '../lifecycle';
import { limits } from '../limits';
import { machines } from '../machines';
import {
	otherEnd,
	otherSide,
	sideOf,
	type AddWay,
	type Link,
	type LinkRequest,
	type LinkSideState
} from '../link';
import { interopIsOpen, permissionOf } from '../permission';
import { refusal, type Refusal } from '../refusal';
import { checkName } from '../text';
import type { Timer } from '../timer';
import type { DomainEvent } from '../event';
import { values } from '../vector';
import { find, get, linkBetween, type World } from '../world';
import type { StateValue } from 'xstate';
import {
	isAllowed,
	isAtWork,
	refusedBy,
	refusedByEdition,
	toward,
	tryStep,
	type Deciding,
	type Outcome
} from './deciding';

const nothingYet: LinkSideState = { relation: 'none', block: 'open' };

export function ask(scope: Deciding, command: CommandOf<'link.ask'>): Outcome {
	const { world, next } = scope;
	const { by, way } = command;
	if (!find(world, by)) return refusal(command.type, 'noSuchRecord');
	const contactWay = wayOf(world, command.code)?.way;
	const other = endOf(world, command.code, by);
	if (!other) return refusal(command.type, contactWay ? 'contactWayIsGone' : 'notACodeOfThisSession');
	let hello = '';
	if (command.hello.trim() !== '') {
		const checked = checkName(command.hello, limits.helloCharacters);
		if ('fault' in checked) return refusal(command.type, checked.fault);
		hello = checked.text;
	}

	const existing = linkBetween(world, by, other);
	// Who asks again keeps the source, whether both are still in the group or not.
	if (way === 'group' && existing?.request?.way !== 'group' && !inOneGroup(world, by, other))
		return refusal(command.type, 'notInOneGroup', { assumed: true });
	const mine = existing ? sideOf(existing, by) : 0;
	const before: Sides = existing
		? [existing.sides[0].state, existing.sides[1].state]
		: [nothingYet, nothingYet];
	const claims = claimsOf(world, by, other, way, before[otherSide(mine)]);
	// Who was dropped by the other still has them, and asks to be let in again.
	const dropped = before[mine].relation === 'connected' && before[otherSide(mine)].relation !== 'connected';
	const asked = tryStep(
		scope,
		command.type,
		'contactSide',
		before[mine],
		dropped ? 'askAgain' : 'ask',
		claims,
		toward(world, actOf(way), by, other)
	);
	if (!asked.moved) return whileWaiting(asked.refusal, before[mine]);
	const theirs = step(machines.contactSide, before[otherSide(mine)], 'beAsked', claims);
	if (!theirs.moved) {
		const where = {
			machine: 'contactSide',
			state: stateName(before[otherSide(mine)]),
			event: 'beAsked'
		} as const;
		return { ...refusedBy(world, command.type, where, theirs.refusedBy), remedies: ['waitForAnswer'] };
	}
	let mineNext = sideState(asked.next);
	// Who comes by a 联系我 that asks nobody is confirmed as soon as they ask.
	const confirmed = contactWay?.skipsVerify
		? step(machines.contactSide, theirs.next, 'accept', { ...claims, senderIsActive: () => true })
		: theirs;
	const { next: theirsNext, actions: answer } = confirmed.moved ? confirmed : theirs;
	const actions = [...asked.actions, ...answer];
	const atOnce = answer.includes('answerAtOnce') || answer.includes('confirm');
	if (atOnce) {
		const accepted = step(machines.contactSide, mineNext, 'beAccepted', claims);
		if (accepted.moved) {
			mineNext = sideState(accepted.next);
			actions.push(...accepted.actions);
		}
	}
	const link: Link = existing ?? {
		id: next('link'),
		ends: [by, other],
		sides: [
			{ state: nothingYet, remark: '', tags: [] },
			{ state: nothingYet, remark: '', tags: [] }
		],
		conversation: null,
		request: null
	};
	const request: LinkRequest = {
		by: mine,
		way,
		hello,
		...(contactWay?.state && { state: contactWay.state }),
		at: world.clock,
		outcome: atOnce ? 'accepted' : 'waiting',
		because: [],
		endedAt: atOnce ? world.clock : null
	};
	const events: DomainEvent[] = existing
		? []
		: [{ type: 'link.created', link: link.id, ends: link.ends, from: by, to: [other] }];
	const sides = pair(mine, mineNext, sideState(theirsNext));
	events.push(...carryOut('contactSide', actions, { ...scope, link, sides, mine, request }));
	return events;
}

export function accept(scope: Deciding, command: CommandOf<'link.accept'>): Outcome {
	const { world } = scope;
	const found = linkFor(world, command.by, command.link);
	if (!found) return refusal(command.type, 'noSuchRecord');
	const { link, mine } = found;
	const other = otherEnd(link, command.by);
	// The rules are asked as of the one who asked: it is their request that must still be allowed.
	const claims = {
		...claimsOf(world, other, command.by, link.request?.way ?? 'scan', link.sides[mine].state),
		senderIsActive: () => isAtWork(world, command.by)
	};
	const state = link.sides[mine].state;
	const moved = tryStep(scope, command.type, 'contactSide', state, 'accept', claims);
	if (!moved.moved) return moved.refusal;
	const connected = moved.actions.includes('confirm');
	const theirs = step(
		machines.contactSide,
		link.sides[otherSide(mine)].state,
		connected ? 'beAccepted' : 'lapse',
		claims
	);
	const sides = pair(
		mine,
		sideState(moved.next),
		theirs.moved ? sideState(theirs.next) : link.sides[otherSide(mine)].state
	);
	const request: LinkRequest | null = link.request && {
		...link.request,
		outcome: connected ? 'accepted' : 'lapsed',
		because: connected ? [] : moved.denied,
		endedAt: world.clock
	};
	const actions = [...moved.actions, ...(theirs.moved ? theirs.actions : [])];
	return carryOut('contactSide', actions, { ...scope, link, sides, mine, request });
}

const sideChanges = {
	'link.delete': { event: 'delete', how: 'deleted' },
	'link.block': { event: 'block', how: 'blocked' },
	'link.unblock': { event: 'unblock', how: 'unblocked' }
} as const satisfies { [type in CommandType]?: unknown };

export function changeSide(
	scope: Deciding,
	command: CommandOf<'link.delete' | 'link.block' | 'link.unblock'>
): Outcome {
	const found = linkFor(scope.world, command.by, command.link);
	if (!found) return refusal(command.type, 'noSuchRecord');
	const { link, mine } = found;
	const { event, how } = sideChanges[command.type];
	const moved = tryStep(scope, command.type, 'contactSide', link.sides[mine].state, event, {
		senderIsActive: () => isAtWork(scope.world, command.by)
	});
	if (!moved.moved) return moved.refusal;
	const sides = pair(mine, sideState(moved.next), link.sides[otherSide(mine)].state);
	return carryOut('contactSide', moved.actions, { ...scope, link, sides, mine, request: link.request, how });
}

export function remark(scope: Deciding, command: CommandOf<'link.remark'>): Outcome {
	const found = linkFor(scope.world, command.by, command.link);
	if (!found) return refusal(command.type, 'noSuchRecord');
	if (!isAtWork(scope.world, command.by)) {
		return refusedBy(scope.world, command.type, null, ['senderIsActive']);
	}
	const { link, mine } = found;
	const cell = toward(scope.world, 'contact.remark', command.by, otherEnd(link, command.by));
	const refused = refusedByEdition(scope.world, command.type, cell);
	if (refused) return refused;
	let text = '';
	if (command.remark.trim() !== '') {
		const checked = checkName(command.remark);
		if ('fault' in checked) return refusal(command.type, checked.fault);
		text = checked.text;
	}
	return [
		{ type: 'link.remarked', link: link.id, side: mine, remark: text, from: command.by, to: [command.by] }
	];
}

/** Writes down something about the other end of a link, for one's own eyes (R7); nothing takes it off. */
export function describe({ world }: Deciding, command: CommandOf<'link.describe'>): Outcome {
	const { by, type } = command;
	const found = linkFor(world, by, command.link);
	if (!found) return refusal(type, 'noSuchRecord');
	if (!isAtWork(world, by)) return refusedBy(world, type, null, ['senderIsActive']);
	const { link, mine } = found;
	const cell = toward(world, 'contact.describe', by, otherEnd(link, by));
	const refused = refusedByEdition(world, type, cell);
	if (refused) return refused;
	let description = '';
	if (command.description.trim() !== '') {
		const checked = checkName(command.description, limits.descriptionCharacters);
		if ('fault' in checked) return refusal(type, checked.fault);
		description = checked.text;
	}
	return [{ type: 'link.described', link: link.id, side: mine, description, from: by, to: [by] }];
}

/** Puts these tags, and no others, on the other end of a link; they are the tagger's own (R7). */
export function tag({ world }: Deciding, command: CommandOf<'link.tag'>): Outcome {
	const { by, type } = command;
	const found = linkFor(world, by, command.link);
	if (!found) return refusal(type, 'noSuchRecord');
	if (!isAtWork(world, by)) return refusedBy(world, type, null, ['senderIsActive']);
	const { link, mine } = found;
	const refused = refusedByEdition(world, type, toward(world, 'contact.tag', by, otherEnd(link, by)));
	if (refused) return refused;
	const tags: string[] = [];
	for (const given of command.tags) {
		const checked = checkName(given, limits.tagCharacters);
		if ('fault' in checked) return refusal(type, checked.fault);
		if (!tags.includes(checked.text)) tags.push(checked.text);
	}
	return [{ type: 'link.tagged', link: link.id, side: mine, tags, from: by, to: [by] }];
}

/** A request whose time ran out lapses on both sides; one answered meanwhile is left alone. */
export function lapse(
	scope: Deciding,
	what: Extract<Timer['what'], { is: 'requestLapses' }>
): readonly DomainEvent[] {
	const link = get(scope.world, what.link);
	const { request } = link;
	if (!request || request.outcome !== 'waiting' || request.at !== what.asked) return [];
	const mine = otherSide(request.by);
	const one = step(machines.contactSide, link.sides[mine].state, 'lapse', {});
	const other = step(machines.contactSide, link.sides[request.by].state, 'lapse', {});
	if (!one.moved || !other.moved) return [];
	return carryOut('contactSide', [...one.actions, ...other.actions], {
		...scope,
		link,
		sides: pair(mine, sideState(one.next), sideState(other.next)),
		mine,
		request: { ...request, outcome: 'lapsed', because: [], endedAt: scope.world.clock },
		byTime: true
	});
}

/** Who asks while a request waits is told whose turn it is. */
function whileWaiting(refused: Refusal, { relation }: LinkSideState): Refusal {
	if (relation === 'asked') return { ...refused, remedies: ['waitForAnswer'] };
	if (relation === 'requested') return { ...refused, remedies: ['acceptTheirRequest'] };
	return refused;
}

/** What the claims say when `by` asks `other`. */
function claimsOf(world: World, by: EndId, other: EndId, way: AddWay, theirState: LinkSideState): Claims {
	const identity = isIdentity(by) ? by : isIdentity(other) ? other : undefined;
	return {
		notOneself: () => get(world, by).person !== get(world, other).person,
		editionAllows: () => isAllowed(world, toward(world, actOf(way), by, other)),
		identityIsActive: () => isAtWork(world, by) && isAtWork(world, other),
		interopIsOpen: () => !identity || interopIsOpen(world, get(world, identity).enterprise),
		memberMayAdd: () => !identity || permissionOf(world, identity).may,
		notBlockedByThem: () => theirState.block === 'open'
	};
}

/** Whether two are in one group: then each finds the other in its list. */
function inOneGroup(world: World, one: EndId, other: EndId): boolean {
	for (const id of values(get(world, one).conversations)) {
		const { kind } = get(world, id);
		if (kind.is !== 'group') continue;
		const members = new Set<EndId>(values(get(world, kind.group).members));
		if (members.has(one) && members.has(other)) return true;
	}
	return false;
}

function actOf(way: AddWay): Act {
	return `add.${way}`;
}

export function linkFor(world: World, by: EndId, id: Link['id']) {
	const link = find(world, id);
	if (!link || !find(world, by) || !link.ends.includes(by)) return undefined;
	return { link, mine: sideOf(link, by) };
}

/** The chart's state value of a side, as the world keeps it. */
function sideState(value: StateValue): LinkSideState {
	return value as LinkSideState;
}

function pair(mine: 0 | 1, own: LinkSideState, theirs: LinkSideState): Sides {
	return mine === 0 ? [own, theirs] : [theirs, own];
}
