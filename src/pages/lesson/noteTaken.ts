import { lastKey, progressKey } from '../../lessons';

/** Notes for the library how many steps of a lesson are done, and which was shown last (counted from 1). */
export function noteTaken(id: string, done: number, shown: number): void {
	try {
		localStorage.setItem(progressKey(id), `${done}/${shown}`);
		localStorage.setItem(lastKey, id);
	} catch {
		// Not kept: the library then says nothing of it.
	}
}
