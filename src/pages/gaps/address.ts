import { acts, hasCell, pairs } from '../../world';
import type { CellId } from './said';

/** The cell that an address asks for, if there is such a cell. */
export function cellAsked(asked: readonly string[]): CellId | undefined {
	const [name, ends] = asked.map(decoded);
	const act = acts.find((act) => act === name);
	const pair = pairs.find((pair) => pair === ends);
	return act && pair && hasCell(act, pair) ? { act, pair } : undefined;
}

/** Where a cell can be linked to; without one, the page. */
export function addressOf(cell: CellId | undefined): string {
	return cell ? ['#/gaps', cell.act, cell.pair].map(encodedTail).join('/') : '#/gaps';
}

/** Where a cell is tried in a world of its own. */
export function tryAddress(edition: string, { act, pair }: CellId): string {
	return `#/sandbox?try=${[edition, act, pair].map(encodeURIComponent).join('/')}`;
}

function encodedTail(part: string, place: number): string {
	return place === 0 ? part : encodeURIComponent(part);
}

/** An address that somebody typed may hold what is no encoding at all. */
function decoded(part: string): string {
	try {
		return decodeURIComponent(part);
	} catch {
		return part;
	}
}
