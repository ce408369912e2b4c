import { beforeEach, describe, expect, test, vi } from 'vitest';
import { Lease } from '../../src/store/lease';
import { hold, type Held } from '../../src/store/lock';
import { Locks } from './locks';

beforeEach(() =>
	Object.defineProperty(navigator, 'locks', { value: new Locks(), configurable: true, writable: true })
);

const lock = 'hutong/one';
const turn = () => new Promise((resolve) => setTimeout(resolve));
const isFree = async () => {
	const held = await hold(lock, { ifAvailable: true });
	held?.free();
	return held !== undefined;
};

function leaseOf(session: string) {
	const told = { granted: vi.fn(), lost: vi.fn() };
	return { lease: new Lease(session, told), told };
}

describe('P9 the right to save a session', () => {
	test('is waited for behind whoever has it', async () => {
		const other = (await hold(lock)) as Held;
		const { lease, told } = leaseOf('one');
		lease.queue();
		await turn();
		expect(told.granted).not.toHaveBeenCalled();
		other.free();
		await turn();
		expect(told.granted).toHaveBeenCalledOnce();
		expect(await isFree()).toBe(false);
		lease.leave();
		await turn();
		expect(await isFree()).toBe(true);
	});

	test('RA17 is taken from a window that does not answer, which is told', async () => {
		const first = leaseOf('one');
		first.lease.begin((await hold(lock)) as Held);
		const second = leaseOf('one');
		second.lease.steal();
		await turn();
		expect(first.told.lost).toHaveBeenCalledOnce();
		expect(second.told.granted).toHaveBeenCalledOnce();
	});

	test('that comes when its window is on another session is given back', async () => {
		const other = (await hold(lock)) as Held;
		const { lease, told } = leaseOf('one');
		lease.leave();
		lease.take(other);
		await turn();
		expect(told.granted).not.toHaveBeenCalled();
		expect(await isFree()).toBe(true);
	});

	test('is given up for a newer build only when what is owed is stored', async () => {
		const { lease } = leaseOf('one');
		lease.begin((await hold(lock)) as Held);
		let stored: () => void = () => undefined;
		const giving = lease.release(() => new Promise((resolve) => (stored = resolve)));
		await turn();
		expect(await isFree()).toBe(false);
		stored();
		await giving;
		await turn();
		expect(await isFree()).toBe(true);
	});
});
