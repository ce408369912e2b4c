import { indexOf, type EndId, type Id } from './id';
import { own } from './own';
import type { End } from './person';
import { ownAt, type Vector } from './vector';
import { tableOf, type RecordKind, type Records, type World } from './world';

/** One level of a record of the draft: what is to be written to. */
export type Writable<T> = { -readonly [key in keyof T]: T[key] };

/** A record of the draft, to be written to. */
export function change<Kind extends RecordKind>(world: World, id: Id<Kind>): Writable<Records[Kind]> {
	const kind = id.slice(0, id.indexOf(':')) as Kind;
	const record = ownAt(own(world, tableOf[kind]) as unknown as Vector<Records[Kind]>, indexOf(id));
	if (!record) throw new Error(`This world has no ${id}`);
	return record as Writable<Records[Kind]>;
}

export function changeEnd(world: World, id: EndId): Writable<End> {
	return change(world, id);
}
