import * as v from 'valibot';
import { emptyWorld, evolve, type World } from '../../world';
import type { SessionDocument } from '../document';
import { fitting } from '../fitting';
import { foldAll, hashInSlices } from '../folding';
import { currentVersion, migrate } from '../migrations';
import { withAside } from '../reading';
import { documentSchema, entrySchema, faultIn } from '../reopen';
import { Session } from '../session';
import { inSlices, type Pause } from '../slices';
import { takeCarried, type Carried, type Lost } from './carried';
import type { ReceivedEverything } from './everything';
import { unpack } from './gzip';
import { readJson } from './json';
import { shareLimits } from './limits';
import { receiveLinkDocument } from './link';

/** What somebody sent, known whole and stored nowhere; or why it cannot be opened and where (at most 20 faults). */
export type Received =
	| {
			readonly ok: true;
			/** A session of its own, with its head at the start. */
			readonly session: Session;
			/** As it is at the tip. */
			readonly world: World;
			readonly kind: 'link' | 'file';
			/** Whether it comes to what its sender had; nothing is known of a file that an older release wrote. */
			readonly agrees: boolean | undefined;
			readonly lesson: string | undefined;
			/** Pictures and files that came with it. */
			readonly carried: readonly Carried[];
			/** Those that it names and that did not. */
			readonly lost: readonly Lost[];
	  }
	| NotReceived;

export interface NotReceived {
	readonly ok: false;
	readonly reason:
		| 'incomplete'
		| 'tooLarge'
		| 'notText'
		| 'notJson'
		| 'notObject'
		| 'tooDeep'
		| 'tooMany'
		| 'reserved'
		| 'notOurs'
		| 'notASession'
		| 'newer'
		| 'inconsistent';
	readonly faults: readonly string[];
}

/** Something of ours that is no session, for those who know what to do with it. */
export interface OtherFormat {
	readonly ok: true;
	readonly other: 'hutong.lesson' | 'hutong.edition';
	readonly value: Record<string, unknown>;
}

/** A file, plain or packed. Refused by its size before it is read, and by what it unfolds to while it is. */
export async function receiveFile(
	file: Blob,
	key: string,
	pause: Pause
): Promise<Received | OtherFormat | ReceivedEverything> {
	if (file.size > shareLimits.fileBytes)
		return refused('tooLarge', `.: ${file.size} bytes, more than ${shareLimits.fileBytes}`);
	let bytes: Uint8Array<ArrayBuffer>;
	try {
		bytes = new Uint8Array(await file.arrayBuffer());
	} catch (error) {
		return refused('incomplete', `.: ${error instanceof Error ? error.message : String(error)}`);
	}
	if (bytes.length === 0) return refused('incomplete', '.: empty');
	const unpacked = await unpack(bytes, shareLimits.fileExpanded);
	if ('fault' in unpacked) {
		const fault = `.: ${unpacked.fault} (byte ${unpacked.read} of ${bytes.length})`;
		if (unpacked.fault === 'tooLarge') return refused('tooLarge', fault);
		return refused(unpacked.fault === 'damaged' ? 'incomplete' : 'notText', fault);
	}
	const everything = await import('./everything');
	const isEverything = everything.isEverything(unpacked.text);
	const read = await readJson(unpacked.text, pause, isEverything ? everything.everythingLayout : undefined);
	if ('fault' in read) return refused(read.reason, read.fault);
	const { value } = read;
	if (isEverything) return everything.receiveEverything(value, key, pause);
	if (value.format === 'hutong.lesson' || value.format === 'hutong.edition')
		return { ok: true, other: value.format, value };
	if (value.format === 'hutong.link') return receiveLinkDocument(value, key, pause);
	if (value.format !== 'hutong.session') return refused('notOurs', 'format: not ours');
	return receiveDocument(value, key, pause);
}

/** What a session is but for its long lists. */
const frameSchema = v.strictObject({
	...documentSchema.entries,
	startEvents: v.array(v.unknown()),
	entries: v.array(v.unknown())
});

/** A session from plain data, checked and folded by parts, so that the page answers meanwhile. */
export async function receiveDocument(
	input: Record<string, unknown>,
	key: string,
	pause: Pause
): Promise<Received> {
	const { files, ...given } = input;
	const { version } = given;
	if (typeof version === 'number' && version > currentVersion) return refused('newer', `version: ${version}`);
	const known = typeof version === 'number' && version >= 1 ? version : currentVersion;
	const { document: present, migrated } = migrate(given, known);
	const faults: string[] = [];
	const frame = v.safeParse(frameSchema, present);
	for (const issue of frame.issues ?? []) faults.push(`${v.getDotPath(issue) ?? '.'}: ${issue.message}`);
	const startEvents = await each('startEvents', present.startEvents, eventSchemaOf(), faults, pause);
	const entries = await each('entries', present.entries, entrySchema, faults, pause);
	if (!frame.success || faults.length > 0) {
		const first = faults.slice(0, shareLimits.faults).map((fault) => fault.slice(0, 200));
		return { ok: false, reason: 'notASession', faults: first };
	}
	const document = { ...frame.output, startEvents, entries } as SessionDocument;
	const received = await fold(document, migrated, key, pause);
	return received.ok ? { ...received, ...(await takeCarried(files, document, pause)) } : received;
}

function eventSchemaOf() {
	return entrySchema.entries.events.pipe[0].item;
}

/** Every item of a list as it passes its schema; faults are added with their place. */
async function each<Item>(
	name: string,
	list: unknown,
	schema: v.GenericSchema<unknown, Item> | v.GenericSchema<Item>,
	faults: string[],
	pause: Pause
): Promise<Item[]> {
	const passed: Item[] = [];
	if (!Array.isArray(list)) return passed;
	const fits = fitting(schema);
	for (const [index, item] of list.entries()) {
		if (faults.length >= shareLimits.faults) break;
		if (fits(item)) {
			passed.push(item as Item);
			if (index % 512 === 511) await pause();
			continue;
		}
		const parsed = v.safeParse(schema, item);
		if (parsed.success) passed.push(parsed.output);
		else {
			for (const issue of parsed.issues)
				faults.push(`${name}.${index}.${v.getDotPath(issue) ?? ''}: ${issue.message}`);
		}
		if (index % 64 === 63) await pause();
	}
	return passed;
}

/** Every branch must fold, and the world at the head be the one that was recorded. */
async function fold(
	document: SessionDocument,
	migrated: boolean,
	key: string,
	pause: Pause
): Promise<Received> {
	const { startEvents, entries, head, tip } = document;
	const fault = faultIn(document);
	if (fault) return refused('inconsistent', fault);
	let place = 'startEvents: ';
	try {
		let root = emptyWorld;
		for (let from = 0; from < startEvents.length; from += 64) {
			root = evolve(root, startEvents.slice(from, from + 64));
			await pause();
		}
		place = ''; // said by whoever folds
		const roots = await inSlices(foldAll(entries, root), pause);
		const { aside = 0 } = document.reading;
		const reading = aside > entries.length ? withAside(document.reading, undefined) : document.reading;
		const session = new Session({ ...document, head: 0, reading, key }, root, roots);
		const result = await inSlices(hashInSlices(session.worldAt(head)), pause);
		const agrees = migrated ? undefined : result === document.hash;
		if (agrees === false) return refused('inconsistent', `hash: ${result}`);
		return {
			ok: true,
			session,
			world: session.worldAt(tip),
			kind: 'file',
			agrees,
			lesson: undefined,
			carried: [],
			lost: []
		};
	} catch (error) {
		const said = error instanceof Error ? error.message : String(error);
		return refused('inconsistent', `${place}${said}`.slice(0, 200));
	}
}

function refused(reason: NotReceived['reason'], fault: string): NotReceived {
	return { ok: false, reason, faults: [fault] };
}
