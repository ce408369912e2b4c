import fc from 'fast-check';
import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { documentOf, Session } from '../../../src/session';
import { pack, unpack } from '../../../src/session/share/gzip';
import { readJson } from '../../../src/session/share/json';
import { shareLimits } from '../../../src/session/share/limits';
import { linkDocumentOf, receiveLink } from '../../../src/session/share/link';
import { receiveFile, type NotReceived } from '../../../src/session/share/receive';
import { hash, limits } from '../../../src/world';
import { story } from '../../e2e/story';

const now = () => undefined;

afterEach(() => {
	expect(Object.keys(Object.prototype)).toEqual([]);
	expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

const session = Session.begin('one');
for (const command of story) session.act(command);

type Plain = Record<string, unknown>;

const document = () => JSON.parse(JSON.stringify(documentOf(session))) as Plain & { entries: Plain[] };
const changed = (change: (document: Plain & { entries: Plain[] }) => void) => {
	const copy = document();
	change(copy);
	return JSON.stringify(copy);
};
const text = JSON.stringify(document());
const bytes = (of: Buffer | string) => new Uint8Array(Buffer.from(of));
const nested = (depth: number) => `{"format":"hutong.session","x":${'['.repeat(depth)}${']'.repeat(depth)}}`;
const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);

/** What is not ours, or no longer, or not yet; and the reason by which it is refused. */
const hostile: readonly (readonly [
	name: string,
	contents: Buffer | string,
	reason: NotReceived['reason']
])[] = [
	['nothing', '', 'incomplete'],
	['white space', ' \n\t ', 'notJson'],
	['a byte order mark alone', Buffer.from([0xef, 0xbb, 0xbf]), 'notJson'],
	['UTF-16', utf16, 'notText'],
	['GB18030', Buffer.from([0x7b, 0x22, 0xc4, 0xe3, 0xba, 0xc3, 0x22, 0x7d]), 'notText'],
	['a cut character', Buffer.concat([Buffer.from('{"x":"'), Buffer.from([0xe4, 0xbd])]), 'notText'],
	['a PNG', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), 'notText'],
	['a ZIP', Buffer.from('PK\u0003\u0004'), 'notJson'],
	['HTML', '<!doctype html><script>alert(1)</script>', 'notJson'],
	['a list', '[1,2,3]', 'notObject'],
	['a number', '7', 'notObject'],
	['null', 'null', 'notObject'],
	['a text', '"hutong.session"', 'notObject'],
	['an empty object', '{}', 'notOurs'],
	['another object', '{"hello":"world"}', 'notOurs'],
	['another format', changed((each) => (each.format = 'other')), 'notOurs'],
	['JSON that stops', text.slice(0, -100), 'notJson'],
	['JSON in a text that stops', '{"format":"hutong.session', 'notJson'],
	['JSON with more behind', `${text}{}`, 'notJson'],
	['a bracket that does not fit', '{"format":"hutong.session","x":[1}', 'notJson'],
	['a list with a hole', '{"format":"hutong.session","x":[,]}', 'notJson'],
	['a list with a comma too many', '{"format":"hutong.session","x":[1,]}', 'notJson'],
	['words for numbers', '{"format":"hutong.session","head":NaN}', 'notJson'],
	['too deep by one', nested(limits.depth + 1), 'tooDeep'],
	['a million deep', nested(1_000_000), 'tooDeep'],
	['a million deep and never closed', `{"x":${'['.repeat(1_000_000)}`, 'tooDeep'],
	['too many keys', `{${Array.from({ length: 10_001 }, (_, key) => `"k${key}":1`).join()}}`, 'tooMany'],
	['too long a list', `{"x":[${'1,'.repeat(200_000)}1]}`, 'tooMany'],
	['one text of 15 MB', `{"x":["${'x'.repeat(15_000_000)}"]}`, 'tooMany'],
	['one item of half a million lists', `{"x":[[${`[${'[],'.repeat(99)}[]],`.repeat(2_600)}[]]]}`, 'tooMany'],
	['a frame of half a million', `{"x":{"y":[${`[${'[],'.repeat(99)}[]],`.repeat(2_600)}[]]}}`, 'tooMany'],
	['__proto__', '{"format":"hutong.session","__proto__":{"polluted":true}}', 'reserved'],
	['constructor, deep', '{"format":"hutong.session","x":[{"constructor":{"prototype":{}}}]}', 'reserved'],
	['__proto__, escaped', '{"format":"hutong.session","x":[{"\\u005f_proto__":{"polluted":1}}]}', 'reserved'],
	['a newer version', changed((each) => (each.version = 99)), 'newer'],
	['version 0', changed((each) => (each.version = 0)), 'notASession'],
	['version -1', changed((each) => (each.version = -1)), 'notASession'],
	['version 1.5', changed((each) => (each.version = 1.5)), 'notASession'],
	['a version in words', changed((each) => (each.version = '2')), 'notASession'],
	['no entries', changed((each) => delete (each as Plain).entries), 'notASession'],
	['something more', changed((each) => (each.extra = 1)), 'notASession'],
	[
		'a command that is none',
		changed(({ entries }) => ((entries[0] as Plain).command = { type: 'x' })),
		'notASession'
	],
	[
		'an id of another kind',
		changed(({ entries }) => ((entries[1] as Plain).parent = 'entry:1')),
		'notASession'
	],
	[
		'an event that is none',
		changed((each) => ((each.startEvents as Plain[])[3] = { type: 'x', from: 'platform', to: [] })),
		'notASession'
	],
	[
		'a refusal that is none',
		changed(({ entries }) => ((entries[0] as Plain).refusal = { code: '<b>' })),
		'notASession'
	],
	['1e308', text.replace(/"head":\d+/, '"head":1e308'), 'inconsistent'],
	['2^53 + 1', text.replace(/"tip":\d+/, '"tip":9007199254740993'), 'inconsistent'],
	['half an entry', changed((each) => (each.head = 1.5)), 'notASession'],
	['a head that is not there', changed((each) => (each.head = 9_999)), 'inconsistent'],
	['an entry of a later parent', changed((each) => ((each.entries[0] as Plain).parent = 5)), 'inconsistent'],
	['two entries of one number', changed((each) => ((each.entries[1] as Plain).id = 1)), 'inconsistent'],
	['another fingerprint', changed((each) => (each.hash = '0000000000000000')), 'inconsistent'],
	[
		'an event about nobody',
		changed(({ entries }) => {
			(entries[0] as Plain).events = [
				{ type: 'message.recalled', message: 'message:999', from: 'platform', to: [] }
			];
		}),
		'inconsistent'
	],
	['a file that stops', gzipSync(text).subarray(0, -9), 'incomplete'],
	['a file with more behind', Buffer.concat([gzipSync(text), Buffer.from('junk')]), 'incomplete'],
	['a checksum that is wrong', withLast(gzipSync(text), -6), 'incomplete'],
	['a bomb', gzipSync(Buffer.alloc(2 ** 25, 32)), 'tooLarge'],
	['a bomb within', gzipSync(gzipSync(Buffer.alloc(2 ** 25, 32))), 'notText'],
	['raw deflate', deflateRawSync(text), 'notText'],
	['zlib', deflateSync(text), 'notText']
];

function withLast(data: Buffer, at: number): Buffer {
	const copy = Buffer.from(data);
	const place = copy.length + at;
	copy[place] = (copy[place] ?? 0) ^ 1;
	return copy;
}

describe('P4 RB1 what cannot be opened says why and where', () => {
	test.each(hostile)('%s', async (_, contents, reason) => {
		const received = await receiveFile(new Blob([bytes(contents)]), 'two', now);
		expect(received).toMatchObject({ ok: false, reason });
		if (received.ok) return;
		expect(received.faults.length).toBeGreaterThan(0);
		expect(received.faults.length).toBeLessThanOrEqual(20);
		for (const fault of received.faults) expect(fault.length).toBeLessThanOrEqual(200);
	});

	test('RB2 a file over the limit is refused before a byte of it is read', async () => {
		const huge = {
			size: shareLimits.fileBytes + 1,
			arrayBuffer: () => Promise.reject(new Error('was read'))
		} as unknown as Blob;
		expect(await receiveFile(huge, 'two', now)).toMatchObject({ ok: false, reason: 'tooLarge' });
	});

	test('a file that goes away while it is read', async () => {
		const gone = { size: 5, arrayBuffer: () => Promise.reject(new Error('gone')) } as unknown as Blob;
		expect(await receiveFile(gone, 'two', now)).toMatchObject({ ok: false, reason: 'incomplete' });
	});

	test('of a hundred faults the first twenty are told, each with its place', async () => {
		const file = changed((each) => {
			each.entries = each.entries.flatMap((entry) =>
				Array.from({ length: 5 }, () => ({ ...entry, at: 'x' }))
			);
		});
		const received = await receiveFile(new Blob([file]), 'two', now);
		if (received.ok) throw new Error('opened');
		expect(received.faults).toHaveLength(20);
		for (const [place, fault] of received.faults.entries()) expect(fault).toContain(`entries.${place}.at`);
	});
});

describe('P4 RB3 data that unfolds', () => {
	const bomb = new Uint8Array(gzipSync(Buffer.alloc(2 ** 25, 32)));

	test('goes in by slices of 4 KiB, so that no more than one of them unfolds past the cap', async () => {
		const sizes: number[] = [];
		class Watched {
			readonly readable;
			readonly writable;
			constructor() {
				const { readable, writable } = new Real('gzip');
				const counting = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
					transform(chunk, controller) {
						sizes.push(chunk.length);
						controller.enqueue(chunk);
					}
				});
				this.writable = counting.writable;
				this.readable = counting.readable.pipeThrough({ readable, writable });
			}
		}
		const Real = DecompressionStream;
		vi.stubGlobal('DecompressionStream', Watched);
		const unpacked = await unpack(bomb, 2 ** 20);
		vi.unstubAllGlobals();
		expect(unpacked).toMatchObject({ fault: 'tooLarge' });
		expect(Math.max(...sizes)).toBeLessThanOrEqual(4_096);
	});

	test('stops at the cap, and at 200 times its size', async () => {
		// What packs to a fiftieth: the ratio allows it, the cap does not.
		const lines = Array.from({ length: 40_000 }, (_, at) => `${at} ${'x'.repeat(400)}`).join('\n');
		const packed = await pack(lines);
		expect(lines.length / packed.length).toBeLessThan(shareLimits.ratio);
		expect(await unpack(packed, 2 ** 20)).toMatchObject({ fault: 'tooLarge' });
		expect(await unpack(packed, 2 ** 26)).toEqual({ text: lines });
		expect(await unpack(bomb, 2 ** 26)).toMatchObject({ fault: 'tooLarge' });
	});

	test('in a link stops at 1 MiB', async () => {
		// More than a link may unfold to by less than the ratio, and short enough to be tried.
		const lines = Array.from({ length: 1_100 }, (_, at) => `${at} ${'x'.repeat(1_000)}`).join('\n');
		const packed = gzipSync(lines);
		const link = packed.toString('base64url');
		expect(lines.length).toBeGreaterThan(shareLimits.linkExpanded);
		expect(lines.length / packed.length).toBeLessThan(shareLimits.ratio);
		expect(link.length).toBeLessThan(2 * shareLimits.fragment);
		expect(await receiveLink(link, 'two', now)).toMatchObject({ ok: false, reason: 'tooLarge' });
		expect(await receiveLink('A'.repeat(20_000), 'two', now)).toMatchObject({
			ok: false,
			reason: 'tooLarge'
		});
	});
});

describe('P4 RB4 JSON by parts', () => {
	test('gives what JSON.parse gives, whatever is in it', async () => {
		const inner = fc.jsonValue({ maxDepth: 4, depthSize: 'xsmall', stringUnit: 'binary' });
		await fc.assert(
			fc.asyncProperty(
				fc.dictionary(fc.string({ unit: 'binary', maxLength: 6 }), inner, { maxKeys: 5 }),
				fc.boolean(),
				async (value, wide) => {
					const said = JSON.stringify(value, null, wide ? 2 : 0);
					const read = await readJson(said, now);
					if ('fault' in read) expect(['tooDeep', 'reserved']).toContain(read.reason);
					else expect(JSON.stringify(read.value)).toBe(wellFormed(JSON.stringify(value)));
				}
			),
			{ numRuns: 50 }
		);
	});

	test('also where lists are long enough to be taken in parts', async () => {
		const items = Array.from({ length: 30_000 }, (_, at) => ({ at, text: `"],[{${at}\\` }));
		const value = { first: items, second: [], third: { list: [1, [2], '3'] }, fourth: [items.slice(0, 3)] };
		let pauses = 0;
		const read = await readJson(JSON.stringify(value, null, 1), () => {
			pauses += 1;
			return undefined;
		});
		expect(read).toEqual({ value });
		expect(pauses).toBeGreaterThan(10);
	});

	test('nesting is let through up to the limit, and not one deeper', async () => {
		await fc.assert(
			fc.asyncProperty(fc.integer({ min: 1, max: 200 }), async (depth) => {
				const read = await readJson(nested(depth), now);
				expect('value' in read).toBe(depth <= limits.depth);
			})
		);
	});
});

/** Escapes of lone surrogates, which is how JSON writes them, as they are after repair. */
function wellFormed(json: string): string {
	return JSON.stringify(
		JSON.parse(json, (_, value: unknown) =>
			typeof value === 'string' ? value.replace(/\p{Surrogate}/gu, '\ufffd') : value
		)
	).replace(/\\ud[89a-f][0-9a-f]{2}/g, '\ufffd');
}

describe('P4 P5 whatever comes, there is an answer and nothing is thrown', () => {
	test('bytes', async () => {
		await fc.assert(
			fc.asyncProperty(fc.uint8Array({ maxLength: 2_000 }), async (data) => {
				expect(await receiveFile(new Blob([new Uint8Array(data)]), 'two', now)).toMatchObject({ ok: false });
			})
		);
	});

	test('JSON that says it is ours', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.constantFrom('session', 'link'),
				fc.dictionary(fc.string(), fc.jsonValue()),
				async (format, rest) => {
					const file = JSON.stringify({ ...rest, format: `hutong.${format}` });
					expect(await receiveFile(new Blob([file]), 'two', now)).toMatchObject({ ok: false });
				}
			)
		);
	});

	test('links of any text', async () => {
		await fc.assert(
			fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 300 }), async (payload) => {
				expect(await receiveLink(payload, 'two', now)).toMatchObject({ ok: false });
			})
		);
	});

	test('a session cut anywhere, with a bit turned anywhere, with a reserved key anywhere', async () => {
		const packed = gzipSync(JSON.stringify(linkDocumentOf(documentOf(session))));
		const own = hash(session.world);
		const answers = async (data: Buffer) => {
			const received = await receiveFile(new Blob([new Uint8Array(data)]), 'two', now);
			if ('session' in received) expect(hash(received.session.worldAt(story.length))).toBe(own);
			return received.ok;
		};
		await fc.assert(
			fc.asyncProperty(fc.nat(packed.length - 1), fc.nat(7), async (at, bit) => {
				expect(await answers(packed.subarray(0, at))).toBe(false);
				const turned = Buffer.from(packed);
				turned[at] = (turned[at] ?? 0) ^ (1 << bit);
				await answers(turned);
			}),
			{ numRuns: 60 }
		);
		const places = [...text.matchAll(/\{/g)].map(({ index }) => index);
		await fc.assert(
			fc.asyncProperty(
				fc.constantFrom(...places),
				fc.constantFrom('__proto__', 'constructor', 'prototype'),
				async (at, key) => {
					const gap = text[at + 1] === '}' ? '' : ',';
					const file = `${text.slice(0, at + 1)}"${key}":{"polluted":1}${gap}${text.slice(at + 1)}`;
					expect(await receiveFile(new Blob([file]), 'two', now)).toMatchObject({ reason: 'reserved' });
				}
			),
			{ numRuns: 60 }
		);
	});
});
