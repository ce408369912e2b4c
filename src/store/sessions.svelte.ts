import {
	shelving,
	storing,
	type FilesStored,
	type Session,
	type Shelf,
	type Shelved,
	type Storage
} from '../session';
import { loadLesson } from '../lessons';
import { newKey } from './newKey';
import { noteNow, tidy } from './noting.svelte';

/** A session in the list; its weight comes later, since it has to be read for that. */
export interface SessionRow extends Shelved {
	readonly bytes?: number | undefined;
}

export interface AsideRow {
	readonly name: string;
	readonly text: () => Promise<string>;
}

/** What the browser says of the place where all this lies. */
export interface Room {
	/** Bytes; `undefined` where it does not say. */
	readonly usage: number | undefined;
	readonly quota: number | undefined;
	/** It promised to keep it until its user clears it; `undefined` where it cannot be asked. */
	readonly persisted: boolean | undefined;
}

/** What is stored of a session: itself, or where it cannot be opened, as text what lies there. */
export type Contents = { readonly session: Session } | { readonly raw: string };

export type Opening =
	/** To be shown in the free sandbox. */
	| { readonly kind: 'free'; readonly session: Session }
	/** It is the present one of its lesson now. */
	| { readonly kind: 'lesson'; readonly lesson: string }
	| { readonly kind: 'unreadable'; readonly faults: readonly string[] }
	| { readonly kind: 'gone' };

/** How old a session is before its user is asked to make a file of it, in ms. */
const oldEnough = 5 * 86_400_000;
/** Less than this is given by windows that forget when they are closed, in bytes. */
const tinyRoom = 150_000_000;

/** The list of what is stored, and what is done to it; the screen is a function of its fields. */
export class Sessions {
	readonly #name: string;
	#shelf: Shelf | undefined;
	#rows = $state.raw<readonly SessionRow[]>([]);
	#aside = $state.raw<readonly AsideRow[]>([]);
	#files = $state.raw<FilesStored>();
	#room = $state.raw<Room>({ usage: undefined, quota: undefined, persisted: undefined });
	#state = $state.raw<'reading' | 'ready' | 'refused'>('reading');
	#now = $state.raw(Date.now());
	/** Weights by key and steps: what did not change is not weighed again. */
	readonly #weights: Record<string, number> = {};
	#reading = 0;

	constructor(name = 'hutong') {
		this.#name = name;
	}

	/** `refused`: the storage does not work in this window. */
	get state(): 'reading' | 'ready' | 'refused' {
		return this.#state;
	}

	/** The latest first. */
	get kept(): readonly SessionRow[] {
		return this.#rows.filter(({ about }) => about.deleted === undefined);
	}

	/** What was thrown away and can be brought back, the latest first. */
	get thrownAway(): readonly SessionRow[] {
		return this.#rows.filter(({ about }) => about.deleted !== undefined);
	}

	get aside(): readonly AsideRow[] {
		return this.#aside;
	}

	/** `undefined` while they are counted. */
	get files(): FilesStored | undefined {
		return this.#files;
	}

	get room(): Room {
		return this.#room;
	}

	/** When the list was read; what it says of «ago» is as of then. */
	get now(): number {
		return this.#now;
	}

	/** This window seems to be one that forgets when it is closed (RA14). */
	get forgets(): boolean {
		const { persisted, quota } = this.#room;
		return persisted === false && quota !== undefined && quota < tinyRoom;
	}

	/** This browser drops what is kept by sites that nobody came to for a week (RA15). */
	get evicts(): boolean {
		const isInstalled = matchMedia?.('(display-mode: standalone)').matches ?? false;
		return navigator.vendor.startsWith('Apple') && !isInstalled && this.#room.persisted !== true;
	}

	/** It would be a pity about it, and there is no file of it (RA15). */
	wantsExport({ about }: SessionRow): boolean {
		const { made, exported, steps } = about;
		return made !== undefined && exported === undefined && steps !== 0 && this.#now - made >= oldEnough;
	}

	/** Reads the list anew, and then what takes longer to know. */
	readonly read = async (): Promise<void> => (await this.#list())();

	/** Reads the list; gives what looks closer at it. */
	async #list(): Promise<() => Promise<void>> {
		const turn = (this.#reading += 1);
		const code = await shelving();
		try {
			await noteNow();
			const shelf = (this.#shelf ??= new code.Shelf(this.#name));
			const { sessions, aside } = await shelf.list();
			if (turn !== this.#reading) return nothing;
			this.#now = Date.now();
			this.#rows = [...sessions]
				.sort((one, other) => lastOf(other) - lastOf(one))
				.map((row) => ({ ...row, bytes: this.#weights[weightKey(row)] }));
			this.#aside = aside.map((name) => ({
				name,
				text: async () => code.asJson(await shelf.readAside(name))
			}));
			this.#state = 'ready';
			return () => this.#lookCloser(shelf, turn).catch(() => undefined);
		} catch {
			if (turn === this.#reading) this.#state = 'refused';
			return nothing;
		}
	}

	readonly rename = (key: string, name: string): Promise<void> =>
		this.#act((shelf) => shelf.rename(key, name));

	readonly duplicate = (key: string, name: string): Promise<void> =>
		this.#act((shelf) => shelf.duplicate(key, newKey(), name, Date.now()));

	readonly remove = (key: string): Promise<void> => this.#act((shelf) => shelf.remove(key, Date.now()));

	readonly restore = (key: string): Promise<void> => this.#act((shelf) => shelf.restore(key));

	/** Removes it for good, and the pictures that it alone named. */
	readonly erase = (key: string): Promise<void> =>
		this.#act(async (shelf) => {
			const { FileShelf } = await shelving();
			await shelf.erase(key);
			await new FileShelf(`${this.#name}-files`).clean(shelf, Date.now());
		});

	/** Finds a session and makes it the present one where it belongs; nothing changes where it cannot be opened. */
	readonly open = async (key: string): Promise<Opening> => {
		const shelf = await this.#theShelf();
		const reopened = await (await this.#stored()).sessionOf(key);
		if (!reopened) return { kind: 'gone' };
		if (!reopened.ok) return { kind: 'unreadable', faults: reopened.faults };
		const { session } = reopened;
		const id = await lessonOf(
			this.#rows.find((row) => row.key === key),
			session
		);
		await shelf.restore(key);
		if (id === undefined) return { kind: 'free', session };
		await shelf.makePresent(key, `lesson/${id}`);
		return { kind: 'lesson', lesson: id };
	};

	/** All of a session, without opening it on the stage. */
	readonly contentsOf = async (key: string): Promise<Contents> => {
		const shelf = await this.#theShelf();
		const reopened = await (await this.#stored()).sessionOf(key);
		if (reopened?.ok) return { session: reopened.session };
		const { asJson } = await shelving();
		return { raw: await asJson(await shelf.raw(key)) };
	};

	/** The bytes of a picture or file that a session names; `undefined` where they are gone. */
	readonly bytesOf = async (hash: string): Promise<Blob | undefined> => {
		const { Files } = await storing();
		return new Files(`${this.#name}-files`).get(hash);
	};

	/** There is a file of it now. */
	readonly noteExport = (key: string): Promise<void> =>
		this.#act((shelf) => shelf.noteExport(key, Date.now()));

	/** Asks the browser to keep what is here; true where it promised. */
	readonly askToKeep = async (): Promise<boolean> => {
		const promised = (await navigator.storage?.persist?.().catch(() => false)) ?? false;
		await this.#lookAtRoom();
		return promised;
	};

	async #stored(): Promise<Storage> {
		return new (await storing()).Storage(this.#name);
	}

	async #theShelf(): Promise<Shelf> {
		const { Shelf } = await shelving();
		return (this.#shelf ??= new Shelf(this.#name));
	}

	async #act(how: (shelf: Shelf) => Promise<void>): Promise<void> {
		await how(await this.#theShelf());
		void (await this.#list())();
	}

	/** Weights, what older releases did not note, pictures, room. */
	async #lookCloser(shelf: Shelf, turn: number): Promise<void> {
		await this.#lookAtRoom();
		for (const row of this.#rows) {
			if (turn !== this.#reading) return;
			const seen = row.about.steps === undefined ? await this.#lookInto(shelf, row) : row;
			const known = this.#weights[weightKey(seen)];
			const bytes = known ?? (await shelf.measure(row.key).catch(() => undefined))?.bytes;
			if (bytes !== undefined) this.#weights[weightKey(seen)] = bytes;
			if (turn !== this.#reading) return;
			this.#rows = this.#rows.map((each) => (each.key === row.key ? { ...seen, bytes } : each));
		}
		const { FileShelf } = await shelving();
		await tidy(shelf);
		const files = new FileShelf(`${this.#name}-files`);
		await files.clean(shelf, Date.now()).catch(() => undefined);
		this.#files = await files.stored().catch(() => undefined);
	}

	async #lookInto(shelf: Shelf, row: SessionRow): Promise<SessionRow> {
		const reopened = await (await this.#stored()).sessionOf(row.key).catch(() => undefined);
		if (!reopened?.ok) return row;
		const { session } = reopened;
		const found = {
			slot: row.about.slot ?? row.present[0] ?? '',
			edition: session.world.edition,
			steps: session.size
		};
		await shelf.fillIn(row.key, found).catch(() => undefined);
		return { ...row, about: { ...found, ...row.about } };
	}

	async #lookAtRoom(): Promise<void> {
		const { storage } = navigator;
		const estimate = await storage?.estimate?.().catch(() => undefined);
		const persisted = await storage?.persisted?.().catch(() => undefined);
		this.#room = { usage: estimate?.usage, quota: estimate?.quota, persisted };
	}
}

const nothing = () => Promise.resolve();

function lastOf({ about }: SessionRow): number {
	return about.deleted ?? about.used ?? about.made ?? 0;
}

function weightKey({ key, about }: SessionRow): string {
	return `${key} ${about.steps} ${about.used}`;
}

/** The lesson that a session can go on in: one that still begins as this one did. */
async function lessonOf(row: SessionRow | undefined, session: Session): Promise<string | undefined> {
	const slot = row?.about.slot ?? row?.present[0] ?? '';
	if (!slot.startsWith('lesson/')) return undefined;
	const id = slot.slice('lesson/'.length);
	const lesson = await loadLesson(id).catch(() => undefined);
	return lesson && JSON.stringify(lesson.start) === JSON.stringify(session.start) ? id : undefined;
}
