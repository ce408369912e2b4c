import { widths, type App } from './devices.svelte';

/** Between which two devices the card of a refusal stands, and on which side of it the refusal was met. */
export interface RefusalPlace {
	/** The wire's place from the left; -1 where no wire is beside the device. */
	readonly wire: number;
	readonly side: 'left' | 'right' | undefined;
}

/** Beside the device at `place`: on its right where there is a wire, else on its left. */
export function refusalPlace(place: number, devices: number): RefusalPlace {
	if (place === -1 || devices === 1) return { wire: -1, side: undefined };
	return place < devices - 1 ? { wire: place, side: 'left' } : { wire: place - 1, side: 'right' };
}

/** The widest gap in px: between two devices, room for the card of a refusal beside the device where it was met. */
const widest = { ofTwo: 372, ofMore: 216 } as const;

/** Grid columns for devices and the wires between them, in a table `room` px wide. What is met on it moves none of them. */
export function columnsOf(apps: readonly App[], room: number): string {
	const gap = `minmax(${widths.gap}px, ${apps.length === 2 ? widest.ofTwo : widest.ofMore}px)`;
	return apps
		.map((app) => {
			const most = app === 'console' ? 900 : room < 500 ? 500 : 376;
			return `minmax(${apps.length === 1 ? 0 : widths[app]}px, ${most}px)`;
		})
		.join(` ${gap} `);
}
