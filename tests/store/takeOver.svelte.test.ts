import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { Session, Storage } from '../../src/session';
import { Sandbox } from '../../src/store';
import { cast, hash, type Command } from '../../src/world';

const hello: Command = {
	type: 'message.send',
	by: cast.wang,
	to: cast.groupChat,
	content: { kind: 'text', text: '好' }
};

/** Two windows on one stored session, the first of which saves. */
async function twoWindows(name: string) {
	const first = new Storage(name);
	const session = Session.begin('stored');
	session.act(hello);
	await first.save(session);
	const loaded = await new Storage(name).load(() => 'unused');
	if (loaded.kind !== 'session') throw new Error(loaded.kind);
	const second = new Sandbox({ session: loaded.session, newKey: () => 'second', status: 'anotherWindow' });
	return { first, session, second };
}

test('P9 a window that did nothing shows what was stored last when its turn to save comes', async () => {
	const { first, session, second } = await twoWindows('still');
	session.act(hello);
	await first.save(session);
	await second.takeOver(new Storage('still'));
	expect(second.line).toHaveLength(2);
	expect(second.status).toBe('saved');
});

test('P9 what a window did meanwhile becomes a session of its own; the stored one is untouched', async () => {
	const { first, session, second } = await twoWindows('busy');
	second.act({ ...hello, content: { kind: 'text', text: '另一个窗口' } });
	session.act(hello);
	await first.save(session);
	await second.takeOver(new Storage('busy'));
	await second.flush();
	expect(second.status).toBe('saved');
	const reloaded = await new Storage('busy').load(() => 'unused');
	expect(reloaded.kind === 'session' && reloaded.session.key).toBe('second');
	expect(reloaded.kind === 'session' && hash(reloaded.session.world)).toBe(hash(second.world));
});
