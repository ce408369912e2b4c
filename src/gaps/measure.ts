import {
	capability,
	decide,
	labelOf,
	showsReading,
	type Act,
	type EditionId,
	type Pair,
	type Refusal
} from '../world';
import { probeOf, worldOf } from './probe';

/** What came of trying, beside what the edition says. */
export interface Measured {
	readonly allowed: boolean;
	/** Why not; `null` where it was done, and for a label that is not shown. */
	readonly refusal: Refusal | null;
	/** What was measured is what is declared. */
	readonly agrees: boolean;
}

/** Tries an act in its small world, through the one door. */
export function measure(edition: EditionId, act: Act, pair: Pair): Measured {
	const probe = probeOf(edition, act, pair);
	const world = worldOf(probe);
	const { allows } = capability(edition, act, pair);
	const { tries } = probe;
	if (tries.type === 'look') {
		const allowed =
			tries.for === 'label'
				? labelOf(world, tries.by, tries.at) !== undefined
				: showsReading(world, tries.by, tries.at);
		return { allowed, refusal: null, agrees: allowed === allows };
	}
	const decision = decide(world, tries);
	const refusal = decision.ok ? null : decision.refusal;
	return { allowed: decision.ok, refusal, agrees: decision.ok === allows };
}
