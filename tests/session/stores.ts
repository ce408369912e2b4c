import 'fake-indexeddb/auto';
import { createStore, entries } from 'idb-keyval';
import { cast, type Command } from '../../src/world';

let count = 0;

/** The name of a database that nobody has opened yet. */
export function freshName(): string {
	count += 1;
	return `test-${count}`;
}

/** A database as some other release opens it. */
export function open(name: string, version: number): Promise<IDBDatabase> {
	return new Promise((resolve, reject) => {
		const request = indexedDB.open(name, version);
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error ?? new Error('no reason'));
	});
}

/** Everything that is stored of sessions, by key. */
export async function stored(name: string): Promise<Record<string, unknown>> {
	return Object.fromEntries(await entries<string, unknown>(createStore(name, 'sessions')));
}

/** Something that is said. */
export const hello: Command = {
	type: 'message.send',
	by: cast.wang,
	to: cast.groupChat,
	content: { kind: 'text', text: '好' }
};

export const newKey = () => 'fresh';
