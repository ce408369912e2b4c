import { language } from '../../i18n';
import { announce } from '../../ui';

/** Puts a text on the clipboard and says whether that went well. */
export async function copyText(text: string): Promise<boolean> {
	try {
		await navigator.clipboard.writeText(text);
		announce(language.t.words.inChat.copied);
		return true;
	} catch {
		announce(language.t.words.inChat.notCopied);
		return false;
	}
}
