import * as v from 'valibot';
import { isAccount, type EndId } from '../../world';
import type { Device, Devices } from './devices.svelte';
import { tablesKey } from './opened';

/** So many sessions are remembered; the one whose table was changed longest ago is forgotten first. */
const mostTables = 24;

const owner = v.custom<EndId>(
	(input) => typeof input === 'string' && /^(account|identity):\d{1,9}$/.test(input)
);

/** A device as it was left; its id tells nothing but which one it is. */
const device = v.pipe(
	v.strictObject({
		id: v.pipe(v.string(), v.regex(/^(wechat|wecom|console|crm)\d?$/)),
		app: v.picklist(['wechat', 'wecom', 'console', 'crm']),
		owner,
		/** The part of the table's width that somebody gave it. */
		share: v.optional(v.pipe(v.number(), v.gtValue(0), v.maxValue(1)))
	}),
	v.check(({ app, owner }) => isAccount(owner) === (app === 'wechat'))
);

/** Which devices stand, whose they are, and how wide: window scope, and no part of the session. */
const table = v.strictObject({
	devices: v.pipe(v.array(device), v.maxLength(16)),
	/** Those that are wanted, the one asked for last at the end. */
	wanted: v.pipe(v.array(v.string()), v.minLength(1), v.maxLength(16))
});

export type KeptTable = v.InferOutput<typeof table>;

/** The name that a session goes by, and its table; the one that was changed last at the end. */
const tables = v.pipe(v.array(v.tuple([v.string(), v.unknown()])), v.maxLength(mostTables));

function readAll(): readonly (readonly [string, unknown])[] {
	try {
		return v.parse(tables, JSON.parse(localStorage.getItem(tablesKey) ?? '[]'));
	} catch {
		// Nothing that was ever kept, or nothing is kept here.
		return [];
	}
}

/** The table as a session was left, by its name; `undefined` where none is kept that can be read. */
export function tableKept(name: string): KeptTable | undefined {
	const kept = readAll().find(([session]) => session === name)?.[1];
	const read = v.safeParse(table, kept);
	return read.success ? read.output : undefined;
}

/** The table as it stands now. */
export function tableOf(devices: Devices): KeptTable {
	return {
		devices: devices.all.map((each) => {
			const share = devices.shares[each.id];
			return { id: each.id, app: each.app, owner: devices.chosenFor(each), ...(share && { share }) };
		}),
		wanted: [...devices.wanted]
	};
}

/** Keeps the table of a session from one visit to the next. */
export function keepTable(name: string, kept: KeptTable): void {
	if (JSON.stringify(tableKept(name)) === JSON.stringify(kept)) return;
	write([...allBut(name), [name, kept]]);
}

/** Forgets the table that was kept under a name. */
export function forgetTable(name: string): void {
	if (tableKept(name)) write(allBut(name));
}

const allBut = (name: string) => readAll().filter(([session]) => session !== name);

function write(all: readonly (readonly [string, unknown])[]): void {
	try {
		localStorage.setItem(tablesKey, JSON.stringify(all.slice(-mostTables)));
	} catch {
		// Not kept: it then lasts as long as the window.
	}
}

/** Lays the table as a session was left; where nothing is kept of it, it stays as it is. */
export function layAsKept(devices: Devices, name: string): void {
	const kept = tableKept(name);
	if (!kept) return;
	const known = (id: string): Device | undefined => devices.all.find((each) => each.id === id);
	for (const { id, app, owner } of kept.devices) {
		const found = known(id) ?? devices.add(app, id, owner);
		if (found.app === app && devices.chosenFor(found) !== owner) devices.setOwner(found, owner);
	}
	for (const { id } of devices.all) if (!kept.wanted.includes(id)) devices.takeOff(id);
	for (const id of kept.wanted) if (known(id)) devices.ask(id);
	devices.share(Object.fromEntries(kept.devices.flatMap(({ id, share }) => (share ? [[id, share]] : []))));
}
