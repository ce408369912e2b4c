import { language } from '../../../i18n';
import { saveFile } from '../../../ui';
import { get, membersOf, personOf, type EnterpriseId, type World } from '../../../world';
import { placeOf } from '../staff';
import { csvOf } from './write';

/** The members of an enterprise as a table; what is imported has the first three of its columns. */
export function membersCsv(world: World, enterprise: EnterpriseId): Blob {
	const t = language.t.desk.lists;
	const rows = membersOf(world, enterprise).map((member) => [
		personOf(world, member.id).name,
		member.department ? placeOf(world, get(world, member.department)).replaceAll(' / ', '/') : '',
		member.position,
		language.t.console.members.states[member.state],
		member.administers ? language.t.console.administrator : ''
	]);
	return csvOf([...t.columns, ...t.moreColumns], rows);
}

export function saveMembers(world: World, enterprise: EnterpriseId): void {
	saveFile(membersCsv(world, enterprise), `${language.t.desk.lists.members}.csv`);
}
