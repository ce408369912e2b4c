import type { Workbox } from 'workbox-window';
import { dropOldBuilds, holdBuild } from './builds';
import { askCache } from './complete';
import { registerWorker } from './worker';

export type Readiness =
	/** Not asked yet. */
	| 'unknown'
	/** Something is not there yet. */
	| 'preparing'
	/** Everything is in the cache, and the worker that serves it is in charge. */
	| 'ready'
	/** This is the one-file edition: all of it is here already. */
	| 'oneFile'
	/** This build brings no worker. */
	| 'none'
	/** The address is neither https nor this computer. */
	| 'insecure'
	/** The browser has no workers, here or at all. */
	| 'unsupported'
	/** The browser keeps nothing for this address. */
	| 'blocked';

/** ms until what failed is tried again; doubled each time that nothing new arrived */
const [retry, longestRetry] = [2_000, 64_000];

/** Whether this works without a network, and whether a newer build waits. What it says is what is so (P7). */
class Offline {
	#readiness = $state.raw<Readiness>(__OFFLINE__ === 'worker' ? 'unknown' : __OFFLINE__);
	#arrived = $state.raw(0);
	#wanted = $state.raw(0);
	#connected = $state.raw(navigator.onLine);
	#waits = $state.raw(false);
	#missed = $state.raw(false);
	#workbox: Workbox | undefined;
	#registration: ServiceWorkerRegistration | undefined;
	/** ms */
	#wait = retry;
	#asking = false;
	#accepted = false;

	get readiness(): Readiness {
		return this.#readiness;
	}

	/** Files in the cache, of how many. */
	get arrived(): readonly [arrived: number, wanted: number] {
		return [this.#arrived, this.#wanted];
	}

	get connected(): boolean {
		return this.#connected;
	}

	/** A newer build is here and waits to be asked for. */
	get waits(): boolean {
		return this.#waits;
	}

	/** A part of this build could not be had when it was wanted. */
	get missed(): boolean {
		return this.#missed;
	}

	readonly start = async (): Promise<void> => {
		const connect = () => {
			this.#connected = navigator.onLine;
			void this.#ask();
		};
		window.addEventListener('online', connect);
		window.addEventListener('offline', connect);
		window.addEventListener('vite:preloadError', () => (this.#missed = true));
		if (__OFFLINE__ !== 'worker') return;
		if (!window.isSecureContext) this.#readiness = 'insecure';
		else if (!('serviceWorker' in navigator)) this.#readiness = 'unsupported';
		else if (!(await this.#allowed())) this.#readiness = 'blocked';
		else {
			holdBuild();
			// What an earlier visit left is told first; only then is anything asked of the network.
			if (this.#registration) await this.#ask();
			else this.#readiness = 'preparing';
			await this.#register();
		}
	};

	/** Looks for a newer build; answers whether one waits. Rejects where the network does not answer. */
	readonly look = async (): Promise<boolean> => {
		const registration = this.#registration;
		await registration?.update();
		if (registration?.installing) await installed(registration.installing);
		return (this.#waits ||= Boolean(registration?.waiting));
	};

	readonly later = (): void => {
		this.#waits = false;
		this.#missed = false;
	};

	/** Takes what waits: everything owed is stored first, then this window, and no other, opens anew at the same place. */
	readonly accept = async (): Promise<void> => {
		const owed: Promise<unknown>[] = [];
		window.dispatchEvent(new CustomEvent('hutong:leave', { detail: owed }));
		await Promise.allSettled(owed);
		this.#accepted = true;
		if (this.#registration?.waiting) this.#workbox?.messageSkipWaiting();
		// Another window took it already, or only a part was missed.
		else location.reload();
	};

	/** Whether the browser keeps anything for this address. */
	async #allowed(): Promise<boolean> {
		try {
			this.#registration = await navigator.serviceWorker.getRegistration();
			await caches.keys();
			return true;
		} catch {
			return false;
		}
	}

	async #register(): Promise<void> {
		try {
			const { workbox, registration } = await registerWorker((workbox) => {
				workbox.addEventListener('waiting', () => (this.#waits = true));
				workbox.addEventListener('activated', () => void this.#ask());
				workbox.addEventListener('redundant', () => void this.#failed());
				workbox.addEventListener('controlling', () => {
					if (this.#accepted) location.reload();
					else void this.#ask();
				});
			});
			this.#workbox = workbox;
			this.#registration = registration;
			await this.#ask();
		} catch {
			await this.#failed();
		}
	}

	/** A first worker could not be had whole: what arrived stays, and the rest is tried for again (RE5). */
	async #failed(): Promise<void> {
		if (this.#registration?.active) return;
		const before = this.#arrived;
		await this.#ask();
		this.#wait = this.#arrived > before ? retry : Math.min(2 * this.#wait, longestRetry);
		setTimeout(() => void this.#register(), this.#wait);
	}

	async #ask(): Promise<void> {
		const registration = this.#registration;
		if (!registration || this.#asking) return;
		this.#asking = true;
		try {
			let complete = await askCache(registration);
			if (complete.missing.length > 0 && registration.active) {
				await fetchAgain(complete.missing);
				complete = await askCache(registration);
			}
			const { cache, wanted, missing } = complete;
			this.#wanted = wanted;
			this.#arrived = wanted - missing.length;
			const ready = missing.length === 0 && registration.active !== null;
			this.#readiness = ready ? 'ready' : 'preparing';
			if (ready && cache) await dropOldBuilds(registration, cache);
		} catch {
			this.#readiness = 'preparing';
		}
		this.#asking = false;
	}
}

/** The browser dropped files: the worker in charge keeps what it fetches, checked like the first time. */
async function fetchAgain(files: readonly string[]): Promise<void> {
	if (!navigator.serviceWorker.controller) return;
	for (const file of files) await fetch(new URL(file, document.baseURI));
}

/** Resolves once a worker is installed or given up. */
function installed(worker: ServiceWorker): Promise<void> {
	return new Promise((resolve) => {
		const look = () => {
			if (worker.state !== 'installing') resolve();
		};
		worker.addEventListener('statechange', look);
		look();
	});
}

export const offline = new Offline();
