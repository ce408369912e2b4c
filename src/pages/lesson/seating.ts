import type { Seat } from '../../lessons';
import type { Device, Devices } from '../stage/devices.svelte';

/** Puts devices on the table, each with its owner and at the screen that is named. */
export function seat(devices: Devices, seats: readonly Seat[]): void {
	devices.arrange(seats);
	for (const { device: id, screen } of seats) {
		const device = devices.all.find((each) => each.id === id);
		if (device && screen) open(device, screen);
	}
}

/** A screen that the device's app does not have leaves it as it is. */
function open(device: Device, screen: NonNullable<Seat['screen']>): void {
	if (device.app === 'console') {
		if (screen === 'members' || screen === 'external' || screen === 'enterprise')
			device.view.reset({ at: screen });
	} else if (device.app === 'crm') device.view.reset();
	else if (screen === 'contacts' || screen === 'me') device.view.reset({ at: screen });
	else if (screen !== 'members' && screen !== 'external' && screen !== 'enterprise') {
		device.view.reset();
		if (screen !== 'chats') device.view.go({ at: 'chat', conversation: screen });
	}
}
