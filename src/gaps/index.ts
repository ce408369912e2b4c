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
export { csvOf, markdownOf, type Sheet } from './export';
export { groupNames, groups, type Group } from './groups';
export { measure, type Measured } from './measure';
export { whereToTry } from './place';
export { probeOf, worldOf, type Look, type Probe } from './probe';
export { search, type Found, type Said } from './search';
