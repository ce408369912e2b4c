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
export { finderIn, type Found, type Worded } from './search';

/** An edition from a file's text, by code that is loaded for it: all its cells, or what is wrong with it and where. */
export async function parseEditionText(
	...given: Parameters<ParseEdition>
): Promise<ReturnType<ParseEdition>> {
	return (await import('./editionDocument')).parseEditionText(...given);
}

type ParseEdition = typeof import('./editionDocument').parseEditionText;
