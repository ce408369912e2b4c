import { getNextTransitions, transition, type AnyStateMachine, type StateValue } from 'xstate';
import type { Claims, Guard } from './guards';
export { setup } from './setup';

/**
 * Any machine as a pure step. A lifecycle holds no context, so what XState answers depends on nothing but the
 * state, the event and what the guards say: it is asked once for each such triple and remembered (rule L1).
 * XState stays the only truth; the second time costs a map look-up instead of some 30 µs.
 */
export type Step =
	| {
			readonly moved: true;
			readonly next: StateValue;
			/** Names of the chart's actions, in order; `effects.ts` turns them into domain events. */
			readonly actions: readonly string[];
			/** Guards that said no to a transition tried before the one taken: why this branch and no other. */
			readonly denied: readonly Guard[];
	  }
	| {
			readonly moved: false;
			/** The guards that said no; empty where the state knows no such event. */
			readonly refusedBy: readonly Guard[];
	  };

export interface LifecycleEvent<Type extends string = string> {
	readonly type: Type;
	readonly claims: Readonly<Partial<Record<Guard, boolean>>>;
}

interface Question {
	readonly guards: readonly Guard[];
	/** By what the guards say, one bit each. */
	readonly answers: Map<number, Step>;
}

const remembered = new WeakMap<AnyStateMachine, Map<string, Question>>();

/**
 * What `machine` does in `state` on `event`. Throws where a chart names a guard that `claims` has no answer for:
 * a mistake in the program, never in the input.
 */
export function step(machine: AnyStateMachine, state: StateValue, event: string, claims: Claims): Step {
	const question = ask(machine, state, event);
	let bits = 0;
	for (const [place, guard] of question.guards.entries()) {
		const claim = claims[guard];
		if (!claim)
			throw new Error(`No claim «${guard}» for event «${event}» in «${machine.id}.${stateName(state)}»`);
		if (claim()) bits |= 1 << place;
	}
	let answer = question.answers.get(bits);
	if (!answer) {
		answer = stepByXState(machine, state, event, question.guards, bits);
		question.answers.set(bits, answer);
	}
	return answer;
}

/** The guards that some transition on `event` out of `state` asks, in the chart's order. */
export function guardsOf(machine: AnyStateMachine, state: StateValue, event: string): readonly Guard[] {
	return ask(machine, state, event).guards;
}

/** A state as one word, for refusals, logs and test names: `active`, `relation.asked/block.open`. */
export function stateName(state: StateValue): string {
	if (typeof state === 'string') return state;
	return Object.entries(state)
		.map(([region, value]) => `${region}.${stateName(value as StateValue)}`)
		.join('/');
}

/** The dictionary of a chart's guards: each reads its own claim from the event. */
export function claim<const Names extends readonly Guard[]>(...names: Names) {
	const read = (name: Guard) => (args: { event: LifecycleEvent }) => args.event.claims[name] === true;
	return Object.fromEntries(names.map((name) => [name, read(name)])) as Record<
		Names[number],
		(args: { event: LifecycleEvent }) => boolean
	>;
}

/** The dictionary of a chart's actions: names only, returned as data and never run. */
export function name<const Names extends readonly string[]>(...names: Names) {
	return Object.fromEntries(names.map((each) => [each, () => undefined])) as Record<
		Names[number],
		() => void
	>;
}

function ask(machine: AnyStateMachine, state: StateValue, event: string): Question {
	let questions = remembered.get(machine);
	if (!questions) remembered.set(machine, (questions = new Map()));
	const key = typeof state === 'string' ? `${state} ${event}` : `${stateName(state)} ${event}`;
	let question = questions.get(key);
	if (!question) {
		const found = new Set<Guard>();
		for (const candidate of getNextTransitions(machine.resolveState({ value: state, context: {} }))) {
			if (candidate.eventType === event) collectGuards(candidate.guard, found);
		}
		questions.set(key, (question = { guards: [...found], answers: new Map() }));
	}
	return question;
}

function stepByXState(
	machine: AnyStateMachine,
	state: StateValue,
	event: string,
	asked: readonly Guard[],
	bits: number
): Step {
	const says = Object.fromEntries(asked.map((guard, place) => [guard, (bits & (1 << place)) !== 0]));
	const denied = asked.filter((guard) => !says[guard]);
	const snapshot = machine.resolveState({ value: state, context: {} });
	const full: LifecycleEvent = { type: event, claims: says };
	if (!snapshot.can(full)) return { moved: false, refusedBy: denied };
	const [next, actions] = transition(machine, snapshot, full);
	return { moved: true, next: next.value, actions: actions.map((action) => action.type), denied };
}

/** A guard is a name, or `and([...])`, which XState keeps as a function bearing its parts. */
function collectGuards(guard: unknown, into: Set<Guard>): void {
	if (typeof guard === 'string') into.add(guard as Guard);
	else if (guard !== null && (typeof guard === 'object' || typeof guard === 'function')) {
		if ('guards' in guard) for (const part of guard.guards as unknown[]) collectGuards(part, into);
		else if ('type' in guard) into.add(guard.type as Guard);
	}
}
