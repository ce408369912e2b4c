import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { openSandbox } from '../../src/store';
import { cast, hash, type Command } from '../../src/world';
import { Locks } from './locks';

const locks = new Locks();

beforeEach(() => {
	Object.defineProperty(navigator, 'locks', { value: locks, configurable: true });
});

const hello: Command = {
	type: 'message.send',
	by: cast.wang,
	to: cast.groupChat,
	content: { kind: 'text', text: '好' }
};

describe('opening a session', () => {
	test('P9 a window that begins may listen late: it is asked again, and the other waits for what it began', async () => {
		let letGo: () => void = () => undefined;
		void locks.request('hutong/begin/late', {}, () => new Promise<void>((free) => (letGo = free)));
		let isOpen = false;
		const opening = openSandbox({ slot: 'late' }).then((sandbox) => {
			isOpen = true;
			return sandbox;
		});
		await new Promise((resolve) => setTimeout(resolve, 1_300));
		expect(isOpen).toBe(false);
		const channel = new BroadcastChannel('hutong/begin/late');
		await new Promise<void>((asked) => (channel.onmessage = () => asked()));
		channel.close();
		letGo();
		await opening;
		expect(isOpen).toBe(true);
	});

	test('P1 RA3 nothing is written before what is stored has been read', async () => {
		const before = await openSandbox({ slot: 'read-first' });
		before.act(hello);
		await before.flush();
		const kept = hash(before.world);
		// As if that window were gone.
		Object.defineProperty(navigator, 'locks', { value: new Locks(), configurable: true });

		const [asked, put] = [
			vi.spyOn(IDBObjectStore.prototype, 'get'),
			vi.spyOn(IDBObjectStore.prototype, 'put')
		];
		const after = await openSandbox({ slot: 'read-first' });
		expect(hash(after.world)).toBe(kept);
		expect(asked).toHaveBeenCalled();
		expect(put).not.toHaveBeenCalled();
		after.act({ ...hello, content: { kind: 'text', text: '又来了' } });
		await after.flush();
		expect(put).toHaveBeenCalled();
		expect(hash(after.worldAt(1))).toBe(kept);
		vi.restoreAllMocks();
	});
});
