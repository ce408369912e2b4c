import type {} from 'trusted-types'; // tells what a window has of them
import { Workbox } from 'workbox-window';

/** The one address that may become a worker: whatever else is asked of the policy is refused (P5). */
const address = new URL('sw.js', document.baseURI).href;

const policy = window.trustedTypes?.createPolicy('hutong-worker', {
	createScriptURL: (url) => {
		if (url !== address) throw new TypeError('no worker of ours');
		return url;
	}
});

/**
 * Registers the worker of this build. It is looked for past every cache, so that a page and a worker of different
 * builds never meet for long (RE3). Rejects where it cannot be had.
 * @param listen called before anything can happen
 */
export async function registerWorker(
	listen: (workbox: Workbox) => void
): Promise<{ workbox: Workbox; registration: ServiceWorkerRegistration }> {
	const url = policy?.createScriptURL(address) ?? address;
	const workbox = new Workbox(url, { scope: './', updateViaCache: 'none' });
	listen(workbox);
	const registration = await workbox.register({ immediate: true });
	if (!registration) throw new Error('not registered');
	return { workbox, registration };
}
