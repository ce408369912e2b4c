import * as v from 'valibot';
import {
	commandSchema,
	decide,
	editionIds,
	emptyWorld,
	evolve,
	hash,
	startIn,
	type Command,
	type DomainEvent,
	type EditionId,
	type World
} from '../../world';
import type { SessionDocument } from '../document';
import type { Entry } from '../entry';
import type { Mark } from '../mark';
import { emptyReading } from '../reading';
import { markSchema } from '../reopen';
import { Session } from '../session';
import { fromBase64, toBase64 } from './base64';
import { filesNamedIn } from './carried';
import { isGzip, pack, unpack } from './gzip';
import { readJson } from './json';
import type { Pause } from '../slices';
import { shareLimits } from './limits';
import type { Received } from './receive';

/**
 * A session as a link carries it: what was done, not what followed. Opened, it is done again under the rules of that
 * release, and `hash` tells whether it comes to the same.
 */
export interface LinkDocument {
	readonly format: 'hutong.link';
	readonly version: 1;
	/** How the table was set: as a period's own, by name, or by these commands. */
	readonly start: EditionId | readonly Command[];
	/** The lesson that it was done in. */
	readonly lesson?: string | undefined;
	readonly commands: readonly Command[];
	/** By the entry's place, the number of the one before; left out where each follows from the one before it. */
	readonly parents?: readonly number[] | undefined;
	/** Where it was looked at; left out where that is the last entry. */
	readonly head?: number | undefined;
	readonly tip?: number | undefined;
	/** Names and removals of branches that are in force. */
	readonly marks?: readonly Mark[] | undefined;
	/** Of the world at the head. */
	readonly hash: string;
}

const place = v.pipe(v.number(), v.integer(), v.minValue(0));

export const linkSchema = v.strictObject({
	format: v.literal('hutong.link'),
	version: v.literal(1),
	start: v.union([v.picklist(editionIds), v.pipe(v.array(commandSchema), v.maxLength(10_000))]),
	lesson: v.optional(v.pipe(v.string(), v.regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/), v.maxLength(60))),
	commands: v.pipe(v.array(commandSchema), v.maxLength(200_000)),
	parents: v.optional(v.pipe(v.array(place), v.maxLength(200_000))),
	head: v.optional(place),
	tip: v.optional(place),
	marks: v.optional(v.pipe(v.array(markSchema), v.maxLength(20_000))),
	hash: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/))
}) satisfies v.GenericSchema<LinkDocument>;

/** What stands between the `#` of an address and what is sent. */
const route = '#/open/';

/** A session as a link carries it. What was read and what was being written stays at home. */
export function linkDocumentOf(document: SessionDocument, lesson?: string): LinkDocument {
	const { entries, head, tip, hash: result, start } = document;
	const size = entries.length;
	const marks = document.marks?.slice(0, document.marked) ?? [];
	const named = editionIds.find((id) => JSON.stringify(startIn(id)) === JSON.stringify(start));
	return {
		format: 'hutong.link',
		version: 1,
		start: named ?? start,
		...(lesson === undefined ? {} : { lesson }),
		commands: entries.map(({ command }) => command),
		...(entries.every(({ id, parent }) => parent === id - 1)
			? {}
			: { parents: entries.map(({ parent }) => parent) }),
		...(head === size ? {} : { head }),
		...(tip === size ? {} : { tip }),
		...(marks.length === 0 ? {} : { marks }),
		hash: result
	};
}

/** What stands after the address of the page, with its `#`; or how long it would be where no link carries it. */
export async function linkOf(
	document: SessionDocument,
	lesson?: string
): Promise<{ fragment: string } | { tooLong: number }> {
	const bytes = await pack(JSON.stringify(linkDocumentOf(document, lesson)));
	const fragment = `${route}${toBase64Url(bytes)}`;
	return fragment.length > shareLimits.fragment ? { tooLong: fragment.length } : { fragment };
}

/** A session from what stands after `#/open/`, however a chat app has treated it. Nothing is stored. */
export async function receiveLink(payload: string, key: string, pause: Pause): Promise<Received> {
	if (payload.length > 2 * shareLimits.fragment)
		return { ok: false, reason: 'tooLarge', faults: [`.: more than ${shareLimits.fragment} characters`] };
	let refused: Received = { ok: false, reason: 'incomplete', faults: [] };
	for (const candidate of readings(payload)) {
		const bytes = fromBase64Url(candidate);
		if (!bytes || !isGzip(bytes)) continue;
		const unpacked = await unpack(bytes, shareLimits.linkExpanded);
		if ('text' in unpacked) return receiveLinkText(unpacked.text, key, pause);
		if (unpacked.fault === 'damaged') continue;
		const faults = [`.: ${unpacked.fault} (byte ${unpacked.read} of ${bytes.length})`];
		refused = { ok: false, reason: unpacked.fault === 'tooLarge' ? 'tooLarge' : 'notText', faults };
	}
	return refused;
}

async function receiveLinkText(text: string, key: string, pause: Pause): Promise<Received> {
	const read = await readJson(text, pause);
	if ('fault' in read) return { ok: false, reason: read.reason, faults: [read.fault] };
	return receiveLinkDocument(read.value, key, pause);
}

/** A session from plain data in the form of {@link LinkDocument}, done again under the present rules. */
export async function receiveLinkDocument(
	input: Record<string, unknown>,
	key: string,
	pause: Pause
): Promise<Received> {
	if (input.format !== 'hutong.link') return { ok: false, reason: 'notOurs', faults: ['format: not ours'] };
	if (typeof input.version === 'number' && input.version > 1)
		return { ok: false, reason: 'newer', faults: [`version: ${input.version}`] };
	const faults = await commandFaults(input.commands, pause);
	const parsed = v.safeParse(linkSchema, faults.length > 0 ? { ...input, commands: [] } : input);
	if (!parsed.success) {
		for (const issue of parsed.issues) faults.push(`${v.getDotPath(issue) ?? '.'}: ${issue.message}`);
	}
	if (!parsed.success || faults.length > 0)
		return { ok: false, reason: 'notASession', faults: shown(faults) };
	return replay(parsed.output, key, pause);
}

/** Told by parts, so that the page answers meanwhile. */
async function commandFaults(commands: unknown, pause: Pause): Promise<string[]> {
	const faults: string[] = [];
	if (!Array.isArray(commands)) return faults;
	for (const [index, command] of commands.entries()) {
		const parsed = v.safeParse(commandSchema, command);
		for (const issue of parsed.issues ?? [])
			faults.push(`commands.${index}.${v.getDotPath(issue) ?? ''}: ${issue.message}`);
		if (faults.length >= shareLimits.faults) return faults;
		if (index % 64 === 63) await pause();
	}
	return faults;
}

async function replay(document: LinkDocument, key: string, pause: Pause): Promise<Received> {
	const { commands, parents } = document;
	const wrong = (fault: string): Received => ({ ok: false, reason: 'inconsistent', faults: [fault] });
	const start = typeof document.start === 'string' ? startIn(document.start) : document.start;
	if (parents && parents.length !== commands.length) return wrong('parents: not one for each command');
	const { head = commands.length, tip = commands.length, marks = [] } = document;
	if (head > commands.length) return wrong('head: no such entry');
	if (tip > commands.length) return wrong('tip: no such entry');
	const lost = marks.findIndex(({ at, branch }) => Math.max(at, branch) > commands.length);
	if (lost !== -1) return wrong(`marks.${lost}: no such entry`);

	let root = emptyWorld;
	const startEvents: DomainEvent[] = [];
	for (const [index, command] of start.entries()) {
		const decision = decide(root, command, 0);
		if (!decision.ok) return wrong(`start.${index}: refused (${decision.refusal.code})`);
		root = evolve(root, decision.events);
		startEvents.push(...decision.events);
		if (index % 32 === 31) await pause();
	}

	const entries: Entry[] = [];
	const worlds = new Map<number, World>([[0, root]]);
	const children = childrenOf(commands.length, parents);
	for (const [index, command] of commands.entries()) {
		const id = index + 1;
		const parent = parents ? (parents[index] ?? 0) : index;
		if (parent >= id) return wrong(`parents.${index}: lies in the future`);
		const before = worlds.get(parent) as World;
		const decision = decide(before, command, id);
		const events = decision.ok ? decision.events : [];
		const world = decision.ok ? evolve(before, events) : before;
		entries.push({
			id,
			parent,
			at: world.clock,
			command,
			events,
			refusal: decision.ok ? null : decision.refusal
		});
		worlds.set(id, world);
		const left = (children[parent] ?? 1) - 1;
		children[parent] = left;
		if (left === 0 && parent !== head && parent !== tip) worlds.delete(parent);
		if (id % 32 === 0) await pause();
	}

	const at = worlds.get(head);
	const end = worlds.get(tip);
	if (!at || !end) return wrong('head: no such entry');
	const session = new Session(
		{ key, start, startEvents, entries, head: 0, tip, reading: emptyReading },
		root
	);
	return {
		ok: true,
		session,
		world: end,
		kind: 'link',
		agrees: hash(at) === document.hash,
		lesson: document.lesson,
		carried: [],
		lost: filesNamedIn({ start, entries }).map(({ name }) => ({ name, why: 'missing' }))
	};
}

/** How many entries come right after each. */
function childrenOf(count: number, parents: readonly number[] | undefined): number[] {
	const children = new Array<number>(count + 1).fill(0);
	for (let index = 0; index < count; index += 1) {
		const parent = parents ? (parents[index] ?? 0) : index;
		children[parent] = (children[parent] ?? 0) + 1;
	}
	return children;
}

function shown(faults: readonly string[]): string[] {
	return faults.slice(0, shareLimits.faults).map((fault) => fault.slice(0, 200));
}

/**
 * What a text may have been before it was wrapped, escaped or put at the end of a sentence: the likeliest first. The
 * checksum within tells which it was.
 */
function readings(payload: string): string[] {
	const plain = payload
		.replace(/%([0-7][0-9a-f])/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
		.replace(/[\u200b-\u200d\u2060\ufeff]|%E2%80%8[BCD]/gi, '');
	const run = (text: string) => /^[\w-]*/.exec(text)?.[0] ?? '';
	const joined = run(plain.replace(/\s+/g, ''));
	const first = run(plain.trimStart());
	const all = [joined, first, joined.replace(/[-_]+$/, ''), first.replace(/[-_]+$/, '')];
	return [...new Set(all)].filter((text) => text !== '');
}

function toBase64Url(bytes: Uint8Array): string {
	return toBase64(bytes).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> | undefined {
	return fromBase64(text.replaceAll('-', '+').replaceAll('_', '/'));
}
