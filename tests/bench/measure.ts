import { isDeepStrictEqual } from 'node:util';
import { Bench } from 'tinybench';

/** One way to do a piece of work. */
export interface Way {
	readonly name: string;
	/** Makes ready for one run; not measured. */
	prepare?(): void;
	/** Does the work `times` times over. */
	run(): void;
	readonly times: number;
	/** What the last run led to: the same for all ways that are compared. */
	outcome(): unknown;
}

type Figures<Ways extends readonly Way[]> = { [place in keyof Ways]: number };

const rounds = 5;
const inMs = { ms: 1, µs: 1_000 } as const;

/**
 * How long each way takes for one piece of work: medians, each measured for `time` ms. The ways take turns, so
 * that a machine that is busy for a moment is busy for all of them. Throws where one of them does other work
 * than the first: a reference that has rotted compares nothing.
 */
export async function compare<const Ways extends readonly Way[]>(
	ways: Ways,
	time: number,
	unit: 'ms' | 'µs'
): Promise<Figures<Ways>> {
	const measured = ways.map((way) => ({ way, turn: warmUp(way, time / rounds), samples: [] as number[] }));
	const [first, ...others] = ways;
	for (const other of others) {
		if (!isDeepStrictEqual(other.outcome(), first?.outcome())) {
			throw new Error(`«${other.name}» and «${first?.name}» do not do the same work`);
		}
	}
	for (let round = 0; round < rounds; round += 1) {
		for (const { way, turn, samples } of measured) {
			if (round * turn > time) continue; // slow, and done once already
			const iterations = Math.max(1, Math.floor(time / rounds / turn));
			samples.push(...(await samplesOf(way, iterations)));
		}
	}
	return measured.map(
		({ way, samples }) => (quantile(samples, 0.5) / way.times) * inMs[unit]
	) as Figures<Ways>;
}

/** Runs a way for `time` ms, at least once; gives how long it took in the end, with its preparation. */
function warmUp(way: Way, time: number): number {
	const start = performance.now();
	for (;;) {
		const begun = performance.now();
		way.prepare?.();
		way.run();
		const now = performance.now();
		if (now - start >= time) return now - begun;
	}
}

/** In ms a run. */
async function samplesOf(way: Way, iterations: number): Promise<readonly number[]> {
	globalThis.gc?.();
	const bench = new Bench({ time: 0, iterations, throws: true });
	bench.add(way.name, () => way.run(), { beforeEach: () => way.prepare?.() });
	const [task] = await bench.run();
	return task?.result?.samples ?? [];
}

/** For work of seconds, which is done once. */
export function stopwatch<T>(work: () => T): { readonly ms: number; readonly result: T } {
	globalThis.gc?.();
	const start = performance.now();
	const result = work();
	return { ms: performance.now() - start, result };
}

export function quantile(samples: readonly number[], part: number): number {
	const sorted = samples.toSorted((one, other) => one - other);
	const found = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
	if (found === undefined) throw new Error('Nothing was measured');
	return found;
}
