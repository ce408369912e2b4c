import { adjacencyMapToArray, getAdjacencyMap, getShortestPaths } from 'xstate/graph';
import { describe, expect, test } from 'vitest';
import { runnerMachine, type RunnerEvent, type RunnerState } from '../../src/lessons';

const both = [true, false];

/** Every event with every value that it can have. */
const events: readonly RunnerEvent[] = [
	...both.flatMap((met) => both.map((acted): RunnerEvent => ({ type: 'look', met, acted }))),
	{ type: 'hint' },
	{ type: 'show' },
	...both.flatMap((asks) => both.map((last): RunnerEvent => ({ type: 'next', asks, last }))),
	...both.map((last): RunnerEvent => ({ type: 'answer', last })),
	{ type: 'enter' },
	{ type: 'free' },
	{ type: 'back' }
];

const states = Object.keys(runnerMachine.states) as RunnerState[];
const options = { events: [...events] };
interface Arrow {
	readonly from: RunnerState;
	readonly event: RunnerEvent;
	readonly to: RunnerState;
}

const arrows = adjacencyMapToArray(getAdjacencyMap(runnerMachine, options)).map(
	({ state, event, nextState }): Arrow => ({ from: state.value, event, to: nextState.value })
);
const toOf = (from: RunnerState, type: RunnerEvent['type']) =>
	new Set(arrows.filter((arrow) => arrow.from === from && arrow.event.type === type).map(({ to }) => to));

describe('P11 the chart of a step', () => {
	test('every state is reached', () => {
		const reached = getShortestPaths(runnerMachine, options).map(({ state }) => state.value);
		expect([...new Set(reached)].sort()).toEqual([...states].sort());
	});

	test('every transition that is written is taken by some event', () => {
		for (const from of states) {
			for (const [type, written] of Object.entries(runnerMachine.states[from]?.config.on ?? {})) {
				const branches = [written].flat() as ({ target?: string } | string)[];
				const targets = branches.map((each) => (typeof each === 'string' ? each : each.target));
				const taken = toOf(from, type as RunnerEvent['type']);
				for (const target of targets) expect(taken, `${from} by ${type}`).toContain(target);
			}
		}
	});

	test('from every state there is a way out, and a way to every other', () => {
		for (const from of states) {
			const seen = new Set<RunnerState>([from]);
			for (const each of seen) for (const arrow of arrows) if (arrow.from === each) seen.add(arrow.to);
			expect([...seen].sort(), from).toEqual([...states].sort());
		}
	});

	test('a hint comes twice, and then no more', () => {
		expect(toOf('explaining', 'hint')).toEqual(new Set(['hinted']));
		expect(toOf('doing', 'hint')).toEqual(new Set(['hinted']));
		expect(toOf('hinted', 'hint')).toEqual(new Set(['hintedMore']));
		expect(toOf('hintedMore', 'hint')).toEqual(new Set(['hintedMore']));
	});

	test('next leads on from a step that is met, and from no other', () => {
		for (const from of states) {
			const expected = from === 'met' ? ['asked', 'finished', 'explaining'] : [from];
			expect([...toOf(from, 'next')].sort(), from).toEqual(expected.sort());
		}
		expect(toOf('asked', 'answer')).toEqual(new Set(['finished', 'explaining']));
	});

	test('a question is asked before the end, where there is one', () => {
		const last = arrows.filter(({ from, event }) => from === 'met' && event.type === 'next');
		for (const { event, to } of last) {
			if (event.type !== 'next') continue;
			expect(to).toBe(event.asks ? 'asked' : event.last ? 'finished' : 'explaining');
		}
	});

	test('free play begins from everywhere, and ends only by coming back or by another step', () => {
		for (const from of states) expect(toOf(from, 'free'), from).toEqual(new Set(['free']));
		expect(toOf('free', 'back')).toEqual(new Set(['explaining']));
		for (const type of ['look', 'hint', 'show', 'next', 'answer'] as const) {
			expect(toOf('free', type), type).toEqual(new Set(['free']));
		}
		for (const from of states) expect(toOf(from, 'enter'), from).toEqual(new Set(['explaining']));
	});

	test('a step that is taken back is open again, wherever the learner stood', () => {
		for (const from of ['met', 'asked', 'finished'] as const) {
			expect(toOf(from, 'look'), from).toEqual(new Set([from, 'explaining']));
		}
		for (const from of ['explaining', 'doing', 'hinted', 'hintedMore', 'shown'] as const) {
			expect(toOf(from, 'look'), from).toContain('met');
		}
	});
});
