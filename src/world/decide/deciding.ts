import type { Command } from '../command';
import type { DomainEvent } from '../event';
import type { Act, Pair } from '../editions';
import type { Claims, Guard } from '../guards';
import { isIdentity, type EndId, type Id } from '../id';
import { pairOf } from '../capabilityBetween';
import { capability } from '../editions';
import { stateName, step, type Step } from '../lifecycle';
import { machines, type MachineName } from '../machines';
import { insteadOf, reasons, refusal, type Refusal } from '../refusal';
import { get, tableOf, type RecordKind, type World } from '../world';
import type { StateValue } from 'xstate';

/** What a handler has while it decides: the world at that moment, and the ids that come next. */
export interface Deciding {
	readonly world: World;
	/** The entry that is being decided; becomes the key of the ends it makes. */
	readonly entry: number;
	/** The next free id of a kind; each call hands out another. */
	next<Kind extends RecordKind>(kind: Kind): Id<Kind>;
}

/** What a handler gives: what happens, or why not. */
export type Outcome = readonly DomainEvent[] | Refusal;

export function deciding(world: World, entry: number): Deciding {
	const handedOut: Partial<Record<RecordKind, number>> = {};
	return {
		world,
		entry,
		next(kind) {
			const given = handedOut[kind] ?? 0;
			handedOut[kind] = given + 1;
			return `${kind}:${world[tableOf[kind]].size + given}`;
		}
	};
}

export function isRefusal(outcome: Outcome): outcome is Refusal {
	return !Array.isArray(outcome);
}

/** A cell of the edition's table that is asked, for a refusal to name. */
export interface Attempt {
	readonly act: Act;
	readonly pair: Pair;
}

/** The cell for an act of one end toward another. */
export function toward(world: World, act: Act, from: EndId, to: EndId): Attempt {
	return { act, pair: pairOf(world, from, to) };
}

/** Whether the present edition allows it. */
export function isAllowed(world: World, { act, pair }: Attempt): boolean {
	return capability(world.edition, act, pair).allows;
}

/** `null` where the present edition allows an act that no machine decides, else the refusal. */
export function refusedByEdition(world: World, command: Command['type'], attempt: Attempt): Refusal | null {
	return isAllowed(world, attempt) ? null : refusedBy(world, command, null, ['editionAllows'], attempt);
}

type Moved = Extract<Step, { moved: true }>;

/** Steps a machine, and turns its «no» into a refusal that names machine, state, event and guards. */
export function tryStep(
	{ world }: Deciding,
	command: Command['type'],
	machine: MachineName,
	state: StateValue,
	event: string,
	claims: Claims,
	attempt?: Attempt
): Moved | { readonly moved: false; readonly refusal: Refusal } {
	const answer = step(machines[machine], state, event, claims);
	if (answer.moved) return answer;
	return {
		moved: false,
		refusal: refusedBy(world, command, { machine, state: stateName(state), event }, answer.refusedBy, attempt)
	};
}

/**
 * The refusal that follows from the guards that said no; with none, the state knows no such event. `where` is
 * `null` for what no machine decides.
 */
export function refusedBy(
	world: World,
	command: Command['type'],
	where: { machine: MachineName; state: string; event: string } | null,
	guards: readonly Guard[],
	attempt?: Attempt
): Refusal {
	const [first] = guards;
	if (!first) return refusal(command, 'notInThisState', { ...where, assumed: true });
	const reason = reasons[first];
	if (first !== 'editionAllows' || !attempt) {
		return refusal(command, first, {
			...where,
			guards,
			facts: reason.facts,
			assumed: reason.assumed,
			remedies: reason.remedies
		});
	}
	const { act, pair } = attempt;
	const cell = capability(world.edition, act, pair);
	return refusal(command, first, {
		...where,
		guards,
		facts: cell.facts,
		assumed: cell.assumed,
		remedies: insteadOf[act] ?? reason.remedies,
		capability: { act, pair, edition: world.edition, verdict: cell.verdict }
	});
}

/** A WeChat account always acts; a work identity only while it is active (A12, A13). */
export function isAtWork(world: World, end: EndId): boolean {
	return !isIdentity(end) || get(world, end).state === 'active';
}
