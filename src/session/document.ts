import { hash } from '../world';
import type { Entry } from './entry';
import type { Mark } from './mark';
import type { Session, SessionData } from './session';

/** A session as a file: every entry with its events, and the hash of the world at its head. */
export interface SessionDocument {
	readonly format: 'hutong.session';
	readonly version: 2;
	readonly start: SessionData['start'];
	/** What the start led to when the session began: rules corrected since do not alter it. */
	readonly startEvents: SessionData['startEvents'];
	readonly entries: readonly Entry[];
	readonly head: number;
	readonly tip: number;
	readonly reading: SessionData['reading'];
	/** Names and removals of branches; not there where nobody did any, so that such files are as they always were. */
	readonly marks?: readonly Mark[] | undefined;
	/** How many of them were not taken back. */
	readonly marked?: number | undefined;
	readonly hash: string;
}

export function documentOf(session: Session): SessionDocument {
	return {
		format: 'hutong.session',
		version: 2,
		start: session.start,
		startEvents: session.startEvents,
		entries: session.entriesFrom(1),
		head: session.head,
		tip: session.tip,
		reading: session.reading,
		...(session.allMarks.length > 0 && { marks: session.allMarks, marked: session.marks.length }),
		hash: hash(session.world)
	};
}
