/*
 * All that is stored, read with bare IndexedDB and written down as it lies there. What JSON has no form for is an
 * object with `$`: a blob is `{ "$": "blob", "type", "base64" }`; an object that has a `$` of its own is
 * `{ "$": "object", "entries" }`. One record that cannot be written down never costs the others.
 */

/** What a read of everything gives. */
export interface Everything {
	readonly file: Blob;
	readonly records: number;
	readonly files: number;
	/** Records that could not be written down; the file names them. */
	readonly faults: number;
}

const databases = ['hutong', 'hutong-files'];
/** ms; some browsers leave a request unanswered for ever. */
const patience = 5_000;

/** A database that is there already; rejects where there is none, and makes none. */
export function openDatabase(name: string): Promise<IDBDatabase> {
	return new Promise((resolve, reject) => {
		const timer = setTimeout(() => reject(new Error(`${name} does not answer`)), patience);
		const opening = indexedDB.open(name);
		// Raised for one that is not there: stopped, or it would be made without the stores that the app expects.
		opening.onupgradeneeded = () => opening.transaction?.abort();
		opening.onerror = () => reject(opening.error ?? new Error(`${name} cannot be opened`));
		opening.onsuccess = () => {
			clearTimeout(timer);
			opening.result.onversionchange = () => opening.result.close();
			resolve(opening.result);
		};
	});
}

/** Waits for a request. */
export function answer<T>(request: IDBRequest<T>): Promise<T> {
	return new Promise((resolve, reject) => {
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error ?? new Error('The storage refuses'));
	});
}

/** Names of the databases that are there. */
async function present(): Promise<string[]> {
	if (!indexedDB.databases) return databases;
	const all = await indexedDB.databases();
	return all.flatMap(({ name }) => (name?.startsWith('hutong') ? [name] : [])).sort();
}

/**
 * Reads everything.
 *
 * @param about what stands at the head of the file: the build, the time, what happened
 * @throws where the storage cannot be opened at all
 */
export async function readEverything(about: Record<string, unknown>): Promise<Everything> {
	const parts: string[] = [];
	const faults: string[] = [];
	let [records, files] = [0, 0];
	const stores: string[] = [];
	for (const name of await present()) {
		const database = await openDatabase(name).catch((error: unknown) => {
			if (name === 'hutong') throw error;
			faults.push(`${name}: ${String(error)}`);
		});
		if (!database) continue;
		for (const store of database.objectStoreNames) {
			const work = database.transaction(store).objectStore(store);
			const [keys, values] = await Promise.all([answer(work.getAllKeys()), answer(work.getAll())]);
			const written: string[] = [];
			for (const [place, key] of keys.entries()) {
				try {
					const later: Promise<void>[] = [];
					const record = { key: plain(key, later), value: plain(values[place], later) };
					await Promise.all(later);
					written.push(JSON.stringify(record));
					records += 1;
					if (values[place] instanceof Blob) files += 1;
				} catch (error) {
					faults.push(`${name}/${store}/${String(key)}: ${String(error)}`);
				}
			}
			stores.push(
				`{"database":${JSON.stringify(name)},"version":${database.version},"store":${JSON.stringify(store)},"records":[\n${written.join(',\n')}]}`
			);
		}
		database.close();
	}
	const head = JSON.stringify({ format: 'hutong.everything', version: 1, ...about, faults });
	parts.push(head.slice(0, -1), ',"stores":[\n', stores.join(',\n'), ']}\n');
	return { file: new Blob(parts, { type: 'application/json' }), records, files, faults: faults.length };
}

/** The same value in forms that JSON has; the bytes of blobs come with `later`. */
function plain(value: unknown, later: Promise<void>[]): unknown {
	if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
	if (typeof value === 'number') {
		if (Object.is(value, -0)) return { $: 'number', text: '-0' };
		return Number.isFinite(value) ? value : { $: 'number', text: String(value) };
	}
	if (value === undefined) return { $: 'undefined' };
	if (typeof value === 'bigint') return { $: 'bigint', text: String(value) };
	if (typeof value !== 'object') throw new TypeError(`A ${typeof value} is not kept`);
	if (value instanceof Blob) {
		const form = {
			$: 'blob',
			type: value.type,
			...(value instanceof File && { name: value.name }),
			base64: ''
		};
		later.push(value.arrayBuffer().then((bytes) => void (form.base64 = base64(new Uint8Array(bytes)))));
		return form;
	}
	if (value instanceof ArrayBuffer) return { $: 'bytes', base64: base64(new Uint8Array(value)) };
	if (ArrayBuffer.isView(value)) {
		const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
		return { $: 'bytes', base64: base64(bytes) };
	}
	if (value instanceof Date) return { $: 'date', ms: value.getTime() };
	if (value instanceof Map || value instanceof Set)
		return { $: value instanceof Map ? 'map' : 'set', entries: plain([...value], later) };
	if (Array.isArray(value)) return Array.from(value, (item) => plain(item, later));
	const kind = Object.prototype.toString.call(value).slice(8, -1);
	if (kind !== 'Object') throw new TypeError(`A ${kind} has no form here`);
	const entries = Object.entries(value).map(([key, item]) => [key, plain(item, later)] as const);
	// Written as pairs where a name would be read otherwise, or not at all.
	if (entries.some(([key]) => key === '$' || key === '__proto__')) return { $: 'object', entries };
	return Object.fromEntries(entries);
}

function base64(bytes: Uint8Array): string {
	let text = '';
	const slice = 0x8000;
	for (let from = 0; from < bytes.length; from += slice)
		text += String.fromCharCode(...bytes.subarray(from, from + slice));
	return btoa(text);
}
