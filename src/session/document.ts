import { hash } from '../world';
import type { Entry } from './entry';
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
		hash: hash(session.world)
	};
}
