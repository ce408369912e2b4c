import { before } from './before';
import { beta } from './beta';
import type { Act, Cell, Edition, Pair } from './capability';

export {
	acts,
	pairs,
	type Act,
	type Cell,
	type Edition,
	type FactId,
	type Pair,
	type Verdict
} from './capability';

/** Every edition, oldest first. */
export const editions = { before, beta } as const satisfies Record<string, Edition>;

export type EditionId = keyof typeof editions;

const silent: Cell = { verdict: 'unknown', facts: [], allows: false, assumed: true };

/** What an edition says of an act between two kinds of end; where it says nothing: unknown, and not allowed. */
export function capability(edition: EditionId, act: Act, pair: Pair): Cell {
	const { cells }: Edition = editions[edition];
	return cells[act]?.[pair] ?? silent;
}
