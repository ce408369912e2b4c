import type { Pause } from '../../session/share';

/** Long work lets the page answer after each such stretch, in ms. */
const stretch = 30;

/** Gives way to the page every 30 ms of work. */
export function pacer(): Pause {
	let since = performance.now();
	return () => {
		if (performance.now() - since < stretch) return undefined;
		return new Promise((resolve) => {
			setTimeout(() => {
				since = performance.now();
				resolve();
			});
		});
	};
}
