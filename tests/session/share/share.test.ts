import fc from 'fast-check';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { documentOf, Session } from '../../../src/session';
import { linkDocumentOf, linkOf, receiveLink, receiveLinkDocument } from '../../../src/session/share/link';
import { receiveFile } from '../../../src/session/share/receive';
import { shareLimits } from '../../../src/session/share/limits';
import { cast, hash, startIn, type Command } from '../../../src/world';
import { story, until } from '../../e2e/story';

const now = () => undefined;
const route = '#/open/';

function play(commands: readonly Command[], edition: 'beta' | 'before' = 'beta'): Session {
	const session = Session.begin('one', startIn(edition));
	for (const command of commands) session.act(command);
	return session;
}

/** Two branches, a refusal, the head in the past of the second. */
function branched(): Session {
	const session = play(story.slice(0, until.refused));
	session.goto(4);
	session.act({ type: 'identity.leave', by: cast.zhiAtWork });
	session.act({
		type: 'message.send',
		by: cast.wang,
		to: cast.groupChat,
		content: { kind: 'text', text: '好' }
	});
	session.goto(5);
	return session;
}

async function payloadOf(session: Session, lesson?: string): Promise<string> {
	const link = await linkOf(documentOf(session), lesson);
	if ('tooLong' in link) throw new Error(`${link.tooLong} characters`);
	expect(link.fragment.startsWith(route)).toBe(true);
	return link.fragment.slice(route.length);
}

async function opened(payload: string) {
	const received = await receiveLink(payload, 'two', now);
	if (!received.ok) throw new Error(`${received.reason}: ${received.faults.join('; ')}`);
	return received;
}

const packed = (value: unknown) => gzipSync(JSON.stringify(value)).toString('base64url');

describe('P3 P10 a session goes as a link and comes back as a new one', () => {
	test.each([
		['nothing done', play([])],
		['the story', play(story)],
		['before the interop', play(story.slice(0, 3), 'before')],
		['branches and a past head', branched()]
	])('%s', async (_, session) => {
		const received = await opened(await payloadOf(session));
		expect(received).toMatchObject({ agrees: true, kind: 'link' });
		const { session: other } = received;
		expect([other.key, other.head, other.tip, other.size]).toEqual(['two', 0, session.tip, session.size]);
		for (let id = 0; id <= session.size; id += 1) {
			expect(hash(other.worldAt(id))).toBe(hash(session.worldAt(id)));
			expect(other.entry(id)).toEqual(session.entry(id));
		}
	});

	test('what was read and what was being written stays at home', async () => {
		const session = play(story);
		session.reading = {
			read: { 'account:0/conversation:0': 1 },
			drafts: { 'account:0/conversation:0': '悄悄' }
		};
		expect(JSON.stringify(linkDocumentOf(documentOf(session)))).not.toContain('悄悄');
		expect((await opened(await payloadOf(session))).session.reading).toEqual({ read: {}, drafts: {} });
	});

	test('a start of its own and the lesson travel along', async () => {
		const session = Session.begin('one', [...startIn('before'), ...startIn('beta').slice(-1)]);
		const received = await opened(await payloadOf(session, 'before-and-after'));
		expect(received.lesson).toBe('before-and-after');
		expect(received.session.start).toEqual(session.start);
	});

	test('RB8 lone surrogates are repaired on the way and change nothing else', async () => {
		const text = '一半\ud83d好';
		const session = play([
			{ type: 'message.send', by: cast.wang, to: cast.groupChat, content: { kind: 'text', text } }
		]);
		const { session: other, agrees } = await opened(await payloadOf(session));
		expect(agrees).toBe(true);
		expect(other.entry(1)?.command).toMatchObject({ content: { text: '一半\ufffd好' } });
	});

	test('where other rules lead elsewhere the link says so and opens all the same', async () => {
		const document = { ...linkDocumentOf(documentOf(play(story))), hash: '0000000000000000' };
		expect(await opened(packed(document))).toMatchObject({ agrees: false });
	});
});

describe('RB9 a link that chat apps have treated', () => {
	test('P4 cut anywhere it says that it is incomplete', async () => {
		const payload = await payloadOf(play(story.slice(0, 2)));
		for (let length = 1; length < payload.length; length += 1) {
			expect(await receiveLink(payload.slice(0, length), 'two', now), `cut at ${length}`).toMatchObject({
				ok: false,
				reason: 'incomplete'
			});
		}
	});

	const tails = [
		'。',
		'，',
		'.',
		',',
		'!',
		'！',
		')',
		'）',
		'」',
		'"',
		'%20',
		'%22',
		' ',
		'\n',
		'\u200b',
		'-',
		'_',
		'=',
		'%E3%80%82',
		' 点开看看',
		' see this',
		'%20see%20this',
		'&',
		'…'
	];
	test.each(tails)('with %j at its end it opens', async (tail) => {
		const session = play(story.slice(0, 4));
		const { session: other } = await opened((await payloadOf(session)) + tail);
		expect(hash(other.worldAt(4))).toBe(hash(session.world));
	});

	test.each(['\n', '\r\n', '%0A', ' ', '%20', '=\r\n'.slice(1)])('wrapped with %j it opens', async (wrap) => {
		const payload = await payloadOf(play(story));
		const wrapped = payload.replace(/.{60}/g, `$&${wrap}`);
		expect((await opened(wrapped)).agrees).toBe(true);
	});

	test('a bit that was turned is found, or changes nothing', async () => {
		const session = play(story.slice(0, 6));
		const bytes = Buffer.from(await payloadOf(session), 'base64url');
		await fc.assert(
			fc.asyncProperty(fc.nat(bytes.length * 8 - 1), async (bit) => {
				const turned = Buffer.from(bytes);
				turned[bit >> 3] = (turned[bit >> 3] ?? 0) ^ (1 << (bit & 7));
				const received = await receiveLink(turned.toString('base64url'), 'two', now);
				if (!received.ok) expect(['incomplete', 'notText', 'notJson']).toContain(received.reason);
				else expect(hash(received.session.worldAt(6))).toBe(hash(session.world));
			}),
			{ numRuns: 300 }
		);
	});
});

describe('RB10 how much a link carries', () => {
	/** Words that do not pack: each its own. */
	const talk = (count: number, length: number) =>
		play(
			Array.from({ length: count }, (_, place): Command => ({
				type: 'message.send',
				by: cast.wang,
				to: cast.groupChat,
				content: {
					kind: 'text',
					text: Array.from({ length }, (_, at) =>
						String.fromCharCode(0x4e00 + ((place * 7_919 + at * 104_729 + at * at * 31) % 20_000))
					).join('')
				}
			}))
		);

	test('up to 8 KB it is a link, beyond it tells how long it would be', async () => {
		expect(await linkOf(documentOf(talk(3, 50)))).toHaveProperty('fragment');
		const long = await linkOf(documentOf(talk(60, 100)));
		expect(long).toHaveProperty('tooLong');
		if ('tooLong' in long) expect(long.tooLong).toBeGreaterThan(shareLimits.fragment);
	});
});

test('P4 what another release did differently, or a hand wrote, names its place', async () => {
	const good = linkDocumentOf(documentOf(branched())) as unknown as Record<string, unknown>;
	const commands = good.commands as unknown[];
	const cases: [Record<string, unknown>, string, RegExp][] = [
		[{ ...good, format: 'other' }, 'notOurs', /format/],
		[{ ...good, version: 2 }, 'newer', /version: 2/],
		[{ ...good, version: 'x' }, 'notASession', /version/],
		[{ ...good, commands: [...commands.slice(0, 3), { type: 'x' }] }, 'notASession', /commands\.3/],
		[{ ...good, commands: 'x' }, 'notASession', /commands/],
		[{ ...good, parents: [0] }, 'inconsistent', /parents/],
		[{ ...good, parents: commands.map((_, place) => place + 1) }, 'inconsistent', /parents\.0/],
		[{ ...good, head: 99 }, 'inconsistent', /head/],
		[{ ...good, tip: 99 }, 'inconsistent', /tip/],
		[{ ...good, extra: 1 }, 'notASession', /extra/],
		[{ ...good, start: 'later' }, 'notASession', /start/],
		[{ ...good, start: [{ type: 'identity.leave', by: 'identity:7' }] }, 'inconsistent', /start\.0/]
	];
	for (const [input, reason, place] of cases) {
		const received = await receiveLinkDocument(input, 'two', now);
		expect(received).toMatchObject({ ok: false, reason });
		if (!received.ok) expect(received.faults[0]).toMatch(place);
	}
	const many = await receiveLinkDocument(
		{ ...good, commands: commands.map(() => ({ type: 'x' })) },
		'two',
		now
	);
	if (many.ok) throw new Error('opened');
	expect(many.faults.length).toBe(Math.min(20, commands.length));
});

test('P4 a link document and a session file both come in as files, plain or packed', async () => {
	const session = branched();
	for (const text of [
		JSON.stringify(documentOf(session)),
		JSON.stringify(linkDocumentOf(documentOf(session)))
	]) {
		for (const bytes of [text, new Uint8Array(gzipSync(text)), `\ufeff${text}`]) {
			const received = await receiveFile(new Blob([bytes]), 'two', now);
			if (!('session' in received)) throw new Error(JSON.stringify(received));
			expect([received.session.head, received.session.tip, received.agrees]).toEqual([0, session.tip, true]);
			expect(hash(received.session.worldAt(5))).toBe(hash(session.world));
		}
	}
});
