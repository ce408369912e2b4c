import { Devices } from './devices.svelte';
import { openSandbox, publicInterface, type Hutong, type Sandbox } from '../../store';

declare global {
	interface Window {
		hutong?: Hutong;
	}
}

/** What a window keeps while pages come and go: the sandbox, and where every device's eye is. */
export interface Opened {
	readonly sandbox: Sandbox;
	readonly devices: Devices;
}

let opened: Promise<Opened> | undefined;

/** The one sandbox of this window, opened once. */
export function openOnce(): Promise<Opened> {
	return (opened ??= openSandbox(takeAnew()).then((sandbox) => {
		window.hutong = publicInterface(sandbox);
		// A page may go without warning; what is owed is written as soon as it may (RA2).
		document.addEventListener('visibilitychange', () => void sandbox.flush());
		window.addEventListener('pagehide', () => void sandbox.flush());
		return { sandbox, devices: new Devices(sandbox) };
	}));
}

/** Whether the address asks for a new session; asked once, so that a reload does not ask again. */
function takeAnew(): boolean {
	if (location.hash !== '#/sandbox?anew') return false;
	history.replaceState(null, '', '#/sandbox');
	return true;
}
