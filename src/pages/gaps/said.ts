import { saysTheSame, type Compared } from '../../gaps';
import { language } from '../../i18n';
import type { Act, Cell, Pair } from '../../world';

/** One cell, as an address and a keyboard know it. */
export interface CellId {
	readonly act: Act;
	readonly pair: Pair;
}

/** Its name where only one will do. */
export const idOf = ({ act, pair }: CellId): string => `${act}/${pair}`;

/** What one edition says of a cell, in the few words that a table has room for. */
export function verdictText({ verdict, assumed, allows }: Cell): string {
	const t = language.t.gaps;
	return assumed ? `${t.verdicts[verdict]}${t.and}${t.assumed(allows)}` : t.verdicts[verdict];
}

/** What both editions say of a cell, as text: for names, exports and whoever sees no colours. */
export function cellText(cell: Compared, between: string): string {
	const later = verdictText(cell.later);
	return saysTheSame(cell) ? later : `${verdictText(cell.earlier)}${between}${later}`;
}
