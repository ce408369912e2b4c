import type { Component } from 'svelte';

/** Its props are its caller's business; what matters here is only when it comes. */
type AnyComponent = Component<never, object>;

/** ms */
const retryAfter = 3_000;

/**
 * A component whose code comes after the first paint. Once there it is drawn at once, like any other; until
 * then nothing stands in its place. A load that failed is tried again when next wanted, and every few seconds
 * once somebody waits for it.
 */
export class Later<Late extends AnyComponent> {
	readonly #load: () => Promise<{ default: Late }>;
	#component = $state.raw<Late>();
	/** On its way, or there. */
	#coming: Promise<void> | undefined;
	#awaited = false;

	constructor(load: () => Promise<{ default: Late }>) {
		this.#load = load;
	}

	/** The component, or `undefined` while it is on its way; asking sends for it. */
	get wanted(): Late | undefined {
		if (!this.#component) {
			this.#awaited = true;
			void this.fetch();
		}
		return this.#component;
	}

	/** Sends for the code without drawing it: for idle moments, so that no click ever waits. Resolves when it is there. */
	readonly fetch = (): Promise<void> => (this.#coming ??= this.#get());

	async #get(): Promise<void> {
		try {
			this.#component = (await this.#load()).default;
		} catch {
			this.#coming = undefined;
			if (this.#awaited) setTimeout(() => void this.fetch(), retryAfter);
		}
	}
}
