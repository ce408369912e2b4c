import type { Opening } from '../../store';
import { forgetLesson } from '../lesson/opened';
import { freeKey, openFree } from '../stage/opened';

/* From the list to the stage. What is shown there comes as a step that undo takes back (P12). */

/** Goes to where an opened session is shown. */
export async function showOpened(opening: Extract<Opening, { kind: 'free' | 'lesson' }>): Promise<void> {
	if (opening.kind === 'lesson') {
		await forgetLesson(opening.lesson);
		location.hash = `#/lesson/${opening.lesson}`;
		return;
	}
	const { sandbox } = await openFree({});
	await sandbox.openStored(opening.session);
	location.hash = '#/sandbox';
}

export async function startAnew(): Promise<void> {
	const { sandbox } = await openFree({});
	// One in which nothing was done is as good as a new one.
	if (sandbox.entries.length > 0) sandbox.restart();
	location.hash = '#/sandbox';
}

/** Before one is thrown away: what this window shows of it is shown no more. */
export async function leave(key: string, slots: readonly string[]): Promise<void> {
	if ((await freeKey()) === key) {
		const { sandbox } = await openFree({});
		sandbox.restart();
		await sandbox.settled();
	}
	for (const slot of slots) if (slot.startsWith('lesson/')) await forgetLesson(slot.slice('lesson/'.length));
}
