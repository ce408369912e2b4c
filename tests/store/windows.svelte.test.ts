import 'fake-indexeddb/auto';
import { waitFor } from '@testing-library/svelte';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { openSandbox, type Sandbox } from '../../src/store';
import { cast, type Command } from '../../src/world';
import { Locks } from './locks';

beforeEach(() => {
	Object.defineProperty(navigator, 'locks', { value: new Locks(), configurable: true });
});

const say = (text: string): Command => ({
	type: 'message.send',
	by: cast.wang,
	to: cast.groupChat,
	content: { kind: 'text', text }
});

const saidIn = (sandbox: Sandbox) =>
	sandbox.entries.flatMap(({ command, refusal }) =>
		!refusal && command.type === 'message.send' && command.content.kind === 'text'
			? [command.content.text]
			: []
	);

/** Both know of each other. */
const together = (...all: Sandbox[]) =>
	waitFor(() => expect(all.map(({ others }) => others?.count)).toEqual(all.map(() => all.length)));

describe('P9 a sandbox meets the others', () => {
	test('P2 what is being written at that moment stays', async () => {
		const sandbox = await openSandbox({ slot: 'lesson/written' });
		const hands = sandbox.handsFor('wechat');
		let text = '';
		while (!sandbox.others) {
			text += '写';
			hands.setDraft(cast.wang, cast.groupChat, text);
			await new Promise((done) => setTimeout(done));
		}
		sandbox.goto(0);
		expect(hands.draft(cast.wang, cast.groupChat)).toBe(text);
	});

	test('P2 P12 a session that takes the place of one at that moment is met instead, and stored', async () => {
		const sandbox = await openSandbox({ slot: 'lesson/met' });
		const before = sandbox.key;
		// The lock on who is present is asked for while the others are met.
		const { request } = navigator.locks;
		vi.spyOn(navigator.locks, 'request').mockImplementation((...given) => {
			if (sandbox.key === before) sandbox.restart();
			return request.apply(navigator.locks, given as never);
		});
		await waitFor(() => expect(sandbox.others).toBeDefined());
		expect(sandbox.key).not.toBe(before);
		expect(sandbox.act(say('in the new one')).ok).toBe(true);
		await waitFor(() => expect(sandbox.status).toBe('saved'));
		await sandbox.settled();
		expect(saidIn(await openSandbox({ slot: 'lesson/met' }))).toEqual(['in the new one']);
	});

	test.each(['at that moment', 'later on'])(
		'P1 what is done before a session that takes the place of one is met is not said to be saved: %s',
		async (when) => {
			const slot = `lesson/${when}`;
			const sandbox = await openSandbox({ slot });
			const before = sandbox.key;
			const { request } = navigator.locks;
			let meets!: () => void;
			const met = new Promise<void>((done) => (meets = done));
			vi.spyOn(navigator.locks, 'request').mockImplementation(async (...given) => {
				if (when === 'at that moment' && sandbox.key === before) sandbox.restart();
				// The locks on who is present in the new one.
				else if (!given[0].includes(before) && given[0] !== `hutong/${sandbox.key}`) await met;
				return request.apply(navigator.locks, given as never);
			});
			await waitFor(() => expect(sandbox.others).toBeDefined());
			if (when === 'later on') sandbox.restart();
			expect(sandbox.act(say('in the new one')).ok).toBe(true);
			const said = new Set([sandbox.status]);
			for (let turn = 0; turn < 60; turn += 1) {
				await new Promise((done) => setTimeout(done, 5));
				said.add(sandbox.status);
			}
			expect([...said]).toEqual(['saving']);
			meets();
			await sandbox.settled();
			expect(sandbox.status).toBe('saved');
			expect(saidIn(await openSandbox({ slot }))).toEqual(['in the new one']);
		}
	);
});

describe('P9 two sandboxes on one session', () => {
	test('P9 what is done while they go to another session is done there, once, whoever does it', async () => {
		const one = await openSandbox();
		one.act(say('early'));
		const two = await openSandbox();
		await together(one, two);
		expect(saidIn(two)).toEqual(['early']);
		expect(one.status).toBe('saved');

		one.restart();
		expect(one.act(say('one')).ok).toBe(true);
		await waitFor(() => expect(saidIn(two)).toEqual(['one']));
		two.restart();
		expect(two.act(say('two')).ok).toBe(true);
		expect(two.act({ ...say('nobody'), to: 'conversation:999' } as Command).ok).toBe(false);
		await waitFor(() => expect([saidIn(one), saidIn(two)]).toEqual([['two'], ['two']]));
		await together(one, two);
		await waitFor(() => expect([two.status, one.status]).toEqual(['saved', 'anotherWindow']));
	});

	test('P9 P12 session after session, begun in either: what one waits for of the session before changes nothing', async () => {
		const [one, two] = [await openSandbox({ slot: 'lesson/a' }), await openSandbox({ slot: 'lesson/a' })];
		await together(one, two);
		for (let round = 0; round < 12; round += 1) {
			const [from, to] = round % 3 === 0 ? [two, one] : [one, two];
			from.restart();
			from.act(say(`from ${round}`));
			await waitFor(() => expect(saidIn(to)).toEqual([`from ${round}`]));
			to.act(say(`to ${round}`));
			await waitFor(() => expect(saidIn(from)).toEqual([`from ${round}`, `to ${round}`]));
			await together(one, two);
			await waitFor(() => expect([from.status, to.status]).toEqual(['saved', 'anotherWindow']));
		}
	});
});
