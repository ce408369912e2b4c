import type { Decision, World } from '../world';
import { hash } from '../world';
import type { Entry, SessionDocument } from '../session';
import type { NotReceived } from '../session/share';
import type { Sandbox } from './sandbox.svelte';

/**
 * `window.hutong`, version 1: what trainers' scripts, demonstrations and end-to-end tests stand on. Every call
 * takes and gives plain data; nothing here can do what the screens cannot.
 */
export interface Hutong {
	readonly version: 1;
	/** Does a command; a refusal is an answer, not an error. */
	dispatch(command: unknown): Decision;
	/** What would follow; leaves no trace. */
	can(command: unknown): Decision;
	/** The world as it is at the head, frozen. */
	world(): World;
	/** 16 hex digits; equal worlds have equal ones. */
	hash(): string;
	/** The entries from the start to the head. */
	history(): readonly Entry[];
	/**
	 * Looks at an entry; 0 is the start. Throws `RangeError` where there is none. It is shown at once in the window that
	 * saves, and a moment later in one that follows or has just opened another session.
	 */
	goto(entryId: number): void;
	/**
	 * The server API of the simulated enterprises, as far as it goes: `/cgi-bin/…` as it was in the session's edition,
	 * `/all-years/cgi-bin/…` with what came later; `/hutong/apps` tells the CorpIDs and secrets.
	 */
	fetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response>;
	exportSession(): SessionDocument;
	/** Opens it as a new session, within the limits of a file, or says why not and changes nothing. */
	importSession(data: unknown): Promise<{ ok: true } | NotReceived>;
}

export function publicInterface(sandbox: Sandbox): Hutong {
	return Object.freeze({
		version: 1,
		dispatch: (command) => sandbox.act(command),
		can: (command) => sandbox.can(command),
		world: () => sandbox.world,
		hash: () => hash(sandbox.world),
		history: () => sandbox.path,
		goto: (entryId) => sandbox.goto(entryId),
		fetch: async (input, init) => {
			const { serve } = await import('./serverApi');
			return serve(sandbox, input, init);
		},
		exportSession: () => sandbox.exportSession(),
		importSession: (data) => sandbox.importSession(data)
	} satisfies Hutong);
}
