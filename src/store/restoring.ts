import { shelving, storing } from '../session';
import type { Restorable, Unreadable } from '../session/share';
import { newKey } from './newKey';

/**
 * Stores sessions that a file of everything held, each as a new one that stands where it stood, and what cannot be
 * opened as it is. Gives how many sessions are stored; fewer than all where the storage refuses on the way.
 */
export async function restore(
	sessions: readonly Restorable[],
	unreadable: readonly Unreadable[],
	name = 'hutong'
): Promise<{ readonly stored: number; readonly failed: boolean }> {
	const [{ Shelf }, { Files }] = await Promise.all([shelving(), storing()]);
	const shelf = new Shelf(name);
	const files = new Files(`${name}-files`);
	let stored = 0;
	try {
		for (const { received, about, head } of sessions) {
			const now = Date.now();
			for (const { hash, blob } of received.carried) await files.keep(hash, blob, now);
			const session = received.session.copy(newKey());
			session.goto(head);
			const { name: called, slot = '', made = now } = about;
			const { edition } = session.world;
			await shelf.add(session, { name: called, slot, made, used: now, edition, steps: session.size });
			stored += 1;
		}
		for (const { name: own, raw } of unreadable) await shelf.setAside(own.replace(/^aside\//, ''), raw);
	} catch {
		return { stored, failed: true };
	}
	return { stored, failed: false };
}
