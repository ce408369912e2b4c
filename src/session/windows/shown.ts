import type { Intent, Outcome } from '../intent';
import type { Shown } from './message';

/** What the eye follows: what was just done, or that the head moved. Reading and drafts move nothing. */
export function shownOf(intent: Intent, outcome: Outcome | undefined): Shown | undefined {
	switch (intent.type) {
		case 'act':
			return outcome?.entry && { entry: outcome.entry.id, device: intent.device };
		case 'goto':
			return { entry: intent.played ? intent.entry : null, device: null };
		case 'undo':
		case 'redo':
			return { entry: null, device: null };
		default:
			return undefined;
	}
}
