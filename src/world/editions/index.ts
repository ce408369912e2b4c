import { before } from './before';
import { beta } from './beta';
import { pairsOf, type Act, type Cell, type Edition, type Pair } from './capability';

export {
	acts,
	notes,
	pairs,
	pairsOf,
	type Act,
	type Cell,
	type Edition,
	type FactId,
	type Note,
	type Pair,
	type PairOf,
	type Verdict
} from './capability';

/** Every edition, oldest first. */
export const editions = { before, beta } as const satisfies Record<string, Edition>;

export type EditionId = keyof typeof editions;

/** The ids of the editions, oldest first. */
export const editionIds = Object.keys(editions) as EditionId[];

/** What a session begins in unless it says otherwise. */
export const firstEdition: EditionId = 'beta';

/** Between these ends there is no such act: not known, not allowed. */
const none: Cell = { verdict: 'unknown', facts: [], allows: false, assumed: true, asOf: '', note: null };

/** What an edition says of an act between two kinds of end; where there is no such act: unknown, and not allowed. */
export function capability(edition: EditionId, act: Act, pair: Pair): Cell {
	const row: { readonly [pair in Pair]?: Cell } = editions[edition].cells[act];
	return row[pair] ?? none;
}

/** Whether there can be such an act between two kinds of end at all. */
export function hasCell(act: Act, pair: Pair): boolean {
	return (pairsOf[act] as readonly Pair[]).includes(pair);
}

/** Positive where `one` is of a later date than `other`, negative where it is of an earlier one, else 0. */
export function compareEditions(one: EditionId, other: EditionId): number {
	return editionIds.indexOf(one) - editionIds.indexOf(other);
}
