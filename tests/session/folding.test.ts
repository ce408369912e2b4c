import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documentOf, Session, type Entry } from '../../src/session';
import { rootEvery } from '../../src/session/entry';
import { foldAll, hashInSlices } from '../../src/session/folding';
import { reopen, reopenInSlices } from '../../src/session/reopen';
import { cast, evolve, hash, type Command, type World } from '../../src/world';

const hello: Command = {
	type: 'message.send',
	by: cast.wang,
	to: cast.groupChat,
	content: { kind: 'text', text: '好' }
};

/** A session of so many acts, each after one of those before it. */
function grown(parents: readonly number[]): Session {
	const session = Session.begin('tree');
	for (const parent of parents) {
		session.goto(parent % (session.size + 1));
		session.act(hello);
	}
	return session;
}

/** The plain way: every entry for itself. */
function worldsOneByOne(entries: readonly Entry[], start: World): World[] {
	const worlds = [start];
	for (const { parent, events } of entries) worlds.push(evolve(worlds[parent] ?? start, events));
	return worlds;
}

function folded(session: Session) {
	const steps = foldAll(session.entriesFrom(1), session.worldAt(0));
	let most = 0;
	for (;;) {
		const step = steps.next();
		if (step.done) return { roots: step.value, most };
		most = Math.max(most, step.value);
	}
}

describe('folding all of a session', () => {
	test('P10 any tree of branches gives at every entry the world that folding its path gives', () => {
		fc.assert(
			fc.property(fc.array(fc.nat(), { maxLength: 60 }), (parents) => {
				const document = documentOf(grown(parents));
				const reopened = reopen(document, 'again');
				if (!reopened.ok) throw new Error(reopened.faults.join());
				const worlds = worldsOneByOne(document.entries, reopened.session.worldAt(0));
				for (const [id, world] of worlds.entries()) {
					expect(hash(reopened.session.worldAt(id))).toBe(hash(world));
				}
			}),
			{ numRuns: 40 }
		);
	});

	test('RC9 a world is kept at every 256th depth of every line, so no jump folds more', () => {
		const line = Array.from({ length: 600 }, (_, place) => place);
		const branch = Array.from({ length: 600 }, (_, place) => (place === 0 ? 100 : 600 + place));
		const session = grown([...line, ...branch]);
		const { roots, most } = folded(session);
		expect([...roots.keys()].sort((one, other) => one - other)).toEqual([0, 256, 512, 756, 1_012]);
		expect(most).toBeLessThanOrEqual(rootEvery);
		for (const [id, world] of roots) expect(hash(world)).toBe(hash(session.worldAt(id)));
	});

	test('P14 a comb of 2 000 branches and a chain of as many, each from the one before, open', () => {
		const comb = Array.from({ length: 2_000 }, (_, place) => 2 * Math.floor(place / 2));
		const chain = Array.from({ length: 2_000 }, (_, place) => Math.max(0, place - 2));
		for (const parents of [comb, chain]) {
			const session = grown(parents);
			expect(reopen(documentOf(session), 'again')).toMatchObject({ ok: true });
		}
	});

	test('P4 an event that does not fit is named with its entry, on a branch too', () => {
		const session = grown([0, 1, 2, 1, 4]);
		const document = structuredClone(documentOf(session)) as unknown as { entries: { events: unknown[] }[] };
		const wrong = { type: 'message.recalled', message: 'message:999', from: cast.wang, to: [] };
		document.entries[4]?.events.push(wrong);
		expect(reopen(document, 'again')).toMatchObject({
			ok: false,
			faults: ['entries.4: This world has no message:999']
		});
	});

	test('P4 what an entry must not be is named with its place', () => {
		const document = structuredClone(documentOf(grown([0, 1, 2]))) as unknown as {
			entries: Record<string, unknown>[];
		};
		Object.assign(document.entries[1] ?? {}, { at: 'noon' });
		const reopened = reopen(document, 'again');
		expect(reopened.ok ? [] : reopened.faults).toEqual([expect.stringMatching(/^entries\.1\.at: /)]);
	});

	test('P10 the hash is the same in slices', () => {
		const { world } = grown(Array.from({ length: 50 }, (_, place) => place));
		const steps = hashInSlices(structuredClone(world));
		let step = steps.next();
		while (!step.done) step = steps.next();
		expect(step.value).toBe(hash(world));
	});

	test('P4 the page goes on while a long session is opened', async () => {
		const document = documentOf(grown(Array.from({ length: 3_000 }, (_, place) => place)));
		let turns = 0;
		let open = true;
		const opening = reopenInSlices(document, 'again').finally(() => (open = false));
		while (open) {
			await new Promise((resolve) => setImmediate(resolve));
			turns += 1;
		}
		expect((await opening).ok).toBe(true);
		expect(turns).toBeGreaterThan(5);
	});
});
