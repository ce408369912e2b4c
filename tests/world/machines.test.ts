import { transition, type AnyStateMachine, type StateValue } from 'xstate';
import { adjacencyMapToArray, getAdjacencyMap, getShortestPaths, getStateNodes } from 'xstate/graph';
import { describe, expect, test } from 'vitest';
import { guards, guardsOf, machines, stateName, step, type Guard, type MachineName } from '../../src/world';
import { carryOut, effects } from '../../src/world/effects';

/* Every chart, explored whole: what is checked here is generated from the charts themselves. */

type Said = Readonly<Partial<Record<Guard, boolean>>>;
interface Asked {
	readonly type: string;
	readonly claims: Said;
}

const names = Object.keys(machines) as MachineName[];

/** Every event, with every combination of what the guards that matter here can say. */
function questions(machine: AnyStateMachine, state: StateValue): Asked[] {
	return machine.events.flatMap((type) => {
		const asked = guardsOf(machine, state, type);
		return Array.from({ length: 2 ** asked.length }, (_, bits) => ({
			type,
			claims: Object.fromEntries(asked.map((guard, place) => [guard, (bits & (1 << place)) !== 0]))
		}));
	});
}

const options = (machine: AnyStateMachine) => ({
	events: ((snapshot: { value: StateValue }) => questions(machine, snapshot.value)) as never,
	serializeState: ({ value }: { value: StateValue }) => stateName(value)
});

/** Every state × event × outcome of the guards. */
function explored(machine: AnyStateMachine) {
	const map = getAdjacencyMap(machine, options(machine) as never);
	return adjacencyMapToArray(map).map(({ state, event }) => ({
		value: (state as unknown as { value: StateValue }).value,
		event: event as unknown as Asked
	}));
}

const lazy = (claims: Said) =>
	Object.fromEntries(Object.entries(claims).map(([guard, says]) => [guard, () => says]));

describe.each(names)('The lifecycle %s', (name) => {
	const machine: AnyStateMachine = machines[name];
	const all = explored(machine);

	test('L4 each of its states can be reached', () => {
		const reached = Object.values(getShortestPaths(machine, options(machine) as never)).map(({ state }) =>
			atoms((state as unknown as { value: StateValue }).value)
		);
		const leaves = getStateNodes(machine).filter((node) => Object.keys(node.states).length === 0);
		expect(leaves.map(({ path }) => path.join('.')).filter((leaf) => !reached.flat().includes(leaf))).toEqual(
			[]
		);
	});

	test('L4 each of its transitions is taken', () => {
		const taken = new Set<string>();
		for (const { value, event } of all) {
			const answer = step(machine, value, event.type, lazy(event.claims));
			if (!answer.moved) continue;
			for (const atom of atoms(value)) taken.add(`${atom} ${event.type} ${answer.actions.join()}`);
		}
		const drawn = getStateNodes(machine).flatMap((node) =>
			[...node.transitions.values()]
				.flat()
				.map(({ eventType, actions }) => `${node.path.join('.')} ${eventType} ${actions.join()}`)
		);
		expect(drawn.filter((each) => !taken.has(each))).toEqual([]);
		expect(drawn.length).toBeGreaterThan(0);
	});

	test('L1 what is remembered is what XState answers, the first time and the second', () => {
		expect(all.length).toBeGreaterThanOrEqual(machine.events.length);
		for (const { value, event } of all) {
			const [next, actions] = transition(machine, machine.resolveState({ value, context: {} }), event);
			const acts = actions.map(({ type }) => type);
			const stays = stateName(next.value) === stateName(value) && acts.length === 0;
			for (const answer of [1, 2].map(() => step(machine, value, event.type, lazy(event.claims)))) {
				expect(answer.moved, `${stateName(value)} ${JSON.stringify(event)}`).toBe(!stays);
				if (answer.moved) expect([answer.next, answer.actions]).toEqual([next.value, acts]);
			}
		}
	});

	test('L2 the guards that say no are named, in the order of the chart, and no others', () => {
		for (const { value, event } of all) {
			const asked = guardsOf(machine, value, event.type);
			const denied = asked.filter((guard) => !event.claims[guard]);
			const answer = step(machine, value, event.type, lazy(event.claims));
			expect(answer.moved ? answer.denied : answer.refusedBy).toEqual(denied);
			// a refusal without a name would be one without a reason, unless the state knows no such event
			if (!answer.moved && asked.length > 0) expect(denied.length).toBeGreaterThan(0);
			if (!answer.moved && asked.length === 0) {
				const known = machine.resolveState({ value, context: {} })._nodes;
				expect(known.flatMap((node) => [...node.transitions.keys()])).not.toContain(event.type);
			}
		}
	});

	test('L2 its guards are claims that the world knows', () => {
		expect(
			Object.keys(machine.implementations.guards).filter((each) => !guards.includes(each as Guard))
		).toEqual([]);
		const asked = new Set(all.flatMap(({ value, event }) => guardsOf(machine, value, event.type)));
		expect([...asked].sort()).toEqual(Object.keys(machine.implementations.guards).sort());
	});

	test('L3 its actions are exactly those that stand for events', () => {
		const drawn = getStateNodes(machine).flatMap((node) =>
			[...node.transitions.values()].flat().flatMap(({ actions }) => actions.map(String))
		);
		expect([...new Set(drawn)].sort()).toEqual(Object.keys(effects[name]).sort());
		expect(Object.keys(machine.implementations.actions).sort()).toEqual(Object.keys(effects[name]).sort());
	});

	test('L3 an action that stands for nothing is an error', () => {
		expect(() => carryOut(name, ['dance'], {} as never)).toThrow(`«${name}» names the action «dance»`);
	});

	test('L5 it holds no data: its states are names and nothing else', () => {
		for (const { value } of all) {
			expect(machine.resolveState({ value, context: {} }).context).toEqual({});
		}
		expect(machine.config.context).toBeUndefined();
	});
});

test('L2 a guard without an answer is an error, not a no', () => {
	expect(() => step(machines.message, 'drafted', 'submit', {})).toThrow(
		'No claim «senderIsInside» for event «submit» in «message.drafted»'
	);
});

test('L2 a claim is asked only where the chart asks for it', () => {
	const never = () => {
		throw new Error('asked in vain');
	};
	const answer = step(machines.grant, 'given', 'withdraw', {
		actorIsAdmin: () => true,
		interopIsOpen: never
	});
	expect(answer.moved).toBe(true);
});

test('L6 every claim that the world knows is asked by some chart or door', () => {
	const asked = new Set(names.flatMap((name) => Object.keys(machines[name].implementations.guards)));
	expect(guards.filter((guard) => !asked.has(guard))).toEqual([]);
});

/** The atomic states in a state's value: `relation.asked`, `block.open`. */
function atoms(value: StateValue): string[] {
	return stateName(value).split('/');
}
