import type { Sandbox } from '../../store';
import { crossingsIn, type Side } from './crossing';
import type { Device, Devices } from './devices.svelte';

/** Devices that are not on the table and were just reached from one that is. */
export function reachedOf(sandbox: Sandbox, devices: Devices): Device[] {
	const entry = sandbox.path.at(-1);
	if (!entry || entry.id !== sandbox.fresh) return [];
	const { world } = sandbox;
	const sideOf = (device: Device): Side => ({ app: device.app, owner: devices.ownerOf(device, world) });
	return devices.all.filter(
		(device) =>
			!devices.shown.includes(device) &&
			devices.shown.some((from) =>
				[...crossingsIn(world, [entry], sideOf(from), sideOf(device))].some(
					({ direction, stopped }) => direction === 'right' && !stopped
				)
			)
	);
}
