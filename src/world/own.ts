/*
 * Writing to a world that is frozen, without proxies: what is to be written to is copied once, into its parent, which
 * has been copied before. The code that writes asks `own` for each object on its way; under Immer that is the draft.
 */

/** What the running work has copied, and so may write to; `undefined` under Immer. */
let copies: Set<object> | undefined;
/** What it has put into lists. */
let items: unknown[] = [];

/** What lies under `key` of an object that may be written to, itself to be written to. */
export function own<T extends object, Key extends keyof T>(parent: T, key: Key): T[Key] {
	const value = parent[key];
	if (!copies || typeof value !== 'object' || value === null || copies.has(value)) return value;
	const copy = (Array.isArray(value) ? value.slice() : { ...value }) as T[Key] & object;
	copies.add(copy);
	parent[key] = copy;
	return copy;
}

/** Tells of something that was put into a list: lists are copied often and long, so they are not searched for it. */
export function tellPut(item: unknown): void {
	if (copies) items.push(item);
}

/**
 * The value as `work` leaves its copy, frozen; the value itself stays as it is, and shares what was not written to.
 * What `work` puts into a list it tells by {@link tellPut}.
 */
export function writing<T extends object>(value: T, work: (copy: T) => void): T {
	const copy = { ...value };
	const [outer, outerItems, mine, put] = [copies, items, new Set<object>([copy]), []];
	copies = mine;
	items = put;
	try {
		work(copy);
	} finally {
		copies = outer;
		items = outerItems;
	}
	for (const each of mine) {
		if (!Array.isArray(each)) freezeParts(each, mine);
		Object.freeze(each);
	}
	for (const item of put) freeze(item, mine);
	return copy;
}

/** What came in with the events; what was copied is frozen for itself. */
function freeze(value: unknown, mine: Set<object>): void {
	if (typeof value !== 'object' || value === null || Object.isFrozen(value) || mine.has(value)) return;
	Object.freeze(value);
	freezeParts(value, mine);
}

function freezeParts(value: object, mine: Set<object>): void {
	if (Array.isArray(value)) for (const part of value as unknown[]) freeze(part, mine);
	else for (const key in value) freeze((value as Record<string, unknown>)[key], mine);
}
