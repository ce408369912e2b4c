import type { CommandOf } from '../command';
import type { DomainEvent } from '../event';
import type { DepartmentId } from '../id';
import { refusal } from '../refusal';
import { rosterCheck } from '../roster';
import { values } from '../vector';
import { find, get } from '../world';
import { refusedBy, type Deciding, type Outcome } from './deciding';
import { isAdmin } from './enterprise';

/** A whole list of members at once, or none of them: each is new here, and invited; departments that lack are made. */
export function importMembers(
	{ world, next, entry }: Deciding,
	{ by, rows, type }: CommandOf<'members.import'>
): Outcome {
	const enterprise = find(world, by)?.enterprise;
	if (!enterprise) return refusal(type, 'noSuchRecord');
	if (!isAdmin(world, by, enterprise)) return refusedBy(world, type, null, ['actorIsAdmin']);
	const check = rosterCheck(world, enterprise);
	const known = new Map<string, DepartmentId>();
	const place = (parent: DepartmentId | null | undefined, name: string) => `${parent ?? ''} ${name}`;
	for (const id of values(get(world, enterprise).departments)) {
		const { parent, name } = get(world, id);
		known.set(place(parent, name), id);
	}
	const told = { from: by, to: [by] };
	const events: DomainEvent[] = [];
	const members = [];
	for (const [number, given] of rows.entries()) {
		const row = check(given);
		if ('code' in row) return refusal(type, row.code, { assumed: true, faults: [`${number}.${row.field}`] });
		let department: DepartmentId | null = null;
		for (const name of row.department) {
			const where = place(department, name);
			let id = known.get(where);
			if (!id) {
				id = next('department');
				known.set(where, id);
				const parent = department ? { parent: department } : {};
				events.push({ type: 'department.created', department: { id, enterprise, name, ...parent }, ...told });
			}
			department = id;
		}
		members.push({ name: row.name, department, position: row.position });
	}
	const first = { person: next('person'), account: next('account'), identity: next('identity') };
	return [...events, { type: 'members.imported', enterprise, by, key: entry, ...first, members, ...told }];
}
