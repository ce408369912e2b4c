import type { Files } from '../session';
import { limits, type FileReference } from '../world';
import { samplePath } from './samples';

/** The bytes of pictures and files: kept by what they are, shown through object URLs of this window. */
export class Attachments {
	readonly #files: Files | undefined;
	/** By hash; the promise itself, so that two who ask at once share one. */
	readonly #urls = new Map<string, Promise<string | undefined>>();
	/** What came in while this window lives: here also where the storage refused it. */
	readonly #fresh = new Map<string, Blob>();

	/** Without a storage the bytes live as long as the window. */
	constructor(files: Files | undefined) {
		this.#files = files;
	}

	/** Keeps a file and names it for a message; `undefined` where it is over the limit. */
	async keep(file: File): Promise<FileReference | undefined> {
		if (file.size > limits.fileBytes) return undefined;
		const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
		const hash = `sha256-${[...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
		await this.take(hash, file);
		const type = /^[\w.+-]{1,60}\/[\w.+-]{1,80}$/.test(file.type) ? file.type : 'application/octet-stream';
		return { name: file.name.slice(-255) || hash.slice(0, 12), size: file.size, type, hash };
	}

	/** Keeps bytes that are known by their hash; false where the storage refuses: then they live as long as the window. */
	async take(hash: string, blob: Blob): Promise<boolean> {
		this.#fresh.set(hash, blob);
		const stored = this.#files?.keep(hash, blob, Date.now()).then(
			() => true,
			() => false
		);
		const isKept = (await stored) ?? false;
		const known = await this.#urls.get(hash);
		if (!known) this.#urls.set(hash, Promise.resolve(URL.createObjectURL(blob)));
		return isKept;
	}

	/** The bytes themselves; `undefined` where they are gone. */
	async bytes(hash: string): Promise<Blob | undefined> {
		return this.#fresh.get(hash) ?? this.#files?.get(hash).catch(() => undefined);
	}

	/** Where the bytes can be read; `undefined` where they are gone, or a sample has none. */
	url(file: FileReference): Promise<string | undefined> {
		if (file.hash.startsWith('sample-')) return Promise.resolve(samplePath(file));
		let url = this.#urls.get(file.hash);
		if (!url) this.#urls.set(file.hash, (url = this.#read(file.hash)));
		return url;
	}

	async #read(hash: string): Promise<string | undefined> {
		const blob = await this.#files?.get(hash).catch(() => undefined);
		return blob && URL.createObjectURL(blob);
	}
}
