/*
 * Each build has a cache of its own, and a window needs the one of the build that it runs, until it closes (RE2).
 * Which builds run is told by locks: a window holds one named after its own program, and the browser frees it.
 */

/** What the names of these locks begin with. */
const running = 'hutong-build:';

/** The address of the program of this window: its name changes with anything in the build. */
function ownProgram(): string | undefined {
	return document.querySelector<HTMLScriptElement>('script[type="module"][src]')?.src;
}

/** Says, for as long as this window lives, that its build is still needed. */
export function holdBuild(): void {
	const program = ownProgram();
	const never = new Promise<void>(() => undefined);
	if (program)
		void navigator.locks?.request(running + program, { mode: 'shared' }, () => never).catch(() => undefined);
}

/** The caches of all builds at this address; another copy of the sandbox at the same host has its own. */
export async function cachesOf({ scope }: ServiceWorkerRegistration): Promise<string[]> {
	return (await caches.keys()).filter((name) => /^hutong-/.test(name) && name.endsWith(`-v2-${scope}`));
}

/** Drops what builds left that no window runs any more, and that the worker in charge does not serve. */
export async function dropOldBuilds(registration: ServiceWorkerRegistration, served: string): Promise<void> {
	if (!navigator.locks) return;
	const all = await cachesOf(registration);
	const { held = [] } = await navigator.locks.query();
	const programs = held.flatMap(({ name = '' }) =>
		name.startsWith(running) ? [name.slice(running.length)] : []
	);
	for (const name of all) {
		if (name === served) continue;
		const cache = await caches.open(name);
		const needed = await Promise.all(programs.map((program) => cache.match(program)));
		// Asked last: a build that arrives meanwhile has no window yet, and is no old one.
		if (registration.installing || registration.waiting) return;
		if (needed.every((found) => !found)) await caches.delete(name);
	}
}
