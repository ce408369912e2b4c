import { answer, openDatabase } from './everything';

/* What can be done with stored sessions without knowing what is in them: where to stand, and which one is open. */

/** Whose session an address shows: the free sandbox's (`''`) or a lesson's. */
export function slotOf(hash: string): string {
	const lesson = /^#\/lesson\/([^/?]+)/.exec(hash)?.[1];
	return lesson && lesson !== 'open' ? `lesson/${lesson}` : '';
}

/** The address of a slot, at a step. */
export function addressOf(slot: string, step?: number): string {
	return `#/${slot === '' ? 'sandbox' : slot}${step === undefined ? '' : `?at=${step}`}`;
}

/** What a head says of where its entries lie. */
interface Layout {
	readonly head: unknown;
	readonly size: number;
	readonly chunk: number;
	readonly pack: number;
}

/**
 * The last step that was seen to work: the one that was noted when it had been drawn, else the one before where the
 * session stands. Nothing where no session is stored or it does not say.
 */
export async function lastGoodStep(slot: string): Promise<number | undefined> {
	// What was done last may still be on its way into the storage.
	await new Promise((resolve) => setTimeout(resolve, 400));
	const database = await openDatabase('hutong');
	try {
		const store = database.transaction('sessions').objectStore('sessions');
		const key: unknown = await answer(store.get(slot === '' ? 'current' : `current/${slot}`));
		if (typeof key !== 'string') return undefined;
		const head: unknown = await answer(store.get(`head/${key}`));
		const { head: at, size = 0, chunk = 256, pack = 0 } = (head ?? {}) as Partial<Layout>;
		if (typeof at !== 'number' || !(at > 0)) return undefined;
		const noted = notedStep(slot);
		if (noted !== undefined && noted < at) return noted;
		const isPacked = pack > 0 && at <= size - (size % pack);
		const [kind, each] = isPacked ? ['packed', pack] : ['entries', chunk];
		const part: unknown = await answer(store.get(`${kind}/${key}/${Math.floor((at - 1) / each)}`));
		const entry: unknown = Array.isArray(part) ? part[(at - 1) % each] : undefined;
		const { parent } = (entry ?? {}) as { parent?: unknown };
		return typeof parent === 'number' ? parent : at - 1;
	} finally {
		database.close();
	}
}

/** The step that the stage noted when it had been drawn: `<slot>|<step>`. */
function notedStep(slot: string): number | undefined {
	try {
		const [whose, step] = (sessionStorage.getItem('hutong.good') ?? '').split('|');
		return whose === slot && step ? Number(step) : undefined;
	} catch {
		return undefined;
	}
}

/**
 * Lets no session be the present one: the next start begins a new one. All of them stay, and which ones were open is
 * written down beside them under `parked/<time>`.
 */
export async function parkPresent(time: string): Promise<void> {
	const database = await openDatabase('hutong');
	try {
		const work = database.transaction('sessions', 'readwrite', { durability: 'strict' });
		const done = new Promise<void>((resolve, reject) => {
			work.oncomplete = () => resolve();
			work.onabort = () => reject(work.error ?? new Error('The storage refuses'));
		});
		const store = work.objectStore('sessions');
		const parked: Record<string, unknown> = {};
		for (const key of await answer(store.getAllKeys())) {
			const name = String(key);
			if (name !== 'current' && !name.startsWith('current/')) continue;
			parked[name] = await answer(store.get(key));
			store.put(null, key);
		}
		store.put(parked, `parked/${time}`);
		await done;
	} finally {
		database.close();
	}
}
