import fc from 'fast-check';
import { produce } from 'immer';
import { expect, test } from 'vitest';
import { addTimer, nextTimer, takeTimer, type Timer } from '../../src/world/timer';
import { emptyVector, type Vector } from '../../src/world/vector';
import { day, dayOf, get, instantOf, limits } from '../../src/world';
import { runs } from '../runs';
import { castTrial } from './laws';
import {
	ask,
	chenAtWork,
	days,
	give,
	li,
	link,
	toAll,
	travel,
	wait,
	wang,
	zhiAtWork,
	zhou
} from './commands';

type Timers = Vector<Timer>;
const timer = (due: number): Timer => ({ due, what: { is: 'requestLapses', link: 'link:0', asked: due } });
const edit = (timers: Timers, change: (draft: Timers) => void): Timers =>
	produce(timers, (draft) => change(draft as unknown as Timers));

test('W10 timers come out in the order of their instants, whatever order they went in', () => {
	fc.assert(
		fc.property(fc.array(fc.nat(50), { maxLength: 60 }), fc.nat(20), (dues, early) => {
			let timers: Timers = emptyVector();
			const taken: number[] = [];
			const take = () => {
				const next = nextTimer(timers);
				if (next) taken.push(next.due);
				timers = edit(timers, takeTimer);
			};
			for (const due of dues) timers = edit(timers, (draft) => addTimer(draft, timer(due)));
			for (let count = 0; count < early; count += 1) take();
			const first = taken.splice(0);
			timers = edit(timers, (draft) => addTimer(draft, timer(7)));
			while (nextTimer(timers)) take();
			const sorted = [...dues].sort((one, other) => one - other);
			expect(first).toEqual(sorted.slice(0, early));
			expect(taken).toEqual([...sorted.slice(early), 7].sort((one, other) => one - other));
			expect(timers.size).toBe(0);
		}),
		{ numRuns: runs(200) }
	);
});

test('W10 none waits in an empty heap, and taking from it is harmless', () => {
	const empty = emptyVector<Timer>();
	expect(nextTimer(empty)).toBeUndefined();
	expect(edit(empty, takeTimer)).toBe(empty);
});

test('W10 timers fire at their own instants, in order, before what is done then', () => {
	const trial = castTrial();
	trial.do(give(toAll(travel)), { type: 'clock.setPace', ms: 0 });
	const start = trial.world.clock;
	trial.do(ask(trial.world, wang, zhiAtWork), wait(5), ask(trial.world, li, zhiAtWork), wait(5));
	trial.do(ask(trial.world, zhou, chenAtWork));
	expect(
		trial.do(days(4)).map((event) => (event.type === 'clock.moved' ? event.until - start : event.type))
	).toEqual(
		[0, 5, 10].flatMap((at) => [limits.requestLife + at, 'timer.fired', 'link.lapsed']).concat([4 * day + 10])
	);
	expect(get(trial.world, link(trial, li, zhiAtWork)).request?.endedAt).toBe(start + 5 + limits.requestLife);
	trial.end();
});

test('W10 what an act’s own time brings about is there when it is decided', () => {
	const trial = castTrial();
	trial.do(give(toAll(travel)), ask(trial.world, wang, zhiAtWork), wait(limits.requestLife - 20_000));
	const refused = trial.no({ type: 'link.accept', by: zhiAtWork, link: link(trial, wang, zhiAtWork) });
	expect(refused).toMatchObject({ code: 'notInThisState', state: 'relation.none/block.open' });
	trial.end();
});

test('W7 an act takes the pace, setting the table takes none, and the clock moves by as much as it is told', () => {
	const trial = castTrial();
	const start = trial.world.clock;
	trial.do(give(toAll(travel)));
	expect(trial.world.clock - start).toBe(limits.pace);
	trial.do({ type: 'person.create', name: '新', face: 'li' }, { type: 'clock.setPace', ms: 5 });
	expect(trial.world.clock - start).toBe(limits.pace);
	trial.do({ type: 'card.save', by: zhiAtWork }, wait(7));
	expect(trial.world.clock - start).toBe(limits.pace + 12);
	const { world } = trial;
	trial.do(wait(0));
	expect(trial.world).toBe(world);
	trial.end();
});

test('P10 wall clocks are read in one zone, wherever the test runs', () => {
	expect(instantOf('2018-05-24T09:58')).toBe(Date.UTC(2018, 4, 24, 1, 58));
	expect(dayOf(instantOf('2018-05-24T00:00'))).toBe(dayOf(instantOf('2018-05-24T23:59')));
	expect(dayOf(instantOf('2018-05-25T00:00')) - dayOf(instantOf('2018-05-24T23:59'))).toBe(1);
});
