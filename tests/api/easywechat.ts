import { createRequire } from 'node:module';
import type { Answer } from './desk';

/* A client that others wrote for the real API, by the parts that are used of it here. */

export interface Client {
	get(url: string, payload?: object): Promise<{ toObject(): Answer }>;
	postJson(url: string, data: object): Promise<{ toObject(): Answer }>;
}

export interface WorkApplication {
	setCache(cache: object): void;
	getClient(): Client;
	getEncryptor(): {
		decrypt(text: string, signature: string, nonce: string, timestamp: string): string;
	};
	getAccessToken(): { getToken(): Promise<string>; refresh(): Promise<string> };
}

// its main entry does not load with what it is installed with
const Work = createRequire(import.meta.url)('node-easywechat/dist/Work/Application') as new (
	config: object
) => WorkApplication;

/** A cache by the simulated clock, in ms: the client's own goes by the machine's, and writes files. */
export class Cache {
	/** How late it notices that something is over, in ms. */
	lateness = 0;
	readonly #now: () => number;
	readonly #kept = new Map<string, { data: unknown; until: number }>();

	constructor(now: () => number) {
		this.#now = now;
	}

	get(key: string) {
		const kept = this.#kept.get(key);
		return Promise.resolve(kept && kept.until + this.lateness > this.#now() ? kept.data : null);
	}

	has(key: string) {
		return Promise.resolve(this.#kept.has(key));
	}

	set(key: string, data: unknown, lifetime = 0) {
		this.#kept.set(key, { data, until: this.#now() + lifetime * 1_000 });
		return Promise.resolve(true);
	}

	delete(key: string) {
		return Promise.resolve(this.#kept.delete(key));
	}
}

export function easywechat(config: object, cache: Cache): WorkApplication {
	const app = new Work(config);
	app.setCache(cache);
	return app;
}
