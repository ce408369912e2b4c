import { describe, expect, test } from 'vitest';
import { envelope, read } from '../../../src/session/windows';
import { cast } from '../../../src/world';
import { Sea, type Boat } from './sea';

/** Windows on a calm sea: everything arrives, in order. */
async function windows(count: number): Promise<{ sea: Sea; boats: Boat[] }> {
	const sea = new Sea(1);
	sea.isCalm = true;
	const boats: Boat[] = [];
	for (let opened = 0; opened < count; opened += 1) boats.push(await sea.open());
	await sea.calm();
	return { sea, boats };
}

function texts(sea: Sea): string[] {
	return sea.kept.entries.flatMap(({ command }) =>
		command.type === 'message.send' && command.content.kind === 'text' ? [command.content.text] : []
	);
}

describe('P9 several windows on one session', () => {
	test('P9 any window may act, and all follow; undo and jumps move the head of all', async () => {
		const { sea, boats } = await windows(3);
		const [one, two, three] = boats as [Boat, Boat, Boat];
		one.say();
		two.say();
		three.say();
		await sea.calm();
		expect(texts(sea).toSorted()).toEqual(['w0/0', 'w1/0', 'w2/0']);
		two.want({ type: 'undo' });
		await sea.calm();
		expect(boats.map(({ session }) => session.head)).toEqual([2, 2, 2]);
		three.want({ type: 'goto', entry: 1 });
		await sea.calm();
		expect(boats.map(({ session }) => [session.head, session.tip])).toEqual(
			[1, 3].flatMap(() => [[1, 3]]).concat([[1, 3]])
		);
		expect(new Set(boats.map(({ hash }) => hash)).size).toBe(1);
	});

	test('P9 what a follower wants shows in no window before it is stored', async () => {
		const { sea, boats } = await windows(2);
		const [, two] = boats as [Boat, Boat];
		two.say();
		while (sea.kept.entries.length === 0) {
			expect(two.session.size).toBe(0);
			await sea.step();
		}
		await sea.calm();
		expect(two.session.size).toBe(1);
	});

	test('P9 RA16 one intent sent three times has one effect', async () => {
		const { sea, boats } = await windows(2);
		const [one, two] = boats as [Boat, Boat];
		two.say();
		const [task] = sea.tasks.filter(({ kind, owner }) => kind === 'message' && owner === one.id);
		sea.tasks.push(task as NonNullable<typeof task>, task as NonNullable<typeof task>);
		await sea.calm();
		expect(texts(sea)).toEqual(['w1/0']);
		expect(two.peer.pending).toBe(0);
	});

	test('P9 RA18 when the writer goes, the next takes over and what was on its way is done once', async () => {
		const { sea, boats } = await windows(3);
		const [one, two, three] = boats as [Boat, Boat, Boat];
		one.say();
		await sea.calm();
		two.say();
		three.say();
		sea.kill(one);
		await sea.calm();
		expect(texts(sea).toSorted()).toEqual(['w0/0', 'w1/0', 'w2/0']);
		expect([two.peer.role, three.peer.role].toSorted()).toEqual(['follower', 'writer']);
	});

	test('P9 RA17 RA19 a frozen writer is replaced; awake again it is refused, catches up, and its last act is done once', async () => {
		const { sea, boats } = await windows(2);
		const [one, two] = boats as [Boat, Boat];
		one.isFrozen = true;
		two.say();
		while (two.peer.role !== 'writer') await sea.step();
		while (two.peer.pending > 0) await sea.step();
		expect(texts(sea)).toEqual(['w1/0']);
		// Before it has heard anything of that, its user goes on.
		one.say();
		one.isFrozen = false;
		await sea.calm();
		expect(one.peer.role).toBe('follower');
		expect(texts(sea)).toEqual(['w1/0', 'w0/0']);
		expect(one.hash).toBe(two.hash);
		expect(sea.log).toContain('w0 is superseded');
	});

	test('P9 RA12 what the storage refuses is shown in all windows, told as not kept, and kept once there is room', async () => {
		const { sea, boats } = await windows(2);
		const [one, two] = boats as [Boat, Boat];
		sea.isFull = true;
		one.say();
		two.say();
		await sea.calm();
		expect(texts(sea)).toEqual([]);
		expect([one.session.size, two.session.size]).toEqual([2, 2]);
		expect([one.peer.isUnkept, two.peer.isUnkept]).toEqual([false, true]);
		const three = await sea.open();
		await sea.calm();
		expect([three.session.size, three.peer.isUnkept]).toEqual([2, true]);
		sea.isFull = false;
		one.say();
		await sea.calm();
		expect(texts(sea).toSorted()).toEqual(['w0/0', 'w0/1', 'w1/0']);
		expect(sea.log.some((line) => line.includes('superseded'))).toBe(false);
		expect([two, three].map(({ peer }) => peer.isUnkept)).toEqual([false, false]);
	});

	test.each([false, true])(
		'P9 RA17 what a window did before it could number it is done once; another has taken over: %s',
		async (isLost) => {
			const sea = new Sea(1);
			sea.isCalm = true;
			const content = { kind: 'text', text: 'early' } as const;
			const command = { type: 'message.send', by: cast.wang, to: cast.groupChat, content } as const;
			const one = await sea.open([{ type: 'act', command, device: null, branches: false }]);
			expect(one.peer.pending).toBe(1);
			if (isLost) one.peer.lost();
			one.say();
			await sea.calm();
			expect(texts(sea)).toEqual(['early', 'w0/0']);
			expect(one.peer.pending).toBe(0);
		}
	);

	test('P8 RA6 a window that hears a newer build writes nothing any more and gives the session up', async () => {
		const { sea, boats } = await windows(1);
		const [one] = boats as [Boat];
		one.say();
		await sea.calm();
		const before = sea.kept;
		const newer = { ...envelope('w9', '9.0.0', { type: 'hello' }), format: 99 };
		one.peer.receive(read(newer));
		expect([one.peer.role, one.peer.mayAct]).toEqual(['older', false]);
		one.say();
		one.want({ type: 'undo' });
		await sea.calm();
		expect(sea.kept).toBe(before);
		expect(sea.holder).toBeUndefined();
	});

	test('P9 an entry that is not there is said to who asks, in every role', async () => {
		const { boats } = await windows(2);
		for (const boat of boats) expect(() => boat.want({ type: 'goto', entry: 9 })).toThrow(RangeError);
	});
});
