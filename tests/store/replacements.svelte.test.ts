import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Session } from '../../src/session';
import { Storage } from '../../src/session/storage';
import { Sandbox } from '../../src/store';
import { cast, hash, type Command } from '../../src/world';

const hello: Command = {
	type: 'message.send',
	by: cast.wang,
	to: cast.groupChat,
	content: { kind: 'text', text: '好' }
};
const refused: Command = {
	type: 'grant.give',
	by: cast.zhiAtWork,
	to: { kind: 'member', identity: cast.zhiAtWork }
};

function open(options: Partial<ConstructorParameters<typeof Sandbox>[0]> = {}): Sandbox {
	let count = 0;
	return new Sandbox({ session: Session.begin('first'), newKey: () => `key${(count += 1)}`, ...options });
}

/** What is on screen. */
function shown(sandbox: Sandbox) {
	return { key: sandbox.key, head: sandbox.head, hash: hash(sandbox.world) };
}

/** A file with three steps in it. */
const file = (() => {
	const sandbox = open();
	for (let step = 0; step < 3; step += 1) sandbox.act(hello);
	return JSON.stringify(sandbox.exportSession());
})();

describe('P12 RA21 import and starting over are steps', () => {
	test('undo after an import gives back the session that was there, and says what it takes back', async () => {
		const sandbox = open();
		sandbox.act(hello);
		const before = shown(sandbox);
		await sandbox.importSession(JSON.parse(file));
		expect([sandbox.replaced, sandbox.line.length]).toEqual(['import', 3]);
		const after = shown(sandbox);
		await sandbox.undo();
		expect(shown(sandbox)).toEqual(before);
		expect([sandbox.replaced, sandbox.replaceable]).toEqual([undefined, 'import']);
		await sandbox.redo();
		expect(shown(sandbox)).toEqual(after);
	});

	test('once something is done, undo takes that back first; what is refused is nothing done', async () => {
		const sandbox = open();
		sandbox.act(hello);
		const before = shown(sandbox);
		sandbox.restart();
		sandbox.act(refused);
		expect(sandbox.replaced).toBe('restart');
		sandbox.act(hello);
		expect(sandbox.replaced).toBeUndefined();
		await sandbox.undo();
		expect([sandbox.head <= 1, sandbox.replaced]).toEqual([true, 'restart']);
		await sandbox.undo();
		expect(shown(sandbox)).toEqual(before);
		sandbox.act(hello);
		expect(sandbox.replaceable).toBeUndefined();
	});

	test('a name that a branch was given since is taken back first', () => {
		const sandbox = open();
		sandbox.act(hello);
		sandbox.restart();
		sandbox.mark(1, { name: '试一试' });
		expect(sandbox.replaced).toBeUndefined();
		void sandbox.undo();
		expect(sandbox.replaced).toBe('restart');
	});

	test('undo, then an import, then a name: each is taken back in its order, and each done again', async () => {
		const sandbox = open();
		sandbox.act(hello);
		sandbox.act(hello);
		await sandbox.undo();
		const before = shown(sandbox);
		await sandbox.importSession(JSON.parse(file));
		const after = shown(sandbox);
		sandbox.mark(2, { name: '试一试' });
		expect([sandbox.replaced, sandbox.undoableMark?.name]).toEqual([undefined, '试一试']);
		await sandbox.undo();
		expect([shown(sandbox), sandbox.marks]).toEqual([after, []]);
		expect(sandbox.replaced).toBe('import');
		await sandbox.undo();
		expect(shown(sandbox)).toEqual(before);
		// What was undone before the import is not what comes back now: the import is.
		expect(sandbox.replaceable).toBe('import');
		await sandbox.redo();
		expect(shown(sandbox)).toEqual(after);
		expect(sandbox.redoableMark?.name).toBe('试一试');
		await sandbox.redo();
		expect(sandbox.marks.map(({ name }) => name)).toEqual(['试一试']);
	});

	test('P2 what another window did with the session meanwhile comes back with it', async () => {
		const storage = new Storage('meanwhile');
		const session = Session.begin('first');
		const stored = (key: string) => storage.take(key);
		const sandbox = open({ session, storage, stored });
		sandbox.act(hello);
		await sandbox.flush();
		sandbox.restart();
		await sandbox.flush();
		const elsewhere = new Storage('meanwhile', 'elsewhere');
		const other = await elsewhere.take('first');
		if (!other) throw new Error('not stored');
		await elsewhere.claim('first');
		other.act(hello);
		await elsewhere.save(other);
		await sandbox.undo();
		await sandbox.flush();
		expect(sandbox.line).toHaveLength(2);
		expect((await new Storage('meanwhile').take('first'))?.size).toBe(2);
	});

	test('undo takes back whatever was done last, and redo does it again, in any order of acts', async () => {
		const acts = fc.constantFrom('act', 'refused', 'undo', 'redo', 'import', 'restart', 'start', 'now');
		const lasts = fc.constantFrom('act', 'import', 'restart');
		const run = async (sandbox: Sandbox, what: string) => {
			if (what === 'act') sandbox.act(hello);
			else if (what === 'refused') sandbox.act(refused);
			else if (what === 'undo') await sandbox.undo();
			else if (what === 'redo') await sandbox.redo();
			else if (what === 'import') await sandbox.importSession(JSON.parse(file));
			else if (what === 'restart') sandbox.restart();
			else if (what === 'start') sandbox.goto(0);
			else sandbox.backToNow();
		};
		await fc.assert(
			fc.asyncProperty(fc.array(acts, { maxLength: 12 }), lasts, async (before, last) => {
				const sandbox = open();
				for (const what of before) await run(sandbox, what);
				const was = { key: sandbox.key, hash: hash(sandbox.world) };
				await run(sandbox, last);
				const is = shown(sandbox);
				await sandbox.undo();
				expect({ key: sandbox.key, hash: hash(sandbox.world) }).toEqual(was);
				await sandbox.redo();
				expect(shown(sandbox)).toEqual(is);
			}),
			{ numRuns: 40 }
		);
	}, 20_000);
});
