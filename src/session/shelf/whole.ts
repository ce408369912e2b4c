import { documentOf } from '../document';
import type { Session } from '../session';
import { changedReading, chunkKey, chunksFrom, headKey, headOf, readingKey, startKey } from '../stored';

/** Every record of a session that is stored for the first time. */
export function recordsOf(session: Session): (readonly [string, unknown])[] {
	const document = documentOf(session);
	const { start, startEvents, reading } = document;
	const { key } = session;
	return [
		[startKey(key), { start, startEvents }],
		...chunksFrom((id) => session.entriesFrom(id), 0).map(
			([index, chunk]) => [chunkKey(key, index), chunk] as const
		),
		...[...changedReading(undefined, reading)].map(
			([index, marks]) => [readingKey(key, index), marks] as const
		),
		[headKey(key), headOf(key, document)]
	];
}
