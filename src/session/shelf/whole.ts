import { documentOf } from '../document';
import type { Session } from '../session';
import { changedReading, entryRecords, headKey, headOf, readingKey, startKey } from '../stored';

/** Every record of a session that is stored for the first time. */
export function recordsOf(session: Session): (readonly [string, unknown])[] {
	const document = documentOf(session);
	const { start, startEvents, reading } = document;
	const { key, size } = session;
	return [
		[startKey(key), { start, startEvents }],
		...entryRecords(key, (id) => session.entriesFrom(id), size, 0).put,
		...[...changedReading(undefined, reading)].map(
			([index, marks]) => [readingKey(key, index), marks] as const
		),
		[headKey(key), headOf(key, document)]
	];
}
