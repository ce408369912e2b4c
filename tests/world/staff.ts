import {
	begin,
	castStart,
	evolveMany,
	type DepartmentId,
	type DomainEvent,
	type IdentityId,
	type World
} from '../../src/world';
import { travel } from './commands';

const nobody = { from: 'platform', to: [] } as const;

/**
 * The travel agency grown to `members` more in `departments`, made of events at once: half of the departments lie
 * within the first of them, so that a grant to it covers half of the members.
 */
export function largeStaff(members: number, departments: number) {
	const { world } = begin(castStart);
	const department = (place: number): DepartmentId => `department:${world.departments.size + place}`;
	const member = (place: number): IdentityId => `identity:${world.identities.size + place}`;
	const events: DomainEvent[] = [];
	for (let place = 0; place < departments; place += 1) {
		const inner = place > 0 && place < departments / 2 && { parent: department(0) };
		const made = { id: department(place), enterprise: travel, name: `部门${place}`, ...inner };
		events.push({ type: 'department.created', department: made, ...nobody });
	}
	for (let place = 0; place < members; place += 1) {
		const number = world.people.size + place;
		const person = `person:${number}` as const;
		events.push(
			{
				type: 'person.created',
				person,
				account: `account:${number}`,
				name: `员工${place}`,
				face: 'li',
				key: 1,
				...nobody
			},
			{
				type: 'identity.created',
				identity: {
					id: member(place),
					person,
					enterprise: travel,
					department: department(place % departments),
					position: '顾问',
					administers: false,
					state: 'active',
					invitedBy: null,
					key: 1
				},
				...nobody
			}
		);
	}
	return { world: evolveMany(world, events) as World, department, member };
}
