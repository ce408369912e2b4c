import { clockTime, language, shortDate } from '../../i18n';
import { dayOf, type Instant, type World } from '../../world';

/** When something was, in a table: the time of today, else the day too. */
export function whenText(world: World, at: Instant): string {
	const time = clockTime(language.locale, at);
	return dayOf(at) === dayOf(world.clock) ? time : `${shortDate(language.locale, at)} ${time}`;
}
