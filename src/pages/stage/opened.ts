import { openSandbox, publicInterface, tryOut, type Hutong, type Sandbox, type Wanted } from '../../store';
import type { Command } from '../../world';
import { Devices } from './devices.svelte';

declare global {
	interface Window {
		hutong?: Hutong;
	}
}

/** What a window keeps while pages come and go: a sandbox, and where every device's eye is. */
export interface Opened {
	readonly sandbox: Sandbox;
	readonly devices: Devices;
}

let free: Promise<Opened> | undefined;
const open = new Set<Sandbox>();

// A page may go without warning; what is owed is written as soon as it may (RA2).
document.addEventListener('visibilitychange', flush);
window.addEventListener('pagehide', flush);
// Before a newer build is taken: whoever asks waits for it.
window.addEventListener('hutong:leave', (event) => (event as CustomEvent<unknown[]>).detail.push(flush()));

function flush(): Promise<unknown> {
	return Promise.all([...open].map((sandbox) => sandbox.flush()));
}

/** The free sandbox of this window, opened once. */
export function openFree(wanted: Omit<Wanted, 'slot'>): Promise<Opened> {
	if (wanted.anew) free = undefined;
	return (free ??= openSandbox({ ...wanted, slot: '' }).then(asLeft));
}

/** Which session the free sandbox of this window shows; `undefined` where it is not open. */
export async function freeKey(): Promise<string | undefined> {
	return (await free)?.sandbox.key;
}

/** A session to try something in, from the moment before it; stored nowhere. */
export function openTrial(start: readonly Command[]): Opened {
	return withDevices(tryOut(start));
}

/** What is on the stage is what programs talk to. */
export function putOnStage({ sandbox }: Opened): void {
	open.add(sandbox);
	window.hutong = publicInterface(sandbox);
}

/** Where the tables of sessions are kept from one visit to the next. */
export const tablesKey = 'hutong.tables';

/**
 * Under which name the table of what is shown is kept. A session without a step is stored nowhere and has another
 * key with each visit: its table goes by the place where it will be stored.
 */
export const tableName = ({ size, key, slot }: Sandbox): string => (size ? key : `unbegun ${slot ?? ''}`);

/** A sandbox with its devices as they were left; code for that is loaded only where they were. */
export async function asLeft(sandbox: Sandbox): Promise<Opened> {
	const opened = withDevices(sandbox);
	try {
		const name = tableName(sandbox);
		if (localStorage.getItem(tablesKey)?.includes(name))
			(await import('./keptTable')).layAsKept(opened.devices, name);
	} catch {
		// Not to be had: they stand as at first.
	}
	return opened;
}

/** A sandbox with the devices that show it. */
function withDevices(sandbox: Sandbox): Opened {
	return { sandbox, devices: new Devices(sandbox) };
}
