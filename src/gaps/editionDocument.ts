import * as v from 'valibot';
import { isPlain, migrateBy } from '../session';
import {
	acts,
	capability,
	editionIds,
	hasCell,
	pairs,
	type Act,
	type Cell,
	type EditionId,
	type FactId,
	type Pair
} from '../world';
import { currentVersion, migrations } from './migrations';

/**
 * A what-if as a file: an edition that says of some cells something else than the one it is based on, which may itself
 * be based on another.
 */
export interface EditionDocument {
	readonly format: 'hutong.edition';
	readonly version: 1;
	readonly id: string;
	/** One of the editions that ship, or another document's id. */
	readonly base: string;
	readonly name: { readonly 'zh-CN': string; readonly en: string };
	/** `YYYY-MM`, the date that its own cells are of. */
	readonly asOf: string;
	readonly cells: { readonly [act in Act]?: { readonly [pair in Pair]?: SaidCell } };
}

type SaidCell = Pick<Cell, 'verdict' | 'facts' | 'allows' | 'assumed'>;

/** Every cell of an edition, as its document and those below it say. */
export type Cells = { readonly [act in Act]: { readonly [pair in Pair]?: Cell } };

export type ParsedEdition =
	| { readonly document: EditionDocument; readonly cells: Cells }
	/** What is wrong and where, at most 20. */
	| {
			readonly reason: 'tooLarge' | 'notJson' | 'newer' | 'notAnEdition';
			readonly faults: readonly string[];
	  };

/** Characters of a file, and of a name. */
const longest = { file: 500_000, name: 100 } as const;
const mostFaults = 20;

const name = v.pipe(v.string(), v.trim(), v.minLength(1, 'a text is missing'), v.maxLength(longest.name));
const fact = v.custom<FactId>(
	(input) => typeof input === 'string' && /^(A([1-9]|[12]\d|3[0-3])|R[0-8]|T([1-9]|[12]\d))$/.test(input),
	'number of a fact'
);
export const cellSchema = v.strictObject({
	verdict: v.picklist(['yes', 'no', 'partly', 'unknown']),
	facts: v.pipe(v.array(fact), v.maxLength(10)),
	allows: v.boolean(),
	assumed: v.boolean()
});
export const rowSchema = v.strictObject(
	Object.fromEntries(pairs.map((pair) => [pair, v.optional(cellSchema)]))
);
const slug = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'lower-case words with hyphens'));

/** The form of an edition's file; what its cells say against each other is checked besides. */
export const editionSchema = v.strictObject({
	format: v.literal('hutong.edition'),
	version: v.literal(1),
	id: v.pipe(slug, v.maxLength(60)),
	base: v.pipe(slug, v.maxLength(60)),
	name: v.strictObject({ 'zh-CN': name, en: name }),
	asOf: v.pipe(v.string(), v.regex(/^20\d\d-(0[1-9]|1[0-2])$/, 'YYYY-MM')),
	cells: v.strictObject(Object.fromEntries(acts.map((act) => [act, v.optional(rowSchema)])))
});

/** An edition from the text of a file; `known` are the documents that it may be based on. */
export function parseEditionText(text: string, known: readonly EditionDocument[] = []): ParsedEdition {
	if (text.length > longest.file)
		return { reason: 'tooLarge', faults: [`.: more than ${longest.file} characters`] };
	try {
		return parseEdition(JSON.parse(text), known);
	} catch (error) {
		return { reason: 'notJson', faults: [`.: ${error instanceof Error ? error.message : String(error)}`] };
	}
}

/** An edition from plain data: all of it is sound, or it is told what is not. */
export function parseEdition(input: unknown, known: readonly EditionDocument[] = []): ParsedEdition {
	if (!isPlain(input)) return bad(['.: nested too deep, or a reserved key']);
	const version = (input as { version?: unknown } | null)?.version;
	if (typeof version === 'number' && version > currentVersion)
		return { reason: 'newer', faults: [`version: ${version}`] };
	const parsed = v.safeParse(editionSchema, present(input, version));
	if (!parsed.success) {
		return bad(parsed.issues.map((issue) => `${v.getDotPath(issue) ?? '.'}: ${issue.message}`));
	}
	const document = parsed.output as EditionDocument;
	const faults = faultsIn(document);
	if (faults.length > 0) return bad(faults);
	const line = lineOf(document, known);
	return typeof line === 'string' ? bad([line]) : { document, cells: flatten(line) };
}

/** As this release writes it; what is no version at all stays, and fails at its place. */
function present(input: unknown, version: unknown): unknown {
	if (typeof version !== 'number' || version < 1) return input;
	return migrateBy(migrations, input as Record<string, unknown>, version).document;
}

function bad(faults: readonly string[]): ParsedEdition {
	return { reason: 'notAnEdition', faults: faults.slice(0, mostFaults).map((fault) => fault.slice(0, 200)) };
}

/** What its cells say against themselves: acts that there are not, verdicts without a source, or that do other. */
function faultsIn({ id, cells }: EditionDocument): string[] {
	const faults: string[] = [];
	if ((editionIds as readonly string[]).includes(id)) faults.push(`id: «${id}» is an edition that ships`);
	for (const act of acts) {
		for (const pair of pairs) {
			const said = cells[act]?.[pair];
			if (!said) continue;
			const place = `cells.${act}.${pair}`;
			if (!hasCell(act, pair)) faults.push(`${place}: there is no such act between these`);
			if (said.facts.length === 0 && !said.assumed) faults.push(`${place}.facts: a source is missing`);
			const settled = said.verdict === 'yes' || said.verdict === 'no';
			if (settled && (said.assumed || said.allows !== (said.verdict === 'yes'))) {
				faults.push(`${place}.allows: not what the verdict says`);
			}
			if (!settled && !said.assumed) faults.push(`${place}.assumed: chosen without a source, and not marked`);
		}
	}
	return faults;
}

interface Line {
	readonly ships: EditionId;
	/** From the one that ships upwards. */
	readonly above: readonly EditionDocument[];
}

/** The documents that one is based on, down to an edition that ships; or what is wrong with that line. */
function lineOf(document: EditionDocument, known: readonly EditionDocument[]): Line | string {
	const above = [document];
	for (let { base } = document; ;) {
		const ships = editionIds.find((id) => id === base);
		if (ships) return { ships, above: above.toReversed() };
		if (above.some(({ id }) => id === base)) return `base: «${base}» is based on itself`;
		const next = known.find(({ id }) => id === base);
		if (!next) return `base: there is no edition «${base}»`;
		above.push(next);
		({ base } = next);
	}
}

function flatten({ ships, above }: Line): Cells {
	return Object.fromEntries(
		acts.map((act) => [
			act,
			Object.fromEntries(
				pairs.filter((pair) => hasCell(act, pair)).map((pair) => [pair, cellOf(ships, above, act, pair)])
			)
		])
	) as Cells;
}

function cellOf(ships: EditionId, above: readonly EditionDocument[], act: Act, pair: Pair): Cell {
	const by = above.findLast(({ cells }) => cells[act]?.[pair] !== undefined);
	const said = by?.cells[act]?.[pair];
	return by && said ? { ...said, asOf: by.asOf, note: null } : capability(ships, act, pair);
}
