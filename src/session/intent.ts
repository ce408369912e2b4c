import type { ConversationId, Decision, EndId } from '../world';
import type { Entry } from './entry';
import type { Marking } from './mark';
import { withAside, withDraft, withRead, type ReadPlace } from './reading';
import type { Session } from './session';

/** What somebody wants of a session, as a value: it can be carried out here, or sent to the window that decides. */
export type Intent =
	/** `device`: where it was tried; `branches`: see {@link Session.act}; `name`: of the branch that it may grow. */
	| {
			readonly type: 'act';
			readonly command: unknown;
			readonly device: string | null;
			readonly branches: boolean;
			readonly name?: string | undefined;
	  }
	| { readonly type: 'undo' }
	| { readonly type: 'redo' }
	/** `played`: it is shown as if it were done now. */
	| { readonly type: 'goto'; readonly entry: number; readonly played?: boolean | undefined }
	| ({ readonly type: 'mark'; readonly branch: number } & Marking)
	| { readonly type: 'aside'; readonly entry?: number | undefined }
	| {
			readonly type: 'read';
			readonly end: EndId;
			readonly conversation: ReadPlace;
			readonly count: number;
	  }
	| {
			readonly type: 'draft';
			readonly end: EndId;
			readonly conversation: ConversationId;
			readonly text: string;
	  };

/** What came of it; an act alone can be refused and can make an entry. */
export type Outcome = Decision & { readonly entry: Entry | undefined };

/** Carries an intent out; `undefined` for everything but an act. Throws `RangeError` for an entry that is not there. */
export function carryOut(session: Session, intent: Intent): Outcome | undefined {
	switch (intent.type) {
		case 'act': {
			const inPast = session.head !== session.tip;
			const outcome = session.act(intent.command, intent.branches);
			const { entry, ok } = outcome;
			if (ok && entry && inPast && intent.name) session.mark(entry.id, { name: intent.name });
			return outcome;
		}
		case 'undo':
			session.undo();
			return undefined;
		case 'redo':
			session.redo();
			return undefined;
		case 'goto':
			session.goto(intent.entry);
			return undefined;
		case 'mark': {
			const { type: _, branch, ...what } = intent;
			session.mark(branch, what);
			return undefined;
		}
		case 'aside':
			session.reading = withAside(session.reading, intent.entry);
			return undefined;
		case 'read':
			session.reading = withRead(session.reading, intent.end, intent.conversation, intent.count);
			return undefined;
		case 'draft':
			session.reading = withDraft(session.reading, intent.end, intent.conversation, intent.text);
			return undefined;
	}
}
