import type { EditionDocument, ParsedEdition } from './editionDocument';

export {
	cellsOf,
	compare,
	kinds,
	saysTheSame,
	inGroups,
	type Compared,
	type Kind,
	type Row
} from './compare';
export type { Cells, EditionDocument, ParsedEdition } from './editionDocument';
export { csvOf, markdownOf, type Sheet } from './export';
export { groupNames, groups, type Group } from './groups';
export { measure, type Measured } from './measure';
export { whereToTry } from './place';
export { probeOf, worldOf, type Look, type Probe } from './probe';
export { search, type Found, type Said } from './search';

/** An edition from a file's text, by code that is loaded for it: all its cells, or what is wrong with it and where. */
export async function parseEditionText(
	text: string,
	known: readonly EditionDocument[] = []
): Promise<ParsedEdition> {
	return (await import('./editionDocument')).parseEditionText(text, known);
}
