import { openSandbox, publicInterface, type Hutong, type Sandbox } from '../../store';

declare global {
	interface Window {
		hutong?: Hutong;
	}
}

let opened: Promise<Sandbox> | undefined;

/** The one sandbox of this window: opened once, kept while pages come and go. */
export function openOnce(): Promise<Sandbox> {
	return (opened ??= openSandbox(takeAnew()).then((sandbox) => {
		window.hutong = publicInterface(sandbox);
		// A page may go without warning; what is owed is written as soon as it may (RA2).
		document.addEventListener('visibilitychange', () => void sandbox.flush());
		window.addEventListener('pagehide', () => void sandbox.flush());
		return sandbox;
	}));
}

/** Whether the address asks for a new session; asked once, so that a reload does not ask again. */
function takeAnew(): boolean {
	if (location.hash !== '#/sandbox?anew') return false;
	history.replaceState(null, '', '#/sandbox');
	return true;
}
