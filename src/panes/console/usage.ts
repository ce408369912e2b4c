import {
	day,
	dayOf,
	hour,
	personOf,
	type AddWay,
	type Instant,
	type UsageRecord,
	type World
} from '../../world';
import { sortedBy } from './sorting';
import type { UsagePlace } from './tables';

/** When the two became contacts. */
export function timeOf({ request }: UsageRecord): Instant {
	return request.endedAt ?? request.at;
}

export function isByMember({ identity, link, request }: UsageRecord): boolean {
	return link.ends[request.by] === identity;
}

/** Those in which a member or a contact of that name is, by that way; all where nothing is asked for. */
export function usageWith(
	world: World,
	records: readonly UsageRecord[],
	words: string,
	way: AddWay | ''
): readonly UsageRecord[] {
	const sought = words.trim().toLowerCase();
	if (sought === '' && way === '') return records;
	const names = sought === '' ? [] : namesIn(world, records);
	return records.filter(
		(record, place) =>
			(way === '' || record.request.way === way) && (sought === '' || names[place]?.includes(sought))
	);
}

let namesKnown: { readonly of: readonly UsageRecord[]; readonly names: readonly string[] } | undefined;

/** The member's name and the contact's, a line each: made once for records that are searched letter by letter. */
function namesIn(world: World, of: readonly UsageRecord[]): readonly string[] {
	if (namesKnown?.of !== of) {
		const name = (end: UsageRecord['other']) => personOf(world, end).name.toLowerCase();
		namesKnown = { of, names: of.map(({ identity, other }) => `${name(identity)}\n${name(other)}`) };
	}
	return namesKnown.names;
}

/** As a column wants them; they come the newest first. */
export function usageSorted(
	world: World,
	records: readonly UsageRecord[],
	sort: UsagePlace['sort'],
	wayText: (record: UsageRecord) => string
): readonly UsageRecord[] {
	if (!sort) return records;
	const { by } = sort;
	if (by === 'time') return sort.down ? records : records.toReversed();
	return sortedBy(records, sort, (record) =>
		by === 'way' ? wayText(record) : personOf(world, by === 'member' ? record.identity : record.other).name
	);
}

/** So many days from a midnight in the simulated zone, and how many records fell on them. */
export interface Span {
	readonly from: Instant;
	readonly days: number;
	readonly count: number;
}

/** No more bars than can be told apart. */
const mostSpans = 30;
/** And never so few that one looks like all there is. */
const leastDays = 7;

/** The records over time, up to a day as {@link dayOf} counts them: as many spans of equal length as are legible. */
export function spansOf(records: readonly UsageRecord[], today: number): Span[] {
	let first = today - leastDays + 1;
	for (const record of records) first = Math.min(first, dayOf(timeOf(record)));
	const days = Math.ceil((today - first + 1) / mostSpans);
	const counts = Array<number>(Math.ceil((today - first + 1) / days)).fill(0);
	// the last span ends today
	const start = today - counts.length * days + 1;
	for (const record of records) {
		const place = Math.floor((dayOf(timeOf(record)) - start) / days);
		counts[place] = (counts[place] ?? 0) + 1;
	}
	return counts.map((count, place) => ({ from: (start + place * days) * day - 8 * hour, days, count }));
}
