import type { Entry, ReadPlace } from '../session';
import type { Command, ConversationId, Decision, EndId, FileReference, Refusal } from '../world';

/** What happened and will have happened, and where on it the eye is. */
export interface Times {
	readonly line: readonly Entry[];
	readonly head: number;
	goto(entry: number): void;
	/** Somebody wants to go another way from an entry: the stage asks how they will call it. */
	askBranch(entry: number): void;
}

/**
 * What a device can do beyond showing a world: its only way out. The stage gives living hands; a comparison, a
 * handout or a thumbnail gives ones that do nothing, and draws with the same components.
 */
export interface Hands {
	/** Does it, or is refused: then the stage shows why. */
	act(command: Command): Decision;
	/** Why it would be refused, or `undefined` where it may be done. Costs no time and leaves no trace. */
	may(command: Command): Refusal | undefined;
	/** Shows a refusal that somebody asked about without trying. */
	explain(refusal: Refusal): void;

	/** How many messages of a thread, or pieces of news, their reader has seen. */
	seen(end: EndId, place: ReadPlace): number;
	markSeen(end: EndId, place: ReadPlace, count: number): void;
	draft(end: EndId, conversation: ConversationId): string;
	setDraft(end: EndId, conversation: ConversationId, text: string): void;

	/** The key of the session: what its QR codes are told from those of others by. */
	readonly session: string;

	/** Stores a picture or file by what it is; `undefined` where it is too large or cannot be stored. */
	keepFile(file: File): Promise<FileReference | undefined>;
	/** An object URL of stored bytes, or a path of a shipped sample; `undefined` where they are gone. */
	fileUrl(file: FileReference): Promise<string | undefined>;

	/** The line of what happened, where a device can go back along it. */
	readonly times?: Times | undefined;

	/** False where nothing can be done here: a comparison, a print. */
	readonly alive: boolean;
}
