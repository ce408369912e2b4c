/*
 * Writing to a world that is frozen, without proxies: what is to be written to is copied once, into its parent, which
 * has been copied before. The code that writes asks `own` for each object on its way; under Immer that is the draft.
 */

/** What the running work has copied, and so may write to; `undefined` under Immer. */
let copies: Set<object> | undefined;

/** What lies under `key` of an object that may be written to, itself to be written to. */
export function own<T extends object, Key extends keyof T>(parent: T, key: Key): T[Key] {
	const value = parent[key];
	if (!copies || typeof value !== 'object' || value === null || copies.has(value)) return value;
	const copy = (Array.isArray(value) ? value.slice() : { ...value }) as T[Key] & object;
	copies.add(copy);
	parent[key] = copy;
	return copy;
}

/** The value as `work` leaves its copy, frozen; the value itself stays as it is, and shares what was not written to. */
export function writing<T extends object>(value: T, work: (copy: T) => void): T {
	const copy = { ...value };
	const [outer, mine] = [copies, new Set<object>([copy])];
	copies = mine;
	try {
		work(copy);
	} finally {
		copies = outer;
	}
	for (const each of mine) {
		for (const part of partsOf(each)) freeze(part, mine);
		Object.freeze(each);
	}
	return copy;
}

/** What came in with the events; what was copied is frozen for itself. */
function freeze(value: unknown, mine: Set<object>): void {
	if (typeof value !== 'object' || value === null || Object.isFrozen(value) || mine.has(value)) return;
	Object.freeze(value);
	for (const part of partsOf(value)) freeze(part, mine);
}

function partsOf(value: object): readonly unknown[] {
	return Array.isArray(value) ? value : Object.values(value);
}
