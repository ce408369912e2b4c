import type { EnterpriseApp } from './enterprise';
import type { IdentityId } from './id';
import { departmentsAbove } from './permission';
import { get, type World } from './world';

/** The enterprise's own apps that a member sees, by the range of each. */
export function appsFor(world: World, id: IdentityId): readonly EnterpriseApp[] {
	const { department, enterprise } = get(world, id);
	const around = departmentsAbove(world, department).map((each) => each.id);
	return (get(world, enterprise).apps ?? []).filter(({ range }) =>
		range.some(
			(scope) =>
				scope.kind === 'all' ||
				(scope.kind === 'member' ? scope.identity === id : around.includes(scope.department))
		)
	);
}
