import { shelving, type Shelf } from '../session';
import type { Sandbox } from './sandbox.svelte';

/*
 * What is noted beside the sessions while they are worked on: when, how far, and where they belong. It comes after the
 * first paint, and nothing waits for it: where it fails, a list says less.
 */

/** How long nothing is done before it is noted, in ms. */
const quiet = 2_000;

interface Watched {
	readonly sandbox: Sandbox;
	/** Notes what is due, at once. */
	readonly note: () => Promise<void>;
}

const watched: Watched[] = [];
let shelf: Promise<Shelf> | undefined;
let isFirst = true;

/** Notes each use of the session in a sandbox, whichever that is at the time. */
export function watch(sandbox: Sandbox, slot: string): void {
	let timer: ReturnType<typeof setTimeout> | undefined;
	let due = false;

	const note = async () => {
		clearTimeout(timer);
		if (!due) return;
		due = false;
		const { key, world, entries } = sandbox;
		const use = { used: Date.now(), slot, edition: world.edition, steps: entries.length };
		await (await theShelf()).noteUse(key, use).catch(() => undefined);
		if (use.steps > 0 && isFirst) await afterFirstSave();
	};

	$effect.root(() => {
		let wasSaving = false;
		$effect(() => {
			const { status, key } = sandbox;
			if (status === 'saved' && wasSaving && key) {
				due = true;
				clearTimeout(timer);
				timer = setTimeout(() => void note(), quiet);
			}
			wasSaving = status === 'saving';
		});
	});
	watched.push({ sandbox, note });
}

/** Everything that is open in this window is stored and noted, before somebody looks at the list. */
export async function noteNow(): Promise<void> {
	for (const { sandbox, note } of watched) {
		await sandbox.flush().catch(() => undefined);
		await Promise.resolve();
		await note();
	}
}

export async function noteExport(key: string): Promise<void> {
	await (await theShelf()).noteExport(key, Date.now()).catch(() => undefined);
}

/** Once something is stored that is worth keeping: a browser may drop what nobody asked it to keep (RA15). */
async function afterFirstSave(): Promise<void> {
	isFirst = false;
	await navigator.storage?.persist?.().catch(() => false);
	await tidy(await theShelf());
}

/** Removes for good what was thrown away long ago, and the pictures that only that named. */
export async function tidy(of: Shelf): Promise<void> {
	const { FileShelf } = await shelving();
	const erased = await of.eraseDue(Date.now()).catch(() => []);
	if (erased.length > 0) await new FileShelf().clean(of, Date.now()).catch(() => undefined);
}

function theShelf(): Promise<Shelf> {
	return (shelf ??= shelving().then(({ Shelf }) => new Shelf()));
}

document.addEventListener('visibilitychange', () => {
	if (document.visibilityState === 'hidden') for (const { note } of watched) void note();
});
