import type { EnterpriseId } from './id';
import { membersOf } from './inbox';
import { departmentsAbove } from './permission';
import { checkName, type TextFault } from './text';
import { personOf, type World } from './world';

/** Somebody who is to be a member: one row of a list. */
export interface RosterRow {
	readonly name: string;
	/** The department, the outermost first; of none where it is empty. */
	readonly department: readonly string[];
	readonly position: string;
}

export interface RosterFault {
	readonly field: keyof RosterRow;
	/** `rowTwice`: an earlier row says the same; `rowIsMember`: a member is so already. */
	readonly code: TextFault | 'rowTwice' | 'rowIsMember';
}

/** What checks the rows of one list, each once and in their order: the row as it will be stored, or its fault. */
export function rosterCheck(world: World, enterprise: EnterpriseId) {
	const key = (name: string, department: readonly string[], position: string) =>
		JSON.stringify([name, department, position]);
	const seen = new Map<string, 'rowTwice' | 'rowIsMember'>();
	for (const { id, department, position } of membersOf(world, enterprise)) {
		const path = departmentsAbove(world, department).map(({ name }) => name);
		seen.set(key(personOf(world, id).name, path.reverse(), position), 'rowIsMember');
	}
	return (row: RosterRow): RosterRow | RosterFault => {
		const name = checkName(row.name);
		if ('fault' in name) return { field: 'name', code: name.fault };
		const position = checkName(row.position);
		if ('fault' in position) return { field: 'position', code: position.fault };
		const department: string[] = [];
		for (const each of row.department) {
			const part = checkName(each);
			if ('fault' in part) return { field: 'department', code: part.fault };
			department.push(part.text);
		}
		const whole = key(name.text, department, position.text);
		const code = seen.get(whole);
		if (code) return { field: 'name', code };
		seen.set(whole, 'rowTwice');
		return { name: name.text, department, position: position.text };
	};
}
