import { clockTime, language, shortDate } from '../../i18n';

/** `5月24日 10:06`; nothing for what never was. */
export function whenText(at: number): string {
	const { locale } = language;
	return at === 0 ? '' : `${shortDate(locale, at)} ${clockTime(locale, at)}`;
}
