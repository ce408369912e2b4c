import type { Place, Session } from '../session';
import type { Body, Done, Shown } from './message';

/** What was stored: the session, and how many intents of each window it holds. */
export interface Stored {
	readonly session: Session;
	readonly done: Done;
}

/** What a window needs of the browser. Answers come by the methods of `Peer`. */
export interface Ports {
	post(body: Body): void;
	/** Gives up the lock if it has it, and waits for it; `Peer.granted` when it comes. */
	queue(): void;
	/** Takes the lock from who has it; `Peer.granted` when it is there. */
	steal(): void;
	/** Stores what is owed and gives the lock up. */
	release(): void;
	/** Becomes the writer in the storage. Rejects where the storage refuses. */
	claim(): Promise<number>;
	/** What is stored; `undefined` where nothing of this session is. */
	load(): Promise<Stored | undefined>;
	/** Something is to be stored; at once where the others wait for it. */
	owe(atOnce: boolean): void;
	/** Calls back after so many ms; a later call replaces an earlier one. */
	wake(after: number): void;
	/** The session here is another one, or went on; `own`: by what was done in this window. */
	show(session: Session, shown: Shown | undefined, own: boolean): void;
	/** The role, what is pending, or whether what is shown is stored has changed. */
	changed(): void;
	/** The session that these windows are on is another one now. */
	moved(key: string): void;
}

/** What goes into one transaction, told back with `Peer.saved`. */
export interface Saving {
	readonly size: number;
	readonly place: Place;
	readonly done: Done;
	readonly shown: Shown | undefined;
	readonly epoch: number;
	readonly number: number;
}
