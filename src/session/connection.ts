import { createStore } from 'idb-keyval';

/*
 * One object store of one database, for as long as the window lives: every call has a time limit, a connection that
 * died is renewed, and a newer release that wants the database for itself gets it.
 */

/** Another window has claimed the session since this one did: nothing was written (RA17). */
export class Superseded extends Error {
	override readonly name = 'Superseded';
}

/** The database belongs to a newer release: this one may look, and writes nothing any more (RA7, RA8). */
export class NewerRelease extends Error {
	override readonly name = 'NewerRelease';
}

/** The version of the databases that this release makes. */
const version = 1;
export const timeLimit = 5_000;

/** What a fresh connection does not help against. */
const final = new Set([
	'Superseded',
	'NewerRelease',
	'Unanswered',
	'QuotaExceededError',
	'DataCloneError',
	'SecurityError'
]);

/**
 * As in idb-keyval; `limit`: after how many ms without an answer it counts as failed, where much is to be done. What is
 * read in many answers tells of each by `answered`, and has the time anew.
 */
export type Store = <T>(
	mode: IDBTransactionMode,
	callback: (records: IDBObjectStore, answered: () => void) => T | PromiseLike<T>,
	limit?: number
) => Promise<T>;

/** As `createStore` of idb-keyval, but what it gives outlives its connection. */
export function connect(name: string, table: string): Store {
	let store = createStore(name, table);
	let taken = false;

	const call: Store = (mode, callback, limit = timeLimit) =>
		withinTime(limit, (answered) =>
			store(mode, (records) => {
				const { db } = records.transaction;
				db.onversionchange = ({ newVersion }) => {
					// Who asks waits until this connection has gone. A database that is deleted is nobody's.
					db.close();
					taken ||= newVersion !== null;
				};
				if (mode === 'readwrite' && (taken || db.version > version)) {
					records.transaction.abort();
					throw new NewerRelease('This database belongs to a newer release');
				}
				return callback(records, answered);
			})
		);

	return async (mode, callback, limit) => {
		try {
			return await call(mode, callback, limit);
		} catch (error) {
			const kind = String((error as { name?: unknown } | null)?.name);
			if (kind === 'NotFoundError') throw new NewerRelease(`This database has no «${table}» any more`);
			if (final.has(kind)) throw error;
			// Browsers drop connections and say so in many ways; once, and on a fresh one: a dead one stays dead (RA9).
			store = createStore(name, table);
			return call(mode, callback, limit);
		}
	};
}

class Unanswered extends Error {
	override readonly name = 'Unanswered';
}

/** Some browsers leave a request unanswered for ever (RA10): then it counts as failed. */
function withinTime<T>(limit: number, work: (answered: () => void) => Promise<T>): Promise<T> {
	return new Promise((resolve, reject) => {
		let timer: ReturnType<typeof setTimeout> | undefined;
		const wait = () => {
			clearTimeout(timer);
			timer = setTimeout(() => reject(new Unanswered('Storage does not answer')), limit);
		};
		wait();
		work(wait)
			.then(resolve, reject)
			.finally(() => {
				clearTimeout(timer);
			});
	});
}

/**
 * One transaction that writes. Resolves when it has completed, not when its requests have (P1); where `work` rejects,
 * nothing is written, and that is the reason.
 */
export function write<T>(
	use: Store,
	work: (records: IDBObjectStore) => Promise<T>,
	limit?: number
): Promise<T> {
	return use(
		'readwrite',
		(records) =>
			new Promise((resolve, reject) => {
				const { transaction } = records;
				let reason: unknown;
				const working = work(records);
				transaction.oncomplete = () => resolve(working);
				transaction.onabort = () =>
					reject(reason ?? transaction.error ?? new DOMException('The connection was lost', 'AbortError'));
				working.catch((error: unknown) => {
					reason = error;
					try {
						transaction.abort();
					} catch {
						// It was aborted before.
					}
				});
			}),
		limit
	);
}
