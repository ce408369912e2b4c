/** One figure beside what it is compared with, both from this run. */
export interface Row {
	readonly name: string;
	/** Messages in the world, or entries in the session. */
	readonly size: number;
	readonly ours: number;
	readonly unit: 'µs' | 'ms' | 'bytes';
	readonly against?: string;
	readonly reference?: number;
	/** The most that «ours», or «ours» over the reference, should be. */
	readonly target?: { readonly ours: number } | { readonly ratio: number } | undefined;
}

export interface JudgedRow {
	readonly name: string;
	readonly size: number;
	readonly ours: number;
	readonly against: string | null;
	readonly reference: number | null;
	readonly unit: Row['unit'];
	readonly ratio: number | null;
	readonly target: { readonly ours: number } | { readonly ratio: number } | null;
	readonly reached: boolean | null;
}

export function judged({ name, size, ours, unit, against, reference, target }: Row): JudgedRow {
	const ratio = reference === undefined ? null : ours / reference;
	const reached =
		target === undefined
			? null
			: 'ours' in target
				? ours <= target.ours
				: (ratio ?? Infinity) <= target.ratio;
	return {
		name,
		size,
		ours: short(ours),
		against: against ?? null,
		reference: reference === undefined ? null : short(reference),
		unit,
		ratio: ratio === null ? null : short(ratio),
		target: target ?? null,
		reached
	};
}

const heads = ['what', 'size', 'ours', 'reference', '', 'against', 'ratio', 'target', 'reached'];
const toTheLeft = new Set(['what', '', 'against', 'reached']);

export function tableOf(rows: readonly JudgedRow[]): string {
	const cells = rows.map((row, place) => [
		row.name === rows[place - 1]?.name ? '' : row.name,
		grouped(row.size),
		grouped(row.ours),
		row.reference === null ? '' : grouped(row.reference),
		row.unit,
		row.against ?? '',
		row.ratio === null ? '' : grouped(row.ratio),
		targetOf(row),
		row.reached === null ? '' : row.reached ? 'yes' : 'NO'
	]);
	const widths = heads.map((head, column) =>
		Math.max(head.length, ...cells.map((line) => line[column]?.length ?? 0))
	);
	const lines = [heads, widths.map((width) => '─'.repeat(width)), ...cells].map((line) =>
		line
			.map((cell, column) => {
				const width = widths[column] ?? 0;
				return toTheLeft.has(heads[column] ?? '') ? cell.padEnd(width) : cell.padStart(width);
			})
			.join('  ')
			.trimEnd()
	);
	const aimed = rows.filter(({ reached }) => reached !== null);
	const reached = aimed.filter((row) => row.reached);
	return `${lines.join('\n')}\n\n${reached.length} of ${aimed.length} targets reached`;
}

function targetOf({ target, unit }: JudgedRow): string {
	if (!target) return '';
	return 'ours' in target ? `≤ ${grouped(target.ours)} ${unit}` : `≤ ${target.ratio} ×`;
}

/** Three digits that count; more would be noise. */
function short(value: number): number {
	return Number(value.toPrecision(value >= 1_000 ? Math.ceil(Math.log10(value)) : 3));
}

function grouped(value: number): string {
	return value.toLocaleString('en', { maximumSignificantDigits: 9 }).replaceAll(',', ' ');
}
