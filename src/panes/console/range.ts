import { language } from '../../i18n';
import { find, get, personOf, type GrantScope, type World } from '../../world';
import { placeOf } from './staff';

/** Who sees an app, in a few words; a department that is gone is left out. */
export function rangeText(world: World, range: readonly GrantScope[]): string {
	const names = range.flatMap((scope) => {
		if (scope.kind === 'all') return [language.t.desk.directory.everybody];
		if (scope.kind === 'member') return [personOf(world, scope.identity).name];
		const department = find(world, scope.department);
		return department && !department.removed ? [placeOf(world, get(world, department.id))] : [];
	});
	return names.length === 0 ? language.t.desk.apps.nobody : names.join(language.t.chat.and);
}
