import type { Intent, Outcome, Reading, Session } from '../session';

/** The other windows on a session, for the sandbox of this one. */
export interface Others {
	/** How many windows there are, this one among them. */
	readonly count: number;
	/** Acts of this window that the window which saves has not taken yet. */
	readonly pending: number;
	/** What was read and is being written in this window. */
	readonly reading: Reading;
	/** Carries it out, or sends it to the window that decides: then an act has no entry yet. */
	want(intent: Intent): Outcome | undefined;
	/** All windows go on to another session, which was opened in this one. */
	open(session: Session): Promise<void>;
	/** Sends what waits to be sent. */
	flush(): void;
}
