import {
	cast,
	codeOf,
	type AddWay,
	type Command,
	type ConversationId,
	type EndId,
	type IdentityId,
	type AccountId,
	type LinkId,
	type SentContent,
	type World,
	linkBetween,
	day,
	hour,
	minute
} from '../../src/world';
import type { Trial } from './laws';

/* Builders: what people do in the examples, a word or two each. */

export const { wang, li, zhou, zhi, chen, zhao, he } = cast;
export const { zhiAtWork, chenAtWork, zhaoAtWork, heAtWork, travel, books, groupChat } = cast;

export const toMember = (identity: IdentityId) => ({ kind: 'member', identity }) as const;
export const toDepartment = (department: `department:${number}`) =>
	({ kind: 'department', department }) as const;
export const toAll = (enterprise: `enterprise:${number}`) => ({ kind: 'all', enterprise }) as const;
type Scope = Extract<Command, { type: 'grant.give' }>['to'];

export const give = (to: Scope, by: IdentityId = zhaoAtWork): Command => ({ type: 'grant.give', by, to });
export const withdraw = (to: Scope, by: IdentityId = zhaoAtWork): Command => ({
	type: 'grant.withdraw',
	by,
	to
});

export const wait = (ms: number): Command => ({ type: 'clock.advance', ms });
export const days = (count: number): Command => wait(count * day);
export const hours = (count: number): Command => wait(count * hour);
export const minutes = (count: number): Command => wait(count * minute);

export const ask = (world: World, by: EndId, of: EndId, way: AddWay = 'scan', hello = ''): Command => ({
	type: 'link.ask',
	by,
	code: codeOf(world, of),
	way,
	hello
});

export const accept = (by: EndId, link: LinkId): Command => ({ type: 'link.accept', by, link });
export const drop = (by: EndId, link: LinkId): Command => ({ type: 'link.delete', by, link });
export const block = (by: EndId, link: LinkId): Command => ({ type: 'link.block', by, link });
export const unblock = (by: EndId, link: LinkId): Command => ({ type: 'link.unblock', by, link });

export const put = (by: EndId, to: ConversationId, content: SentContent): Command => ({
	type: 'message.send',
	by,
	to,
	content
});
export const say = (by: EndId, to: ConversationId, text: string) => put(by, to, { kind: 'text', text });
export const recall = (by: EndId, message: `message:${number}`): Command => ({
	type: 'message.recall',
	by,
	message
});

export const leave = (by: IdentityId): Command => ({ type: 'identity.leave', by });
export const invite = (person: `person:${number}`, by: IdentityId = zhaoAtWork): Command => ({
	type: 'identity.invite',
	by,
	person,
	department: null,
	position: '顾问'
});
export const join = (by: `person:${number}`, identity: IdentityId): Command => ({
	type: 'identity.join',
	by,
	identity
});
export const membership = (
	what: 'withdraw' | 'suspend' | 'reinstate' | 'remove',
	identity: IdentityId,
	by: IdentityId = zhaoAtWork
): Command => ({ type: `identity.${what}`, by, identity });

/** The link between two ends of a trial's present world. */
export function link(trial: Trial, one: EndId, other: EndId): LinkId {
	const found = linkBetween(trial.world, one, other);
	if (!found) throw new Error(`${one} and ${other} have no link`);
	return found.id;
}

/** Their thread. */
export function thread(trial: Trial, one: EndId, other: EndId): ConversationId {
	const found = linkBetween(trial.world, one, other)?.conversation;
	if (!found) throw new Error(`${one} and ${other} have no thread`);
	return found;
}

/** How the two sides of a link stand: `connected/deleted`, the first named end's first. */
export function standing(trial: Trial, one: EndId, other: EndId): string {
	const found = linkBetween(trial.world, one, other);
	if (!found) return 'no link';
	const [first, second] = found.sides.map(({ state }) => state.relation);
	return found.ends[0] === one ? `${first}/${second}` : `${second}/${first}`;
}

/** Two ends ask and accept; the member's right must have been given. */
export function connect(trial: Trial, by: EndId, of: EndId): ConversationId {
	trial.do(ask(trial.world, by, of));
	trial.do(accept(of, link(trial, by, of)));
	return thread(trial, by, of);
}

/** Wang and Zhi at work have each other, with the right that it takes. */
export function meet(trial: Trial): ConversationId {
	trial.do(give(toMember(zhiAtWork)));
	return connect(trial, wang, zhiAtWork);
}

/** What was said last, to whomever. */
export const last = ({ world }: Trial) => `message:${world.messages.size - 1}` as const;

/** A file to be sent. */
export const file = { name: '行程.pdf', size: 1_000, type: 'application/pdf', hash: 'sample-trip' };

export type { AccountId, EndId, IdentityId };
