import { language } from '../../i18n';
import type { BetaNews } from '../../world';

/** What a piece of news of the official accounts is headed by. */
export function newsTitle({ is, enterprise: { shortName } }: BetaNews): string {
	const t = language.t.chat.application;
	return is === 'received' ? t.received(shortName) : t.decided(shortName, is === 'admitted');
}
