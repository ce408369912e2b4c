import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { documentOf, Session } from '../../src/session';
import { Storage } from '../../src/session/storage';
import { currentVersion, migrate, migrations } from '../../src/session/migrations';
import { reopen } from '../../src/session/reopen';
import { hash } from '../../src/world';
import 'fake-indexeddb/auto';
import { createStore, get, setMany } from 'idb-keyval';

interface Frozen {
	version: number;
	head: number;
	tip: number;
	hash: string;
	entries: { id: number; events: unknown[] }[];
}

const frozen = (version: number) =>
	JSON.parse(
		readFileSync(fileURLToPath(new URL(`../fixtures/session-${version}.json`, import.meta.url)), 'utf8')
	) as Frozen;

test('P3 every step starts where the one before ends, and each has a frozen file of its release', () => {
	expect(migrations.map(({ from }) => from)).toEqual(migrations.map((_, place) => place + 1));
	expect(new Set(migrations.map(({ name }) => name)).size).toBe(migrations.length);
	for (const { from } of migrations) expect(frozen(from).version).toBe(from);
});

test.each(migrations.map(({ from, name }) => [from, name]))(
	'P3 a file of version %i opens whole (%s) and is written as of today',
	(from) => {
		const file = frozen(from);
		const untouched = JSON.stringify(file);
		const opened = reopen(file, 'again');
		if (!opened.ok) throw new Error(opened.faults.join('\n'));
		expect(JSON.stringify(file)).toBe(untouched);
		expect(opened.migrated).toBe(true);
		const { session } = opened;
		expect([session.size, session.head, session.tip]).toEqual([file.entries.length, file.head, file.tip]);
		// and what it is now opens again without a step
		const today = JSON.parse(JSON.stringify(documentOf(session))) as Record<string, unknown>;
		expect(today.version).toBe(currentVersion);
		const again = reopen(today, 'third');
		expect(again).toMatchObject({ ok: true, migrated: false });
		if (again.ok) expect(hash(again.session.world)).toBe(hash(session.world));
	}
);

test('P3 1 → 2: whoever joins a group is a member', () => {
	const event = { type: 'group.joined', group: 'group:0', account: 'account:4', from: 'account:0', to: [] };
	const line = {
		content: { kind: 'line', line: { is: 'joinedGroup', account: 'account:4', by: 'account:0' } }
	};
	const document = { startEvents: [event], entries: [{ events: [{ type: 'line.written', message: line }] }] };
	const { document: now, migrated } = migrate(document, 1);
	expect(migrated).toBe(true);
	expect(JSON.stringify(now)).not.toContain('"account":');
	expect(JSON.stringify(now).match(/"member":"account:4"/g)).toHaveLength(2);
	expect(migrate(document, 2)).toEqual({ document, migrated: false });
});

test('P1 P3 what an older release stored is stored anew as a whole', async () => {
	const { entries, ...head } = frozen(1);
	const store = createStore('old', 'sessions');
	await setMany(
		[
			['current', 'old'],
			['head/old', { ...head, key: 'old', size: entries.length }],
			['entries/old/0', entries]
		],
		store
	);
	const storage = new Storage('old');
	const loaded = await storage.load(() => 'new');
	if (loaded.kind !== 'session') throw new Error(loaded.kind);
	await storage.save(loaded.session);
	expect(await get('head/old', store)).toMatchObject({ version: currentVersion });
	const again = await new Storage('old').load(() => 'newer');
	expect(again.kind === 'session' && hash(again.session.world)).toBe(hash(loaded.session.world));
	expect(loaded.session).toBeInstanceOf(Session);
});
