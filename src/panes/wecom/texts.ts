import { language, type Messages } from '../../i18n';

/** Everything that the app says: what is seen first, and what is seen further in. */
export function wecomTexts(): Messages['wecom'] & Messages['inWecom'] {
	return { ...language.t.wecom, ...language.t.inWecom };
}
