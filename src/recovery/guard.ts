/*
 * What stands between an error and a blank page. It is loaded with the first script and knows nothing of the rest: the
 * screen that it opens comes by itself, with its own words and no part of the app's state.
 */

/** Starts in a row that came to nothing; not known without storage. */
function starts(count?: number): number {
	try {
		if (count !== undefined) sessionStorage['hutong.starts'] = count;
		return Number(sessionStorage['hutong.starts']) || 0;
	} catch {
		return 0;
	}
}

/** Which start in a row this one is; a window that was duplicated has the count of the other, and goes on from there. */
let own: number | undefined;

/** This start has come to something, unless the screen has written otherwise. */
const settle = () => starts() === own && starts(0);

/**
 * Tells the screen what happened: the event of an error that nobody caught, or the error that broke the page; nothing
 * where the screen was asked for. Where not even that can be had, a line stands in its place.
 */
export function tell(what?: unknown): void {
	import('./screen').then(
		(screen) => screen.told(what),
		() => document.body.append('请重新加载 · Please reload')
	);
}

/**
 * Starts the app, unless the address asks for the recovery screen or the start before came to nothing: so that a crash
 * after every reload does not loop (RA23). From then on no error is silent: one in a handler or in work that nobody
 * awaits is told, one that breaks the page opens the screen.
 */
export function guard(start: () => Promise<void>): void {
	const asked = () => location.hash.startsWith('#/recovery');
	addEventListener('error', tell);
	addEventListener('unhandledrejection', tell);
	addEventListener('hashchange', () => asked() && tell());
	addEventListener('pagehide', settle);
	setTimeout(settle, 3_000);
	if (self !== top) void import('./framed').then(({ tellFramed }) => tellFramed(), tell);
	if (asked() || starts() > 1) return tell();
	own = starts(starts() + 1);
	start().catch(tell);
}
