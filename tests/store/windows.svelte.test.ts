import 'fake-indexeddb/auto';
import { waitFor } from '@testing-library/svelte';
import { beforeEach, describe, expect, test } from 'vitest';
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
