import { deviceAddress, type DeviceAddress } from './deviceAddress';

/** px: a phone, or a console, with what stands above and below it. */
const sizes = { wechat: [420, 860], wecom: [420, 860], console: [980, 760], crm: [980, 760] } as const;

/** How long a window may take until it is there, in ms. */
const patience = 8_000;

/**
 * Opens a device in a window of its own, in a process of its own, so that one which hangs holds up no other. Such a
 * window cannot be asked whether it came: `isThere` tells, and `onblocked` is called where it never does.
 */
export function openDevice(address: DeviceAddress, isThere: () => boolean, onblocked: () => void): void {
	const [width, height] = sizes[address.app];
	const here = new URL(location.href);
	here.hash = deviceAddress(address);
	window.open(here, '_blank', `popup,noopener,width=${width},height=${height}`);
	const until = performance.now() + patience;
	const look = () => {
		if (isThere()) return;
		if (performance.now() > until) onblocked();
		else setTimeout(look, 250);
	};
	look();
}
