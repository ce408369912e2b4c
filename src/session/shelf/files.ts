import { promisifyRequest } from 'idb-keyval';
import { connect, write, type Store } from '../connection';
import type { Shelf } from './shelf';

/** How long a picture that no session names is left alone after it was stored, in ms: it may be on its way into one. */
export const graceForNew = 3_600_000;

export interface FilesStored {
	readonly count: number;
	readonly bytes: number;
}

/** Pictures and files that are stored, as a whole: how much there is, and what no session names any more. */
export class FileShelf {
	readonly #store: Store;

	constructor(name = 'hutong-files') {
		this.#store = connect(name, 'files');
	}

	async stored(): Promise<FilesStored> {
		const hashes = await this.#hashes();
		let bytes = 0;
		for (const hash of hashes) bytes += sizeOf(await this.#get(hash));
		return { count: hashes.length, bytes };
	}

	/**
	 * Removes what no stored session names, also none that was thrown away and can be brought back, and nothing that
	 * was set aside. Where some of that cannot be looked into, everything stays. Gives what went.
	 */
	async clean(shelf: Pick<Shelf, 'measureAll'>, now: number): Promise<FilesStored> {
		// The files first: what is stored while the sessions are looked through is not on this list.
		const hashes = await this.#hashes();
		const named = await shelf.measureAll();
		const unused = hashes.filter((hash) => !named.files.has(hash));
		if (named.isPacked || unused.length === 0) return { count: 0, bytes: 0 };
		return write(this.#store, async (records) => {
			let [count, bytes] = [0, 0];
			for (const hash of unused) {
				const kept = await promisifyRequest<unknown>(records.get(keptKey(hash)));
				if (typeof kept === 'number' && now - kept < graceForNew) continue;
				bytes += sizeOf(await promisifyRequest<unknown>(records.get(hash)));
				count += 1;
				records.delete(hash);
				records.delete(keptKey(hash));
			}
			return { count, bytes };
		});
	}

	async #hashes(): Promise<string[]> {
		const keys = await this.#store('readonly', (records) => promisifyRequest(records.getAllKeys()));
		return keys.map(String).filter((key) => key.startsWith('sha256-'));
	}

	#get(hash: string): Promise<unknown> {
		return this.#store('readonly', (records) => promisifyRequest<unknown>(records.get(hash)));
	}
}

/** Where it stands when a file was last stored. */
export function keptKey(hash: string): string {
	return `kept/${hash}`;
}

function sizeOf(file: unknown): number {
	return file instanceof Blob ? file.size : 0;
}
