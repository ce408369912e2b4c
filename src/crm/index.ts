export type { Credentials, Fetch } from './client';
export {
	noCrm,
	type Crm,
	type Customer,
	type EndedBy,
	type Gap,
	type Happened,
	type Holding,
	type JournalRecord,
	type Manner,
	type Member,
	type Sync,
	type Tag,
	type Told,
	type Years
} from './data';
export type { Progress } from './reading';
export { Shelf } from './shelf';
export {
	found,
	gapsSince,
	heardAt,
	historyOf,
	linesOf,
	mainOf,
	memberName,
	membersThere,
	ownersOf,
	standingOf,
	toDosOf,
	type Line,
	type PastHolding,
	type Standing,
	type ToDo,
	type Wanted
} from './sight';
export { passOn, standing, sync, syncOne, told, wrote, type Outside, type Passing } from './system';
export { readWays, removeWay, setWay, type NewWay, type ReadWays, type Way } from './ways';
export { addTag, markTag, readTags, type Marking, type ReadTags, type TagGroup } from './tags';
