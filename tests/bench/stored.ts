import 'fake-indexeddb/auto';
import { createStore, set } from 'idb-keyval';
import { documentOf, type Session, type SessionDocument } from '../../src/session';
import { Storage } from '../../src/session/storage';
import { isDeepStrictEqual } from 'node:util';
import type { Command } from '../../src/world';

/* Sessions in an IndexedDB that lives in memory: what is written is as in a browser, how long it takes is not. */

/** What was put into any store since it was last looked at. */
let put: unknown[] = [];

const write = IDBObjectStore.prototype.put;
IDBObjectStore.prototype.put = function (value: unknown, key?: IDBValidKey) {
	put.push(value);
	return write.call(this, value, key);
};

/** UTF-8 bytes of all that is written meanwhile, as JSON, and the time until it is, in ms. */
export async function written(
	work: () => Promise<unknown>
): Promise<{ readonly bytes: number; readonly ms: number }> {
	put = [];
	const begun = performance.now();
	await work();
	const ms = performance.now() - begun;
	return { bytes: put.reduce<number>((sum, value) => sum + bytesOf(value), 0), ms };
}

export function bytesOf(value: unknown): number {
	return Buffer.byteLength(JSON.stringify(value));
}

/** Does the commands one by one, and saves after each: mean of the bytes, times in ms. */
export async function saveEach(session: Session, storage: Storage, commands: readonly Command[]) {
	const times: number[] = [];
	let bytes = 0;
	for (const command of commands) {
		const { entry } = session.act(command);
		if (!entry || entry.refusal) throw new Error(`${command.type} is refused`);
		const saved = await written(async () => void (await storage.save(session)));
		times.push(saved.ms);
		bytes += saved.bytes / commands.length;
	}
	return { bytes, times };
}

/** The plain way: the whole session under one key. */
export async function saveWhole(document: SessionDocument, name: string) {
	const store = createStore(`${name}-whole`, 'whole');
	await set('nothing yet', 0, store); // opens the database
	return written(() => set('session', document, store));
}

/** Throws where what was saved is not what is there after loading. */
export async function holds(name: string, session: Session): Promise<void> {
	const loaded = await new Storage(name).load(() => 'aside');
	const there = loaded.kind === 'session' && documentOf(loaded.session);
	if (!isDeepStrictEqual(there, documentOf(session))) throw new Error('What was saved is not what is loaded');
}
