import { reopenInSlices, type Reopened } from '../reopen';
import { pause } from '../slices';
import { readJson } from './json';
import { shareLimits } from './limits';
import type { NotReceived } from './receive';

/** A session from data that a program hands over, within the limits of a file; it stands where it stood. */
export async function receiveData(
	input: unknown,
	key: string
): Promise<Extract<Reopened, { ok: true }> | NotReceived> {
	const text = asText(input);
	if (!text?.startsWith('{')) return refused('notASession', '.: expected an object of plain data');
	if (text.length > shareLimits.fileExpanded)
		return refused('tooLarge', `.: more than ${shareLimits.fileExpanded} characters`);
	const read = await readJson(text, pause);
	if ('fault' in read) return refused(read.reason, read.fault);
	// Pictures come by a file only.
	const { files: _, ...document } = read.value;
	return reopenInSlices(document, key);
}

function asText(input: unknown): string | undefined {
	try {
		return JSON.stringify(input);
	} catch {
		return undefined; // goes round in a circle, or holds what is no plain data
	}
}

function refused(reason: NotReceived['reason'], fault: string): NotReceived {
	return { ok: false, reason, faults: [fault] };
}
