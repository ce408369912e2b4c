import { readMark, type Reading } from '../session';
import { refusal } from '../world';
import type { Hands } from './hands';

/** Hands that do nothing: for a comparison or a print, drawn with the same components. */
export function stillHands(session: string, reading: Reading, fileUrl: Hands['fileUrl']): Hands {
	return {
		alive: false,
		act: () => ({ ok: false, refusal: refusal(null, 'malformed', { faults: [] }) }),
		may: () => undefined,
		explain: () => undefined,
		seen: (end, place) => readMark(reading, end, place),
		markSeen: () => undefined,
		draft: () => '',
		setDraft: () => undefined,
		session,
		keepFile: () => Promise.resolve(undefined),
		fileUrl
	};
}
