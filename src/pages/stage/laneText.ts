import { clockTime, dateTime, language, shortDate } from '../../i18n';
import { get, personOf, type EnterpriseId, type World } from '../../world';
import type { LanePoint } from './laneDrawing';

export function enterpriseName(world: World, id: EnterpriseId): string {
	return get(world, id).shortName;
}

/** What happened at a point, in a sentence; the world knows everybody whom the line speaks of. */
export function pointText(world: World, { job, point }: LanePoint): string {
	const t = language.t.lanes;
	if (!job) {
		if (point.what === 'born') return t.born;
		const name = personOf(world, point.other).name;
		const where = enterpriseName(world, get(world, point.other).enterprise);
		return point.what === 'tied' ? t.added(name, where) : t.dropped(name, where);
	}
	const where = enterpriseName(world, job.enterprise);
	if (point.what === 'tied') return t.gained(personOf(world, point.other).name, where);
	if (point.what === 'untied') return t.lost(personOf(world, point.other).name, where);
	return t.turns[point.what](where);
}

/** `5月24日 10:06` */
export function shortWhen(at: number): string {
	return `${shortDate(language.locale, at)} ${clockTime(language.locale, at)}`;
}

/** `5月24日 周四 10:06` */
export function whenText(at: number): string {
	return `${dateTime(language.locale, at)} ${clockTime(language.locale, at)}`;
}
