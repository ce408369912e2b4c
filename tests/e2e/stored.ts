import type { Page } from '@playwright/test';

/** The session on the stage as its file would hold it. */
export const exported = (page: Page) => page.evaluate(() => window.hutong?.exportSession());

/** Everything that is stored of the sessions, as it lies there; without what the list notes in its own time. */
export function stored(page: Page): Promise<Record<string, unknown>> {
	return page.evaluate(
		() =>
			new Promise<Record<string, unknown>>((resolve, reject) => {
				const opening = indexedDB.open('hutong');
				opening.onerror = () => reject(opening.error);
				opening.onsuccess = () => {
					const all: Record<string, unknown> = {};
					const walk = opening.result.transaction('sessions').objectStore('sessions').openCursor();
					walk.onsuccess = () => {
						const { result } = walk;
						if (!result) {
							opening.result.close();
							return resolve(all);
						}
						if (!String(result.key).startsWith('about/')) all[String(result.key)] = result.value;
						result.continue();
					};
				};
			})
	);
}
