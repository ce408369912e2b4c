import { language } from '../../i18n';

/** In which order a table is looked at; in its own without one. */
export interface Sort<Column extends string = string> {
	readonly by: Column;
	readonly down: boolean;
}

/** Up, then down, then as the table has them. */
export function nextSort<Column extends string>(
	sort: Sort<Column> | undefined,
	by: Column
): Sort<Column> | undefined {
	if (sort?.by !== by) return { by, down: false };
	return sort.down ? undefined : { by, down: true };
}

/** The rows by a word of each, as the language orders words; those with the same one stay as they stood. */
export function sortedBy<Row>(
	rows: readonly Row[],
	{ down }: Sort,
	wordOf: (row: Row) => string
): readonly Row[] {
	const words = rows.map(wordOf);
	const { compare } = new Intl.Collator(language.locale, { numeric: true });
	// each word is compared once, however many rows have it
	const ranks = new Map([...new Set(words)].sort(compare).map((word, rank) => [word, down ? -rank : rank]));
	return rows
		.map((row, place) => ({ row, rank: ranks.get(words[place] ?? '') ?? 0 }))
		.sort((one, other) => one.rank - other.rank)
		.map(({ row }) => row);
}
