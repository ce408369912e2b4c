export { beginsAsItSays, contentsRefused } from './contents';
export { groundOf } from './ground';
export type { Hands } from './hands';
export { openSandbox, tryOut, type Wanted } from './open';
export { LessonRun } from './lessonRun.svelte';
export type { Replacing } from './replacements';
export { publicInterface, type Hutong } from './publicInterface';
export { samples } from './samples';
export { Sandbox, type Refused, type SetAside } from './sandbox.svelte';
export { stillHands } from './stillHands';

/** The list of all sessions, by code that is loaded for it. */
export const sessionsKept = () => import('./sessions.svelte');

/** What a file of everything held, stored, by code that is loaded for it. */
export const restoring = () => import('./restoring');

/** Notes that a file was made of a session: whoever has one is not asked to make one. */
export async function noteExport(key: string): Promise<void> {
	const { noteExport: note } = await import('./noting.svelte');
	await note(key);
}

export type { AsideRow, Contents, Opening, SessionRow, Sessions } from './sessions.svelte';
