import type { Component } from 'svelte';
import { language, type Area } from '../i18n';

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
	readonly #areas: readonly Area[];
	#component = $state.raw<Late>();
	/** On its way, or there. */
	#coming: Promise<void> | undefined;
	#awaited = false;

	/** `areas`: whose texts it needs; they come beside the code, and it is there when both are. */
	constructor(load: () => Promise<{ default: Late }>, ...areas: readonly Area[]) {
		this.#load = load;
		this.#areas = areas;
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
			const texts = this.#areas.map((area) => language.need(area));
			const [part] = await Promise.all([this.#load(), ...texts]);
			this.#component = part.default;
		} catch {
			this.#coming = undefined;
			if (this.#awaited) setTimeout(() => void this.fetch(), retryAfter);
		}
	}
}
