/*
 * How documents of older releases become documents of this one, a step a version, each with a name. A step gets the
 * whole document as plain data that it may write to.
 */

export interface Migration {
	/** The version that it starts from; it leads to the next one. */
	readonly from: number;
	readonly name: string;
	readonly up: (document: Record<string, unknown>) => void;
}

export const migrations: readonly Migration[] = [{ from: 1, name: 'groupsSeatEnds', up: groupsSeatEnds }];

/** What is written now. */
export const currentVersion = migrations.length + 1;

/**
 * A document as this release writes it; `migrated` where it came from an older one: then its hash was that of a world
 * that was laid out otherwise, and says nothing about this one.
 */
export function migrate(document: Record<string, unknown>, version: number) {
	return migrateBy(migrations, document, version);
}

/** The same for documents of another format, by its own steps. */
export function migrateBy(all: readonly Migration[], document: Record<string, unknown>, version: number) {
	const steps = all.filter(({ from }) => from >= version);
	if (steps.length === 0) return { document, migrated: false };
	const copy = structuredClone(document);
	for (const { up } of steps) up(copy);
	copy.version = all.length + 1;
	return { document: copy, migrated: true };
}

/** 1 → 2: a group seats ends of both kinds, so who joins is a member and no longer an account. */
function groupsSeatEnds(document: Record<string, unknown>): void {
	for (const event of eventsOf(document)) {
		if (event.type === 'group.joined') rename(event, 'account', 'member');
		const line = asRecord(asRecord(asRecord(event.message)?.content)?.line);
		if (line?.is === 'joinedGroup') rename(line, 'account', 'member');
	}
}

function* eventsOf({ startEvents, entries }: Record<string, unknown>) {
	const lists = [startEvents, ...asList(entries).map((entry) => asRecord(entry)?.events)];
	for (const list of lists) {
		for (const event of asList(list)) {
			const record = asRecord(event);
			if (record) yield record;
		}
	}
}

function rename(record: Record<string, unknown>, from: string, to: string): void {
	if (!(from in record)) return;
	record[to] = record[from];
	delete record[from];
}

function asRecord(value: unknown): Record<string, unknown> | undefined {
	return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
}

function asList(value: unknown): readonly unknown[] {
	return Array.isArray(value) ? (value as readonly unknown[]) : [];
}
