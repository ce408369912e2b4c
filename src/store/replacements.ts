import type { Session } from '../session';

/** What puts another session in the place of the one on screen. */
export type Replacing = 'import' | 'restart' | 'open';

interface Replaced {
	readonly act: Replacing;
	readonly before: Session;
	readonly after: Session;
	/** Where each stood at that moment: only from there does undo or redo mean this act. */
	readonly beforeAt: string;
	readonly afterAt: string;
}

/** How many are kept; a session that was replaced longer ago is in the list of sessions all the same. */
const most = 10;

/** Import and starting over as steps: undo gives back the session that was there, redo the one that came (P12). */
export class Replacements {
	#done: Replaced[] = [];
	#undone: Replaced[] = [];

	note(act: Replacing, before: Session, after: Session): void {
		const replaced = { act, before, after, beforeAt: withSize(before), afterAt: placeOf(after) };
		this.#done = [...this.#done, replaced].slice(-most);
		this.#undone = [];
	}

	/** What undo would take back before anything of the session itself. */
	undoable(session: Session): Replaced | undefined {
		const last = this.#done.at(-1);
		return last?.after.key === session.key && last.afterAt === placeOf(session) ? last : undefined;
	}

	redoable(session: Session): Replaced | undefined {
		const last = this.#undone.at(-1);
		return last?.before.key === session.key && last.beforeAt === withSize(session) ? last : undefined;
	}

	/** Takes the last one back; gives the session to show, where there is one. */
	undo(session: Session): Session | undefined {
		const replaced = this.undoable(session);
		if (!replaced) return undefined;
		this.#done.pop();
		this.#undone.push(replaced);
		return replaced.before;
	}

	redo(session: Session): Session | undefined {
		const replaced = this.redoable(session);
		if (!replaced) return undefined;
		this.#undone.pop();
		this.#done.push(replaced);
		return replaced.after;
	}
}

/** The last entry that changed something up to the head (what was refused since is nothing done), and what was marked. */
function placeOf({ undoable, marks }: Session): string {
	return `${undoable?.id ?? 0} ${marks.length}`;
}

/** With what was done on other branches: once something new is done, there is nothing to do again. */
function withSize(session: Session): string {
	return `${placeOf(session)} of ${session.size}`;
}
