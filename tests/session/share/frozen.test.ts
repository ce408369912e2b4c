import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parseEditionText, type EditionDocument } from '../../../src/gaps/editionDocument';
import { parseLessonText } from '../../../src/lessons/parse';
import { documentOf } from '../../../src/session';
import { receiveLink } from '../../../src/session/share/link';
import { receiveFile } from '../../../src/session/share/receive';
import { hash } from '../../../src/world';

/*
 * What releases have written, byte for byte. A file is added where a format changes, at least three of each; none is
 * ever edited: the second column is of its bytes, the third of what it opens to.
 */
const frozen: readonly (readonly [name: string, bytes: string, opensTo: string])[] = [
	['edition-1-based.json', 'c23b10da0df41a12', '472087ca9bd13821'],
	['edition-1-open.json', '104dbf95032a80ac', '1b7c4761263adb49'],
	['edition-1.json', '4e35419f2808d816', 'a3498b56398c77bd'],
	['lesson-1-before-and-after.json', '9afe3a1f5657e17f', '369160019fb81365'],
	['lesson-1-short.json', '15a55b772e840aa7', 'd662f31675175413'],
	['lesson-1.json', '306a829dadcac33f', 'ceb091041ee6b5c2'],
	['link-1-before.txt', '64a3beade1f3644c', '7134b4290698b2a9'],
	['link-1-lesson.txt', '46305afb14080302', 'f32adb9b12c0662a'],
	['link-1.txt', '18e3ff0533746cb5', '075c146055c30ff1'],
	['session-1.json', 'badcea9944c0b491', 'adb65a7b1006e443'],
	['session-2-before.json', '4f8a9a057f863f41', '7134b4290698b2a9'],
	['session-2-lesson.json', '878eaecfc366e55f', 'f32adb9b12c0662a'],
	['session-2.json', 'b5b44f1ca0fc6fbb', '075c146055c30ff1']
];

const folder = fileURLToPath(new URL('../../fixtures/', import.meta.url));
const read = (name: string) => readFileSync(folder + name);
const bytesOf = (name: string) => createHash('sha256').update(read(name)).digest('hex').slice(0, 16);
const now = () => undefined;

/** The fingerprint of what a file opens to; of a session, its world at the head that was recorded. */
async function opened(name: string): Promise<string> {
	const text = read(name).toString();
	if (name.startsWith('lesson')) {
		const parsed = parseLessonText(text);
		return 'lesson' in parsed ? hash(parsed.lesson) : parsed.faults.join('; ');
	}
	if (name.startsWith('edition')) {
		const known = JSON.parse(read('edition-1.json').toString()) as EditionDocument;
		const parsed = parseEditionText(text, name === 'edition-1.json' ? [] : [known]);
		return 'document' in parsed ? hash(parsed.document) : parsed.faults.join('; ');
	}
	const received = name.startsWith('link')
		? await receiveLink(text.replace('#/open/', ''), 'two', now)
		: await receiveFile(new Blob([text]), 'two', now);
	if (!('session' in received)) return JSON.stringify(received);
	expect(received.agrees, 'comes to what it came to').not.toBe(false);
	return hash(received.session.worldAt(received.session.tip));
}

test('P3 RA5 the folder holds what releases have written, unaltered', () => {
	expect(readdirSync(folder).sort()).toEqual(frozen.map(([name]) => name).sort());
	for (const [name, bytes] of frozen) expect([name, bytesOf(name)]).toEqual([name, bytes]);
});

test.each(frozen)('P3 RA5 %s opens for ever', async (name, _, opensTo) => {
	expect(await opened(name)).toBe(opensTo);
});

test('P3 what was opened is written as of today and opens again', async () => {
	for (const [name] of frozen.filter(([name]) => name.startsWith('session'))) {
		const received = await receiveFile(new Blob([read(name)]), 'two', now);
		if (!('session' in received)) throw new Error(name);
		const again = await receiveFile(new Blob([JSON.stringify(documentOf(received.session))]), 'three', now);
		expect(again).toMatchObject({ ok: true, agrees: true });
	}
});
