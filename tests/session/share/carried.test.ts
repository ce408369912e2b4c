import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { documentOf, Session } from '../../../src/session';
import { fromBase64, toBase64 } from '../../../src/session/share/base64';
import { fileOf, filesNamedIn } from '../../../src/session/share/carried';
import { pack } from '../../../src/session/share/gzip';
import { receiveFile } from '../../../src/session/share/receive';
import { cast, hash, limits } from '../../../src/world';

const now = () => undefined;

const picture = Buffer.from('\u0089PNG: what a picture is made of \u0000\u00ff', 'latin1');
const plan = Buffer.from('the plan\n'.repeat(5_000));
const hashOf = (bytes: Uint8Array) => `sha256-${createHash('sha256').update(bytes).digest('hex')}`;
const kept = new Map([picture, plan].map((bytes) => [hashOf(bytes), new Blob([new Uint8Array(bytes)])]));
const bytesOf = (hash: string) => Promise.resolve(kept.get(hash));

function send(session: Session, kind: 'image' | 'file', name: string, type: string, bytes: Uint8Array) {
	const file = { name, size: bytes.length, type, hash: hashOf(bytes) };
	const decision = session.act({
		type: 'message.send',
		by: cast.wang,
		to: cast.groupChat,
		content: { kind, file }
	});
	if (!decision.ok) throw new Error(decision.refusal.code);
}

const session = Session.begin('one');
send(session, 'image', '合影.png', 'image/png', picture);
send(session, 'file', '计划.html', 'text/html', plan);
send(session, 'image', '合影.png', 'image/png', picture);
const document = documentOf(session);

type Plain = Record<string, unknown>;

async function written(): Promise<Plain & { files: Plain[] }> {
	const { file } = await fileOf(document, bytesOf);
	return JSON.parse(await file.text()) as Plain & { files: Plain[] };
}

async function received(contents: Blob | Plain) {
	const blob = contents instanceof Blob ? contents : new Blob([JSON.stringify(contents)]);
	const answer = await receiveFile(blob, 'two', now);
	if (!('session' in answer)) throw new Error(JSON.stringify(answer));
	expect(hash(answer.session.worldAt(answer.session.tip))).toBe(document.hash);
	return answer;
}

/** What comes of a file whose list of pictures was changed. */
async function after(change: (files: Plain[]) => unknown) {
	const file = await written();
	const changed = change(file.files);
	const { carried, lost } = await received({ ...file, files: changed ?? file.files });
	return [carried.length, ...lost.map(({ name, why }) => `${name} ${why}`)];
}

describe('P3 pictures and files travel in files', () => {
	test('each once, byte for byte, plain and packed', async () => {
		const { file, left } = await fileOf(document, bytesOf);
		expect(left).toEqual([]);
		for (const contents of [file, new Blob([await pack(file)])]) {
			const { carried, lost } = await received(contents);
			expect(lost).toEqual([]);
			expect(carried.map((each) => each.hash)).toEqual([hashOf(picture), hashOf(plan)]);
			const bytes = await Promise.all(carried.map(({ blob }) => blob.arrayBuffer()));
			expect(bytes.map((each) => Buffer.from(each))).toEqual([picture, plan]);
		}
	});

	test('P5 what could run in a browser comes as bytes of no kind', async () => {
		const { carried } = await received((await fileOf(document, bytesOf)).file);
		expect(carried.map(({ blob }) => blob.type)).toEqual(['image/png', 'application/octet-stream']);
	});

	test('a session without any is written as it always was', async () => {
		const plain = documentOf(Session.begin('one'));
		expect(await (await fileOf(plain, bytesOf)).file.text()).toBe(JSON.stringify(plain));
	});

	test('what is not here is told before it goes, and told again where it arrives', async () => {
		const { file, left } = await fileOf(document, (of) =>
			of === hashOf(plan) ? Promise.reject(new Error('gone')) : bytesOf(of)
		);
		expect(left).toEqual(['计划.html']);
		expect((await received(file)).lost).toEqual([{ name: '计划.html', why: 'missing' }]);
	});

	test('what does not fit into a file stays, what comes after it may fit', async () => {
		const small = JSON.stringify(document).length + 2_000;
		const { file, left } = await fileOf(document, bytesOf, small);
		expect(left).toEqual(['计划.html']);
		expect(file.size).toBeLessThanOrEqual(small);
		expect((await fileOf(document, bytesOf, 1)).left).toHaveLength(2);
	});

	test('named once each, in the order of doing; samples of ours are not among them', () => {
		const file = { name: 'x', size: 1, type: 'image/png', hash: 'sample-plan.pdf' };
		const more = [
			...document.entries.map(({ command }) => ({ command })),
			{ command: { content: { file } } }
		];
		expect(filesNamedIn({ start: [], entries: more }).map(({ name }) => name)).toEqual([
			'合影.png',
			'计划.html'
		]);
	});
});

describe('P4 pictures that are not what they say', () => {
	test.each<[string, (files: Plain[]) => unknown, unknown[]]>([
		['another hash', ([one]) => void ((one as Plain).hash = hashOf(plan)), [1, '合影.png missing']],
		[
			'bytes that were altered',
			([one]) => put(one, 'base64', toBase64(flipped(picture))),
			[1, '合影.png damaged']
		],
		[
			'bytes that stop',
			([one]) => put(one, 'base64', String(one?.base64).slice(0, -4)),
			[1, '合影.png damaged']
		],
		['another size', ([one]) => put(one, 'size', picture.length + 1), [1, '合影.png damaged']],
		[
			'no base64',
			([one]) => put(one, 'base64', '!'.repeat(String(one?.base64).length)),
			[1, '合影.png damaged']
		],
		['more than it may be', ([one]) => put(one, 'size', limits.fileBytes + 1), [1, '合影.png tooLarge']],
		['a kind that is none', ([one]) => put(one, 'type', '<b>'), [1, '合影.png damaged']],
		['something more', ([one]) => put(one, 'more', 1), [1, '合影.png damaged']],
		['one of them left out', (files) => files.slice(1), [1, '合影.png missing']],
		['no list', () => 7, [0, '合影.png missing', '计划.html missing']],
		['things that are none', () => [null, 7, 'x', [], {}], [0, '合影.png missing', '计划.html missing']],
		['strangers', (files) => [...files, stranger()], [2]]
	])('%s: told, and the session opens', async (_, change, expected) => {
		expect(await after(change)).toEqual(expected);
	});

	test('a file with a picture, cut anywhere or with a bit turned anywhere, opens as it was or not at all', async () => {
		const text = Buffer.from(JSON.stringify(await written()));
		const packed = gzipSync(text);
		await fc.assert(
			fc.asyncProperty(fc.nat(packed.length - 1), fc.nat(7), async (at, bit) => {
				const cut = await receiveFile(new Blob([new Uint8Array(packed.subarray(0, at))]), 'two', now);
				expect(cut.ok).toBe(false);
				const turned = Buffer.from(text);
				const place = (at * 31) % text.length;
				turned[place] = (turned[place] ?? 0) ^ (1 << bit);
				const answer = await receiveFile(new Blob([new Uint8Array(turned)]), 'two', now);
				if (!('session' in answer)) return;
				for (const { hash: own, blob } of answer.carried)
					expect(hashOf(new Uint8Array(await blob.arrayBuffer()))).toBe(own);
			}),
			{ numRuns: 30 }
		);
	});

	test('RB3 a bomb of base64 is stopped while it unfolds', async () => {
		const { file } = await fileOf(document, bytesOf);
		const text = await file.text();
		const bomb = text.replace(/"base64":"[^"]*"/, `"base64":"${'A'.repeat(2 ** 24)}"`);
		expect(await receiveFile(new Blob([new Uint8Array(gzipSync(bomb))]), 'two', now)).toMatchObject({
			ok: false,
			reason: 'tooLarge'
		});
	});
});

test('base64 goes both ways', () => {
	fc.assert(
		fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
			expect(fromBase64(toBase64(bytes))).toEqual(new Uint8Array(bytes));
			expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
		})
	);
	const long = new Uint8Array(100_000).map((_, at) => at);
	expect(fromBase64(toBase64(long))).toEqual(long);
	expect(fromBase64('!')).toBeUndefined();
});

function put(one: Plain | undefined, key: string, value: unknown): void {
	if (one) one[key] = value;
}

function flipped(bytes: Uint8Array): Uint8Array {
	return bytes.map((byte, at) => (at === 3 ? byte ^ 1 : byte));
}

function stranger(): Plain {
	const bytes = Buffer.from('nobody asked for it');
	return { hash: hashOf(bytes), type: 'image/png', size: bytes.length, base64: toBase64(bytes) };
}
