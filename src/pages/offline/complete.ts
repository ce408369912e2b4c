import * as v from 'valibot';
import { cachesOf } from './builds';

/** `offline.json`, as the build writes it: what works offline, and how the cache that holds it is called. */
const listSchema = v.object({
	cache: v.pipe(v.string(), v.regex(/^hutong-[0-9a-f]{12}$/)),
	files: v.pipe(v.array(v.pipe(v.string(), v.maxLength(200))), v.minLength(2), v.maxLength(2_000))
});

/** How much of what a start without a network needs is in the cache. */
export interface Complete {
	/** The cache that was asked; `undefined` where there is none yet. */
	readonly cache: string | undefined;
	readonly wanted: number;
	/** What is not there, as paths from the page. */
	readonly missing: readonly string[];
}

/**
 * Asks the cache itself, file by file: a flag could outlive what it speaks of. The list comes through the worker in
 * charge where there is one, and is then the list of its build. Rejects where there is no list to be had.
 */
export async function askCache(registration: ServiceWorkerRegistration): Promise<Complete> {
	const answer = await fetch(new URL('offline.json', document.baseURI));
	const { cache: id, files } = v.parse(listSchema, await answer.json());
	const name = (await cachesOf(registration)).find((cache) => cache.startsWith(`${id}-`));
	if (name === undefined) return { cache: undefined, wanted: files.length, missing: files };
	const cache = await caches.open(name);
	const there = new Set(
		(await cache.keys()).map(({ url }) => url.replace(/\?.*$/, '').slice(registration.scope.length))
	);
	return { cache: name, wanted: files.length, missing: files.filter((file) => !there.has(file)) };
}
