import { dateTime, clockTime, language } from '../../../i18n';
import { saveFile } from '../../../ui';
import { personOf, type UsageRecord, type World } from '../../../world';
import { isByMember, timeOf } from '../usage';
import { csvOf } from './write';

/** The usage records as a table: when, which member, who it was, who began, and by which way. */
export function usageCsv(world: World, records: readonly UsageRecord[]): Blob {
	const t = language.t.console.usage;
	const { columns, began } = language.t.desk.usage;
	const rows = records.map((record) => {
		const at = timeOf(record);
		const own = isByMember(record);
		return [
			`${dateTime(language.locale, at)} ${clockTime(language.locale, at)}`,
			personOf(world, record.identity).name,
			personOf(world, record.other).name,
			began[own ? 'member' : 'other'],
			(own ? t.byMemberWay : t.byOtherWay)[record.request.way]
		];
	});
	return csvOf(columns, rows);
}

export function saveUsage(world: World, records: readonly UsageRecord[]): void {
	saveFile(usageCsv(world, records), `${language.t.console.usage.title}.csv`);
}
