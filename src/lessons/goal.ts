import type { Entry } from '../session';
import {
	applicationState,
	find,
	get,
	identitiesOf,
	linkBetween,
	permissionOf,
	settingsOf,
	threadBetween,
	type Act,
	type ApplicationState,
	type CommandType,
	type ContentKind,
	type ConversationSetting,
	type DomainEvent,
	type DomainEventType,
	type EditionId,
	type EndId,
	type EnterpriseId,
	type Guard,
	type IdentityChange,
	type IdentityId,
	type Instant,
	type Party,
	type PersonId,
	type WorkIdentityState,
	type World
} from '../world';

/**
 * What a step of a lesson wants: a closed language of claims about the world and about what happened since the step
 * began. No functions: a goal is written without code, shared in a file, explained while it is unmet, and its answer
 * depends on the path alone.
 */
export type Goal =
	| { readonly all: readonly Goal[] }
	| { readonly any: readonly Goal[] }
	| { readonly not: Goal }
	/** It happened so many times, and no more than `atMost`. */
	| { readonly count: Happening; readonly atLeast: number; readonly atMost?: number | undefined }
	| { readonly is: Fact }
	/** Somebody tried, and was told why not. */
	| { readonly refused: Try }
	| { readonly happened: Happening }
	/** It has not happened since the step began. */
	| { readonly never: Happening }
	/** The goal was met within so many acts of the step, or so much simulated time of it. */
	| { readonly within: Span; readonly goal: Goal };

/** Somebody by their id; or, of a job that begins during the lesson, whoever of a person works at an enterprise. */
export type Who = EndId | { readonly person: PersonId; readonly at: EnterpriseId };

/** An event, by what it says of itself; what is left out may be anything. */
export interface Happening {
	readonly event: DomainEventType;
	readonly from?: Who | Party | undefined;
	/** One of those who were told. */
	readonly to?: Who | Party | undefined;
	/** What kind of content a message has, and of whom a card is. */
	readonly content?: ContentKind | undefined;
	readonly of?: EndId | undefined;
	/** How an identity changed. */
	readonly how?: IdentityChange | undefined;
	readonly edition?: EditionId | undefined;
}

/** What somebody tried in vain. */
export interface Try {
	readonly command: CommandType;
	readonly by?: Who | undefined;
	/** Which act of the edition's table said no. */
	readonly act?: Act | undefined;
	/** Which claim said no first. */
	readonly guard?: Guard | undefined;
}

/** Something that holds in the world as it is. */
export type Fact =
	/** Both have each other in their contacts. */
	| { readonly fact: 'contact'; readonly between: readonly [Who, Who] }
	/** One asked and the other has not answered. */
	| { readonly fact: 'asked'; readonly by: Who; readonly of: Who }
	/** A member may add external contacts. */
	| { readonly fact: 'permitted'; readonly identity: IdentityId }
	| { readonly fact: 'identity'; readonly identity: IdentityId; readonly state: WorkIdentityState }
	/** A person has an active identity at an enterprise. */
	| { readonly fact: 'works'; readonly person: PersonId; readonly at: EnterpriseId }
	/** Where an enterprise stands with the beta. */
	| { readonly fact: 'application'; readonly enterprise: EnterpriseId; readonly state: ApplicationState }
	| {
			readonly fact: 'setting';
			readonly end: EndId;
			readonly toward: EndId;
			readonly setting: ConversationSetting;
			readonly on: boolean;
	  };

export interface Span {
	readonly acts?: number | undefined;
	/** Simulated time in ms. */
	readonly ms?: number | undefined;
}

/** Where a goal is asked: the world as it is, and how it came there since the step began. */
export interface Situation {
	readonly world: World;
	/** When the step began. */
	readonly began: Instant;
	/** What was done since, refused attempts too, each with the world that it led to. */
	readonly done: readonly { readonly entry: Entry; readonly world: World }[];
}

/** Why a goal is not met yet; `null` where it is. */
export type Missing =
	| { readonly all: readonly Missing[] }
	| { readonly any: readonly Missing[] }
	/** What must not be, and is. */
	| { readonly not: Goal }
	| {
			readonly leaf: Exclude<Goal, { all: unknown } | { any: unknown } | { not: unknown }>;
			readonly count: number;
	  }
	| null;

export function isMet(goal: Goal, situation: Situation): boolean {
	return missingFrom(goal, situation) === null;
}

/** What is still missing, in the goal's own shape, so that it can be said in words. */
export function missingFrom(goal: Goal, situation: Situation): Missing {
	if ('all' in goal) {
		const missing = goal.all.map((each) => missingFrom(each, situation)).filter((each) => each !== null);
		return missing.length > 0 ? { all: missing } : null;
	}
	if ('any' in goal) {
		const missing = goal.any.map((each) => missingFrom(each, situation));
		return missing.length > 0 && missing.every((each) => each !== null) ? { any: missing } : null;
	}
	if ('not' in goal) return isMet(goal.not, situation) ? goal : null;
	const count = countOf(goal, situation);
	return holds(goal, count, situation) ? null : { leaf: goal, count };
}

type Leaf = Exclude<Goal, { all: unknown } | { any: unknown } | { not: unknown }>;

function holds(goal: Leaf, count: number, situation: Situation): boolean {
	if ('count' in goal) return count >= goal.atLeast && count <= (goal.atMost ?? Infinity);
	if ('never' in goal) return count === 0;
	if ('is' in goal) return isSo(goal.is, situation.world);
	if ('within' in goal) return metWithin(goal.within, goal.goal, situation);
	return count > 0;
}

/** How often what a goal speaks of has happened since the step began. */
function countOf(goal: Leaf, { done }: Situation): number {
	if ('is' in goal || 'within' in goal) return 0;
	if ('refused' in goal)
		return done.filter(({ entry, world }) => wasTried(goal.refused, entry, world)).length;
	const wanted = 'count' in goal ? goal.count : 'never' in goal ? goal.never : goal.happened;
	return done.reduce(
		(sum, { entry, world }) => sum + entry.events.filter((event) => isSuch(wanted, event, world)).length,
		0
	);
}

/** Some beginning of what was done was enough, and within the span. */
function metWithin({ acts, ms }: Span, goal: Goal, { began, done }: Situation): boolean {
	for (const [place, { world }] of done.entries()) {
		if (acts !== undefined && place + 1 > acts) return false;
		if (ms !== undefined && world.clock - began > ms) return false;
		if (isMet(goal, { world, began, done: done.slice(0, place + 1) })) return true;
	}
	return false;
}

function isSuch(wanted: Happening, event: DomainEvent, world: World): boolean {
	if (event.type !== wanted.event) return false;
	if (wanted.from !== undefined && !isWho(world, wanted.from, event.from)) return false;
	const { to } = wanted;
	if (to !== undefined && !event.to.some((party) => isWho(world, to, party))) return false;
	const content = 'message' in event && typeof event.message === 'object' ? event.message.content : undefined;
	if (wanted.content !== undefined && content?.kind !== wanted.content) return false;
	if (wanted.of !== undefined && !(content && 'of' in content && content.of === wanted.of)) return false;
	if (wanted.how !== undefined && !('how' in event && event.how === wanted.how)) return false;
	return wanted.edition === undefined || ('edition' in event && event.edition === wanted.edition);
}

function wasTried(wanted: Try, { command, refusal }: Entry, world: World): boolean {
	if (!refusal || command.type !== wanted.command) return false;
	if (wanted.by !== undefined && !('by' in command && isWho(world, wanted.by, command.by))) return false;
	if (wanted.act !== undefined && refusal.capability?.act !== wanted.act) return false;
	return wanted.guard === undefined || refusal.guards[0] === wanted.guard;
}

function isSo(fact: Fact, world: World): boolean {
	switch (fact.fact) {
		case 'contact':
			return pairsOf(world, ...fact.between).some(([one, other]) =>
				Boolean(linkBetween(world, one, other)?.sides.every(({ state }) => state.relation === 'connected'))
			);
		case 'asked':
			return pairsOf(world, fact.by, fact.of).some(([by, of]) => {
				const link = linkBetween(world, by, of);
				return link?.request?.outcome === 'waiting' && link.ends[link.request.by] === by;
			});
		case 'permitted':
			return find(world, fact.identity) !== undefined && permissionOf(world, fact.identity).may;
		case 'identity':
			return find(world, fact.identity)?.state === fact.state;
		case 'works':
			return endsOf(world, fact).length > 0;
		case 'application': {
			const enterprise = find(world, fact.enterprise);
			return enterprise !== undefined && applicationState(enterprise) === fact.state;
		}
		case 'setting': {
			if (!find(world, fact.end) || !find(world, fact.toward)) return false;
			const thread = threadBetween(world, fact.end, fact.toward);
			return thread !== undefined && settingsOf(get(world, thread), fact.end)[fact.setting] === fact.on;
		}
	}
}

/** Every two ends that two descriptions can stand for. */
function pairsOf(world: World, one: Who, other: Who): [EndId, EndId][] {
	return endsOf(world, one).flatMap((first) =>
		endsOf(world, other).map((second): [EndId, EndId] => [first, second])
	);
}

/** The ends that a description stands for in a world: none where there is no such end yet. */
export function endsOf(world: World, who: Who): EndId[] {
	if (typeof who === 'string') return find(world, who) ? [who] : [];
	const person = find(world, who.person);
	if (!person) return [];
	return identitiesOf(world, person.account)
		.filter(({ enterprise, state }) => enterprise === who.at && state === 'active')
		.map(({ id }) => id);
}

function isWho(world: World, who: Who | Party, party: Party): boolean {
	return typeof who === 'string' ? who === party : endsOf(world, who).some((end) => end === party);
}
