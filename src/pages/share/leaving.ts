import { language } from '../../i18n';
import { commandText } from '../../panes';
import type { SessionDocument } from '../../session';
import type { Found } from '../../session/share';
import type { World } from '../../world';

/** A session that is about to leave as a file. */
export interface Leaving {
	readonly document: SessionDocument;
	readonly worldAt: (entry: number) => World;
	/** The bytes of a picture or file by its hash, where they are here. */
	readonly bytesOf: (hash: string) => Promise<Blob | undefined>;
	/**
	 * Takes the file that was made, after what looks like a secret has been seen, if there is anything; `left`: names of
	 * pictures and files that are not in it.
	 */
	readonly save: (file: Blob, left: readonly string[]) => void | Promise<void>;
}

/** What looks like a secret, with where it stands in words. */
export type Seen = Found & { readonly where: string };

/** Everything in a session that looks like a secret (P18). */
export async function seenIn({ document, worldAt }: Pick<Leaving, 'document' | 'worldAt'>): Promise<Seen[]> {
	const { secretsOf } = await import('../../session/share');
	const words = language.t.share.secrets;
	return secretsOf(document).map((found) => {
		if (found.part !== 'step') return { ...found, where: words[found.part] };
		const entry = document.entries[found.place];
		return {
			...found,
			where: words.at(found.place + 1, entry ? commandText(worldAt(entry.id), entry.command) : '')
		};
	});
}
